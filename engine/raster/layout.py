"""How a finished file is built: blocks, overviews, and what its pixels are packed with.

check_compression("zstd")                      # OutputError where this GDAL has no such codec
options = layout(np.dtype("uint8"), "zstd")    # in the words of GDAL's COG driver
"""

import os
from typing import Any

import numpy as np
from affine import Affine
from rasterio.errors import RasterioError
from rasterio.io import MemoryFile

from ..errors import OutputError
from ..job import COMPRESSIONS

BLOCK = 512
"""Pixels a side of the file's blocks, and of the smallest overview."""

_LEVELS = {"deflate": 4, "zstd": 1}
"""Where smaller files begin to cost more time than they save (zstd's next ones make larger ones of pictures); others have no level."""

MAKING = {"COG_TMP_COMPRESSION": "NONE"}
"""GDAL's settings while it makes a file. It would pack the overviews by zstd, well and slowly, only to unpack them for their place in the
file: a third of all its work. Where it knows no such setting it does that all the same, and the file is the same."""

_MOST_THREADS = 8
"""Each holds some blocks."""


def layout(dtype: np.dtype, compression: str) -> dict[str, Any]:
    """Creation options of a file of a type; compression: one of `job.COMPRESSIONS`. None of them changes a pixel."""
    options = {
        "BLOCKSIZE": BLOCK,
        "COMPRESS": compression.upper(),
        "BIGTIFF": "IF_SAFER",
        "OVERVIEW_RESAMPLING": "AVERAGE",
        "NUM_THREADS": min(_MOST_THREADS, os.cpu_count() or 1),
    }
    if compression != "none":
        options["PREDICTOR"] = "FLOATING_POINT" if dtype.kind == "f" else "STANDARD"
    if compression in _LEVELS:
        options["LEVEL"] = _LEVELS[compression]
    return options


def at_most(pixels: int, width: int, height: int, compression: str) -> int:
    """Bytes that a file and what GDAL makes beside it may take. pixels: bytes of those of full resolution."""
    if max(width, height) <= BLOCK:
        return pixels
    # Overviews are a third of the pixels, and lie in a file of their own, as they are, before they come into this one. Packing saves an
    # eighth at least.
    return pixels * 5 // 3 if compression == "none" else pixels * 3 // 2


def check_compression(compression: str) -> None:
    """OutputError where GDAL was built without it: asked by making a file, since no list of GDAL's is to be had through rasterio."""
    try:
        with MemoryFile() as file:
            # With a place on the ground, or rasterio warns that it has none.
            profile = {"width": 1, "height": 1, "count": 1, "dtype": "uint8", "transform": Affine.translation(1, 1)}
            file.open(driver="GTiff", compress=compression, **profile).close()
    except RasterioError:
        others = ", ".join(each for each in COMPRESSIONS if each != compression)
        raise OutputError(
            f"The GDAL of the engine's environment can't compress by '{compression}'.",
            f"Choose another COMPRESSION ({others}), or set up the engine again: rasterio's own builds have it.",
        ) from None
