"""Stage 1's networks and pipeline: local, deterministic, any scheduler, any number of steps."""

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from engine.job import SCHEDULERS as OFFERED
from engine.models.blocks import scale_class
from engine.models.gain import gain
from engine.models.predictor import Predictor
from engine.models.structure import edge_weight, extreme, sharpened
from engine.noise import noise
from engine.pipelines.sr3 import SR3Pipeline
from engine.raster.grid import Window
from engine.stage1 import SCHEDULERS
from engine.training.diffuse import make_scheduler

MARGIN = 96
"""Beyond the receptive field of the tiny networks for the steps that are drawn here."""


def make_pipeline(networks, scheduler="ddim", gains=None) -> SR3Pipeline:
    base = make_scheduler()
    pipeline = SR3Pipeline(
        networks["predictor"],
        networks["denoiser"],
        SCHEDULERS[scheduler].from_config(base.config),
        gains,
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
    assert whole.detail.std() > 0.05
    assert difference < 1e-4


def test_another_seed_draws_another_picture_and_no_step_the_mean(tiny_networks, bicubic):
    pipeline = make_pipeline(tiny_networks)
    window = Window(0, 0, 320, 320)
    first, again, other = (pipeline(bicubic, 2, 2, positional(window, seed)).picture(1.0) for seed in (1, 1, 2))
    assert torch.equal(first, again)
    assert not torch.allclose(first, other, atol=1e-3)
    mean = pipeline(bicubic, 2, 0)
    assert mean.detail is None
    assert torch.equal(mean.picture(1.0), mean.mean)


def test_detail_slides_from_the_mean_to_the_sample(tiny_networks, bicubic):
    drawn = make_pipeline(tiny_networks)(bicubic, 4, 2, positional(Window(0, 0, 320, 320)))
    half = (drawn.picture(0) + drawn.picture(1)) / 2
    torch.testing.assert_close(drawn.picture(0.5), half)


def border_in_grain() -> torch.Tensor:
    """A roof's border, eight pixels wide, in a field of grain."""
    generator = torch.Generator().manual_seed(2)
    image = 0.02 * torch.randn(1, 3, 128, 128, generator=generator)
    image[..., 60:68] += torch.linspace(0, 0.8, 8)
    image[..., 68:] += 0.8
    return image


def test_edges_are_made_steeper_and_are_not_drawn(tiny_networks):
    """Where the border runs the noise has no say, elsewhere it alone has."""
    bicubic = border_in_grain()
    predictor = Predictor(8, 1)
    predictor.tail.weight.data.zero_()
    predictor.tail.bias.data.zero_()
    pipeline = make_pipeline({**tiny_networks, "predictor": predictor})
    first, other = (pipeline(bicubic, 4, 2, positional(Window(0, 0, 128, 128), seed)) for seed in (1, 2))
    changed = (first.detail - other.detail).abs().mean((0, 1, 2))
    assert changed[62:66].max() < 0.2 * changed[8:48].mean()
    grey = first.picture(1.0).mean((0, 1, 2))
    # The foot is darker and the shoulder brighter than before: steeper between them.
    before = bicubic.mean((0, 1, 2))
    assert (grey[67] - grey[60]) > 1.02 * (before[67] - before[60])


@pytest.mark.parametrize("slope", [0.0, 0.4, 1.0])
def test_what_is_sharpened_is_steeper_has_no_halo_and_stays_straight(slope):
    cols = torch.arange(64.0)
    across = cols - 31.5 + slope * (cols[:, None] - 31.5)
    ramp = torch.sigmoid(across / 1.5).expand(1, 3, 64, 64)
    steeper = sharpened(ramp)
    inside = (..., slice(8, -8), slice(8, -8))
    steepest = [image[inside].diff(dim=-1).max() for image in (ramp, steeper)]
    assert steepest[1] > 1.3 * steepest[0]
    assert steeper.min() >= ramp.min() - 1e-6 and steeper.max() <= ramp.max() + 1e-6
    # Interpolation ripples by less than a hundredth.
    assert (steeper[inside].diff(dim=-1) > -0.01).all()
    # A row further down is the same, moved along the edge: no stairs. (Only where it moves by whole pixels can it be compared.)
    if slope in (0.0, 1.0):
        shift = int(slope)
        torch.testing.assert_close(
            steeper[..., 21, 20:40], steeper[..., 20, 20 + shift : 40 + shift], atol=1e-3, rtol=0
        )


def test_noise_along_an_edge_is_smoothed_when_it_is_sharpened():
    """A ragged border becomes straighter, not more ragged."""
    generator = torch.Generator().manual_seed(2)
    wobble = 0.7 * torch.randn(64, 1, generator=generator)
    ramp = torch.sigmoid((torch.arange(64.0) - 31.5 + wobble) / 1.5).expand(1, 3, 64, 64)
    steeper = sharpened(ramp)

    def border(image):
        """Where each row passes the half, in pixels."""
        return (1 - image[0, 0, 8:-8, 16:48]).clamp(0, 1).sum(-1)

    assert border(steeper).std() < 0.7 * border(ramp).std()


@given(st.integers(1, 13), st.integers(0, 9))
def test_extremes_of_squares_are_those_of_pooling(side, seed):
    image = torch.randn(1, 2, 15, 13, generator=torch.Generator().manual_seed(seed))
    pooled = torch.nn.functional.max_pool2d(image, side, 1)
    assert torch.equal(extreme(image, side, torch.maximum), pooled)
    assert torch.equal(extreme(-image, side, torch.minimum), -pooled)


def test_an_even_surface_is_not_sharpened():
    flat = torch.full((1, 3, 16, 16), 0.3)
    torch.testing.assert_close(sharpened(flat), flat)


def test_few_steps_get_the_gain_that_the_bundle_names(tiny_networks, bicubic):
    window = Window(0, 0, 320, 320)
    gains = {"4": {"2": [2.0] * 6, "4": [1.5] * 6}}
    texture = edge_weight(make_pipeline(tiny_networks)(bicubic, 4, 0).mean) < 1e-3
    assert texture.any()
    for scale, steps, expected in ((4, 1, 2.0), (4, 2, 2.0), (4, 3, 1.5), (4, 4, 1.5), (4, 5, 1.0), (2, 2, 1.0)):
        plain = make_pipeline(tiny_networks)(bicubic, scale, steps, positional(window)).detail
        gained = make_pipeline(tiny_networks, gains=gains)(bicubic, scale, steps, positional(window)).detail
        ratio = (gained * texture).square().sum().sqrt() / (plain * texture).square().sum().sqrt()
        assert ratio == pytest.approx(expected, rel=0.01)


def test_a_gain_follows_the_spread():
    spread = torch.tensor([0.1, 1, 2, 3, 4, 32, 500]).reshape(1, 1, 1, 7) / 127.5
    values = [0.0, 1.0, 3.0, 4.0, 5.0, 6.0]
    between = 1 + 2 * np.log2(1.5)
    expected = [0, 0, 1, between, 3, 6, 6]
    torch.testing.assert_close(gain(spread, values).flatten(), torch.tensor(expected, dtype=torch.float32))


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
