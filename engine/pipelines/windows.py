"""A picture's windows on a fixed grid: cut out, computed in batches, and joined by weighted averages where they overlap."""

from collections.abc import Callable
from dataclasses import dataclass

import torch

_FAINTEST = 1e-3
"""Weight of a window's outermost pixels: where no other window reaches, it is made up for."""

Compute = Callable[[torch.Tensor, range], torch.Tensor]
"""A batch of windows ``(B, C, h, w)``, and which ones they are, to what becomes of each."""


@dataclass(frozen=True)
class Place:
    """Upper left corner of a window in its picture, in pixels."""

    col: int
    row: int


class Windows:
    """Windows of one picture. side, stride, width, height: output pixels; ValueError when the windows don't fill the picture.

    Tensors of a picture may be smaller than it, as latents are: a whole divisor of its size, which is told by their own.
    """

    def __init__(self, width: int, height: int, side: int, stride: int, batch: int):
        for length in (width, height):
            if length < side or (length - side) % stride:
                raise ValueError(f"{length} px are not filled by windows of {side} px every {stride}")
        rows, cols = range(0, height - side + 1, stride), range(0, width - side + 1, stride)
        self.places = [Place(col, row) for row in rows for col in cols]
        self.width, self.height, self.side, self.stride = width, height, side, stride
        count = len(self.places)
        self._batches = [range(i, min(i + batch, count)) for i in range(0, count, batch)]

    def cut(self, whole: torch.Tensor, rows: range) -> torch.Tensor:
        """Some windows of ``(1, C, H, W)`` as a batch."""
        reduction = self.height // whole.shape[-2]
        side = self.side // reduction
        corners = ((self.places[i].row // reduction, self.places[i].col // reduction) for i in rows)
        return torch.cat([whole[:, :, row : row + side, col : col + side] for row, col in corners])

    def blend(self, whole: torch.Tensor, compute: Compute) -> torch.Tensor:
        """All windows of a picture computed and joined, at the resolution that ``compute`` gives them."""
        total = weights = None
        for rows in self._batches:
            parts = compute(self.cut(whole, rows), rows)
            side = parts.shape[-1]
            reduction = self.side // side
            if total is None:
                weight = self._weight(reduction).to(parts)
                total = parts.new_zeros(1, parts.shape[1], self.height // reduction, self.width // reduction)
                weights = torch.zeros_like(total[:, :1])
            for i, part in zip(rows, parts, strict=True):
                row, col = self.places[i].row // reduction, self.places[i].col // reduction
                total[0, :, row : row + side, col : col + side] += weight * part
                weights[0, :, row : row + side, col : col + side] += weight
        return total / weights

    def _weight(self, reduction: int) -> torch.Tensor:
        """``(side, side)``: 1 in the middle of a window, falling to next to nothing over what it shares with its neighbours."""
        side, shared = self.side // reduction, (self.side - self.stride) // reduction
        from_edge = torch.arange(side).minimum(torch.arange(side).flip(0)) + 0.5
        ramp = (0.5 - 0.5 * torch.cos(torch.pi * (from_edge / max(shared, 1)).clamp(max=1))).clamp(min=_FAINTEST)
        return ramp[:, None] * ramp
