"""The recipes that are shipped name whole and safe bundles; one that does not is refused."""

import dataclasses
import inspect
import json

import diffusers
import pytest

from engine import recipe as recipe_module
from engine.bundle import EMBEDDED, Refinement
from engine.errors import FetchError
from engine.recipe import FileOf, Recipe, Source, check, read_recipe, recipe_names
from engine.tiling import RAMP


@pytest.fixture(params=["full-sd15", "full-sdxl"])
def recipe(request) -> Recipe:
    return read_recipe(request.param)


def places(recipe: Recipe) -> set[str]:
    return {file.target for source in recipe.sources for file in source.files if not file.optional}


def test_both_are_there():
    assert recipe_names() == ["full-sd15", "full-sdxl"]


def test_it_pins_commits_and_tells_licences(recipe):
    assert all(len(source.revision) == 40 and int(source.revision, 16) for source in recipe.sources)
    assert all(source.licence in recipe.licence for source in recipe.sources)


def test_it_has_every_part_of_its_pipeline(recipe):
    kind = getattr(diffusers, recipe.pipeline)
    parts = set(inspect.signature(kind.__init__).parameters) & {
        *("vae", "text_encoder", "text_encoder_2", "tokenizer", "tokenizer_2", "unet", "controlnet", "scheduler")
    }
    index = recipe.model_index()
    assert parts == {name for name, made in index.items() if isinstance(made, list) and made[0]}
    for name in parts - {"tokenizer", "tokenizer_2", "scheduler"}:
        files = {place.rsplit("/", 1)[1] for place in places(recipe) if place.startswith(f"refiner/{name}/")}
        assert "config.json" in files and any(file.endswith(".safetensors") for file in files)
    for name in parts & {"tokenizer", "tokenizer_2"}:
        assert {f"refiner/{name}/vocab.json", f"refiner/{name}/merges.txt"} <= places(recipe)
    assert "refiner/scheduler/scheduler_config.json" in places(recipe)
    assert hasattr(diffusers, recipe.scheduler["_class_name"])


def test_it_has_a_describer_and_a_stage_1(recipe):
    shards = {f"describer/model-{n:05}-of-00004.safetensors" for n in range(1, 5)}
    needed = {"describer/config.json", "describer/tokenizer.json", "describer/model.safetensors.index.json"}
    assert shards | needed <= places(recipe)
    assert (EMBEDDED / recipe.stage1).is_dir()


def test_its_windows_are_such_as_the_engine_plans(recipe):
    refinement = Refinement(**recipe.refinement)
    assert refinement.window - refinement.stride >= 2 * RAMP and refinement.window % 64 == 0


def test_no_pickle_comes_into_a_bundle(recipe):
    files = [file for source in recipe.sources for file in source.files]
    assert not [file for file in files if file.target.endswith(recipe_module.PICKLES)]
    assert all(file.sha256 for file in files if file.path.endswith(recipe_module.PICKLES))


FILE = FileOf("refiner/unet/config.json", "unet/config.json")


@pytest.mark.parametrize(
    "changed",
    [
        {"pipeline": "OtherPipeline"},
        {"scheduler": {}},
        {"scheduler": {"_class_name": "os.system"}},
        {"sources": (Source("a/b", "main", "MIT", (FILE,)),)},
        {"sources": (Source("a/b/c", "0" * 40, "MIT", (FILE,)),)},
        {"sources": (Source("a/b", "0" * 40, "MIT", (FILE, FILE)),)},
    ],
)
def test_a_recipe_that_makes_no_bundle_is_refused(recipe, changed):
    with pytest.raises(ValueError, match=r"\w"):
        check(dataclasses.replace(recipe, **changed))


@pytest.mark.parametrize(
    "file",
    [
        FileOf("../out.json", "out.json"),
        FileOf("/etc/passwd", "out.json"),
        FileOf("a\\b", "out.json"),
        FileOf("a//b", "out.json"),
        FileOf("unet.safetensors", "unet.bin"),
        FileOf("unet.bin", "unet.bin", sha256="0" * 64, halve=True),
        FileOf("unet.safetensors", "unet.bin", halve=True),
        FileOf("unet.safetensors", "unet.bin", sha256="0", halve=True),
    ],
)
def test_a_file_that_is_unsafe_is_refused(recipe, file):
    with pytest.raises(ValueError, match=r"pickle|no path"):
        check(dataclasses.replace(recipe, sources=(Source("a/b", "0" * 40, "MIT", (file,)),)))


@pytest.mark.parametrize("text", ["", "[]", "{}", json.dumps({"name": "broken"})])
def test_a_broken_recipe_is_an_error_that_names_it(tmp_path, monkeypatch, text):
    (tmp_path / "broken.json").write_text(text)
    monkeypatch.setattr(recipe_module, "RECIPES", tmp_path)
    with pytest.raises(FetchError, match=r"broken\.json"):
        read_recipe("broken")
