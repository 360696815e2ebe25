"""Whole jobs with both stages: stage 1's picture is described and refined, and stays where and what it is."""

import json
import shutil
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import rasterio
import torch
from rasterio.transform import Affine

from engine import loaded as models_loaded
from engine.agreement import LIMIT
from engine.bundle import MANIFEST, seal, unsealed
from engine.captions.describer import Description
from engine.captions.document import read_captions
from engine.confidence import KNOTS
from engine.describe import describe
from engine.errors import BundleError, CaptionError, EngineError, OutputError
from engine.events import Caution, Progress
from engine.job import PRESETS, UpscaleJob, leftovers
from engine.load import load_refiner
from engine.training.export import add_distilled_refiner
from engine.training.stages import with_grain
from engine.upscale import load_models, upscale
from tests.engine.tiny_diffusion import pipeline as tiny_diffusion

AGREES = 255 * LIMIT / 2 + 0.5 + 1
"""Digital numbers of 8 bit within which a result averages back to its input: rounded, and joined of windows that know nothing of each other
(tiny networks draw noise), whose weights change within a pixel."""


@pytest.fixture(scope="session")
def models(tiny_both):
    return load_models(UpscaleJob("in", "out", model=str(tiny_both), device="cpu", precision="float32"))


@pytest.fixture
def make(models, tmp_path):
    """Carries out a job with the tiny bundle of both stages; returns its facts, its picture and what was told."""

    def carry_out(path, output="out.tif", **options):
        told = []
        chosen = {"scale": 2, "preset": "balanced", "steps_base": 2, "steps_refine": 2, "device": "cpu"} | options
        job = UpscaleJob(str(path), str(tmp_path / output), **chosen)
        finished = upscale(job, told.append, models)
        assert not any(path.exists() for path in leftovers(job))
        with rasterio.open(finished.output) as file:
            return finished.facts, file.read(), told

    return carry_out


@pytest.fixture
def ground(scene, make_raster) -> Path:
    """Part of the bundled scene: 3 bands, 8 bit, 110 x 90 px."""
    with rasterio.open(scene) as file:
        return make_raster(file.read([1, 2, 3], window=rasterio.windows.Window(60, 40, 110, 90)))


