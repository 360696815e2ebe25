"""How two rasters lie to each other: how many pixels of one are a pixel of the other, what they share, and one
brought onto the other's grid.

pixel_ratio(coarse.grid, fine.grid)           # 4.0 shared(coarse.grid, fine.grid)                # window of whole
coarse pixels that the fine raster covers offset(result.grid, fine.grid)                # (0, 128) where their
pixels coincide, else None
"""

import math
from collections.abc import Callable
from dataclasses import replace

import numpy as np
import rasterio
from affine import Affine
from rasterio.crs import CRS
from rasterio.enums import Resampling
from rasterio.errors import RasterioError
from rasterio.vrt import WarpedVRT
from rasterio.warp import transform

from ..errors import InputError
from ..raster.grid import SNAP_TOLERANCE, Grid, Window, reproject_extent
from ..raster.source import NOWHERE, Source

RATIO_TOLERANCE = 0.03
"""Share by which a pixel may be larger or smaller than it should: map projections stretch a little."""

SAME_PLACE = 0.01
"""Pixels. Grids that differ by less are one: nothing is resampled."""

_STRIP = 512

_APART = "The two rasters do not overlap: they show different places."
_CHECK_PLACE = "Choose rasters of the same place, and check their CRS."


def check_places(first: Source, second: Source) -> None:
    """Raises InputError where it can't be known how the two lie to each other."""
    for source in (first, second):
        if not source.grid.by_transform:
            raise InputError(
                f"{source.path} is placed by ground control points or polynomials, so it can't be laid onto another raster.",
                "Warp both to a map grid first (gdal:warpreproject).",
            )
    known = [source.grid.crs_wkt is not None for source in (first, second)]
    if known[0] != known[1]:
        without = second if known[0] else first
        raise InputError(
            f"{without.path} has no CRS, and the other raster has one, so it is not known whether they show the same place.",
            "Give it its CRS first (gdal:assignprojection).",
        )


def laid_grid(source: Source, under: Source) -> Grid:
    """The grid of ``source``. Where both are pictures that lie nowhere on the ground, it shows what ``under``
    shows, from edge to edge."""
    grid, below = source.grid, under.grid
    if (grid.transform, grid.crs_wkt) != (NOWHERE, None) or (below.transform, below.crs_wkt) != (NOWHERE, None):
        return grid
    stretch = Affine.scale(below.width / grid.width, below.height / grid.height)
    return replace(grid, transform=below.transform @ stretch)


def pixel_ratio(coarse: Grid, fine: Grid) -> float:
    """How long a pixel of ``coarse`` is, in pixels of ``fine``, in the middle of ``fine``; the root of the areas'
    ratio.

    InputError where ``fine`` has no place in the other's CRS.
    """
    col, row = fine.width / 2, fine.height / 2
    (x0, y0), (x1, y1), (x2, y2) = _places(fine, coarse, [(col, row), (col + 1, row), (col, row + 1)])
    area = abs((x1 - x0) * (y2 - y0) - (x2 - x0) * (y1 - y0))
    if not math.isfinite(area) or area == 0:
        raise InputError(_APART, _CHECK_PLACE)
    return 1 / math.sqrt(area)


def nearest_scale(ratio: float, scales: tuple[int, ...]) -> int | None:
    """The scale that a ratio is, within the tolerance; None where it is none of them."""
    return next((scale for scale in scales if abs(ratio / scale - 1) <= RATIO_TOLERANCE), None)


def shared(grid: Grid, other: Grid) -> Window:
    """The whole pixels of ``grid`` that lie inside ``other``'s bounds. InputError when there are none."""
    if _same_crs(grid, other):
        # Its own corners, not those of an extent around them: it may be turned.
        size = other.width, other.height
        ground = [other.transform @ corner for corner in ((0, 0), (size[0], 0), (0, size[1]), size)]
    else:
        left, bottom, right, top = reproject_extent(other.extent, other.crs_wkt, grid)
        ground = [(left, bottom), (left, top), (right, bottom), (right, top)]
    cols, rows = zip(*(~grid.transform @ place for place in ground), strict=True)
    first_col, last_col = _inside(min(cols), max(cols), grid.width)
    first_row, last_row = _inside(min(rows), max(rows), grid.height)
    if first_col >= last_col or first_row >= last_row:
        raise InputError(_APART, _CHECK_PLACE)
    return Window(first_col, first_row, last_col - first_col, last_row - first_row)


