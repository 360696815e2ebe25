"""Where memory runs out in stage 2: half as many windows at once, then half of the tile.

    fewer = FewerWindows(batch=4, side=512, stride=384, scale=4, say=say)
    layers = fewer(compute, tile)

The windows stay as they are: networks see all of one, so the picture depends on its size. How many are computed at once changes no more
than its rounding. Halves of a tile are tiles of whole windows, and fade into each other as tiles do: where they meet, and only there, what
their windows drew is joined at the end and no longer at every step.
"""

from collections.abc import Callable
from dataclasses import replace

import numpy as np

from .raster.grid import Window
from .tiles import RefineTile
from .tiling import RAMP, ramp

Compute = Callable[[RefineTile, int], np.ndarray]
"""A tile, and how many of its windows are computed at once -> layers ``(1, L, H, W)``. MemoryError."""


class FewerWindows:
    """Computes tiles as far as there is memory, and remembers how far that was: each failure costs the time up to it.

    batch: windows at once. side, stride: of the windows, output pixels. say: is told what is done about it.
    """

    def __init__(self, batch: int, side: int, stride: int, scale: int, say: Callable[[str], None]):
        self._batch, self._side, self._stride, self._scale, self._say = batch, side, stride, scale, say
        self._largest: int | None = None

    def __call__(self, compute: Compute, tile: RefineTile) -> np.ndarray:
        """What ``compute`` gives of a tile. MemoryError when one window is too large."""
        count = len(tile.captions)
        while self._largest is None or count <= self._largest:
            try:
                return compute(tile, self._batch)
            except MemoryError:
                # Not computed here: as long as an error is looked at, what it holds is not freed.
                pass
            self._take_less(count)
        return self._halved(compute, tile)

    def _take_less(self, count: int) -> None:
        """count: windows of the tile that did not fit."""
        # A batch is never larger than its tile.
        batch = min(self._batch, count)
        if batch > 1:
            self._batch = batch // 2
            self._say(f"Out of memory with {batch} windows of stage 2 at once: going on with {self._batch}.")
            return
        if count == 1:
            raise MemoryError(f"not even one window of {self._side} x {self._side} px fits")
        self._largest = count // 2
        self._say(
            f"Out of memory with a tile of {count} windows of stage 2: going on with tiles of half as many. Where these meet, the "
            "detail that is drawn may be another one."
        )

    def _halved(self, compute: Compute, tile: RefineTile) -> np.ndarray:
        across, down = self._count(tile.window.width), self._count(tile.window.height)
        axis, count = (-2, down) if down >= across else (-1, across)
        middle = count // 2
        halves = [self(compute, self._part(tile, axis, *span)) for span in ((0, middle), (middle, count))]
        return _joined(*halves, axis, middle * self._stride, (self._side - self._stride) // 2)

    def _count(self, length: int) -> int:
        """Windows along a side of a tile."""
        return (length - self._side) // self._stride + 1

    def _part(self, tile: RefineTile, axis: int, first: int, last: int) -> RefineTile:
        """The tile of some of its rows of windows (axis -2), or of its columns."""
        low, high = first * self._stride, (last - 1) * self._stride + self._side
        fine = np.s_[..., low:high, :] if axis == -2 else np.s_[..., low:high]
        low_coarse, high_coarse = low // self._scale, high // self._scale
        coarse = np.s_[..., low_coarse:high_coarse, :] if axis == -2 else np.s_[..., low_coarse:high_coarse]
        whole, captions = tile.window, np.array(tile.captions, object).reshape(self._count(tile.window.height), -1)
        if axis == -2:
            window, captions = Window(whole.col, whole.row + low, whole.width, high - low), captions[first:last]
        else:
            window, captions = Window(whole.col + low, whole.row, high - low, whole.height), captions[:, first:last]
        return replace(
            tile,
            window=window,
            coarse=tile.coarse[coarse],
            base=tile.base[fine],
            known=tile.known[fine],
            captions=captions.ravel().tolist(),
        )


def _joined(before: np.ndarray, after: np.ndarray, axis: int, begin: int, margin: int) -> np.ndarray:
    """Two halves along an axis as `tiling.Seams` joins tiles: ``after`` begins at ``begin``, and owns what is ``margin`` further on."""
    before, after = np.moveaxis(before, axis, -1), np.moveaxis(after, axis, -1)
    seam, rising = begin + margin, ramp()
    faded = before[..., seam : seam + RAMP] * rising[::-1] + after[..., margin : margin + RAMP] * rising
    return np.moveaxis(np.concatenate([before[..., :seam], faded, after[..., margin + RAMP :]], -1), -1, axis)
