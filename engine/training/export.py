"""From checkpoints to a bundle: the averaged weights of the networks in safetensors, and the manifest."""

import copy
import dataclasses
import shutil
from collections.abc import Callable
from pathlib import Path

import torch
from diffusers import DiffusionPipeline
from torch import nn
from transformers import ResNetForImageClassification

from ..bundle import DISTILLED_REFINER, SHARES, STAGE2, Bundle, Refinement, copy_stage1, open_bundle, seal, unsealed
from . import diffuse

MANIFEST = {
    "name": "lite",
    "licence": "GPL-2.0-or-later for the weights; trained on RSSCN7, published for research",
    "scales": [2, 4, 8],
    "ground_sampling_distance": "aerial and very-high-resolution satellite imagery (RSSCN7, four viewing scales)",
    "training_data": "RSSCN7 (Zou et al., IEEE GRSL 2015, doi 10.1109/LGRS.2015.2475299), 1,677 scenes of 400 x 400 px",
    "tile": 1024,
    "context": 64,
}

SWIN_MANIFEST = {**MANIFEST, "name": "lite-swin", "context": 128}

# Gains and confidence are measured once it is in a bundle.
REFINEMENT = Refinement(
    window=256,
    stride=192,
    across=2,
    strength=0.6,
    guidance=1.0,
    control=1.0,
    largest=512,
)


def export(networks: dict[str, nn.Module], manifest: dict, folder: Path) -> None:
    """Write a bundle of stage 1. Replaces the folder when all is written.

    networks: by the names predictor and, where it draws, denoiser and distilled.
    manifest: `MANIFEST`, or one like it, with ``version``, ``gains`` (`models.gain.Gains`) and ``confidence`` (`confidence.Curves`).
    """

    def fill(partial: Path) -> dict:
        for name, network in networks.items():
            # Half precision halves what users fetch; its rounding is far below a digital number.
            copy.deepcopy(network).to("cpu", torch.float16).save_pretrained(partial / name, safe_serialization=True)
        diffuse.make_scheduler().save_pretrained(partial / "scheduler")
        return manifest

    _replace(folder, fill)


def add_stage2(
    stage1: Path,
    refiner: DiffusionPipeline,
    describer: ResNetForImageClassification,
    refinement: Refinement,
    folder: Path,
) -> None:
    """Write a bundle of both stages from one that has the first; ``folder`` may be ``stage1`` itself."""

    def fill(partial: Path) -> dict:
        copy_stage1(stage1, partial)
        refiner.to(torch.float16).save_pretrained(partial / "refiner", safe_serialization=True)
        describer.save_pretrained(partial / "describer", safe_serialization=True)
        return {**unsealed(stage1), "refinement": dataclasses.asdict(refinement)}

    _replace(folder, fill)


def add_distilled_refiner(refiner: DiffusionPipeline, folder: Path) -> None:
    """Give a bundle of both stages a refiner for one step."""

    def fill(partial: Path) -> dict:
        shutil.copytree(folder, partial, dirs_exist_ok=True)
        shutil.rmtree(partial / DISTILLED_REFINER, ignore_errors=True)
        refiner.to(torch.float16).save_pretrained(partial / DISTILLED_REFINER, safe_serialization=True)
        return unsealed(folder)

    _replace(folder, fill)


def share_stage2(giver: str, folder: Path) -> None:
    """Let a bundle use the stage 2 of another one, by its name, where that lies. Its confidence is not shared, see `copy_stage2`."""
    refinement = dataclasses.asdict(dataclasses.replace(open_bundle(giver).refinement, confidence={}))
    seal(folder, {**unsealed(folder), "refinement": refinement, SHARES: giver})


def copy_stage2(giver: Bundle, folder: Path) -> None:
    """Give a bundle the stage 2 of another one. Its confidence is not copied: it was counted with another stage 1."""

    def fill(partial: Path) -> dict:
        shutil.copytree(folder, partial, dirs_exist_ok=True)
        for name in STAGE2:
            if giver.part(name).is_dir():
                shutil.copytree(giver.part(name), partial / name)
        return {
            **unsealed(folder),
            "refinement": dataclasses.asdict(dataclasses.replace(giver.refinement, confidence={})),
        }

    _replace(folder, fill)


def _replace(folder: Path, fill: Callable[[Path], dict]) -> None:
    """A bundle in the place of a folder, once all of it is written. fill: writes its parts, and gives the manifest."""
    partial = folder.with_name(folder.name + ".partial")
    shutil.rmtree(partial, ignore_errors=True)
    partial.mkdir(parents=True)
    seal(partial, fill(partial))
    shutil.rmtree(folder, ignore_errors=True)
    partial.rename(folder)
