"""Writing: a result appears under its name only when it is complete, is what it says it is, and leaves nothing beside it."""

import os
import warnings
from pathlib import Path

import numpy as np
import pytest
import rasterio
from rasterio.enums import ColorInterp as Is
from rasterio.errors import RasterioIOError
from rasterio.io import MemoryFile

from engine.errors import OutputError
from engine.job import COMPRESSIONS, partial_path
from engine.raster.grid import Window
from engine.raster.sink import create_sink
from engine.raster.source import open_source


def picture(bands: int = 3, height: int = 40, width: int = 30, dtype: str = "uint8") -> np.ndarray:
    return np.random.default_rng(0).integers(1, 200, (bands, height, width)).astype(dtype)


def write(
    path: Path,
    output: Path,
    scale: int = 2,
    tags: dict[str, str] | None = None,
    fail: bool = False,
    compression: str = "deflate",
) -> None:
    """Each pixel as a block, written in two parts."""
    with open_source(str(path)) as source:
        grid = source.grid.finer(scale)
        patch = source.read(Window(0, 0, source.grid.width, source.grid.height))
        grow = [
            None if part is None else part.repeat(scale, -2).repeat(scale, -1)
            for part in (patch.values.astype(source.dtype), patch.alpha, patch.mask)
        ]
        with create_sink(str(output), source, grid, compression=compression) as sink:
            for window in (Window(0, 0, grid.width, 16), Window(0, 16, grid.width, grid.height - 16)):
                rows = slice(window.row, window.row + window.height)
                sink.write(window, *(None if part is None else part[..., rows, :] for part in grow))
                assert partial_path(output).exists()
            if fail:
                raise RuntimeError("on the way")
            sink.commit(tags or {})


def listing(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_result_appears_when_it_is_complete_and_alone(make_raster, tmp_path):
    path, output = make_raster(picture()), tmp_path / "out.tif"
    with open_source(str(path)) as source, create_sink(str(output), source, source.grid) as sink:
        assert not output.exists()
        sink.write(Window(0, 0, 30, 40), picture(), None, None)
        assert not output.exists()
        sink.commit({})
        assert output.exists()
    assert listing(tmp_path) == ["in.tif", "out.tif"]


@pytest.mark.parametrize("fail", [True, False])
def test_an_older_result_stays_until_the_new_one_is_complete(make_raster, tmp_path, fail):
    output = tmp_path / "out.tif"
    for name in ("out.tif", "out.tif.aux.xml", "out.tif.ovr"):
        (tmp_path / name).write_text("older")
    path = make_raster(picture())
    if fail:
        with pytest.raises(RuntimeError, match="on the way"):
            write(path, output, fail=True)
        assert output.read_text() == "older"
        assert listing(tmp_path) == ["in.tif", "out.tif", "out.tif.aux.xml", "out.tif.ovr"]
    else:
        write(path, output)
        with rasterio.open(output) as file:
            assert file.shape == (80, 60)
        # Statistics and overviews of the older file would be taken for the new one's.
        assert listing(tmp_path) == ["in.tif", "out.tif"]


def test_without_commit_nothing_is_left(make_raster, tmp_path):
    with open_source(str(make_raster(picture()))) as source, create_sink(str(tmp_path / "o.tif"), source, source.grid):
        pass
    assert listing(tmp_path) == ["in.tif"]


@pytest.mark.parametrize("link", [None, os.symlink, os.link])
def test_the_input_is_never_written_over(make_raster, tmp_path, link):
    path = make_raster(picture())
    before = path.read_bytes()
    output = path
    if link:
        output = tmp_path / "other.tif"
        link(path, output)
    with pytest.raises(OutputError, match="is the input itself"):
        write(path, output)
    assert path.read_bytes() == before
    assert partial_path(output).exists() is False


def test_a_file_that_the_input_refers_to_is_never_written_over(make_raster, tmp_path):
    path = make_raster(picture(1))
    virtual = tmp_path / "in.vrt"
    virtual.write_text(
        '<VRTDataset rasterXSize="30" rasterYSize="40"><VRTRasterBand dataType="Byte" band="1"><SimpleSource>'
        '<SourceFilename relativeToVRT="1">in.tif</SourceFilename><SourceBand>1</SourceBand>'
        "</SimpleSource></VRTRasterBand></VRTDataset>"
    )
    with (
        warnings.catch_warnings(action="ignore", category=rasterio.errors.NotGeoreferencedWarning),
        pytest.raises(OutputError, match="is the input itself"),
    ):
        write(virtual, path)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("out.png", "no GeoTIFF"),
        ("out", "no GeoTIFF"),
        ("missing/out.tif", "does not exist"),
        ("folder.tif", "is a folder"),
        ("in.tif/out.tif", "does not exist"),
    ],
)
def test_a_place_that_will_not_do_is_refused_before_anything_is_computed(make_raster, tmp_path, name, words):
    path = make_raster(picture())
    (tmp_path / "folder.tif").mkdir()
    with pytest.raises(OutputError, match=words) as refused:
        write(path, tmp_path / name)
    assert refused.value.message.endswith(".") and refused.value.hint.endswith(".")
    assert listing(tmp_path) == ["folder.tif", "in.tif"]


