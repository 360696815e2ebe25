"""How the output is cut into tiles, and how their pictures are joined without a seam.

Tiles own the cells of a fixed grid. Each is computed on a larger window: `context` pixels that it only looks at, and to the right
and below `RAMP` more, in which it fades out while its neighbour fades in. So a cell is complete as soon as its own tile is
computed, in reading order, and only narrow strips are kept:

    context | cell ............ | ramp | context
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from .raster.grid import Window

RAMP = 32
ALIGN = 8
"""Windows begin and end on multiples of 8 output pixels of the whole raster: whole input pixels at each scale, and the same
phase of the networks' pixel-unshuffling wherever an extent begins."""

SMALLEST = 128
"""Pixels of a window that holds a whole raster, at least: networks that see a whole window need something to see."""


@dataclass(frozen=True)
class Tile:
    """cell: what the tile owns (output pixels, clipped to the output). window: what is computed for it."""

    cell: Window
    window: Window

    @property
    def reach(self) -> Window:
        """The pixels that it has a part in: its cell, and where it fades out (though nothing may follow there)."""
        return Window(self.cell.col, self.cell.row, self.cell.width + RAMP, self.cell.height + RAMP)


def plan(output: Window, size: int, context: int, raster: tuple[int, int], align: int = ALIGN) -> Iterator[list[Tile]]:
    """Rows of tiles that cover a window of the output's grid; size and context are multiples of ``align``, windows begin on them.

    Cells lie on multiples of ``size`` of the whole raster's grid, not of the extent's: a preview shows the final picture. raster: its
    width and height in output pixels.
    """
    width, height = raster
    columns = _clipped(_spans(output.col, output.width, size, context, align), width, align)
    for row in _clipped(_spans(output.row, output.height, size, context, align), height, align):
        yield [_tile(column, row) for column in columns]


def plan_windows(output: Window, side: int, stride: int, across: int) -> Iterator[list[Tile]]:
    """Rows of tiles made of whole windows of a fixed grid, for networks that see a whole window at once.

    side, stride: of the windows, output pixels; multiples of `ALIGN`, and the overlap holds two ramps unless there is one window alone
    (ValueError). Each window owns the ``stride`` pixels in its middle, from a multiple of it. across: windows a tile is wide and high,
    where the output does not end.
    """
    margin = (side - stride) // 2
    alone = output.col + output.width <= stride and output.row + output.height <= stride
    if (margin < RAMP and not alone) or stride % ALIGN or margin % ALIGN:
        raise ValueError(
            f"windows of {side} px every {stride} don't overlap by two ramps of {RAMP}, or are no multiples of {ALIGN}"
        )

    rows = _whole(_spans(output.row, output.height, stride * across, 0), stride, margin)
    columns = _whole(_spans(output.col, output.width, stride * across, 0), stride, margin)
    for row in rows:
        yield [_tile(column, row) for column in columns]


