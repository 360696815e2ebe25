"""Gains of stage 2: measured on finished pictures, they bring what is drawn to the truth's fine detail."""

from dataclasses import replace

import numpy as np
import pytest
import rasterio

from engine.job import UpscaleJob
from engine.models.gain import KNOTS
from engine.training.gains_refined import LARGEST, _mended, _missed
from engine.upscale import load_models


@pytest.mark.parametrize("first", [0.5, 9.0])
def test_gains_that_are_too_small_or_too_large_are_mended(scene, first):
    models = load_models(UpscaleJob("in", "out", device="cpu"))
    with rasterio.open(scene) as file:
        truth = file.read((1, 2, 3), window=rasterio.windows.Window(40, 40, 160, 160)).transpose(1, 2, 0)
    gains = [first] * len(KNOTS)
    mended = _mended(gains, models, [truth], 4, 2)
    assert all(gain <= LARGEST for gain in mended)
    missed, left = (np.abs(np.log(_missed(_with(models, given), [truth], 4, 2))) for given in (gains, mended))
    assert left.sum() < 0.6 * missed.sum()


def _with(models, gains):
    refinement = replace(models.bundle.refinement, gains={"4": {"2": gains}})
    return replace(models, bundle=replace(models.bundle, refinement=refinement))
