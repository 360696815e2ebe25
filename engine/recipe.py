"""Recipes of bundles that are too large to ship: which public models they are made of, at which revision, and how.

    recipe = read_recipe("full-sd15")     # of engine/recipes/full-sd15.json
    recipe.sources[0].repo                # "stable-diffusion-v1-5/stable-diffusion-v1-5"

A recipe is data, and imports nothing heavy; `engine.fetch` carries it out.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from .errors import FetchError

RECIPES = Path(__file__).parent / "recipes"
PICKLES = (".bin", ".ckpt", ".pkl", ".pt", ".pth")
REINSTALL = "Install the plugin again."

_CLIP = ["transformers", "CLIPTextModel"]
_TOKENIZER = ["transformers", "CLIPTokenizer"]
_PARTS = {
    "controlnet": ["diffusers", "ControlNetModel"],
    "text_encoder": _CLIP,
    "tokenizer": _TOKENIZER,
    "unet": ["diffusers", "UNet2DConditionModel"],
    "vae": ["diffusers", "AutoencoderKL"],
}

PIPELINES = {
    "StableDiffusionControlNetImg2ImgPipeline": {
        **_PARTS,
        # What these would check or feed is not used: the engine calls the networks itself.
        "feature_extractor": [None, None],
        "image_encoder": [None, None],
        "safety_checker": [None, None],
        "requires_safety_checker": False,
    },
    "StableDiffusionXLControlNetImg2ImgPipeline": {
        **_PARTS,
        "text_encoder_2": ["transformers", "CLIPTextModelWithProjection"],
        "tokenizer_2": _TOKENIZER,
        "feature_extractor": [None, None],
        "image_encoder": [None, None],
        "force_zeros_for_empty_prompt": True,
        "requires_aesthetics_score": False,
    },
}
"""Pipelines of stage 2 that the engine knows, with the classes of their parts as diffusers' ``model_index.json`` names them."""


@dataclass(frozen=True)
class FileOf:
    """A file of a source. target: its place in the bundle. path: in the repository. optional: taken where it is there.

    sha256: what it must have, beside what the hub says of it; None where the hub's word is enough, since a revision names its
    contents. halve: a pickle of weights, read as bare tensors and kept as float16 in safetensors: only with a sha256.
    """

    target: str
    path: str
    optional: bool = False
    sha256: str | None = None
    halve: bool = False


@dataclass(frozen=True)
class Source:
    """A public model. repo: owner/name. revision: a commit, 40 hex digits. licence: in words."""

    repo: str
    revision: str
    licence: str
    files: tuple[FileOf, ...]


@dataclass(frozen=True)
class Text:
    """A file that the recipe brings itself, at ``target`` of the bundle, unless the sources bring one of those named."""

    target: str
    text: str
    unless: tuple[str, ...]


@dataclass(frozen=True)
class Recipe:
    """gigabytes: to download, about. stage1: bundle whose stage 1 is taken. pipeline: see `PIPELINES`. scheduler: entries of its
    configuration that replace the source's, its class among them. refinement: see `bundle.Refinement`."""

    name: str
    version: str
    title: str
    gigabytes: int
    stage1: str
    scales: tuple[int, ...]
    pipeline: str
    scheduler: dict
    refinement: dict[str, float]
    sources: tuple[Source, ...]
    texts: tuple[Text, ...]

    @property
    def licence(self) -> str:
        """Of all models, in a sentence."""
        return "; ".join(f"{source.repo}: {source.licence}" for source in self.sources)

    def model_index(self) -> dict:
        """What ``refiner/model_index.json`` says, less the version of diffusers."""
        scheduler = ["diffusers", self.scheduler["_class_name"]]
        return {"_class_name": self.pipeline, **PIPELINES[self.pipeline], "scheduler": scheduler}


def recipe_names() -> list[str]:
    """Names of all recipes that come with the program."""
    return sorted(path.stem for path in RECIPES.glob("*.json"))


def read_recipe(name: str) -> Recipe:
    """A recipe by its name; FetchError where there is none, or where it says what can't be."""
    if name not in recipe_names():
        known = ", ".join(recipe_names()) or "none"
        raise FetchError(f"There is no bundle '{name}' to fetch.", f"Choose one of those that can be fetched: {known}.")
    path = RECIPES / f"{name}.json"
    try:
        recipe = _parse(json.loads(path.read_text(encoding="utf-8")))
        check(recipe)
    except (OSError, KeyError, TypeError, ValueError, AttributeError) as error:
        raise FetchError(f"The recipe {path} can't be used: {error}.", REINSTALL) from None
    return recipe


def check(recipe: Recipe) -> None:
    """ValueError for a recipe that would make no bundle, or not a safe one."""
    if recipe.pipeline not in PIPELINES:
        raise ValueError(f"stage 2 is no pipeline that is known: {recipe.pipeline}")
    if not re.fullmatch(r"[A-Z]\w+Scheduler", recipe.scheduler.get("_class_name", "")):
        raise ValueError("it names no scheduler")
    for source in recipe.sources:
        if not re.fullmatch(r"[\w.-]+/[\w.-]+", source.repo) or not re.fullmatch(r"[0-9a-f]{40}", source.revision):
            raise ValueError(f"{source.repo} at {source.revision} is no repository at a commit")
        for file in source.files:
            _check_file(file)
    targets = [file.target for source in recipe.sources for file in source.files]
    if len(set(targets)) < len(targets):
        raise ValueError("two files have the same place")


def _check_file(file: FileOf) -> None:
    for place in (file.target, file.path):
        if PurePosixPath(place).is_absolute() or not {"..", ""}.isdisjoint(place.split("/")) or "\\" in place:
            raise ValueError(f"{place} is no path within a folder")
    if file.target.endswith(PICKLES) or (file.path.endswith(PICKLES) and not file.halve):
        raise ValueError(f"{file.path} is a pickle")
    if file.halve and not re.fullmatch(r"[0-9a-f]{64}", file.sha256 or ""):
        raise ValueError(f"{file.path} is a pickle of which no sha256 is told")


def _parse(data: dict) -> Recipe:
    return Recipe(
        name=data["name"],
        version=data["version"],
        title=data["title"],
        gigabytes=int(data["gigabytes"]),
        stage1=data["stage1"],
        scales=tuple(int(scale) for scale in data["scales"]),
        pipeline=data["pipeline"],
        scheduler=dict(data["scheduler"]),
        refinement=dict(data["refinement"]),
        sources=tuple(_parse_source(source) for source in data["sources"]),
        texts=tuple(Text(text["target"], text["text"], tuple(text["unless"])) for text in data.get("texts", ())),
    )


def _parse_source(data: dict) -> Source:
    repo, _, revision = data["model"].partition("@")
    files = data["files"].items()
    return Source(
        repo,
        revision,
        data["licence"],
        tuple(FileOf(target, **({"path": file} if isinstance(file, str) else file)) for target, file in files),
    )
