"""Bundles of public models, fetched from a hub on this machine that serves tiny models of exactly their classes."""

import copy
import hashlib
import json
import shutil
from collections import namedtuple
from collections.abc import Iterator
from pathlib import Path

import pytest
import rasterio
import torch
from filelock import FileLock
from safetensors.torch import load_file

from engine import download as download_module
from engine import recipe as recipe_module
from engine.bundle import MANIFEST, open_bundle
from engine.bundle_list import list_bundles
from engine.captions.document import read_captions
from engine.cli import main
from engine.errors import BundleError, FetchError
from engine.events import Progress
from engine.fetch import fetch
from engine.halve import halve
from engine.load import load_describer, load_pipeline, load_refiner
from engine.pipelines.refine import Refiner, RefineSettings
from engine.recipe import read_recipe, recipe_names
from tests.engine.tiny_hub import Hub, make_base, make_control, make_vlm

CPU = torch.device("cpu")
BASE, CONTROL, VLM = 0, 1, 2
"""Places of the models in the recipes."""

UNET = "unet/diffusion_pytorch_model.fp16.safetensors"


@pytest.fixture(scope="session")
def published(tmp_path_factory) -> dict[str, dict]:
    """Repositories of all recipes, by their names."""
    made, folder = {}, tmp_path_factory.mktemp("published")
    vlm = make_vlm(folder / "vlm")
    for name in recipe_names():
        sources, xl = read_recipe(name).sources, name == "full-sdxl"
        made[sources[BASE].repo] = make_base(folder / name / "base", xl)
        made[sources[CONTROL].repo] = make_control(folder / name / "control", xl)
        made[sources[VLM].repo] = vlm
    return made


@pytest.fixture
def recipes(published, tmp_path, monkeypatch) -> Path:
    """The recipes that are shipped, with the checksum of the tiny pickle in the place of the real one's; returns their folder."""
    folder = tmp_path / "recipes"
    folder.mkdir()
    for path in recipe_module.RECIPES.glob("*.json"):
        data = json.loads(path.read_text())
        for source in data["sources"]:
            for file in source["files"].values():
                if isinstance(file, dict) and "sha256" in file:
                    file["sha256"] = hashlib.sha256(
                        published[source["model"].partition("@")[0]][file["path"]]
                    ).hexdigest()
        (folder / path.name).write_text(json.dumps(data))
    monkeypatch.setattr(recipe_module, "RECIPES", folder)
    return folder


@pytest.fixture
def hub(published, recipes, monkeypatch) -> Iterator[Hub]:
    """Serves what is published; nothing waits, and files come in small pieces."""
    monkeypatch.setattr(download_module, "PAUSE", 0.0)
    monkeypatch.setattr(download_module, "CHUNK", 1024)
    revisions = {source.repo: source.revision for name in recipe_names() for source in read_recipe(name).sources}
    with Hub({repo: copy.copy(files) for repo, files in published.items()}, revisions) as served:
        yield served


