"""Checks of a result by rasterio and arithmetic of their own: nothing here knows the engine.

report = check("in.tif", "out.tif", place=(0, 0, 300, 200), scale=2)
report.failed                      # names of checks that did not hold
"""

import math
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import rasterio
from affine import Affine
from rasterio.enums import ColorInterp, MaskFlags, Resampling
from rasterio.transform import GCPTransformer, RPCTransformer
from rasterio.warp import reproject
from scipy import ndimage

from .registration import Shift, shift

TIE_POINTS = 100
NEAR = 0.01
"""Output pixels. Corners and tie points must lie so near to where they lay."""

AVERAGES = 1 / 64
"""Share of the range (255, or what lies between the 0.1 % ends) by which an input pixel and the average of its block may differ."""

OVERSHOOT, SLACK = 0.75, 0.02
"""How far a pixel beside a hole may lie outside what is valid in 5 x 5 input pixels around it: shares of what these span, and of
the whole range. Edges made steeper overshoot; nodata that bled in lies outside in even fields too."""

OUTSIDE = 0.001
"""Share of the pixels beside holes that may: single pixels of a steep edge do. With holes left as they are it is 0.05."""

SHIFTED = 0.05
"""Output pixels. How far all tie points together may seem to be shifted against cubic interpolation: another picture of the same place."""

Place = tuple[int, int, int, int]
"""Column, row, width and height of the part of the input that was done."""


@dataclass
class Report:
    """What was found. tie: worst of corners and tie points, output pixels; mean, worst: of averages, DN; shift: against cubic.
    near: whether pixels beside holes lie near what is valid around them."""

    passed: list[str] = field(default_factory=list)
    failed: list[str] = field(default_factory=list)
    tie: float = math.nan
    mean: float | None = None
    worst: float | None = None
    shift: Shift | None = None
    near: bool = True

    def note(self, name: str, holds: bool) -> None:
        """Whether a check held."""
        (self.passed if holds else self.failed).append(name)


def check(given_path: str | Path, made_path: str | Path, place: Place, scale: int) -> Report:
    """Compare a result with its input. given_path: what rasterio opens."""
    report = Report()
    with rasterio.open(given_path) as given, rasterio.open(made_path) as made:
        report.note("size", (made.width, made.height) == (place[2] * scale, place[3] * scale))
        if report.failed:
            return report
        report.tie = _tie_points(given, made, place, scale)
        report.note("corners and tie points", report.tie <= NEAR)
        _check_place(report, given, made, place, scale)
        _check_bands(report, given, made)
        _check_pixels(report, given, made, place, scale)
        tags = made.tags()
        report.note("says that a model made it", tags.get("AI_GENERATED") == "yes" and "VLMSR_MODEL" in tags)
    return report


def _tie_points(given, made, place: Place, scale: int) -> float:
    """The worst distance, in output pixels, of corners and points on the ground from where the input has them."""
    rng = np.random.default_rng(7)
    col, row, width, height = place
    corners = [(0, 0), (width, 0), (0, height), (width, height)]
    pixels = np.array(corners + [tuple(rng.uniform((0, 0), (width, height))) for _ in range(TIE_POINTS)])
    cols, rows = pixels.T + np.array([[col], [row]])
    if given.gcps[0] and given.transform.is_identity:
        before, after = GCPTransformer(given.gcps[0]), GCPTransformer(made.gcps[0])
    elif given.rpcs is not None and given.transform.is_identity:
        before, after = RPCTransformer(given.rpcs), RPCTransformer(made.rpcs)
    else:
        xs, ys = _transform(given) @ (cols, rows)
        there = np.array(~made.transform @ (xs, ys)).T
        return float(np.abs(there - pixels * scale).max())
    with before, after:
        xs, ys = before.xy(rows, cols, offset="ul")
        # From the ground to the pixel with both: the other way is a search that ends within a tenth of a pixel.
        here, there = (np.array(by.rowcol(xs, ys, op=float))[::-1].T for by in (before, after))
    return float(np.abs(there - (here - (col, row)) * scale).max())


def _transform(given) -> Affine:
    """Where a picture lies that lies nowhere: as QGIS shows it, rows downwards from 0."""
    nowhere = given.transform.is_identity and not given.gcps[0] and given.rpcs is None
    return Affine(1, 0, 0, 0, -1, 0) if nowhere else given.transform


