"""Whatever stops a job, the same job goes on, to the same bytes; and what is not the same job begins anew."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest
import rasterio
from filelock import FileLock

from engine import describe as describing
from engine import journal as journals
from engine.base_picture import BasePicture
from engine.describe import describe
from engine.errors import OutputError
from engine.events import Caution
from engine.job import UpscaleJob, journal_path, leftovers, partial_path, resumable
from engine.raster.canvas import Canvas
from engine.result import Result
from engine.stage1 import Stage1
from engine.upscale import load_models, upscale

ROOT = Path(__file__).resolve().parents[2]


class StoppedError(Exception):
    """What stops a job here."""


@pytest.fixture(scope="module")
def models(tiny_both):
    return load_models(UpscaleJob("in", "out", model=str(tiny_both), device="cpu", precision="float32"))


@pytest.fixture(autouse=True)
def each_row_is_noted(monkeypatch):
    monkeypatch.setattr(journals, "NOTE_SECONDS", 0.0)


@pytest.fixture
def ground(scene, make_raster) -> Path:
    """Part of the bundled scene: 4 bands, 100 x 230 px, and a hole."""
    with rasterio.open(scene) as file:
        values = file.read(window=rasterio.windows.Window(60, 40, 100, 230))
    values[:, 90:100, 20:60] = 0
    return make_raster(values, nodata=0)


@pytest.fixture
def job(ground, tmp_path) -> UpscaleJob:
    """Both stages, all outputs, several rows of each stage."""
    outputs = {
        f"output_{name}": str(tmp_path / f"{name}.{end}")
        for name, end in (("base", "tif"), ("confidence", "tif"), ("captions", "geojson"))
    }
    return UpscaleJob(
        str(ground), str(tmp_path / "out.tif"), scale=2, tile=64, steps_base=1, steps_refine=1, device="cpu", **outputs
    )


def result_of(job: UpscaleJob) -> dict[str, bytes]:
    return {Path(path).name: Path(path).read_bytes() for path in job.outputs}


def stop_after(monkeypatch, kind: type, name: str, calls: int) -> None:
    """Let a method raise after so many calls."""
    method, left = getattr(kind, name), [calls]

    def stopping(*arguments, **options):
        left[0] -= 1
        if left[0] < 0:
            raise StoppedError
        return method(*arguments, **options)

    monkeypatch.setattr(kind, name, stopping)


def interrupted(job: UpscaleJob, models, kind: type, name: str, calls: int) -> None:
    with pytest.MonkeyPatch.context() as patch, pytest.raises(StoppedError):
        stop_after(patch, kind, name, calls)
        upscale(job, lambda event: None, models)


def facts_of(finished) -> dict:
    timed = ("seconds", "waiting_share", "skipped_share")
    return {name: value for name, value in finished.facts.items() if name not in timed}


@pytest.mark.parametrize(
    ("kind", "name", "calls"),
    [
        (Stage1, "__call__", 9),
        (Result, "write", 6),
        (Result, "write", 20),
        (Result, "write", 36),
        (Canvas, "write", 20),
        (BasePicture, "read", 3),
    ],
)
def test_a_job_that_was_stopped_anywhere_goes_on_to_the_same_bytes(job, models, kind, name, calls):
    whole = upscale(job, lambda event: None, models)
    expected = result_of(job)
    for path in job.outputs:
        Path(path).unlink()
    interrupted(job, models, kind, name, calls)
    assert not Path(job.output).exists() and resumable(job)
    told = []
    again = upscale(job, told.append, models)
    assert result_of(job) == expected
    assert facts_of(again) == facts_of(whole)
    assert any("Going on" in event.message for event in told if isinstance(event, Caution))
    assert not any(path.exists() for path in leftovers(job))
    assert {path.name for path in Path(job.output).parent.iterdir()} == {"in.tif", *expected}


def test_what_is_done_is_not_done_again(job, models, monkeypatch):
    interrupted(job, models, Result, "write", 36)
    computed = []
    monkeypatch.setattr(Stage1, "__call__", lambda *_: computed.append("stage 1"))
    monkeypatch.setattr(describing, "_describer", lambda *_: computed.append("captions"))
    with pytest.raises(StoppedError):
        # The whole of stage 1 is there: what is written first belongs to stage 2.
        stop_after(monkeypatch, Result, "write", 1)
        upscale(job, lambda event: None, models)
    assert computed == []


def test_captions_that_are_made_are_not_made_again(job, models, tmp_path, monkeypatch):
    job = UpscaleJob(job.input, str(tmp_path / "said.geojson"), task="describe", scale=2, tile=64, device="cpu")
    describe(job, lambda event: None, models)
    expected = Path(job.output).read_bytes()
    Path(job.output).unlink()
    calls = []
    read = BasePicture.read

    def reading(self, window):
        calls.append(window)
        return read(self, window)

    monkeypatch.setattr(BasePicture, "read", reading)
    with pytest.MonkeyPatch.context() as patch, pytest.raises(StoppedError):
        stop_after(patch, BasePicture, "read", 3)
        describe(job, lambda event: None, models)
    calls.clear()
    describe(job, lambda event: None, models)
    assert Path(job.output).read_bytes() == expected
    assert len(calls) == len(json.loads(expected)["features"]) - 3
    assert {path.name for path in tmp_path.iterdir()} == {"in.tif", "said.geojson"}


def half_written_line(job: UpscaleJob) -> None:
    notes = Path(f"{journal_path(job.output)}.describing.jsonl")
    notes.write_text(notes.read_text() + '["9_9", "half a sen')


def damaged_journal(job: UpscaleJob) -> None:
    journal = journal_path(job.output)
    journal.write_text(journal.read_text()[:-20])


def other_pixels(job: UpscaleJob) -> None:
    with rasterio.open(job.input, "r+") as file:
        file.write(file.read() // 2)


def no_canvas(job: UpscaleJob) -> None:
    partial_path(job.output).unlink()


def no_strip(job: UpscaleJob) -> None:
    for strip in Path(job.output).parent.glob(".out.tif.vlmsr-journal.*.npy"):
        strip.unlink()


def foreign_journal(job: UpscaleJob) -> None:
    journal = journal_path(job.output)
    journal.write_text(json.dumps({**json.loads(journal.read_text()), "stages": {"upscaling": {"lines": 3}}}))


@pytest.mark.parametrize(
    ("meanwhile", "why"),
    [
        (half_written_line, None),
        (damaged_journal, "journal can't be read"),
        (other_pixels, "the input changed"),
        (no_canvas, "what it had written is gone"),
        (no_strip, "what it had written is gone"),
        (foreign_journal, "journal can't be read"),
    ],
)
def test_what_happened_meanwhile_is_seen(job, models, meanwhile, why):
    interrupted(job, models, Result, "write", 36)
    meanwhile(job)
    told = []
    upscale(job, told.append, models)
    found = result_of(job)
    for path in job.outputs:
        Path(path).unlink()
    upscale(job, lambda event: None, models)
    assert result_of(job) == found
    cautions = " ".join(event.message for event in told if isinstance(event, Caution))
    assert ("beginning anew" in cautions) == (why is not None) and (why or "") in cautions


def test_other_settings_begin_anew(job, models):
    interrupted(job, models, Result, "write", 36)
    other = UpscaleJob(**{**job.__dict__, "seed": 7})
    told = []
    upscale(other, told.append, models)
    assert any("the settings changed" in event.message for event in told if isinstance(event, Caution))
    assert not any(path.exists() for path in leftovers(job))


def test_another_compression_goes_on_and_holds_for_all_outputs(job, models):
    """Full was the disk, say: what is done is kept, and comes out packed as the new job says."""
    packed = UpscaleJob(**{**job.__dict__, "compression": "zstd"})
    upscale(packed, lambda event: None, models)
    expected = result_of(packed)
    for path in job.outputs:
        Path(path).unlink()
    interrupted(job, models, Result, "write", 36)
    told = []
    upscale(packed, told.append, models)
    assert any("Going on" in event.message for event in told if isinstance(event, Caution))
    assert result_of(packed) == expected
    for path in (job.output, job.output_base, job.output_confidence):
        with rasterio.open(path) as file:
            assert file.compression.name == "zstd"


def test_an_output_that_another_run_writes_is_left_to_it(job, models, tmp_path):
    partial_path(job.output).write_bytes(b"another's")
    with FileLock(f"{journal_path(job.output)}.lock"), pytest.raises(OutputError, match="Another run"):
        upscale(job, lambda event: None, models)
    assert partial_path(job.output).read_bytes() == b"another's"


def test_a_short_job_that_fails_leaves_nothing(job, models, monkeypatch):
    monkeypatch.setattr(journals, "NOTE_SECONDS", 60.0)
    interrupted(job, models, Result, "write", 20)
    assert [path.name for path in Path(job.input).parent.iterdir()] == ["in.tif"]


def test_a_disk_that_is_full_is_told_and_what_is_done_is_kept(job, models, monkeypatch):
    written = [0]
    write = Canvas.write

    def full(self, window, pixels):
        written[0] += 1
        if written[0] > 40:
            raise OSError(28, "No space left on device")
        write(self, window, pixels)

    with monkeypatch.context() as patch, pytest.raises(OutputError, match="No space left") as failed:
        patch.setattr(Canvas, "write", full)
        upscale(job, lambda event: None, models)
    assert "space" in failed.value.hint and resumable(job)
    upscale(job, lambda event: None, models)
    with rasterio.open(job.output) as file:
        assert np.any(file.read(1))


def test_a_row_with_a_tile_that_could_not_be_written_is_not_noted(job, models, monkeypatch):
    """Though the row's other tiles wait behind it, and could be."""
    upscale(job, lambda event: None, models)
    expected = result_of(job)
    for path in job.outputs:
        Path(path).unlink()
    write, calls = Result.write, [0]

    def failing_once(self, cell, layers):
        calls[0] += 1
        if calls[0] == 6:
            # Meanwhile those behind it are computed.
            time.sleep(1)
            raise StoppedError
        write(self, cell, layers)

    with monkeypatch.context() as patch, pytest.raises(StoppedError):
        patch.setattr(Result, "write", failing_once)
        upscale(job, lambda event: None, models)
    assert json.loads(journal_path(job.output).read_text())["stages"]["upscaling"]["rows"] == 1
    upscale(job, lambda event: None, models)
    assert result_of(job) == expected


