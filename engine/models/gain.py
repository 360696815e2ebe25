"""What makes up for the fine detail that a draw of few steps misses: a gain for each scale, number of steps and spread.

A draw of few steps ends between the mean and a sample, and how far from the sample depends on the spread: where little is left to be
drawn (water, fields) it misses less. One gain for all would lay grain on these places, or leave forests soft.
"""

import numpy as np
import torch

KNOTS = (1.0, 2.0, 4.0, 8.0, 16.0, 32.0)
"""Spreads in DN (half ranges of 127.5) at which a gain is measured; between them it runs linearly over the spread's logarithm."""

Gains = dict[str, dict[str, list[float]]]
"""By scale and number of steps (both as text, for JSON): a gain for each of `KNOTS`."""


def shares(spread: torch.Tensor) -> torch.Tensor:
    """How much each of the `KNOTS` counts in each place: ``(B, 1, H, W)`` spread in [-1, 1] -> ``(B, 6, H, W)``, adding up to 1."""
    octave = (spread * 127.5).clamp(KNOTS[0], KNOTS[-1]).log2()
    knots = torch.tensor(KNOTS, device=spread.device).log2()[:, None, None]
    return (1 - (octave - knots).abs()).clamp(min=0)


def choose(gains: Gains, scale: int, steps: int) -> list[float]:
    """The gains of a scale for the next named number of steps; all 1 above the last, and for a scale that is not named."""
    named = sorted((int(count), values) for count, values in gains.get(str(scale), {}).items())
    return next((values for count, values in named if steps <= count), [1.0] * len(KNOTS))


def between(gains: Gains, scale: int, steps: int) -> list[float]:
    """The gains of a scale, between named numbers of steps by their logarithm, beyond them the nearest's; all 1 for a scale not named."""
    named = sorted((int(count), values) for count, values in gains.get(str(scale), {}).items())
    if not named:
        return [1.0] * len(KNOTS)
    counts = np.log([count for count, _ in named])
    return [
        float(np.interp(np.log(steps), counts, knot)) for knot in zip(*(values for _, values in named), strict=True)
    ]


def gain(spread: torch.Tensor, values: list[float]) -> torch.Tensor:
    """``(B, 1, H, W)``: gain at each place of a spread, in [-1, 1]; values: one for each of `KNOTS`."""
    return torch.einsum("bkhw,k->bhw", shares(spread), torch.tensor(values, device=spread.device))[:, None]
