"""A bundle whose stage 1 is a transformer that draws nothing, and whose stage 2 is another bundle's (as `lite-swin`)."""

import json
import shutil

import numpy as np
import pytest
import rasterio
import torch

from engine.bundle import MANIFEST, SHARES, open_bundle, seal, unsealed
from engine.errors import BundleError
from engine.evaluation.metrics import compare
from engine.evaluation.study import by_engine
from engine.finetune import FinetuneJob, finetune
from engine.job import UpscaleJob
from engine.models.blocks import scale_class
from engine.models.swin_predictor import SwinPredictor
from engine.training.degrade import interpolate, reduce_clean
from engine.training.export import SWIN_MANIFEST, export, share_stage2
from engine.training.scenes import to_tensor
from engine.training.watch import to_dn
from engine.upscale import load_models, upscale
from tests.engine.conftest import TINY_CONFIDENCE


@pytest.fixture(scope="module")
def network() -> SwinPredictor:
    torch.manual_seed(4)
    network = SwinPredictor(channels=12, depths=(2,), heads=2)
    # Untrained, its attention adds next to nothing: here it shows.
    network.body.conv_after_body.weight.data.mul_(60)
    network.tail.weight.data.mul_(20)
    return network.eval()


@pytest.fixture(scope="module")
def bundle(network, tiny_both, tmp_path_factory):
    folder = tmp_path_factory.mktemp("bundles") / "tiny-swin"
    export(
        {"predictor": network}, {**SWIN_MANIFEST, "version": "0", "gains": {}, "confidence": TINY_CONFIDENCE}, folder
    )
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("VLMSR_BUNDLES", str(tiny_both.parent))
        share_stage2(tiny_both.name, folder)
        yield folder


@pytest.fixture(scope="module")
def models(bundle):
    return load_models(UpscaleJob("in", "out", model=str(bundle), device="cpu", precision="float32"))


@pytest.fixture
def make(models, tmp_path):
    def carry_out(path, output="out.tif", **options) -> np.ndarray:
        job = UpscaleJob(str(path), str(tmp_path / output), **{"scale": 2, "stages": "base", "device": "cpu"} | options)
        upscale(job, lambda event: None, models)
        with rasterio.open(job.output) as file:
            return file.read()

    return carry_out


@pytest.fixture
def ground(scene, make_raster):
    with rasterio.open(scene) as file:
        return make_raster(file.read([1, 2, 3], window=rasterio.windows.Window(20, 30, 170, 150)))


def test_it_is_told_the_scale_and_looks_beyond_a_window(network):
    bicubic = torch.rand(1, 3, 72, 40, generator=torch.Generator().manual_seed(0)) * 2 - 1
    with torch.no_grad():
        said = [network(bicubic, scale_class(scale, 1)) for scale in (2, 4)]
        other = bicubic.clone()
        other[:, :, 20:24, 20:24] += 0.5
        changed = (network(other, scale_class(2, 1)).mean - said[0].mean).abs().amax((0, 1))
    assert said[0].mean.shape == (1, 3, 72, 40) and said[0].log_spread.shape == (1, 1, 72, 40)
    assert not torch.equal(said[0].mean, said[1].mean)
    # Shifted windows reach into the next ones, and no farther.
    assert changed[32:48].max() > 0 and changed[64:].max() == 0


def test_tiles_and_extents_leave_no_trace(make, ground):
    whole = make(ground)
    tiled = make(ground, "tiled.tif", tile=72, overlap=40)
    assert (np.abs(whole.astype(int) - tiled) > 1).mean() < 1e-3
    with rasterio.open(ground) as file:
        left, top = file.transform @ (37, 22)
        right, bottom = file.transform @ (101, 88)
    part = make(ground, "part.tif", extent=(left, bottom, right, top))
    assert (np.abs(whole[:, 44:176, 74:202].astype(int) - part) > 1).mean() < 1e-3


def test_stage_1_draws_nothing(make, ground):
    np.testing.assert_array_equal(make(ground, preset="balanced"), make(ground, "fast.tif", preset="fast"))


def test_stage_2_is_that_of_the_other_bundle(make, ground, bundle, tiny_both):
    opened = open_bundle(str(bundle))
    assert opened.part("refiner") == tiny_both / "refiner" and opened.part("predictor") == bundle / "predictor"
    assert opened.size_of("refiner") == open_bundle(str(tiny_both)).size_of("refiner") > 0
    both = make(ground, stages="both", preset="balanced", steps_refine=2)
    assert (both != make(ground, "base.tif")).mean() > 0.3


def test_a_bundle_whose_giver_is_not_there_says_so(bundle, tmp_path, monkeypatch):
    monkeypatch.setenv("VLMSR_BUNDLES", str(tmp_path))
    copy = tmp_path / "copy"
    copy.mkdir()
    for path in bundle.rglob("*"):
        target = copy / path.relative_to(bundle)
        target.mkdir() if path.is_dir() else target.write_bytes(path.read_bytes())
    seal(copy, {**unsealed(copy), SHARES: "nobody"})
    with pytest.raises(BundleError, match="no model bundle 'nobody'"):
        open_bundle(str(copy))
    # Two that name each other would open each other without end.
    for name in ("copy", bundle.name):
        shutil.copytree(copy, tmp_path / bundle.name, dirs_exist_ok=True)
        seal(copy, {**unsealed(copy), SHARES: name})
        with pytest.raises(BundleError, match="no bundle with a stage 2 of its own"):
            open_bundle(str(copy))
    seal(copy, {**unsealed(copy), SHARES: str(bundle)})
    with pytest.raises(BundleError, match="no bundle's name"):
        open_bundle(str(copy))
    assert SHARES in json.loads((copy / MANIFEST).read_text())


def test_it_can_not_be_fine_tuned_and_that_is_said(bundle, tmp_path):
    (tmp_path / "data").mkdir()
    with pytest.raises(BundleError, match="no diffusion to be fine-tuned"):
        finetune(FinetuneJob(str(tmp_path / "data"), str(tmp_path / "out"), model=str(bundle)), lambda event: None)


def test_the_one_that_ships_is_nearer_to_the_truth_than_bicubic(scene):
    with rasterio.open(scene) as file:
        truth = file.read([1, 2, 3], window=rasterio.windows.Window(0, 0, 128, 128)).transpose(1, 2, 0)
    coarse = reduce_clean(to_tensor(truth), 4)
    models = load_models(UpscaleJob("in", "out", model="lite-swin"))
    made = by_engine(to_dn(coarse).astype(np.uint8), 4, "fast", models)[0]
    bicubic = to_dn(interpolate(coarse, 4))
    assert compare(made, truth).psnr > compare(bicubic, truth).psnr + 0.2
    assert models.bundle.refinement.confidence.keys() == {"2", "4", "8"}
