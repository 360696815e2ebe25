"""Every pixel of a result lies where the input's pixel lay, whatever the georeference, the extent and the scale."""

import math

import pytest
from affine import Affine
from hypothesis import assume, example, given
from hypothesis import strategies as st
from rasterio.control import GroundControlPoint
from rasterio.crs import CRS
from rasterio.transform import RPCTransformer
from rasterio.warp import transform_bounds

from engine.errors import InputError
from engine.raster.grid import Grid, Window, reproject_extent, snap_extent
from tests.engine.sensor_rpc import sensor_rpc

UTM = CRS.from_epsg(32633).to_wkt()
SCALES = (2, 4, 8)
MOON = 'GEOGCS["Moon",DATUM["Moon",SPHEROID["Moon",1737400,0]],PRIMEM["x",0],UNIT["degree",0.0174532925199433]]'

SOUTH_UP = Affine(0.5, 0, -180, 0, 0.5, -90)
ROTATED = Affine.translation(4e5, 5e6) @ Affine.rotation(30) @ Affine.scale(2, -2)
GEOGRAPHIC = Affine(0.0008, 0, -74.7, 0, -0.0008, -8.28)


def place(x: float, y: float, size: float, aspect: float, angle: float, shear: float, south_up: bool) -> Affine:
    """A transform as rasters have them: anywhere, pixels of any size, rotated, sheared, mirrored."""
    pixel = Affine.scale(size, size * aspect * (1 if south_up else -1))
    return Affine.translation(x, y) @ Affine.rotation(angle) @ Affine.shear(shear) @ pixel


transforms = st.builds(
    place,
    st.floats(-2e7, 2e7),
    st.floats(-2e7, 2e7),
    st.sampled_from([0.05, 0.7, 5.0, 1000.0]),
    st.floats(0.5, 2),
    st.sampled_from([0.0, 90.0, 180.0]) | st.floats(-180, 180),
    st.floats(-40, 40),
    st.booleans(),
) | st.sampled_from([SOUTH_UP, ROTATED, GEOGRAPHIC, Affine.identity()])
upright = st.builds(
    lambda x, y, size, sign: Affine(size, 0, x, 0, sign * size, y),
    st.floats(-2e6, 2e6),
    st.floats(-6e6, 6e6),
    st.sampled_from([0.05, 0.7, 10.0]),
    st.sampled_from([1, -1]),
)
windows = st.builds(Window, st.integers(0, 4000), st.integers(0, 4000), st.integers(1, 900), st.integers(1, 900))


def close(first: tuple[float, float], second: tuple[float, float], pixel: float) -> bool:
    """Within a ten-thousandth of a pixel: coordinates of 2e7 m have that much rounding at pixels of 5 cm."""
    return math.dist(first, second) <= 1e-4 * pixel


@given(transforms, windows, st.sampled_from(SCALES), st.integers(0, 900), st.integers(0, 900))
def test_a_block_of_the_result_has_the_corners_of_the_inputs_pixel(transform, window, scale, col, row):
    grid = Grid(5000, 5000, transform, UTM)
    fine = grid.crop(window).finer(scale)
    assert (fine.width, fine.height) == (window.width * scale, window.height * scale)
    assert fine.crs_wkt == UTM
    pixel = math.sqrt(abs(transform.determinant))
    for right in (0, 1):
        for down in (0, 1):
            there = fine.transform @ ((col + right) * scale, (row + down) * scale)
            here = transform @ (window.col + col + right, window.row + row + down)
            assert close(there, here, pixel)


@given(transforms, windows, st.sampled_from(SCALES))
def test_cropping_and_refining_commute(transform, window, scale):
    points = (GroundControlPoint(row=7.5, col=3.25, x=12.0, y=34.0, z=5.0, id="a", info="b"),)
    grid = Grid(5000, 5000, transform, UTM, points)
    one, other = grid.crop(window).finer(scale), grid.finer(scale).crop(window.scaled(scale))
    assert (one.width, one.height) == (other.width, other.height)
    pixel = math.sqrt(abs(transform.determinant))
    for corner in [(0, 0), (one.width, 0), (0, one.height), (one.width, one.height)]:
        assert close(one.transform @ corner, other.transform @ corner, pixel)
    assert [point.asdict() for point in one.gcps] == [point.asdict() for point in other.gcps]


@given(transforms)
def test_twice_two_times_finer_is_four_times_finer(transform):
    grid = Grid(30, 20, transform)
    assert grid.finer(2).finer(2) == grid.finer(4)


@pytest.mark.parametrize("scale", SCALES)
def test_control_points_move_in_pixels_and_stay_on_the_ground(scale):
    point = GroundControlPoint(row=40.0, col=25.0, x=13.4, y=52.5, z=34.0, id="7", info="church")
    grid = Grid(100, 80, Affine.identity(), UTM, (point,))
    [moved] = grid.crop(Window(10, 20, 50, 50)).finer(scale).gcps
    assert (moved.col, moved.row) == (15 * scale, 20 * scale)
    assert (moved.x, moved.y, moved.z, moved.id, moved.info) == (13.4, 52.5, 34.0, "7", "church")


