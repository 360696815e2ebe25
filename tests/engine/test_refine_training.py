"""Stage 2 of bundle `lite`: its networks are diffusers' own classes, and its training ends in a bundle that refines."""

import json
import subprocess
import sys

import numpy as np
import pytest
import rasterio
import torch
from diffusers import AutoencoderKL
from PIL import Image

from engine.bundle import open_bundle
from engine.captions.wording import vocabulary
from engine.job import UpscaleJob
from engine.load import load_refiner
from engine.models.lite_refiner import WORDS, encode_text, make_refiner
from engine.models.pixel_autoencoder import PixelAutoencoder
from engine.training import refine
from engine.upscale import upscale
from tests.engine.conftest import ROOT


@pytest.fixture
def folder(scene, tmp_path):
    """Scenes of two classes, cut out of the bundled one, by the names that the training looks for."""
    data = tmp_path / "data"
    data.mkdir()
    with rasterio.open(scene) as file:
        picture = file.read([1, 2, 3]).transpose(1, 2, 0)
    picture = np.tile(picture, (4, 4, 1))
    for index in range(6):
        part = picture[20 * index : 20 * index + 320, 10 * index : 10 * index + 320]
        Image.fromarray(part).save(data / f"{('forest', 'riverlake')[index % 2]}_{index:03}.png")
    return data


def test_the_autoencoder_loses_nothing():
    image = torch.rand(2, 3, 32, 48) * 2 - 1
    autoencoder = PixelAutoencoder()
    latents = autoencoder.encode(image).latent_dist.mode()
    assert latents.shape == (2, 48, 8, 12)
    assert torch.equal(autoencoder.decode(latents).sample, image)
    torch.testing.assert_close(autoencoder.encode(image).latent_dist.sample(), image_latents(image), atol=1e-5, rtol=0)
    # What the pipelines of diffusers read of an autoencoder is there.
    settings = AutoencoderKL(block_out_channels=(8,), norm_num_groups=4).config
    assert {"scaling_factor", "latent_channels", "block_out_channels", "force_upcast"} <= set(settings) & set(
        autoencoder.config
    )


def image_latents(image: torch.Tensor) -> torch.Tensor:
    return torch.nn.functional.pixel_unshuffle(image, 4)


def test_words_that_are_not_known_are_one_and_the_same():
    refiner = make_refiner(vocabulary())
    known, strange, other, none = encode_text(
        refiner, ["overhead view of forest", "overhead view of castle", "overhead view of volcano", ""]
    )
    assert known.shape == (WORDS, 64)
    assert torch.equal(strange, other) and not torch.allclose(known, strange) and not torch.allclose(known, none)


def test_a_long_caption_is_cut_and_not_refused():
    refiner = make_refiner(vocabulary())
    assert encode_text(refiner, ["forest, " * 200]).shape == (1, WORDS, 64)


def test_the_loss_falls_when_the_truth_is_told(monkeypatch):
    """A few steps on one example: the networks learn, the ControlNet and the text encoder too."""
    torch.manual_seed(0)
    refiner = make_refiner(vocabulary())
    parts = torch.nn.ModuleList([refiner.unet, refiner.controlnet, refiner.text_encoder])
    before = [parameter.clone() for parameter in parts.parameters()]
    fine = torch.rand(2, 3, 32, 32, generator=torch.Generator().manual_seed(1)) - 0.5
    example = refine.Example(fine, fine, ["overhead view of forest", "overhead view of grassland"])
    optimiser = torch.optim.Adam(parts.parameters(), 1e-3)
    losses = []
    for _ in range(8):
        loss = refine.losses(refiner, example, torch.Generator().manual_seed(2))["loss"]
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
        losses.append(float(loss))
    assert losses[-1] < 0.8 * losses[0]
    changed = [not torch.equal(was, parameter) for was, parameter in zip(before, parts.parameters(), strict=True)]
    assert np.mean(changed) > 0.95


def test_both_stages_end_in_a_bundle_that_refines(folder, scene, tiny_bundle, tmp_path):
    """The commands of the model card, each for a moment."""
    work, bundle = tmp_path / "work", tmp_path / "bundle"

    def train_refine(*arguments: str) -> None:
        command = [sys.executable, str(ROOT / "scripts" / "train_refine.py"), *arguments, "--work", str(work)]
        command += ["--data", str(folder), "--stage1", str(tiny_bundle), "--device", "cpu"]
        subprocess.run(command, check=True, capture_output=True, text=True)

    for stage in ("describer", "refiner"):
        train_refine(stage, "--minutes", "0.02", "--batch", "2")
        assert json.loads((work / stage / "log.jsonl").read_text().splitlines()[-1])["step"] >= 1
    train_refine("export", "--bundle", str(bundle))
    opened = open_bundle(str(bundle))
    assert opened.refinement.window == 512
    refiner = load_refiner(opened, torch.device("cpu"), torch.float32)
    assert refiner.latent_shape(512, 512) == (48, 128, 128)
    xmin, ymax = rasterio.open(scene).transform @ (0, 0)
    job = UpscaleJob(
        *(str(scene), str(tmp_path / "out.tif")),
        model=str(bundle),
        steps_base=1,
        steps_refine=1,
        extent=(xmin, ymax - 100, xmin + 100, ymax),
        output_captions=str(tmp_path / "captions.geojson"),
    )
    facts = upscale(job, lambda event: None).facts
    assert facts["agreement_dn"] < 1
    said = json.loads((tmp_path / "captions.geojson").read_text())["features"]
    assert all(feature["properties"]["caption"].startswith("overhead view") for feature in said)
