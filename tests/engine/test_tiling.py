"""Any tile size gives the same picture: tiles cover the output once, and joining what agrees gives it back."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.noise import noise
from engine.raster.grid import Window
from engine.tiling import ALIGN, RAMP, Seams, plan, plan_windows, window_of_all

RASTER = (701, 703)
"""Pixels; the outputs lie in it."""

sizes = st.sampled_from([64, 128, 256])
outputs = st.builds(Window, st.integers(0, 300), st.integers(0, 300), st.integers(1, 400), st.integers(1, 400))


@given(outputs, sizes, st.sampled_from([0, 16, 64]))
def test_cells_cover_the_output_exactly_once_and_windows_are_aligned(output, size, context):
    seen = np.zeros((output.height, output.width), int)
    for row in plan(output, size, context, RASTER):
        for tile in row:
            cell, window = tile.cell, tile.window
            top, left = cell.row - output.row, cell.col - output.col
            seen[top : top + cell.height, left : left + cell.width] += 1
            assert window.col % ALIGN == window.row % ALIGN == window.width % ALIGN == window.height % ALIGN == 0
            # All of the context is seen, but for what lies far beyond the raster.
            assert window.col <= max(cell.col - context, -RAMP)
            assert window.row + window.height >= min(cell.row + cell.height + context, RASTER[1])
            assert window.col >= -RAMP and window.row + window.height <= RASTER[1] + RAMP + ALIGN
    assert (seen == 1).all()


@given(outputs, st.sampled_from([(128, 64), (192, 112)]), st.integers(1, 3))
def test_tiles_of_whole_windows_lie_on_their_grid_whatever_the_extent(output, window, across):
    side, stride = window
    margin = (side - stride) // 2
    seen = np.zeros((output.height, output.width), int)
    for row in plan_windows(output, side, stride, across):
        for tile in row:
            cell, whole = tile.cell, tile.window
            top, left = cell.row - output.row, cell.col - output.col
            seen[top : top + cell.height, left : left + cell.width] += 1
            for start, length, own, size in (
                (whole.col, whole.width, cell.col, cell.width),
                (whole.row, whole.height, cell.row, cell.height),
            ):
                assert (start + margin) % stride == 0 and (length - side) % stride == 0
                assert (length - side) // stride < across
                assert start + margin <= own and own + size <= start + length - margin
    assert (seen == 1).all()


@given(st.integers(1, 900), st.integers(1, 900), st.sampled_from([0, 256, 512]))
def test_a_raster_that_one_window_holds_for_less_work_gets_it(width, height, largest):
    side, stride = window_of_all(width, height, 256, 192, largest)
    tiles = [tile for row in plan_windows(Window(0, 0, width, height), side, stride, 1) for tile in row]
    usual = [tile for row in plan_windows(Window(0, 0, width, height), 256, 192, 1) for tile in row]
    assert len(tiles) * side**2 <= len(usual) * 256**2
    if (side, stride) != (256, 192):
        assert len(tiles) == 1 and side <= largest


@pytest.mark.parametrize(
    ("size", "largest", "window"),
    [
        ((400, 390), 512, (400, 400)),
        ((400, 400), 0, (256, 192)),
        ((600, 600), 512, (256, 192)),
        ((8, 5), 512, (128, 128)),
    ],
)
def test_the_window_of_a_small_raster_is_as_large_as_need_be(size, largest, window):
    assert window_of_all(*size, 256, 192, largest) == window


@settings(deadline=None)
@given(outputs, sizes, st.sampled_from([0, 32]))
def test_tiles_that_agree_are_joined_to_the_picture_itself(output, size, context):
    """The weights add up to one everywhere, corners of four tiles and clipped cells included."""
    rng = np.random.default_rng(0)
    margin = size + context + RAMP
    whole = rng.normal(size=(2, output.row + output.height + 2 * margin, output.col + output.width + 2 * margin))
    seams = Seams(output, 2)
    for row in plan(output, size, context, RASTER):
        for tile in row:
            w = tile.window
            picture = whole[:, w.row + margin : w.row + w.height + margin, w.col + margin : w.col + w.width + margin]
            joined = seams.join(tile, picture.astype(np.float32))
            c = tile.cell
            expected = whole[:, c.row + margin : c.row + c.height + margin, c.col + margin : c.col + c.width + margin]
            np.testing.assert_allclose(joined, expected, atol=2e-6)


def test_tiles_that_disagree_are_faded_into_each_other():
    """Two tiles, one black and one white: no step between neighbouring pixels is larger than the ramp's steepest."""
    output = Window(0, 0, 256, 64)
    seams = Seams(output, 1)
    [row] = list(plan(output, 128, 32, RASTER))
    cells = [
        seams.join(tile, np.full((1, tile.window.height, tile.window.width), float(i), np.float32))
        for i, tile in enumerate(row)
    ]
    joined = np.concatenate(cells, axis=2)[0]
    assert joined[:, :128].max() == 0 and joined[:, 128 + RAMP :].min() == 1
    assert np.abs(np.diff(joined, axis=1)).max() < 2 / RAMP


windows = st.builds(Window, st.integers(-600, 600), st.integers(-600, 600), st.integers(1, 300), st.integers(1, 300))


@given(windows, st.integers(0, 40), st.integers(0, 40), st.integers(0, 3))
@settings(deadline=None, max_examples=40)
def test_noise_is_a_function_of_seed_and_position(window, right, down, step):
    larger = Window(window.col - right, window.row - down, window.width + right + 5, window.height + down + 3)
    part = noise(larger, 11, step)[:, down : down + window.height, right : right + window.width]
    np.testing.assert_array_equal(part, noise(window, 11, step))


def test_noise_is_standard_normal_and_differs_by_seed_step_and_draw():
    window = Window(-100, 50, 600, 600)
    base = noise(window, 1, 0)
    assert abs(base.mean()) < 0.005 and abs(base.std() - 1) < 0.005
    others = [
        noise(window, 2, 0),
        noise(window, 1, 1),
        noise(window, 1, 0, draw=1),
        noise(Window(156, 50, 600, 600), 1, 0),
    ]
    for other in (*others, np.roll(base, 1, axis=0)):
        assert abs(np.corrcoef(base.ravel(), other.ravel())[0, 1]) < 0.01
