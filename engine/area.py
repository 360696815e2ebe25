"""The part of a raster that a mask of polygons touches: what a job is about, pixel by pixel.

    area = read_area(path, source.grid)      # of a GeoJSON file of polygons in the raster's CRS
    area.within                              # the window around them, snapped to whole pixels
    area.inside(Window(0, 0, 256, 256))      # (256, 256) bool
    area.touches(Window(0, 0, 256, 256))     # whether any of them is

All in pixels of the input. A pixel belongs to it as soon as a polygon touches it, as in GDAL with ALL_TOUCHED: no part of a field that
was drawn is missing.
"""

from functools import lru_cache
from pathlib import Path

import numpy as np
from rasterio.features import rasterize
from rasterio.transform import Affine

from .captions.polygons import Polygon
from .errors import MaskError
from .geojson import Role, polygons_of, read_features
from .raster.grid import Grid, Window, check_by_transform, in_words, snap_pixels
from .raster.source import Patch

STRIP = 256
"""Rows that are rasterized at once: whatever windows are asked for, a pixel is looked at in its own strip, and so always found alike."""

_KEPT = 8
"""Strips that are remembered: those that reading, computing and writing are at. One of 100,000 px takes 3 MB."""

_MARGIN = 1
"""Pixels around a strip that are rasterized with it: along its edges, GDAL finds what only touches a pixel or does not."""

_ROLE = Role("mask", "mask layer", MaskError, "Save the mask layer as GeoJSON with polygons.")

Rings = list[np.ndarray]
"""A polygon: its outline and its holes, each ``(N, 2)`` columns and rows, not closed."""


