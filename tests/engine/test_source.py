"""Reading: what a window holds does not depend on where it begins, and what is invalid never bleeds into what is valid."""

from pathlib import Path

import numpy as np
import pytest
import rasterio
import rasterio.shutil
from affine import Affine
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from rasterio.enums import ColorInterp as Is
from scipy import ndimage

from engine.errors import InputError
from engine.raster.grid import Window
from engine.raster.source import FILL_REACH, open_source
from tests.engine.sensor_rpc import sensor_rpc

SIZE = 90, 70
"""Rows and columns of the rasters here: wider than two fills, and than any window's step."""

LOWEST = np.finfo(np.float32).min


def picture(bands: int, dtype: str = "uint8", seed: int = 0) -> np.ndarray:
    return np.random.default_rng(seed).integers(1, 200, (bands, *SIZE)).astype(dtype)


def holes(seed: int) -> np.ndarray:
    """True where there is a hole: some blobs, one of them wider than the fill reaches."""
    field = ndimage.gaussian_filter(np.random.default_rng(seed).normal(size=SIZE), 4)
    found = field > np.quantile(field, 0.8)
    found[30:75, 20:60] = True
    return found


windows = st.builds(Window, st.integers(-60, 90), st.integers(-60, 110), st.integers(1, 90), st.integers(1, 90))
on_one_file = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@given(window=windows)
@on_one_file
def test_a_window_beyond_the_raster_is_reflected_at_its_edge(make_raster, window):
    values = picture(3)
    pad = 200
    expected = np.pad(values, ((0, 0), (pad, pad), (pad, pad)), "reflect")
    with open_source(str(make_raster(values))) as source:
        patch = source.read(window)
    top, left = window.row + pad, window.col + pad
    np.testing.assert_array_equal(patch.values, expected[:, top : top + window.height, left : left + window.width])
    assert patch.values.dtype == np.float32 and patch.valid.all()


@pytest.mark.parametrize("shape", [(1, 1), (1, 5), (2, 1)])
def test_a_raster_of_a_pixel_or_two_is_reflected_as_often_as_needed(make_raster, shape):
    values = np.arange(1, 1 + shape[0] * shape[1], dtype=np.uint8).reshape(1, *shape)
    with open_source(str(make_raster(values))) as source:
        patch = source.read(Window(-20, -20, 50, 50))
    assert patch.valid.all() and set(np.unique(patch.values)) == set(np.unique(values))
    np.testing.assert_array_equal(patch.values[0, 20 : 20 + shape[0], 20 : 20 + shape[1]], values[0])


@given(window=windows, seed=st.integers(0, 99))
@on_one_file
def test_a_window_holds_what_a_larger_one_holds_there(make_raster, window, seed):
    """With holes too: the values that fill them come from their surroundings, not from the window."""
    values = picture(2, seed=seed)
    values[:, holes(seed)] = 0
    larger = window.grown(37)
    with open_source(str(make_raster(values, nodata=0))) as source:
        patch, around = source.read(window), source.read(larger)
    np.testing.assert_array_equal(patch.values, around.values[:, 37:-37, 37:-37])
    np.testing.assert_array_equal(patch.valid, around.valid[:, 37:-37, 37:-37])


def test_a_hole_takes_the_value_of_a_nearest_valid_pixel_as_far_as_the_fill_reaches(make_raster):
    values = picture(1)
    hole = holes(1)
    values[0, hole] = 0
    with open_source(str(make_raster(values, nodata=0))) as source:
        patch = source.read(Window(0, 0, SIZE[1], SIZE[0]))
    np.testing.assert_array_equal(patch.valid[0], ~hole)
    np.testing.assert_array_equal(patch.values[0, ~hole], values[0, ~hole])
    distance = ndimage.distance_transform_edt(hole)
    valid = np.argwhere(~hole)
    assert (patch.values[0, distance > FILL_REACH] == 0).all() and (distance > FILL_REACH).sum() > 20
    for row, col in np.argwhere(hole & (distance <= FILL_REACH))[::17]:
        square = ((valid - (row, col)) ** 2).sum(1)
        nearest = valid[square == square.min()]
        assert patch.values[0, row, col] in values[0, nearest[:, 0], nearest[:, 1]]


