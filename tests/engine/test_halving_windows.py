"""Where memory runs out in stage 2, fewer windows are computed at once, then smaller tiles; the windows stay as they are."""

from dataclasses import replace

import numpy as np
import pytest
import rasterio
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.device import memory_errors
from engine.events import Caution
from engine.halving_windows import FewerWindows
from engine.job import UpscaleJob
from engine.pipelines.refine import Refiner
from engine.raster.grid import Window
from engine.tiles import RefineTile
from engine.upscale import load_models, upscale

SIDE, STRIDE, SCALE = 128, 64, 2
MARGIN = (SIDE - STRIDE) // 2


def tile_of(across: int, down: int) -> RefineTile:
    """Numbers that tell their place; the input's are those of the fine picture, averaged."""
    width, height = SIDE + (across - 1) * STRIDE, SIDE + (down - 1) * STRIDE
    layers = np.random.default_rng(0).normal(size=(7, height, width)).astype(np.float32)
    coarse = layers[:3].reshape(3, height // SCALE, SCALE, width // SCALE, SCALE).mean((2, 4))
    names = [f"{row}_{col}" for row in range(down) for col in range(across)]
    return RefineTile(Window(-32, 96, width, height), coarse, True, layers[:3], layers[3:], names)


def local(tile: RefineTile) -> np.ndarray:
    """Layers that say of each pixel what it was made of: what a tile was given there, its place, and the window that owns it."""
    height, width = tile.window.height, tile.window.width
    coarse = tile.coarse.repeat(SCALE, -2).repeat(SCALE, -1)
    place = np.add.outer(1000.0 * (tile.window.row + np.arange(height)), tile.window.col + np.arange(width))
    across, down = (width - SIDE) // STRIDE + 1, (height - SIDE) // STRIDE + 1
    owners = np.array([[int(part) for part in name.split("_")] for name in tile.captions]).reshape(down, across, 2)
    rows, cols = ((np.arange(n) - MARGIN).clip(0, n - 2 * MARGIN - 1) // STRIDE for n in (height, width))
    words = owners[rows][:, cols].transpose(2, 0, 1)
    return np.concatenate([coarse, tile.base, tile.known, place[None], words])[None]


@settings(deadline=None, max_examples=40)
@given(across=st.integers(1, 5), down=st.integers(1, 5), batch=st.integers(1, 8), fits=st.integers(1, 30))
def test_parts_give_what_the_whole_gives(across, down, batch, fits):
    tile, said, failed = tile_of(across, down), [], []

    def compute(part: RefineTile, batch: int) -> np.ndarray:
        count = len(part.captions)
        # What is held of each window that is computed, and of each that waits.
        if 2 * min(batch, count) + count > fits + 2:
            failed.append(count)
            raise MemoryError
        return local(part)

    fewer = FewerWindows(batch, SIDE, STRIDE, SCALE, said.append)
    made = fewer(compute, tile)
    whole = local(tile)
    np.testing.assert_allclose(made[:, :-2], whole[:, :-2], rtol=1e-4, atol=1e-4)
    # Windows fade into each other where they meet: beyond that each pixel has its own window's words.
    rows, cols = (np.arange(MARGIN + 32, n - MARGIN, 1) for n in made.shape[-2:])
    inside = np.ix_(
        [0], [whole.shape[1] - 2, whole.shape[1] - 1], *(each[(each - MARGIN) % STRIDE >= 32] for each in (rows, cols))
    )
    np.testing.assert_allclose(made[inside], whole[inside])
    assert bool(said) == bool(failed) == (2 * min(batch, across * down) + across * down > fits + 2)
    # What was learnt is remembered: the same tile once more fails nowhere.
    failures = len(failed)
    fewer(compute, tile)
    assert len(failed) == failures


def test_one_window_that_does_not_fit_is_an_error():
    def compute(part: RefineTile, batch: int) -> np.ndarray:
        raise MemoryError

    with pytest.raises(MemoryError, match="not even one window of 128 x 128 px"):
        FewerWindows(4, SIDE, STRIDE, SCALE, lambda said: None)(compute, tile_of(3, 2))


@pytest.mark.parametrize(
    "error",
    [
        torch.OutOfMemoryError("CUDA out of memory. Tried to allocate 2.00 GiB."),
        RuntimeError("MPS backend out of memory (MPS allocated: 9.05 GB)"),
        RuntimeError("CUDA error: CUBLAS_STATUS_ALLOC_FAILED when calling `cublasCreate(handle)`"),
        RuntimeError("[enforce fail at alloc_cpu.cpp:117] DefaultCPUAllocator: can't allocate memory"),
        MemoryError(),
    ],
)
def test_torchs_ways_to_run_out_of_memory_are_one(error):
    with pytest.raises(MemoryError), memory_errors():
        raise error


def test_what_is_no_want_of_memory_stays_what_it_is():
    with pytest.raises(RuntimeError, match="shapes"), memory_errors():
        raise RuntimeError("shapes don't fit")


@pytest.mark.parametrize("largest", [4, 1])
def test_a_job_that_runs_out_of_memory_in_stage_2_goes_on_with_less(
    scene, make_raster, tmp_path, tiny_both, monkeypatch, largest
):
    """largest: windows that a tile may have; those of the bundle have four."""
    models = load_models(UpscaleJob("in", "out", model=str(tiny_both), device="cpu", precision="float32"))
    with rasterio.open(scene) as file:
        ground = make_raster(file.read((1, 2, 3), window=rasterio.windows.Window(60, 40, 90, 50)))
    options = {"scale": 2, "steps_base": 1, "steps_refine": 1, "batch": 4, "device": "cpu"}
    refine = Refiner.__call__

    def small(self, base, captions, settings, *rest):
        batch = min(settings.batch, len(captions))
        if batch > 2:
            raise torch.OutOfMemoryError("CUDA out of memory.")
        if batch > 1:
            raise RuntimeError("MPS backend out of memory")
        if len(captions) > largest:
            raise MemoryError
        return refine(self, base, captions, settings, *rest)

    # Tiles of a single window are what is left in the end.
    across = {4: 2, 1: 1}[largest]
    bundle = replace(models.bundle, refinement=replace(models.bundle.refinement, across=across))
    upscale(
        UpscaleJob(str(ground), str(tmp_path / "a.tif"), **options), lambda event: None, replace(models, bundle=bundle)
    )
    monkeypatch.setattr(Refiner, "__call__", small)
    told = []
    upscale(UpscaleJob(str(ground), str(tmp_path / "b.tif"), **options), told.append, models)
    with rasterio.open(tmp_path / "a.tif") as whole, rasterio.open(tmp_path / "b.tif") as parts:
        difference = np.abs(whole.read().astype(int) - parts.read())
    assert difference.max() <= 1 and (difference > 0).mean() < 0.01
    said = [event.message for event in told if isinstance(event, Caution) and "Out of memory" in event.message]
    assert [words.split(":")[0] for words in said[:2]] == [
        f"Out of memory with {count} windows of stage 2 at once" for count in (4, 2)
    ]
    assert len(said) == len(set(said)) and ("tiles of half as many" in said[-1]) == (largest == 1)
