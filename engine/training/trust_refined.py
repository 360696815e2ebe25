"""As `trust`, of pictures of both stages: counted on the engine's own results for scenes held back, since refinement is a whole job."""

from dataclasses import replace

import numpy as np

from ..confidence import KNOTS, Curves
from ..evaluation.study import by_engine
from ..loaded import Models
from .degrade import reduce_clean
from .scenes import to_tensor
from .trust import SCALES, Tally
from .watch import to_dn

PRESET = "balanced"

RULER = [1 - k / (len(KNOTS) - 1) for k in range(len(KNOTS))]
"""A curve that can be read backwards: with it the confidence tells the expected error."""


def count_refined_trust(models: Models, scenes: list[np.ndarray]) -> Curves:
    """A curve for each scale. models: of a bundle with both stages."""
    bundle = models.bundle
    ruled = {str(scale): RULER for scale in SCALES}
    asked = replace(models, bundle=replace(bundle, refinement=replace(bundle.refinement, confidence=ruled)))
    return {str(scale): _of_scale(asked, scenes, scale) for scale in SCALES}


def _of_scale(models: Models, scenes: list[np.ndarray], scale: int) -> list[float]:
    tally = Tally()
    for scene in scenes:
        truth = scene[: len(scene) // 8 * 8, : scene.shape[1] // 8 * 8]
        coarse = to_dn(reduce_clean(to_tensor(truth), scale)).astype(np.uint8)
        picture, sure, _ = by_engine(coarse, scale, PRESET, models)
        wrong = np.sqrt(np.square(picture.astype(float) - truth).mean(2)) / 255
        tally.add(expected_of(sure), wrong)
    return tally.curve()


def expected_of(confidence: np.ndarray) -> np.ndarray:
    """The expected error that `RULER` gave a confidence for, within the `KNOTS`."""
    return 2.0 ** np.interp(confidence, RULER[::-1], np.log2(KNOTS)[::-1])
