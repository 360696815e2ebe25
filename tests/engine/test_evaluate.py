"""Quality against a reference: measures whose answers are known by hand, whole evaluations, and the reports that people read."""

import argparse
import csv
import json
import math
import re
from html import escape
from pathlib import Path

import numpy as np
import pytest
import rasterio
from affine import Affine
from rasterio.control import GroundControlPoint
from scipy import ndimage

from engine.agreement import LIMIT
from engine.cli import carry_out, main
from engine.errors import EngineError, InputError, OutputError
from engine.evaluate import evaluate
from engine.evaluate_cli import add_evaluate, evaluate_job
from engine.evaluate_job import SENSORS, EvaluateJob, hidden_path, leftovers, read_job
from engine.evaluation import sensor, tally
from engine.evaluation.measures import ergas, spectral_angles
from engine.evaluation.pairing import nearest_scale, offset, pixel_ratio, shared
from engine.evaluation.sensor import reduce_raster
from engine.evaluation.words import MEASURES, SENSOR_WORDS
from engine.events import Caution, Failed, Finished, Progress
from engine.job import JobError, UpscaleJob
from engine.raster.grid import Grid, Window
from engine.raster.source import open_source
from engine.training.degrade import reduce_clean
from engine.training.scenes import to_tensor
from engine.upscale import load_models

UTM = rasterio.CRS.from_epsg(32633).to_wkt()


@pytest.fixture(scope="module")
def models(tiny_bundle):
    return load_models(UpscaleJob("in", "out", model=str(tiny_bundle), device="cpu", precision="float32"))


@pytest.fixture(scope="module")
def town() -> np.ndarray:
    """Roofs on a darker, uneven ground, ``(3, 128, 128)`` float64 in DN of 8 bit."""
    ground = np.random.default_rng(4).normal(90, 25, (3, 128, 128))
    picture = ndimage.gaussian_filter(ground, (0, 2, 2)) + np.array([0, 8, -6])[:, None, None]
    for top, left, height, width, light in ((16, 20, 30, 44, 90), (60, 70, 40, 40, 60), (90, 14, 24, 40, 110)):
        picture[:, top : top + height, left : left + width] += light
    return np.clip(np.rint(ndimage.gaussian_filter(picture, (0, 0.8, 0.8))), 1, 254)


@pytest.fixture
def run(tmp_path, tiny_bundle, models):
    """Carries out an evaluation; gives its facts and its JSON."""

    def run(source: Path, **options):
        told = []
        output = str(tmp_path / "report.html")
        options = {"scale": 2, "preset": "fast", "device": "cpu", "windows": 1, "model": str(tiny_bundle)} | options
        job = EvaluateJob(str(source), output, output_json=str(tmp_path / "report.json"), **options)
        finished = evaluate(job, told.append, models)
        return Outcome(finished, json.loads(Path(job.output_json).read_text(encoding="utf-8")), told, Path(output))

    return run


class Outcome:
    """What an evaluation left."""

    def __init__(self, finished: Finished, document: dict, told: list, report: Path):
        self.facts, self.document, self.told = finished.facts, document, told
        self.report = report.read_text(encoding="utf-8")

    def figure(self, key: str, method: str = "result") -> float:
        return self.document["figures"][method][key]

    def why(self, key: str, method: str = "result") -> str:
        return self.document["not_computed"][method][key]


# Measures


def test_ergas_by_hand():
    squared, means = np.array([4.0, 16.0]), np.array([100.0, 50.0])
    assert ergas(squared, means, 4) == pytest.approx(25 * math.sqrt((0.02**2 + 0.08**2) / 2))
    with pytest.raises(ValueError, match="mean of a band"):
        ergas(squared, np.array([0.0, 50.0]), 4)


def test_spectral_angles_by_hand():
    result = np.array([[1.0, 3.0, 0.0, 2.0], [1.0, 4.0, 0.0, 0.0]])[:, None]
    truth = np.array([[1.0, 6.0, 5.0, 0.0], [0.0, 8.0, 5.0, 7.0]])[:, None]
    angles = spectral_angles(result, truth)[0]
    assert angles[0] == pytest.approx(45)
    assert angles[1] == 0
    assert np.isnan(angles[2])
    assert angles[3] == pytest.approx(90)


# The sensor