class Area:
    """The pixels of a window of a grid that polygons touch."""

    def __init__(self, polygons: list[Rings], within: Window):
        self.within, self._polygons = within, polygons
        self._tops = np.array([rings[0][:, 1].min() for rings in polygons])
        self._bottoms = np.array([rings[0][:, 1].max() for rings in polygons])
        self._strip = lru_cache(_KEPT)(self._rasterized)

    def inside(self, window: Window) -> np.ndarray:
        """Which pixels of a window belong to it, ``(h, w)`` bool; none beyond `within`."""
        found = np.zeros((window.height, window.width), bool)
        left, right = self._common(window.col, window.width, self.within.col, self.within.width)
        top, bottom = self._common(window.row, window.height, self.within.row, self.within.height)
        if left >= right:
            return found
        # Of `within`, where bits are packed by eights.
        first, last = left - self.within.col, right - self.within.col
        row = top
        while row < bottom:
            index, start = divmod(row - self.within.row, STRIP)
            end = min(bottom, row + STRIP - start)
            packed = self._strip(index)[start : start + end - row, first // 8 : -(-last // 8)]
            bits = np.unpackbits(packed, axis=1)[:, first % 8 : first % 8 + right - left]
            found[row - window.row : end - window.row, left - window.col : right - window.col] = bits
            row = end
        return found

    def touches(self, window: Window) -> bool:
        """Whether any pixel of a window belongs to it."""
        return bool(self.inside(window).any())

    def cut(self, patch: Patch, window: Window) -> Patch:
        """What was read of a window, invalid outside. mask: always there, for a result that has one though its input has none."""
        inside = self.inside(window)
        alpha = None if patch.alpha is None else np.where(inside, patch.alpha, 0).astype(patch.alpha.dtype)
        mask = np.where(inside, np.uint8(255) if patch.mask is None else patch.mask, 0).astype(np.uint8)
        return Patch(patch.values, patch.valid & inside, alpha, mask)

    @staticmethod
    def _common(start: int, length: int, own_start: int, own_length: int) -> tuple[int, int]:
        return max(start, own_start), min(start + length, own_start + own_length)

    def _rasterized(self, index: int) -> np.ndarray:
        """A strip of `within`, packed along its rows."""
        top = index * STRIP
        strip = Window(self.within.col, self.within.row + top, self.within.width, min(STRIP, self.within.height - top))
        around = strip.grown(_MARGIN)
        burnt = np.zeros((around.height, around.width), np.uint8)
        near = (self._tops <= around.row + around.height) & (self._bottoms >= around.row)
        # Cut off beyond what is rasterized, so that the cut itself touches nothing.
        cut = [_cut(self._polygons[number], around.grown(1)) for number in np.flatnonzero(near)]
        shapes = [_as_geometry(rings) for rings in cut if rings]
        if shapes:
            place = Affine.translation(around.col, around.row)
            rasterize(shapes, out=burnt, transform=place, all_touched=True, default_value=1)
        return np.packbits(burnt[_MARGIN:-_MARGIN, _MARGIN:-_MARGIN], axis=1)


def read_area(path: Path, grid: Grid, extent: Window | None = None) -> Area:
    """What the polygons of a file touch of a raster. extent: the part that is asked for; None: all that lies around the polygons.

    Raises MaskError for a file that is no such GeoJSON, that is in another CRS, or whose polygons touch no pixel; InputError where
    polygons have no place on the raster.
    """
    check_by_transform(grid, "a mask")
    polygons = [
        [np.array(ring) for ring in rings]
        for number, feature in enumerate(read_features(path, _ROLE, grid.crs_wkt), 1)
        for rings in _polygons(feature, f"Feature {number} of {path}")
    ]
    if not polygons:
        raise MaskError(f"{path} holds no polygon.", "Draw one around what is to be done, or leave the mask out.")
    on_pixels = [[_to_pixels(ring, grid) for ring in rings] for rings in polygons]
    outlines = np.concatenate([rings[0] for rings in on_pixels])
    within = snap_pixels(grid, (*outlines.min(0), *outlines.max(0)))
    if within is not None:
        area = Area(on_pixels, extent or within)
        if any(area.touches(strip) for strip in _strips(area.within)):
            return area
    outlines = np.concatenate([rings[0] for rings in polygons])
    covers = in_words((*outlines.min(0), *outlines.max(0)))
    if within is None or extent is None:
        raise MaskError(
            f"The polygons of the mask {covers} lie outside the raster, which covers {in_words(grid.extent)}.",
            "Choose polygons that overlap the raster, and check the CRS of the mask layer.",
        )
    raise MaskError(
        f"The polygons of the mask {covers} lie outside the extent, {in_words(grid.crop(extent).extent)}.",
        "Choose an extent that overlaps them, or leave it out: the result then covers what lies around the polygons.",
    )


def _polygons(feature: object, where: str) -> list[list[Polygon]]:
    if not isinstance(feature, dict):
        raise MaskError(f"{where}: it is no feature.", _ROLE.save_again)
    # A row of a table that nothing was drawn for encloses nothing.
    return [] if feature.get("geometry") is None else polygons_of(feature["geometry"], where, _ROLE)


def _to_pixels(ring: np.ndarray, grid: Grid) -> np.ndarray:
    back = ~grid.transform
    x, y = ring.T
    return np.stack([back.a * x + back.b * y + back.c, back.d * x + back.e * y + back.f], 1)


def _strips(within: Window) -> list[Window]:
    rows = range(within.row, within.row + within.height, STRIP)
    return [Window(within.col, row, within.width, min(STRIP, within.row + within.height - row)) for row in rows]


def _cut(rings: Rings, window: Window) -> Rings:
    """The part of a polygon within a window; none where it lies outside. GDAL's rows and columns are 32 bit, and what is far costs time."""
    outline, *holes = (_cut_ring(ring, window) for ring in rings)
    return [ring for ring in (outline, *holes) if len(ring) > 2] if len(outline) > 2 else []


def _cut_ring(ring: np.ndarray, window: Window) -> np.ndarray:
    """As Sutherland & Hodgman do it: edges along the window's border join what falls into pieces."""
    low = np.array([window.col, window.row])
    high = low + np.array([window.width, window.height])
    for axis in (0, 1):
        for limit, sign in ((low[axis], 1), (high[axis], -1)):
            if len(ring):
                ring = _half(ring, axis, limit, sign)
    return ring


def _half(ring: np.ndarray, axis: int, limit: int, sign: int) -> np.ndarray:
    """What lies on the side of a line across an axis where numbers are larger (sign 1) or smaller (-1)."""
    side = sign * (ring[:, axis] - limit)
    kept = side >= 0
    if kept.all():
        return ring
    before, side_before = np.roll(ring, 1, 0), np.roll(side, 1)
    crosses = kept != np.roll(kept, 1)
    share = np.divide(side_before, side_before - side, out=np.zeros_like(side), where=crosses)
    crossing = before + share[:, None] * (ring - before)
    crossing[:, axis] = limit
    # Where an edge crosses the line, the crossing comes before the edge's end.
    return np.stack([crossing, ring], 1)[np.stack([crosses, kept], 1)]


def _as_geometry(rings: Rings) -> dict:
    return {"type": "Polygon", "coordinates": [[*ring.tolist(), ring[0].tolist()] for ring in rings]}
