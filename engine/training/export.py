"""From checkpoints to a bundle: the averaged weights of the networks in safetensors, and the manifest."""

import copy
import shutil
from pathlib import Path

import torch
from torch import nn

from ..bundle import seal
from ..models.gain import Gains
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


def export(networks: dict[str, nn.Module], gains: Gains, version: str, folder: Path) -> None:
    """Write a bundle; networks by the names predictor and denoiser. Replaces the folder when all is written."""
    partial = folder.with_name(folder.name + ".partial")
    shutil.rmtree(partial, ignore_errors=True)
    for name, network in networks.items():
        # Half precision halves what users fetch; its rounding is far below a digital number.
        copy.deepcopy(network).to("cpu", torch.float16).save_pretrained(partial / name, safe_serialization=True)
    diffuse.make_scheduler().save_pretrained(partial / "scheduler")
    seal(partial, {**MANIFEST, "gains": gains, "version": version})
    shutil.rmtree(folder, ignore_errors=True)
    partial.rename(folder)
