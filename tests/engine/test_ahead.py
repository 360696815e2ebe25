"""Pairs drawn ahead of a card. There is none here: what copies to it is put out of the way, the rest is as in use."""

import pytest
import torch

from engine.training import ahead
from engine.training.ahead import Ahead
from engine.training.run import Budget, Run
from engine.training.scenes import Pair


def pair_of(step: int) -> Pair:
    return Pair(torch.full((1, 3, 2, 2), step / 1024), torch.full((1, 3, 8, 8), step / 1024), 4)


def failing(step: int) -> Pair:
    raise ValueError(f"no pair of step {step}")


def number(pair: Pair) -> int:
    return round(float(pair.fine[0, 0, 0, 0]) * 1024)


@pytest.fixture
def card(monkeypatch) -> torch.device:
    monkeypatch.setattr(ahead, "_moved", lambda pair, device: pair)
    monkeypatch.setattr(ahead, "FIRST", 4)
    monkeypatch.setattr(ahead, "KEPT", 8)
    monkeypatch.setattr(ahead.os, "cpu_count", lambda: 4)
    return torch.device("cuda")


def test_a_processor_draws_what_it_is_asked_for():
    pairs = Ahead(pair_of, torch.device("cpu"))
    assert [number(pairs(step)) for step in (5, 3, 3)] == [5, 3, 3] and pairs(3).fine.dtype == torch.float32


def test_a_card_gets_new_pairs_and_never_waits_once_it_has_some(card):
    pairs = Ahead(pair_of, card)
    seen = [number(pairs(step)) for step in range(10, 400)]
    assert seen[:4] == [10, 11, 12, 13]
    assert all(10 <= value < 1000 for value in seen) and len(set(seen)) < len(seen)
    assert pairs(0).fine.dtype == torch.float16


def test_what_goes_wrong_while_drawing_is_raised_where_pairs_are_asked_for(card):
    pairs = Ahead(failing, card)
    with pytest.raises(ValueError, match="no pair of step 7"):
        pairs(7)


def test_a_run_goes_on_from_averaged_weights_alone(tmp_path):
    """What comes home from another machine."""
    first = Run(tmp_path, torch.nn.Linear(2, 2), Budget(0.001, 1e-3))
    first.train(lambda step, progress: {"loss": first.model(torch.ones(1, 2)).sum()}, lambda average: {})
    checkpoint = tmp_path / "checkpoint.pt"
    saved = torch.load(checkpoint, weights_only=True)
    torch.save({name: saved[name] for name in ("average", "step", "seconds")}, checkpoint)
    again = Run(tmp_path, torch.nn.Linear(2, 2), Budget(0.001, 1e-3))
    assert again.step == first.step and again.progress == 1
    torch.testing.assert_close(again.model.weight, first.average.weight)
    torch.testing.assert_close(again.average.weight, first.average.weight)