@pytest.mark.parametrize("scale", SCALES)
def test_a_sensors_polynomials_move_in_pixels_and_stay_on_the_ground(scale):
    """By GDAL's own transformer: half an input pixel would be lost if lines were counted from a pixel's corner."""
    grid = Grid(100, 80, Affine.identity(), None, (), sensor_rpc(100, 80), rpc_alone=True)
    fine = grid.crop(Window(10, 20, 50, 40)).finer(scale)
    with RPCTransformer(grid.rpc) as before, RPCTransformer(fine.rpc) as after:
        # From the ground to the pixel: that way the polynomials are exact, the other one is a search.
        for place in [(13.4, 52.5, 40), (13.3985, 52.5003, 30), (13.4004, 52.4994, 300)]:
            (col, row), (there_col, there_row) = (
                [at[0] for at in by.rowcol(*([n] for n in place), op=float)][::-1] for by in (before, after)
            )
            assert (there_col, there_row) == pytest.approx(((col - 10) * scale, (row - 20) * scale), abs=1e-6)
    back = fine.coarser(scale).rpc
    assert (back.line_off, back.samp_off) == (grid.rpc.line_off - 20, grid.rpc.samp_off - 10)
    assert (back.line_scale, back.samp_scale) == (grid.rpc.line_scale, grid.rpc.samp_scale)


def test_an_extent_can_not_be_placed_by_polynomials_alone():
    alone = Grid(100, 80, Affine.identity(), None, (), sensor_rpc(100, 80), rpc_alone=True)
    with pytest.raises(InputError, match="polynomials") as refused:
        snap_extent(alone, (13.4, 52.5, 13.41, 52.51))
    assert "warpreproject" in refused.value.hint
    beside = Grid(100, 80, Affine(5, 0, 4e5, 0, -5, 5e6), UTM, (), sensor_rpc(100, 80))
    assert snap_extent(beside, beside.extent) == Window(0, 0, 100, 80)


@given(upright, windows)
def test_the_extent_of_some_pixels_names_these_pixels_and_none_beside(transform, window):
    """Edges of an extent that lie on edges of pixels do not grow the window by a pixel, whatever the rounding."""
    grid = Grid(5000, 5000, transform)
    assert snap_extent(grid, grid.crop(window).extent) == window


fractions = st.tuples(st.floats(-0.2, 1.2), st.floats(-0.2, 1.2))


@given(transforms, fractions, fractions)
@example(GEOGRAPHIC, (0.3, 0.3), (0.3 + 1e-12, 0.3 + 1e-12))
def test_a_snapped_extent_covers_what_was_asked_and_no_more(transform, first, second):
    grid = Grid(300, 200, transform)
    xs, ys = zip(grid.transform @ (first[0] * 300, first[1] * 200), grid.transform @ (second[0] * 300, second[1] * 200))
    extent = (min(xs), min(ys), max(xs), max(ys))
    corners = [~transform @ (x, y) for x in (extent[0], extent[2]) for y in (extent[1], extent[3])]
    cols, rows = zip(*corners, strict=True)
    assume(max(cols) > 0.001 and min(cols) < 299.999 and max(rows) > 0.001 and min(rows) < 199.999)
    window = snap_extent(grid, extent)
    for low, high, start, length, size in [
        (min(cols), max(cols), window.col, window.width, 300),
        (min(rows), max(rows), window.row, window.height, 200),
    ]:
        end = start + length
        assert 0 <= start < end <= size
        # Covers: nothing of the extent that lies on the raster is left out (beyond the tolerance of rounding).
        assert start <= max(low, 0) + 1e-5 and end >= min(high, size) - 1e-5
        # Minimal: a row or column less on either side would leave some of it out.
        assert start + 1 > low - 1e-5
        assert end - 1 < max(high, low) + 1e-5


@pytest.mark.parametrize("transform", [SOUTH_UP, ROTATED, GEOGRAPHIC])
def test_the_whole_extent_is_the_whole_raster(transform):
    grid = Grid(71, 53, transform)
    assert snap_extent(grid, grid.extent) == Window(0, 0, 71, 53)
    xmin, ymin, xmax, ymax = grid.extent
    far = xmax - xmin
    assert snap_extent(grid, (xmin - far, ymin - far, xmax + far, ymax + far)) == Window(0, 0, 71, 53)


def test_an_extent_on_a_raster_that_runs_south_up_counts_rows_from_the_south():
    grid = Grid(720, 360, SOUTH_UP)
    assert snap_extent(grid, (-180, -90, -179, -89.5)) == Window(0, 0, 2, 1)
    assert snap_extent(grid, (10.2, 50.1, 10.3, 50.2)) == Window(380, 280, 1, 1)


