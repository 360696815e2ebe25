"""A raster that shows the same, with other numbers where it shows nothing: its result must be the same wherever it shows something.

twin = write_twin("in.tif", folder)
bled = differences("out.tif", "out_of_twin.tif")    # valid pixels that know what lay in the holes
"""

from pathlib import Path

import numpy as np
import rasterio
from rasterio.enums import ColorInterp


def write_twin(given_path: str | Path, folder: Path) -> Path | None:
    """Random numbers in the holes, which are told by alpha as they were, else by an internal mask. None where there are no holes, or
    other ones in each band."""
    with rasterio.open(given_path) as given:
        values, held = given.read(), given.read_masks() > 0
        held &= _not_nodata(given, values)
        colours = list(given.colorinterp)
        profile = {
            "driver": "GTiff",
            "count": given.count,
            "height": given.height,
            "width": given.width,
            "dtype": values.dtype,
        }
        if not given.transform.is_identity:
            profile |= {"crs": given.crs, "transform": given.transform}
    alpha = colours.index(ColorInterp.alpha) if ColorInterp.alpha in colours else None
    bands = [band for band in range(len(values)) if band != alpha]
    held = held[bands] & np.isfinite(values[bands])
    if alpha is not None:
        held &= values[alpha] > 0
    empty = ~held[0]
    if (held != held[0]).any() or not empty.any() or empty.all():
        return None
    rng = np.random.default_rng(3)
    low, high = values[bands][held].min(), values[bands][held].max()
    for band in bands:
        noise = rng.uniform(float(low), float(high), int(empty.sum()))
        values[band][empty] = np.rint(noise) if values.dtype.kind in "ui" else noise
    path = folder / "twin.tif"
    with rasterio.Env(GDAL_TIFF_INTERNAL_MASK=True), rasterio.open(path, "w", **profile) as file:
        file.colorinterp = colours
        file.write(values)
        if alpha is None:
            file.write_mask(np.where(empty, 0, 255).astype(np.uint8))
    return path


def differences(result: str | Path, of_twin: str | Path, scale: int) -> int:
    """How many valid pixels of two results differ. Not counted is a block of integers that touches the data type's ends: where one of
    them is nodata, valid pixels keep off it. Of floats only the pixels that do so are not."""
    with rasterio.open(result) as first, rasterio.open(of_twin) as second:
        one, other = first.read(), second.read()
        valid = (first.read_masks() > 0) & np.isfinite(one) & _not_nodata(first, one)
        nodata = first.nodatavals
        alpha = [index for index, kind in enumerate(first.colorinterp) if kind == ColorInterp.alpha]
    differ = (one != other) & valid
    if one.dtype.kind == "f":
        differ &= ~_kept_off_nodata(nodata, one, other)
    if alpha:
        differ = np.delete(differ & (one[alpha] > 0), alpha, 0)
        one = np.delete(one, alpha, 0)
    if one.dtype.kind in "ui":
        ends = np.iinfo(one.dtype)
        at_end = (one <= ends.min + 1) | (one >= ends.max - 1)
        blocks = at_end.reshape(len(one), one.shape[1] // scale, scale, -1, scale).any((2, 4))
        differ &= ~blocks.repeat(scale, 1).repeat(scale, 2)
    return int(differ.sum())


def _kept_off_nodata(nodata: tuple[float | None, ...], one: np.ndarray, other: np.ndarray) -> np.ndarray:
    """Where the other result, which has no nodata value, has just that, and the one the number next to it."""
    value = np.array([np.nan if each is None else each for each in nodata], one.dtype)[:, None, None]
    next_to_it = (one == np.nextafter(value, -np.inf)) | (one == np.nextafter(value, np.inf))
    return (other == value) & next_to_it


def _not_nodata(file, values: np.ndarray) -> np.ndarray:
    """GDAL's masks forget the nodata value beside a mask."""
    return values != np.array([np.nan if nodata is None else nodata for nodata in file.nodatavals])[:, None, None]