def averaged(picture: np.ndarray, scale: int) -> np.ndarray:
    bands, height, width = picture.shape
    return picture.reshape(bands, height // scale, scale, width // scale, scale).mean((2, 4))


@pytest.mark.parametrize("scale", [2, 4])
def test_it_is_refined_in_its_place_and_agrees_with_its_input(ground, make, tmp_path, scale):
    facts, picture, told = make(ground, scale=scale, output_base=str(tmp_path / "base.tif"))
    with (
        rasterio.open(ground) as given,
        rasterio.open(tmp_path / "out.tif") as made,
        rasterio.open(tmp_path / "base.tif") as base,
    ):
        assert made.bounds == base.bounds == given.bounds and made.crs == base.crs == given.crs
        assert made.shape == base.shape == (given.height * scale, given.width * scale)
        coarse, stage1 = given.read().astype(float), base.read()
        assert base.tags()["VLMSR_STAGES"] == "base" and made.tags()["VLMSR_STEPS_REFINE"] == "2"
    assert np.abs(averaged(picture, scale) - coarse).max() <= AGREES
    assert np.abs(averaged(stage1, scale) - coarse).max() <= AGREES
    assert np.abs(picture.astype(float) - stage1).mean() > 0.5
    assert facts["agreement_dn"] < AGREES and facts["skipped_share"] == 0
    stages = list(dict.fromkeys(event.stage for event in told if isinstance(event, Progress)))
    assert stages == ["loading", "upscaling", "describing", "refining", "finishing"]
    done = [event.done for event in told if isinstance(event, Progress)]
    assert done == sorted(done) and done[-1] == 1


def test_stage_1_alone_is_what_output_base_holds(ground, make, tmp_path):
    make(ground, output_base=str(tmp_path / "base.tif"))
    _, alone, _ = make(ground, "alone.tif", stages="base")
    with rasterio.open(tmp_path / "base.tif") as file:
        np.testing.assert_array_equal(file.read(), alone)


def test_detail_slides_from_the_mean_to_the_refined_picture(ground, make):
    _, mean, _ = make(ground, detail=0.0)
    _, half, _ = make(ground, detail=0.5)
    _, whole, _ = make(ground, detail=1.0)
    _, default, _ = make(ground)
    between = (mean.astype(float) + whole) / 2
    # Clipping to the data type moves few pixels.
    assert np.abs(half - between).mean() < 0.05 * np.abs(whole.astype(float) - mean).mean()
    # The preset takes nearly all of it.
    share = PRESETS["balanced"].detail
    assert (
        share < 1 and 0 < np.abs(default.astype(float) - whole).mean() < 0.3 * np.abs(whole.astype(float) - mean).mean()
    )


def test_a_presets_share_of_the_detail_is_that_of_the_refined_picture(ground, make, monkeypatch):
    """Not of stage 1's alone, which stage 2 would draw over."""
    _, mean, _ = make(ground, detail=0.0)
    apart = []
    for share in (1.0, 0.5):
        monkeypatch.setitem(PRESETS, "balanced", replace(PRESETS["balanced"], detail=share))
        apart.append(np.abs(make(ground)[1].astype(float) - mean).mean())
    assert 0.25 < apart[1] / apart[0] < 0.55


def test_the_picture_depends_on_neither_tile_nor_batch_nor_run(ground, make):
    _, once, _ = make(ground)
    _, again, _ = make(ground, batch=3, tile=64)
    # Sums run in another order, so a pixel may be rounded the other way.
    assert np.abs(once.astype(int) - again).max() <= 1 and (once != again).mean() < 0.01
    _, same, _ = make(ground)
    np.testing.assert_array_equal(once, same)
    _, other, _ = make(ground, seed=5)
    assert (once != other).mean() > 0.3


def test_captions_are_written_edited_and_taken_back(ground, make, tmp_path):
    path = tmp_path / "said.geojson"
    _, described, _ = make(ground, output_captions=str(path))
    said = read_captions(path)
    # Windows of 64 px of their own on 220 x 180 output pixels.
    assert [captioned.tile for captioned in said] == [f"{col}_{row}" for row in range(3) for col in range(4)]
    with rasterio.open(ground) as file:
        left, top = file.bounds.left, file.bounds.top
    assert said[0].polygon[0] == pytest.approx((left, top)) and said[1].polygon[0] == pytest.approx((left + 160, top))
    assert all(captioned.caption.startswith("overhead view") and captioned.model == "lite" for captioned in said)
    _, again, _ = make(ground, captions=str(path))
    np.testing.assert_array_equal(again, described)
    document = json.loads(path.read_text())
    document["features"][11]["properties"]["caption"] = "river"
    path.write_text(json.dumps(document))
    _, edited, _ = make(ground, captions=str(path))
    changed = (edited != described).any(0)
    # The last window owns the lower right corner.
    assert changed[128:, 192:].any() and not changed[:64, :128].any()


def test_words_that_are_added_are_heard(ground, make):
    _, without, _ = make(ground)
    _, more, _ = make(ground, prompt="river, river")
    assert (without != more).any()


def test_captions_that_miss_places_are_told(ground, make, tmp_path):
    path = tmp_path / "said.geojson"
    make(ground, output_captions=str(path))
    document = json.loads(path.read_text())
    del document["features"][0]
    path.write_text(json.dumps(document))
    _, _, told = make(ground, captions=str(path))
    assert any("nothing of 1 of 12 places" in event.message for event in told if isinstance(event, Caution))


def test_captions_of_another_crs_are_refused_before_anything_is_computed(ground, make, tmp_path):
    path = tmp_path / "said.geojson"
    make(ground, output_captions=str(path))
    document = json.loads(path.read_text())
    document["crs"]["properties"]["name"] = "EPSG:3857"
    path.write_text(json.dumps(document))
    with pytest.raises(CaptionError, match="CRS"):
        make(ground, "other.tif", captions=str(path))
    assert not (tmp_path / "other.tif").exists()


def test_the_cache_is_reported(ground, make):
    facts, _, _ = make(ground, steps_refine=6, tau=10.0)
    assert facts["skipped_share"] == pytest.approx(4 / 6, abs=0.01)


def test_a_hole_is_kept_and_bleeds_nowhere(ground, make, make_raster):
    with rasterio.open(ground) as file:
        values = np.maximum(file.read(), 1)
    holed = values.copy()
    holed[:, 30:60, 40:80] = 0
    _, whole, _ = make(make_raster(values, "whole.tif", nodata=0), "a.tif")
    _, picture, _ = make(make_raster(holed, "holed.tif", nodata=0), "b.tif")
    hole = np.zeros(picture.shape[1:], bool)
    hole[60:120, 80:160] = True
    assert ((picture == 0).all(0) == hole).all()
    assert (picture[:, ~hole] > 0).all() and (whole > 0).all()


def test_bands_that_went_through_stage_1_by_themselves_keep_it_and_16_bit_stays(scene, make, make_raster):
    with rasterio.open(scene) as file:
        values = file.read(window=rasterio.windows.Window(60, 40, 60, 50)).astype("uint16") * 37 + 200
    path = make_raster(values)
    _, base, _ = make(path, "base.tif", stages="base", other_bands="own")
    _, refined, _ = make(path, other_bands="own")
    assert refined.dtype == np.uint16
    np.testing.assert_array_equal(refined[3], base[3])
    assert (refined[:3] != base[:3]).mean() > 0.5


def test_one_band_and_a_rotated_grid(scene, make, make_raster, tmp_path):
    with rasterio.open(scene) as file:
        values = file.read([1], window=rasterio.windows.Window(60, 40, 50, 40))
    transform = Affine.translation(4e5, 5e6) @ Affine.rotation(20) @ Affine.scale(5, -5)
    path = make_raster(values, transform=transform)
    _, picture, _ = make(path, output_captions=str(tmp_path / "said.geojson"))
    assert np.abs(averaged(picture, 2) - values).max() <= AGREES
    first = read_captions(tmp_path / "said.geojson")[0]
    assert first.polygon[1] == pytest.approx(transform @ (32, 0))


def test_a_part_is_refined_as_in_the_whole(ground, make):
    """Windows lie on one grid; only what windows beyond the part had to say of their overlap is missing."""
    _, whole, _ = make(ground)
    with rasterio.open(ground) as file:
        extent = (*(file.transform @ (32, 64)), *(file.transform @ (96, 0)))
    _, part, _ = make(ground, "part.tif", extent=extent)
    difference = np.abs(part.astype(int) - whole[:, :128, 64:192])
    assert difference[:, 40:-40, 40:-40].max() <= 12 and difference.mean() < 2


def test_a_bundle_without_stage_2_says_so(ground, tiny_bundle, tmp_path):
    told = []
    job = UpscaleJob(
        str(ground),
        str(tmp_path / "out.tif"),
        scale=2,
        model=str(tiny_bundle),
        device="cpu",
        preset="fast",
        prompt="winter",
    )
    upscale(job, told.append)
    assert any("has no stage 2" in event.message for event in told if isinstance(event, Caution))


def test_detail_is_that_of_stage_1_where_a_bundle_has_no_other(ground, tiny_bundle, tmp_path):
    pictures = {}
    for stages, detail in (("both", 0.5), ("base", 0.5), ("both", 1.0)):
        job = UpscaleJob(
            *(str(ground), str(tmp_path / "out.tif")),
            scale=2,
            model=str(tiny_bundle),
            device="cpu",
            stages=stages,
            detail=detail,
        )
        with rasterio.open(upscale(job, lambda event: None).output) as file:
            pictures[stages, detail] = file.read()
            assert file.tags()["VLMSR_DETAIL"] == str(detail) and "VLMSR_STEPS_REFINE" not in file.tags()
    np.testing.assert_array_equal(pictures["both", 0.5], pictures["base", 0.5])
    assert (pictures["both", 0.5] != pictures["both", 1.0]).mean() > 0.1


def test_a_failure_leaves_nothing(ground, models, tmp_path, monkeypatch):
    def fail(*_):
        raise EngineError("no", "no")

    monkeypatch.setattr("engine.computing.load_refiner", fail)
    job = UpscaleJob(str(ground), str(tmp_path / "out.tif"), scale=2, steps_base=1, device="cpu")
    before = sorted(tmp_path.iterdir())
    with pytest.raises(EngineError):
        upscale(job, lambda event: None, replace(models, kept={}))
    assert sorted(tmp_path.iterdir()) == before


@pytest.mark.parametrize(("kept", "loads"), [(models_loaded.KEPT, 1), (0, 2)])
def test_a_small_stage_2_stays_loaded_from_job_to_job_and_a_large_one_does_not(
    kept, loads, ground, models, tmp_path, monkeypatch
):
    loaded = []

    def load(*given):
        loaded.append(given)
        return load_refiner(*given)

    monkeypatch.setattr("engine.computing.load_refiner", load)
    monkeypatch.setattr(models_loaded, "KEPT", kept)
    fresh, pictures = replace(models, kept={}), []
    for name in ("first.tif", "second.tif"):
        job = UpscaleJob(str(ground), str(tmp_path / name), scale=2, steps_base=1, steps_refine=1, device="cpu")
        upscale(job, lambda event: None, fresh)
        pictures.append(rasterio.open(job.output).read())
    assert len(loaded) == loads
    np.testing.assert_array_equal(*pictures)


@pytest.mark.parametrize("options", [{}, {"stages": "base"}, {"preset": "fast"}])
def test_confidence_is_a_raster_of_its_own(make, make_raster, scene, tmp_path, options):
    with rasterio.open(scene) as file:
        values = np.maximum(file.read([1, 2, 3], window=rasterio.windows.Window(60, 40, 60, 50)), 1)
    values[:, 10:20, 30:40] = 0
    path = make_raster(values, nodata=0)
    make(path, output_confidence=str(tmp_path / "sure.tif"), **options)
    with rasterio.open(tmp_path / "sure.tif") as file, rasterio.open(path) as given:
        assert file.bounds == given.bounds and file.crs == given.crs and file.shape == (100, 120)
        assert file.dtypes == ("float32",) and np.isnan(file.nodata) and file.descriptions == ("confidence",)
        assert file.tags()["AI_GENERATED"] == "yes" and file.tags()["VLMSR_STATED_ERROR"].startswith("0.0625")
        sure = file.read(1)
    hole = np.zeros(sure.shape, bool)
    hole[20:40, 60:80] = True
    np.testing.assert_array_equal(np.isnan(sure), hole)
    assert 0.3 <= sure[~hole].min() < sure[~hole].max() <= 1


def test_what_is_drawn_is_trusted_less(make, ground, tmp_path):
    means = {}
    for name, options in (("mean", {"detail": 0.0}), ("drawn", {"stages": "base"}), ("refined", {})):
        path = tmp_path / f"{name}.tif"
        make(ground, output_confidence=str(path), **options)
        with rasterio.open(path) as file:
            means[name] = file.read(1).mean()
    assert means["mean"] > means["drawn"]
    assert means["mean"] > means["refined"]


def test_a_bundle_that_was_never_asked_is_refused(ground, tiny_bundle, tmp_path):
    folder = tmp_path / "bundle"
    shutil.copytree(tiny_bundle, folder)
    manifest = json.loads((folder / MANIFEST).read_text())
    del manifest["files"], manifest["confidence"]
    seal(folder, manifest)
    job = UpscaleJob(
        *(str(ground), str(tmp_path / "out.tif")),
        model=str(folder),
        device="cpu",
        output_confidence=str(tmp_path / "sure.tif"),
    )
    with pytest.raises(BundleError, match="never asked how far to trust it"):
        upscale(job, lambda event: None)
    assert not list(tmp_path.glob("*out*")) and not list(tmp_path.glob("*sure*"))


@pytest.fixture
def with_refinement(models, ground, tmp_path):
    """Carries out a job of both stages with a bundle whose stage 2 is changed; returns its picture and its tags."""

    def carry_out(options, **changes):
        bundle = replace(models.bundle, refinement=replace(models.bundle.refinement, **changes))
        job = UpscaleJob(str(ground), str(tmp_path / "changed.tif"), scale=2, steps_base=2, device="cpu", **options)
        upscale(job, lambda event: None, replace(models, bundle=bundle))
        with rasterio.open(job.output) as file:
            return file.read(), file.tags()

    return carry_out


def test_a_bundle_says_how_many_steps_a_preset_takes_with_it_and_the_user_has_the_last_word(with_refinement):
    steps = {"balanced": 3}
    assert with_refinement({}, steps=steps)[1]["VLMSR_STEPS_REFINE"] == "3"
    assert with_refinement({"steps_refine": 2}, steps=steps)[1]["VLMSR_STEPS_REFINE"] == "2"
    quality = str(PRESETS["quality"].steps_refine)
    assert with_refinement({"preset": "quality"}, steps=steps)[1]["VLMSR_STEPS_REFINE"] == quality


def test_what_a_bundle_gains_for_its_few_steps_is_in_the_picture(with_refinement):
    once, thrice = (
        with_refinement({"steps_refine": 2}, gains={"2": {"2": [gain] * 6}})[0].astype(float) for gain in (1.0, 3.0)
    )
    mean = with_refinement({"detail": 0.0})[0].astype(float)
    assert np.abs(thrice - mean).mean() > 1.1 * np.abs(once - mean).mean()


def test_one_step_has_a_refiner_of_its_own_that_needs_no_gain(tiny_both, ground, tmp_path):
    """Where a bundle has one. More steps are those of the other refiner, as before."""
    folder = tmp_path / "distilled"
    shutil.copytree(tiny_both, folder)
    torch.manual_seed(8)
    add_distilled_refiner(tiny_diffusion(levels=4), folder)

    def pictures(bundle: Path, gain: float) -> dict[int, np.ndarray]:
        loaded = load_models(UpscaleJob("in", "out", model=str(bundle), device="cpu", precision="float32"))
        gains = {"2": {"1": [gain] * 6, "2": [gain] * 6}}
        refinement = replace(loaded.bundle.refinement, gains=gains)
        loaded = replace(loaded, bundle=replace(loaded.bundle, refinement=refinement))
        found = {}
        for steps in (1, 2, 1):
            job = UpscaleJob(
                *(str(ground), str(tmp_path / "out.tif")), scale=2, steps_base=2, steps_refine=steps, device="cpu"
            )
            upscale(job, lambda event: None, loaded)
            with rasterio.open(job.output) as file:
                found[steps] = file.read()
        return found

    without, with_it, gained = pictures(tiny_both, 1.0), pictures(folder, 1.0), pictures(folder, 3.0)
    assert np.array_equal(without[2], with_it[2]) and not np.array_equal(without[1], with_it[1])
    assert np.array_equal(with_it[1], gained[1]) and not np.array_equal(with_it[2], gained[2])


def test_quality_is_the_average_of_views(ground, tiny_both, tiny_networks, tmp_path):
    """Turned by half, the input gives the same picture turned by half; that of one view is another one."""
    folder, turned = tmp_path / "bundle", tmp_path / "turned.tif"
    shutil.copytree(tiny_both, folder)
    with_grain(tiny_networks["denoiser"]).save_pretrained(folder / "distilled")
    seal(folder, unsealed(folder))
    loaded = load_models(UpscaleJob("in", "out", model=str(folder), device="cpu", precision="float32"))
    with rasterio.open(ground) as file, rasterio.open(turned, "w", **file.profile) as other:
        other.write(file.read()[:, ::-1, ::-1])
    apart = {}
    for preset in ("balanced", "quality"):
        pictures = []
        for source in (ground, turned):
            # Of the mean alone: noise is of a place, and not turned with the input.
            job = UpscaleJob(
                *(str(source), str(tmp_path / "out.tif")),
                scale=2,
                preset=preset,
                detail=0.0,
                device="cpu",
            )
            upscale(job, lambda event: None, loaded)
            with rasterio.open(job.output) as file:
                pictures.append(file.read().astype(float))
                assert file.tags()["VLMSR_VIEWS"] == str(PRESETS[preset].views)
        apart[preset] = np.abs(pictures[0] - pictures[1][:, ::-1, ::-1])[:, 16:-16, 16:-16].mean()
    assert apart["quality"] < 0.1 * apart["balanced"]


def test_a_small_raster_gets_a_window_of_its_own_and_a_part_of_it_the_same_picture(with_refinement, ground):
    """110 x 90 px, at scale 2: windows of 128 px own 64 each and hold it in 12; one of 224 px holds it too."""
    many, _ = with_refinement({"steps_refine": 2})
    one, _ = with_refinement({"steps_refine": 2}, largest=256)
    assert not np.array_equal(many, one)
    with rasterio.open(ground) as file:
        extent = (*(file.transform @ (32, 64)), *(file.transform @ (96, 0)))
    part, _ = with_refinement({"steps_refine": 2, "extent": extent}, largest=256)
    whole = one[:, :128, 64:192].astype(float)
    assert part.shape == whole.shape
    assert np.abs(part - whole).max() <= 1


def test_both_stages_are_trusted_as_was_counted_of_both(ground, models, tmp_path):
    """A curve of a bundle's refinement holds for refined pictures, and not for those of stage 1."""
    sure = [0.5] * len(KNOTS)
    refinement = replace(models.bundle.refinement, confidence={"4": sure})
    counted = replace(models, bundle=replace(models.bundle, refinement=refinement))
    layers = {}
    for stages in ("both", "base"):
        path = tmp_path / f"{stages}.tif"
        job = UpscaleJob(str(ground), str(tmp_path / "out.tif"), stages=stages, steps_base=1, steps_refine=1)
        upscale(replace(job, output_confidence=str(path), device="cpu"), lambda event: None, counted)
        layers[stages] = rasterio.open(path).read(1)
    assert (layers["both"] == 0.5).all()
    assert layers["base"].std() > 0


@pytest.mark.parametrize("name", ["output_base", "output_confidence", "output_captions"])
@pytest.mark.parametrize("bundle", ["tiny_both", "tiny_bundle"])
def test_no_output_takes_the_place_of_the_input(ground, tmp_path, request, name, bundle):
    before = ground.read_bytes()
    folder = request.getfixturevalue(bundle)
    job = UpscaleJob(
        str(ground), str(tmp_path / "out.tif"), scale=2, model=str(folder), device="cpu", **{name: str(ground)}
    )
    with pytest.raises(OutputError, match=r"is the input itself|is read by this job"):
        upscale(job, lambda event: None)
    assert ground.read_bytes() == before and sorted(path.name for path in tmp_path.iterdir()) == [ground.name]


@pytest.mark.parametrize("name", ["output_base", "output_confidence", "output_captions"])
def test_an_output_that_has_no_folder_is_refused_before_anything_is_computed(ground, make, tmp_path, name):
    with pytest.raises(OutputError, match="does not exist"):
        make(ground, **{name: str(tmp_path / "nowhere" / "x.tif")})
    assert not (tmp_path / "out.tif").exists()


def test_the_users_captions_are_not_written_over(ground, make, tmp_path):
    path = tmp_path / "said.geojson"
    make(ground, output_captions=str(path))
    before = path.read_bytes()
    with pytest.raises(OutputError, match="is read by this job"):
        make(ground, "other.tif", captions=str(path), output_captions=str(path))
    assert path.read_bytes() == before


def test_stage_1_alone_is_its_own_base(ground, make, tmp_path):
    _, picture, _ = make(ground, stages="base", output_base=str(tmp_path / "base.tif"))
    with rasterio.open(tmp_path / "base.tif") as file:
        np.testing.assert_array_equal(file.read(), picture)
        assert file.tags()["VLMSR_STAGES"] == "base"


def test_a_description_is_a_result_of_its_own(ground, models, make, tmp_path):
    """The same words as stage 2 is told, and neighbours hear each other's."""
    path = tmp_path / "described.geojson"
    job = UpscaleJob(*(str(ground), str(path)), task="describe", scale=2, preset="balanced", steps_base=2, device="cpu")
    finished = describe(job, lambda event: None, models)
    make(ground, output_captions=str(tmp_path / "used.geojson"))
    assert read_captions(path) == read_captions(tmp_path / "used.geojson")
    assert finished.facts["captions"] == 12
    assert not any(left.exists() for left in leftovers(job))


def test_a_describer_hears_what_was_said_beside(ground, models, tmp_path, monkeypatch):
    heard = []

    class Listener:
        def __enter__(self):
            return self

        def __exit__(self, *_):
            pass

        def describe(self, pictures, neighbours):
            heard.append(neighbours[0])
            return [Description(f"place {len(heard)}", 1.0, "listener")]

    monkeypatch.setattr("engine.describe.load_describer", lambda *_: Listener())
    job = UpscaleJob(str(ground), str(tmp_path / "said.geojson"), task="describe", scale=2, preset="fast", device="cpu")
    describe(job, lambda event: None, replace(models, kept={}))
    # Four a row: the sixth is beside the fifth, and below the first, the second and the third.
    assert heard[0] == [] and heard[1] == ["place 1"]
    assert sorted(heard[5]) == ["place 1", "place 2", "place 3", "place 5"]


def test_a_description_never_takes_the_place_of_the_image(ground, models):
    before = ground.read_bytes()
    job = UpscaleJob(str(ground), str(ground), task="describe", scale=2, device="cpu")
    with pytest.raises(OutputError, match="is read by this job"):
        describe(job, lambda event: None, models)
    assert ground.read_bytes() == before
