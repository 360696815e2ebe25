"""Where memory runs out less is computed at once, and the picture stays the same."""

import numpy as np
import pytest
import rasterio
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.events import Caution
from engine.halving import Cut, in_parts
from engine.job import UpscaleJob
from engine.pipelines.sr3 import SR3Pipeline
from engine.raster.grid import Window
from engine.upscale import load_models, upscale

SCALE, CONTEXT, ALIGN = 2, 8, 8


def local(windows: list[Window], values: np.ndarray) -> np.ndarray:
    """A picture of which each pixel depends on its place and on input pixels up to 4 away, fewer at the window's edge."""
    fine = values.repeat(SCALE, -2).repeat(SCALE, -1).astype(np.float64)
    placed = np.stack(
        [np.add.outer(7 * np.arange(w.row, w.row + w.height), np.arange(w.col, w.col + w.width)) for w in windows]
    )
    padded = np.pad(fine, ((0, 0), (0, 0), (8, 8), (8, 8)))
    return padded[..., 16:, 16:] + padded[..., :-16, :-16] + placed[:, None]


@settings(deadline=None)
@given(
    batch=st.integers(1, 4),
    width=st.integers(4, 30).map(lambda blocks: blocks * ALIGN),
    height=st.integers(4, 30).map(lambda blocks: blocks * ALIGN),
    most=st.integers(64 * 80, 120 * 120 * 3),
)
def test_parts_give_what_the_whole_gives(batch, width, height, most):
    windows = [Window(16 * index, -8, width, height) for index in range(batch)]
    values = np.random.default_rng(0).integers(0, 99, (batch, 2, height // SCALE, width // SCALE))
    said, sizes = [], []

    def compute(windows: list[Window], values: np.ndarray) -> np.ndarray:
        size = len(windows) * windows[0].width * windows[0].height
        if size > most:
            raise MemoryError
        sizes.append(size)
        return local(windows, values)

    made = in_parts(compute, windows, values, Cut(SCALE, CONTEXT, ALIGN), said.append)
    np.testing.assert_array_equal(made, local(windows, values))
    assert (len(sizes) > 1) == bool(said) == (batch * width * height > most)


def test_what_does_not_fit_in_parts_either_is_an_error():
    def compute(windows: list[Window], values: np.ndarray) -> np.ndarray:
        raise MemoryError

    with pytest.raises(MemoryError, match="not even"):
        in_parts(compute, [Window(0, 0, 512, 512)], np.zeros((1, 1, 256, 256)), Cut(2, 8, 8), lambda said: None)


def test_a_job_that_runs_out_of_memory_goes_on_with_less_at_once(scene, tmp_path, tiny_bundle, monkeypatch):
    models = load_models(UpscaleJob("in", "out", model=str(tiny_bundle), device="cpu", precision="float32"))
    job = UpscaleJob(str(scene), str(tmp_path / "a.tif"), scale=2, preset="balanced", tile=128, batch=2, device="cpu")
    upscale(job, lambda event: None, models)
    call = SR3Pipeline.__call__

    def small(self, bicubic: torch.Tensor, *arguments, **options):
        if bicubic[:, 0].numel() > 70_000:
            raise MemoryError
        return call(self, bicubic, *arguments, **options)

    monkeypatch.setattr(SR3Pipeline, "__call__", small)
    told = []
    upscale(UpscaleJob(**{**job.__dict__, "output": str(tmp_path / "b.tif")}), told.append, models)
    with rasterio.open(tmp_path / "a.tif") as whole, rasterio.open(tmp_path / "b.tif") as parts:
        difference = np.abs(whole.read().astype(int) - parts.read())
    assert difference.max() <= 1 and (difference > 0).mean() < 0.01
    cautions = [event.message for event in told if isinstance(event, Caution)]
    assert any("tiles at once" in said for said in cautions) and any("px at once" in said for said in cautions)
    # Each is said once, whatever number of tiles it holds for.
    assert len(set(cautions)) == len(cautions)
