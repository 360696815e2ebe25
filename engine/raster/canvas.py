"""Pixels in the making, on disk: numbers at fixed places of a plain file, which is sound whenever the writing stops.

    with Canvas(path, bands=4, height=3000, width=4000, dtype="uint8") as canvas:
        canvas.write(Window(0, 0, 512, 512), pixels)    # (512, 512, 4)
        canvas.flush()                                  # safe from a loss of power, too

A GeoTIFF won't do: killed at the wrong moment, it has lost the list of where its blocks lie. What an earlier run left under the path
is kept, where it has the same size: a journal says what of it is good.
"""

import os
import sys
from pathlib import Path
from typing import Any
from xml.etree import ElementTree  # nosec B405: what is read was written by GDAL a moment before

import numpy as np

from .grid import Window


def canvas_size(bands: int, height: int, width: int, dtype: str) -> int:
    """Bytes of a canvas."""
    return bands * height * width * np.dtype(dtype).itemsize


class Canvas:
    """Bands of one type, pixel by pixel, row by row. OSError, as from any file. kept: whether it is an earlier run's."""

    def __init__(self, path: Path, bands: int, height: int, width: int, dtype: str):
        self.path = path
        self._bands, self._width, self._dtype = bands, width, np.dtype(dtype)
        size = canvas_size(bands, height, width, dtype)
        self.kept = path.exists() and path.stat().st_size == size
        self._file = path.open("r+b" if self.kept else "w+b")
        # Without content it takes no space yet, where the file system can do that.
        self._file.truncate(size)

    def __enter__(self) -> "Canvas":
        return self

    def __exit__(self, *_: Any) -> None:
        self.close()

    def write(self, window: Window, pixels: np.ndarray) -> None:
        """pixels: ``(H, W, bands)``, of the canvas's type."""
        pixels = np.ascontiguousarray(pixels, self._dtype)
        if pixels.shape != (window.height, window.width, self._bands):
            raise ValueError(f"{pixels.shape} is not the shape of {self._bands} bands in {window}")
        for row, line in enumerate(pixels, window.row):
            self._file.seek((row * self._width + window.col) * self._bands * self._dtype.itemsize)
            self._file.write(line.data)

    def read(self, rows: np.ndarray, cols: np.ndarray) -> np.ndarray:
        """``(H, W, bands)`` at rows and columns inside, in whatever order."""
        left, right = int(cols.min()), int(cols.max()) + 1
        self._file.flush()
        lines = {row: self._read_line(int(row), left, right) for row in np.unique(rows)}
        return np.stack([lines[row][cols - left] for row in rows])

    def _read_line(self, row: int, left: int, right: int) -> np.ndarray:
        self._file.seek((row * self._width + left) * self._bands * self._dtype.itemsize)
        line = self._file.read((right - left) * self._bands * self._dtype.itemsize)
        return np.frombuffer(line, self._dtype).reshape(-1, self._bands)

    def flush(self) -> None:
        """Everything written so far is on the disk."""
        self._file.flush()
        os.fsync(self._file.fileno())

    def close(self) -> None:
        """Harmless a second time."""
        self._file.close()

    def describe(self, band: ElementTree.Element, index: int) -> None:
        """Make a band of a GDAL virtual raster, beside this file, the one of this index (from 0)."""
        band.set("subClass", "VRTRawRasterBand")
        ElementTree.SubElement(band, "SourceFilename", relativeToVRT="1").text = self.path.name
        size = self._dtype.itemsize
        places = {
            "ImageOffset": index * size,
            "PixelOffset": self._bands * size,
            "LineOffset": self._width * self._bands * size,
            "ByteOrder": "LSB" if sys.byteorder == "little" else "MSB",
        }
        for name, value in places.items():
            ElementTree.SubElement(band, name).text = str(value)
