"""What share of pixels lie within the stated error of the truth, by their expected error: counted on scenes held back from training."""

import numpy as np
import torch

from ..agreement import project, wanted
from ..confidence import KNOTS, STATED, Curves, expected_error
from ..job import PRESETS
from ..pipelines.sr3 import SR3Pipeline
from .degrade import interpolate, reduce_clean
from .scenes import to_tensor

SCALES = (2, 4, 8)
DETAILS = (0.0, PRESETS["balanced"].detail)
"""Pictures are counted alike with and without drawn detail: what is drawn is part of the expected error."""

RARE = 2000
"""Pixels. Knots that have fewer take the chance of the one before."""


@torch.no_grad()
def count_trust(pipeline: SR3Pipeline, scenes: list[np.ndarray]) -> Curves:
    """A curve for each scale."""
    return {str(scale): _of_scale(pipeline, scenes, scale) for scale in SCALES}


def _of_scale(pipeline: SR3Pipeline, scenes: list[np.ndarray], scale: int) -> list[float]:
    tally = Tally()
    for seed, scene in enumerate(scenes):
        fine = to_tensor(scene[: len(scene) // 8 * 8, : scene.shape[1] // 8 * 8])
        for detail in DETAILS:
            tally.add(*errors(pipeline, fine, scale, detail, seed))
    return tally.curve()


class Tally:
    """Counts pixels by their expected error."""

    def __init__(self):
        self._within, self._count = np.zeros(len(KNOTS)), np.zeros(len(KNOTS))

    def add(self, expected: np.ndarray, wrong: np.ndarray) -> None:
        """Expected and true errors ``(H, W)``, in shares of the range."""
        weights = _shares(expected.ravel())
        self._count += weights.sum(0)
        self._within += weights[wrong.ravel() <= STATED].sum(0)

    def curve(self) -> list[float]:
        """The chance to lie within the stated error at each of the `KNOTS`."""
        return _falling(self._within, self._count)


def errors(
    pipeline: SR3Pipeline, fine: torch.Tensor, scale: int, detail: float, seed: int
) -> tuple[np.ndarray, np.ndarray]:
    """Expected and true errors ``(H, W)`` of stage 1's picture of a scene ``(1, 3, H, W)``, in shares of the range.

    The true one is the root of the mean square over the bands.
    """
    coarse = reduce_clean(fine, scale)
    bicubic = interpolate(coarse, scale).clamp(-1, 1).to(pipeline.device)
    noise = torch.randn(bicubic.shape, generator=torch.Generator().manual_seed(seed)).to(bicubic)
    drawn = pipeline(bicubic, scale, PRESETS["balanced"].steps_base if detail else 0, lambda _: noise)
    picture, mean = drawn.picture(detail).float().cpu(), drawn.mean.float().cpu()
    agreeing = project(picture, wanted(mean, coarse, scale), scale)
    expected = expected_error(drawn.spread.float().cpu(), picture - mean, agreeing - picture)
    wrong = (agreeing.clamp(-1, 1) - fine).square().mean(1).sqrt() / 2
    return expected[0].numpy(), wrong[0].numpy()


def _shares(expected: np.ndarray) -> np.ndarray:
    """How much each of the `KNOTS` counts for each pixel, ``(N, knots)``."""
    octave = np.log2(np.clip(expected, KNOTS[0], KNOTS[-1]))
    step = np.log2(KNOTS[1]) - np.log2(KNOTS[0])
    return np.maximum(0, 1 - np.abs(octave[:, None] - np.log2(KNOTS)) / step)


def _falling(within: np.ndarray, count: np.ndarray) -> list[float]:
    """Chances that never rise with the expected error; the first knots that are too rare are as sure as the first common one."""
    curve, last = [], None
    for hits, pixels in zip(within, count, strict=True):
        if pixels >= RARE:
            chance = hits / pixels
            last = chance if last is None else min(last, chance)
        curve.append(last)
    first = next((chance for chance in curve if chance is not None), 0.0)
    return [round(float(first if chance is None else chance), 4) for chance in curve]
