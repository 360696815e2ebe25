"""Refinement may add texture and not move structure."""

import torch

from engine.agreement import project
from engine.guard import REACH, guarded


def step(at: float) -> torch.Tensor:
    """A straight upright edge, ``(1, 3, 64, 64)``."""
    return (torch.sigmoid((torch.arange(64.0) - at) / 0.8) - 0.5).expand(1, 3, 64, 64).contiguous()


def spread(size: float) -> torch.Tensor:
    return torch.full((1, 1, 64, 64), size)


def test_texture_within_what_stage_1_thinks_possible_is_kept():
    base = torch.zeros(1, 3, 64, 64)
    texture = 0.02 * torch.randn(1, 1, 64, 64, generator=torch.Generator().manual_seed(1)).expand_as(base)
    kept = guarded(base + texture, base, base, spread(0.1)) - base
    assert (kept * texture).sum() / texture.square().sum() > 0.7


def test_no_pixel_moves_further_than_a_few_spreads():
    base = torch.zeros(1, 3, 64, 64)
    refined = torch.randn(1, 3, 64, 64, generator=torch.Generator().manual_seed(1))
    assert (guarded(refined, base, base, spread(0.05)) - base).abs().max() <= REACH * 0.05 + 1e-6


def test_an_edge_that_comes_goes_or_moves_is_taken_back():
    flat, edge, moved = torch.zeros(1, 3, 64, 64), step(32), step(38)
    for base, refined in ((flat, edge), (edge, flat), (edge, moved)):
        changed = (refined - base).abs()[..., 24:42].mean()
        left = (guarded(refined, base, base, spread(0.2)) - base).abs()[..., 24:42].mean()
        # Most of it: the weights of edges are soft, and so is the way back.
        assert left < 0.45 * changed


def test_an_edge_that_stays_may_become_steeper():
    base = (torch.sigmoid((torch.arange(64.0) - 32) / 1.6) - 0.5).expand(1, 3, 64, 64)
    kept = guarded(step(32), base, base, spread(0.3))
    assert (kept - base).abs().max() > 0.7 * (step(32) - base).abs().max()


def ragged(at: float) -> torch.Tensor:
    """The edge of `step`, each row of it moved by itself."""
    rows = 1.5 * torch.randn(64, 1, generator=torch.Generator().manual_seed(5))
    return (torch.sigmoid((torch.arange(64.0) - at + rows) / 0.8) - 0.5).expand(1, 3, 64, 64).contiguous()


def test_a_long_edge_that_was_drawn_ragged_runs_straight():
    base = step(32)
    kept = guarded(ragged(32), base, base, spread(0.3))
    uneven = (kept - kept.mean(2, keepdim=True)).square().mean()
    drawn = ragged(32)
    assert uneven < 0.5 * (drawn - drawn.mean(2, keepdim=True)).square().mean()
    # Unless the refiner is trusted with that.
    kept = guarded(ragged(32), base, base, spread(0.3), straightens=False)
    assert (kept - kept.mean(2, keepdim=True)).square().mean() > 2 * uneven


def test_a_gain_makes_up_for_what_few_steps_miss():
    base = torch.zeros(1, 3, 64, 64)
    texture = 0.01 * torch.randn(1, 1, 64, 64, generator=torch.Generator().manual_seed(1)).expand_as(base)
    once, twice = (guarded(base + texture, base, base, spread(0.2), gain) for gain in (1.0, 2.0))
    assert twice.std() > 1.8 * once.std()
    # Or place by place.
    half = torch.ones(1, 1, 64, 64)
    half[..., 32:] = 2
    mixed = guarded(base + texture, base, base, spread(0.2), half)
    torch.testing.assert_close(mixed[..., :20], once[..., :20])
    torch.testing.assert_close(mixed[..., 44:], twice[..., 44:])


def test_what_is_drawn_bends_to_the_limit_and_is_not_cut_there():
    """Texture far over the limit keeps its order: the brighter is still the brighter."""
    base = torch.zeros(1, 3, 64, 64)
    texture = 0.3 * torch.randn(1, 1, 64, 64, generator=torch.Generator().manual_seed(1)).expand_as(base)
    kept = guarded(base + texture, base, base, spread(0.05))
    assert kept.abs().max() < REACH * 0.05
    assert len(kept.unique()) > 1000


def test_averages_hold_after_it():
    base = step(32)
    coarse = torch.nn.functional.avg_pool2d(base, 4)
    refined = base + 0.1 * torch.randn(1, 3, 64, 64, generator=torch.Generator().manual_seed(3))
    fine = project(guarded(refined, base, base, spread(0.1)), coarse, 4)
    torch.testing.assert_close(torch.nn.functional.avg_pool2d(fine, 4), coarse, atol=1e-5, rtol=0)
