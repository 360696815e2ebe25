"""The scene classifier: what it costs, how it learns, and that it is as sure as it may be."""

import json
import math

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from engine.captions.calibration import Calibration, ece, fit, judge, tell, threshold
from engine.captions.scene_describer import SceneDescriber
from engine.models.scene_classifier import classify, make_classifier, read_calibration
from engine.training import describe_stage, scenes
from engine.training.run import Budget
from engine.training.stages import Options


def paint(kind: str, rng: np.random.Generator, side: int) -> np.ndarray:
    """A green forest of blobs or a grey parking lot of stripes."""
    picture = rng.normal(0, 12, (side, side, 3))
    if kind == "forest":
        return np.clip(picture + np.array([50, 90, 40]), 0, 255).astype(np.uint8)
    stripe = 60 * (np.arange(side) // 8 % 2)
    return np.clip(picture + 110 + (stripe if rng.random() < 0.5 else stripe[:, None])[..., None], 0, 255).astype(
        np.uint8
    )


@pytest.fixture(scope="module")
def data(tmp_path_factory):
    """Two held-back scenes and more of two classes, 160 px a side."""
    folder = tmp_path_factory.mktemp("scenes")
    rng = np.random.default_rng(0)
    for kind in ("forest", "parking"):
        for index in range(40):
            Image.fromarray(paint(kind, rng, 160)).save(folder / f"{kind}_{index:03}.png")
    return folder


def options(data, work, minutes=0.05, **budget) -> Options:
    return Options(data, work, torch.device("cpu"), Budget(minutes, 1e-3, batch=4, crop=128, **budget))


def test_it_is_small_and_cheap():
    """A million parameters, more or less, and far less than a billion multiplications for a window of 256 px."""
    classifier = make_classifier().eval()
    assert 0.5e6 < sum(parameter.numel() for parameter in classifier.parameters()) < 1.5e6
    done = []

    def count(layer, inputs, output):
        done.append(output[0].numel() * layer.weight[0].numel())

    for layer in classifier.modules():
        if isinstance(layer, torch.nn.Conv2d):
            layer.register_forward_hook(count)
    classify(classifier, torch.zeros(1, 3, 256, 256))
    assert 0.1e9 < sum(done) < 0.2e9


def test_views_are_a_function_of_the_step_and_between_truth_and_bicubic(data, tmp_path):
    given = options(data, tmp_path)
    seen, _ = scenes.load(data)
    pair = given.pairs(seen)(3)
    first, again, other = (describe_stage.views_of(pair, np.random.default_rng(seed)) for seed in (1, 1, 2))
    assert torch.equal(first, again) and not (first.shape == other.shape and torch.equal(first, other))
    assert first.shape[:2] == (4, 3) and first.min() >= -1 and first.max() <= 1
    sides = {describe_stage.views_of(pair, np.random.default_rng(seed)).shape[-1] for seed in range(12)}
    assert sides == {96, 128, 160}


def test_it_learns_to_tell_scenes_apart(data, tmp_path):
    """Some steps of the true objective on a tiny network: forest and parking lots part."""
    torch.manual_seed(4)
    given = options(data, tmp_path)
    seen, held_back = scenes.load(data)
    classes, watched = scenes.load_classes(data)
    model = make_classifier(8, (16, 24), (1, 1)).train()
    labels = describe_stage.label_numbers(model, classes)
    optimiser = torch.optim.AdamW(model.parameters(), lr=5e-3)
    losses = []
    for step in range(40):
        pair = given.pairs(seen)(step)
        terms = describe_stage.losses_of(model, pair, labels[list(pair.chosen)], np.random.default_rng(step))
        optimiser.zero_grad()
        terms["loss"].backward()
        optimiser.step()
        losses.append(float(terms["loss"].detach()))
    assert np.mean(losses[-10:]) < 0.6 * np.mean(losses[:5])
    describe_stage.settle(model, given, seen)
    logits = describe_stage.judge_views(model.eval(), held_back)
    assert logits.shape == (2, 2 * len(describe_stage.VIEWS), 7)
    told = tell(logits, describe_stage.label_numbers(model, watched), Calibration(1.0, 0.5))
    assert told.right.double().mean() > 0.9


def test_training_goes_on_and_ends_in_a_describer(data, tmp_path):
    """The stage's two commands, each for a moment; the first once more after its end, with a longer budget."""
    for minutes in (0.02, 0.08):
        describe_stage.train_describer(options(data, tmp_path / "work", minutes))
    lines = [json.loads(line) for line in (tmp_path / "work" / "describer" / "log.jsonl").read_text().splitlines()]
    assert lines[-1]["step"] > lines[0]["step"] >= 1
    assert set(lines[-1]) >= {"loss", "right", "right_held_back", "nll_held_back"}
    figures = describe_stage.export_describer(options(data, tmp_path / "work"), tmp_path / "describer")
    assert figures.windows == 16
    written = json.loads((tmp_path / "work" / "describer" / "figures.json").read_text())
    assert written["accuracy"] == figures.accuracy and written["temperature"] > 0
    with SceneDescriber.from_pretrained(tmp_path / "describer", torch.device("cpu"), "lite") as describer:
        assert read_calibration(describer._model) == Calibration(written["temperature"], written["threshold"])
        told = describer.describe(torch.zeros(1, 3, 128, 128), [[]])
    assert told[0].caption.startswith("overhead view") and 1 / 7 <= told[0].confidence <= 1


def test_scenes_of_a_class_without_words_are_refused(data, tmp_path):
    with pytest.raises(ValueError, match="without words: volcano"):
        describe_stage.label_numbers(make_classifier(), ["forest", "volcano"])


# How sure it may be


def overconfident(scenes_count=400, views=2, seed=0) -> tuple[torch.Tensor, torch.Tensor]:
    """Logits three times too large for how often they are right."""
    rng = torch.Generator().manual_seed(seed)
    true = torch.randn(scenes_count, views, 7, generator=rng, dtype=torch.float64) * 1.5
    # One label a scene, drawn as its first view's chances say, which all its views share.
    true = true[:, :1].expand(-1, views, -1)
    labels = torch.multinomial(true[:, 0].softmax(1), 1, generator=rng)[:, 0]
    return true * 3, labels


def test_the_temperature_undoes_overconfidence():
    logits, labels = overconfident()
    assert fit(logits, labels).temperature == pytest.approx(3, rel=0.15)
    figures = judge(logits, labels)
    assert figures.windows == 800
    assert figures.ece_after < 0.06 < 0.2 < figures.ece_before
    assert figures.nll_after < 0.75 * figures.nll_before


def test_from_the_threshold_on_nine_of_ten_are_right():
    logits, labels = overconfident(4000)
    calibration = fit(logits, labels)
    told = tell(logits, labels, calibration)
    assert 0.5 < calibration.threshold < 1 and told.recognised.any()
    assert told.right[told.recognised].double().mean() >= 0.9
    # It is the lowest such: a bit lower, and too many are wrong.
    lower = tell(logits, labels, Calibration(calibration.temperature, calibration.threshold - 0.05))
    assert lower.right[lower.recognised].double().mean() < 0.9
    assert judge(logits, labels).right == pytest.approx(0.9, abs=0.03)


def test_no_threshold_is_found_where_nothing_is_right_and_none_is_below_a_half():
    sure = torch.tensor([0.9, 0.8, 0.3])
    assert threshold(sure, torch.tensor([False, False, False])) == 1
    assert threshold(sure, torch.tensor([True, True, True])) == 0.5
    # Alike sure windows stand or fall together.
    assert threshold(torch.tensor([0.9, 0.7, 0.7]), torch.tensor([True, True, False])) == pytest.approx(0.9)


@given(st.lists(st.tuples(st.floats(0.15, 1), st.booleans()), min_size=1, max_size=40))
def test_a_threshold_keeps_its_promise_whatever_is_told(told):
    sure = torch.tensor([confidence for confidence, _ in told], dtype=torch.float64)
    right = torch.tensor([fine for _, fine in told])
    least = threshold(sure, right)
    assert 0.5 <= least <= 1
    if least < 1:
        assert right[sure >= least].double().mean() >= 0.9


def test_the_calibration_error_is_the_gap_between_said_and_right():
    sure = torch.tensor([0.95] * 10 + [0.65] * 10)
    right = torch.tensor([True] * 9 + [False] + [True] * 5 + [False] * 5)
    assert ece(sure, right) == pytest.approx((0.05 + 0.15) / 2)
    assert math.isclose(ece(torch.ones(4), torch.ones(4, dtype=torch.bool)), 0)
