"""Bundles: what is whole is loaded, what was touched is refused with a sentence."""

import importlib.util
import json
import os
import shutil

import pytest
import torch

from engine.bundle import MANIFEST, Refinement, open_bundle, seal, unsealed
from engine.bundle_folder import fetched_folder
from engine.cli import main
from engine.errors import BundleError, DeviceError
from engine.four_bit import ROOM, count_weights, prefers_four_bit
from engine.job import UpscaleJob
from engine.load import load_describer, load_pipeline, load_refiner
from engine.memory import fit
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


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("weights\0.safetensors", "no file can be named"),
        ("\ud800.safetensors", "no file can be named"),
        ("x" * 300, "missing or was changed"),
        ("predictor/./config.json", "outside"),
        ("/etc/passwd", "outside"),
        ("C:/windows/x", "outside"),
        ("..\\secret.txt", "outside"),
        ("predictor/modeling.py", "code"),
        ("predictor/WEIGHTS.PKL", "pickle"),
        ("two\nlines", "missing or was changed"),
    ],
)
def test_names_that_no_file_of_a_bundle_has_are_refused(copy, name, words):
    manifest = json.loads((copy / MANIFEST).read_text())
    manifest["files"][name] = "0" * 64
    (copy / MANIFEST).write_text(json.dumps(manifest))
    with pytest.raises(BundleError, match=words) as refused:
        open_bundle(str(copy))
    assert refused.value.message.isprintable() and len(refused.value.message) < 300


def test_links_to_folders_are_refused_since_nobody_looks_beyond_them(copy, tmp_path):
    """A part that is a link could hold what the manifest does not list, pickles as well."""
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "config.json").write_text("{}")
    (copy / "refiner").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(BundleError, match="link to a folder: refiner"):
        open_bundle(str(copy))


def test_what_is_no_file_is_refused_before_it_is_waited_for(copy):
    os.mkfifo(copy / "predictor" / "extra.json")
    with pytest.raises(BundleError, match=r"does not list: predictor/extra\.json"):
        open_bundle(str(copy))
    (copy / "predictor" / "extra.json").unlink()
    (copy / "loop.json").symlink_to(copy / "loop.json")
    manifest = json.loads((copy / MANIFEST).read_text())
    manifest["files"]["loop.json"] = "0" * 64
    (copy / MANIFEST).write_text(json.dumps(manifest))
    with pytest.raises(BundleError, match=r"loop\.json of the bundle"):
        open_bundle(str(copy))


@pytest.mark.parametrize("name", ["x" * 300, "a\0b", "\ud800", "..", "two\nlines", "a/" * 3000])
def test_names_that_no_bundle_has_are_refused_in_a_sentence(name):
    with pytest.raises(BundleError, match="There is no model bundle") as refused:
        open_bundle(name)
    assert refused.value.message.isprintable() and len(refused.value.message) < 200


@pytest.mark.parametrize(
    "change",
    [
        {"tile": 10**400},
        {"tile": float("inf")},
        {"tile": "1024"},
        {"tile": 1024.0},
        {"tile": True},
        {"tile": 1001},
        {"tile": 0},
        {"context": -8},
        {"scales": "248"},
        {"scales": [4.0]},
        {"scales": []},
        {"scales": [3]},
        {"name": ["tiny"]},
        {"name": "two\nlines"},
        {"version": "x" * 1000},
        {"gains": {"4": {"2": [1.5, float("nan"), 1.5, 1.5, 1.5, 1.5]}}},
        {"gains": {"4": {"2": [1.5] * 5 + [float("inf")]}}},
        {"gains": {"4": {"2": [1.5] * 5 + [10**400]}}},
        {"gains": {"4": {"2": "111111"}}},
        {"gains": {"4": {"9" * 5000: [1.5] * 6}}},
        {"confidence": {"4": [0.5, float("nan")] + [0.5] * 13}},
        {"confidence": {"4": [10**400] * 15}},
        {"files": ["ab"]},
        {"files": {"a": 1}},
        {"stage2_of": ["lite"]},
        {"stage2_of": "../lite"},
        {"stage2_of": "//server/share"},
    ],
)
def test_values_that_a_manifest_can_not_have_are_refused(copy, change):
    (copy / MANIFEST).write_text(json.dumps({**json.loads((copy / MANIFEST).read_text()), **change}))
    with pytest.raises(BundleError, match="incomplete") as refused:
        open_bundle(str(copy))
    assert refused.value.message.isprintable() and len(refused.value.message) < 400


