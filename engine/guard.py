"""What refinement may change of stage 1's picture: texture, never structure.

Three things hold it: no pixel leaves what stage 1 thinks possible there; where edges come, go or turn, the picture falls back to stage
1's; and (in `agreement`) averaged back it gives the input.
"""

import torch

from .models.structure import edge_weight

REACH = 3.0
"""Spreads that a pixel may be moved; a Laplace law has 1.4 % beyond."""

_PARTED_FROM, _PARTED_TO = 0.15, 0.4
"""Difference of edge weights at which the fall back begins, and where it is complete."""


def guarded(refined: torch.Tensor, base: torch.Tensor, spread: torch.Tensor) -> torch.Tensor:
    """The refined picture, pulled back to stage 1's where structure parts.

    refined, base: ``(B, 3, H, W)`` in [-1, 1]. spread: ``(B, 1, H, W)``, stage 1's standard deviation.
    """
    limit = REACH * spread
    # tanh leaves small changes as they are and bends large ones to the limit.
    change = limit * torch.tanh((refined - base) / limit)
    parted = (edge_weight(base + change) - edge_weight(base)).abs()
    kept = 1 - ((parted - _PARTED_FROM) / (_PARTED_TO - _PARTED_FROM)).clamp(0, 1)
    return base + kept * change