def coarse_of(path: Path, tmp_path: Path, name: str, scale: int = 4, seed: int = 0) -> tuple[np.ndarray, np.ndarray]:
    """Values and masks of what a sensor makes of a whole raster."""
    output = tmp_path / f"coarse {name}.tif"
    with open_source(str(path)) as source:
        whole = Window(0, 0, source.grid.width, source.grid.height)
        reduce_raster(source, whole, scale, sensor.SENSORS[name], seed, str(output), lambda done: None)
    with rasterio.open(output) as file:
        return file.read(), file.read_masks()


def test_the_sensors_of_the_job_are_those_of_the_engine_and_explained():
    assert tuple(sensor.SENSORS) == SENSORS == tuple(SENSOR_WORDS)


def test_the_clean_sensor_is_the_one_of_training(make_raster, tmp_path, town):
    made, _ = coarse_of(make_raster(town.astype(np.uint8)), tmp_path, "clean")
    wanted = (reduce_clean(to_tensor(town.transpose(1, 2, 0).astype(np.uint8)), 4)[0].numpy() + 1) * 127.5
    # At the borders one mirrors the image and the other weighs what is there.
    assert np.abs(made - wanted)[:, 2:-2, 2:-2].max() < 0.01


@pytest.mark.parametrize("name", ["clean", "optical"])
def test_a_flat_image_stays_flat_and_each_pixel_is_where_it_was(make_raster, tmp_path, name):
    flat = np.full((3, 64, 96), 77, np.uint8)
    made, _ = coarse_of(make_raster(flat), tmp_path, name, scale=8)
    assert made.shape == (3, 8, 12) and (made == 77).all()
    half = np.full((1, 64, 64), 20, np.uint8)
    half[:, :, 32:] = 200
    made, _ = coarse_of(make_raster(half, "half.tif"), tmp_path, name, scale=8)
    # The border lies in the middle of the image, so left and right of it mirror each other.
    assert np.abs(made.astype(float) + made[..., ::-1] - 220).max() <= 1


