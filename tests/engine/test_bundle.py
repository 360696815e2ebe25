"""Bundles: what is whole is loaded, what was touched is refused with a sentence."""

import json
import shutil

import pytest
import torch

from engine.bundle import MANIFEST, open_bundle, seal
from engine.errors import BundleError
from engine.load import load_describer, load_pipeline, load_refiner
from tests.engine.tiny_vlm import save_tiny_vlm


@pytest.fixture
def copy(tiny_bundle, tmp_path):
    folder = tmp_path / "bundle"
    shutil.copytree(tiny_bundle, folder)
    return folder


def test_a_bundle_gives_back_the_networks_that_were_saved(tiny_bundle, tiny_networks):
    pipeline = load_pipeline(open_bundle(str(tiny_bundle)), torch.device("cpu"), torch.float32)
    for name in ("predictor", "denoiser"):
        for saved, loaded in zip(tiny_networks[name].parameters(), getattr(pipeline, name).parameters(), strict=True):
            torch.testing.assert_close(saved.half().float(), loaded)
    assert pipeline.scheduler.config.prediction_type == "v_prediction"
    assert pipeline.config.gains["8"] == {"2": [2.0] * 6, "4": [1.5] * 6}


def test_the_embedded_bundle_is_found_by_name():
    bundle = open_bundle("lite")
    assert bundle.scales == (2, 4, 8)


@pytest.mark.parametrize("name", ["nothing", "../bundles/lite/predictor", "/", ""])
def test_what_is_no_bundle_is_refused_with_the_known_names(name):
    with pytest.raises(BundleError) as refused:
        open_bundle(name)
    assert "lite" in refused.value.hint


def test_a_changed_weight_is_noticed(copy):
    path = copy / "predictor" / "diffusion_pytorch_model.safetensors"
    path.write_bytes(path.read_bytes()[:-1] + b"\x00")
    with pytest.raises(BundleError, match=r"diffusion_pytorch_model\.safetensors"):
        open_bundle(str(copy))


def test_a_file_that_is_not_listed_is_refused(copy):
    (copy / "predictor" / "diffusion_pytorch_model.bin").write_bytes(b"pickle")
    with pytest.raises(BundleError, match=r"\.bin"):
        open_bundle(str(copy))


def test_a_listed_pickle_is_refused(copy):
    (copy / "extra.pkl").write_bytes(b"pickle")
    seal(copy, json.loads((copy / MANIFEST).read_text()))
    with pytest.raises(BundleError, match="pickle"):
        open_bundle(str(copy))


def test_no_name_leads_out_of_the_folder(copy):
    (copy.parent / "secret.txt").write_text("x")
    manifest = json.loads((copy / MANIFEST).read_text())
    manifest["files"]["../secret.txt"] = "0"
    (copy / MANIFEST).write_text(json.dumps(manifest))
    with pytest.raises(BundleError, match="outside"):
        open_bundle(str(copy))


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"name": "x"}', "{"])
def test_a_broken_manifest_is_refused(copy, text):
    (copy / MANIFEST).write_text(text)
    with pytest.raises(BundleError, match=MANIFEST):
        open_bundle(str(copy))


@pytest.mark.parametrize(
    "gains", [{"4": 1.5}, {"4": {"2": [1.5] * 5}}, {"4": {"two": [1.5] * 6}}, {"4": {"2": ["a"] * 6}}]
)
def test_gains_that_are_none_are_refused(copy, gains):
    manifest = json.loads((copy / MANIFEST).read_text())
    del manifest["files"]
    seal(copy, {**manifest, "gains": gains})
    with pytest.raises(BundleError, match="incomplete"):
        open_bundle(str(copy))


def test_stage_2_is_loaded_as_it_was_saved_and_can_be_closed(tiny_both):
    bundle = open_bundle(str(tiny_both))
    assert (bundle.refinement.window, bundle.refinement.stride) == (128, 64)
    refiner = load_refiner(bundle, torch.device("cpu"), torch.float32)
    assert type(refiner.pipeline).__name__ == "StableDiffusionControlNetImg2ImgPipeline"
    with load_describer(bundle, torch.device("cpu")) as describer:
        [description] = describer.describe(torch.zeros(1, 3, 128, 128), [[]])
    assert description.caption.startswith("overhead view") and description.model == bundle.name


def test_a_vision_language_model_describes_where_a_bundle_holds_one(tiny_both, tmp_path):
    folder = tmp_path / "bundle"
    shutil.copytree(tiny_both, folder)
    shutil.rmtree(folder / "describer")
    save_tiny_vlm(folder / "describer")
    manifest = json.loads((folder / MANIFEST).read_text())
    del manifest["files"]
    seal(folder, manifest)
    with load_describer(open_bundle(str(folder)), torch.device("cpu")) as describer:
        [description] = describer.describe(torch.zeros(1, 3, 56, 56), [["fields along water"]])
    assert description.caption and 0 < description.confidence <= 1


@pytest.mark.parametrize("part", ["refiner/unet/diffusion_pytorch_model.safetensors", "describer/config.json"])
def test_stage_2_with_a_missing_part_is_refused_before_it_is_used(tiny_both, tmp_path, part):
    folder = tmp_path / "bundle"
    shutil.copytree(tiny_both, folder)
    (folder / part).unlink()
    with pytest.raises(BundleError, match="missing or was changed"):
        open_bundle(str(folder))


@pytest.mark.parametrize("curve", [[0.5], [2.0] * 15, ["x"] * 15])
def test_curves_of_confidence_that_are_none_are_refused(copy, curve):
    manifest = json.loads((copy / MANIFEST).read_text())
    del manifest["files"]
    seal(copy, {**manifest, "confidence": {"4": curve}})
    with pytest.raises(BundleError, match="incomplete"):
        open_bundle(str(copy))
