"""Bands beyond the colours: near infrared becomes finer with the colours, agrees with what was measured, and so do its indices."""

from pathlib import Path

import numpy as np
import pytest
import rasterio
import torch
import torch.nn.functional as F
from hypothesis import given, settings
from hypothesis import strategies as st
from rasterio.enums import ColorInterp as Is

from engine.agreement import LIMIT, reduce
from engine.job import JobError, UpscaleJob
from engine.other_bands import follow, steeper
from engine.training.degrade import reduce_clean
from engine.upscale import load_models, upscale

RGB = (Is.red, Is.green, Is.blue)
REST = (Is.undefined,)
ROUNDED = 0.5 + 1e-3
"""DN within which a band beyond the colours averages back to its input: each pixel is rounded by 0.5 at most, and so is each average."""

COLOUR_AGREES = 255 * LIMIT / 2 + ROUNDED
"""DN of 8 bit within which a colour averages back: the model's own averages are believed a little, see `agreement`."""


@pytest.fixture(scope="session")
def models(tiny_both):
    return load_models(UpscaleJob("in", "out", model=str(tiny_both), device="cpu", precision="float32"))


@pytest.fixture(scope="session")
def lite():
    return load_models(UpscaleJob("in", "out", device="cpu", precision="float32"))


@pytest.fixture(scope="session")
def ground(scene) -> np.ndarray:
    """``(4, 56, 48)`` uint8 from the bundled scene, red, green, blue, near infrared; no pixel is 0."""
    with rasterio.open(scene) as file:
        return np.maximum(file.read(window=rasterio.windows.Window(60, 40, 48, 56)), 1)


@pytest.fixture
def make(models, tmp_path):
    """Carries out a job with the tiny bundle of both stages; gives the result's values."""

    def carry_out(path: Path, name: str = "out.tif", with_models=models, **options) -> np.ndarray:
        chosen = {"scale": 2, "preset": "balanced", "stages": "base", "device": "cpu", "precision": "float32"} | options
        finished = upscale(UpscaleJob(str(path), str(tmp_path / name), **chosen), lambda event: None, with_models)
        with rasterio.open(finished.output) as file:
            return file.read()

    return carry_out


