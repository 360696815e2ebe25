"""What tiles are computed from: numbers and places alone, so that they may travel."""

from dataclasses import dataclass

import numpy as np

from .raster.grid import Window


@dataclass(frozen=True)
class BaseTiles:
    """Tiles of stage 1, computed at once.

    windows: of the output's grid. values: ``(B, C, h, w)`` float32, the input there, in DN; valid: whether any of it is. known: whether
    stage 2 follows, which is told what stage 1 knows, see `stage1.Computed`.
    """

    windows: list[Window]
    values: np.ndarray
    valid: bool = True
    known: bool = False


@dataclass(frozen=True)
class RefineTile:
    """A tile of stage 2.

    coarse: the input there (valid: whether any of it is), base: stage 1's picture; in DN. known: see `stage1.Computed`. captions: one a
    window, row by row.
    """

    window: Window
    coarse: np.ndarray
    valid: bool
    base: np.ndarray
    known: np.ndarray
    captions: list[str]


Tiles = BaseTiles | RefineTile
