"""Reading: an open raster whose windows come with what is invalid filled in, so that it never bleeds into what is valid.

    with open_source("in.tif", bands=None) as source:
        patch = source.read(Window(-16, -16, 288, 288))

A window may reach beyond the raster.
"""

import os
import threading
import warnings
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import rasterio
from affine import Affine
from rasterio.enums import ColorInterp, MaskFlags
from rasterio.errors import NotGeoreferencedWarning, RasterioError
from rasterio.rpc import RPC
from scipy import ndimage

from ..errors import InputError
from .grid import Grid, Window

NOWHERE = Affine(1, 0, 0, 0, -1, 0)
"""Where a raster without georeference lies: as QGIS shows it, rows downwards from 0. (GDAL's identity has them upwards.)"""

FILL_REACH = 16
"""Input pixels. Invalid pixels so near to a valid one take its value; those further away are 0."""

_NAMED = 4
"""Rasters inside a file that a message names."""

_TYPES = {"uint8", "int8", "uint16", "int16", "uint32", "int32", "float32", "float64"}


@dataclass(frozen=True)
class Colour:
    """Which bands (from 1) are what. rgb: three that go through the network together, or one for grey; others: those beyond; alpha: or
    None; dropped: those that are left out of what is read and written."""

    rgb: tuple[int, ...]
    others: tuple[int, ...]
    alpha: int | None
    dropped: tuple[int, ...] = ()

    @property
    def bands(self) -> tuple[int, ...]:
        """All but alpha, in the order of a patch's values."""
        return self.rgb + self.others

    @property
    def kept(self) -> tuple[int, ...]:
        """Those that a result has, alpha included, in its order: the file's."""
        return tuple(sorted(self.bands + (() if self.alpha is None else (self.alpha,))))

    @property
    def in_result(self) -> "Colour":
        """The same bands by their numbers in a result."""
        number = {band: index for index, band in enumerate(self.kept, 1)}
        rgb, others = (tuple(number[band] for band in bands) for bands in (self.rgb, self.others))
        return Colour(rgb, others, None if self.alpha is None else number[self.alpha])


@dataclass(frozen=True)
class Patch:
    """A window of a raster. values: ``(C, h, w)`` float32 in DN, bands in the order of `Colour.bands`, all finite.
    valid: ``(C, h, w)`` bool. alpha: ``(h, w)`` in the raster's own type, or None. mask: ``(h, w)`` uint8 of the data set, or None."""

    values: np.ndarray
    valid: np.ndarray
    alpha: np.ndarray | None
    mask: np.ndarray | None

    def rows(self, begin: int, end: int) -> "Patch":
        """Some rows of it; a view."""
        alpha, mask = (None if part is None else part[begin:end] for part in (self.alpha, self.mask))
        return Patch(self.values[:, begin:end], self.valid[:, begin:end], alpha, mask)


