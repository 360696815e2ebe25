"""Digital numbers go to the networks' range and back unharmed, and are written by the rules of their data type."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from engine.agreement import settle
from engine.raster.radiometry import Stretch, finish, from_model, limits, measure, to_model
from engine.raster.source import open_source

LOWEST = float(np.finfo(np.float32).min)


@given(
    st.lists(st.tuples(st.floats(-40000, 40000), st.floats(0.01, 60000)), min_size=1, max_size=4),
    st.integers(0, 10),
)
def test_from_the_model_is_the_inverse_of_to_the_model(ranges, seed):
    """To a ten-thousandth of what float32 leaves of the numbers: values beyond the stretch come back as well."""
    low, width = np.array(ranges, np.float32).T
    stretch = Stretch(low, low + width)
    share = np.random.default_rng(seed).uniform(-0.5, 1.5, (len(low), 5, 6)).astype(np.float32)
    values = (low[:, None, None] + share * (stretch.high - low)[:, None, None]).astype(np.float32)
    model = to_model(values, stretch)
    tolerance = 1e-6 * (np.abs(low).max() + 2 * width.max())
    np.testing.assert_allclose(from_model(model, stretch), values, rtol=0, atol=tolerance)
    ends = np.stack([stretch.low, stretch.high], 1)[:, None, :]
    np.testing.assert_allclose(to_model(ends, stretch)[:, 0], [[-1, 1]] * len(low), atol=1e-5)


def test_8_bit_is_not_stretched(make_raster):
    with open_source(str(make_raster(np.full((2, 9, 9), 77, np.uint8)))) as source:
        stretch = measure(source)
    assert stretch.low.tolist() == [0, 0] and stretch.high.tolist() == [255, 255]


@pytest.mark.parametrize("dtype", ["uint16", "int16", "int32", "float32", "float64"])
def test_other_types_are_stretched_by_percentiles_of_what_is_valid(make_raster, dtype):
    """A few highlights do not decide, nodata and what is transparent do not count, each band has its own."""
    values = np.random.default_rng(0).uniform(300, 2300, (2, 400, 300))
    values[1] *= 3
    values[:, :2, :10] = 30000
    values[:, 100:200] = -9 if dtype != "uint16" else 0
    path = make_raster(values.astype(dtype), nodata=-9 if dtype != "uint16" else 0)
    with open_source(str(path)) as source:
        stretch = measure(source)
    np.testing.assert_allclose(stretch.low, [302, 906], atol=6)
    np.testing.assert_allclose(stretch.high, [2298, 6894], atol=6)


@pytest.mark.parametrize("value", [0, 7, -30000, 2e6])
def test_a_constant_raster_has_a_range_around_its_value(make_raster, value):
    with open_source(str(make_raster(np.full((1, 9, 9), value, np.float32)))) as source:
        stretch = measure(source)
    model = to_model(np.full((1, 9, 9), value, np.float32), stretch)
    np.testing.assert_allclose(model, 0, atol=1e-3)
    np.testing.assert_allclose(from_model(model, stretch), value, rtol=1e-6, atol=1e-6)


def test_a_raster_with_nothing_valid_has_some_range(make_raster):
    path = make_raster(np.full((2, 9, 9), 5, np.int16), nodata=5)
    with open_source(str(path)) as source:
        stretch = measure(source)
    assert (stretch.high > stretch.low).all()


@pytest.mark.parametrize(
    ("dtype", "values", "written"),
    [
        ("uint8", [-3.2, 0.4, 0.6, 1.5, 2.5, 254.6, 256, 1e9], [0, 0, 1, 2, 2, 255, 255, 255]),
        ("int8", [-129, -3.6, 127.6], [-128, -4, 127]),
        ("uint16", [-1, 300.4, 65535.2, 1e9], [0, 300, 65535, 65535]),
        ("int16", [-1e6, -32768.4, -2.6, 40000], [-32768, -32768, -3, 32767]),
        ("uint32", [-5, 1e12], [0, 4294967295]),
        ("int32", [-1e12, 1e12], [-2147483648, 2147483647]),
        ("float32", [-1e9, 0.123, 1e9], [-1e9, 0.123, 1e9]),
    ],
)
def test_values_are_rounded_and_clipped_to_the_data_type(dtype, values, written):
    values = np.array(values, np.float32)[None, None]
    finished = finish(values, np.ones(values.shape, bool), dtype, (None,))
    assert finished.dtype == dtype
    np.testing.assert_array_equal(finished[0, 0], np.array(written, dtype))


cases = st.sampled_from(
    [
        *(("uint8", value) for value in (0, 1, 100, 254, 255)),
        *(("uint16", value) for value in (0, 3, 65535)),
        *(("int16", value) for value in (-32768, -9999, 0, 32767)),
        *(("float32", value) for value in (0.0, -9999.0, LOWEST, float(np.finfo(np.float32).max), -3.4e38)),
    ]
)


@given(case=cases, seed=st.integers(0, 5))
def test_valid_pixels_are_never_nodata_and_invalid_ones_always(case, seed):
    dtype, nodata = case
    rng = np.random.default_rng(seed)
    near = float(np.clip(nodata, -1e6, 1e6))
    values = (near + rng.integers(-2, 3, (2, 20, 20))).astype(np.float32)
    values[0, :5] = nodata
    valid = rng.random(values.shape) < 0.7
    finished = finish(values, valid, dtype, (nodata, nodata))
    empty = finished == np.dtype(dtype).type(nodata)
    np.testing.assert_array_equal(empty, ~valid)
    if np.dtype(dtype).kind != "f":
        limit = np.iinfo(dtype)
        exact = np.clip(np.rint(values.astype(np.float64)), limit.min, limit.max)
        assert np.abs(finished.astype(np.float64) - exact)[valid].max() <= 1
    else:
        np.testing.assert_allclose(finished[valid], values[valid], rtol=1e-6, atol=1e-30)


def test_each_band_has_its_own_holes():
    values = np.full((3, 4, 4), 9, np.float32)
    valid = np.ones(values.shape, bool)
    valid[1, 2] = False
    finished = finish(values, valid, "uint8", (0, 0, 0))
    assert (finished[1, 2] == 0).all() and (finished == 0).sum() == 4


@pytest.mark.parametrize(("dtype", "nodata", "hole"), [("float32", np.nan, np.nan), ("float64", None, np.nan)])
def test_what_is_not_a_number_stays_none(dtype, nodata, hole):
    """Also in a file that declares no nodata value: a hole that became 0 would be a measurement."""
    valid = np.array([[[True, False]]])
    finished = finish(np.ones((1, 1, 2), np.float32), valid, dtype, (nodata,))
    np.testing.assert_array_equal(finished, [[[1, hole]]])


def test_integers_without_nodata_are_0_under_a_mask():
    assert finish(np.full((1, 1, 1), 9, np.float32), np.zeros((1, 1, 1), bool), "uint8", (None,)).item() == 0


@pytest.mark.parametrize(
    ("dtype", "nodata", "low", "high"),
    [("uint8", 0, 1, 255), ("uint8", 255, 0, 254), ("uint16", 7, 0, 65535), ("int16", -32768, -32767, 32767)],
)
def test_a_limit_that_means_nodata_is_not_for_valid_pixels(dtype, nodata, low, high):
    lowest, highest = limits(dtype, (nodata, None))
    assert (lowest[0], highest[0]) == (low, high)
    assert (lowest[1], highest[1]) == (np.iinfo(dtype).min, np.iinfo(dtype).max)


def test_floats_have_no_limits():
    assert limits("float32", (None, -9999)) is None


@pytest.mark.parametrize(("lowest", "positive"), [(0.0, [True]), (-0.5, [False])])
def test_a_band_of_floats_is_known_to_be_never_negative(make_raster, lowest, positive):
    values = np.linspace(lowest, 9, 400, dtype=np.float32).reshape(1, 20, 20)
    values[0, 5, 5] = -9999
    with open_source(str(make_raster(values, nodata=-9999))) as source:
        assert measure(source).positive.tolist() == positive


@given(
    coarse=arrays.arrays(np.float32, (2, 3, 2), elements=st.integers(-3, 60)),
    spread=st.sampled_from([0.0, 3.0, 60.0]),
    scale=st.sampled_from([2, 4]),
    seed=st.integers(0, 20),
)
def test_floats_that_are_never_negative_stay_so_and_keep_their_averages(coarse, spread, scale, seed):
    """But for what is negative all the same: a pixel that the sample of the raster missed. The second band is left as it is."""
    noise = np.random.default_rng(seed).normal(0, spread, (2, 3 * scale, 2 * scale)).astype(np.float32)
    fine = coarse.repeat(scale, 1).repeat(scale, 2) + noise
    fine += (coarse - fine.reshape(2, 3, scale, 2, scale).mean((2, 4))).repeat(scale, 1).repeat(scale, 2)
    settled = settle(fine, scale, *limits("float32", (None, None), coarse, np.array([True, False])))
    assert (settled[0] >= np.minimum(coarse[0], 0).repeat(scale, 0).repeat(scale, 1) - 1e-3).all()
    np.testing.assert_allclose(settled.reshape(2, 3, scale, 2, scale).mean((2, 4)), coarse, atol=2e-3)
    np.testing.assert_array_equal(settled[1], fine[1])


@given(
    coarse=arrays.arrays(np.float32, (1, 3, 2), elements=st.integers(0, 255)),
    spread=st.sampled_from([0.0, 3.0, 60.0, 400.0]),
    scale=st.sampled_from([2, 4, 8]),
    seed=st.integers(0, 20),
)
def test_clipping_to_the_data_type_keeps_the_averages(coarse, spread, scale, seed):
    """White roofs and black water: what clipping takes away is given back by the block's other pixels."""
    noise = np.random.default_rng(seed).normal(0, spread, (1, 3 * scale, 2 * scale)).astype(np.float32)
    fine = coarse.repeat(scale, 1).repeat(scale, 2) + noise
    before = fine.reshape(1, 3, scale, 2, scale).mean((2, 4)).clip(0, 255)
    settled = settle(fine, scale, np.array([0.0]), np.array([255.0]))
    assert settled.dtype == np.float32
    assert settled.min() >= -1e-3 and settled.max() <= 255 + 1e-3
    averaged = settled.reshape(1, 3, scale, 2, scale).mean((2, 4))
    np.testing.assert_allclose(averaged, before, atol=1e-3)


def test_a_picture_within_the_limits_is_left_alone():
    rng = np.random.default_rng(0)
    fine = rng.uniform(50, 200, (2, 16, 16)).astype(np.float32)
    low, high = limits("uint8", (None, None))
    np.testing.assert_allclose(settle(fine, 4, low, high), fine, atol=1e-4)


def test_32_bit_numbers_far_from_their_limits_are_left_exact():
    fine = np.random.default_rng(0).uniform(900, 1100, (1, 8, 8)).astype(np.float32)
    low, high = limits("int32", (None,))
    np.testing.assert_allclose(settle(fine, 2, low, high), fine, atol=1e-3)
