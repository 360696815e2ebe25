"""Fixtures of the engine's tests: a tiny bundle of the real classes, and rasters made from the bundled scene."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from unittest.mock import patch

import numpy as np
import pytest
import rasterio
import torch
from affine import Affine
from PIL import Image

from engine.bundle import Refinement
from engine.captions.calibration import Calibration
from engine.confidence import KNOTS
from engine.models.denoiser import Denoiser
from engine.models.predictor import Predictor
from engine.models.scene_classifier import make_classifier, set_calibration
from engine.training.export import MANIFEST, add_stage2, export
from tests.engine.tiny_diffusion import pipeline

ROOT = Path(__file__).resolve().parents[2]

TINY_GAINS = {str(scale): {"2": [2.0] * 6, "4": [1.5] * 6} for scale in (2, 4, 8)}
"""Of `tiny_bundle`."""

TINY_CONFIDENCE = {str(scale): [1 - knot / 20 for knot in range(len(KNOTS))] for scale in (2, 4, 8)}
"""Of `tiny_bundle`: falls evenly with the logarithm of the expected error."""


@pytest.fixture(scope="module", autouse=True)
def environment_of_its_own() -> Iterator[None]:
    """What one file's tests leave in the environment (Dask's clusters: threads, the allocator's settings) is not there in the next."""
    with patch.dict(os.environ):
        yield


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
        "denoiser": Denoiser(8, 16, (1, 1, 1), 16, feature_channels=8),
    }
    for network in networks.values():
        network.tail.weight.data.mul_(20)
        network.eval()
    return networks


@pytest.fixture(scope="session")
def tiny_bundle(tiny_networks, tmp_path_factory) -> Path:
    """A bundle of `tiny_networks` in a folder."""
    folder = tmp_path_factory.mktemp("bundles") / "tiny"
    said = {"version": "0", "gains": TINY_GAINS, "confidence": TINY_CONFIDENCE}
    export(tiny_networks, {**MANIFEST, **said}, folder)
    return folder


@pytest.fixture(scope="session")
def tiny_both(tiny_bundle, tmp_path_factory) -> Path:
    """A bundle with both stages, the second of tiny networks of exactly Stable Diffusion's classes."""
    torch.manual_seed(3)
    classifier = make_classifier(8, (8, 8, 16, 16), (1, 1, 1, 1))
    set_calibration(classifier, Calibration(temperature=1.0, threshold=0.0))
    folder = tmp_path_factory.mktemp("bundles") / "tiny-both"
    refinement = Refinement(window=128, stride=64, across=2, strength=0.5, guidance=1.0, control=1.0)
    add_stage2(tiny_bundle, pipeline(levels=4), classifier, refinement, folder)
    return folder


@pytest.fixture
def make_raster(tmp_path) -> Callable[..., Path]:
    """Writes ``(C, H, W)`` values as a GeoTIFF: north-up UTM at 5 m unless told otherwise; returns its path.

    mask: internal mask ``(H, W)``, 0 or 255. colours: colour interpretation of the bands. gcps: ground control points
    in the place of a transform. Other options go to the file's profile.
    """

    def make(values, name="in.tif", mask=None, colours=None, gcps=None, **options) -> Path:
        values = np.asarray(values)
        count, height, width = values.shape
        place = {"crs": "EPSG:32633"} if gcps else {"crs": "EPSG:32633", "transform": Affine(5, 0, 4e5, 0, -5, 5e6)}
        profile = {"driver": "GTiff", "count": count, "height": height, "width": width, "dtype": values.dtype}
        path = tmp_path / name
        with (
            rasterio.Env(GDAL_TIFF_INTERNAL_MASK=True),
            rasterio.open(path, "w", **profile | place | {"gcps": gcps} | options) as file,
        ):
            if colours:
                file.colorinterp = colours
            file.write(values)
            if mask is not None:
                file.write_mask(mask)
        return path

    return make


def save_crops(scene: Path, folder: Path, count: int, side: int) -> Path:
    """Crops of the bundled scene as a folder of training scenes."""
    with rasterio.open(scene) as file:
        picture = file.read((1, 2, 3)).transpose(1, 2, 0)
    for index in range(count):
        crop = picture[index * 10 :, index * 12 :][:side, :side]
        Image.fromarray(crop).save(folder / f"scene_{index}.png")
    return folder


@pytest.fixture(scope="session")
def folder(scene, tmp_path_factory) -> Path:
    """Training scenes."""
    return save_crops(scene, tmp_path_factory.mktemp("scenes"), 6, 160)
