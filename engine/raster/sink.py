"""Writing: a tiled, compressed GeoTIFF that appears under its name only when it is complete.

    with create_sink("out.tif", source, grid) as sink:
        sink.write(window, finished, patch)
        sink.commit({"AI_GENERATED": "yes"})

Without commit, and on any error, nothing is left behind.
"""

import contextlib
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import rasterio
from rasterio.enums import ColorInterp, Resampling
from rasterio.errors import RasterioError
from rasterio.io import DatasetWriter

from ..errors import OutputError
from ..job import partial_path
from .grid import Grid, Window
from .source import Source

BLOCK = 256
OVERVIEWS_FROM = 2048
"""Pixels. A result with a longer side gets overviews, so that a map of it opens at once."""

CACHE = 16 * 2**20
"""Bytes that GDAL may hold back: fixed, so that memory does not grow with the raster."""

SUFFIXES = (".tif", ".tiff")
_RGB = (ColorInterp.red, ColorInterp.green, ColorInterp.blue)
_FREE_SPACE = "Free some space, or write to another disk."


class Sink:
    """A result in the making.

    bands: numbers in the file of those that are written, in the order in which they come; alpha: that of the alpha band, or None.
    describe: says of the open file what it holds.
    """

    def __init__(
        self,
        output: str,
        profile: dict[str, Any],
        bands: tuple[int, ...],
        alpha: int | None,
        describe: Callable[[DatasetWriter], None],
    ):
        self._output = Path(output)
        self._partial = partial_path(output)
        self._bands, self._alpha = bands, alpha
        self._environment = rasterio.Env(GDAL_CACHEMAX=CACHE, GDAL_NUM_THREADS="2", GDAL_TIFF_INTERNAL_MASK=True)
        self._environment.__enter__()
        self._file = None
        try:
            self._file = rasterio.open(self._partial, "w", **profile)
            describe(self._file)
        except (RasterioError, OSError) as error:
            self.abort()
            raise OutputError(f"{output} can't be written: {error}", "Choose another folder or name.") from None
        except BaseException:
            self.abort()
            raise

    def __enter__(self) -> "Sink":
        return self

    def __exit__(self, *_: Any) -> None:
        self.abort()

    def write(self, window: Window, bands: np.ndarray, alpha: np.ndarray | None, mask: np.ndarray | None) -> None:
        """Write a window of the output's grid.

        bands: ``(C, H, W)`` in the order of `Colour.bands`, in the file's type. alpha, mask: ``(H, W)``, or None.
        """
        at = rasterio.windows.Window(window.col, window.row, window.width, window.height)
        try:
            for band, values in zip(self._bands, bands, strict=True):
                self._file.write(values, band, window=at)
            if alpha is not None:
                self._file.write(alpha, self._alpha, window=at)
            if mask is not None:
                self._file.write_mask(mask, window=at)
        except (RasterioError, OSError) as error:
            raise OutputError(f"{self._output} can't be written: {error}", _FREE_SPACE) from None

    def commit(self, tags: dict[str, str]) -> None:
        """Complete the file with tags and overviews, read it once to be sure of it, and give it its name."""
        try:
            self._file.update_tags(**tags)
            self._close()
            if not self._partial.exists():
                raise FileNotFoundError(f"{self._partial.name} was removed meanwhile")
            self._add_overviews()
            _read_back(self._partial)
            with self._partial.open("rb+") as file:
                os.fsync(file.fileno())
            for made, name in zip(_sidecars(self._partial), _sidecars(self._output), strict=True):
                # An older file's are not of this one; GDAL makes one for a CRS that a GeoTIFF can't hold.
                name.unlink(missing_ok=True)
                if made.exists():
                    made.replace(name)
            self._partial.replace(self._output)
        except (RasterioError, OSError) as error:
            raise OutputError(f"{self._output} can't be completed: {error}", _FREE_SPACE) from None
        finally:
            self.abort()

    def abort(self) -> None:
        """Leave nothing half-written. Harmless after `commit`, or a second time."""
        with contextlib.suppress(RasterioError, OSError):
            self._close()
        if self._environment is not None:
            self._environment.__exit__(None, None, None)
            self._environment = None
        for path in (self._partial, *_sidecars(self._partial)):
            with contextlib.suppress(OSError):
                path.unlink(missing_ok=True)

    def _close(self) -> None:
        if self._file is not None:
            file, self._file = self._file, None
            file.close()

    def _add_overviews(self) -> None:
        with rasterio.open(self._partial, "r+") as file:
            if max(file.shape) <= OVERVIEWS_FROM:
                return
            factors = [2**level for level in range(1, 12) if max(file.shape) / 2**level > 256]
            file.build_overviews(factors, Resampling.average)