class Source:
    """An open raster. Use `open_source`; close it or use it as a context manager."""

    def __init__(self, path: str, bands: tuple[int, ...] | None, drops: bool = False):
        self.path = path
        self._reading = threading.Lock()
        try:
            self.dataset = rasterio.open(path)
        except RasterioError as error:
            raise InputError(
                f"{path} can't be opened as a raster: {error}",
                "Check the path, and that the file is whole and a raster.",
            ) from None
        try:
            self._check_type()
            self.colour = _colour(self.dataset, bands, drops)
            self.dtype = self.dataset.dtypes[0]
            self.nodata = tuple(_nodata(self.dataset.nodatavals[band - 1], self.dtype) for band in self.colour.bands)
            # A GeoTIFF has one nodata value for all its bands, whatever the input has.
            self.empty = (next((value for value in self.nodata if value is not None), None),) * len(self.nodata)
            flags = [self.dataset.mask_flag_enums[band - 1] for band in self.colour.bands]
            # No flag at all: a mask of that band alone.
            self._mask_each = not all(flags)
            one_mask = MaskFlags.per_dataset in flags[0] and MaskFlags.alpha not in flags[0]
            self.has_mask = one_mask or self._mask_each
            self.grid = _grid(self.dataset)
        except BaseException:
            self.dataset.close()
            raise

    def __enter__(self) -> "Source":
        return self

    def __exit__(self, *_: Any) -> None:
        self.dataset.close()

    @property
    def files(self) -> list[Path]:
        """Of which the raster is made, as far as they are named by paths."""
        # Path.exists() raises for what is too long for a path, as a raster that is written out in place of one is.
        return [Path(name) for name in (self.path, *self.dataset.files) if os.path.exists(name)]  # noqa: PTH110

    def read(self, window: Window) -> Patch:
        """A window, reflected where it reaches beyond the raster; InputError when the file can't be read there.

        What is invalid is filled from beyond the window too, so that the fill does not depend on where windows lie.
        """
        rows, cols = _looked_at(window, self.grid.width, self.grid.height)
        raw = self._read_raw(rows, cols)
        inner = np.s_[..., FILL_REACH:-FILL_REACH, FILL_REACH:-FILL_REACH]
        filled = np.stack([_fill(band, ok) for band, ok in zip(raw.values, raw.valid, strict=True)])
        alpha, mask = (None if part is None else part[inner].copy() for part in (raw.alpha, raw.mask))
        return Patch(filled[inner].copy(), raw.valid[inner].copy(), alpha, mask)

    def nothing(self, window: Window) -> Patch:
        """A window without a valid pixel, which is not read."""
        shape = window.height, window.width
        values = np.zeros((len(self.colour.bands), *shape), np.float32)
        alpha = None if self.colour.alpha is None else np.zeros(shape, self.dtype)
        return Patch(values, np.zeros(values.shape, bool), alpha, np.zeros(shape, np.uint8) if self.has_mask else None)

    def sample(self, side: int) -> Patch:
        """At most ``side`` x ``side`` pixels of the whole raster, evenly taken; invalid ones are as the file has them."""
        step = max(1, -(-max(self.grid.width, self.grid.height) // side))
        whole = Window(0, 0, self.grid.width, self.grid.height)
        return self._read_file(whole, (-(-whole.height // step), -(-whole.width // step)))

    def _read_raw(self, rows: np.ndarray, cols: np.ndarray) -> Patch:
        top, left = int(rows.min()), int(cols.min())
        window = Window(left, top, int(cols.max()) - left + 1, int(rows.max()) - top + 1)
        # Tiles are read ahead in one thread, and what is carried over of the input in another.
        with self._reading:
            raw = self._read_file(window, (window.height, window.width))
        # Out of the order of the file into that of the window, reflections included.
        take = (..., *np.ix_(rows - top, cols - left))
        alpha, mask = (None if part is None else part[take] for part in (raw.alpha, raw.mask))
        return Patch(raw.values[take], raw.valid[take], alpha, mask)

    def _read_file(self, window: Window, shape: tuple[int, int]) -> Patch:
        """A window inside the raster as the file has it, in a shape ``(h, w)`` that may be smaller."""
        place = rasterio.windows.Window(window.col, window.row, window.width, window.height)
        bands, alpha_band = self.colour.bands, self.colour.alpha
        read = self.dataset.read
        try:
            values = read(bands, window=place, out_shape=(len(bands), *shape))
            alpha = None if alpha_band is None else read(alpha_band, window=place, out_shape=shape)
            mask = self._read_mask(place, shape) if self.has_mask else None
        except RasterioError as error:
            rows = f"rows {window.row} to {window.row + window.height}"
            columns = f"columns {window.col} to {window.col + window.width}"
            raise InputError(
                f"{self.path} can't be read at {rows}, {columns}: {_cause(error)}",
                "The file is damaged there: restore it, or choose an extent beside.",
            ) from None
        return Patch(_as_float(values), self._valid(values, alpha, mask), alpha, mask)

    def _read_mask(self, place: rasterio.windows.Window, shape: tuple[int, int]) -> np.ndarray:
        if self._mask_each:
            # A GeoTIFF has one mask for all its bands: what is invalid in one of them is so in the result.
            bands = self.colour.bands
            return self.dataset.read_masks(bands, window=place, out_shape=(len(bands), *shape)).min(0)
        return self.dataset.dataset_mask(window=place, out_shape=shape)

    def _valid(self, values: np.ndarray, alpha: np.ndarray | None, mask: np.ndarray | None) -> np.ndarray:
        valid = np.isfinite(_as_float(values))
        for band, nodata in enumerate(self.nodata):
            if nodata is not None and not np.isnan(nodata):
                # Compared in the band's own type: nodata -3.4e38 of a float32 file is no float64 of that value.
                valid[band] &= values[band] != np.asarray(nodata).astype(values.dtype, casting="unsafe")
        for part in (alpha, mask):
            if part is not None:
                valid &= part != 0
        return valid

    def _check_type(self) -> None:
        if self.dataset.count == 0:
            named = self.dataset.tags(ns="SUBDATASETS").items()
            inside = ", ".join([name for key, name in named if key.endswith("_NAME")][:_NAMED])
            raise InputError(
                f"{self.path} holds no band of its own.",
                f"Give the name of one of the rasters in it: {inside}."
                if inside
                else "Choose a file that holds a raster.",
            )
        kinds = set(self.dataset.dtypes)
        if len(kinds) > 1 or not kinds <= _TYPES:
            raise InputError(
                f"{self.path} has bands of type {', '.join(sorted(kinds))}.",
                "Bring all bands to one integer or floating-point type first (gdal:translate).",
            )
        if ColorInterp.palette in self.dataset.colorinterp:
            raise InputError(
                f"{self.path} is paletted: its numbers are names of colours, which can't be averaged.",
                "Expand a picture to red, green, blue and alpha first (gdal:pcttorgb). A map of classes has no finer detail.",
            )


def looked_at(window: Window, width: int, height: int) -> Window:
    """Of a raster of a size: the pixels that `Source.read` looks at for a window, those that it is reflected or filled from included."""
    rows, cols = _looked_at(window, width, height)
    left, top = int(cols.min()), int(rows.min())
    return Window(left, top, int(cols.max()) - left + 1, int(rows.max()) - top + 1)


def open_source(path: str, bands: tuple[int, ...] | None = None, drops: bool = False) -> Source:
    """Open a raster. bands: red, green and blue from 1, or one band for grey; None: by colour interpretation. drops: whether the bands
    beyond these, but for alpha, are as if they were not there.

    Raises InputError for what is no raster, has no such band, or is of a type that can't be made finer.
    """
    return Source(path, bands, drops)


def _colour(dataset: rasterio.DatasetReader, bands: tuple[int, ...] | None, drops: bool) -> Colour:
    interpretation = dataset.colorinterp
    alpha = next((i + 1 for i, kind in enumerate(interpretation) if kind == ColorInterp.alpha), None)
    opaque = [band for band in range(1, dataset.count + 1) if band != alpha]
    if not opaque:
        raise InputError(f"{dataset.name} holds an alpha band alone.", "Choose a raster with an image band.")
    if bands is None:
        rgb = _by_interpretation(interpretation) or tuple(opaque[:3] if len(opaque) >= 3 else opaque[:1])
    else:
        rgb = bands
        _check_bands(dataset, rgb, alpha)
    # A band that is shown as two colours is computed once and written once.
    others = tuple(band for band in opaque if band not in rgb)
    return Colour(rgb, (), alpha, others) if drops else Colour(rgb, others, alpha)


def _by_interpretation(interpretation: tuple[ColorInterp, ...]) -> tuple[int, ...] | None:
    wanted = (ColorInterp.red, ColorInterp.green, ColorInterp.blue)
    return tuple(interpretation.index(kind) + 1 for kind in wanted) if set(wanted) <= set(interpretation) else None


def _check_bands(dataset: rasterio.DatasetReader, bands: tuple[int, ...], alpha: int | None) -> None:
    for band in bands:
        if band > dataset.count:
            raise InputError(
                f"Band {band} was asked for, but {dataset.name} has {dataset.count}.",
                f"Choose bands from 1 to {dataset.count}.",
            )
        if band == alpha:
            raise InputError(f"Band {band} of {dataset.name} is its alpha.", "Choose image bands.")
    if len(set(bands)) != len(bands):
        raise InputError(f"The bands {bands} name one band twice.", "Choose three different bands, or a single one.")


def _grid(dataset: rasterio.DatasetReader) -> Grid:
    width, height, transform, crs, rpc = dataset.width, dataset.height, dataset.transform, dataset.crs, _rpc(dataset)
    plain = transform.is_identity
    points, crs_of_points = dataset.gcps if plain else ((), None)
    crs = crs_of_points if points else crs
    if plain and not points and rpc is None:
        if dataset.tags(ns="GEOLOCATION"):
            raise InputError(
                f"{dataset.name} is placed by a longitude and a latitude for each pixel, which a finer raster can't take over.",
                "Warp it to a map grid first (gdal:warpreproject).",
            )
        if crs is None or not _has_transform(dataset):
            transform = NOWHERE
    rpc_alone = rpc is not None and plain and not points
    return Grid(width, height, transform, crs.to_wkt() if crs else None, tuple(points), rpc, rpc_alone)


def _has_transform(dataset: rasterio.DatasetReader) -> bool:
    """Whether an identity transform is the file's own: GDAL gives it for none as well, and rasterio tells by a warning."""
    with warnings.catch_warnings(record=True, action="always") as told:
        dataset.read_transform()
    return not any(issubclass(warning.category, NotGeoreferencedWarning) for warning in told)


def _rpc(dataset: rasterio.DatasetReader) -> RPC | None:
    try:
        return dataset.rpcs
    except (KeyError, ValueError, IndexError):
        # Incomplete or garbled: GDAL can't place the raster by them either.
        return None


def _nodata(value: float | None, dtype: str) -> float | None:
    """What a pixel must be to be nodata; None where no pixel of this type can be it."""
    kind = np.dtype(dtype)
    if value is None or kind.kind == "f":
        return value
    limits = np.iinfo(kind)
    return value if limits.min <= value <= limits.max and value == int(value) else None


def _as_float(values: np.ndarray) -> np.ndarray:
    """As the networks compute; what is beyond float32 becomes infinite, and so invalid."""
    with np.errstate(over="ignore"):
        return values.astype(np.float32)


def _cause(error: RasterioError) -> str:
    """What GDAL said: rasterio often says no more than that there was something."""
    return str(error.__cause__ or error)


def _looked_at(window: Window, width: int, height: int) -> tuple[np.ndarray, np.ndarray]:
    """Rows and columns."""
    large = window.grown(FILL_REACH)
    return reflected(large.row, large.height, height), reflected(large.col, large.width, width)


def reflected(start: int, length: int, size: int) -> np.ndarray:
    """Indices of a stretch of an axis, mirrored at its ends (edge pixels not repeated twice over), for any length and size."""
    period = max(1, 2 * size - 2)
    index = np.arange(start, start + length) % period
    return np.where(index < size, index, period - index)


def _fill(band: np.ndarray, valid: np.ndarray) -> np.ndarray:
    """Invalid pixels from the nearest valid one within `FILL_REACH`, beyond that 0; never NaN."""
    if valid.all():
        return band
    if not valid.any():
        return np.zeros_like(band)
    distance, nearest = ndimage.distance_transform_edt(~valid, return_indices=True)
    filled = band[tuple(nearest)]
    return np.where(distance <= FILL_REACH, filled, np.float32(0))