def averaged(values: np.ndarray, scale: int) -> np.ndarray:
    bands, height, width = values.shape
    return values.reshape(bands, height // scale, scale, width // scale, scale).mean((2, 4), dtype=np.float64)


def to_range(values: np.ndarray) -> torch.Tensor:
    """8 bit bands as the networks see them."""
    return torch.from_numpy(values.astype(np.float32) / 127.5 - 1)[None]


def rms(difference: np.ndarray | torch.Tensor) -> float:
    return float(np.sqrt(np.mean(np.square(np.asarray(difference, np.float64)))))


def ndvi(red: np.ndarray, infrared: np.ndarray) -> np.ndarray:
    red, infrared = (np.clip(band.astype(np.float64), 0, None) for band in (red, infrared))
    return (infrared - red) / np.maximum(infrared + red, 1e-9)


# The transfer itself


@given(
    scale=st.sampled_from([2, 4, 8]), others=st.integers(1, 6), colours=st.sampled_from([1, 3]), seed=st.integers(0, 9)
)
@settings(max_examples=20, deadline=None)
def test_any_band_averages_back_to_its_input_and_does_not_know_of_the_others(scale, others, colours, seed):
    """Also where values lie far beyond the stretch, and where the colours show something else altogether."""
    rng = np.random.default_rng(seed)
    coarse = torch.from_numpy(rng.normal(0, 1, (2, others, 9, 7)).astype(np.float32))
    coarse[0, 0, 4, 3] = 300.0
    seen = torch.from_numpy(rng.uniform(-1, 1, (2, colours, 9, 7)).astype(np.float32))
    picture = torch.from_numpy(rng.uniform(-1, 1, (2, colours, 9 * scale, 7 * scale)).astype(np.float32))
    fine = follow(coarse, seen, picture, scale)
    assert fine.shape == (2, others, 9 * scale, 7 * scale)
    torch.testing.assert_close(reduce(fine, scale), coarse, rtol=0, atol=3e-4)
    for band in range(others):
        alone = follow(coarse[:, band : band + 1], seen, picture, scale)
        torch.testing.assert_close(fine[:, band : band + 1], alone, rtol=1e-5, atol=1e-4)


@pytest.mark.parametrize("colours", [1, 3])
@pytest.mark.parametrize("sign", [1, -1])
def test_a_border_goes_where_the_colours_have_it(colours, sign):
    """Inside a coarse pixel, where the band alone can't know it; whether infrared is brighter there or darker."""
    border = torch.full((1, 1, 64, 64), -0.5)
    border[..., 33:] = 0.3
    band = sign * border
    coarse = reduce(band, 4)
    fine = follow(coarse, reduce(border, 4).expand(-1, colours, -1, -1), border.expand(-1, colours, -1, -1), 4)
    inner = np.s_[..., 16:-16, 16:-16]
    bicubic = F.interpolate(coarse, scale_factor=4, mode="bicubic")
    assert rms((fine - band)[inner]) < 0.25 * rms((bicubic - band)[inner])
    # With colours that show nothing it is only made steeper, and the border lies where averages allow it.
    flat = torch.zeros(1, colours, 64, 64)
    blind = follow(coarse, reduce(flat, 4), flat, 4)
    assert 1.5 * rms((fine - band)[inner]) < rms((blind - band)[inner]) < 0.9 * rms((bicubic - band)[inner])


def test_detail_of_the_colours_that_the_band_does_not_share_is_not_put_on_it():
    """Stripes of paint on a flat lawn: infrared is the same everywhere, and stays so."""
    rng = np.random.default_rng(0)
    picture = torch.from_numpy(rng.uniform(-1, 1, (1, 3, 64, 64)).astype(np.float32))
    fine = follow(torch.full((1, 1, 16, 16), 0.4), reduce(picture, 4), picture, 4)
    assert (fine - 0.4).abs().max() < 1e-5


@pytest.mark.parametrize("scale", [2, 4, 8])
def test_what_lies_farther_than_8_coarse_pixels_does_not_matter(ground, scale):
    """So the context of a tile is enough, and no seam can show."""
    coarse = to_range(ground)
    picture = F.interpolate(coarse[:, :3], scale_factor=scale, mode="bicubic") + 0.05 * torch.randn(
        1, 3, 56 * scale, 48 * scale, generator=torch.Generator().manual_seed(1)
    )
    whole = follow(coarse[:, 3:], coarse[:, :3], picture, scale)
    part = follow(coarse[:, 3:, 12:, 12:], coarse[:, :3, 12:, 12:], picture[..., 12 * scale :, 12 * scale :], scale)
    far, apart = np.s_[..., 20 * scale :, 20 * scale :], np.s_[..., 8 * scale :, 8 * scale :]
    assert (whole[far] - part[apart]).abs().max() * 127.5 < 0.1
    # Nearer, it does: the test is one.
    near, beside = np.s_[..., 12 * scale :, 12 * scale :], np.s_[..., 0:, 0:]
    assert (whole[near] - part[beside]).abs().max() * 127.5 > 1


def test_steeper_edges_stay_within_what_was_measured_around():
    coarse = torch.full((1, 1, 16, 16), -0.6)
    coarse[..., 8:] = 0.6
    bicubic = F.interpolate(coarse, scale_factor=4, mode="bicubic")
    fine = steeper(coarse, 4)
    steepness = [(image[..., 1:] - image[..., :-1]).abs().max() for image in (fine, bicubic)]
    assert steepness[0] > 1.3 * steepness[1]
    assert fine.abs().max() < 0.6 + 0.1


# Near the truth, and the indices with it


@pytest.fixture(scope="module")
def reduced(scene) -> tuple[np.ndarray, np.ndarray]:
    """The bundled scene ``(4, 256, 256)``, and what the sensor model makes of it at a quarter of its resolution."""
    with rasterio.open(scene) as file:
        truth = file.read()
    return truth, ((reduce_clean(to_range(truth), 4)[0].numpy() + 1) * 127.5).round().astype(np.uint8)


@pytest.mark.parametrize("preset", ["fast", "balanced"])
def test_infrared_is_nearer_to_the_truth_than_bicubic_and_about_as_near_as_by_a_network_of_its_own(
    reduced, make_raster, make, lite, preset
):
    truth, coarse = reduced
    path = make_raster(coarse, colours=(*RGB, *REST))
    bicubic = F.interpolate(to_range(coarse), scale_factor=4, mode="bicubic")[0].numpy() * 127.5 + 127.5
    inner = np.s_[16:-16, 16:-16]

    def over_bicubic(choice: str) -> float:
        made = make(path, with_models=lite, scale=4, preset=preset, other_bands=choice)[3]
        apart = [rms((band.astype(float) - truth[3])[inner]) for band in (bicubic[3], made)]
        return 20 * np.log10(apart[0] / apart[1])

    keep, own = over_bicubic("keep"), over_bicubic("own")
    # Where nothing is drawn the network knows a little more, where something is, it draws what may be elsewhere.
    assert keep > 1.5 and keep > own - (1.2 if preset == "fast" else 0.5)


@pytest.mark.parametrize("stages", ["base", "both"])
def test_ndvi_of_the_result_agrees_with_that_of_the_input(reduced, make_raster, make, lite, stages):
    """Averaged back, red agrees within what `agreement` believes and rounding, infrared within rounding: NDVI, which rises with infrared
    and falls with red, lies between what these limits allow, pixel by pixel, and on average a tenth of that.

    NDVI of each fine pixel, then averaged, is another number (it is no linear one): it lies within 0.02 on average, and nearer than
    where infrared has detail of its own.
    """
    coarse = reduced[1]
    path = make_raster(coarse, colours=(*RGB, *REST))
    made, own = (make(path, with_models=lite, scale=4, stages=stages, other_bands=choice) for choice in ("keep", "own"))
    measured = ndvi(coarse[0], coarse[3])
    back = averaged(made, 4)
    assert np.abs(back[3] - coarse[3]).max() <= ROUNDED + (0.5 if stages == "both" else 0)
    red, infrared = COLOUR_AGREES + (stages == "both"), ROUNDED + (0.5 if stages == "both" else 0)
    low, high = (ndvi(coarse[0] + s * red, np.maximum(coarse[3] - s * infrared, 0)) for s in (1.0, -1.0))
    again = ndvi(back[0], back[3])
    assert (again >= low - 1e-9).all() and (again <= high + 1e-9).all()
    assert np.abs(again - measured).mean() < 0.1 * (high - low).mean()
    apart = [np.abs(averaged(ndvi(each[0], each[3])[None], 4)[0] - measured).mean() for each in (made, own)]
    assert apart[0] < 0.02 and apart[0] < 0.9 * apart[1]


# Whole jobs


def test_there_are_three_choices_and_no_other():
    assert UpscaleJob("in", "out").other_bands == "keep"
    with pytest.raises(JobError, match="other_bands") as refused:
        UpscaleJob("in", "out", other_bands="none")
    assert "keep, own, drop" in refused.value.hint


@pytest.mark.parametrize("stages", ["base", "both"])
def test_the_colours_are_the_same_whatever_becomes_of_the_others(make_raster, make, ground, stages):
    """Here they are bands 4, 1 and 2, and the third is beyond: each stays in its place, as far as it stays."""
    path = make_raster(ground, colours=(*RGB, *REST))
    options = {"bands": (4, 1, 2), "stages": stages, "steps_refine": 1}
    keep, own, drop = (make(path, f"{choice}.tif", other_bands=choice, **options) for choice in ("keep", "own", "drop"))
    assert keep.shape == own.shape == (4, 112, 96) and drop.shape == (3, 112, 96)
    for made in (keep, own):
        np.testing.assert_array_equal(made[[0, 1, 3]], drop)
    assert (keep[2] != own[2]).mean() > 0.3
    limit = ROUNDED if stages == "base" else ROUNDED + 1
    assert np.abs(averaged(keep, 2)[2] - ground[2]).max() <= limit


@pytest.mark.parametrize("stages", ["base", "both"])
def test_other_bands_follow_the_finished_colours_of_the_last_stage(make_raster, make, ground, tmp_path, lite, stages):
    """Not interpolated ones, and after refinement not those of stage 1. (Windows fade into each other, and all were rounded.)"""
    path = make_raster(ground, colours=(*RGB, *REST))
    made = make(path, with_models=lite, scale=4, stages=stages, output_base=str(tmp_path / "base.tif"))
    coarse = to_range(ground)
    before = F.interpolate(coarse[:, :3], scale_factor=4, mode="bicubic")[0].numpy() * 127.5 + 127.5
    if stages == "both":
        with rasterio.open(tmp_path / "base.tif") as file:
            before = file.read([1, 2, 3])

    def apart(colours: np.ndarray) -> float:
        expected = follow(coarse[:, 3:], coarse[:, :3], to_range(colours), 4)[0, 0].numpy()
        difference = np.abs(made[3] - (expected * 127.5 + 127.5).clip(0, 255))
        return (difference[32:-32, 32:-32] > 1).mean()

    assert apart(made[:3]) < 2e-4 and apart(before) > 1e-3


@pytest.mark.parametrize("scale", [2, 4, 8])
def test_neither_tile_nor_batch_nor_extent_moves_other_bands(make_raster, make, ground, scale):
    """The tolerance is that of the colours, see test_upscale."""
    path = make_raster(
        np.concatenate([ground, ground[:1]])[:, :40, :35].astype(np.uint16) * 37, colours=(*RGB, *REST * 2)
    )
    whole = make(path, "whole.tif", scale=scale, tile=1024).astype(int)
    for cut in ({"tile": 64}, {"tile": 128, "batch": 3}):
        difference = np.abs(make(path, "cut.tif", scale=scale, **cut) - whole)[3:]
        assert difference.max() <= 1 and (difference > 0).mean() < 3e-3
    extent = (4e5 + 5 * 10, 5e6 - 5 * 30, 4e5 + 5 * 25, 5e6 - 5 * 12)
    part = make(path, "part.tif", scale=scale, extent=extent, tile=128)
    there = whole[:, 12 * scale : 30 * scale, 10 * scale : 25 * scale]
    assert np.abs(part - there).max() <= 1 and (part != there).mean() < 5e-3


@pytest.mark.parametrize("choice", ["keep", "own"])
def test_16_bit_stays_16_bit_and_highlights_beyond_the_stretch_are_kept(make_raster, make, ground, choice):
    values = ground.astype(np.uint16) * 37 + 200
    values[3, 25, 25] = 65535
    made = make(make_raster(values, colours=(*RGB, *REST)), scale=4, other_bands=choice)
    assert made.dtype == np.uint16 and np.unique(made[3]).size > 1000
    back = averaged(made, 4)[3]
    assert back[25, 25] == pytest.approx(65535, abs=ROUNDED)
    limit = ROUNDED if choice == "keep" else LIMIT / 2 * np.ptp(ground[3] * 37.0) + ROUNDED
    assert np.abs(back - values[3]).max() <= limit


@pytest.mark.parametrize("choice", ["keep", "own"])
@pytest.mark.parametrize("band", [0, 3])
@pytest.mark.parametrize(("dtype", "nodata"), [("uint8", 0), ("float32", float("nan"))])
def test_a_hole_in_one_band_is_a_hole_in_that_band_alone(make_raster, make, ground, choice, band, dtype, nodata):
    """It does not bleed: beside it, that band is as bright as without it, and the others hardly notice."""
    hole = np.s_[band, 20:34, 18:30]
    values = ground.astype(dtype)
    plain = make(make_raster(values, "plain.tif", nodata=nodata, colours=(*RGB, *REST)), "1.tif", other_bands=choice)
    values[hole] = nodata
    made = make(make_raster(values, "hole.tif", nodata=nodata, colours=(*RGB, *REST)), "2.tif", other_bands=choice)
    empty = np.zeros((4, 112, 96), bool)
    empty[band, 40:68, 36:60] = True
    np.testing.assert_array_equal(np.isnan(made) if dtype == "float32" else made == nodata, empty)
    back = np.abs(averaged(made, 2) - ground)[~empty[:, ::2, ::2]]
    assert back.max() <= COLOUR_AGREES
    rim = np.zeros((112, 96), bool)
    rim[38:70, 34:62] = True
    rim[40:68, 36:60] = False
    assert abs((made.astype(float) - plain)[band][rim].mean()) < 2
    far = np.ones((112, 96), bool)
    far[8:100, 4:92] = False
    apart = np.abs(made.astype(float) - plain)[3 if band == 0 else 0]
    # Of floating point the stretch is measured on what is valid, and so moves a little with a hole.
    assert far.any() and apart[far].max() <= (1 if dtype == "uint8" else 2)
    assert band == 0 or apart.max() < 1e-3


def test_one_band_has_no_others(make_raster, make, ground):
    path = make_raster(ground[3:], colours=(Is.gray,))
    results = [make(path, f"{choice}.tif", other_bands=choice) for choice in ("keep", "own", "drop")]
    assert results[0].shape == (1, 112, 96)
    np.testing.assert_array_equal(results[0], results[1])
    np.testing.assert_array_equal(results[0], results[2])
    with rasterio.open(path.with_name("keep.tif")) as file:
        assert "VLMSR_OTHER_BANDS" not in file.tags()


@pytest.mark.parametrize("stages", ["base", "both"])
def test_of_two_bands_the_second_follows_the_grey_one(make_raster, make, ground, stages):
    path = make_raster(ground[[0, 3]], colours=(Is.gray, *REST))
    options = {"stages": stages, "steps_refine": 1}
    keep, own, drop = (make(path, f"{choice}.tif", other_bands=choice, **options) for choice in ("keep", "own", "drop"))
    assert keep.shape == own.shape == (2, 112, 96) and drop.shape == (1, 112, 96)
    np.testing.assert_array_equal(keep[0], drop[0])
    assert (keep[1] != own[1]).mean() > 0.3
    assert np.abs(averaged(keep, 2)[1] - ground[3]).max() <= ROUNDED + (stages == "both")


@pytest.mark.parametrize("choice", ["keep", "own", "drop"])
def test_alpha_stays_whatever_becomes_of_other_bands(make_raster, make, ground, choice):
    alpha = np.full((1, 56, 48), 255, np.uint8)
    alpha[:, :9, :11] = 0
    colours = (Is.blue, Is.green, *REST, Is.red, Is.alpha)
    path = make_raster(np.concatenate([ground[[2, 1, 3, 0]], alpha]), colours=colours)
    made = make(path, other_bands=choice)
    with rasterio.open(path.with_name("out.tif")) as file:
        assert file.colorinterp == (colours if choice != "drop" else (Is.blue, Is.green, Is.red, Is.alpha))
        assert file.tags()["VLMSR_OTHER_BANDS"] == choice
    np.testing.assert_array_equal(made[-1], alpha[0].repeat(2, 0).repeat(2, 1))


@pytest.mark.parametrize("stages", ["base", "both"])
def test_what_is_left_keeps_its_name_unit_and_scale_when_others_are_dropped(
    make_raster, make, ground, tmp_path, stages
):
    values = ground[[3, 0, 1, 2]].astype(np.int16) * 20
    values[1:, 30:34, 5:9] = -1
    path = make_raster(values, colours=(*REST * 4,), nodata=-1)
    with rasterio.open(path, "r+") as file:
        file.descriptions = ("near infrared", "red", "green", "blue")
        file.units = ("a", "b", "c", "d")
        file.scales, file.offsets = (1.0, 2.0, 3.0, 4.0), (0.1, 0.2, 0.3, 0.4)
        file.update_tags(SENSOR="made up")
        for band in file.indexes:
            file.update_tags(band, WAVELENGTH=f"{band}00 nm")
    options = {"stages": stages, "steps_refine": 1, "bands": (2, 3, 4), "other_bands": "drop"}
    made = make(path, output_base=str(tmp_path / "base.tif"), output_confidence=str(tmp_path / "sure.tif"), **options)
    for name in ("out.tif", "base.tif"):
        with rasterio.open(tmp_path / name) as file:
            assert file.descriptions == ("red", "green", "blue") and file.units == ("b", "c", "d")
            assert file.scales == (2.0, 3.0, 4.0) and file.offsets == (0.2, 0.3, 0.4)
            assert [file.tags(band)["WAVELENGTH"] for band in file.indexes] == ["200 nm", "300 nm", "400 nm"]
            assert file.tags()["SENSOR"] == "made up" and file.nodata == -1
            assert ((file.read_masks() == 0).sum((1, 2)) == 4 * 16).all()
    back, valid = averaged(made, 2), values[1:] != -1
    assert np.abs(back - values[1:])[valid].max() <= 255 * 20 * LIMIT / 2 + 1.5


def test_a_mask_stays_when_others_are_dropped(make_raster, make, ground):
    mask = np.full((56, 48), 255, np.uint8)
    mask[:12, 40:] = 0
    path = make_raster(ground, mask=mask, colours=(*RGB, *REST))
    assert make(path, other_bands="drop").shape[0] == 3
    with rasterio.open(path.with_name("out.tif")) as file:
        np.testing.assert_array_equal(file.dataset_mask(), mask.repeat(2, 0).repeat(2, 1))
        assert file.colorinterp == RGB


def test_infrared_alone_may_be_the_band_that_stays(make_raster, make, ground):
    path = make_raster(ground, colours=(*RGB, *REST))
    made = make(path, bands=(4,), other_bands="drop")
    assert made.shape == (1, 112, 96)
    assert np.abs(averaged(made, 2)[0] - ground[3]).max() <= COLOUR_AGREES
