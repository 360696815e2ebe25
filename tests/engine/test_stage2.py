"""Stage 2 on a tile, with a refiner of which it is known what it draws."""

from types import SimpleNamespace

import numpy as np
import pytest
import torch

from engine.job import UpscaleJob
from engine.pipelines.refine import Refined, RefineSettings
from engine.raster.grid import Window
from engine.raster.radiometry import Stretch, to_model
from engine.stage2 import Stage2

SIDE, SCALE = 48, 2
SPREAD = 0.02
STRETCH = Stretch(np.zeros(3, np.float32), np.full(3, 10_000, np.float32))


class Content:
    """A refiner that has nothing to add."""

    pipeline = SimpleNamespace(unet=SimpleNamespace(device=torch.device("cpu")))

    def latent_shape(self, width: int, height: int) -> tuple[int, int, int]:
        return 4, height // 8, width // 8

    def __call__(self, base, captions, settings, noise, tell) -> Refined:
        return Refined(base, 1, 0)


def expected_error(bright: float) -> np.ndarray:
    """Of a dark field with a bright square in it, of which stage 1 is equally sure everywhere."""
    coarse = np.full((3, SIDE, SIDE), 4_000, np.float32)
    coarse[:, 8:-8, 8:-8] = bright
    fine = coarse.repeat(SCALE, 1).repeat(SCALE, 2)
    known = np.concatenate([to_model(fine, STRETCH), np.full((1, *fine.shape[1:]), SPREAD, np.float32)])
    job = UpscaleJob("in.tif", "out.tif", scale=SCALE, detail=1.0)
    stage2 = Stage2(Content(), job, RefineSettings(steps=1, strength=0.5), STRETCH, 3, straightens=False)
    computed = stage2(Window(0, 0, *fine.shape[1:]), coarse, fine, known, ["roofs"], 1)
    np.testing.assert_allclose(computed.values[0, :, SIDE, SIDE], bright, rtol=1e-3)
    return computed.error[0]


@pytest.mark.parametrize("bright", [10_000, 12_000, 65_535])
def test_a_highlight_beyond_the_stretch_is_trusted_as_far_as_stage_1_is_sure_of_it(bright):
    """No network is shown how bright it is, so none has changed it. The middle lies far from the square's edge."""
    middle = np.s_[SIDE - 4 : SIDE + 4, SIDE - 4 : SIDE + 4]
    np.testing.assert_allclose(expected_error(bright)[middle], SPREAD / 2, rtol=1e-3)
