"""Stage 2 of bundle `lite`: its networks are diffusers' own classes, and its training ends in a bundle that refines."""

import json
import shutil
from dataclasses import replace

import numpy as np
import pytest
import rasterio
import torch
from diffusers import AutoencoderKL
from PIL import Image

from engine.bundle import DISTILLED_REFINER, open_bundle
from engine.captions.wording import vocabulary
from engine.job import UpscaleJob
from engine.load import load_refiner
from engine.models.lite_refiner import WORDS, encode_text, make_refiner
from engine.models.pixel_autoencoder import CHANNELS, PixelAutoencoder
from engine.pipelines.refine import Refiner, RefineSettings
from engine.training import refine
from engine.training.export import REFINEMENT, copy_stage2
from engine.training.refine_stages import assemble
from engine.training.scenes import HELD_BACK
from engine.upscale import upscale
from tests.engine.scripts import run_script


@pytest.fixture
def folder(scene, tmp_path):
    """Scenes of two classes, cut out of the bundled one, by the names that the training looks for."""
    data = tmp_path / "data"
    held_back = data / HELD_BACK
    held_back.mkdir(parents=True)
    with rasterio.open(scene) as file:
        picture = file.read([1, 2, 3]).transpose(1, 2, 0)
    picture = np.tile(picture, (4, 4, 1))
    for index in range(6):
        part = picture[20 * index : 20 * index + 256, 10 * index : 10 * index + 256]
        name = f"{('forest', 'riverlake')[index % 2]}_{index:03}.png"
        Image.fromarray(part).save(data / name)
    # What is measured on it takes time with its size.
    Image.fromarray(part[:128, :128]).save(held_back / name)
    return data


def test_the_autoencoder_loses_nothing_but_the_finest_half_of_the_colour():
    grey = (torch.rand(2, 1, 32, 48) * 2 - 1).expand(-1, 3, -1, -1)
    # Colour that changes from pixel to pixel in pairs: its mean over 2 x 2 pixels is all there is.
    colour = torch.nn.functional.interpolate(torch.rand(2, 3, 16, 24) - 0.5, scale_factor=2)
    colour = colour - colour.mean(1, keepdim=True)
    autoencoder = PixelAutoencoder()
    assert autoencoder.encode(grey).latent_dist.mode().shape == (2, CHANNELS, 8, 12)
    torch.testing.assert_close(there_and_back(autoencoder, grey), grey, atol=1e-5, rtol=0)
    coloured = there_and_back(autoencoder, grey + colour)
    torch.testing.assert_close(coloured.mean(1), grey[:, 0], atol=1e-5, rtol=0)
    smooth = torch.nn.functional.avg_pool2d(coloured - grey, 4)
    torch.testing.assert_close(smooth, torch.nn.functional.avg_pool2d(colour, 4), atol=1e-5, rtol=0)
    # What it has kept, it keeps.
    torch.testing.assert_close(there_and_back(autoencoder, coloured), coloured, atol=1e-5, rtol=0)


def test_latents_are_in_units_of_their_deviations():
    image = torch.rand(1, 3, 16, 16) * 2 - 1
    plain, scaled = PixelAutoencoder(), PixelAutoencoder((0.5,) * CHANNELS)
    latents = scaled.encode(image).latent_dist
    torch.testing.assert_close(latents.mode(), 2 * plain.encode(image).latent_dist.mode())
    torch.testing.assert_close(latents.sample(), latents.mode(), atol=1e-4, rtol=0)
    torch.testing.assert_close(there_and_back(scaled, image), there_and_back(plain, image), atol=1e-5, rtol=0)
    for wrong in ((1.0,), (0.0,) * CHANNELS):
        with pytest.raises(ValueError, match="deviations"):
            PixelAutoencoder(wrong)


def test_the_autoencoder_says_of_itself_what_pipelines_ask():
    settings = AutoencoderKL(block_out_channels=(8,), norm_num_groups=4).config
    asked = {"scaling_factor", "latent_channels", "block_out_channels", "force_upcast"}
    assert asked <= set(settings) & set(PixelAutoencoder().config)


def there_and_back(autoencoder: PixelAutoencoder, image: torch.Tensor) -> torch.Tensor:
    return autoencoder.decode(autoencoder.encode(image).latent_dist.mode()).sample


