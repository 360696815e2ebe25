"""The engine as a process: heard, given up on when it falls silent, and gone whenever it is no longer wanted."""

from __future__ import annotations

import time
from pathlib import Path

import processing
import pytest
from qgis.core import QgsApplication, QgsProcessing, QgsProcessingAlgRunnerTask, QgsProcessingException
from qgis.PyQt.QtCore import QCoreApplication, QTimer
from support import alive, wait_until
from vlmsr.algorithms import engine_run

LIFELINE = """
import threading
def watch():
    sys.stdin.read()
    partial.unlink(missing_ok=True)
    os._exit(130)
threading.Thread(target=watch, daemon=True).start()
"""


@pytest.fixture
def run(fake_engine, make_raster, tmp_path, feedback):
    """Runs with the engine as it was told to behave; the result lies in `run.output`."""

    def run(behaviour, **parameters):
        fake_engine.behave(behaviour)
        parameters = {"INPUT": make_raster(), "OUTPUT": str(run.output), **parameters}
        return processing.run("vlmsr:upscale", parameters, feedback=feedback)

    run.output = tmp_path / "out.tif"
    run.partial = tmp_path / ".out.vlmsr-partial.tif"
    return run


@pytest.fixture
def nothing_left(run, fake_engine):
    """After the test there is neither a process nor a file."""
    yield
    assert not alive(fake_engine.pid)
    assert not run.output.exists()
    assert list(run.output.parent.glob(".out*")) == []


def test_what_the_engine_tells_is_shown(run, feedback):
    results = run(
        """
print("a library prints this")
print("a log line", file=sys.stderr)
tell("started", version="9.9", device="NVIDIA H100", precision="bfloat16")
tell("something new", entry=1)
tell("progress", stage="upscaling", done=0.5, seconds_left=200.0)
tell("caution", message="No GPU was found: this takes long.")
tell("heartbeat")
finish(agreement_dn=0.25, seconds=3)
"""
    )
    assert results == {"OUTPUT": str(run.output), "AGREEMENT": 0.25}
    assert "Engine 9.9 computes on NVIDIA H100 in bfloat16." in feedback.infos
    assert feedback.warnings == ["No GPU was found: this takes long."]
    assert feedback.texts == ["Computing the finer image, about 3 min left"]
    assert feedback.progress() == 50
    assert "a log line" in feedback.console
    assert "a library prints this" not in feedback.console


def test_what_only_looks_like_an_event_is_skipped(run, feedback):
    """Libraries print what they like, on lines of any length."""
    results = run(
        r"""
tell("progress", stage="upscaling", done="half", seconds_left=200.0)
tell("progress", stage=["upscaling"], done=0.5)
tell("progress", stage="upscaling", done=0.5, seconds_left=float("inf"))
tell("started", version=1, device=None, precision={}, memory="much")
tell("started", version="1", device="cpu", precision="float32", memory=10**400)
tell("caution", message=7)
tell("caution", message="half of a letter: \ud800")
tell("failed", code="x", message=None, hint=None)
tell("finished", output=None, facts="all")
print("[" * 100_000)
print("x" * 5_000_000)
sys.stdout.flush(); sys.stdout.buffer.write(b"\xff\x00\xed\xa0\x80" * 100_000 + b"\n")
finish(agreement_dn=0.25, other=[1])
"""
    )
    assert results == {"OUTPUT": str(run.output), "AGREEMENT": 0.25}
    assert feedback.warnings == ["half of a letter: \ufffd"]
    assert feedback.texts == [] and not any("Engine" in info or "memory" in info for info in feedback.infos)


def test_no_time_is_left_when_a_stage_is_done(run, feedback):
    run(
        "tell('progress', stage='upscaling', done=1.0, seconds_left=0.0); tell('progress', stage='finishing', done=1.0); finish()"
    )
    assert feedback.texts == ["Computing the finer image", "Completing the file"]
    assert feedback.progress() == 100


def test_the_plugin_itself_prints_nothing(run, capfd):
    run("print('noise'); tell('progress', stage='base', done=0.5); finish()")
    assert capfd.readouterr().out == ""


def test_a_log_with_progress_bars_and_broken_letters_is_shown_line_by_line(run, feedback):
    run(r"""sys.stderr.buffer.write(b"10%\r50%\r100%\n\xff\xfe caf\xc3\xa9\n\n"); sys.stderr.flush(); finish()""")
    assert [line for line in feedback.console if "%" in line] == ["100%"]
    assert any("café" in line for line in feedback.console)