@pytest.mark.parametrize(
    ("dtype", "nodata", "holds"),
    [
        ("uint8", 0, [0]),
        ("uint8", 255, [255]),
        ("uint16", 65535, [65535]),
        ("int16", -9999, [-9999]),
        ("int32", -2147483648, [-2147483648]),
        ("float32", float(LOWEST), [LOWEST]),
        ("float32", -3.4e38, [np.float32(-3.4e38)]),
        ("float32", float("nan"), [np.nan]),
        ("float32", -9999, [-9999, np.nan, np.inf, -np.inf]),
        ("float64", None, [np.nan, np.inf]),
    ],
)
def test_a_pixel_of_the_nodata_value_or_no_number_is_invalid(make_raster, dtype, nodata, holds):
    """Nodata -3.4e38 of a float32 file is not exactly the number that its pixels hold."""
    values = picture(2, dtype)
    valid = np.ones(values.shape, bool)
    for index, value in enumerate(holds):
        values[0, 10 + index, 20:25] = value
        valid[0, 10 + index, 20:25] = False
    with open_source(str(make_raster(values, nodata=nodata))) as source:
        patch = source.read(Window(0, 0, SIZE[1], SIZE[0]))
    np.testing.assert_array_equal(patch.valid, valid)
    assert np.isfinite(patch.values).all() and patch.values.min() > 0 and patch.values.max() < 200


def test_a_nodata_value_that_no_pixel_can_have_makes_no_pixel_invalid(make_raster):
    with open_source(str(make_raster(picture(1), nodata=1.5))) as source:
        assert source.read(Window(0, 0, SIZE[1], SIZE[0])).valid.all()


def test_alpha_makes_all_bands_invalid_where_it_is_nothing_and_is_no_band_of_the_picture(make_raster):
    values = picture(4, "uint16")
    values[3] = 65535
    values[3, 5:9, 5:9] = 0
    values[3, 20:30, 5:9] = 7
    path = make_raster(values, colours=(Is.red, Is.green, Is.blue, Is.alpha))
    with open_source(str(path)) as source:
        assert source.colour.bands == (1, 2, 3) and source.colour.alpha == 4
        patch = source.read(Window(2, 2, 40, 40))
    np.testing.assert_array_equal(patch.alpha, values[3, 2:42, 2:42])
    np.testing.assert_array_equal(patch.valid, np.repeat(values[None, 3, 2:42, 2:42] > 0, 3, 0))
    assert patch.mask is None


def test_an_internal_mask_makes_all_bands_invalid(make_raster):
    mask = np.where(holes(2), 0, 255).astype(np.uint8)
    with open_source(str(make_raster(picture(3), mask=mask))) as source:
        patch = source.read(Window(-5, -5, 60, 60))
    expected = np.pad(mask, 5, "reflect")[:60, :60]
    np.testing.assert_array_equal(patch.mask, expected)
    np.testing.assert_array_equal(patch.valid, np.repeat(expected[None] > 0, 3, 0))
    assert patch.alpha is None


def virtual(path: Path, bands: str, place: str = "<GeoTransform>400000,5,0,5000000,0,-5</GeoTransform>") -> Path:
    """A GDAL virtual raster beside a file."""
    made = path.with_suffix(".vrt")
    made.write_text(f'<VRTDataset rasterXSize="{SIZE[1]}" rasterYSize="{SIZE[0]}">{place}{bands}</VRTDataset>')
    return made


def band_of(path: Path, band: int, number: int, more: str = "") -> str:
    """A band of a virtual raster."""
    of = f"<SourceFilename relativeToVRT='1'>{path.name}</SourceFilename><SourceBand>{band}</SourceBand>"
    return f'<VRTRasterBand dataType="Byte" band="{number}"><SimpleSource>{of}</SimpleSource>{more}</VRTRasterBand>'


