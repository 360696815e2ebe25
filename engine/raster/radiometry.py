"""Digital numbers to the networks' range [-1, 1] and back: linear, band by band, with the data type's rules at the end."""

from dataclasses import dataclass

import numpy as np
from rasterio.errors import RasterioError

from ..errors import InputError
from .source import Source

PERCENTILES = (0.1, 99.9)
SAMPLE_SIDE = 1024
"""Percentiles are measured on at most so many pixels squared of the whole raster, evenly taken."""


@dataclass(frozen=True)
class Stretch:
    """Digital numbers that become -1 and +1, one pair a band, in the order of `Colour.bands`; ``(C,)`` float32 each."""

    low: np.ndarray
    high: np.ndarray


def measure(source: Source) -> Stretch:
    """The stretch of a raster: 0 to 255 for 8 bit (what the networks were trained on), else robust percentiles.

    It is measured on the whole raster, so that an extent of it gives the same picture.
    """
    bands = source.colour.bands
    if source.dtype == "uint8":
        return Stretch(np.zeros(len(bands), np.float32), np.full(len(bands), 255, np.float32))
    step = max(1, -(-max(source.grid.width, source.grid.height) // SAMPLE_SIDE))
    shape = (-(-source.grid.height // step), -(-source.grid.width // step))
    low, high = zip(*(_limits(source, band, shape) for band in bands), strict=True)
    return Stretch(np.array(low, np.float32), np.array(high, np.float32))


def _limits(source: Source, band: int, shape: tuple[int, int]) -> tuple[float, float]:
    try:
        # The mask comes along, as GDAL sees it: nodata, alpha or a mask band.
        sample = source.dataset.read(band, out_shape=shape, masked=True)
    except RasterioError as error:
        raise InputError(
            f"Band {band} of {source.path} can't be read: {error}", "The file is damaged: restore it from its source."
        ) from None
    values = sample.compressed().astype(np.float64)
    values = values[np.isfinite(values)]
    if values.size == 0:
        return 0.0, 1.0
    low, high = np.percentile(values, PERCENTILES)
    if high <= low:
        # A constant band: any range around it will do, if it is wide enough for float32 to tell its ends apart.
        return low - max(1.0, abs(low) * 1e-3), low + max(1.0, abs(low) * 1e-3)
    return float(low), float(high)


def to_model(values: np.ndarray, stretch: Stretch) -> np.ndarray:
    """``(..., C, h, w)`` in DN to the range [-1, 1]; what lies beyond the percentiles lies beyond the range."""
    low, high = stretch.low[:, None, None], stretch.high[:, None, None]
    return (2 * (values - low) / (high - low) - 1).astype(np.float32)


def from_model(values: np.ndarray, stretch: Stretch) -> np.ndarray:
    """The inverse of `to_model`."""
    low, high = stretch.low[:, None, None], stretch.high[:, None, None]
    return ((values + 1) / 2 * (high - low) + low).astype(np.float32)


def finish(values: np.ndarray, valid: np.ndarray, dtype: str, nodata: tuple[float | None, ...]) -> np.ndarray:
    """Bands as they are written: rounded and clipped to the data type; invalid pixels nodata, and valid ones never.

    values: ``(C, H, W)`` float32 in DN. valid: the same shape, bool. nodata: a value or None for each band.
    """
    kind = np.dtype(dtype)
    if kind.kind in "ui":
        limits = np.iinfo(kind)
        # Clipped in float64: float32 can't hold the limits of 32 bit integers.
        finished = np.clip(np.rint(values.astype(np.float64)), limits.min, limits.max).astype(kind)
    else:
        finished = values.astype(kind)
    for band, empty in zip(finished, nodata, strict=True):
        _keep_off(band, empty)
    for band, ok, empty in zip(finished, valid, nodata, strict=True):
        band[~ok] = 0 if empty is None else empty
    return finished


def _keep_off(band: np.ndarray, nodata: float | None) -> None:
    """Move what equals nodata by chance to its nearest neighbour, so that no valid pixel disappears."""
    if nodata is None or np.isnan(nodata):
        return
    empty = np.asarray(nodata).astype(band.dtype)
    if band.dtype.kind == "f":
        band[band == empty] = np.nextafter(empty, np.zeros_like(empty) if empty else np.ones_like(empty))
    else:
        band[band == empty] = empty - 1 if empty == np.iinfo(band.dtype).max else empty + 1