def test_a_failure_is_told_with_its_cure(run, nothing_left):
    with pytest.raises(QgsProcessingException, match=r"^The disk is full\. Free some space\.$"):
        run(
            "partial.write_text('half'); tell('failed', code='output', message='The disk is full.', hint='Free some space.')"
        )


def test_a_crash_quotes_the_log(run, nothing_left):
    with pytest.raises(QgsProcessingException) as raised:
        run("partial.write_text('half'); print('CUDA error: out of luck', file=sys.stderr); sys.exit(7)")
    assert "exit code 7" in str(raised.value)
    assert "CUDA error: out of luck" in str(raised.value)
    log = Path(str(raised.value).partition("Its log (")[2].partition(")")[0])
    assert log.read_text() == "CUDA error: out of luck\n"
    log.unlink()


def test_a_kill_from_outside_is_a_crash(run, nothing_left):
    with pytest.raises(QgsProcessingException, match=r"exit code -9\)\. Run it again.* It left no log"):
        run("os.kill(os.getpid(), 9)")


def test_an_engine_that_never_reads_its_job_is_a_crash(run, fake_engine, make_raster):
    fake_engine.python.write_text("#!/bin/sh\nexit 3\n")
    fake_engine.python.chmod(0o755)
    with pytest.raises(QgsProcessingException, match="exit code 3"):
        processing.run("vlmsr:upscale", {"INPUT": make_raster(), "OUTPUT": str(run.output)})


def test_a_success_without_a_result_is_none(run, nothing_left):
    with pytest.raises(QgsProcessingException, match="is not there"):
        run("tell('finished', output=job['output'], facts={})")


def test_silence_is_given_up_on(run, monkeypatch, nothing_left):
    monkeypatch.setattr(engine_run, "SILENCE_SECONDS", 1.0)
    start = time.monotonic()
    with pytest.raises(QgsProcessingException, match="has said nothing for 1 seconds"):
        run("partial.write_text('half'); time.sleep(60)")
    assert time.monotonic() - start < 4


def test_a_slow_engine_that_is_alive_is_waited_for(run, monkeypatch):
    monkeypatch.setattr(engine_run, "SILENCE_SECONDS", 1.0)
    results = run("for _ in range(5): tell('heartbeat'); time.sleep(0.5)\nfinish()")
    assert Path(results["OUTPUT"]).is_file()


def test_a_computer_that_slept_is_no_silence(run, monkeypatch):
    """The clock jumps by an hour between two looks."""
    clock = time.monotonic
    start = clock()
    monkeypatch.setattr(engine_run.time, "monotonic", lambda: clock() + (3600 if clock() - start > 1 else 0))
    assert Path(run("time.sleep(2)\nfinish()")["OUTPUT"]).is_file()


@pytest.mark.parametrize(
    "behaviour",
    [
        pytest.param(LIFELINE + "time.sleep(60)", id="goes by itself"),
        pytest.param("time.sleep(60)", id="does not hear"),
        pytest.param(
            "import signal; signal.signal(signal.SIGTERM, signal.SIG_IGN); time.sleep(60)", id="does not obey"
        ),
    ],
)
def test_cancel_ends_the_engine_within_two_seconds(run, feedback, nothing_left, behaviour):
    cancelled = []

    def cancel():
        cancelled.append(time.monotonic())
        feedback.cancel()

    QTimer.singleShot(1000, cancel)
    with pytest.raises(QgsProcessingException, match="Cancelled"):
        run("partial.write_text('half'); Path(str(partial) + '.ovr').touch(); tell('heartbeat')\n" + behaviour)
    assert time.monotonic() - cancelled[0] < 2


NOTED = """
journal = Path(job["output"]).with_name("." + Path(job["output"]).name + ".vlmsr-journal")
partial.write_text("half"); journal.write_text("{}"); tell("heartbeat"); time.sleep(60)
"""
"""An engine that has noted what is done."""


def test_what_is_done_is_kept_for_the_same_job_and_that_is_said(run, feedback, fake_engine):
    QTimer.singleShot(1000, feedback.cancel)
    with pytest.raises(QgsProcessingException, match="Cancelled"):
        run(NOTED)
    assert run.partial.exists() and not run.output.exists() and not alive(fake_engine.pid)
    assert any("goes on" in info and str(run.output) in info for info in feedback.infos)


