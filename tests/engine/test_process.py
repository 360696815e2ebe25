"""The engine as a child process: it speaks in events, ends with its parent, and leaves nothing half-written."""

import json
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Sequence
from pathlib import Path

import pytest

from engine import events
from engine.agreement import LIMIT
from engine.job import UpscaleJob, partial_path

ROOT = Path(__file__).resolve().parents[2]


def start(command: Sequence[str] = ("run",), **options) -> subprocess.Popen:
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    return subprocess.Popen([sys.executable, "-m", "engine", *command], cwd=ROOT, text=True, **pipes, **options)


def run(job_line: str) -> tuple[int, list, str]:
    """Exit status, events (without heartbeats) and log of a job, with standard input held open until the engine ends by itself."""
    engine = start()
    engine.stdin.write(job_line + "\n")
    engine.stdin.flush()
    # Signs of life come whenever they come, on a busy machine after the last word too.
    told = [event for line in engine.stdout if not isinstance(event := events.decode(line), events.Heartbeat)]
    log = engine.stderr.read()
    return engine.wait(), told, log


def upscale_command(*arguments: str | Path) -> subprocess.CompletedProcess:
    command = [sys.executable, "-m", "engine", "upscale", *map(str, arguments)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True)


@pytest.fixture
def long_job(scene, tmp_path, tiny_bundle) -> UpscaleJob:
    """A job that would take minutes."""
    return UpscaleJob(str(scene), str(tmp_path / "out.tif"), preset="paper", scale=8, model=str(tiny_bundle), tile=64)


def wait_for_work(engine: subprocess.Popen, job: UpscaleJob) -> None:
    for line in engine.stdout:
        event = events.decode(line)
        assert not isinstance(event, events.Failed), event
        if isinstance(event, events.Progress) and event.stage == "upscaling":
            break
    assert partial_path(job.output).exists()


def test_a_job_is_told_in_events_and_nothing_else(scene, tmp_path, tiny_bundle):
    job = UpscaleJob(str(scene), str(tmp_path / "out.tif"), scale=2, preset="fast", model=str(tiny_bundle))
    status, told, _ = run(job.to_json())
    assert status == 0
    assert None not in told
    kinds = [type(event) for event in told if not isinstance(event, events.Heartbeat)]
    assert kinds[-1] is events.Finished and events.Started in kinds and events.Progress in kinds
    assert told[-1].output == job.output and Path(job.output).exists()
    assert told[-1].facts["agreement_dn"] < 255 * LIMIT / 2
    assert sorted(p.name for p in tmp_path.iterdir()) == ["out.tif"]


@pytest.mark.parametrize("command", [["run"], ["serve"], ["fetch", "full-sd15", "--json"]])
def test_an_engine_that_is_alive_says_so(command, monkeypatch, tmp_path):
    """That is what it is waited for by, however long it takes: here for a job that does not come, or a hub that does not answer."""
    silent = socket.create_server(("127.0.0.1", 0))
    monkeypatch.setenv("HF_ENDPOINT", f"http://127.0.0.1:{silent.getsockname()[1]}")
    monkeypatch.setenv("VLMSR_BUNDLES", str(tmp_path))
    with silent, start(command) as engine:
        # One that says nothing is ended, and so is what it says.
        late = threading.Timer(60, engine.kill)
        late.start()
        alive = any(isinstance(events.decode(line), events.Heartbeat) for line in engine.stdout)
        late.cancel()
        engine.kill()
    assert alive


def test_the_command_line_gives_the_same_bytes_as_the_job(scene, tmp_path, tiny_bundle):
    job = UpscaleJob(str(scene), str(tmp_path / "job.tif"), preset="balanced", seed=5, model=str(tiny_bundle))
    assert run(job.to_json())[0] == 0
    done = upscale_command(scene, tmp_path / "cli.tif", "--seed", 5, "--preset", "balanced", "--model", tiny_bundle)
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == str(tmp_path / "cli.tif")
    assert (tmp_path / "cli.tif").read_bytes() == (tmp_path / "job.tif").read_bytes()


def test_when_the_parent_lets_go_the_engine_is_gone_within_two_seconds(long_job):
    engine = start()
    engine.stdin.write(long_job.to_json() + "\n")
    engine.stdin.flush()
    wait_for_work(engine, long_job)
    began = time.monotonic()
    engine.stdin.close()
    assert engine.wait(timeout=10) == 130
    assert time.monotonic() - began < 2
    assert list(Path(long_job.output).parent.glob("*.tif")) == []
    assert list(Path(long_job.output).parent.glob(".*")) == []