def test_an_external_mask_makes_all_bands_invalid(make_raster):
    path = make_raster(picture(3), nodata=7)
    mask = np.where(holes(2), 0, 255).astype(np.uint8)
    with rasterio.Env(GDAL_TIFF_INTERNAL_MASK=False), rasterio.open(path, "r+") as file:
        file.write_mask(mask)
    assert path.with_name("in.tif.msk").exists()
    with open_source(str(path)) as source:
        assert source.has_mask
        patch = source.read(Window(0, 0, SIZE[1], SIZE[0]))
    np.testing.assert_array_equal(patch.mask, mask)
    np.testing.assert_array_equal(patch.valid, (mask > 0) & (picture(3) != 7))


def test_a_nodata_value_of_all_bands_together_is_a_mask(make_raster):
    """NODATA_VALUES: invalid is a pixel whose bands all have theirs; black in one band is a colour."""
    values = picture(3)
    values[:, holes(3)] = np.array([[0], [0], [0]])
    values[0, :5] = 0
    path = make_raster(values)
    with rasterio.open(path, "r+") as file:
        file.update_tags(NODATA_VALUES="0 0 0")
    with open_source(str(path)) as source:
        patch = source.read(Window(0, 0, SIZE[1], SIZE[0]))
    empty = (values == 0).all(0)
    np.testing.assert_array_equal(patch.valid, np.repeat(~empty[None], 3, 0))
    np.testing.assert_array_equal(patch.mask == 0, empty)


def test_of_masks_for_each_band_all_count(make_raster):
    values = picture(4)
    values[2, 10:30, 10:30] = 0
    values[3, 20:50, 20:50] = 0
    path = make_raster(values)
    masked = "<MaskBand>{}</MaskBand>"
    bands = "".join(band_of(path, n, n, masked.format(band_of(path, n + 2, 1))) for n in (1, 2))
    with open_source(str(virtual(path, bands))) as source:
        patch = source.read(Window(0, 0, SIZE[1], SIZE[0]))
    expected = values[2:].all(0)
    np.testing.assert_array_equal(patch.valid, np.repeat(expected[None], 2, 0))
    np.testing.assert_array_equal(patch.mask > 0, expected)


def test_a_number_beyond_float32_is_invalid(make_raster):
    values = picture(1, "float64")
    values[0, 5:9, 5:9] = 1e300
    with open_source(str(make_raster(values))) as source:
        patch = source.read(Window(0, 0, SIZE[1], SIZE[0]))
    np.testing.assert_array_equal(patch.valid, values < 1e30)
    assert np.isfinite(patch.values).all() and patch.values.max() < 200


def test_alpha_and_nodata_together_both_count(make_raster):
    values = picture(4)
    values[3] = 255
    values[3, :10] = 0
    values[1, :, :7] = 3
    path = make_raster(values, nodata=3, colours=(Is.red, Is.green, Is.blue, Is.alpha))
    with open_source(str(path)) as source:
        valid = source.read(Window(0, 0, SIZE[1], SIZE[0])).valid
    np.testing.assert_array_equal(valid, (values[:3] != 3) & (values[3] > 0))


@pytest.mark.parametrize(
    ("colours", "bands", "rgb", "others", "alpha"),
    [
        ((Is.red, Is.green, Is.blue), None, (1, 2, 3), (), None),
        ((Is.blue, Is.green, Is.red, Is.undefined), None, (3, 2, 1), (4,), None),
        ((Is.gray, Is.undefined, Is.undefined, Is.undefined), None, (1, 2, 3), (4,), None),
        ((Is.gray, Is.alpha), None, (1,), (), 2),
        ((Is.gray, Is.undefined), None, (1,), (2,), None),
        ((Is.red, Is.green, Is.blue, Is.alpha), None, (1, 2, 3), (), 4),
        ((Is.red, Is.green, Is.blue, Is.undefined), (4, 1, 2), (4, 1, 2), (3,), None),
        ((Is.red, Is.green, Is.blue, Is.undefined), (2,), (2,), (1, 3, 4), None),
    ],
)
def test_bands_are_red_green_and_blue_by_the_file_or_by_choice(make_raster, colours, bands, rgb, others, alpha):
    values = picture(len(colours))
    path = make_raster(values, colours=colours, photometric="minisblack")
    with open_source(str(path), bands) as source:
        assert (source.colour.rgb, source.colour.others, source.colour.alpha) == (rgb, others, alpha)
        patch = source.read(Window(0, 0, SIZE[1], SIZE[0]))
    if alpha is None:
        np.testing.assert_array_equal(patch.values, values[[band - 1 for band in rgb + others]])


