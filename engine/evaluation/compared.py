"""What an evaluation looks at: a result, its reference and its input, laid over each other, read window by window.

    compared = Compared(result, reference, coarse, scale=4, width=800, height=600)
    view = compared.view(Window(0, 0, 512, 512).grown(16))
    view.result, view.bicubic, view.reference        # (C, H, W) in digital numbers

Windows are of the result's grid and begin and end with whole input pixels.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import torch
import torch.nn.functional as F

from ..errors import InputError
from ..raster.grid import Window
from ..raster.radiometry import Stretch, finish, measure
from ..raster.source import Patch, Source

RANGE = 255.0
"""Peak of all measures: digital numbers of 8 bit as they are; all others by the reference's stretch,
`Compared.stretch`."""

_TAPS = 4
"""Input pixels around a window that bicubic interpolation is given; it uses two."""


@dataclass(frozen=True)
class Placed:
    """An open raster, and where in it (col, row) the area that is judged begins."""

    source: Source
    col: int = 0
    row: int = 0

    def read(self, window: Window) -> Patch:
        """A window of the area; what is beyond the raster is reflected."""
        return self.source.read(Window(window.col + self.col, window.row + self.row, window.width, window.height))


@dataclass(frozen=True)
class View:
    """A window. result, bicubic, reference: ``(C, H, W)`` float64 in DN; coarse: ``(C, H / scale, W / scale)`` too.
    valid: ``(H, W)`` bool, where all bands of all of them are; coarse_valid likewise."""

    result: np.ndarray
    bicubic: np.ndarray
    reference: np.ndarray
    coarse: np.ndarray
    valid: np.ndarray
    coarse_valid: np.ndarray


@dataclass(frozen=True)
class Compared:
    """scale: of the result to ``coarse``. width, height: of the area, result pixels, multiples of the scale."""

    result: Placed
    reference: Placed
    coarse: Placed
    scale: int
    width: int
    height: int

    @property
    def bands(self) -> int:
        """How many bands all have, alpha left out."""
        return len(self.reference.source.colour.bands)

    @property
    def colours(self) -> int:
        """How many of them, the first ones, are shown together: 3, or 1 for grey."""
        return len(self.reference.source.colour.rgb)

    @cached_property
    def stretch(self) -> Stretch:
        """What of the reference's range is black and white."""
        return measure(self.reference.source)

    def view(self, window: Window) -> View:
        """All of a window that begins and ends on multiples of the scale."""
        result, reference = self.result.read(window), self.reference.read(window)
        under = Window(*(value // self.scale for value in (window.col, window.row, window.width, window.height)))
        around = self.coarse.read(under.grown(_TAPS))
        inner = np.s_[..., _TAPS:-_TAPS, _TAPS:-_TAPS]
        coarse, coarse_valid = around.values[inner], around.valid[inner].all(0)
        valid = result.valid.all(0) & reference.valid.all(0)
        valid &= coarse_valid.repeat(self.scale, 0).repeat(self.scale, 1)
        bicubic = self._bicubic(around.values)
        parts = (part.astype(np.float64) for part in (result.values, bicubic, reference.values, coarse))
        return View(*parts, valid, coarse_valid)

    def shown(self, values: np.ndarray) -> np.ndarray:
        """Bands ``(C, H, W)`` in DN that are shown together, as ``(H, W, 3 or 1)`` on the scale of `RANGE`; not
        clipped."""
        low, high = (end[: self.colours].astype(np.float64) for end in (self.stretch.low, self.stretch.high))
        return (values[: self.colours].transpose(1, 2, 0) - low) / (high - low) * RANGE

    def scaled(self, values: np.ndarray) -> np.ndarray:
        """Differences of all bands ``(C, H, W)`` in DN on the scale of `RANGE`."""
        span = self.stretch.high.astype(np.float64) - self.stretch.low
        return values / span[:, None, None] * RANGE

    def _bicubic(self, around: np.ndarray) -> np.ndarray:
        fine = F.interpolate(torch.from_numpy(around)[None], scale_factor=self.scale, mode="bicubic")[0].numpy()
        cut = _TAPS * self.scale
        fine = fine[:, cut:-cut, cut:-cut]
        # Rounded and clipped as a file would have it.
        return finish(fine, np.ones(fine.shape, bool), self.coarse.source.dtype, (None,) * len(fine)).astype(np.float32)


def same_bands(*sources: Source) -> None:
    """Raises InputError where rasters can't be compared band by band."""
    first = sources[0]
    for other in sources[1:]:
        if (len(other.colour.rgb), len(other.colour.bands)) != (len(first.colour.rgb), len(first.colour.bands)):
            raise InputError(
                f"{first.path} has {len(first.colour.bands)} bands, and {other.path} has {len(other.colour.bands)}: "
                "they can't be compared.",
                "Bring both to the same bands first (gdal:translate, or a raster layer with chosen bands saved as a file).",
            )


def cells(width: int, height: int, side: int) -> Iterator[Window]:
    """Windows that cover an area, row by row."""
    for row in range(0, height, side):
        for col in range(0, width, side):
            yield Window(col, row, min(side, width - col), min(side, height - row))
