"""Stage 1's networks and pipeline: local, deterministic, any scheduler, any number of steps."""

import numpy as np
import pytest
import torch

from engine.job import SCHEDULERS as OFFERED
from engine.models.blocks import scale_class
from engine.noise import noise
from engine.pipelines.sr3 import SR3Pipeline
from engine.raster.grid import Window
from engine.stage1 import SCHEDULERS
from engine.training.diffuse import make_scheduler

MARGIN = 96
"""Beyond the receptive field of the tiny networks for the steps that are drawn here."""


def make_pipeline(networks, scheduler="ddim") -> SR3Pipeline:
    base = make_scheduler()
    pipeline = SR3Pipeline(
        networks["predictor"],
        networks["denoiser"],
        SCHEDULERS[scheduler].from_config(base.config),
        networks["few_denoiser"],
    )
    pipeline.set_progress_bar_config(disable=True)
    return pipeline


def positional(window: Window, seed: int = 1):
    return lambda step: torch.from_numpy(noise(window, seed, step))[None]


@pytest.fixture(scope="module")
def bicubic() -> torch.Tensor:
    generator = torch.Generator().manual_seed(0)
    return torch.nn.functional.interpolate(
        torch.rand(1, 3, 40, 40, generator=generator) * 2 - 1, scale_factor=8, mode="bicubic"
    ).clamp(-1, 1)


def test_every_scheduler_that_is_offered_is_one_of_diffusers():
    assert set(SCHEDULERS) == set(OFFERED)


@pytest.mark.parametrize("scheduler", OFFERED)
def test_any_scheduler_draws_the_same_picture_whatever_the_window(tiny_networks, bicubic, scheduler):
    """The stochastic ones too: what they add is noise by position, not a generator's."""
    pipeline = make_pipeline(tiny_networks, scheduler)
    whole = pipeline(bicubic, 4, 3, positional(Window(0, 0, 320, 320)))
    part = Window(0, 64, 256, 256)
    cut = pipeline(bicubic[:, :, 64:, :256].contiguous(), 4, 3, positional(part))
    inner = whole.picture(1.0)[:, :, 64 + MARGIN :, : 256 - MARGIN]
    difference = (inner - cut.picture(1.0)[:, :, MARGIN:, : 256 - MARGIN]).abs().max()
    assert whole.residual.std() > 0.05
    assert difference < 1e-4


def test_another_seed_draws_another_picture_and_no_step_the_mean(tiny_networks, bicubic):
    pipeline = make_pipeline(tiny_networks)
    window = Window(0, 0, 320, 320)
    first, again, other = (pipeline(bicubic, 2, 2, positional(window, seed)).picture(1.0) for seed in (1, 1, 2))
    assert torch.equal(first, again)
    assert not torch.allclose(first, other, atol=1e-3)
    mean = pipeline(bicubic, 2, 0)
    assert mean.residual is None
    assert torch.equal(mean.picture(1.0), mean.mean)


def test_detail_slides_from_the_mean_to_the_sample(tiny_networks, bicubic):
    drawn = make_pipeline(tiny_networks)(bicubic, 4, 2, positional(Window(0, 0, 320, 320)))
    half = (drawn.picture(0) + drawn.picture(1)) / 2
    torch.testing.assert_close(drawn.picture(0.5), half)


def test_few_steps_take_the_distilled_denoiser(tiny_networks, bicubic):
    window = Window(0, 0, 320, 320)
    whole = make_pipeline(tiny_networks)
    plain = SR3Pipeline(tiny_networks["predictor"], tiny_networks["denoiser"], make_scheduler())
    plain.set_progress_bar_config(disable=True)
    assert not torch.equal(
        whole(bicubic, 4, 1, positional(window)).residual, plain(bicubic, 4, 1, positional(window)).residual
    )
    assert torch.equal(
        whole(bicubic, 4, 2, positional(window)).residual, plain(bicubic, 4, 2, positional(window)).residual
    )


def test_a_scale_that_was_never_trained_and_missing_noise_are_refused(tiny_networks, bicubic):
    with pytest.raises(ValueError, match="scale 3"):
        scale_class(3, 1)
    with pytest.raises(ValueError, match="noise"):
        make_pipeline(tiny_networks)(bicubic, 4, 2)


def test_the_network_tells_the_scales_apart(tiny_networks, bicubic):
    predictor = tiny_networks["predictor"]
    predictor.scale.weight.data.normal_()
    pictures = [make_pipeline(tiny_networks)(bicubic, scale, 0).mean for scale in (2, 4, 8)]
    assert not torch.allclose(pictures[0], pictures[1], atol=1e-3)
    assert not torch.allclose(pictures[1], pictures[2], atol=1e-3)


def test_a_batch_gives_what_its_items_give(tiny_networks, bicubic):
    pipeline = make_pipeline(tiny_networks)
    windows = [Window(0, 0, 320, 320), Window(320, 0, 320, 320)]
    both = torch.cat([bicubic, bicubic.flip(2)])
    stacked = torch.from_numpy(np.stack([noise(window, 1, 0) for window in windows]))
    together = pipeline(both, 4, 1, lambda step: stacked).picture(1.0)
    for index, window in enumerate(windows):
        alone = pipeline(both[index : index + 1], 4, 1, positional(window)).picture(1.0)
        torch.testing.assert_close(together[index : index + 1], alone, atol=1e-5, rtol=0)
