"""An engine that stays: job after job with the same models, the same bytes as one that goes, and a cancel that ends the job alone."""

import json
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import rasterio
from rasterio.transform import from_origin

from engine import serve
from engine.evaluate_job import EvaluateJob
from engine.events import Failed, Finished, Heartbeat, Progress, Started, decode
from engine.job import UpscaleJob
from engine.job_checks import LONGEST_LINE, JobError
from engine.requests import CANCEL, ESTIMATE, LOAD, RUN, ask, read_request
from engine.serve import Shelf, _lines

ROOT = Path(__file__).resolve().parents[2]


class Serving:
    """The process, and its answers."""

    def __init__(self, idle: float = 300):
        command = [sys.executable, "-m", "engine", "serve", "--idle", str(idle)]
        self.process = subprocess.Popen(
            command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
        )

    def ask(self, line: str) -> None:
        self.process.stdin.write(line + "\n")
        self.process.stdin.flush()

    def until(self, *kinds: type) -> list:
        """Events up to the first of these kinds."""
        events = []
        for line in self.process.stdout:
            event = decode(line)
            if not isinstance(event, Heartbeat):
                events.append(event)
            if isinstance(event, kinds):
                return events
        raise AssertionError(f"it ended with status {self.process.wait()}")

    def answer(self, line: str):
        self.ask(line)
        return self.until(Finished, Failed)[-1]


@pytest.fixture(scope="module")
def serving():
    serving = Serving()
    yield serving
    serving.process.stdin.close()
    serving.process.wait()
    serving.process.stdout.close()


@pytest.fixture
def raster(tmp_path):
    """Makes an RGB raster of a size."""

    def make(side: int) -> str:
        path = tmp_path / f"in_{side}.tif"
        values = np.random.default_rng(1).integers(0, 255, (3, side, side), np.uint8)
        layout = {"width": side, "height": side, "count": 3, "dtype": "uint8", "crs": "EPSG:32633"}
        with rasterio.open(path, "w", driver="GTiff", transform=from_origin(5e5, 4e6, 1, 1), **layout) as file:
            file.write(values)
        return str(path)

    return make


@pytest.fixture
def job(raster, tmp_path):
    return UpscaleJob(raster(40), str(tmp_path / "out.tif"), device="cpu")


def test_requests_travel_as_lines(job):
    for verb in (RUN, LOAD, ESTIMATE):
        assert read_request(ask(verb, job)) == (verb, job)
    evaluation = EvaluateJob(job.input, "/report.html")
    assert read_request(ask(RUN, evaluation)) == (RUN, evaluation)
    assert read_request(CANCEL) == (CANCEL, None)
    for line in ("", "walk", "run", "run {}", 'run {"version": 1, "task": "dance"}'):
        with pytest.raises(JobError):
            read_request(line)


def test_lines_that_are_too_long_are_no_requests(tmp_path):
    path = tmp_path / "lines"
    path.write_bytes(b"one\n" + b"x" * (LONGEST_LINE * 2 + 200_000) + b"\nthree\nno end")
    with path.open("rb") as file:
        assert list(_lines(file.fileno())) == [b"one", b"", b"three"]


def test_jobs_one_after_another_give_the_bytes_of_an_engine_that_goes(serving, job, tmp_path):
    alone = str(tmp_path / "alone.tif")
    command = [sys.executable, "-m", "engine", "upscale", job.input, alone, "--device", "cpu"]
    subprocess.run(command, cwd=ROOT, check=True, stderr=subprocess.DEVNULL)
    for _ in range(2):
        assert isinstance(serving.answer(ask(RUN, job)), Finished)
        assert Path(job.output).read_bytes() == Path(alone).read_bytes()
        Path(job.output).unlink()


def test_what_a_job_says_is_what_it_says_elsewhere(serving, job):
    serving.ask(ask(RUN, job))
    kinds = [type(event) for event in serving.until(Finished)]
    assert kinds[0] is Progress and Started in kinds and kinds[-1] is Finished


def test_faults_are_told_and_the_next_job_is_done(serving, job, tmp_path):
    absent = serving.answer(ask(RUN, replace(job, input=str(tmp_path / "absent.tif"))))
    assert isinstance(absent, Failed) and absent.code == "input"
    unknown = serving.answer(ask(RUN, replace(job, model="unknown")))
    assert isinstance(unknown, Failed) and unknown.code == "bundle"
    assert serving.answer("walk the dog").code == "job"
    assert isinstance(serving.answer(ask(RUN, replace(job, preset="fast"))), Finished)


