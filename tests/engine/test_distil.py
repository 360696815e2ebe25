"""Distillation to one step: what its terms see and what they don't, and what a pipeline makes of the result."""

import numpy as np
import pytest
import torch
import torch.nn.functional as F

from engine.models.denoiser import Denoiser
from engine.models.grain import BANDS, grain
from engine.pipelines.sr3 import VIEWS, SR3Pipeline
from engine.training import distil, scenes
from engine.training.diffuse import make_scheduler
from engine.training.distil import compared, fraying, streaks
from engine.training.stages import with_grain
from engine.training.target import target
from engine.training.wasserstein import SIZES, distance


def generator(seed: int = 0) -> torch.Generator:
    return torch.Generator().manual_seed(seed)


def texture(seed: int, side: int = 128) -> torch.Tensor:
    """Grain ``(2, 3, side, side)`` without averages over 4 x 4 pixels, which the input would give."""
    grain = 0.1 * torch.randn(2, 1, side, side, generator=generator(seed)).expand(-1, 3, -1, -1)
    return grain - F.interpolate(F.avg_pool2d(grain, 4), scale_factor=4, mode="nearest")


@pytest.mark.parametrize("scale", SIZES)
def test_another_texture_of_the_same_kind_is_near_and_none_is_far(scale):
    """In squared error it is the other way round: the other texture is twice as far as none."""
    flat = torch.zeros(2, 3, 128, 128)
    truth, other = texture(1), texture(2)
    none = distance(flat, truth, flat, scale, generator())
    alike = distance(other, truth, flat, scale, generator())
    torch.testing.assert_close(none, torch.tensor(1.0), atol=0.1, rtol=0)
    assert alike < 0.25 * none
    assert distance(truth, truth, flat, scale, generator()) == 0
    terms = [compared(made, truth, flat, scale, generator())["error"] for made in (flat, other)]
    assert terms[1] > 1.8 * terms[0]


def test_detail_in_the_wrong_place_is_far():
    """Texture that the truth has in one half is not to be drawn in the other."""
    mask = torch.zeros(1, 1, 128, 128)
    mask[..., 64:] = 1
    truth, flat = texture(1) * mask, torch.zeros(2, 3, 128, 128)
    right, wrong = (distance(texture(2) * part, truth, flat, 4, generator()) for part in (mask, 1 - mask))
    assert wrong > 4 * right