def offset(grid: Grid, other: Grid) -> tuple[int, int] | None:
    """Column and row of ``other`` at which ``grid`` begins, where it lies inside and all its pixels are ``other``'s; else None."""
    if not _same_crs(grid, other):
        return None
    corners = ((0, 0), (grid.width, 0), (0, grid.height))
    places = [~other.transform @ (grid.transform @ corner) for corner in corners]
    col, row = (round(value) for value in places[0])
    ends = [(col, row), (col + grid.width, row), (col, row + grid.height)]
    apart = max(abs(x - end_x) + abs(y - end_y) for (x, y), (end_x, end_y) in zip(places, ends, strict=True))
    inside = 0 <= col <= other.width - grid.width and 0 <= row <= other.height - grid.height
    return (col, row) if inside and apart <= SAME_PLACE else None


def lay_onto(source: Source, own: Grid, grid: Grid, output: str, told: Callable[[float], None]) -> None:
    """Write ``source``, which lies in the grid ``own``, resampled onto another grid (cubic convolution), strip by
    strip; InputError where GDAL can't.

    What lies outside of it, and its holes, are marked invalid.
    """
    try:
        _lay(source, own, grid, output, told)
    except RasterioError as error:
        raise InputError(
            f"{source.path} can't be brought onto the grid of the result: {error}",
            "Warp it yourself first (gdal:warpreproject).",
        ) from None


def _lay(source: Source, own: Grid, grid: Grid, output: str, told: Callable[[float], None]) -> None:
    given = source.dataset
    place = CRS.from_wkt(grid.crs_wkt) if grid.crs_wkt else CRS.from_epsg(3857)
    # Two pictures without a CRS lie in one plane, whichever: GDAL wants a name for it.
    bands = list(range(1, given.count + 1))
    options = {"crs": place, "transform": grid.transform, "width": grid.width, "height": grid.height}
    options |= {"src_crs": given.crs or place, "src_transform": own.transform, "resampling": Resampling.cubic}
    if source.empty[0] is None and source.colour.alpha is None:
        options["add_alpha"] = True
    profile = {
        "driver": "GTiff",
        "dtype": source.dtype,
        "count": given.count,
        "width": grid.width,
        "height": grid.height,
    }
    profile |= {
        "transform": grid.transform,
        "tiled": True,
        "compress": "deflate",
        "bigtiff": "if_safer",
        "nodata": source.empty[0],
    }
    if grid.crs_wkt:
        profile["crs"] = place
    with (
        rasterio.Env(GDAL_TIFF_INTERNAL_MASK=True),
        WarpedVRT(given, **options) as warped,
        rasterio.open(output, "w", **profile) as made,
    ):
        made.colorinterp = given.colorinterp
        for row in range(0, grid.height, _STRIP):
            window = rasterio.windows.Window(0, row, grid.width, min(_STRIP, grid.height - row))
            made.write(warped.read(bands, window=window), window=window)
            if "add_alpha" in options:
                alpha = warped.read(warped.count, window=window)
                made.write_mask(((alpha > 0) * 255).astype(np.uint8), window=window)
            told((row + window.height) / grid.height)


def _places(grid: Grid, other: Grid, pixels: list[tuple[float, float]]) -> list[tuple[float, float]]:
    """Pixels of one grid as (fractional) pixels of another."""
    ground = [grid.transform @ pixel for pixel in pixels]
    if not _same_crs(grid, other):
        xs, ys = zip(*ground, strict=True)
        ground = list(zip(*transform(CRS.from_wkt(grid.crs_wkt), CRS.from_wkt(other.crs_wkt), xs, ys), strict=True))
    return [~other.transform @ place for place in ground]


def _same_crs(grid: Grid, other: Grid) -> bool:
    if grid.crs_wkt is None or other.crs_wkt is None:
        return grid.crs_wkt == other.crs_wkt
    return CRS.from_wkt(grid.crs_wkt) == CRS.from_wkt(other.crs_wkt)


def _inside(low: float, high: float, size: int) -> tuple[int, int]:
    return max(0, math.ceil(low - SNAP_TOLERANCE)), min(size, math.floor(high + SNAP_TOLERANCE))