def test_a_cancel_ends_the_job_and_not_the_engine(serving, job, raster, tmp_path):
    long = replace(job, input=raster(400), output=str(tmp_path / "long.tif"), preset="paper")
    serving.ask(ask(RUN, long))
    serving.until(Started)
    assert serving.answer(CANCEL).code == "cancelled"
    assert not Path(long.output).exists()
    assert isinstance(serving.answer(ask(RUN, job)), Finished)


def test_a_cancel_ends_what_was_asked_before_it_and_is_not_begun(serving, job, tmp_path):
    jobs = [replace(job, output=str(tmp_path / f"{name}.tif")) for name in ("one", "two", "three")]
    for each in jobs[:2]:
        serving.ask(ask(RUN, each))
    serving.ask(CANCEL)
    serving.ask(ask(RUN, jobs[2]))
    assert [type(serving.until(Finished, Failed)[-1]) for _ in jobs][1:] == [Failed, Finished]
    assert not Path(jobs[1].output).exists() and Path(jobs[2].output).exists()


def test_a_cancel_that_comes_too_late_harms_nobody(serving, job):
    serving.ask(CANCEL)
    assert isinstance(serving.answer(ask(RUN, job)), Finished)


def test_what_is_half_written_goes_with_an_engine_that_nobody_waits_for(job, raster, tmp_path):
    lone = Serving()
    lone.ask(ask(RUN, replace(job, input=raster(400), output=str(tmp_path / "long.tif"), preset="paper")))
    lone.until(Started)
    lone.process.stdin.close()
    assert lone.process.wait(20) == 130
    lone.process.stdout.close()
    assert not list(tmp_path.glob("*long*.tif"))


def test_an_engine_that_nobody_asks_goes_by_itself():
    lone = Serving(idle=0.2)
    assert lone.process.wait(60) == 0
    lone.process.stdin.close()
    lone.process.stdout.close()


def test_an_estimate_says_size_memory_and_pace_and_writes_nothing(serving, job, raster, tmp_path):
    large = replace(job, input=raster(400), preset="fast", scale=2)
    before = sorted(tmp_path.iterdir())
    facts = serving.answer(ask(ESTIMATE, large)).facts
    assert sorted(tmp_path.iterdir()) == before
    assert facts["megapixels"] == pytest.approx(0.64)
    assert 2**28 < facts["memory"] < facts["free_memory"] and 0 < facts["pace"] < 600
    part = replace(large, extent=(5e5, 4e6 - 100, 5e5 + 100, 4e6))
    assert serving.answer(ask(ESTIMATE, part)).facts == {
        **facts,
        "megapixels": pytest.approx(0.04),
        "free_memory": pytest.approx(facts["free_memory"], rel=0.5),
    }


def test_an_estimate_of_many_steps_takes_no_minutes(serving, job):
    facts = serving.answer(ask(ESTIMATE, replace(job, preset="paper"))).facts
    assert "pace" not in facts and facts["memory"] > 0


def test_models_are_kept_until_another_bundle_or_device_is_asked_for(job, tmp_path):
    shelf, job = Shelf(), replace(job, precision="float32")
    first = shelf.models(job)
    assert shelf.models(replace(job, seed=7, preset="fast")) is first
    copy = tmp_path / "copy"
    shutil.copytree(ROOT / "engine" / "bundles" / "lite", copy)
    second = shelf.models(replace(job, model=str(copy)))
    assert second is not first
    manifest = json.loads((copy / "bundle.json").read_text())
    (copy / "bundle.json").write_text(json.dumps({**manifest, "version": "9"}))
    assert shelf.models(replace(job, model=str(copy))).bundle.version == "9"


def test_garbage_is_searched_for_after_the_answer_and_not_among_what_is_imported(job, monkeypatch):
    done = []
    monkeypatch.setattr(serve, "import_all", lambda: done.append("import"))
    for name in ("collect", "freeze"):
        monkeypatch.setattr(serve.gc, name, lambda name=name: done.append(name))
    server = serve.Server(lambda event: done.append("tell"), 0.1, lambda job: None)
    monkeypatch.setattr(server, "_listen", lambda: server._requests.put(serve.Request(1, LOAD, job)))
    monkeypatch.setattr(server, "_answer", lambda request: Finished(""))
    server.run()
    assert done == ["import", "collect", "freeze", "tell", "collect"]
