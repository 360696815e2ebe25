"""Averaged back to the input's grid, a result agrees with its input."""

import pytest
import torch

from engine.agreement import project, reduce


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