def test_a_result_that_vanished_meanwhile_is_said_in_a_sentence(make_raster, tmp_path):
    output = tmp_path / "out.tif"
    with open_source(str(make_raster(picture()))) as source, create_sink(str(output), source, source.grid) as sink:
        sink.write(Window(0, 0, 30, 40), picture(), None, None)
        partial_path(output).unlink()
        with pytest.raises(OutputError, match="can't be completed"):
            sink.commit({})


def test_a_result_is_tiled_compressed_and_marked(make_raster, tmp_path):
    path = make_raster(np.full((3, 300, 280), 90, np.uint8))
    with rasterio.open(path, "r+") as file:
        file.update_tags(TIFFTAG_ARTIST="someone", AREA_OR_POINT="Point")
        file.update_tags(1, STATISTICS_MEAN="90", WAVELENGTH="650")
    output = tmp_path / "out.tif"
    write(path, output, tags={"AI_GENERATED": "yes", "VLMSR_SEED": "7"})
    with rasterio.open(output) as file:
        assert file.profile["tiled"] and file.profile["compress"] == "deflate"
        assert file.block_shapes == [(512, 512)] * 3
        assert file.tags(ns="IMAGE_STRUCTURE")["LAYOUT"] == "COG"
        tags = file.tags()
        assert (tags["AI_GENERATED"], tags["VLMSR_SEED"], tags["TIFFTAG_ARTIST"]) == ("yes", "7", "someone")
        # The input's statistics are not the result's.
        assert file.tags(1) == {"WAVELENGTH": "650"}
        assert file.overviews(1) == [2]
    assert output.stat().st_size < 300 * 280 * 4 * 3 / 20


@pytest.mark.parametrize("dtype", ["uint8", "int16", "float32", "float64"])
@pytest.mark.parametrize("compression", COMPRESSIONS)
def test_whatever_a_result_is_packed_with_it_holds_the_same_pixels(make_raster, tmp_path, compression, dtype):
    smooth = np.add.outer(np.arange(300), np.arange(280))[None] // 9
    output = tmp_path / "out.tif"
    write(make_raster(smooth.astype(dtype)), output, compression=compression)
    with rasterio.open(output) as file:
        assert file.tags(ns="IMAGE_STRUCTURE").get("COMPRESSION", "none").lower() == compression
        assert file.overviews(1) == [2]
        np.testing.assert_array_equal(file.read()[:, ::2, ::2], smooth)
    size = 300 * 280 * 4 * np.dtype(dtype).itemsize
    assert (output.stat().st_size < size / 4) == (compression != "none")


def test_what_gdal_can_not_pack_is_refused_before_anything_is_computed(make_raster, tmp_path, monkeypatch):
    """As a GDAL without it says so."""
    path = make_raster(picture())

    def lacking(*_, **profile):
        raise RasterioIOError(f"Cannot create TIFF file due to missing codec for {profile['compress']}.")

    monkeypatch.setattr(MemoryFile, "open", lacking)
    with pytest.raises(OutputError, match="can't compress by 'zstd'") as refused:
        write(path, tmp_path / "out.tif", compression="zstd")
    assert "deflate, lzw, none" in refused.value.hint
    assert listing(tmp_path) == ["in.tif"]


