"""Where memory runs out: half as many tiles at once, then tiles half as large, and so on, as long as that is of use.

    layers = in_parts(compute, windows, values, Cut(scale=4, context=64, align=8), say)

Only networks that are local can be cut so (stage 1's): what a part does not see lies beyond their reach, so the picture stays the same but
for rounding.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from .raster.grid import Window

Compute = Callable[[list[Window], np.ndarray], np.ndarray]
"""Windows of the output's grid and the input there ``(B, C, h, w)`` -> layers ``(B, L, h * scale, w * scale)``. MemoryError."""


@dataclass(frozen=True)
class Cut:
    """How a tile may be cut. context: what networks see beyond a pixel; align: multiples that windows begin on; output pixels."""

    scale: int
    context: int
    align: int

    @property
    def smallest(self) -> int:
        """Of a side that is worth being cut: its parts are smaller."""
        return 4 * (self.context + self.align)


def in_parts(
    compute: Compute, windows: list[Window], values: np.ndarray, cut: Cut, say: Callable[[str], None]
) -> np.ndarray:
    """What ``compute`` gives, of as much at once as there is memory for. MemoryError when the smallest part is too large.

    say: is told what is done about it.
    """
    try:
        return compute(windows, values)
    except MemoryError:
        # Not computed here: as long as an error is looked at, what it holds is not freed.
        pass
    if len(windows) > 1:
        half = len(windows) // 2
        say(f"Out of memory with {len(windows)} tiles at once: going on with {half}.")
        parts = slice(None, half), slice(half, None)
        return np.concatenate([in_parts(compute, windows[part], values[part], cut, say) for part in parts])
    [window] = windows
    longest = max(window.width, window.height)
    if longest < cut.smallest:
        raise MemoryError(f"not even {window.width} x {window.height} px fit")
    say(f"Out of memory with {window.width} x {window.height} px at once: going on with half of it.")
    return _halved(compute, window, values, cut, say)


def _halved(compute: Compute, window: Window, values: np.ndarray, cut: Cut, say: Callable[[str], None]) -> np.ndarray:
    upright = window.height >= window.width
    axis, length = (-2, window.height) if upright else (-1, window.width)
    middle = length // 2 // cut.align * cut.align
    layers = []
    for first, last in ((0, middle), (middle, length)):
        low, high = max(0, first - cut.context), min(length, last + cut.context)
        seen = _take(values, axis, low // cut.scale, high // cut.scale)
        part = (
            Window(window.col, window.row + low, window.width, high - low)
            if upright
            else Window(window.col + low, window.row, high - low, window.height)
        )
        made = in_parts(compute, [part], seen, cut, say)
        layers.append(_take(made, axis, first - low, last - low))
    return np.concatenate(layers, axis)


def _take(array: np.ndarray, axis: int, first: int, last: int) -> np.ndarray:
    return array[..., first:last, :] if axis == -2 else array[..., first:last]