@pytest.mark.parametrize(
    ("bands", "words"), [((1, 2, 9), "Band 9"), ((1, 1, 2), "twice"), ((1, 2, 4), "alpha"), ((7,), "has 4")]
)
def test_bands_that_can_not_be_a_picture_are_refused(make_raster, bands, words):
    path = make_raster(picture(4), colours=(Is.red, Is.green, Is.blue, Is.alpha))
    with pytest.raises(InputError, match=words) as refused:
        open_source(str(path), bands)
    assert refused.value.message.endswith(".") and refused.value.hint.endswith(".")


@pytest.mark.filterwarnings("ignore::rasterio.errors.NotGeoreferencedWarning")
def test_a_raster_that_is_paletted_complex_or_alpha_alone_is_refused_with_a_cure(make_raster):
    paletted = make_raster(picture(1), "paletted.tif", photometric="palette")
    with rasterio.open(paletted, "r+") as file:
        file.write_colormap(1, {value: (value, 0, 0, 255) for value in range(256)})
    complex_ = make_raster(picture(1).astype("complex64"), "complex.tif")
    radar = make_raster(picture(1).astype("complex64"), "radar.tif", dtype="complex_int16")
    alpha = make_raster(picture(1), "alpha.tif", colours=(Is.alpha,))
    mixed = make_raster(picture(1), "grey.tif").with_name("mixed.vrt")
    mixed.write_text(
        '<VRTDataset rasterXSize="70" rasterYSize="90"><VRTRasterBand dataType="Byte" band="1"/>'
        '<VRTRasterBand dataType="Float32" band="2"/></VRTDataset>'
    )
    for path, words, cure in [
        (paletted, "paletted", "pcttorgb"),
        (complex_, "complex64", "translate"),
        (radar, "complex_int16", "translate"),
        (alpha, "alpha band alone", "image band"),
        (mixed, "float32, uint8", "translate"),
    ]:
        with pytest.raises(InputError, match=words) as refused:
            open_source(str(path))
        assert cure in refused.value.hint


def test_what_is_no_raster_is_refused(tmp_path):
    (tmp_path / "text.tif").write_text("This is no raster.")
    (tmp_path / "empty.tif").touch()
    for path in (tmp_path / "text.tif", tmp_path / "empty.tif", tmp_path / "missing.tif", tmp_path):
        with pytest.raises(InputError, match="can't be opened") as refused:
            open_source(str(path))
        assert str(path) in refused.value.message and refused.value.hint


