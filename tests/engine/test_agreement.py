"""Averaged back to the input's grid, a result agrees with its input."""

import pytest
import torch

from engine.agreement import BELIEVED, LIMIT, project, reduce, wanted


@pytest.mark.parametrize("scale", [2, 4, 8])
def test_a_picture_that_disagrees_is_made_to_agree(scale):
    generator = torch.Generator().manual_seed(1)
    coarse = torch.rand(2, 3, 24, 20, generator=generator)
    fine = torch.rand(2, 3, 24 * scale, 20 * scale, generator=generator)
    assert (reduce(fine, scale) - coarse).abs().mean() > 0.1
    torch.testing.assert_close(reduce(project(fine, coarse, scale), scale), coarse, atol=1e-5, rtol=0)


def test_a_picture_that_agrees_is_left_alone():
    fine = torch.rand(1, 3, 32, 32, generator=torch.Generator().manual_seed(2))
    torch.testing.assert_close(project(fine, reduce(fine, 4), 4), fine)


def test_detail_within_the_inputs_pixels_survives():
    fine = torch.zeros(1, 1, 32, 32)
    fine[:, :, ::2, ::2] = 1
    fine[:, :, 1::2, 1::2] = 1
    projected = project(fine, torch.full((1, 1, 8, 8), 0.6), 4)
    texture = projected - torch.nn.functional.avg_pool2d(projected, 4).repeat_interleave(4, 2).repeat_interleave(4, 3)
    assert texture.std() > 0.45


def test_half_of_what_the_mean_makes_of_the_sensor_is_believed():
    """A sensor that saw one pixel a little brighter than its square is."""
    coarse = torch.zeros(1, 1, 9, 9)
    coarse[:, :, 4, 4] = 0.02
    believed = wanted(torch.zeros(1, 1, 36, 36), coarse, 4)
    assert float(believed[0, 0, 4, 4]) == pytest.approx(0.02 - BELIEVED * 0.02 * 24 / 25)
    assert float(believed.sum()) == pytest.approx(0.02, abs=1e-6)


def test_a_mean_of_another_brightness_is_not_believed():
    coarse = torch.rand(1, 3, 12, 12, generator=torch.Generator().manual_seed(3))
    brighter = coarse.repeat_interleave(4, 2).repeat_interleave(4, 3) + 0.2
    torch.testing.assert_close(wanted(brighter, coarse, 4), coarse)


def test_a_mean_that_is_far_off_moves_no_average_far():
    generator = torch.Generator().manual_seed(4)
    coarse, mean = torch.rand(1, 3, 12, 12, generator=generator), torch.rand(1, 3, 48, 48, generator=generator)
    moved = (wanted(mean, coarse, 4) - coarse).abs()
    assert 0 < moved.max() <= LIMIT + 1e-6