def test_when_the_parent_is_killed_the_engine_is_gone(long_job, tmp_path):
    """A parent that dies without a word: the pipe's end tells."""
    parent = f"""
import subprocess, sys, time
engine = subprocess.Popen([sys.executable, "-m", "engine", "run"], cwd={str(ROOT)!r}, stdin=subprocess.PIPE,
                          stdout=open({str(tmp_path / "events")!r}, "w"), text=True, start_new_session=True)
engine.stdin.write({long_job.to_json()!r} + "\\n"); engine.stdin.flush()
print(engine.pid, flush=True); time.sleep(600)
"""
    process = subprocess.Popen([sys.executable, "-c", parent], stdout=subprocess.PIPE, text=True)
    pid = int(process.stdout.readline())
    deadline = time.monotonic() + 120
    while "upscaling" not in (tmp_path / "events").read_text():
        assert time.monotonic() < deadline
        time.sleep(0.1)
    process.kill()
    process.wait()
    deadline = time.monotonic() + 5
    while _alive(pid):
        assert time.monotonic() < deadline, "the engine outlived its parent"
        time.sleep(0.05)
    assert not partial_path(long_job.output).exists()


@pytest.mark.parametrize("kind", [signal.SIGINT, signal.SIGTERM])
def test_ctrl_c_on_the_command_line_leaves_nothing(long_job, kind):
    command = [sys.executable, "-m", "engine", "upscale", long_job.input, long_job.output, "--preset", "paper"]
    command += ["--scale", "8", "--tile", "64", "--model", long_job.model]
    engine = subprocess.Popen(command, cwd=ROOT, stderr=subprocess.PIPE, text=True)
    for line in engine.stderr:
        if "upscaling" in line:
            break
    engine.send_signal(kind)
    assert engine.wait(timeout=20) == 130
    assert list(Path(long_job.output).parent.iterdir()) == []


def test_a_line_that_is_no_job_is_refused_with_a_hint():
    status, told, _ = run("rm -rf /")
    assert status == 1
    failed = told[-1]
    assert isinstance(failed, events.Failed) and failed.code == "job" and failed.hint


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("x" * 3_000_000, id="longer than any job"),
        pytest.param("[" * 500_000, id="deep"),
        pytest.param('{"version": 1, "task": "upscale", "input": "a\\u0000", "output": "\\ud800.tif"}', id="no names"),
    ],
)
def test_a_line_that_would_break_a_reader_is_refused_with_a_hint(line):
    engine = start()
    # It goes without having read all of a line that is too long.
    said, log = engine.communicate(line)
    told = [event for event in map(events.decode, said.splitlines()) if not isinstance(event, events.Heartbeat)]
    assert engine.returncode == 1 and "Traceback" not in log
    assert [event.code for event in told] == ["job"] and told[0].hint


def test_the_end_of_the_parent_ends_the_engine_though_tidying_up_fails():
    program = "import time; from engine.lifeline import end_with_parent; end_with_parent(lambda: 1 / 0); time.sleep(60)"
    began = time.monotonic()
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, stdin=subprocess.DEVNULL, capture_output=True)
    assert done.returncode == 130 and time.monotonic() - began < 20


@pytest.mark.parametrize(
    ("change", "code", "words"),
    [
        ({"input": "/nowhere/in.tif"}, "input", "/nowhere/in.tif"),
        ({"bands": [1, 2, 9]}, "input", "9"),
        ({"extent": [0, 0, 1, 1]}, "input", "extent"),
        ({"model": "nothing"}, "bundle", "nothing"),
        ({"device": "cuda"}, "device", "cuda"),
        ({"precision": "float16", "device": "cpu"}, "device", "float16"),
        ({"output": "/nowhere/out.tif"}, "output", "/nowhere"),
    ],
)
def test_what_can_not_be_done_is_said_in_a_sentence_with_a_cure(scene, tmp_path, tiny_bundle, change, code, words):
    job = {**json.loads(UpscaleJob(str(scene), str(tmp_path / "out.tif"), model=str(tiny_bundle)).to_json()), **change}
    status, told, log = run(json.dumps(job))
    failed = told[-1]
    assert status == 1
    assert isinstance(failed, events.Failed)
    assert failed.code == code, log
    assert words in failed.message and failed.hint
    assert "Traceback" not in failed.message
    assert list(tmp_path.iterdir()) == []


def test_a_scale_that_the_bundle_lacks_is_refused(scene, tmp_path, tiny_bundle):
    import shutil

    from engine.bundle import MANIFEST

    shutil.copytree(tiny_bundle, tmp_path / "x4 only")
    path = tmp_path / "x4 only" / MANIFEST
    path.write_text(json.dumps({**json.loads(path.read_text()), "scales": [4]}))
    job = UpscaleJob(str(scene), str(tmp_path / "out.tif"), scale=8, model=str(tmp_path / "x4 only"))
    status, told, _ = run(job.to_json())
    assert status == 1
    assert told[-1].code == "bundle" and "8" in told[-1].message and "4" in told[-1].hint
    assert not Path(job.output).exists() and not partial_path(job.output).exists()


def test_wrong_words_on_the_command_line_are_explained():
    done = upscale_command("in.tif", "out.tif", "--scale", 3)
    assert done.returncode == 2
    assert "2, 4, 8" in done.stderr and "Traceback" not in done.stderr


def _alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    # A process that ended and was not waited for by its new parent yet is gone for all that matters.
    status = Path(f"/proc/{pid}/stat")
    return not status.exists() or status.read_text().split(")")[-1].split()[0] != "Z"
