"""The engine that stays between jobs: begun once, cancelled without being lost, started anew where it broke down, and gone with QGIS."""

from __future__ import annotations

import json
from pathlib import Path

import processing
import pytest
from qgis.core import QgsProcessingException
from qgis.PyQt.QtCore import QTimer
from support import Feedback, alive, wait_until
from vlmsr.algorithms import warm_engine
from vlmsr.algorithms.estimate import Estimate, estimate
from vlmsr.engine.job import UpscaleJob

STAYING = """
import threading, queue
requests, stopped = queue.Queue(), threading.Event()
def listen():
    for line in sys.stdin:
        with (here / "heard").open("a") as heard:
            heard.write(line)
        if line.startswith("cancel"):
            stopped.set()
        else:
            stopped.clear()
            requests.put(line)
    os._exit(130)
threading.Thread(target=listen, daemon=True).start()
while True:
    verb, _, text = requests.get().partition(" ")
    job = json.loads(text)
    tell("progress", stage="upscaling", done=0.5)
    print("at work on", verb, file=sys.stderr, flush=True)
    {work}
    if verb == "run":
        shutil.copy(job["input"], job["output"])
        tell("finished", output=job["output"], facts=dict(agreement_dn=0.25))
    elif verb == "estimate":
        tell("finished", output="", facts=dict(megapixels=2.0, memory=2**30, free_memory=2**33, pace=30.0))
    else:
        tell("finished", output="", facts={})
"""
"""An engine that stays. work: what it does with each request."""


@pytest.fixture
def engine(fake_engine):
    """Behaves as `vlmsr serve` does."""
    listen = 'line = sys.stdin.readline()\n(here / "job.json").write_text(line)'

    def behave(work="pass"):
        fake_engine.behave("")
        text = fake_engine.python.read_text(encoding="utf-8")
        head = text[: text.index(listen)]
        told = text[text.index("def tell") : text.index("def finish")]
        body = head + '(here / "arguments.json").write_text(json.dumps(sys.argv[1:]))\n' + told
        fake_engine.python.write_text(body + STAYING.replace("{work}", work), encoding="utf-8")
        return fake_engine

    return behave


@pytest.fixture(autouse=True)
def kept():
    """As in the application; nothing stays after the test."""
    warm_engine.keep(lambda: 60)
    yield
    warm_engine.keep(None)
    assert warm_engine.state() == "off"


@pytest.fixture
def run(make_raster, tmp_path, feedback):
    def run(name="out.tif", **parameters):
        parameters = {"INPUT": make_raster(), "OUTPUT": str(tmp_path / name), **parameters}
        return processing.run("vlmsr:upscale", parameters, feedback=feedback)

    return run


@pytest.fixture
def job(make_raster, tmp_path):
    return UpscaleJob(make_raster(), str(tmp_path / "out.tif"))


def heard(fake) -> list[str]:
    """Verbs of what it was asked, in turn."""
    return [line.partition(" ")[0].strip() for line in (fake.folder / "heard").read_text().splitlines()]


def test_jobs_one_after_another_are_done_by_one_engine(engine, run, feedback):
    fake = engine()
    assert run("one.tif")["AGREEMENT"] == 0.25
    pid = fake.pid
    run("two.tif")
    assert fake.pid == pid and alive(pid) and heard(fake) == ["run", "run"]
    assert warm_engine.state() == "ready"
    assert feedback.console.count("at work on run") == 2


def test_it_waits_for_a_job_no_longer_than_it_is_told(engine, run):
    fake = engine()
    run()
    arguments = json.loads((fake.folder / "arguments.json").read_text())
    assert arguments[arguments.index("serve") + 1 :] == ["--idle", "90"]


def test_it_is_gone_at_once_when_it_is_freed(engine, run):
    fake = engine()
    run()
    warm_engine.free()
    assert not alive(fake.pid) and warm_engine.state() == "off"
    run("two.tif")
    assert warm_engine.state() == "ready"


def test_none_is_kept_where_nobody_asked_for_it(fake_engine, run):
    """As under qgis_process."""
    warm_engine.keep(None)
    fake_engine.behave("finish()")
    run()
    assert fake_engine.got("arguments")[-2:-1] == ["run"]
    assert wait_until(lambda: not alive(fake_engine.pid), 5)


def test_the_application_keeps_one_for_as_long_as_the_settings_say(plugin, engine, run, qgis_iface, monkeypatch):
    monkeypatch.setattr("vlmsr.ui.window.keep", warm_engine.keep)
    monkeypatch.setenv("VLMSR_WARM_MINUTES", "2")
    plugin.unload()
    plugin.initGui()
    fake = engine()
    run()
    assert json.loads((fake.folder / "arguments.json").read_text())[-2:] == ["--idle", "150"]
    monkeypatch.setenv("VLMSR_WARM_MINUTES", "0")
    fake.behave("finish()")
    run("two.tif")
    assert fake.got("arguments")[-2:-1] == ["run"]
    plugin.unload()
    assert warm_engine.state() == "off"
    plugin.initProcessing()