def test_noise_has_the_strength_it_should_and_follows_the_seed(make_raster, tmp_path):
    flat = np.full((1, 512, 512), 255 // 2, np.uint8)
    path = make_raster(flat)
    first, second, other = (coarse_of(path, tmp_path, "noisy", seed=seed)[0] for seed in (1, 1, 2))
    assert (first == second).all() and (first != other).any()
    # Read-out 1.5, light 1 at full signal and so its half here, and rounding.
    assert first.std() == pytest.approx(math.sqrt(1.5**2 + 0.5 + 1 / 12), rel=0.05)


@pytest.mark.parametrize("name", SENSORS)
def test_what_a_sensor_gives_does_not_depend_on_windows(make_raster, tmp_path, town, monkeypatch, name):
    path = make_raster(town.astype(np.uint8))
    whole, _ = coarse_of(path, tmp_path, name, scale=2)
    monkeypatch.setattr(sensor, "CELL", 64)
    assert (coarse_of(path, tmp_path, name, scale=2)[0] == whole).all()


def test_a_hole_makes_each_coarse_pixel_invalid_that_it_touches(make_raster, tmp_path, town):
    values = town.astype(np.uint8)
    values[:, 30:41, 50] = 0
    _, masks = coarse_of(make_raster(values, nodata=0), tmp_path, "optical")
    wanted = np.full((32, 32), 255)
    wanted[7:11, 12] = 0
    assert (masks == wanted).all()


def test_jpeg_is_refused_for_more_than_8_bit(make_raster, run, town):
    with pytest.raises(InputError, match="uint16"):
        run(make_raster((town * 30).astype(np.uint16)), sensor="compressed")


# How two rasters lie


def grid(size: float, width: int = 100, height: int = 100, col: float = 0, crs: str | None = UTM) -> Grid:
    return Grid(width, height, Affine(size, 0, 4e5 + col, 0, -size, 5e6), crs)


@pytest.mark.parametrize("scale", [1, 2, 4, 8])
def test_the_ratio_of_pixels_is_that_of_their_sizes(scale):
    assert pixel_ratio(grid(10.0), grid(10 / scale)) == pytest.approx(scale)
    turned = Grid(80, 80, Affine(10, 0, 4e5, 0, -10, 5e6) @ Affine.rotation(30), UTM)
    assert pixel_ratio(turned, grid(10 / scale)) == pytest.approx(scale)


def test_the_ratio_is_found_between_a_map_and_degrees():
    degrees = Grid(
        100, 100, Affine(10 / 111320, 0, 13.9, 0, -10 / 111320, 45.16), rasterio.CRS.from_epsg(4326).to_wkt()
    )
    ratio = pixel_ratio(grid(20.0), degrees)
    # A degree of longitude is shorter than one of latitude.
    assert ratio == pytest.approx(2 / math.sqrt(math.cos(math.radians(45.16))), rel=0.01)


def test_a_ratio_may_be_off_by_a_projection_and_no_more():
    assert [nearest_scale(ratio, (1, 2, 4, 8)) for ratio in (1.01, 2.04, 3.95, 8.2, 3.0, 5.5, 16)] == [
        *(1, 2, 4, 8),
        *(None, None, None),
    ]


def test_the_shared_part_is_of_whole_pixels():
    assert shared(grid(20.0), grid(5.0, 200, 200, col=30)) == Window(2, 0, 49, 50)
    with pytest.raises(InputError, match="do not overlap"):
        shared(grid(20.0), grid(5.0, col=1e5))


def test_pixels_coincide_or_they_don_t():
    assert offset(grid(5.0, 10, 10, col=35), grid(5.0)) == (7, 0)
    assert offset(grid(5.0, 10, 10, col=32.5), grid(5.0)) is None
    assert offset(grid(5.0), grid(10.0)) is None
    # What lies beyond is not there to be read.
    assert offset(grid(5.0, 10, 10, col=495), grid(5.0)) is None


# Ready results


def test_a_perfect_result_is_perfect_in_each_measure(make_raster, run, town):
    path = make_raster(town.astype(np.uint8))
    outcome = run(path, reference=str(make_raster(town.astype(np.uint8), "truth.tif")))
    assert "infinite" in outcome.why("psnr")
    perfect = {"ssim": 1, "energy": 1, "spectrum": 0, "edges": 1, "moved": 0, "ergas": 0, "angle": 0}
    assert {key: outcome.figure(key) for key in perfect} == pytest.approx(perfect, abs=1e-9)
    assert outcome.figure("psnr", "bicubic") > 20
    assert "was not given" in outcome.why("agreement")


def test_a_known_error_has_the_known_figures(make_raster, run, town):
    brighter = town.astype(np.uint8)
    brighter[0] += 1
    outcome = run(
        make_raster(brighter), reference=str(make_raster(town.astype(np.uint8), "truth.tif")), output_csv=None
    )
    assert outcome.figure("psnr") == pytest.approx(10 * math.log10(255**2 * 3))
    assert outcome.figure("ergas") == pytest.approx(50 * math.sqrt(1 / 3) / town[0].mean())
    assert outcome.facts["psnr"] == pytest.approx(outcome.figure("psnr"), abs=1e-6)
    assert outcome.facts["psnr_over_bicubic"] == pytest.approx(
        outcome.figure("psnr") - outcome.figure("psnr", "bicubic"), abs=1e-5
    )


def test_a_shifted_result_is_shifted_by_so_much(make_raster, run):
    stairs = np.full((1, 128, 128), 60.0)
    stairs[:, :, 30:60], stairs[:, :, 60:90] = 120, 200
    smooth = ndimage.gaussian_filter(stairs, (0, 1.5, 1.5))
    shifted = ndimage.shift(smooth, (0, 0, 0.4), order=3, mode="nearest")
    truth, result = (make_raster(v.astype(np.float32), n) for v, n in ((smooth, "truth.tif"), (shifted, "in.tif")))
    outcome = run(result, reference=str(truth))
    assert outcome.figure("moved") * 2 == pytest.approx(0.4, abs=0.05)
    assert outcome.figure("edges") > 0.98


def test_holes_are_left_out_whatever_lies_in_them(make_raster, run, town):
    truth, result = town.astype(np.uint8), np.clip(town + 3, 1, 255).astype(np.uint8)
    truth[:, 40:60, 20:90] = 0
    garbage = result.copy()
    garbage[:, 44:56, 24:86] = 255
    reference = str(make_raster(truth, "truth.tif", nodata=0))
    clean, spoilt = (run(make_raster(v), reference=reference) for v in (result, garbage))
    assert clean.document["figures"]["result"] == pytest.approx(spoilt.document["figures"]["result"], rel=1e-9)
    assert clean.figure("psnr") == pytest.approx(10 * math.log10(255**2 / 9), abs=0.01)
    # Windows of another size are taken, that fit beside the hole.
    assert clean.figure("spectrum") < 1 and 'alt="input (column 0, row 64)" width="256"' in clean.report


def test_the_peak_of_16_bit_is_the_reference_s_range(make_raster, run, town):
    truth = (town * 40).astype(np.uint16)
    reference = str(make_raster(truth, "truth.tif"))
    outcome = run(make_raster(truth + 100), reference=reference)
    low, high = np.percentile(truth.reshape(3, -1), (0.1, 99.9), axis=1)
    wanted = -10 * np.log10(np.mean((100 / (high - low)) ** 2))
    assert outcome.figure("psnr") == pytest.approx(wanted, abs=0.01)
    assert "band 1" in outcome.document["settings"]["Peak of PSNR, scale of errors"]


def test_figures_do_not_depend_on_the_cells_they_are_summed_in(make_raster, run, town, monkeypatch):
    paths = make_raster(town.astype(np.uint8)), make_raster(np.clip(town * 1.05, 0, 255).astype(np.uint8), "truth.tif")
    whole = run(paths[0], reference=str(paths[1]))
    monkeypatch.setattr(tally, "CELL", 64)
    parts = run(paths[0], reference=str(paths[1]))
    local = ["psnr", "ssim", "energy", "edges", "moved", "ergas", "angle"]
    for method in ("result", "bicubic"):
        assert [parts.figure(key, method) for key in local] == pytest.approx(
            [whole.figure(key, method) for key in local], rel=2e-3
        )


def test_the_input_of_a_result_shows_how_far_they_agree(make_raster, run, town):
    fine = town.astype(np.uint8)
    coarse = fine.reshape(3, 64, 2, 64, 2).mean((2, 4)) + 5
    reference = str(make_raster(fine, "truth.tif"))
    path = make_raster(coarse.astype(np.float32), "coarse.tif", transform=Affine(10, 0, 4e5, 0, -10, 5e6))
    outcome = run(make_raster(fine.astype(np.float32)), reference=reference, coarse=str(path), scale=8)
    # The scale is that of the pixels, whatever the job says.
    assert outcome.document["settings"]["Scale"] == "2"
    assert outcome.figure("agreement") == pytest.approx(5, abs=1e-4)
    assert outcome.figure("agreement", "reference") == pytest.approx(5, abs=1e-4)
    assert any(isinstance(event, Caution) and "different types" in event.message for event in outcome.told)


def test_an_input_that_the_result_was_not_made_of_is_refused(make_raster, run, town):
    fine = make_raster(town.astype(np.uint8))
    beside = make_raster(
        town[:, ::2, ::2].astype(np.uint8), "coarse.tif", transform=Affine(10, 0, 4e5 + 3, 0, -10, 5e6)
    )
    with pytest.raises(InputError, match="was not made of it"):
        run(fine, reference=str(fine), coarse=str(beside))


# A reference, and pairs


def test_a_reference_is_reduced_made_finer_and_compared_with_itself(make_raster, run, town):
    outcome = run(make_raster(town.astype(np.uint8)))
    assert set(outcome.document["figures"]) == {"result", "bicubic", "reference"}
    assert outcome.figure("psnr") > 10 and outcome.figure("psnr", "bicubic") > 20
    # The engine's results agree with their input.
    assert 0 < outcome.figure("agreement") < 255 * LIMIT / 2
    done = [event.done for event in outcome.told if isinstance(event, Progress)]
    assert done == sorted(done) and done[-1] == 1


def test_nothing_is_left_but_what_was_asked_for(make_raster, run, tmp_path, town):
    run(make_raster(town.astype(np.uint8)))
    assert sorted(path.name for path in tmp_path.iterdir()) == ["in.tif", "report.html", "report.json"]


def test_an_extent_is_judged_alone(make_raster, run, town):
    path = make_raster(np.concatenate([town, town[..., ::-1]], 2).astype(np.uint8))
    outcome = run(path, extent=(4e5, 5e6 - 640, 4e5 + 640, 5e6))
    assert outcome.document["settings"]["Area"].startswith("128 x 128")
    assert outcome.figure("psnr", "bicubic") == pytest.approx(
        run(make_raster(town.astype(np.uint8), "half.tif")).figure("psnr", "bicubic"), abs=0.05
    )


def hills(size: float, width: int, height: int, left: float = 0.0) -> np.ndarray:
    """A smooth landscape ``(1, height, width)`` uint8, sampled at pixel centres; ``left`` in metres."""
    x = left + (np.arange(width) + 0.5) * size
    y = (np.arange(height) + 0.5) * size
    waves = np.sin(x / 31)[None] * np.cos(y / 37)[:, None] + 0.5 * np.sin((x[None] + y[:, None]) / 53)
    return np.rint(120 + 60 * waves)[None].astype(np.uint8)


@pytest.mark.parametrize("left", [0.0, 2.5, 17.0])
def test_a_pair_need_not_lie_on_the_same_pixels(make_raster, run, left):
    coarse = make_raster(hills(10.0, 64, 64), transform=Affine(10, 0, 4e5, 0, -10, 5e6))
    fine = make_raster(hills(5.0, 120, 128, left), "fine.tif", transform=Affine(5, 0, 4e5 + left, 0, -5, 5e6))
    outcome = run(coarse, reference=str(fine), scale=4)
    assert outcome.document["settings"]["Scale"] == "2"
    assert outcome.figure("psnr", "bicubic") > 45
    assert outcome.figure("moved", "bicubic") < 0.05


def test_a_part_of_a_turned_pair_is_compared(make_raster, run):
    turned = Affine(10, 0, 4e5, 0, -10, 5e6) @ Affine.rotation(25)
    coarse = make_raster(hills(10.0, 90, 90), transform=turned)
    beside = turned @ Affine.translation(10, 8) @ Affine.scale(0.5)
    fine = hills(5.0, 180, 180)[:, 16:, 20:]
    x, y = turned @ (40, 40)
    outcome = run(
        coarse,
        reference=str(make_raster(fine, "fine.tif", transform=beside)),
        extent=(x - 200, y - 200, x + 200, y + 200),
    )
    assert outcome.figure("psnr", "bicubic") > 45
    # The extent's corners in a raster that is turned by 25 degrees: 400 m x (cos + sin) and no more.
    assert outcome.document["settings"]["Area"].startswith("104 x 104")


def test_a_pair_in_two_projections_is_compared(make_raster, run):
    coarse = make_raster(hills(10.0, 100, 100), transform=Affine(10, 0, 4e5, 0, -10, 5e6))
    fine = make_raster(hills(5.0, 200, 200), "fine.tif", transform=Affine(5, 0, 4e5, 0, -5, 5e6))
    with rasterio.open(fine) as file:
        from rasterio.vrt import WarpedVRT

        with WarpedVRT(file, crs="EPSG:3035", resampling=rasterio.enums.Resampling.cubic, nodata=0) as warped:
            profile = {**warped.profile, "driver": "GTiff"}
            with rasterio.open(fine.with_name("laea.tif"), "w", **profile) as made:
                made.write(warped.read())
    outcome = run(coarse, reference=str(fine.with_name("laea.tif")))
    assert outcome.figure("psnr", "bicubic") > 38


def test_pictures_without_georeference_are_a_pair_by_their_sizes(make_raster, run, town):
    fine = make_raster(town.astype(np.uint8), "fine.tif", crs=None, transform=Affine.identity())
    coarse = make_raster(town[:, ::2, ::2].astype(np.uint8), crs=None, transform=Affine.identity())
    assert run(coarse, reference=str(fine)).figure("psnr", "bicubic") > 18


def test_pictures_of_odd_sizes_keep_their_place(make_raster, run):
    fine = make_raster(hills(5.0, 150, 142), "fine.tif", crs=None, transform=Affine.identity())
    coarse = make_raster(hills(10.0, 75, 71), crs=None, transform=Affine.identity())
    outcome = run(coarse, reference=str(fine))
    assert outcome.document["settings"]["Area"].startswith("144 x 136")
    assert outcome.figure("psnr", "bicubic") > 45


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        ({"transform": Affine(10 / 3, 0, 4e5, 0, -10 / 3, 5e6)}, "as long as 3 pixels"),
        ({"transform": Affine(5, 0, 9e5, 0, -5, 5e6)}, "do not overlap"),
        ({"crs": None}, "has no CRS"),
        ({"gcps": [GroundControlPoint(r, c, 4e5 + c, 5e6 - r) for r, c in ((0, 0), (0, 9), (9, 0))]}, "control points"),
    ],
)
def test_rasters_that_can_t_be_compared_are_refused_with_a_sentence_and_leave_nothing(
    make_raster, run, tmp_path, options, sentence
):
    coarse = make_raster(hills(10.0, 64, 64), transform=Affine(10, 0, 4e5, 0, -10, 5e6))
    fine = make_raster(hills(5.0, 128, 128), "fine.tif", **({"transform": Affine(5, 0, 4e5, 0, -5, 5e6)} | options))
    with pytest.raises(EngineError, match=sentence) as caught:
        run(coarse, reference=str(fine))
    assert caught.value.hint
    assert sorted(path.name for path in tmp_path.iterdir() if "aux" not in path.name) == ["fine.tif", "in.tif"]


