"""Whole jobs: a raster goes in, and the same raster comes out finer, in the same place and with the same holes."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest
import rasterio
import torch
from affine import Affine
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from rasterio.control import GroundControlPoint
from rasterio.enums import ColorInterp as Is
from scipy import ndimage

from engine.agreement import LIMIT
from engine.cli import carry_out
from engine.errors import ComputeError, EngineError, InputError, OutputError
from engine.evaluation.metrics import compare
from engine.events import Caution, Failed, Finished, Progress
from engine.job import DEFAULT_BUNDLE, UpscaleJob
from engine.pipelines.sr3 import Drawn, SR3Pipeline
from engine.raster.grid import Window
from engine.stage1 import Stage1
from engine.tiles import BaseTiles
from engine.training.degrade import reduce_clean
from engine.training.scenes import to_tensor
from engine.training.watch import to_dn
from engine.upscale import Models, load_models, upscale

UTM = Affine(5, 0, 4e5, 0, -5, 5e6)
AGREES = LIMIT / 2
"""Share of the stretched range within which a result averages back to its input."""

AGREES_8_BIT = 255 * AGREES + 0.5 + 1e-3
"""In digital numbers, rounded."""
"""DN. Each pixel is rounded by at most 0.5, and so is each average; the rest is float32."""

MARGIN = 0.3
"""dB over bicubic interpolation: half of what a first bundle, trained for an hour on two cores, had on the bundled scene."""


@dataclass(frozen=True)
class Made:
    """A finished job: what it told, and its file's values and masks."""

    finished: Finished
    values: np.ndarray
    masks: np.ndarray
    profile: dict


@pytest.fixture(scope="session")
def tiny_models(tiny_bundle) -> Models:
    return load_models(UpscaleJob("in", "out", model=str(tiny_bundle), device="cpu", precision="float32"))


@pytest.fixture
def make(tiny_bundle, tiny_models, tmp_path) -> Callable[..., Made]:
    """Carries out a job with the tiny bundle."""

    def carry_out(path: Path, output: str = "out.tif", **options) -> Made:
        job = UpscaleJob(str(path), str(tmp_path / output), **{"scale": 2, "preset": "fast", "device": "cpu"} | options)
        return read(upscale(job, lambda event: None, tiny_models))

    return carry_out


@pytest.fixture(scope="session")
def ground(scene) -> np.ndarray:
    """``(4, 60, 50)`` uint8 from the bundled scene: fields, a road, water; no pixel is 0."""
    with rasterio.open(scene) as file:
        return np.maximum(file.read(window=rasterio.windows.Window(60, 40, 50, 60)), 1)


def read(finished: Finished) -> Made:
    with rasterio.open(finished.output) as file:
        return Made(finished, file.read(), file.read_masks(), file.profile)


def as_type(values: np.ndarray, dtype: str) -> np.ndarray:
    """8 bit values in the range that sensors use of other types: surface reflectance, elevations, shares of one."""
    gain, offset = {"uint8": (1, 0), "uint16": (37, 200), "int16": (20, -2500), "float32": (1 / 255, 0)}[dtype]
    return (values.astype(np.float64) * gain + offset).astype(dtype)