def test_a_large_result_has_overviews_that_average(make_raster, tmp_path):
    values = picture(1, 20, 1030)
    output = tmp_path / "out.tif"
    write(make_raster(values), output)
    with rasterio.open(output) as file:
        assert file.overviews(1) == [2, 4, 8]
        overview = file.read(1, out_shape=(20, 1030))
        np.testing.assert_array_equal(overview, values[0])
    assert listing(tmp_path) == ["in.tif", "out.tif"]


@pytest.mark.parametrize(
    ("bands", "dtype", "colours", "options"),
    [
        (1, "uint8", (Is.gray,), {"nodata": 0}),
        (2, "uint8", (Is.gray, Is.alpha), {}),
        (3, "uint8", (Is.red, Is.green, Is.blue), {"nodata": 255}),
        (3, "uint16", (Is.blue, Is.green, Is.red), {"photometric": "minisblack"}),
        (4, "uint16", (Is.red, Is.green, Is.blue, Is.alpha), {}),
        (4, "uint8", (Is.red, Is.green, Is.blue, Is.undefined), {}),
        (4, "int16", (Is.gray, Is.undefined, Is.undefined, Is.undefined), {"nodata": -9999}),
        (6, "float32", (Is.gray,) + (Is.undefined,) * 5, {"nodata": float("nan")}),
        (1, "float64", (Is.gray,), {"nodata": float("-inf")}),
        (1, "int32", (Is.gray,), {}),
    ],
)
def test_what_the_input_says_of_its_bands_carries_over(make_raster, tmp_path, bands, dtype, colours, options):
    path = make_raster(picture(bands, dtype=dtype), colours=colours, **options)
    with rasterio.open(path, "r+") as file:
        file.descriptions = tuple(f"band {index}" for index in range(bands))
        file.scales, file.offsets = (0.0001,) * bands, (-0.1,) * bands
        file.units = ("m",) * bands
    write(path, tmp_path / "out.tif")
    with rasterio.open(path) as given, rasterio.open(tmp_path / "out.tif") as made:
        for word in ("count", "dtypes", "colorinterp", "descriptions", "scales", "offsets", "units", "mask_flag_enums"):
            assert getattr(made, word) == getattr(given, word), word
        np.testing.assert_array_equal(made.nodatavals, given.nodatavals)
        assert made.crs.to_wkt() == given.crs.to_wkt()
        np.testing.assert_array_equal(made.read()[:, ::2, 1::2], given.read())


def test_an_internal_mask_stays_inside_the_file(make_raster, tmp_path):
    mask = np.zeros((40, 30), np.uint8)
    mask[5:20, 3:9] = 255
    write(make_raster(picture(), mask=mask), tmp_path / "out.tif")
    with rasterio.open(tmp_path / "out.tif") as made:
        assert made.mask_flag_enums[0] == [rasterio.enums.MaskFlags.per_dataset]
        np.testing.assert_array_equal(made.dataset_mask(), mask.repeat(2, 0).repeat(2, 1))
    assert listing(tmp_path) == ["in.tif", "out.tif"]


CRS_OF_ITS_OWN = [
    "EPSG:4326",
    "EPSG:27700",
    "+proj=geos +h=35785831 +lon_0=-75 +sweep=x +datum=WGS84",
    "+proj=eqc +lat_ts=0 +lon_0=180 +R=3396190",
    "+proj=omerc +lat_0=4 +lonc=115 +alpha=53.3 +k=0.99984 +x_0=0 +y_0=0 +gamma=53.1 +ellps=evrstSS",
    "+proj=laea +lat_0=12 +lon_0=34 +ellps=GRS80",
    "+proj=ob_tran +o_proj=longlat +o_lat_p=39.25 +o_lon_p=0 +lon_0=18 +datum=WGS84",
]


@pytest.mark.parametrize("crs", CRS_OF_ITS_OWN)
def test_the_crs_is_that_of_the_input_also_where_no_code_names_it(make_raster, tmp_path, crs):
    path = make_raster(picture(), crs=crs)
    write(path, tmp_path / "out.tif")
    with rasterio.open(path) as given, rasterio.open(tmp_path / "out.tif") as made:
        assert given.crs and made.crs.to_wkt() == given.crs.to_wkt()