def window_of_all(width: int, height: int, side: int, stride: int, largest: int) -> tuple[int, int]:
    """Side and stride of the windows for a raster: of one window that owns all of it, where that is less work and not over ``largest``.

    All in output pixels; side, stride, as in `plan_windows`, are of the windows that other rasters get. It depends on the whole raster,
    never on an extent: a preview shows the final picture.
    """
    single = -(-max(width, height, SMALLEST) // ALIGN) * ALIGN
    usual = -(-width // stride) * -(-height // stride) * side**2
    return (single, single) if single <= largest and single**2 < usual else (side, stride)


def whole_windows(output: Window, side: int, stride: int) -> Window:
    """What the windows of `plan_windows` cover that own a part of an output."""
    margin = (side - stride) // 2
    [(_, _, left, right)] = _whole([(output.col, output.col + output.width, 0, 0)], stride, margin)
    [(_, _, top, bottom)] = _whole([(output.row, output.row + output.height, 0, 0)], stride, margin)
    return Window(left, top, right - left, bottom - top)


Span = tuple[int, int, int, int]
"""Along one axis: where a cell begins and ends, and where its window begins and ends."""


def _whole(spans: list[Span], stride: int, margin: int) -> list[Span]:
    """The same cells, with the whole windows that own them."""
    return [
        (low, high, low // stride * stride - margin, -(-high // stride) * stride + margin) for low, high, _, _ in spans
    ]


def _clipped(spans: list[Span], length: int, align: int) -> list[Span]:
    """The same cells, that see no further than `RAMP` beyond a raster of some length: there is nothing but its reflection."""
    last = -(-length // align) * align + RAMP
    return [(low, high, max(first, -RAMP), min(end, last)) for low, high, first, end in spans]


def _spans(start: int, length: int, size: int, context: int, align: int = ALIGN) -> list[Span]:
    """Cells along one axis, clipped to the output."""
    end = start + length
    spans = []
    for first in range(start // size * size, end, size):
        low, high = max(first, start), min(first + size, end)
        # Nothing follows the last cell, so there is nothing to fade into.
        fade = RAMP if high < end else 0
        spans.append((low, high, low // align * align - context, -(-(high + fade) // align) * align + context))
    return spans


def _tile(column: Span, row: Span) -> Tile:
    left, right, window_left, window_right = column
    top, bottom, window_top, window_bottom = row
    return Tile(
        Window(left, top, right - left, bottom - top),
        Window(window_left, window_top, window_right - window_left, window_bottom - window_top),
    )


class Seams:
    """Joins tiles that come row by row, each from left to right; keeps the strips that the next ones fade into."""

    def __init__(self, output: Window, channels: int, strip: np.ndarray | None = None):
        """strip: `strip` of the seams of the rows before, where the first tile is not of the first row."""
        self._output = output
        # RAMP pixels high along the whole width: what the row of tiles before left, and under the tiles joined so far what this one leaves.
        self._strip = np.zeros((channels, RAMP, output.width), np.float32) if strip is None else strip
        self._left = self._strip[:, :0]

    @property
    def strip(self) -> np.ndarray:
        """Once a row is complete: what it leaves for the next one."""
        return self._strip

    def join(self, tile: Tile, picture: np.ndarray) -> np.ndarray:
        """The finished cell ``(C, cell.height, cell.width)`` float32 of a tile.

        picture: ``(C, window.height, window.width)`` float32, the tile's whole window.
        """
        cell, window = tile.cell, tile.window
        x = cell.col - self._output.col
        first_col, first_row = x == 0, cell.row == self._output.row
        height = cell.height + RAMP * (cell.row + cell.height < self._output.row + self._output.height)
        width = cell.width + RAMP * (cell.col + cell.width < self._output.col + self._output.width)
        top, left = cell.row - window.row, cell.col - window.col
        part = picture[:, top : top + height, left : left + width].astype(np.float32)
        part *= _fade(height, cell.height, first_row)[:, None] * _fade(width, cell.width, first_col)
        if not first_col:
            faded = min(RAMP, width)
            part[:, :, :faded] += self._left[:, :, :faded]
        if not first_row:
            # Only the cell's own columns: those of the ramp come to their own tile from the strip itself.
            faded = min(RAMP, height)
            part[:, :faded, : cell.width] += self._strip[:, :faded, x : x + cell.width]
        # A copy: a view would keep the whole part until the next tile.
        self._left = part[:, :, cell.width :].copy()
        self._strip[:, : height - cell.height, x : x + cell.width] = part[:, cell.height :, : cell.width]
        return part[:, : cell.height, : cell.width]


def _fade(length: int, cell: int, first: bool) -> np.ndarray:
    """Weights along one axis: rising over the first `RAMP` pixels (unless first of all), falling beyond the cell's end."""
    rising = ramp()
    weights = np.ones(length, np.float32)
    weights[cell:] = rising[::-1][: length - cell]
    if not first:
        # A clipped cell may be narrower than the ramp: it then still rises where it begins to fall.
        weights[:RAMP] *= rising[:length]
    return weights


def ramp() -> np.ndarray:
    """``(RAMP,)`` weights of a tile that fades in. Smooth step from 0 to 1 that adds up to 1 with its mirror image (raised cosine)."""
    return (0.5 - 0.5 * np.cos(np.pi * (np.arange(RAMP) + 0.5) / RAMP)).astype(np.float32)