PROGRAM = """
import sys
from engine import journal
journal.NOTE_SECONDS = 0.0
from engine.cli import main
sys.exit(main(sys.argv[1:]))
"""
"""The engine, which notes each row."""


def test_a_job_that_is_killed_again_and_again_gives_the_same_bytes(ground, tiny_both, tmp_path):
    """SIGKILL at any moment: in the middle of a row, a note, or the file's completion. See scripts/study_kills for a hundred."""
    command = [sys.executable, "-c", PROGRAM, "upscale", str(ground)]
    options = ["--model", str(tiny_both), "--scale", "2", "--tile", "32", "--steps-base", "1", "--steps-refine", "1"]
    whole, killed = tmp_path / "whole.tif", tmp_path / "killed.tif"
    subprocess.run([*command, str(whole), *options], cwd=ROOT, check=True, capture_output=True)
    kills = 0
    for moment in np.random.default_rng(0).uniform(0, 1.5, 100):
        engine = subprocess.Popen([*command, str(killed), *options], cwd=ROOT, stderr=subprocess.PIPE, text=True)
        for line in engine.stderr:
            if "upscaling" in line:
                break
        time.sleep(moment)
        if engine.poll() is None and kills < 3:
            os.kill(engine.pid, signal.SIGKILL)
            kills += 1
        engine.stderr.read()
        if engine.wait() == 0:
            break
    assert kills > 0
    assert killed.read_bytes() == whole.read_bytes()
    assert {path.name for path in tmp_path.iterdir()} == {"in.tif", "whole.tif", "killed.tif"}
