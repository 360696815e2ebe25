"""What refinement may change of stage 1's picture: texture, never structure.

Four things hold it: along long edges the refined picture runs as stage 1's mean does; no pixel leaves what stage 1 thinks possible there;
where edges come, go or turn all the same, it falls back to stage 1's picture; and (in `agreement`) averaged back it gives the input.
"""

import torch

from .models.structure import edge_weight, sharpened, smoothed

REACH = 4.0
"""Spreads from the mean that a pixel may have; a Laplace law has 0.4 % beyond."""

_SIGMA = 3.0
"""Pixels over which structure is looked at: borders of roofs, roads and fields run on so far, those of crowns and cars do not."""

_STRAIGHT, _OUTLINED = (0.2, 0.5), (0.4, 0.75)
"""Coherence where a place begins to count as a long edge, and where it is one: to be straightened, and to be an outline."""

_ALONG = (2.0, 1.8)
"""Pixels, standard deviations of the averages along long edges: a small network draws each of their pixels nearly by itself."""

_OUTLINE = 1.5
"""Pixels, standard deviation of the average that leaves outlines and takes texture away."""

_PARTED, _COARSE = (0.25, 0.6), (1.0, 2.0)
"""Difference of the outlines' weights, and of the smoothed pictures in spreads, at which the fall back begins, and where it is complete.

All were chosen on scenes held back from training, by figures and by eye: over fewer pixels than `_SIGMA` edges are straighter by the
measure, and make a painting of forests."""


def guarded(
    refined: torch.Tensor,
    base: torch.Tensor,
    mean: torch.Tensor,
    spread: torch.Tensor,
    gain: torch.Tensor | float = 1.0,
    straightens: bool = True,
) -> torch.Tensor:
    """The refined picture, held to stage 1's structure.

    refined, base, mean: ``(B, 3, H, W)`` in [-1, 1], stage 2's picture, stage 1's picture and its mean. spread: ``(B, 1, H, W)``, stage
    1's standard deviation. gain: ``(B, 1, H, W)`` or one for all; makes up for the fine detail that few steps miss: what is drawn beyond
    the mean is taken so often. straightens: False where the refiner has learnt to leave edges straight.
    """
    drawn = mean + gain * (refined - mean)
    if straightens:
        straight = sharpened(drawn, like=mean, sigma=_SIGMA, along=_ALONG)
        drawn = torch.lerp(drawn, straight, edge_weight(mean, _SIGMA, _STRAIGHT))
    detail = drawn - mean
    limit = REACH * spread
    # tanh leaves small changes as they are and bends large ones to the limit.
    held = mean + limit * torch.tanh(detail / limit)
    outlines = (_outlines(held) - _outlines(base)).abs()
    coarse = smoothed(held - base, _OUTLINE).abs().amax(1, keepdim=True) / spread
    return torch.lerp(held, base, torch.maximum(_beyond(outlines, _PARTED), _beyond(coarse, _COARSE)))


def _outlines(image: torch.Tensor) -> torch.Tensor:
    """Weights of the edges that are left where texture is smoothed away."""
    return edge_weight(smoothed(image, _OUTLINE), straight=_OUTLINED)


def _beyond(parted: torch.Tensor, limits: tuple[float, float]) -> torch.Tensor:
    """0 up to the first limit, 1 from the second on."""
    first, last = limits
    return ((parted - first) / (last - first)).clamp(0, 1)
