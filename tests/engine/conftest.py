"""Fixtures of the engine's tests: a tiny bundle of the real classes, and rasters made from the bundled scene."""

from pathlib import Path

import pytest
import torch

from engine.models.denoiser import Denoiser
from engine.models.predictor import Predictor
from engine.training.export import export

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def scene() -> Path:
    """The bundled scene: 4 bands (red, green, blue, near infrared), 8 bit, USDA NAIP."""
    return ROOT / "tests" / "data" / "scene_naip.tif"


@pytest.fixture(scope="session")
def tiny_networks() -> dict[str, torch.nn.Module]:
    """Small untrained networks of the real classes whose output is far from zero, so that a mix-up shows."""
    torch.manual_seed(3)
    networks = {
        "predictor": Predictor(channels=8, depth=1),
        "denoiser": Denoiser(8, 16, (1, 1, 1), 16),
        "few_denoiser": Denoiser(8, 16, (1, 1, 1), 16),
    }
    for network in networks.values():
        network.tail.weight.data.mul_(20)
        network.eval()
    return networks


@pytest.fixture(scope="session")
def tiny_bundle(tiny_networks, tmp_path_factory) -> Path:
    """A bundle of `tiny_networks` in a folder."""
    folder = tmp_path_factory.mktemp("bundles") / "tiny"
    export(tiny_networks, "0", folder)
    return folder
