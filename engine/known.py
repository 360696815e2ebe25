"""What stage 1 knows of the output, kept for stage 2 beside its picture: the mean, and how far the truth may lie from it.

Computed once more it would take half as long as stage 2 itself, and eight times that where eight views are averaged.
"""

from pathlib import Path
from typing import Any

import numpy as np

from .errors import OutputError
from .raster.canvas import Canvas, canvas_size
from .raster.grid import Window
from .raster.source import reflected

_DTYPE = "float16"
"""Eleven bits of the range [-1, 1]: a tenth of a digital number of 255."""


def known_size(place: Window, colours: int) -> int:
    """Bytes of it."""
    return canvas_size(colours + 1, place.height, place.width, _DTYPE)


class Known:
    """A canvas of it, written as a `Result` is. place: its window of the output's grid. bands, colours: of stage 1's layers."""

    def __init__(self, path: Path, place: Window, bands: int, colours: int):
        self._path, self._place, self._first, self._layers = path, place, bands + 1, colours + 1
        self._canvas = Canvas(path, self._layers, place.height, place.width, _DTYPE)

    @property
    def kept(self) -> bool:
        """Whether it is an earlier run's."""
        return self._canvas.kept

    def write(self, cell: Window, layers: np.ndarray) -> None:
        """cell: of the output's grid. layers: as `Computed.layers` gives them, with what is known. OutputError."""
        at = Window(cell.col - self._place.col, cell.row - self._place.row, cell.width, cell.height)
        try:
            self._canvas.write(at, layers[self._first :].transpose(1, 2, 0))
        except OSError as error:
            raise OutputError(f"{self._path} can't be written: {error}", "Free some space, and run it again.") from None

    def leave_out(self, cell: Window) -> None:
        """Nobody asks for it."""

    def read(self, window: Window) -> np.ndarray:
        """``(K + 1, H, W)`` float32, reflected where the window reaches beyond."""
        place = self._place
        rows = reflected(window.row - place.row, window.height, place.height)
        cols = reflected(window.col - place.col, window.width, place.width)
        return self._canvas.read(rows, cols).transpose(2, 0, 1).astype(np.float32)

    def flush(self) -> None:
        """What was written is on the disk. OutputError."""
        try:
            self._canvas.flush()
        except OSError as error:
            raise OutputError(f"{self._path} can't be written: {error}", "Free some space, and run it again.") from None

    def state(self) -> None:
        """Nothing is counted."""

    def resume(self, _: Any) -> None:
        """Nothing was."""

    def close(self, keep: bool) -> None:
        """keep: whether a later run goes on with it."""
        self._canvas.close()
        if not keep:
            self._path.unlink(missing_ok=True)