def _check_place(report: Report, given, made, place: Place, scale: int) -> None:
    points, crs = given.gcps
    if points and given.transform.is_identity:
        pixels = [(scale * p.row, scale * p.col) for p in points]
        ground = [(p.x, p.y, p.z) for p in points]
        # GDAL notes the pixels of points with four decimals on the way.
        same = len(points) == len(made.gcps[0])
        same = same and np.allclose(pixels, [(p.row, p.col) for p in made.gcps[0]], rtol=0, atol=1e-4)
        same = same and np.allclose(ground, [(p.x, p.y, p.z) for p in made.gcps[0]], rtol=1e-11, atol=1e-9)
        report.note("control points", same)
        report.note("no transform", made.transform.is_identity)
        report.note("CRS", _wkt(made.gcps[1]) == _wkt(crs))
        return
    if given.rpcs is not None:
        sizes = [(given.rpcs.line_scale, made.rpcs.line_scale), (given.rpcs.samp_scale, made.rpcs.samp_scale)]
        report.note("polynomials", all(math.isclose(after, scale * before) for before, after in sizes))
    if given.rpcs is not None and given.transform.is_identity:
        report.note("no transform", made.transform.is_identity)
    else:
        expected = _transform(given) @ Affine.translation(*place[:2]) @ Affine.scale(1 / scale)
        report.note("transform", np.allclose(tuple(made.transform), tuple(expected), rtol=1e-12, atol=1e-9))
    report.note("CRS", _wkt(made.crs) == _wkt(given.crs))


def _wkt(crs) -> str | None:
    return crs.to_wkt() if crs else None


def _check_bands(report: Report, given, made) -> None:
    report.note("bands", made.count == given.count)
    report.note("data type", made.dtypes == given.dtypes)
    first = next((value for value in given.nodatavals if value is not None), None)
    report.note(
        "nodata value", np.array_equal(_numbers([first] * given.count), _numbers(made.nodatavals), equal_nan=True)
    )
    for name in ("descriptions", "scales", "offsets"):
        report.note(name, getattr(made, name) == getattr(given, name))
    report.note("units", [unit or "" for unit in made.units] == [unit or "" for unit in given.units])
    # A GeoTIFF of one band calls it grey where the input says nothing.
    said = [
        (a, b)
        for a, b in zip(given.colorinterp, made.colorinterp, strict=True)
        if (a, b) != (ColorInterp.undefined, ColorInterp.gray)
    ]
    report.note("colours of bands", all(a == b for a, b in said))


def _numbers(values) -> np.ndarray:
    return np.array([math.inf if value is None else value for value in values])


def _check_pixels(report: Report, given, made, place: Place, scale: int) -> None:
    window = rasterio.windows.Window(*place)
    before, after = given.read(window=window), made.read()
    alpha = next((i for i, kind in enumerate(given.colorinterp) if kind == ColorInterp.alpha), None)
    held = _valid(given, before, window, alpha)
    report.note("holes and masks", np.array_equal(_valid(made, after, None, alpha), _grown(held, scale)))
    if alpha is not None:
        report.note("alpha", np.array_equal(after[alpha], _grown(before[alpha], scale)))
    if any(_is_mask(flags) for flags in given.mask_flag_enums):
        report.note("mask", np.array_equal(made.dataset_mask() > 0, _grown(_mask(given, window), scale)))
    colours = [band for band in range(given.count) if band != alpha]
    ends = _ranges(given, alpha)
    differences, agrees, beside = [], True, True
    for band in colours:
        if not held[band].any():
            continue
        span = ends[band]
        averages = after[band].astype(np.float64).reshape(place[3], scale, place[2], scale).mean((1, 3))
        difference = np.abs(averages - before[band])[held[band]]
        differences.append(difference)
        whole = np.dtype(given.dtypes[band]).kind != "f"
        agrees &= bool(difference.max() <= AVERAGES * span + (0.501 if whole else 1e-4 * span))
        beside &= _nothing_bled(before[band], after[band], held[band], scale, span)
    if differences:
        report.mean = float(np.concatenate(differences).mean())
        report.worst = float(np.concatenate(differences).max())
        report.note("averages back", agrees)
        report.near = beside
        report.shift = _against_cubic(
            given, before[colours[0]], after[colours[0]], held[colours[0]], made, place, scale
        )
        if report.shift is not None and report.shift.points >= 10:
            report.note("not shifted", report.shift.length <= SHIFTED)


