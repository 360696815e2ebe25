"""A predictor whose scale 2 has a grid of its own: twice as fine, with first and last layers that no other scale uses."""

import pytest
import torch

from engine.models.blocks import scale_class
from engine.models.predictor import Predictor
from engine.training import scenes
from engine.training.degrade import interpolate
from engine.training.grow import seeing
from engine.training.predict import halved


@pytest.fixture
def predictor() -> Predictor:
    torch.manual_seed(2)
    network = Predictor(8, 2, fine_grid=True)
    for tail in (network.tail, network.fine_tail):
        tail.weight.data.mul_(20)
    return network.eval()


@torch.no_grad()
def mean(predictor: Predictor, image: torch.Tensor, scale: int) -> torch.Tensor:
    return predictor(image, scale_class(scale, len(image))).mean


@pytest.mark.parametrize("scale", [2, 4, 8])
def test_only_scale_2_uses_its_own_layers_and_all_share_the_blocks(predictor, scale):
    image = torch.rand(1, 3, 32, 48) * 2 - 1
    before = mean(predictor, image, scale)
    predictor.fine_head.weight.data.add_(0.1)
    assert torch.equal(mean(predictor, image, scale), before) == (scale != 2)
    before = mean(predictor, image, scale)
    predictor.head.weight.data.add_(0.1)
    assert torch.equal(mean(predictor, image, scale), before) == (scale == 2)
    before = mean(predictor, image, scale)
    predictor.blocks[0].conv_out.weight.data.add_(0.1)
    assert not torch.equal(mean(predictor, image, scale), before)


def test_what_it_hands_on_has_the_same_shape_at_each_scale(predictor):
    image = torch.rand(2, 3, 32, 48) * 2 - 1
    told = [predictor(image, scale_class(scale, 2)) for scale in (2, 4, 8)]
    assert {part.features.shape for part in told} == {(2, 8, 8, 12)}
    assert {part.mean.shape for part in told} == {image.shape} and {part.log_spread.shape[1] for part in told} == {1}


def test_its_reach_at_scale_2_is_half_of_the_others(predictor):
    """A pixel that changes is seen within ``side * (2 * depth + 2)`` pixels around its block, and not beyond."""
    image = torch.zeros(1, 3, 128, 128)
    other = image.clone()
    other[..., 64, 64] = 1.0
    reached = {}
    for scale in (2, 4):
        moved = (mean(predictor, other, scale) - mean(predictor, image, scale)).abs().sum((0, 1)) > 1e-7
        reached[scale] = int(moved.any(1).nonzero().max() - 64)
    assert reached[2] <= 2 * 6 + 1 < reached[4] <= 4 * 6 + 3


def test_it_is_saved_and_read_again_and_older_ones_have_one_grid(predictor, tmp_path):
    predictor.save_pretrained(tmp_path / "new")
    again = Predictor.from_pretrained(tmp_path / "new")
    image = torch.rand(1, 3, 32, 32)
    assert torch.equal(mean(again, image, 2), mean(predictor, image, 2)) and halved(again) == (2,)
    older = Predictor(8, 2)
    assert not hasattr(older, "fine_head") and halved(older) == ()


def test_its_crops_at_scale_2_have_half_of_the_side(tmp_path):
    scene = torch.randint(0, 256, (96, 96, 3), dtype=torch.uint8).numpy()
    sides = {}
    for step in range(30):
        pair = scenes.draw([scene], 2, 64, 1, step, halved=(2,))
        sides[pair.scale] = pair.fine.shape[-1]
        assert interpolate(pair.coarse, pair.scale).shape == pair.fine.shape
    assert sides == {2: 32, 4: 64, 8: 64}


def test_a_denoiser_goes_on_with_another_predictors_features(tiny_networks, predictor):
    denoiser = tiny_networks["denoiser"]
    assert seeing(denoiser, predictor) is denoiser
    wider = Predictor(12, 1)
    changed = seeing(denoiser, wider)
    assert changed.config.feature_channels == 12
    kept = denoiser.head.weight.shape[1] - 8
    torch.testing.assert_close(changed.head.weight[:, :kept], denoiser.head.weight[:, :kept])
    torch.testing.assert_close(changed.tail.weight, denoiser.tail.weight)
    shape = (1, denoiser.head.weight.shape[1] - 48 - 8 + 12, 8, 8)
    drawn = changed(torch.zeros(1, 3, 32, 32), torch.tensor([5]), torch.zeros(shape), scale_class(4, 1))
    assert drawn.shape == (1, 3, 32, 32)
