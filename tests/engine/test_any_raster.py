"""Whatever GDAL opens becomes finer and keeps what it is, or is refused; the real files of `docs/odd_rasters.md` in small."""

import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import rasterio
import rasterio.shutil
from affine import Affine
from rasterio.enums import ColorInterp as Is
from rasterio.enums import MaskFlags
from rasterio.transform import RPCTransformer

from engine.errors import InputError
from engine.job import UpscaleJob
from engine.upscale import load_models, upscale
from tests.engine.sensor_rpc import sensor_rpc

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "scripts"))

from odd.server import serve

SCALE = 2
RGB = (Is.red, Is.green, Is.blue)
UTM = Affine(5, 0, 4e5, 0, -5, 5e6)

pytestmark = pytest.mark.filterwarnings("ignore::rasterio.errors.NotGeoreferencedWarning")


@pytest.fixture(scope="module")
def models(tiny_bundle):
    return load_models(UpscaleJob("in", "out", model=str(tiny_bundle), device="cpu", precision="float32"))


@pytest.fixture
def finer(models, tmp_path) -> Callable[..., Path]:
    """Makes a raster finer with the tiny bundle."""

    def do(name: Path | str, output: str = "out.tif", **options) -> Path:
        job = UpscaleJob(str(name), str(tmp_path / output), scale=SCALE, preset="fast", device="cpu", **options)
        return Path(upscale(job, lambda event: None, models).output)

    return do


@pytest.fixture(scope="session")
def ground(scene) -> np.ndarray:
    """``(4, 40, 50)`` uint8 of the bundled scene; no pixel is 0."""
    with rasterio.open(scene) as file:
        return np.maximum(file.read(window=rasterio.windows.Window(60, 40, 50, 40)), 1)