@pytest.fixture
def bundles(tmp_path, monkeypatch) -> Path:
    """The folder of fetched bundles, and a user's cache folder that is no one else's."""
    monkeypatch.setenv("VLMSR_BUNDLES", str(tmp_path / "bundles"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return tmp_path / "bundles"


def ignore(_) -> None:
    pass


def get(hub: Hub, bundles: Path, tell=ignore, name="full-sd15") -> Path:
    return fetch(read_recipe(name), bundles, tell, hub.endpoint)


@pytest.mark.parametrize(
    ("name", "pipeline", "scheduler"),
    [
        ("full-sd15", "StableDiffusionControlNetImg2ImgPipeline", "DDIMScheduler"),
        ("full-sdxl", "StableDiffusionXLControlNetImg2ImgPipeline", "EulerDiscreteScheduler"),
    ],
)
def test_a_fetched_bundle_is_opened_by_its_name_and_runs(hub, published, bundles, name, pipeline, scheduler):
    told = []
    folder = get(hub, bundles, told.append, name)
    assert folder == bundles / name and sorted(path.name for path in bundles.iterdir()) == [name]
    done = [event.done for event in told if isinstance(event, Progress)]
    assert done == sorted(done) and done[-1] == 1 and len(done) > 10
    assert any(event.stage == "fetching" and event.seconds_left is not None for event in told)

    bundle = open_bundle(name)
    assert bundle.folder == folder and bundle.name == name and bundle.scales == (2, 4, 8)
    lite = open_bundle("lite")
    assert (bundle.gains, bundle.tile, bundle.confidence) == (lite.gains, lite.tile, lite.confidence)
    assert load_pipeline(bundle, CPU, torch.float32).distilled is not None

    loaded = load_refiner(bundle, CPU, torch.float32).pipeline
    assert type(loaded).__name__ == pipeline and type(loaded.scheduler).__name__ == scheduler
    assert loaded.scheduler.config.timestep_spacing == "trailing" and loaded.scheduler.config.beta_start == 0.00085
    base = published[read_recipe(name).sources[BASE].repo]
    assert (folder / "refiner/unet/diffusion_pytorch_model.safetensors").read_bytes() == base[UNET]
    # Windows of the size that the tiny networks were made for.
    refiner = Refiner(loaded, 64, 48)
    picture, noise = torch.zeros(1, 3, 64, 64), torch.randn(1, *refiner.latent_shape(64, 64))
    refined = refiner(picture, ["river"], RefineSettings(2, strength=0.35, guidance=5.0), noise)
    assert refined.picture.shape == picture.shape and torch.isfinite(refined.picture).all()

    with load_describer(bundle, CPU) as describer:
        [said] = describer.describe(torch.zeros(1, 3, 56, 56), [["fields along water"]])
    assert said.caption and said.model == name


def test_the_manifest_names_every_model_its_revision_and_its_licence(hub, bundles):
    manifest = json.loads((get(hub, bundles) / MANIFEST).read_text())
    assert [source["repo"] for source in manifest["sources"]] == [s.repo for s in read_recipe("full-sd15").sources]
    assert all(source["licence"] and len(source["revision"]) == 40 for source in manifest["sources"])
    assert not [name for name in manifest["files"] if name.endswith((".bin", ".part"))]
    assert "licences/stable-diffusion-v1-5/README.md" in manifest["files"]


@pytest.mark.parametrize("name", recipe_names())
def test_the_index_is_the_one_that_the_pipeline_itself_would_save(hub, bundles, tmp_path, name):
    folder = get(hub, bundles, name=name)
    load_refiner(open_bundle(name), CPU, torch.float32).pipeline.save_pretrained(tmp_path / "saved")
    written, saved = (
        json.loads((path / "model_index.json").read_text()) for path in (folder / "refiner", tmp_path / "saved")
    )
    saved.pop("_name_or_path", None)
    saved.pop("add_watermarker", None)
    assert written == saved


def test_weights_that_came_as_a_pickle_are_the_same_in_safetensors(hub, published, bundles, tmp_path):
    folder = get(hub, bundles)
    source = read_recipe("full-sd15").sources[CONTROL]
    (tmp_path / "raw.bin").write_bytes(published[source.repo]["diffusion_pytorch_model.bin"])
    raw = torch.load(tmp_path / "raw.bin", weights_only=True)
    kept = load_file(folder / "refiner/controlnet/diffusion_pytorch_model.safetensors")
    assert kept.keys() == raw.keys()
    assert all(torch.equal(kept[name], value.half()) for name, value in raw.items())


class Evil:
    """Would run when unpickled."""

    def __reduce__(self):
        return (Path.touch, (Path("was_run"),))


@pytest.mark.parametrize("content", [Evil(), [torch.zeros(1)], {"a": 1}])
def test_a_pickle_of_anything_but_tensors_is_refused_and_not_run(content, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    torch.save(content, tmp_path / "raw")
    with pytest.raises(FetchError):
        halve(tmp_path / "raw", tmp_path / "to.safetensors")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["raw"]


def test_a_copied_folder_is_used_without_a_network(hub, bundles, tmp_path, monkeypatch):
    shutil.copytree(get(hub, bundles), tmp_path / "brought" / "mine")
    shutil.rmtree(bundles)
    asked = len(hub.asked)
    bundle = open_bundle(str(tmp_path / "brought" / "mine"))
    load_refiner(bundle, CPU, torch.float32)
    with load_describer(bundle, CPU) as describer:
        assert describer.describe(torch.zeros(1, 3, 56, 56))[0].model == "full-sd15"
    assert len(hub.asked) == asked
    monkeypatch.setenv("VLMSR_BUNDLES", str(tmp_path / "brought"))
    assert open_bundle("mine").folder == tmp_path / "brought" / "mine"


def test_a_fetch_that_was_broken_off_goes_on_where_it_was(hub, bundles):
    size = len(hub.repos[read_recipe("full-sd15").sources[BASE].repo][UNET])

    def stop(event) -> None:
        if any(asked.path == UNET for asked in hub.asked) and event.stage == "fetching":
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        get(hub, bundles, stop)
    with pytest.raises(BundleError, match="not fetched"):
        open_bundle("full-sd15")
    before = {asked.path for asked in hub.asked}
    hub.asked.clear()
    get(hub, bundles)
    again = {asked.path: asked.began for asked in hub.asked}
    assert before & set(again) == {UNET} and 0 < again[UNET] < size
    open_bundle("full-sd15")


def test_a_lost_connection_is_taken_up_again(hub, bundles):
    hub.cut[UNET] = 5000
    get(hub, bundles)
    # Pieces are 1024 bytes: what came of the fifth was lost.
    assert [asked.began for asked in hub.asked if asked.path == UNET] == [0, 4096]
    open_bundle("full-sd15")


def test_a_server_without_ranges_sends_all_again(hub, bundles):
    hub.cut[UNET], hub.knows_ranges = 5000, False
    get(hub, bundles)
    assert [asked.began for asked in hub.asked if asked.path == UNET] == [0, 0]
    open_bundle("full-sd15")


@pytest.mark.parametrize("path", [UNET, "unet/config.json", "diffusion_pytorch_model.bin"])
def test_an_altered_file_is_refused_and_fetched_anew_by_the_next_try(hub, bundles, path):
    hub.altered.add(path)
    with pytest.raises(FetchError, match="checksum"):
        get(hub, bundles)
    assert not (bundles / "full-sd15").exists()
    hub.altered.clear()
    get(hub, bundles)
    open_bundle("full-sd15")


def test_a_pickle_that_the_recipe_does_not_mean_is_not_even_downloaded(hub, bundles):
    repo = read_recipe("full-sd15").sources[CONTROL].repo
    hub.repos[repo]["diffusion_pytorch_model.bin"] = b"another"
    with pytest.raises(FetchError, match="not the file that the recipe means"):
        get(hub, bundles)
    assert not hub.asked


def test_a_revision_that_lacks_a_file_says_which_before_anything_is_downloaded(hub, bundles):
    del hub.repos[read_recipe("full-sd15").sources[BASE].repo][UNET]
    with pytest.raises(FetchError, match=UNET):
        get(hub, bundles)
    assert not hub.asked


def test_a_model_without_a_chat_template_gets_the_recipes(hub, bundles):
    del hub.repos[read_recipe("full-sd15").sources[VLM].repo]["chat_template.json"]
    folder = get(hub, bundles)
    assert "assistant" in (folder / "describer/chat_template.jinja").read_text()
    with load_describer(open_bundle("full-sd15"), CPU) as describer:
        assert describer.describe(torch.zeros(1, 3, 56, 56))[0].caption is not None


@pytest.mark.parametrize(
    ("answer", "said", "hint"),
    [
        ((403, "GatedRepo"), "accepted its terms", "HF_TOKEN"),
        ((401, "RepoNotFound"), "private or was withdrawn", "HF_TOKEN"),
        ((403, "Forbidden"), "refuses access", "HF_TOKEN"),
        ((404, "RevisionNotFound"), "no revision", "newer version"),
        ((418, "Teapot"), "418", "again"),
    ],
)
def test_what_a_hub_refuses_is_told_with_a_cure(hub, bundles, answer, said, hint):
    hub.refused[read_recipe("full-sd15").sources[VLM].repo] = answer
    with pytest.raises(FetchError, match=said) as refused:
        get(hub, bundles)
    assert hint in refused.value.hint and not (bundles / "full-sd15").exists()


def test_a_token_is_shown_to_the_hub_and_to_no_other_host(hub, bundles, monkeypatch):
    monkeypatch.setenv("HF_TOKEN", "hf_secret")
    get(hub, bundles)
    shown = {asked.path: asked.authorization for asked in hub.asked}
    assert shown["unet/config.json"] == "Bearer hf_secret" and shown[UNET] is None


def test_no_network_is_told(recipes, bundles, monkeypatch):
    monkeypatch.setattr("huggingface_hub.utils._http.time.sleep", lambda _: None)
    with pytest.raises(FetchError, match="can't be reached"):
        fetch(read_recipe("full-sd15"), bundles, ignore, "http://127.0.0.1:9")


def test_too_small_a_disk_is_told_before_the_download_with_both_figures(hub, bundles, monkeypatch):
    usage = namedtuple("usage", "total used free")
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage(10**9, 10**9 - 10**8, 10**8))
    with pytest.raises(FetchError, match=r"0\.1 GB free, and 0\.\d GB"):
        get(hub, bundles)
    assert not hub.asked


def test_a_bundle_that_is_there_is_left_alone(hub, bundles):
    get(hub, bundles)
    hub.asked.clear()
    with pytest.raises(FetchError, match="already"):
        get(hub, bundles)
    assert not hub.asked


def test_two_programs_do_not_fetch_the_same_bundle_at_once(hub, bundles):
    bundles.mkdir()
    with FileLock(bundles / ".full-sd15.lock"), pytest.raises(FetchError, match="another program"):
        get(hub, bundles)
    assert not hub.asked


def test_the_command_shows_the_licences_fetches_and_lists(hub, bundles, capsys):
    assert [bundle.state for bundle in list_bundles()] == ["embedded", "embedded", "fetchable", "fetchable"]
    assert main(["fetch", "full-sd15", "--endpoint", hub.endpoint]) == 0
    said = capsys.readouterr()
    assert said.out.strip() == str(bundles / "full-sd15")
    assert all(f"{source.repo}: {source.licence}" in said.err for source in read_recipe("full-sd15").sources)
    assert main(["bundles"]) == 0
    listed = capsys.readouterr().out
    assert "full-sd15: fetched" in listed and "full-sdxl: fetchable" in listed and "lite: embedded" in listed


def test_the_command_fails_with_a_sentence(hub, tmp_path, bundles, capsys):
    hub.refused[read_recipe("full-sd15").sources[VLM].repo] = (401, "GatedRepo")
    assert main(["fetch", "full-sd15", "--to", str(tmp_path / "there"), "--endpoint", hub.endpoint]) == 1
    said = capsys.readouterr()
    assert "Error:" in said.err and "HF_TOKEN" in said.err and not said.out
    assert main(["fetch", "nothing"]) == 1
    assert "full-sd15" in capsys.readouterr().err


def test_a_raster_is_made_finer_with_a_fetched_bundle(hub, bundles, scene, make_raster, tmp_path):
    get(hub, bundles)
    with rasterio.open(scene) as file:
        path = make_raster(file.read([1, 2, 3], window=rasterio.windows.Window(60, 40, 50, 40)))
    steps = ["--steps-base", "2", "--steps-refine", "2", "--scale", "2"]
    said = ["--output-captions", str(tmp_path / "said.geojson")]
    output = str(tmp_path / "out.tif")
    assert main(["upscale", str(path), output, "--model", "full-sd15", "--device", "cpu", *steps, *said]) == 0
    with rasterio.open(output) as file:
        assert file.shape == (80, 100)
        assert file.tags()["VLMSR_MODEL"] == "full-sd15 1" and file.tags()["VLMSR_STEPS_REFINE"] == "2"
    assert [captioned.model for captioned in read_captions(tmp_path / "said.geojson")] == ["full-sd15"]


def test_for_the_plugin_the_list_is_json_and_tells_what_has_arrived(hub, bundles, capsys):
    (bundles / "full-sdxl.partial" / "refiner").mkdir(parents=True)
    (bundles / "full-sdxl.partial" / "refiner" / "weights.part").write_bytes(b"half of it")
    get(hub, bundles)
    assert main(["bundles", "--json"]) == 0
    listing = json.loads(capsys.readouterr().out)
    assert listing["folder"] == str(bundles)
    assert listing["cache"] == str(bundles.parent / "cache" / "vlmsr" / "checked_files.json")
    listed = {bundle.pop("name"): bundle for bundle in listing["bundles"]}
    assert listed["lite"]["state"] == "embedded" and Path(listed["lite"]["folder"], MANIFEST).is_file()
    assert listed["full-sd15"]["folder"] == str(bundles / "full-sd15")
    size = sum(path.stat().st_size for path in (bundles / "full-sd15").rglob("*") if path.is_file())
    assert (listed["full-sd15"]["state"], listed["full-sd15"]["size"]) == ("fetched", size)
    assert listed["full-sdxl"] == {
        "state": "fetchable",
        "size": read_recipe("full-sdxl").gigabytes * 10**9,
        "licence": read_recipe("full-sdxl").licence,
        "folder": None,
        "arrived": len(b"half of it"),
    }