def create_sink(output: str, source: Source, grid: Grid) -> Sink:
    """Begin a result on a grid. OutputError when its place, its name or the space on its disk won't do.

    An existing file of that name stays as it is until the new one is complete, and is then replaced. Bands are in the order of the
    input's file; alpha and mask are carried over.
    """
    profile = _profile(source, grid)
    _check_place(Path(output), source, grid, profile)
    colour = source.colour.in_result
    return Sink(output, profile, colour.bands, colour.alpha, lambda made: _carry_over(source, grid, made))


def create_layer(output: str, source: Source, grid: Grid, description: str) -> Sink:
    """Begin a raster of one float32 band on the grid of a result of ``source``, NaN where there is nothing to say. OutputError too."""
    profile = {**_layout(grid), "count": 1, "dtype": "float32", "nodata": np.nan, "predictor": 3}
    _check_place(Path(output), source, grid, profile)

    def describe(made: DatasetWriter) -> None:
        made.set_band_description(1, description)
        _place_without_transform(grid, made)

    return Sink(output, profile, (1,), None, describe)


def _carry_over(source: Source, grid: Grid, made: DatasetWriter) -> None:
    """What the input says of its bands."""
    given = source.dataset
    kept = source.colour.kept

    def of_kept(values: tuple) -> tuple:
        return tuple(values[band - 1] for band in kept)

    made.colorinterp = of_kept(given.colorinterp)
    made.descriptions = of_kept(given.descriptions)
    made.scales, made.offsets = of_kept(given.scales), of_kept(given.offsets)
    made.units = tuple(unit or "" for unit in of_kept(given.units))
    for number, band in enumerate(kept, 1):
        made.update_tags(number, **{k: v for k, v in given.tags(band).items() if not k.startswith("STATISTICS_")})
    # A mask tells what NODATA_VALUES told: in the result these values may come by chance.
    made.update_tags(**{k: v for k, v in given.tags().items() if k not in ("AREA_OR_POINT", "NODATA_VALUES")})
    _place_without_transform(grid, made)


def _place_without_transform(grid: Grid, made: DatasetWriter) -> None:
    if grid.gcps:
        made.gcps = (list(grid.gcps), rasterio.CRS.from_wkt(grid.crs_wkt) if grid.crs_wkt else None)
    if grid.rpc is not None:
        made.rpcs = grid.rpc


def _sidecars(path: Path) -> list[Path]:
    return [path.with_name(path.name + suffix) for suffix in (".aux.xml", ".ovr", ".msk")]


def _layout(grid: Grid) -> dict[str, Any]:
    """What all results have in common."""
    profile = {
        "driver": "GTiff",
        "width": grid.width,
        "height": grid.height,
        "tiled": True,
        "blockxsize": BLOCK,
        "blockysize": BLOCK,
        "compress": "deflate",
        "zlevel": 4,
        "bigtiff": "if_safer",
    }
    if grid.by_transform:
        profile["transform"] = grid.transform
    if grid.crs_wkt:
        profile["crs"] = rasterio.CRS.from_wkt(grid.crs_wkt)
    return profile


def _profile(source: Source, grid: Grid) -> dict[str, Any]:
    profile = {
        **_layout(grid),
        "count": len(source.colour.kept),
        "dtype": source.dtype,
        "nodata": source.empty[0],
        "predictor": 3 if np.dtype(source.dtype).kind == "f" else 2,
        "interleave": "pixel" if source.dataset.count <= 4 else "band",
    }
    if source.colour.alpha is not None:
        profile["alpha"] = "unspecified"
    if source.dataset.colorinterp[:3] == _RGB and source.dtype in ("uint8", "uint16"):
        profile["photometric"] = "rgb"
    return profile


def _check_place(output: Path, source: Source, grid: Grid, profile: dict[str, Any]) -> None:
    if output.suffix.lower() not in SUFFIXES:
        raise OutputError(f"{output.name} is no GeoTIFF by its name.", "Give the output a name that ends in .tif.")
    folder = output.parent
    if not folder.is_dir():
        raise OutputError(f"The folder {folder} does not exist.", "Make it first, or choose another one.")
    if not os.access(folder, os.W_OK):
        raise OutputError(f"The folder {folder} can't be written to.", "Choose a folder that you may write to.")
    if output.is_dir():
        raise OutputError(f"{output} is a folder.", "Give the name of a file.")
    if output.exists() and any(path.exists() and path.samefile(output) for path in source.files):
        raise OutputError(f"The output {output} is the input itself.", "Give the output another name.")
    needed = grid.width * grid.height * profile["count"] * np.dtype(profile["dtype"]).itemsize
    free = shutil.disk_usage(folder).free
    if needed > free:
        raise OutputError(
            f"The result may take {needed / 1e9:.2f} GB, and {folder} has {free / 1e9:.2f} GB free.", _FREE_SPACE
        )


def _read_back(path: Path) -> None:
    """Read every block: what the disk did not take at the end is told by no error of the writing."""
    with rasterio.open(path) as file:
        for _, window in file.block_windows(1):
            file.read(window=window)
