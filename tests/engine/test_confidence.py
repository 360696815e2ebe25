"""How far pixels may be trusted: what is counted is what is read off again, and it holds."""

import numpy as np
import pytest
import torch

from engine.confidence import KNOTS, STATED, confidence, expected_error
from engine.evaluation.reliability import judge
from engine.pipelines.sr3 import Drawn
from engine.training import trust
from engine.training.trust_refined import RULER, expected_of


def test_variances_add_up_to_the_expected_error():
    spread = torch.full((1, 1, 4, 4), 0.3)
    drawn, corrected = torch.full((1, 3, 4, 4), 0.4), torch.zeros(1, 3, 4, 4)
    # In shares of a range that is 2 wide.
    torch.testing.assert_close(expected_error(spread, drawn, corrected), torch.full((1, 4, 4), 0.25))
    assert (expected_error(spread, drawn, corrected + 0.1) > 0.25).all()


def test_confidence_runs_along_the_curve_and_stays_at_its_ends():
    curve = [1 - 0.05 * k for k in range(len(KNOTS))]
    assert confidence(np.array(KNOTS), curve) == pytest.approx(curve)
    assert confidence(np.array([0.0, 1e-6, 3.0]), curve) == pytest.approx([1, 1, curve[-1]])
    between = confidence(np.array([np.sqrt(KNOTS[3] * KNOTS[4])]), curve)
    assert between == pytest.approx((curve[3] + curve[4]) / 2)
    assert between.dtype == np.float32


class Honest:
    """Stands in for stage 1: its mean is wrong by just as much as its spread says, which grows from left to right."""

    device = torch.device("cpu")

    def __init__(self, truth: torch.Tensor):
        self.truth = truth

    def __call__(self, bicubic, scale, steps, noise):
        spread = torch.logspace(-2.2, -0.5, bicubic.shape[-1]).expand(1, 1, *bicubic.shape[-2:])
        # Errors that averaging back to the input takes away nothing of: each input pixel's add up to nothing.
        generator = torch.Generator().manual_seed(steps)
        wrong = torch.randn(1, 1, bicubic.shape[-2], bicubic.shape[-1] // 2, generator=generator)
        wrong = torch.stack([wrong, -wrong], -1).flatten(-2)
        mean = self.truth + spread * wrong
        return Drawn(mean, spread, torch.zeros_like(mean) if steps else None)


def test_of_the_pixels_said_to_be_so_sure_as_many_are_within_the_stated_error(monkeypatch):
    monkeypatch.setattr(trust, "reduce_clean", lambda fine, scale: torch.nn.functional.avg_pool2d(fine, scale))
    scenes = [np.full((128, 128, 3), 128, np.uint8)] * 4
    truth = torch.zeros(1, 3, 128, 128) + (128 / 127.5 - 1)
    pipeline = Honest(truth)
    curve = trust._of_scale(pipeline, scenes, 2)
    assert curve == sorted(curve, reverse=True) and curve[0] > 0.99 and curve[-1] < 0.6
    expected, wrong = trust.errors(pipeline, truth, 2, 0.0, seed=0)
    sure = confidence(expected, curve)
    for low, high in ((0.6, 0.75), (0.75, 0.9), (0.9, 1.0)):
        chosen = (sure >= low) & (sure < high)
        assert (wrong[chosen] <= STATED).mean() == pytest.approx(sure[chosen].mean(), abs=0.05)


def test_reliability_says_what_was_said_and_what_held():
    """A hundred pixels at 0.85, of which 70 are within 16 DN; others at 0.97, all within."""
    truth = np.full((10, 20, 3), 100.0)
    picture, said = truth.copy(), np.full((10, 20), 0.97)
    said[:, :10] = 0.85
    picture[:3, :10] += 17
    picture[3:, :10] += 15
    found = judge(said, picture, truth)
    assert found.rows() == [pytest.approx((0.85, 0.7, 0.5)), pytest.approx((0.97, 1.0, 0.5))]
    assert (found + found).gap == found.gap == pytest.approx(0.5 * 0.15 + 0.5 * 0.03)


def test_the_rulers_confidence_tells_the_expected_error():
    errors = np.geomspace(KNOTS[0], KNOTS[-1], 40)
    np.testing.assert_allclose(expected_of(confidence(errors, RULER)), errors, rtol=1e-4)