def test_deviations_are_what_stage_1_leaves_unknown():
    """Noise of a known size on the truth is what is measured, where no channel is much larger than it."""
    generator = torch.Generator().manual_seed(2)
    fine = 0.2 * torch.randn(4, 3, 64, 64, generator=generator)
    base = fine + 0.1 * torch.randn(fine.shape, generator=generator)
    deviations = refine.measure_deviations([refine.Example(base, fine, base, 4, [""] * 4)])
    np.testing.assert_allclose(deviations, 0.1, rtol=0.1)
    known = refine.measure_deviations([refine.Example(fine, fine, fine, 4, [""] * 4)])
    np.testing.assert_allclose(known, 0.2 / refine.LARGEST_LATENT, rtol=0.1)


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


@pytest.mark.parametrize("objective", [refine.losses, refine.distilled_losses])
def test_the_loss_falls_when_the_truth_is_told(objective):
    """A few steps on one example: the networks learn, the ControlNet and the text encoder too."""
    torch.manual_seed(0)
    refiner = make_refiner(vocabulary())
    parts = torch.nn.ModuleList([refiner.unet, refiner.controlnet, refiner.text_encoder])
    before = [parameter.clone() for parameter in parts.parameters()]
    fine = torch.rand(2, 3, 64, 64, generator=torch.Generator().manual_seed(1)) - 0.5
    mean = torch.nn.functional.interpolate(torch.nn.functional.avg_pool2d(fine, 4), scale_factor=4)
    example = refine.Example(fine, fine, mean, 4, ["overhead view of forest", "overhead view of grassland"])
    optimiser = torch.optim.Adam(parts.parameters(), 1e-3)
    losses = []
    for _ in range(8):
        loss = objective(refiner, example, torch.Generator().manual_seed(2))["loss"]
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
        losses.append(float(loss))
    assert losses[-1] < 0.8 * losses[0]
    changed = [not torch.equal(was, parameter) for was, parameter in zip(before, parts.parameters(), strict=True)]
    assert np.mean(changed) > 0.95


def test_distillation_begins_with_stage_1s_picture_and_not_with_the_truth(monkeypatch):
    encoded = []
    monkeypatch.setattr(
        refine, "encode", lambda refiner, image: encoded.append(image) or torch.zeros(1, CHANNELS, 16, 16)
    )
    base, fine = torch.zeros(1, 3, 64, 64), torch.rand(1, 3, 64, 64, generator=torch.Generator().manual_seed(1)) - 0.5
    example = refine.Example(base, fine, base, 4, ["overhead view of forest"])
    refine.distilled_losses(make_refiner(vocabulary()), example, torch.Generator().manual_seed(2))
    assert len(encoded) == 1 and encoded[0] is base


def test_a_refinement_of_one_step_begins_where_it_was_distilled():
    """diffusers' own spacing of timesteps decides it, and the strength that bundles of ours have."""
    refiner = assemble(make_refiner(vocabulary()))
    settings = RefineSettings(steps=1, strength=REFINEMENT.strength)
    assert Refiner(refiner, 64, 64)._timesteps(settings).tolist() == [refine.ONE_STEP]


def test_both_stages_end_in_a_bundle_that_refines(folder, scene, tiny_bundle, tmp_path):
    """The commands of the model card, each for a moment."""
    work, bundle = tmp_path / "work", tmp_path / "bundle"

    def train_refine(*arguments: object) -> None:
        run_script("train_refine.py", *arguments, "--work", work, "--data", folder, "--device", "cpu")

    for stage in ("describer", "refiner"):
        train_refine(stage, "--stage1", tiny_bundle, "--minutes", 0.02, "--batch", 2)
        assert json.loads((work / stage / "log.jsonl").read_text().splitlines()[-1])["step"] >= 1
    train_refine("export", "--stage1", tiny_bundle, "--bundle", bundle)
    opened = open_bundle(str(bundle))
    measured = {"confidence": opened.refinement.confidence, "gains": opened.refinement.gains}
    assert opened.refinement == replace(REFINEMENT, **measured)
    assert all(set(of) == {"2", "4", "8"} for of in measured.values())
    train_refine("distilled", "--stage1", bundle, "--minutes", 0.02, "--batch", 1)
    train_refine("finish", "--bundle", bundle)
    opened = open_bundle(str(bundle))
    refiners = [load_refiner(opened, torch.device("cpu"), torch.float32, steps=steps) for steps in (1, 2)]
    assert all(refiner.latent_shape(512, 512) == (CHANNELS, 128, 128) for refiner in refiners)
    first, second = (next(refiner.pipeline.unet.parameters()) for refiner in refiners)
    assert not torch.equal(first, second)
    copied = tmp_path / "copied"
    shutil.copytree(tiny_bundle, copied)
    copy_stage2(opened, copied)
    assert open_bundle(str(copied)).refiner(1).name == DISTILLED_REFINER
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
