"""What stage 1 knows reaches stage 2 as it was, wherever a window lies, and is not computed twice."""

import numpy as np
import pytest
import rasterio
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from engine.job import UpscaleJob
from engine.known import Known
from engine.pipelines.sr3 import SR3Pipeline
from engine.raster.grid import Window
from engine.upscale import load_models, upscale

PLACE = Window(-8, 16, 90, 70)
BANDS, COLOURS = 4, 3

windows = st.builds(Window, st.integers(-60, 90), st.integers(-40, 110), st.integers(1, 90), st.integers(1, 90))


@given(window=windows)
@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_window_holds_what_was_written_there_reflected_beyond_it(tmp_path, window):
    layers = np.random.default_rng(0).normal(size=(BANDS + 1 + COLOURS + 1, 70, 90)).astype(np.float32)
    known = Known(tmp_path / "known", PLACE, BANDS, COLOURS)
    for col, row, width, height in ((0, 0, 50, 70), (50, 0, 40, 30), (50, 30, 40, 40)):
        cell = Window(PLACE.col + col, PLACE.row + row, width, height)
        known.write(cell, layers[:, row : row + height, col : col + width])
    read = known.read(window)
    known.close(keep=False)
    pad = 200
    expected = np.pad(layers[BANDS + 1 :], ((0, 0), (pad, pad), (pad, pad)), "reflect")
    top, left = window.row - PLACE.row + pad, window.col - PLACE.col + pad
    expected = expected[:, top : top + window.height, left : left + window.width]
    np.testing.assert_allclose(read, expected, rtol=2**-11, atol=1e-6)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("bands", [(1, 2, 3), (1,)])
def test_stage_2_does_not_compute_it_again(scene, tiny_both, tmp_path, monkeypatch, bands):
    models = load_models(UpscaleJob("in", "out", model=str(tiny_both), device="cpu", precision="float32"))
    seen, call = [], SR3Pipeline.__call__

    def counting(self, bicubic, *arguments, **options):
        seen.append(tuple(bicubic.shape[-2:]))
        return call(self, bicubic, *arguments, **options)

    monkeypatch.setattr(SR3Pipeline, "__call__", counting)

    def passes(**options) -> int:
        seen.clear()
        output = tmp_path / "out.tif"
        chosen = {"scale": 2, "steps_base": 1, "tile": 256, "bands": bands, "other_bands": "drop", "device": "cpu"}
        upscale(UpscaleJob(str(scene), str(output), **chosen | options), lambda event: None, models)
        with rasterio.open(output) as file:
            assert file.count == len(bands)
        return len(seen)

    # Windows of stage 2 see beyond the raster, but stage 1 computes no more than the raster.
    assert passes(steps_refine=2) == passes(stages="base")
