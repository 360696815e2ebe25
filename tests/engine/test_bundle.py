"""Bundles: what is whole is loaded, what was touched is refused with a sentence."""

import importlib.util
import json
import shutil

import pytest
import torch

from engine.bundle import MANIFEST, Refinement, open_bundle, seal
from engine.bundle_folder import fetched_folder
from engine.errors import BundleError, DeviceError
from engine.four_bit import ROOM, count_weights, prefers_four_bit
from engine.load import load_describer, load_pipeline, load_refiner
from tests.engine.tiny_vlm import save_tiny_vlm


@pytest.fixture
def copy(tiny_bundle, tmp_path):
    folder = tmp_path / "bundle"
    shutil.copytree(tiny_bundle, folder)
    return folder


@pytest.fixture
def with_vlm(tiny_both, tmp_path):
    """A bundle whose describer is a vision-language model."""
    folder = tmp_path / "vlm"
    shutil.copytree(tiny_both, folder)
    shutil.rmtree(folder / "describer")
    save_tiny_vlm(folder / "describer")
    manifest = json.loads((folder / MANIFEST).read_text())
    del manifest["files"]
    seal(folder, manifest)
    return open_bundle(str(folder))


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


def test_a_bundle_that_was_not_fetched_says_how_to_get_it(monkeypatch, tmp_path):
    monkeypatch.setenv("VLMSR_BUNDLES", str(tmp_path))
    with pytest.raises(BundleError, match="not fetched") as refused:
        open_bundle("full-sd15")
    assert "vlmsr fetch full-sd15 (about 20 GB)" in refused.value.hint


def test_a_fetched_bundle_is_found_by_name_after_the_embedded_ones(copy, monkeypatch):
    monkeypatch.setenv("VLMSR_BUNDLES", str(copy.parent))
    assert open_bundle("bundle").folder == copy
    copy.rename(copy.with_name("lite"))
    assert open_bundle("lite").folder != copy.with_name("lite")


def test_fetched_bundles_lie_in_the_users_own_folder(monkeypatch, tmp_path):
    monkeypatch.delenv("VLMSR_BUNDLES", raising=False)
    monkeypatch.setattr("pathlib.Path.home", lambda: tmp_path)
    for name in ("XDG_DATA_HOME", "LOCALAPPDATA"):
        monkeypatch.delenv(name, raising=False)
    for system, place in (
        ("linux", ".local/share/vlmsr/bundles"),
        ("win32", "AppData/Local/vlmsr/bundles"),
        ("darwin", "Library/Application Support/vlmsr/bundles"),
    ):
        monkeypatch.setattr("sys.platform", system)
        assert fetched_folder() == tmp_path / place


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
    "gains",
    [
        {"4": 1.5},
        {"4": {"2": [1.5] * 5}},
        {"4": {"two": [1.5] * 6}},
        {"4": {"2": ["a"] * 6}},
        {"4": {"4": [1.5] * 5 + [0]}},
        {"4": {"0": [1.5] * 6}},
    ],
)
def test_gains_that_are_none_are_refused(copy, gains):
    manifest = json.loads((copy / MANIFEST).read_text())
    del manifest["files"]
    refinement = {"window": 128, "stride": 64, "across": 2, "strength": 0.5, "guidance": 1.0, "control": 1.0}
    for wrong in ({"gains": gains}, {"refinement": {**refinement, "gains": gains}}):
        seal(copy, {**manifest, **wrong})
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


def test_a_vision_language_model_describes_where_a_bundle_holds_one(with_vlm):
    with load_describer(with_vlm, torch.device("cpu")) as describer:
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


@pytest.mark.parametrize(("lacking", "packages", "preferred"), [(1, True, True), (0, True, False), (1, False, False)])
def test_four_bits_are_taken_where_a_card_has_no_room_for_sixteen(with_vlm, monkeypatch, lacking, packages, preferred):
    folder = with_vlm.folder / "describer"
    needed = 2 * count_weights(folder) + ROOM
    monkeypatch.setattr(torch.cuda, "mem_get_info", lambda device: (needed - lacking, needed))
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: object() if packages else None)
    assert prefers_four_bit(folder, torch.device("cuda")) is preferred
    assert not prefers_four_bit(folder, torch.device("cpu"))


def test_a_describer_that_does_not_fit_says_what_helps(with_vlm, monkeypatch):
    def fill(*_, **__):
        raise torch.cuda.OutOfMemoryError("full")

    monkeypatch.setattr("engine.load.VlmDescriber.from_pretrained", fill)
    with pytest.raises(DeviceError, match="does not fit") as refused:
        load_describer(with_vlm, torch.device("cpu"))
    assert "requirements-4bit" in refused.value.hint


def test_gains_between_measured_numbers_of_steps_are_between_theirs():
    one = Refinement(256, 192, 2, 0.5, 1.0, 1.0, {"4": {"4": [1.8] * 5 + [2.8], "16": [1.6] * 5 + [2.4]}})
    assert [one.gain(4, steps)[0] for steps in (1, 4, 16, 50)] == pytest.approx([1.8, 1.8, 1.6, 1.6])
    assert one.gain(4, 8) == pytest.approx([1.7] * 5 + [2.6])
    assert one.gain(8, 4) == Refinement(256, 192, 2, 0.5, 1.0, 1.0).gain(4, 4) == [1.0] * 6


@pytest.mark.parametrize(
    "wrong",
    [
        {"window": 100},
        {"stride": 300},
        {"across": 0},
        {"strength": 0},
        {"guidance": 0.5},
        {"control": -1},
        {"steps": {"balanced": -1}},
        {"steps": {"unheard-of": 4}},
    ],
)
def test_a_refinement_that_cannot_be_is_refused(wrong):
    sound = {"window": 256, "stride": 192, "across": 2, "strength": 0.5, "guidance": 1.0, "control": 1.0}
    with pytest.raises(ValueError, match=r"multiples|range|preset"):
        Refinement(**{**sound, **wrong})