@pytest.mark.parametrize("period", [2, 4, 8])
def test_what_comes_again_from_block_to_block_counts_and_other_texture_does_not(period):
    flat = torch.zeros(2, 3, 128, 128)
    tile = torch.randn(1, 1, period, period, generator=generator(3))
    tile = 0.1 * (tile - tile.mean()) / tile.std()
    pattern = tile.repeat(2, 3, 128 // period, 128 // period)
    regular, random = (compared(made, flat, texture(4), 4, generator())["regular"] for made in (pattern, texture(2)))
    assert regular > 8 * random


def test_a_frayed_edge_counts_and_a_steeper_one_does_not():
    """The truth's edge is soft. Raggedness of every other pixel is seen too."""
    truth = torch.tanh(8 * torch.linspace(-1, 1, 128)).expand(2, 3, 128, 128)
    steeper = torch.tanh(24 * torch.linspace(-1, 1, 128)).expand(2, 3, 128, 128)
    teeth = (torch.arange(128) % 2 * 2.0 - 1)[:, None]
    combed = truth + 0.2 * teeth * (1 - truth.square())
    terms = [fraying(made, truth) for made in (truth, steeper, combed)]
    assert abs(terms[0]) < 1e-3 and abs(terms[1]) < 0.1
    assert terms[2] > 0.2


def test_an_edge_that_runs_another_way_counts_most():
    truth = torch.tanh(8 * torch.linspace(-1, 1, 128)).expand(2, 3, 128, 128)
    assert fraying(truth.transpose(2, 3), truth) > 0.5


def test_grain_may_be_strong_but_not_run_one_way():
    truth, other = texture(1), texture(2)
    strokes = F.avg_pool2d(other, (1, 9), 1, (0, 4))
    strokes = strokes * (other.std() / strokes.std())
    terms = [float(streaks(made, truth)) for made in (truth, 3 * truth, other, torch.zeros_like(truth), strokes)]
    same, stronger, grain, none, streaked = terms
    assert same == 0 and stronger < 1e-3
    assert grain < 4 * none < 0.3 < streaked


def test_strokes_that_are_there_are_asked_for_and_their_direction_too():
    truth = F.avg_pool2d(texture(1), (1, 9), 1, (0, 4))
    along, across = (float(streaks(made, truth)) for made in (truth.roll(5, 3), truth.transpose(2, 3)))
    assert along < float(streaks(texture(2), truth)) < across


@pytest.fixture
def learnt(folder, tiny_networks):
    """A tiny denoiser before and after a few steps, and what it learnt from."""
    seen, _ = scenes.load(folder)
    left = target(tiny_networks["predictor"], scenes.draw(seen, 2, 64, 0, 0))
    torch.manual_seed(0)
    network = Denoiser(8, 16, (1, 1, 1), 16, feature_channels=8)
    optimiser = torch.optim.Adam(network.parameters(), 3e-3)
    losses = []
    for _ in range(30):
        loss = distil.losses(network, left, generator())["loss"]
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
        losses.append(float(loss.detach()))
    return network, losses


def test_the_loss_falls(learnt):
    assert learnt[1][-1] < 0.9 * learnt[1][0]


def test_a_distilled_denoiser_draws_where_one_step_is_asked_for_and_only_there(tiny_networks):
    torch.manual_seed(5)
    distilled = Denoiser(8, 16, (1, 1, 1), 16, feature_channels=8).eval()
    distilled.tail.weight.data.mul_(20)
    pipelines = [SR3Pipeline(**tiny_networks, scheduler=make_scheduler(), distilled=one) for one in (None, distilled)]
    bicubic = torch.rand(1, 3, 64, 64, generator=generator()) * 2 - 1
    noise = torch.randn(1, 3, 64, 64, generator=generator(1))
    found = {}
    for steps in (0, 1, 2):
        without, with_it = (pipeline(bicubic, 4, steps, lambda _: noise) for pipeline in pipelines)
        torch.testing.assert_close(without.mean, with_it.mean)
        found[steps] = (without.picture(1.0), with_it.picture(1.0))
    assert torch.equal(*found[0]) and torch.equal(*found[2])
    # One step of the diffusion would end at the mean, so two are taken.
    assert torch.equal(found[1][0], found[2][0])
    assert (found[1][0] - found[1][1]).abs().mean() > 0.01
    half = with_it.picture(0.5)
    np.testing.assert_allclose(half, (with_it.mean + with_it.picture(1.0)) / 2, atol=1e-6)


def test_grain_is_noise_of_finer_and_coarser_texture():
    found = grain(torch.randn(2, BANDS, 192, 192, generator=generator()))
    torch.testing.assert_close(found.std((0, 2, 3)), torch.ones(BANDS), atol=0.02, rtol=0)
    steps = (found[..., 1:] - found[..., :-1]).square().mean((0, 2, 3))
    assert steps[0] > 1.5 * steps[1] > 2 * steps[2]
    correlation = torch.corrcoef(found.transpose(0, 1).flatten(1)) - torch.eye(BANDS)
    assert correlation.abs().max() < 0.05


def test_a_denoiser_keeps_what_it_knows_when_it_gets_grain(tiny_networks):
    """In many steps it draws as before; in one step it adds texture that is other for another noise."""
    plain = tiny_networks["denoiser"]
    grained = with_grain(plain).eval()
    condition = torch.randn(1, 120, 16, 16, generator=generator(2))
    noises = [torch.randn(1, 3, 64, 64, generator=generator(seed)) for seed in (3, 4)]
    classes = torch.zeros(1, dtype=torch.long)
    with torch.no_grad():
        told = [network(noises[0], torch.tensor([500]), condition, classes) for network in (plain, grained)]
        added = [
            grained.draw_at_once(noise, condition, classes) - plain.draw_at_once(noise, condition, classes)
            for noise in noises
        ]
    assert torch.equal(*told)
    # It begins with a tenth of each band, the same in all colours.
    assert 0.1 < float(added[0].std()) < 0.3
    torch.testing.assert_close(added[0][:, 0], added[0][:, 1])
    correlation = torch.corrcoef(torch.stack([part.flatten() for part in added]))[0, 1]
    assert abs(correlation) < 0.2


def test_views_are_seven_others_and_each_can_be_turned_back():
    picture = torch.randn(1, 3, 16, 24, generator=generator())
    seen = [view(picture) for view in VIEWS]
    assert all(torch.equal(view.back(part), picture) for view, part in zip(VIEWS, seen, strict=True))
    assert len({tuple(part.flatten().tolist()) for part in seen}) == 8


@pytest.mark.parametrize("steps", [0, 1])
def test_a_picture_of_eight_views_is_the_same_whichever_way_the_input_lies(tiny_networks, steps):
    """That of one view is not: a network sees left and right with other eyes."""
    torch.manual_seed(5)
    distilled = Denoiser(8, 16, (1, 1, 1), 16, feature_channels=8, grained=True).eval()
    pipeline = SR3Pipeline(**tiny_networks, scheduler=make_scheduler(), distilled=distilled)
    bicubic = torch.rand(1, 3, 64, 48, generator=generator()) * 2 - 1
    noise = torch.randn(1, 3, 64, 48, generator=generator(1))
    turn = VIEWS[5]
    for views, alike in ((1, False), (8, True)):
        lying = pipeline(bicubic, 4, steps, lambda _: noise, views)
        standing = pipeline(turn(bicubic), 4, steps, lambda _: turn(noise), views)
        for name in ("mean", "spread", *(["detail"] if steps else [])):
            same = torch.allclose(turn.back(getattr(standing, name)), getattr(lying, name), atol=1e-5)
            assert same is alike, name


@pytest.mark.parametrize("frequency", [0.15, 0.2, 0.4])
def test_ripples_among_texture_of_the_right_strength_are_seen(frequency):
    """A fifth of the variance, all in one direction. Filters that see all directions at once hardly notice it (1.4 times as far)."""
    flat, truth = torch.zeros(2, 3, 128, 128), texture(1)
    ripples = torch.sin(2 * torch.pi * frequency * torch.arange(128.0)).expand(2, 3, 128, 128)
    rippled = 0.8**0.5 * texture(2) + 0.2**0.5 * ripples * truth.std() / ripples.std()
    alike, strange = (
        sum(distance(made, truth, flat, 4, generator(seed)) for seed in range(4)) for made in (texture(2), rippled)
    )
    assert strange > 1.8 * alike


def test_crops_without_a_whole_square_are_refused_and_small_ones_learnt_from():
    """At scale 8 squares have 32 px: without any the distance would be that of nothing, which no training survives."""
    truth, flat = texture(1, 64), torch.zeros(2, 3, 64, 64)
    assert all(torch.isfinite(distance(flat, truth, flat, 8, generator(seed))) for seed in range(20))
    with pytest.raises(ValueError, match="crops are too small"):
        distance(flat[..., :40], truth[..., :40], flat[..., :40], 8, generator())