@pytest.mark.parametrize("transform", [SOUTH_UP, ROTATED, GEOGRAPHIC])
@pytest.mark.parametrize(("right", "up"), [(1.5, 0), (-1.5, 0), (0, 1.5), (0, -1.5)])
def test_an_extent_beside_the_raster_is_refused_with_both_in_the_sentence(transform, right, up):
    grid = Grid(71, 53, transform)
    xmin, ymin, xmax, ymax = grid.extent
    moved = (right * (xmax - xmin), up * (ymax - ymin)) * 2
    extent = tuple(edge + by for edge, by in zip(grid.extent, moved, strict=True))
    with pytest.raises(InputError) as refused:
        snap_extent(grid, extent)
    assert f"{extent[0]:.10g}" in refused.value.message and f"{xmin:.10g}" in refused.value.message
    assert "CRS" in refused.value.hint


def test_an_extent_that_only_touches_the_raster_is_refused():
    grid = Grid(71, 53, GEOGRAPHIC)
    _, ymin, xmax, ymax = grid.extent
    with pytest.raises(InputError, match="outside"):
        snap_extent(grid, (xmax, ymin, xmax + 1, ymax))
    assert snap_extent(grid, (xmax - 0.0004, ymin, xmax + 1, ymin + 0.0004)) == Window(70, 52, 1, 1)


def test_an_extent_in_another_crs_finds_its_place():
    grid = Grid(2000, 2000, Affine(5, 0, 4e5, 0, -5, 5e6), UTM)
    there = transform_bounds(UTM, "EPSG:4326", 401000, 4995000, 402000, 4996000)
    window = snap_extent(grid, reproject_extent(there, "EPSG:4326", grid))
    # The corners of a box in degrees lie around that of the box in metres: up to 12 m here, in either direction.
    assert 195 <= window.col <= 200 and 200 <= window.width <= 212
    assert 795 <= window.row <= 800 and 200 <= window.height <= 212
    assert window.col + window.width >= 400 and window.row + window.height >= 1000


def test_an_extent_across_the_date_line_finds_its_place():
    """UTM zone 60 ends at 180 degrees; rasters of it often reach beyond."""
    grid = Grid(4000, 2000, Affine(100, 0, 5e5, 0, -100, 1e6), CRS.from_epsg(32660).to_wkt())
    window = snap_extent(grid, reproject_extent((179, 7, 180, 8), "EPSG:4326", grid))
    assert 2190 <= window.col <= 2220 and 1090 <= window.width <= 1120
    across = transform_bounds("EPSG:4326", "EPSG:32660", 178, 7, 181, 8)
    for west, first_col, width in [(-180, 3580, 20), (0, 1780, 30)]:
        degrees = Grid(3600, 1800, Affine(0.1, 0, west, 0, -0.1, 90), CRS.from_epsg(4326).to_wkt())
        window = snap_extent(degrees, reproject_extent(across, "EPSG:32660", degrees))
        assert first_col - 1 <= window.col <= first_col and width <= window.width <= width + 2
        assert 819 <= window.row <= 820 and 10 <= window.height <= 12


@pytest.mark.parametrize(
    ("extent", "crs", "words"),
    [
        ((0, 0, 1, 1), "EPSG:1", "CRS can't be used"),
        ((0, 0, 1, 1), "no CRS at all", "CRS can't be used"),
        ((100, 95, 101, 99), "EPSG:4326", "can't be expressed"),
        ((0, 0, 1, 1), MOON, "No way leads"),
        ((0, 0, 1, 1), 'LOCAL_CS["site",UNIT["metre",1]]', "No way leads"),
    ],
)
def test_an_extent_that_can_not_be_placed_is_refused(extent, crs, words):
    grid = Grid(100, 80, Affine(5, 0, 4e5, 0, -5, 5e6), UTM)
    with pytest.raises(InputError, match=words) as refused:
        reproject_extent(extent, crs, grid)
    assert refused.value.hint


def test_an_extent_in_another_crs_needs_a_raster_that_has_one():
    with pytest.raises(InputError, match="no CRS"):
        reproject_extent((0, 0, 1, 1), "EPSG:4326", Grid(10, 10, Affine.identity()))


@given(windows, st.integers(0, 50), st.sampled_from(SCALES))
def test_windows_grow_on_all_sides_and_scale_from_the_origin(window, pixels, scale):
    grown = window.grown(pixels)
    assert (grown.col + pixels, grown.row + pixels) == (window.col, window.row)
    assert (grown.width - window.width, grown.height - window.height) == (2 * pixels, 2 * pixels)
    assert window.scaled(scale).grown(pixels * scale) == grown.scaled(scale)
