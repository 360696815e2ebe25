"""Space on the disks is added up over all that a job writes, before it begins; what an earlier run wrote is taken already."""

import shutil
from collections import namedtuple
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import rasterio

from engine import journal as journals
from engine.base_picture import BasePicture
from engine.describe import describe
from engine.errors import OutputError
from engine.evaluation.sensor import Sensor, reduce_raster
from engine.job import COMPRESSIONS, UpscaleJob, partial_path, resumable
from engine.raster import space
from engine.raster.grid import Window
from engine.raster.layout import at_most
from engine.raster.sink import create_sink
from engine.raster.source import open_source
from engine.raster.space import Wanted, check_space
from engine.result import Result
from engine.stage1 import Stage1
from engine.upscale import load_models, upscale

Usage = namedtuple("Usage", "total used free")
WIDTH, HEIGHT = 128, 576
"""Of the result: larger than a block, so that it has overviews."""


@pytest.fixture(scope="module")
def models(tiny_both):
    return load_models(UpscaleJob("in", "out", model=str(tiny_both), device="cpu", precision="float32"))


@pytest.fixture
def job(scene, make_raster, tmp_path) -> UpscaleJob:
    """Both stages, 16 bit with a mask, stage 1's picture beside the result and the confidence elsewhere."""
    with rasterio.open(scene) as file:
        values = np.tile(
            file.read((1, 2, 3), window=rasterio.windows.Window(60, 0, WIDTH // 2, HEIGHT // 4)), (1, 2, 1)
        )
    mask = np.full(values.shape[1:], 255, np.uint8)
    mask[:9] = 0
    (tmp_path / "elsewhere").mkdir()
    return UpscaleJob(
        str(make_raster(values.astype(np.uint16) * 100, mask=mask)),
        str(tmp_path / "out.tif"),
        output_base=str(tmp_path / "base.tif"),
        output_confidence=str(tmp_path / "elsewhere" / "sure.tif"),
        scale=2,
        tile=64,
        steps_base=1,
        steps_refine=1,
        device="cpu",
    )


@pytest.fixture
def disks(monkeypatch) -> Callable[..., None]:
    """Lets each folder, by its name, be a disk of its own with so many bytes free; the others share one."""

    def have(free: int, **by_name: int) -> None:
        monkeypatch.setattr(space, "_file_system", lambda folder: folder.name if folder.name in by_name else "")
        monkeypatch.setattr(shutil, "disk_usage", lambda folder: Usage(10**12, 0, by_name.get(folder.name, free)))

    return have


PICTURE = WIDTH * HEIGHT * (3 * 2 + 1)
FINISHED = PICTURE * 3 // 2
HIDDEN = PICTURE + WIDTH * HEIGHT * (3 + 1) * 2
SURE = WIDTH * HEIGHT * 4
SURE_FINISHED = SURE * 3 // 2
BESIDE = 2 * (PICTURE + FINISHED) + HIDDEN
"""Bytes of the result's folder: of the result and stage 1's picture, canvas and file each; of the hidden picture, and of what is known."""


def names(job: UpscaleJob) -> list[str]:
    return sorted(path.name for path in Path(job.output).parent.rglob("*"))


def test_all_that_a_job_writes_is_added_up(job, models, disks, monkeypatch):
    before = names(job)
    computed = []
    monkeypatch.setattr(Stage1, "__call__", lambda *_: computed.append("a tile"))
    disks(BESIDE + SURE + SURE_FINISHED - 1)
    with pytest.raises(OutputError, match="GB free") as refused:
        upscale(job, lambda event: None, models)
    assert "space" in refused.value.hint
    assert names(job) == before and computed == []
    monkeypatch.undo()
    disks(BESIDE + SURE + SURE_FINISHED)
    upscale(job, lambda event: None, models)
    assert all(Path(path).is_file() for path in job.outputs)


def test_each_disk_is_looked_at_by_itself(job, models, disks):
    for short in ({"free": BESIDE - 1, "elsewhere": 10**12}, {"free": 10**12, "elsewhere": SURE + SURE_FINISHED - 1}):
        disks(**short)
        with pytest.raises(OutputError, match="GB free") as refused:
            upscale(job, lambda event: None, models)
        assert ("elsewhere" in refused.value.message) == (short["elsewhere"] < 10**12)
    disks(BESIDE, elsewhere=SURE + SURE_FINISHED)
    upscale(job, lambda event: None, models)


def test_what_is_not_packed_takes_more(job, models, disks):
    plain = UpscaleJob(**{**job.__dict__, "compression": "none"})
    disks(BESIDE + SURE + SURE_FINISHED)
    with pytest.raises(OutputError, match="GB free"):
        upscale(plain, lambda event: None, models)


def test_what_an_earlier_run_wrote_is_taken_already(job, models, disks, monkeypatch):
    monkeypatch.setattr(journals, "NOTE_SECONDS", 0.0)
    write, calls = Result.write, [0]

    def stopping(self, cell, layers):
        calls[0] += 1
        if calls[0] > 20:
            raise KeyboardInterrupt
        write(self, cell, layers)

    with monkeypatch.context() as patch, pytest.raises(KeyboardInterrupt):
        patch.setattr(Result, "write", stopping)
        upscale(job, lambda event: None, models)
    assert resumable(job)
    written = sum(path.stat().st_blocks * 512 for path in Path(job.output).parent.glob(".*.vlmsr-partial.tif*"))
    assert written > PICTURE
    # Less than half as much as it had to be at first; nothing of what is there is lost where that is not there either.
    disks(HIDDEN, elsewhere=SURE + SURE_FINISHED)
    with pytest.raises(OutputError, match="GB free"):
        upscale(job, lambda event: None, models)
    assert resumable(job) and partial_path(job.output).exists()
    disks(BESIDE - PICTURE, elsewhere=SURE + SURE_FINISHED)
    told = []
    upscale(job, told.append, models)
    assert any("Going on" in getattr(event, "message", "") for event in told)


def test_what_was_never_written_of_a_file_is_not_taken(tmp_path):
    path = tmp_path / "canvas"
    with path.open("wb") as file:
        file.write(b"x" * 2**20)
        file.truncate(2**24)
    assert 2**24 - 2**21 < Wanted(path, 2**24).left <= 2**24 - 2**20
    assert Wanted(path, 2**10).left == 0
    assert Wanted(tmp_path / "none", 7).left == 7


def test_the_real_disk_is_asked(tmp_path):
    free = shutil.disk_usage(tmp_path).free
    check_space([Wanted(tmp_path / "a", 2**20)])
    with pytest.raises(OutputError, match="GB free"):
        check_space([Wanted(tmp_path / "a", free), Wanted(tmp_path / "b", 2**40)])


def test_a_description_needs_room_for_stage_1s_picture(job, models, disks, tmp_path):
    described = UpscaleJob(job.input, str(tmp_path / "said.geojson"), task="describe", scale=2, tile=64, device="cpu")
    disks(PICTURE - 1)
    with pytest.raises(OutputError, match="GB free"):
        describe(described, lambda event: None, models)
    disks(PICTURE)
    with pytest.MonkeyPatch.context() as patch, pytest.raises(KeyboardInterrupt):
        patch.setattr(BasePicture, "read", lambda *_: (_ for _ in ()).throw(KeyboardInterrupt))
        describe(described, lambda event: None, models)


def test_a_raster_that_is_reduced_needs_room_too(job, disks, tmp_path):
    disks(10)
    with open_source(job.input) as source, pytest.raises(OutputError, match="GB free"):
        part = Window(0, 0, WIDTH // 2, HEIGHT // 2)
        reduce_raster(source, part, 2, Sensor(0.0, "average"), 0, str(tmp_path / "coarse.tif"), lambda share: None)
    assert not (tmp_path / "coarse.tif").exists()


@pytest.mark.parametrize("compression", COMPRESSIONS)
def test_a_file_takes_no_more_than_is_reckoned_with(tmp_path, make_raster, compression):
    """Also one of much texture: its differences from pixel to pixel fill six bits of eight."""
    texture = np.random.default_rng(0).integers(100, 132, (1, 1024, 1024)).astype(np.uint8)
    path = make_raster(texture)
    with (
        open_source(str(path)) as source,
        create_sink(str(tmp_path / "out.tif"), source, source.grid, compression=compression) as sink,
    ):
        sink.write(Window(0, 0, 1024, 1024), texture, None, None)
        sink.commit({})
    assert (tmp_path / "out.tif").stat().st_size < at_most(texture.size, 1024, 1024, compression)