def test_nothing_is_kept_beside_a_temporary_layer(run, feedback, fake_engine):
    """Its name is another one each time: nothing would ever go on with it."""
    QTimer.singleShot(1000, feedback.cancel)
    with pytest.raises(QgsProcessingException, match="Cancelled"):
        run(NOTED, OUTPUT=QgsProcessing.TEMPORARY_OUTPUT)
    folder = Path(fake_engine.got("job")["output"]).parent
    assert not alive(fake_engine.pid) and list(folder.glob(".*vlmsr*")) == []


def test_cancel_takes_the_engines_workers_along(run, feedback, fake_engine, nothing_left):
    QTimer.singleShot(1500, feedback.cancel)
    with pytest.raises(QgsProcessingException, match="Cancelled"):
        run(
            """
worker = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"])
(here / "worker.pid").write_text(str(worker.pid))
time.sleep(60)
"""
        )
    worker = int((fake_engine.folder / "worker.pid").read_text())
    assert wait_until(lambda: not alive(worker), 0.5)


def test_a_worker_that_outlives_the_engine_holds_nothing_up(run, fake_engine):
    """It keeps the pipe open: without a look at the process itself this would wait for ever."""
    start = time.monotonic()
    with pytest.raises(QgsProcessingException, match="exit code 5"):
        run("subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(60)']); sys.exit(5)")
    assert time.monotonic() - start < 5


def test_an_old_result_survives_a_cancel(run, feedback, fake_engine):
    run.output.write_text("the old result")
    QTimer.singleShot(500, feedback.cancel)
    with pytest.raises(QgsProcessingException, match="Cancelled"):
        run("partial.write_text('half'); time.sleep(60)")
    assert run.output.read_text() == "the old result"


def test_other_files_survive_a_cancel(run, feedback):
    other = run.output.with_name(".out2.vlmsr-partial.tif")
    other.touch()
    QTimer.singleShot(500, feedback.cancel)
    with pytest.raises(QgsProcessingException, match="Cancelled"):
        run("partial.write_text('half'); time.sleep(60)")
    assert other.exists()


def test_in_the_background_the_event_loop_goes_on_and_cancel_works(
    algorithm, fake_engine, make_raster, tmp_path, context, feedback
):
    """As the Toolbox runs it: a task on a thread of its own."""
    fake_engine.behave("partial.write_text('half'); time.sleep(60)")
    parameters = {"INPUT": make_raster(), "OUTPUT": str(tmp_path / "out.tif")}
    done, ticks = [], []
    timer = QTimer()
    timer.timeout.connect(lambda: ticks.append(time.monotonic()))
    timer.start(50)
    task = QgsProcessingAlgRunnerTask(algorithm, parameters, context, feedback)
    task.executed.connect(lambda success, results: done.append((success, results)))
    QgsApplication.taskManager().addTask(task)

    end = time.monotonic() + 1.5
    while time.monotonic() < end:
        QCoreApplication.processEvents()
        time.sleep(0.01)
    assert done == []
    assert max(after - before for before, after in zip(ticks, ticks[1:])) < 0.4
    assert alive(fake_engine.pid)

    feedback.cancel()
    start = time.monotonic()
    while not done:
        QCoreApplication.processEvents()
        assert time.monotonic() - start < 2
    assert done == [(False, {})]
    assert any("Cancelled" in error for error in feedback.errors)
    assert not alive(fake_engine.pid)
    assert not (tmp_path / ".out.vlmsr-partial.tif").exists()


def test_logs_do_not_pile_up(run, feedback, tmp_path, monkeypatch):
    logs = tmp_path / "logs"
    logs.mkdir()
    monkeypatch.setattr("vlmsr.algorithms.engine_log.log_folder", lambda: logs)
    run("print('hello', file=sys.stderr); finish()")
    with pytest.raises(QgsProcessingException):
        run("tell('failed', code='x', message='No.', hint='')")
    with pytest.raises(QgsProcessingException, match="It left no log"):
        run("sys.exit(7)")
    assert list(logs.glob("vlmsr-*.log")) == []


def test_clearing_the_logs_does_no_harm_to_a_job_that_runs(run, fake_engine):
    log = f"next(Path({str(fake_engine.folder)!r}).glob('vlmsr-*.log'))"
    fake_engine_clears = (
        f"{log}.unlink(); print('after', file=sys.stderr, flush=True); time.sleep(0.5); finish(agreement_dn=0.25)"
    )
    assert run(fake_engine_clears)["AGREEMENT"] == 0.25
