"""Where pixels lie: windows of whole pixels, and grids that tie pixels to the ground.

    grid = Grid(100, 80, Affine(5, 0, 600000, 0, -5, 4000000), crs_wkt)
    part = snap_extent(grid, (600012, 3999700, 600100, 3999990))   # whole pixels around an extent
    fine = grid.crop(part).finer(4)                                # 4 times finer, the same edges on the ground

Pure functions, no file needed.
"""

import math
from dataclasses import dataclass, replace

from affine import Affine
from rasterio._err import CPLE_BaseError
from rasterio.control import GroundControlPoint
from rasterio.crs import CRS
from rasterio.errors import CRSError
from rasterio.rpc import RPC
from rasterio.warp import transform_bounds

from ..errors import InputError

Extent = tuple[float, float, float, float]
"""xmin, ymin, xmax, ymax in the units of a CRS."""

SNAP_TOLERANCE = 1e-6
"""Pixels. An extent's edge so close to a pixel's edge lies on it: rounding must not grow the window by a pixel."""


@dataclass(frozen=True)
class Window:
    """A rectangle of whole pixels; it may begin below zero and reach beyond its raster."""

    col: int
    row: int
    width: int
    height: int

    def scaled(self, scale: int) -> "Window":
        """The same place in a grid ``scale`` times finer."""
        return Window(self.col * scale, self.row * scale, self.width * scale, self.height * scale)

    def grown(self, pixels: int) -> "Window":
        """Larger by so many pixels on each side."""
        return Window(self.col - pixels, self.row - pixels, self.width + 2 * pixels, self.height + 2 * pixels)


