"""Digital numbers to the networks' range [-1, 1] and back: linear, band by band, with the data type's rules at the end."""

from dataclasses import dataclass

import numpy as np

from .source import Source

PERCENTILES = (0.1, 99.9)
SAMPLE_SIDE = 1024
"""Percentiles are measured on at most so many pixels squared of the whole raster, evenly taken."""


@dataclass(frozen=True)
class Stretch:
    """Digital numbers that become -1 and +1, one pair a band, in the order of `Colour.bands`; ``(C,)`` float32 each.

    positive: bands ``(C,)`` of floating-point numbers that are never negative, such as reflectances; None: not known.
    """

    low: np.ndarray
    high: np.ndarray
    positive: np.ndarray | None = None


def measure(source: Source) -> Stretch:
    """The stretch of a raster: 0 to 255 for 8 bit (what the networks were trained on), else robust percentiles.

    It is measured on the whole raster, so that an extent of it gives the same picture; and on valid pixels alone.
    """
    bands = source.colour.bands
    if source.dtype == "uint8":
        return Stretch(np.zeros(len(bands), np.float32), np.full(len(bands), 255, np.float32))
    sample = source.sample(SAMPLE_SIDE)
    valid = [band[ok] for band, ok in zip(sample.values, sample.valid, strict=True)]
    low, high = zip(*(_ends(values) for values in valid), strict=True)
    positive = np.array([bool(values.size) and bool(values.min() >= 0) for values in valid])
    return Stretch(np.array(low, np.float32), np.array(high, np.float32), positive)


def _ends(values: np.ndarray) -> tuple[float, float]:
    if values.size == 0:
        return 0.0, 1.0
    low, high = np.percentile(values.astype(np.float64), PERCENTILES)
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
    finer = values + 1
    # In place: a tile is many megabytes.
    finer /= 2
    finer *= high - low
    finer += low
    return finer.astype(np.float32, copy=False)


def limits(
    dtype: str,
    nodata: tuple[float | None, ...],
    coarse: np.ndarray | None = None,
    positive: np.ndarray | None = None,
) -> tuple[np.ndarray, np.ndarray] | None:
    """Lowest and highest DN that a valid pixel can have, of each band ``(C,)`` or of each input pixel; None where nothing sets any.

    Integers: what the data type holds. Floats: a band that is never negative stays so, wherever the input is not negative after all.
    coarse: the input ``(C, h, w)``, positive: see `Stretch`.
    """
    kind = np.dtype(dtype)
    if kind.kind not in "ui":
        if positive is None or not positive.any():
            return None
        low = np.where(positive[:, None, None], np.minimum(coarse, 0), -np.inf)
        return low, np.full(len(positive), np.inf)
    lowest, highest = float(np.iinfo(kind).min), float(np.iinfo(kind).max)
    # A limit that means nodata is not for valid pixels.
    low = [lowest + (empty == lowest) for empty in nodata]
    high = [highest - (empty == highest) for empty in nodata]
    return np.array(low), np.array(high)


def finish(values: np.ndarray, valid: np.ndarray, dtype: str, nodata: tuple[float | None, ...]) -> np.ndarray:
    """Bands as they are written: rounded and clipped to the data type; invalid pixels nodata, and valid ones never.

    values: ``(C, H, W)`` float32 in DN. valid: the same shape, bool. nodata: a value or None for each band.
    """
    kind = np.dtype(dtype)
    if kind.kind in "ui":
        limits = np.iinfo(kind)
        # float32 can't hold the limits of 32 bit integers.
        exact = values if kind.itemsize <= 2 else values.astype(np.float64)
        rounded = np.rint(exact)
        finished = np.clip(rounded, limits.min, limits.max, out=rounded).astype(kind)
    else:
        finished = values.astype(kind)
    for band, empty in zip(finished, nodata, strict=True):
        _keep_off(band, empty)
    # Floats without a nodata value have holes all the same: what is not a number stays none.
    nothing = np.nan if kind.kind == "f" else 0
    for band, ok, empty in zip(finished, valid, nodata, strict=True):
        band[~ok] = nothing if empty is None else empty
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
