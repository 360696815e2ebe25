"""How far each pixel may be trusted: the chance that it lies within a stated error of the truth.

A picture's pixel differs from the truth by what stage 1 does not know (its spread around the mean), by what was drawn (its distance from
the mean), and by what the input did not agree with. These add up as variances to the error that is to be expected; what share of pixels
of such an expectation do lie within `STATED` was counted on scenes held back from training, and is in the bundle.
"""

import numpy as np
import torch

STATED = 1 / 16
"""Of the range that is stretched to the networks' [-1, 1]: 16 digital numbers of 8 bit."""

KNOTS = tuple(2.0 ** (k / 2) for k in range(-18, -3))
"""Expected errors in shares of the range, from 1/512 to 1/4, at which the chance is counted; between them it runs linearly over their
logarithm."""

Curves = dict[str, list[float]]
"""By scale (as text, for JSON): the chance, 0 to 1, at each of the `KNOTS`."""


def expected_error(spread: torch.Tensor, drawn: torch.Tensor | None, corrected: torch.Tensor) -> torch.Tensor:
    """``(B, H, W)`` in shares of the range.

    spread: ``(B, 1, H, W)``, standard deviation around the mean. drawn, corrected: ``(B, C, H, W)``, what was added to the mean (None:
    nothing), and by what the input was then agreed with; all in the range [-1, 1].
    """
    variance = spread.square() + _mean_square(corrected)
    if drawn is not None:
        variance += _mean_square(drawn)
    return variance.sqrt_()[:, 0] / 2


def _mean_square(values: torch.Tensor) -> torch.Tensor:
    """Over the bands; one after the other, as the squares of all of them would take as much memory as the tile itself."""
    return sum(band.square() for band in values.split(1, 1)) / values.shape[1]


def confidence(error: np.ndarray, curve: list[float]) -> np.ndarray:
    """The chance, 0 to 1, that a pixel lies within `STATED` of the truth, for its expected error; float32 of the same shape."""
    return np.interp(np.log2(np.maximum(error, KNOTS[0])), np.log2(KNOTS), curve).astype(np.float32)