@dataclass(frozen=True)
class Grid:
    """Size and georeference of a raster. transform: pixel (col, row) to ground; crs_wkt: None where unknown; gcps: control points;
    rpc: the sensor's rational polynomials, or None; rpc_alone: whether nothing else says where the raster lies."""

    width: int
    height: int
    transform: Affine
    crs_wkt: str | None = None
    gcps: tuple[GroundControlPoint, ...] = ()
    rpc: RPC | None = None
    rpc_alone: bool = False

    def crop(self, window: Window) -> "Grid":
        """The grid of a window of this one."""
        gcps = tuple(_moved(gcp, gcp.col - window.col, gcp.row - window.row) for gcp in self.gcps)
        transform = self.transform @ Affine.translation(window.col, window.row)
        rpc = self.rpc and _moved_rpc(self.rpc, window.col, window.row)
        return replace(self, width=window.width, height=window.height, transform=transform, gcps=gcps, rpc=rpc)

    def finer(self, scale: int) -> "Grid":
        """The grid ``scale`` times finer with the same edges on the ground; rotation and south-up are kept."""
        gcps = tuple(_moved(gcp, gcp.col * scale, gcp.row * scale) for gcp in self.gcps)
        transform = self.transform @ Affine.scale(1 / scale)
        size = {"width": self.width * scale, "height": self.height * scale}
        return replace(self, **size, transform=transform, gcps=gcps, rpc=self.rpc and _scaled_rpc(self.rpc, scale))

    def coarser(self, scale: int) -> "Grid":
        """The grid ``scale`` times coarser: the inverse of `finer`. Width and height are multiples of the scale."""
        gcps = tuple(_moved(gcp, gcp.col / scale, gcp.row / scale) for gcp in self.gcps)
        transform = self.transform @ Affine.scale(scale)
        size = {"width": self.width // scale, "height": self.height // scale}
        return replace(self, **size, transform=transform, gcps=gcps, rpc=self.rpc and _scaled_rpc(self.rpc, 1 / scale))

    @property
    def by_transform(self) -> bool:
        """Whether the transform says where the raster lies, and not control points or polynomials alone."""
        return not self.gcps and not self.rpc_alone

    @property
    def extent(self) -> Extent:
        """Bounds on the ground."""
        return _bounds([self.transform @ corner for corner in _corners(0, 0, self.width, self.height)])


def snap_extent(grid: Grid, extent: Extent) -> Window:
    """The pixels that an extent (in the grid's CRS) touches: snapped outwards to whole pixels and clipped to the grid.

    In a rotated grid these are the pixels around the extent's four corners. InputError when it lies outside, or where control
    points or polynomials alone say where the raster lies.
    """
    check_by_transform(grid, "an extent")
    window = snap_pixels(grid, _bounds([~grid.transform @ corner for corner in _corners(*extent)]))
    if window is None:
        raise InputError(
            f"The extent {in_words(extent)} lies outside the raster, which covers {in_words(grid.extent)}.",
            "Choose an extent that overlaps the raster, and check the CRS it is given in.",
        )
    return window


def snap_pixels(grid: Grid, bounds: tuple[float, float, float, float]) -> Window | None:
    """Whole pixels of a grid around left, top, right and bottom in pixels; None where that lies outside."""
    left, top, right, bottom = bounds
    first_col, last_col = _snap(left, right, grid.width)
    first_row, last_row = _snap(top, bottom, grid.height)
    if first_col >= last_col or first_row >= last_row:
        return None
    return Window(first_col, first_row, last_col - first_col, last_row - first_row)


def check_by_transform(grid: Grid, what: str) -> None:
    """InputError where control points or polynomials alone say where the raster lies: ``what`` has no place on its pixels then."""
    if not grid.by_transform:
        placed = "ground control points" if grid.gcps else "rational polynomials (RPC)"
        raise InputError(
            f"The raster is placed by {placed}, so {what} can't be placed on its pixels.",
            "Do the whole raster, or give it a transform first (gdal:warpreproject).",
        )


def reproject_extent(extent: Extent, crs: str, grid: Grid) -> Extent:
    """An extent given in another CRS (WKT, or any text that PROJ reads) in the grid's own. InputError when that can't be.

    Of an extent across the date line the side is taken that shares more with the grid.
    """
    if grid.crs_wkt is None:
        raise InputError(
            "The raster has no CRS, so an extent in another CRS can't be placed on it.",
            "Set the raster's CRS, or give the extent in the raster's own coordinates.",
        )
    try:
        bounds = transform_bounds(CRS.from_user_input(crs), CRS.from_wkt(grid.crs_wkt), *extent, densify_pts=21)
    except (CRSError, ValueError, RecursionError) as error:
        raise InputError(f"The extent's CRS can't be used: {error}", "Give it as EPSG code or WKT.") from None
    except CPLE_BaseError:
        raise InputError(
            f"No way leads from the extent's CRS ({crs:.40}) to the raster's.",
            "Give the extent in the raster's own coordinates.",
        ) from None
    if not all(map(math.isfinite, bounds)):
        raise InputError(
            f"The extent {in_words(extent)} can't be expressed in the raster's CRS.",
            "Choose an extent near the raster, or give it in the raster's CRS.",
        )
    west, south, east, north = bounds
    if west > east:
        sides = (west, south, east + 360, north), (west - 360, south, east, north)
        return max(sides, key=lambda side: min(side[2], grid.extent[2]) - max(side[0], grid.extent[0]))
    return bounds


def _snap(low: float, high: float, size: int) -> tuple[int, int]:
    first, last = math.floor(low + SNAP_TOLERANCE), math.ceil(high - SNAP_TOLERANCE)
    # An extent thinner than the tolerance still names the pixel it lies in.
    return max(0, first), min(size, max(last, first + 1))


def _corners(xmin: float, ymin: float, xmax: float, ymax: float) -> list[tuple[float, float]]:
    return [(xmin, ymin), (xmin, ymax), (xmax, ymin), (xmax, ymax)]


def _bounds(points: list[tuple[float, float]]) -> Extent:
    xs, ys = zip(*points, strict=True)
    return min(xs), min(ys), max(xs), max(ys)


def _moved(gcp: GroundControlPoint, col: float, row: float) -> GroundControlPoint:
    return GroundControlPoint(row=row, col=col, x=gcp.x, y=gcp.y, z=gcp.z, id=gcp.id, info=gcp.info)


def _moved_rpc(rpc: RPC, col: float, row: float) -> RPC:
    return RPC(**rpc.to_dict() | {"line_off": rpc.line_off - row, "samp_off": rpc.samp_off - col})


def _scaled_rpc(rpc: RPC, scale: float) -> RPC:
    """Lines and samples are counted from the centre of the first pixel, all else here from its corner."""
    offsets = {name: (getattr(rpc, name) + 0.5) * scale - 0.5 for name in ("line_off", "samp_off")}
    sizes = {name: getattr(rpc, name) * scale for name in ("line_scale", "samp_scale")}
    return RPC(**rpc.to_dict() | offsets | sizes)


def in_words(extent: Extent) -> str:
    """An extent as it stands in a sentence."""
    return "({:.10g}, {:.10g}, {:.10g}, {:.10g})".format(*extent)