def averaged(values: np.ndarray, scale: int) -> np.ndarray:
    bands, height, width = values.shape
    return values.reshape(bands, height // scale, scale, width // scale, scale).mean((2, 4), dtype=np.float64)


def grown(values: np.ndarray, scale: int) -> np.ndarray:
    return values.repeat(scale, -2).repeat(scale, -1)


ROTATED = Affine.translation(4e5, 5e6) @ Affine.rotation(30) @ Affine.shear(5) @ Affine.scale(2, -2)
SOUTH_UP = Affine(0.5, 0, -180, 0, 0.5, -90)
RGB = (Is.red, Is.green, Is.blue)
REST = (Is.undefined,)


@pytest.mark.parametrize("scale", [2, 4, 8])
@pytest.mark.parametrize(
    ("bands", "dtype", "colours", "options"),
    [
        (3, "uint8", RGB, {}),
        (3, "uint8", RGB, {"nodata": 0}),
        (1, "uint8", (Is.gray,), {"transform": ROTATED}),
        (4, "uint8", (*RGB, Is.alpha), {"transform": SOUTH_UP, "crs": "EPSG:4326"}),
        (4, "uint16", (Is.blue, Is.green, Is.red, *REST), {"nodata": 0, "photometric": "minisblack"}),
        (3, "uint16", RGB, {"masked": True, "crs": "+proj=geos +h=35785831 +lon_0=-75 +sweep=x +datum=WGS84"}),
        (1, "int16", (Is.gray,), {"nodata": -32768}),
        (2, "float32", (Is.gray, *REST), {"nodata": float("nan")}),
    ],
)
def test_a_raster_becomes_finer_and_is_otherwise_what_it_was(
    make_raster, make, ground, bands, dtype, colours, options, scale
):
    options = dict(options)
    values = as_type(ground[:bands], dtype)
    hole = np.zeros((60, 50), bool)
    hole[:20, 41:] = hole[30:34, 10:12] = hole[59, 0] = True
    if "nodata" in options:
        values[:, hole] = options["nodata"]
    if options.pop("masked", False):
        options["mask"] = np.where(hole, 0, 255).astype(np.uint8)
    if Is.alpha in colours:
        values[3] = np.where(hole, 0, 255)
    path = make_raster(values, colours=colours, **options)
    made = make(path, scale=scale)

    with rasterio.open(path) as given, rasterio.open(made.finished.output) as file:
        assert (file.width, file.height) == (50 * scale, 60 * scale)
        assert file.transform.almost_equals(given.transform @ Affine.scale(1 / scale), 1e-9)
        assert file.crs.to_wkt() == given.crs.to_wkt()
        assert file.dtypes == given.dtypes and file.colorinterp == given.colorinterp
        np.testing.assert_array_equal(file.nodatavals, given.nodatavals)
        assert file.mask_flag_enums == given.mask_flag_enums
        masks = given.read_masks()
    # Holes are whole pixels of the input: none shrank, none grew, none appeared.
    np.testing.assert_array_equal(made.masks, grown(masks, scale))
    difference = np.abs(averaged(made.values, scale) - values)[masks != 0]
    stretched = 255 if dtype == "uint8" else np.ptp(values[:, ~hole].astype(float))
    assert difference.max() <= AGREES * stretched + (0.501 if dtype != "float32" else 1e-6)
    assert made.finished.facts["agreement_dn"] == pytest.approx(difference.mean(), abs=1e-4) or Is.alpha in colours
    # It is another picture than the input's pixels, only larger.
    block = made.values[0, 100 : 100 + 4 * scale, 20 : 20 + 4 * scale].astype(np.float64)
    assert np.unique(block).size > 16


def test_black_and_white_come_out_as_bright_as_they_went_in(make_raster, make, ground):
    """Where the network's detail is cut off at 0 and 255, the averages hold nevertheless."""
    values = np.where(ground[:3] > np.median(ground), 253, 2).astype(np.uint8)
    values[:, 20:30] = 255
    values[:, 40:50] = 0
    made = make(make_raster(values), scale=4, detail=1.0)
    assert (made.values == 0).any() and (made.values == 255).any()
    assert np.abs(averaged(made.values, 4) - values).max() <= AGREES_8_BIT
    assert (grown(values, 4)[grown(values, 4) == 255] == 255).all()
    np.testing.assert_array_equal(made.values[:, 80:120], 255)
    np.testing.assert_array_equal(made.values[:, 160:200], 0)


@pytest.mark.parametrize("dtype", ["uint16", "int16"])
def test_16_bit_stays_16_bit(make_raster, make, ground, dtype):
    """More grey levels than 8 bits hold, and in the unit of the input."""
    values = as_type(ground[:3], dtype)
    made = make(make_raster(values), scale=4)
    assert made.values.dtype == dtype
    assert all(np.unique(band).size > 1000 for band in made.values)
    assert abs(made.values.mean() - values.mean()) < 0.1


def test_highlights_beyond_the_stretch_are_kept(make_raster, make, ground):
    """A few pixels 20 times brighter than the rest: the network does not see them, the result has them."""
    values = as_type(np.concatenate([ground[:1]] * 2, 2), "uint16")
    values[0, 25, 25] = 65535
    values[0, 40, 60] = 60000
    made = make(make_raster(values))
    assert averaged(made.values, 2)[0, 40, 60] == pytest.approx(60000, abs=0.5)
    assert averaged(made.values, 2)[0, 25, 25] == pytest.approx(65535, abs=0.5)


@pytest.mark.filterwarnings("ignore::rasterio.errors.NotGeoreferencedWarning")
def test_control_points_move_with_the_picture(make_raster, make, ground):
    points = [GroundControlPoint(row=r, col=c, x=4e5 + 5 * c, y=5e6 - 5 * r) for r in (0, 60) for c in (0, 25.5, 50)]
    made = make(make_raster(ground[:3], gcps=points), scale=4)
    with rasterio.open(made.finished.output) as file:
        moved, crs = file.gcps
        assert crs.to_epsg() == 32633 and file.transform.is_identity
    assert [(p.row, p.col, p.x, p.y) for p in moved] == [(4 * p.row, 4 * p.col, p.x, p.y) for p in points]
    plain = make(make_raster(ground[:3], "plain.tif"), "other.tif", scale=4)
    np.testing.assert_array_equal(made.values, plain.values)


@pytest.mark.filterwarnings("ignore::rasterio.errors.NotGeoreferencedWarning")
def test_an_extent_of_a_raster_placed_by_control_points_is_refused(make_raster, make, ground):
    """Its pixels can't be found by a transform: degrees would be taken for pixel numbers."""
    points = [GroundControlPoint(row=r, col=c, x=4 + c, y=5 - r) for r in (0, 60) for c in (0, 50)]
    with pytest.raises(InputError, match="ground control points") as refused:
        make(make_raster(ground[:3], gcps=points), extent=(4, -3, 9, 5))
    assert "gdal:warpreproject" in refused.value.hint


def test_a_picture_without_georeference_comes_out_upright_over_its_input(make_raster, make, ground):
    with pytest.warns(rasterio.errors.NotGeoreferencedWarning):
        path = make_raster(ground[:3], crs=None, transform=None)
        made = make(path, extent=(10, -30, 40, -8))
    assert made.profile["crs"] is None
    assert made.profile["transform"] == Affine(0.5, 0, 10, 0, -0.5, -8)
    assert np.abs(averaged(made.values, 2) - ground[:3, 8:30, 10:40]).max() <= AGREES_8_BIT


def test_a_virtual_raster_with_a_nodata_value_for_each_band_gets_one_for_all(make_raster, make, ground):
    values = ground[:2].copy()
    values[0, 5:9, 5:9] = 255
    values[1, 30:40, 5:9] = 254
    values[1, 50, :] = 255
    path = make_raster(values)
    virtual = path.with_name("in.vrt")
    bands = "".join(
        f'<VRTRasterBand dataType="Byte" band="{band}"><NoDataValue>{nodata}</NoDataValue><SimpleSource>'
        f'<SourceFilename relativeToVRT="1">in.tif</SourceFilename><SourceBand>{band}</SourceBand></SimpleSource>'
        "</VRTRasterBand>"
        for band, nodata in ((1, 255), (2, 254))
    )
    virtual.write_text(
        f'<VRTDataset rasterXSize="50" rasterYSize="60"><GeoTransform>0,1,0,0,0,-1</GeoTransform>{bands}</VRTDataset>'
    )
    made = make(virtual)
    assert made.profile["nodata"] == 255
    np.testing.assert_array_equal(made.masks == 0, grown(values == [[[255]], [[254]]], 2))


@pytest.mark.filterwarnings("ignore::rasterio.errors.NodataShadowWarning")
@pytest.mark.parametrize("kind", ["alpha", "mask", "alpha and nodata"])
@given(seed=st.integers(0, 2**16), under=st.sampled_from([1, 300, 65535]), preset=st.sampled_from(["fast", "balanced"]))
@example(seed=0, under=65535, preset="fast")
@settings(max_examples=6, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_what_lies_under_a_hole_changes_no_valid_pixel(make_raster, make, ground, kind, seed, under, preset):
    """16 bit, so that the stretch could tell of it too."""
    field = ndimage.gaussian_filter(np.random.default_rng(seed).normal(size=(60, 50)), 3)
    hole = field > np.quantile(field, 0.7)
    pictures = []
    for noise in (0, 1):
        values = as_type(ground[:3], "uint16")
        if noise:
            values[:, hole] = np.random.default_rng(seed).integers(0, under + 1, (3, hole.sum()))
        opacity = np.where(hole, 0, 255)
        options = {"mask": opacity.astype(np.uint8)} if kind == "mask" else {"colours": (*RGB, Is.alpha)}
        if kind == "alpha and nodata":
            options["nodata"] = 7
        if kind != "mask":
            values = np.concatenate([values, opacity[None].astype(np.uint16)])
        pictures.append(make(make_raster(values, **options), preset=preset).values[:3])
    valid = grown(~hole, 2)
    np.testing.assert_array_equal(pictures[0][:, valid], pictures[1][:, valid])


@pytest.mark.parametrize("scale", [2, 8])
def test_a_black_border_leaves_no_dark_rim_beside_it(make_raster, make, ground, scale):
    """The outermost rows of pixels beside nodata are as bright as without it; taken for black they would be darker."""
    edge = 30
    bordered = ground[:3].copy()
    bordered[:, :, edge:] = 0
    options = {"scale": scale, "detail": 0.0}
    whole = make(make_raster(ground[:3], "whole.tif"), "1.tif", **options).values.astype(float)
    beside = make(make_raster(bordered, "nodata.tif", nodata=0), "2.tif", **options).values.astype(float)
    bled = make(make_raster(bordered, "black.tif"), "3.tif", **options).values.astype(float)
    rim = np.s_[:, :, edge * scale - scale // 2 : edge * scale]
    darker, would_be = (whole - beside)[rim].mean(), (whole - bled)[rim].mean()
    assert would_be > 8
    assert abs(darker) < would_be / 8
    # Within reach of the networks the pictures differ a little, further inside not at all.
    far = np.s_[:, :, : (edge - 20) * scale]
    np.testing.assert_array_equal(whole[far], beside[far])


CUTS = [{"tile": 64}, {"tile": 128, "batch": 3}, {"tile": 72, "overlap": 128, "batch": 2}]


@pytest.mark.parametrize("preset", ["fast", "balanced"])
@pytest.mark.parametrize("dtype", ["uint8", "uint16"])
@pytest.mark.parametrize("scale", [2, 4, 8])
def test_any_tile_size_overlap_and_batch_give_the_same_picture(make_raster, make, ground, dtype, scale, preset):
    """To 1 DN in three thousandths of the pixels: float32 sums, and the places that are averaged along edges, differ in their last bits

    with the shapes of tiles and batches, and where a value lies next to a half, rounding turns that into one digital number. (Measured:
    up to 1.6 in 1,000 of 16 bit, less of 8.)
    """
    path = make_raster(as_type(ground[:3, :40, :35], dtype))
    options = {"scale": scale, "preset": preset}
    whole = make(path, "whole.tif", tile=1024, **options).values.astype(int)
    assert whole.std() > 10
    for cut in CUTS if scale < 8 else CUTS[1:2]:
        difference = np.abs(make(path, "cut.tif", **options, **cut).values.astype(int) - whole)
        assert difference.max() <= 1
        assert (difference > 0).mean() < 3e-3


@pytest.mark.parametrize("preset", ["fast", "balanced"])
def test_the_bundled_models_own_context_is_enough(scene, tmp_path, preset):
    """It is about half of the receptive field of a predictor of 16 blocks: what lies farther changes less than a digital number."""
    models = load_models(UpscaleJob("in", "out", device="cpu", precision="float32"))
    with rasterio.open(scene) as file:
        xmin, ymax = file.transform @ (0, 0)
        xmax, ymin = file.transform @ (160, 160)

    def made(tile: int, overlap: int) -> np.ndarray:
        job = UpscaleJob(
            *(str(scene), str(tmp_path / f"{tile}.tif")),
            extent=(xmin, ymin, xmax, ymax),
            preset=preset,
            stages="base",
            bands=(1, 2, 3),
            tile=tile,
            overlap=overlap,
            device="cpu",
            precision="float32",
        )
        return read(upscale(job, lambda event: None, models)).values.astype(int)

    difference = np.abs(made(256, 0) - made(1024, 256))
    assert difference.max() <= 1
    assert (difference > 0).mean() < 3e-3


def test_in_bfloat16_the_picture_is_the_same_but_for_its_rounding(make_raster, ground, tiny_bundle, tmp_path):
    """8 bits of mantissa: where another tile's sums round the other way, it is up to 0.4 % of what the network adds."""
    path = make_raster(ground[:3, :40, :35])
    pictures = []
    for tile in (1024, 64):
        job = UpscaleJob(
            *(str(path), str(tmp_path / "out.tif")),
            model=str(tiny_bundle),
            device="cpu",
            precision="bfloat16",
            tile=tile,
        )
        pictures.append(read(upscale(job, lambda event: None)).values.astype(int))
    difference = np.abs(pictures[0] - pictures[1])
    assert difference.max() <= 5 and difference.mean() < 0.1


@given(
    col=st.integers(0, 45),
    row=st.integers(0, 55),
    width=st.integers(1, 50),
    height=st.integers(1, 60),
    scale=st.sampled_from([2, 4]),
    preset=st.sampled_from(["fast", "balanced"]),
)
@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_an_extent_gives_the_pixels_of_that_part_of_the_whole(
    make_raster, make, ground, wholes, col, row, width, height, scale, preset
):
    """Noise, tiles and the stretch of 16 bit come from the whole raster: a preview shows the final picture.

    The tolerance is that of tiles, see above.
    """
    path = make_raster(as_type(ground[:3], "uint16"))
    if (scale, preset) not in wholes:
        wholes[scale, preset] = make(path, "whole.tif", scale=scale, preset=preset).values.astype(int)
    window = Window(col, row, min(width, 50 - col), min(height, 60 - row))
    left, top = UTM @ (window.col + 0.2, window.row + 0.2)
    right, bottom = UTM @ (window.col + window.width - 0.2, window.row + window.height - 0.2)
    part = make(path, "part.tif", scale=scale, preset=preset, extent=(left, bottom, right, top), tile=128)
    assert part.profile["transform"].almost_equals(
        UTM @ Affine.translation(window.col, window.row) @ Affine.scale(1 / scale)
    )
    fine = window.scaled(scale)
    expected = wholes[scale, preset][:, fine.row : fine.row + fine.height, fine.col : fine.col + fine.width]
    difference = np.abs(part.values.astype(int) - expected)
    assert difference.max() <= 1
    assert (difference > 0).sum() <= 1 + difference.size * 3e-3


@pytest.fixture(scope="module")
def wholes() -> dict[tuple[int, str], np.ndarray]:
    return {}


def test_an_extent_may_be_given_in_another_crs(make_raster, make, ground):
    path = make_raster(ground[:3])
    west, south, east, north = rasterio.warp.transform_bounds(
        "EPSG:32633", "EPSG:4326", 400050, 4999800, 400150, 4999900
    )
    made = make(path, extent=(west, south, east, north), extent_crs="EPSG:4326")
    left, top = made.profile["transform"] @ (0, 0)
    # The box in degrees is turned by 1 degree against the grid: a pixel on each side at most.
    assert 400045 <= left <= 400050 and 4999900 <= top <= 4999905
    assert 40 <= made.values.shape[2] <= 44 and 40 <= made.values.shape[1] <= 44


@pytest.mark.parametrize("preset", ["fast", "balanced"])
def test_the_same_job_gives_the_same_bytes(make_raster, make, ground, preset):
    path = make_raster(ground)
    first, again, other = (
        make(path, f"{name}.tif", preset=preset, scale=4, seed=seed) for name, seed in (("a", 3), ("b", 3), ("c", 4))
    )
    assert Path(first.finished.output).read_bytes() == Path(again.finished.output).read_bytes()
    changed = (first.values != other.values).mean()
    # What draws nothing has no use for a seed.
    assert changed > 0.5 if preset == "balanced" else changed == 0


def test_bands_by_choice_are_computed_together_and_stay_where_they_are(make_raster, make, ground):
    """Near infrared, red and green as the picture: each band agrees with its own, in the order of the file."""
    path = make_raster(ground, colours=(*RGB, *REST))
    made = make(path, bands=(4, 1, 2))
    assert np.abs(averaged(made.values, 2) - ground).max() <= AGREES_8_BIT
    other = make(path, "other.tif", bands=(1, 2, 3))
    assert (made.values[3] != other.values[3]).mean() > 0.05


@pytest.mark.parametrize("shape", [(1, 1), (1, 60), (37, 3), (9, 11)])
@pytest.mark.parametrize("scale", [2, 8])
def test_a_raster_smaller_than_a_tile_or_of_one_pixel_is_done(make_raster, make, ground, shape, scale):
    values = ground[:3, : shape[0], : shape[1]]
    values = np.resize(values, (3, *shape))
    made = make(make_raster(values), scale=scale, preset="balanced")
    assert made.values.shape == (3, shape[0] * scale, shape[1] * scale)
    assert np.abs(averaged(made.values, scale) - values).max() <= AGREES_8_BIT


def test_a_raster_with_nothing_valid_comes_out_empty_and_that_is_said(make_raster, tiny_models, tmp_path):
    told = []
    path = make_raster(np.full((4, 20, 30), -9999, np.int16), nodata=-9999)
    made = read(upscale(UpscaleJob(str(path), str(tmp_path / "out.tif"), scale=2), told.append, tiny_models))
    assert (made.values == -9999).all() and made.values.shape == (4, 40, 60)
    assert "agreement_dn" not in made.finished.facts
    assert any("No pixel here is valid" in event.message for event in told if isinstance(event, Caution))


def test_tiles_without_a_valid_pixel_are_not_computed(make_raster, make, scene, monkeypatch):
    """And the others are what they are without that."""
    with rasterio.open(scene) as file:
        values = np.maximum(file.read([1, 2, 3]), 1)
    values[:, :, 130:] = 0
    path = make_raster(values, nodata=0)
    counted, call = [], Stage1.__call__

    def counting(self, windows, *what):
        counted.extend(windows)
        return call(self, windows, *what)

    monkeypatch.setattr(Stage1, "__call__", counting)
    fewer = make(path, tile=64)
    windows = len(counted)
    # Everything counts as valid: all is computed.
    monkeypatch.setattr("engine.base_work.BaseTiles", lambda windows, values, *_: BaseTiles(windows, values))
    every = make(path, "every.tif", tile=64)
    assert windows < 0.8 * (len(counted) - windows)
    np.testing.assert_array_equal(fewer.values, every.values)


def test_reflectances_never_become_negative(make_raster, make, ground):
    """Dark water beside a bright roof: floats have no limit, but these bands have never been below 0."""
    values = ground[:3].astype(np.float32) / 10000
    values[:, 20:40, 10:30] = 0
    values[:, 25:35, 15:25] = 0.9
    made = make(make_raster(values))
    assert made.values.min() >= 0
    elevations = make(make_raster(values - 0.01, name="other.tif"), "other_out.tif")
    assert elevations.values.min() < -0.0101


@pytest.mark.parametrize(
    "error", [torch.OutOfMemoryError("CUDA out of memory"), RuntimeError("DefaultCPUAllocator: can't allocate memory")]
)
def test_out_of_memory_is_told_with_its_cure(make_raster, tiny_bundle, tmp_path, ground, monkeypatch, error):
    def run_out(*_, **__):
        raise error

    monkeypatch.setattr(SR3Pipeline, "__call__", run_out)
    told = []
    job = UpscaleJob(str(make_raster(ground[:3])), str(tmp_path / "out.tif"), model=str(tiny_bundle), device="cpu")
    assert carry_out(job, told.append) == 1
    assert isinstance(told[-1], Failed) and told[-1].code == "memory" and "TILE" in told[-1].hint
    assert sorted(path.name for path in tmp_path.iterdir()) == ["in.tif"]


def test_numbers_that_are_not_finite_are_an_error_and_no_picture(make_raster, make, tmp_path, ground, monkeypatch):
    """As half precision gives them when it overflows."""
    whole = SR3Pipeline.__call__

    def overflow(*arguments, **options):
        drawn = whole(*arguments, **options)
        return Drawn(drawn.mean * float("nan"), drawn.spread, drawn.detail)

    monkeypatch.setattr(SR3Pipeline, "__call__", overflow)
    with pytest.raises(ComputeError, match="no finite numbers"):
        make(make_raster(ground[:3]))
    assert sorted(path.name for path in tmp_path.iterdir()) == ["in.tif"]


def test_the_result_says_what_made_it(make_raster, make, ground, tiny_models):
    made = make(make_raster(ground[:3]), preset="balanced", seed=11)
    with rasterio.open(made.finished.output) as file:
        tags = file.tags()
    assert tags["AI_GENERATED"] == "yes"
    assert tags["VLMSR_MODEL"] == f"{tiny_models.bundle.name} {tiny_models.bundle.version}"
    assert (tags["VLMSR_SCALE"], tags["VLMSR_SEED"], tags["VLMSR_DETAIL"]) == ("2", "11", "0.9")


def test_progress_runs_to_the_end_and_never_back(make_raster, tiny_models, tmp_path, ground):
    told = []
    job = UpscaleJob(str(make_raster(ground[:3])), str(tmp_path / "out.tif"), scale=4, preset="fast", tile=64)
    finished = upscale(job, told.append, tiny_models)
    done = [event.done for event in told if isinstance(event, Progress)]
    assert done == sorted(done) and done[-1] == 1 and len(set(done)) >= 16
    assert finished.facts["megapixels"] == pytest.approx(240 * 200 / 1e6)


@pytest.mark.parametrize("existing", [True, False])
def test_a_job_that_fails_on_the_way_leaves_what_was_there(make_raster, make, tmp_path, existing):
    """The input is damaged in its lower half: the first tiles are done when that is found."""
    rng = np.random.default_rng(0)
    path = make_raster(rng.integers(1, 255, (1, 256, 64), np.uint8), compress="deflate", blockysize=16)
    data = bytearray(path.read_bytes())
    data[-2000:-1000] = bytes(1000)
    path.write_bytes(data)
    if existing:
        (tmp_path / "out.tif").write_text("older")
    before = sorted(os.listdir(tmp_path))  # noqa: PTH208
    with pytest.raises(InputError, match="can't be read"):
        make(path, tile=64)
    assert sorted(os.listdir(tmp_path)) == before  # noqa: PTH208
    if existing:
        assert (tmp_path / "out.tif").read_text() == "older"


def test_a_result_replaces_an_older_one_but_never_its_input(make_raster, make, tmp_path, ground):
    path = make_raster(ground[:3])
    (tmp_path / "out.tif").write_text("older")
    assert make(path).values.shape == (3, 120, 100)
    (tmp_path / "link.tif").symlink_to(path)
    before = path.read_bytes()
    with pytest.raises(OutputError):
        make(path, "link.tif")
    with pytest.raises(OutputError):
        make(path, "in.tif")
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    "options",
    [{"bands": (1, 2, 9)}, {"extent": (0, 0, 1, 1)}, {"extent": (0, 0, 1, 1), "extent_crs": "EPSG:0"}],
)
def test_what_can_not_be_done_is_refused_before_models_are_loaded(make_raster, tmp_path, ground, options):
    job = UpscaleJob(str(make_raster(ground[:3])), str(tmp_path / "out.tif"), model="/no/such/bundle", **options)
    with pytest.raises(EngineError) as refused:
        upscale(job, lambda event: None)
    assert isinstance(refused.value, InputError)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["in.tif"]


@pytest.fixture(scope="module")
def real(scene, tmp_path_factory) -> tuple[Made, np.ndarray, np.ndarray]:
    """The bundled scene averaged to a quarter and made 4 times finer by the real bundle; coarse and true values."""
    folder = tmp_path_factory.mktemp("real")
    with rasterio.open(scene) as file:
        truth = file.read((1, 2, 3))
        profile = file.profile | {"transform": file.transform @ Affine.scale(4)}
    coarse = np.rint(averaged(truth, 4)).astype(np.uint8)
    profile |= {"count": 3, "width": coarse.shape[2], "height": coarse.shape[1], "nodata": None, "blockysize": 1}
    with rasterio.open(folder / "coarse.tif", "w", **profile | {"blockxsize": coarse.shape[2]}) as file:
        file.write(coarse)
    job = UpscaleJob(str(folder / "coarse.tif"), str(folder / "out.tif"), scale=4, preset="fast", model=DEFAULT_BUNDLE)
    return read(upscale(job, lambda event: None)), coarse, truth


def test_the_bundled_model_is_nearer_to_the_truth_than_bicubic(real):
    made, coarse, truth = real
    bicubic = torch.nn.functional.interpolate(torch.from_numpy(coarse[None]).float(), scale_factor=4, mode="bicubic")
    bicubic = bicubic[0].clamp(0, 255).round().numpy()
    # Without the margin, where interpolation has half of its surroundings.
    inner = np.s_[16:-16, 16:-16]
    ours, plain = (
        compare(result.transpose(1, 2, 0)[inner], truth.transpose(1, 2, 0)[inner]) for result in (made.values, bicubic)
    )
    assert ours.psnr > plain.psnr + MARGIN
    assert ours.energy_ratio > plain.energy_ratio


def test_the_bundled_model_knows_that_a_pixel_is_no_average_of_its_square(scene, make_raster, tmp_path):
    """What was reduced by bicubic interpolation averages back to the truth's averages, more than to the input."""
    with rasterio.open(scene) as file:
        truth = file.read((1, 2, 3))
    coarse = to_dn(reduce_clean(to_tensor(truth.transpose(1, 2, 0)), 2)).transpose(2, 0, 1)
    path = make_raster(coarse.astype(np.uint8), colours=RGB)
    made = read(upscale(UpscaleJob(str(path), str(tmp_path / "out.tif"), scale=2, preset="fast"), lambda event: None))
    of_truth = averaged(truth, 2)
    assert np.abs(averaged(made.values, 2) - of_truth).mean() < 0.95 * np.abs(coarse - of_truth).mean()
    assert 0.2 < made.finished.facts["agreement_dn"] < 1


def test_the_bundled_models_result_agrees_with_its_input(real):
    made, coarse, _ = real
    assert made.finished.facts["agreement_dn"] < 1
    assert np.abs(averaged(made.values, 4) - coarse).max() <= AGREES_8_BIT