def test_models_are_loaded_before_the_first_job_comes(engine, run, job, feedback):
    fake = engine("time.sleep(0.3)")
    warm_engine.start(fake.python, job)
    assert warm_engine.state() == "starting"
    run("one.tif")
    assert heard(fake) == ["load", "run"] and warm_engine.state() == "ready"


def test_that_loading_is_done_is_noticed(engine, job):
    warm_engine.start(engine().python, job)
    assert wait_until(lambda: warm_engine.state() == "ready", 10)


def test_a_cancel_ends_the_job_and_keeps_the_engine(engine, run, feedback, tmp_path, monkeypatch):
    # A machine that is busy with other things is no reason to fail.
    monkeypatch.setattr(warm_engine, "LEAVE_SECONDS", 20)
    fake = engine(
        'if verb == "run" and stopped.wait(20):\n'
        '        tell("failed", code="cancelled", message="Cancelled.", hint=""); continue'
    )
    QTimer.singleShot(500, feedback.cancel)
    with pytest.raises(QgsProcessingException, match="Cancelled"):
        run()
    assert heard(fake) == ["run", "cancel"] and alive(fake.pid) and warm_engine.state() == "ready"
    assert not (tmp_path / "out.tif").exists()


def test_a_job_that_is_cancelled_before_it_is_begun_costs_no_engine(engine, run, job, feedback):
    """As previews do that follow each other while the engine starts."""
    fake = engine('time.sleep(3 if verb == "load" else 0)')
    warm_engine.start(fake.python, job)
    QTimer.singleShot(500, feedback.cancel)
    with pytest.raises(QgsProcessingException, match="Cancelled"):
        run()
    assert warm_engine.state() == "starting" and alive(fake.pid)
    feedback = Feedback()
    processing.run("vlmsr:upscale", {"INPUT": job.input, "OUTPUT": job.output}, feedback=feedback)
    assert heard(fake) == ["load", "run", "cancel", "run"] and warm_engine.state() == "ready"


def test_an_engine_that_does_not_hear_a_cancel_is_ended(engine, run, feedback):
    fake = engine("time.sleep(60)")
    QTimer.singleShot(500, feedback.cancel)
    with pytest.raises(QgsProcessingException, match="Cancelled"):
        run()
    assert not alive(fake.pid) and warm_engine.state() == "off"


def test_one_that_broke_down_is_started_anew_for_the_next_job(engine, run, fake_engine):
    engine('print("out of luck", file=sys.stderr, flush=True); os._exit(3)')
    with pytest.raises(QgsProcessingException, match=r"(?s)broke down \(exit code 3\).*out of luck"):
        run()
    engine()
    assert run("two.tif")["AGREEMENT"] == 0.25


def test_while_it_is_busy_another_job_has_an_engine_of_its_own(engine, run, job, fake_engine, tmp_path):
    first = engine("time.sleep(0.5)")
    session = warm_engine.session(first.python, "run", job)
    with session:
        assert warm_engine.state() == "busy" and warm_engine.session(first.python, "run", job) is None
        assert wait_until((first.folder / "heard").exists, 20)
        staying = first.pid
        fake_engine.behave("finish()")
        run("two.tif")
        assert fake_engine.pid != staying
        while session.next_event(5) is None or warm_engine.state() != "busy":
            pass
    assert alive(staying) or warm_engine.state() == "off"


def test_another_python_takes_its_place(engine, run, fake_engine, tmp_path, monkeypatch):
    fake = engine()
    run()
    first = fake.pid
    other = tmp_path / "other python"
    other.write_bytes(fake.python.read_bytes())
    other.chmod(0o755)
    monkeypatch.setenv("VLMSR_ENGINE_PYTHON", str(other))
    run("two.tif")
    assert fake.pid != first and not alive(first)


def test_a_job_is_estimated_before_it_is_begun(engine, job, feedback):
    found = estimate(job, engine().python, feedback)
    assert found == Estimate(2.0, 2**30, 2**33, 60.0)
    assert found.sentence == "2 megapixels, about 60 s, 1.0 GiB of memory"
    assert Estimate(2.0, 2**30, 2**33, None).sentence.endswith("the time is told once it runs")


def test_nobody_waits_for_an_estimate_of_an_engine_that_is_not_kept(fake_engine, job, feedback):
    warm_engine.keep(None)
    assert estimate(job, fake_engine.python, feedback) is None


def test_the_engine_itself_stays(make_raster, tmp_path, feedback):
    """The real one: the same bytes each time, and the second job is begun at once."""
    results = []
    for name in ("one.tif", "two.tif"):
        parameters = {"INPUT": make_raster(), "OUTPUT": str(tmp_path / name), "PRESET": "fast", "DEVICE": "cpu"}
        processing.run("vlmsr:upscale", parameters, feedback=feedback)
        results.append(Path(parameters["OUTPUT"]).read_bytes())
        assert warm_engine.state() == "ready"
    assert results[0] == results[1]