def _is_mask(flags) -> bool:
    return not flags or (MaskFlags.per_dataset in flags and MaskFlags.alpha not in flags)


def _mask(given, window) -> np.ndarray:
    if all(given.mask_flag_enums):
        return given.dataset_mask(window=window) > 0
    return (given.read_masks(window=window) > 0).all(0)


def _valid(file, values: np.ndarray, window, alpha: int | None) -> np.ndarray:
    """``(C, h, w)``: by GDAL's masks, and numbers that are none."""
    valid = (file.read_masks(window=window) > 0) & np.isfinite(values)
    # Beside a mask, GDAL forgets the nodata value.
    valid &= values != np.array([math.nan if nodata is None else nodata for nodata in file.nodatavals])[:, None, None]
    if not all(file.mask_flag_enums):
        valid &= _mask(file, window)
    if alpha is not None:
        valid &= values[alpha] > 0
        valid[alpha] = True
    return valid


def _grown(part: np.ndarray, scale: int) -> np.ndarray:
    return part.repeat(scale, -2).repeat(scale, -1)


def _ranges(given, alpha: int | None) -> list[float]:
    """255 for 8 bit, else between the 0.1 % ends of what is valid in the whole raster."""
    if given.dtypes[0] == "uint8":
        return [255.0] * given.count
    shape = [max(1, min(side, 1500)) for side in given.shape]
    values = given.read(out_shape=(given.count, *shape)).astype(np.float64)
    masks = given.read_masks(out_shape=(given.count, *shape)) > 0
    ranges = []
    for band in range(given.count):
        found = values[band][masks[band] & np.isfinite(values[band])]
        low, high = np.percentile(found, (0.1, 99.9)) if found.size else (0, 1)
        ranges.append(float(high - low) or 2 * max(1.0, abs(low) * 1e-3))
    return ranges


def _nothing_bled(before: np.ndarray, after: np.ndarray, valid: np.ndarray, scale: int, span: float) -> bool:
    """Whether pixels beside holes lie near what is valid around them, but for `OUTSIDE` of them."""
    near = valid & ndimage.binary_dilation(~valid, np.ones((3, 3)))
    if not near.any():
        return True
    values = before.astype(np.float64)
    low = ndimage.minimum_filter(np.where(valid, values, np.inf), 5)
    high = ndimage.maximum_filter(np.where(valid, values, -np.inf), 5)
    low, high = (_grown(np.where(near, part, 0), scale) for part in (low, high))
    margin = OVERSHOOT * (high - low) + SLACK * span
    outside = ((after < low - margin) | (after > high + margin))[_grown(near, scale)]
    return bool(outside.mean() <= OUTSIDE)


def _against_cubic(given, before, after, valid, made, place: Place, scale: int) -> Shift | None:
    """Both transforms are the files' own, so that a result in the wrong place is found out."""
    source, target = given.transform, made.transform
    if made.gcps[0] or (made.rpcs is not None and made.transform.is_identity):
        # What places them was compared; the pixels are.
        source, target = Affine.identity(), Affine.scale(1 / scale)
    elif given.transform.is_identity:
        source = _transform(given)
    # Any CRS will do, if it is the same: nothing is to be projected. Units of a pixel keep GDAL from rounding degrees.
    unit = ~source
    options = {"src_crs": "EPSG:3857", "dst_crs": "EPSG:3857", "src_transform": Affine.translation(*place[:2])}
    cubic = np.zeros(after.shape, np.float32)
    filled = np.where(valid, before, 0).astype(np.float32)
    reproject(filled, cubic, dst_transform=unit @ target, resampling=Resampling.cubic, **options)
    # Cubic interpolation near a hole has seen it.
    sound = ndimage.binary_erosion(valid, np.ones((5, 5)), border_value=1)
    return shift(after, cubic, _grown(sound, scale), blur=float(scale))