def test_other_bands_too_few_pixels_and_a_lost_input_are_refused(make_raster, run, tmp_path, town):
    path = make_raster(town.astype(np.uint8))
    with pytest.raises(InputError, match=r"has 3 bands, and .* has 1"):
        run(path, reference=str(make_raster(town[:1].astype(np.uint8), "grey.tif")))
    with pytest.raises(InputError, match="64 x 64 are needed"):
        run(make_raster(town[:, :50, :50].astype(np.uint8), "small.tif"))
    with pytest.raises(InputError, match="does not exist"):
        run(path, weights=str(tmp_path / "nowhere"))
    (tmp_path / "report.html").symlink_to(path)
    with pytest.raises(OutputError, match="would be lost"):
        run(path)


def test_a_raster_of_holes_is_refused(make_raster, run, town):
    path = make_raster(np.zeros((3, 128, 128), np.uint8), "empty.tif", nodata=0)
    with pytest.raises(InputError, match="No pixel is valid"):
        run(make_raster(town.astype(np.uint8)), reference=str(path))


# What people get


def test_the_report_stands_by_itself_and_explains_each_figure(make_raster, run, town):
    outcome = run(make_raster(town.astype(np.uint8)), windows=3, sensor="noisy")
    report = outcome.report
    sources = re.findall(r'src="([^"]{0,30})', report)
    assert len(sources) == 2 + 5 and all(source.startswith("data:image/png;base64,") for source in sources)
    assert not re.search(r"https?://|<script|<link|url\(", report)
    for measure in MEASURES:
        assert escape(measure.title) in report and escape(measure.words) in report
    assert report.count("not computed, because") >= 2
    assert SENSOR_WORDS["noisy"] in report and "<svg" in report
    assert "nan" not in re.sub(r'src="[^"]*"', "", report).lower().replace("domi", "")