@pytest.mark.parametrize(
    "change",
    [
        {"guidance": float("inf")},
        {"strength": float("nan")},
        {"strength": True},
        {"control": 10**400},
        {"window": 128.0},
        {"window": 8 * 10**20},
        {"stride": 128},
        {"stride": 72},
        {"across": 2.5},
        {"largest": "512"},
        {"largest": -8},
        {"steps": {"balanced": 2.5}},
        {"steps": ["balanced"]},
        {"two\nlines" * 100: 1},
    ],
)
def test_values_that_a_refinement_can_not_have_are_refused(copy, change):
    refinement = {"window": 128, "stride": 64, "across": 2, "strength": 0.5, "guidance": 1.0, "control": 1.0}
    manifest = json.loads((copy / MANIFEST).read_text())
    (copy / MANIFEST).write_text(json.dumps({**manifest, "refinement": {**refinement, **change}}))
    with pytest.raises(BundleError, match="incomplete") as refused:
        open_bundle(str(copy))
    assert refused.value.message.isprintable() and len(refused.value.message) < 400


def test_a_manifest_of_many_megabytes_is_not_read(copy):
    (copy / MANIFEST).write_text(json.dumps({**json.loads((copy / MANIFEST).read_text()), "x": "x" * 5_000_000}))
    with pytest.raises(BundleError, match="more than 4 MiB"):
        open_bundle(str(copy))


def test_the_list_of_bundles_prints_no_signs_that_move_the_cursor(copy, monkeypatch, capsys):
    monkeypatch.setenv("VLMSR_BUNDLES", str(copy.parent))
    for licence in ("\x1b[2Jfree", "\ud800", "x" * 100_000, ["[" * 50]):
        (copy / MANIFEST).write_text(json.dumps({**json.loads((copy / MANIFEST).read_text()), "licence": licence}))
        assert main(["bundles"]) == 0
        told = capsys.readouterr().out
        assert "bundle: fetched" in told and "\x1b" not in told and len(told) < 3000
    (copy / MANIFEST).write_text("[" * 100_000)
    assert main(["bundles"]) == 0
    assert "its manifest can't be read" in capsys.readouterr().out


def sealed_with(bundle, folder, change):
    """A copy of a bundle whose files say something else, by path; sealed by whoever did it."""
    shutil.copytree(bundle, folder)
    for name, content in change.items():
        data = json.loads((folder / name).read_text())
        (folder / name).write_text(json.dumps({**data, **content}))
    seal(folder, unsealed(folder))
    return open_bundle(str(folder))


@pytest.mark.parametrize(
    "index",
    [
        {"unet": ["evil", "UNet"]},
        {"unet": ["evil", "PixelAutoencoder"]},
        {"unet": ["diffusers", "os.system"]},
        {"unet": ["diffusers"]},
        {"scheduler": ["subprocess", "Popen"]},
        {"_class_name": ["evil", "Pipeline"]},
        {"_class_name": "AnyPipeline"},
    ],
)
def test_a_pipeline_with_parts_of_classes_that_are_not_known_is_refused_unimported(
    tiny_both, tmp_path, monkeypatch, index
):
    (tmp_path / "evil.py").write_text(f"open({str(tmp_path / 'it ran')!r}, 'w')")
    monkeypatch.syspath_prepend(tmp_path)
    bundle = sealed_with(tiny_both, tmp_path / "bundle", {"refiner/model_index.json": index})
    with pytest.raises(BundleError, match="that is known"):
        load_refiner(bundle, torch.device("cpu"), torch.float32)
    assert not (tmp_path / "it ran").exists()


def test_networks_of_settings_that_can_not_be_are_refused_in_a_sentence(tiny_both, tmp_path):
    job = UpscaleJob("in", "out", device="cpu")
    change = {"refiner/unet/config.json": {"block_out_channels": []}}
    bundle = sealed_with(tiny_both, tmp_path / "unet", change)
    with pytest.raises(BundleError, match="can't be read"):
        fit(bundle, job, torch.device("cpu"), torch.float32)
    bundle = sealed_with(tiny_both, tmp_path / "denoiser", {"denoiser/config.json": {"channels": 10**30}})
    with pytest.raises(BundleError, match="can't be loaded"):
        load_pipeline(bundle, torch.device("cpu"), torch.float32)


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"name": "x"}', "{", "[" * 100_000])
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
    with pytest.raises(ValueError, match=r"multiples|range|preset|whole number"):
        Refinement(**{**sound, **wrong})