def averages(path: Path) -> np.ndarray:
    with rasterio.open(path) as file:
        values = file.read()
    bands, height, width = values.shape
    return values.reshape(bands, height // SCALE, SCALE, width // SCALE, SCALE).mean((2, 4), dtype=np.float64)


def agrees(path: Path, values: np.ndarray) -> bool:
    """Within what stage 1's mean may move the average of a block, and rounding."""
    return np.abs(averages(path) - values).max() <= 255 / 64 + 0.501


def test_a_raster_placed_by_polynomials_is_placed_by_the_same_ones(make_raster, finer, ground):
    rpc = sensor_rpc(50, 40)
    made = finer(make_raster(ground[:1], crs=None, transform=None, rpcs=rpc))
    with rasterio.open(made) as file:
        # A transform, even a meaningless one, would be believed instead.
        assert file.transform.is_identity and file.crs is None
        with RPCTransformer(rpc) as before, RPCTransformer(file.rpcs) as after:
            here, there = (np.ravel(by.rowcol([13.3997], [52.5001], [25], op=float)) for by in (before, after))
    np.testing.assert_allclose(there, here * SCALE, atol=1e-6)


def test_polynomials_beside_a_transform_are_kept_beside_it(make_raster, finer, ground):
    path = make_raster(ground[:1], rpcs=sensor_rpc(50, 40))
    with rasterio.open(finer(path, extent=(4e5 + 50, 5e6 - 150, 4e5 + 200, 5e6 - 25))) as file:
        assert file.transform == UTM @ Affine.translation(10, 5) @ Affine.scale(1 / SCALE)
        assert (file.rpcs.samp_off, file.rpcs.line_off) == (SCALE * 15 - 0.5, SCALE * 15 - 0.5)


def test_a_picture_with_a_crs_and_no_place_is_not_shown_upside_down(make_raster, finer, ground):
    with rasterio.open(finer(make_raster(ground[:3], transform=None))) as file:
        assert file.transform == Affine(1 / SCALE, 0, 0, 0, -1 / SCALE, 0)


def test_an_external_mask_is_inside_the_result(make_raster, finer, ground, tmp_path):
    mask = np.full((40, 50), 255, np.uint8)
    mask[5:20, 30:] = 0
    path = make_raster(ground[:3], colours=RGB)
    with rasterio.Env(GDAL_TIFF_INTERNAL_MASK=False), rasterio.open(path, "r+") as file:
        file.write_mask(mask)
    with rasterio.open(finer(path)) as file:
        assert file.mask_flag_enums[0] == [MaskFlags.per_dataset]
        np.testing.assert_array_equal(file.dataset_mask(), mask.repeat(SCALE, 0).repeat(SCALE, 1))
    assert not (tmp_path / "out.tif.msk").exists()


def test_holes_of_all_bands_together_stay_whole_and_black_stays_a_colour(make_raster, finer, ground):
    """NODATA_VALUES in the result would make holes of what came out black, and fill those that did not."""
    values = ground[:3].copy()
    values[:, 5:20, 30:] = 0
    values[0, 30:] = 0
    path = make_raster(values, colours=RGB)
    with rasterio.open(path, "r+") as file:
        file.update_tags(NODATA_VALUES="0 0 0")
    with rasterio.open(finer(path)) as file:
        empty = (values == 0).all(0).repeat(SCALE, 0).repeat(SCALE, 1)
        np.testing.assert_array_equal(file.dataset_mask() == 0, empty)
        assert "NODATA_VALUES" not in file.tags()


@pytest.mark.parametrize("way", ["nodata", "alpha", "mask"])
def test_what_lies_in_a_hole_is_not_seen_by_any_valid_pixel(make_raster, finer, ground, way):
    """The same holes with other numbers in them: the same result, to the last bit."""
    hole = np.zeros((40, 50), bool)
    hole[5:20, 30:] = hole[30, ::3] = True
    # Away from the ends of the data type, where valid pixels keep off the nodata value.
    values, made = np.clip(ground[:3], 40, 200), []
    for index, inside in enumerate((0, 255)):
        given, name = np.where(hole, inside, values).astype(np.uint8), f"{index}.tif"
        if way == "nodata":
            path = make_raster(given, name, colours=RGB, nodata=inside)
        elif way == "mask":
            path = make_raster(given, name, colours=RGB, mask=np.where(hole, 0, 255).astype(np.uint8))
        else:
            alpha = np.where(hole, 0, 255).astype(np.uint8)[None]
            path = make_raster(np.concatenate([given, alpha]), name, colours=(*RGB, Is.alpha))
        with rasterio.open(finer(path, f"out_{name}")) as file:
            made.append(file.read((1, 2, 3))[:, ~hole.repeat(SCALE, 0).repeat(SCALE, 1)])
    np.testing.assert_array_equal(*made)


@pytest.mark.parametrize("driver", ["netCDF", "Zarr"])
def test_a_variable_of_a_data_cube_becomes_a_geotiff(make_raster, finer, ground, tmp_path, driver):
    cube = tmp_path / "cube"
    rasterio.shutil.copy(make_raster(ground[:1], dtype="float32"), cube, driver=driver)
    with rasterio.open(finer(cube)) as file, rasterio.open(cube) as given:
        assert file.driver == "GTiff" and file.crs.to_wkt() == given.crs.to_wkt()
        assert file.transform.almost_equals(given.transform @ Affine.scale(1 / SCALE), 1e-9)
    assert agrees(tmp_path / "out.tif", ground[:1])


def test_a_virtual_mosaic_is_one_raster(make_raster, finer, ground, tmp_path):
    for name, cut in (("west", np.s_[..., :30]), ("east", np.s_[..., 30:])):
        make_raster(ground[:1][cut], f"{name}.tif")
    sources = "".join(
        f'<SimpleSource><SourceFilename relativeToVRT="1">{name}.tif</SourceFilename><SourceBand>1</SourceBand>'
        f'<SrcRect xOff="0" yOff="0" xSize="{width}" ySize="40"/><DstRect xOff="{left}" yOff="0" xSize="{width}" ySize="40"/>'
        "</SimpleSource>"
        for name, left, width in (("west", 0, 30), ("east", 30, 20))
    )
    (tmp_path / "mosaic.vrt").write_text(
        f'<VRTDataset rasterXSize="50" rasterYSize="40"><VRTRasterBand dataType="Byte" band="1">{sources}</VRTRasterBand></VRTDataset>'
    )
    seamless = averages(finer(make_raster(ground[:1], "whole.tif"), "seamless.tif"))
    np.testing.assert_array_equal(averages(finer(tmp_path / "mosaic.vrt")), seamless)


def test_a_cloud_optimized_file_is_read_from_a_server(make_raster, finer, ground, tmp_path, monkeypatch):
    rasterio.shutil.copy(make_raster(ground[:3], colours=RGB), tmp_path / "cloud.tif", driver="COG")

    # A proxy knows nothing of this computer's own address.
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    with serve(tmp_path) as served:
        assert agrees(finer(f"/vsicurl/{served.address}/cloud.tif"), ground[:3])
        with pytest.raises(InputError, match="404"):
            finer(f"/vsicurl/{served.address}/missing.tif")
    assert served.ranges


def test_names_have_spaces_quotes_and_letters_of_all_alphabets(make_raster, finer, ground, tmp_path):
    folder = tmp_path / "été ß d'août"
    folder.mkdir()
    path = make_raster(ground[:3]).rename(folder / "Übersicht Łódź 東京.tif")
    assert agrees(finer(path, "Übersicht Łódź 東京.tif"), ground[:3])


def test_nothing_is_written_beside_the_input(make_raster, finer, ground, tmp_path):
    folder = tmp_path / "locked"
    folder.mkdir()
    path = make_raster(ground[:3], dtype="uint16").rename(folder / "in.tif")
    folder.chmod(0o555)
    try:
        finer(path)
        # Permissions do not keep root from writing: that it is not tried is what counts.
        assert [path.name for path in folder.iterdir()] == ["in.tif"]
    finally:
        folder.chmod(0o755)


@pytest.mark.parametrize("shape", [(1, 1), (37, 1), (1, 41), (31, 43)])
def test_a_raster_of_any_size_becomes_finer(make_raster, finer, ground, shape):
    values = ground[:3, : shape[0], : shape[1]]
    made = finer(make_raster(values, colours=RGB))
    with rasterio.open(made) as file:
        assert file.shape == (shape[0] * SCALE, shape[1] * SCALE)
    assert agrees(made, values)