def test_what_is_not_there_gives_a_reason_and_never_a_number(make_raster, run, town):
    outcome = run(make_raster(town.astype(np.uint8)))
    for key in ("lpips", "sms", "clip_iqa"):
        assert key not in outcome.facts and key not in outcome.document["figures"]["result"]
        assert "weights" in outcome.why(key)


def test_the_table_has_a_row_a_method_and_a_column_a_measure(make_raster, run, tmp_path, town):
    path = tmp_path / "figures.csv"
    outcome = run(make_raster(town.astype(np.uint8)), output_csv=str(path))
    rows = list(csv.DictReader(path.open(encoding="utf-8")))
    assert [row["method"] for row in rows] == ["result", "bicubic", "reference"]
    assert len(rows[0]) == 1 + len(MEASURES)
    assert float(rows[0]["psnr_dB"]) == pytest.approx(outcome.figure("psnr"), rel=1e-5)
    assert rows[0]["sms"] == "" and rows[2]["psnr_dB"] == ""


# The job


def test_a_job_comes_back_as_it_went():
    job = EvaluateJob("in.tif", "out.html", reference="r.tif", bands=(3, 2, 1), extent=(0, 0, 1, 1), weights="w")
    assert read_job(job.to_json()) == job
    upscaling = UpscaleJob("in.tif", "out.tif", scale=2)
    assert read_job(upscaling.to_json()) == upscaling


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"sensor": "perfect"}, "sensor"),
        ({"scale": 3}, "scale"),
        ({"windows": 0}, "windows"),
        ({"windows": True}, "windows"),
        ({"output": "out.pdf"}, "output"),
        ({"output_csv": "out.txt"}, "output_csv"),
        ({"reference": ""}, "reference"),
        ({"reference": 5}, "reference"),
        ({"coarse": "c.tif"}, "no reference"),
        ({"output_json": "a.json", "output_csv": "a.json.csv", "output": "a.json.html", "input": ""}, "input"),
        ({"tiles": 3}, "unknown"),
        ({"version": 99}, "version"),
        ({"preset": "best"}, "preset"),
    ],
)
def test_a_malformed_job_is_refused_with_a_sentence(change, sentence):
    line = json.dumps({**json.loads(EvaluateJob("in.tif", "out.html").to_json()), **change})
    with pytest.raises(JobError, match=sentence) as caught:
        read_job(line)
    assert caught.value.hint