def test_a_damaged_raster_is_read_where_it_is_whole_and_refused_where_it_is_not(make_raster):
    rng = np.random.default_rng(0)
    path = make_raster(rng.integers(0, 255, (1, 256, 256), np.uint8), compress="deflate", blockysize=16)
    data = bytearray(path.read_bytes())
    for at in range(len(data) // 2, len(data) // 2 + 3000):
        data[at] ^= 0xFF
    path.write_bytes(data)
    with open_source(str(path)) as source:
        assert source.read(Window(0, 0, 256, 32)).valid.all()
        with pytest.raises(InputError, match="rows 84 to 172, columns 0 to 256") as refused:
            source.read(Window(0, 100, 256, 56))
    assert "previous exception" not in refused.value.message
    assert "damaged" in refused.value.hint


def test_a_picture_without_georeference_lies_where_qgis_shows_it(make_raster):
    """Rows downwards from 0: as GDAL's identity transform its result would be shown upside down."""
    with pytest.warns(rasterio.errors.NotGeoreferencedWarning):
        path = make_raster(picture(3), crs=None, transform=None)
        with open_source(str(path)) as source:
            assert source.grid.transform == Affine(1, 0, 0, 0, -1, 0)
            assert source.grid.extent == (0, -SIZE[0], SIZE[1], 0)


@pytest.mark.filterwarnings("ignore::rasterio.errors.NotGeoreferencedWarning")
def test_a_picture_with_a_crs_and_no_place_lies_where_qgis_shows_it(make_raster):
    """What assigning a projection to a photo makes. A transform that happens to be the identity is a place."""
    with open_source(str(make_raster(picture(3), transform=None))) as source:
        assert source.grid.transform == Affine(1, 0, 0, 0, -1, 0) and source.grid.crs_wkt
    with open_source(str(make_raster(picture(3), transform=Affine.identity()))) as source:
        assert source.grid.transform == Affine.identity()


def test_polynomials_of_the_sensor_place_a_raster(make_raster):
    rpc = sensor_rpc(SIZE[1], SIZE[0])
    with open_source(str(make_raster(picture(1), crs=None, transform=None, rpcs=rpc))) as source:
        assert source.grid.rpc_alone and not source.grid.by_transform
        assert source.grid.rpc.samp_off == rpc.samp_off
    with open_source(str(make_raster(picture(1), "both.tif", rpcs=rpc))) as source:
        assert source.grid.by_transform and source.grid.rpc.line_scale == rpc.line_scale


@pytest.mark.filterwarnings("ignore::rasterio.errors.NotGeoreferencedWarning")
def test_polynomials_that_lack_a_number_place_nothing(make_raster):
    path = make_raster(picture(1), crs=None, transform=None)
    place = '<Metadata domain="RPC"><MDI key="LINE_OFF">1</MDI><MDI key="LINE_SCALE">x</MDI></Metadata>'
    with open_source(str(virtual(path, band_of(path, 1, 1), place))) as source:
        assert source.grid.rpc is None and source.grid.by_transform


@pytest.mark.filterwarnings("ignore::rasterio.errors.NotGeoreferencedWarning")
def test_a_raster_placed_by_arrays_of_coordinates_is_refused_with_the_cure(make_raster):
    path = make_raster(picture(1), crs=None, transform=None)
    place = '<Metadata domain="GEOLOCATION"><MDI key="X_DATASET">lon.tif</MDI><MDI key="X_BAND">1</MDI></Metadata>'
    with pytest.raises(InputError, match="for each pixel") as refused:
        open_source(str(virtual(path, band_of(path, 1, 1), place)))
    assert "warpreproject" in refused.value.hint


@pytest.mark.filterwarnings("ignore::rasterio.errors.NotGeoreferencedWarning")
def test_a_file_of_several_rasters_names_them(make_raster):
    path = make_raster(picture(2))
    made = path.with_name("two.nc")
    rasterio.shutil.copy(path, made, driver="netCDF")
    with pytest.raises(InputError, match="no band of its own") as refused:
        open_source(str(made))
    names = [f'NETCDF:"{made}":Band{number}' for number in (1, 2)]
    assert all(name in refused.value.hint for name in names)
    with open_source(names[1]) as source:
        np.testing.assert_array_equal(source.read(Window(0, 0, SIZE[1], SIZE[0])).values[0], picture(2)[1])


def test_the_whole_raster_is_sampled_evenly(make_raster):
    values = picture(2)
    values[:, 40:50] = 0
    with open_source(str(make_raster(values, nodata=0))) as source:
        sample = source.sample(30)
        assert sample.values.shape == (2, 30, 24)
        assert source.sample(1000).values.shape == values.shape
    assert abs(sample.valid.mean() - 80 / 90) < 0.03