@pytest.mark.parametrize("line", ["", "[]", "nothing", '{"task": "evaluate"}', "null"])
def test_what_is_no_job_is_refused(line):
    with pytest.raises(JobError):
        read_job(line)


def test_what_a_killed_engine_leaves_is_known(tmp_path):
    job = EvaluateJob("in.tif", str(tmp_path / "report.html"), output_csv=str(tmp_path / "t.csv"))
    left = {path.name for path in leftovers(job)}
    assert {hidden_path(job, what).name for what in ("coarse", "fine", "reference")} <= left
    assert {".report.vlmsr-partial.html", ".t.vlmsr-partial.csv"} <= left
    assert {path.parent for path in leftovers(job)} == {tmp_path}
    assert len(leftovers(UpscaleJob("in.tif", "out.tif"))) == 4


def test_the_command_line_makes_the_same_job(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("in.tif").touch()
    parser = argparse.ArgumentParser()
    add_evaluate(parser.add_subparsers(dest="command"))
    given = [
        "evaluate",
        "in.tif",
        "out.html",
        "--reference",
        "/vsizip/a.zip/r.tif",
        "--csv",
        "t.csv",
        "--bands",
        "3",
        "2",
        "1",
    ]
    assert evaluate_job(parser.parse_args(given)) == EvaluateJob(
        str(tmp_path / "in.tif"),
        str(tmp_path / "out.html"),
        reference="/vsizip/a.zip/r.tif",
        output_csv=str(tmp_path / "t.csv"),
        bands=(3, 2, 1),
    )
    assert evaluate_job(parser.parse_args(["evaluate", "in.tif", "out.html"])) == EvaluateJob(
        str(tmp_path / "in.tif"), str(tmp_path / "out.html")
    )


def test_the_program_evaluates_and_names_the_report(make_raster, tmp_path, tiny_bundle, town, capsys):
    source, report = make_raster(town.astype(np.uint8)), tmp_path / "report.html"
    given = ["evaluate", str(source), str(report), "--scale", "2", "--preset", "fast", "--device", "cpu"]
    assert main([*given, "--model", str(tiny_bundle), "--csv", str(tmp_path / "table.csv")]) == 0
    said = capsys.readouterr()
    assert said.out.strip() == str(report) and report.is_file() and (tmp_path / "table.csv").is_file()
    assert "psnr_over_bicubic" in said.err
    assert main([*given, "--sensor", "perfect"]) == 2
    assert "clean, optical, noisy, compressed" in capsys.readouterr().err


def test_a_job_of_the_plugin_is_carried_out_and_its_failure_told(make_raster, tmp_path, town):
    source = make_raster(town.astype(np.uint8))
    told = []
    job = EvaluateJob(str(source), str(tmp_path / "report.html"), reference=str(source), device="cpu")
    assert carry_out(read_job(job.to_json()), told.append) == 0
    assert isinstance(told[-1], Finished) and told[-1].facts["ssim"] == 1
    gone = EvaluateJob(str(source), str(tmp_path / "report.html"), reference="/nowhere/in.tif", device="cpu")
    assert carry_out(gone, told.append) == 1
    assert isinstance(told[-1], Failed) and told[-1].code == "input" and "/nowhere/in.tif" in told[-1].message
