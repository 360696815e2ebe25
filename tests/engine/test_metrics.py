"""Measures, on pictures whose answer is known by hand."""

import numpy as np
import pytest
from scipy import ndimage

from engine.evaluation.metrics import Errors, compare, edge_coherence, laplacian_energy, ssim
from engine.evaluation.spectrum import BINS, radial_power, spectrum_distance


@pytest.fixture
def blocks() -> np.ndarray:
    """Straight bright roofs on a darker ground."""
    picture = np.full((128, 128, 3), 60.0)
    picture[20:60, 20:70] = 180
    picture[80:110, 40:120] = 140
    return picture


def test_psnr_of_a_known_error_and_of_a_mosaic(blocks):
    off_by_five, off_by_one = compare(blocks + 5, blocks), compare(blocks - 1, blocks)
    assert off_by_five.psnr == pytest.approx(10 * np.log10(255**2 / 25))
    assert (off_by_five + off_by_one).psnr == pytest.approx(10 * np.log10(255**2 / 13))


def test_energy_is_one_for_the_truth_less_when_blurred_more_when_noisy(blocks):
    noisy = blocks + np.random.default_rng(0).normal(0, 10, blocks.shape)
    blurred = ndimage.gaussian_filter(blocks, (1, 1, 0))
    assert compare(blocks, blocks).energy_ratio == 1
    assert compare(blurred, blocks).energy_ratio < 0.5 < 1.2 < compare(noisy, blocks).energy_ratio


def test_laplacian_energy_of_a_single_bright_pixel():
    picture = np.zeros((9, 9, 3))
    picture[4, 4] = 1
    assert laplacian_energy(picture) == pytest.approx(16 + 4)


def test_edges_fall_when_borders_are_ragged_and_not_when_they_are_soft(blocks):
    rng = np.random.default_rng(1)
    shifts = rng.integers(-3, 4, len(blocks))
    ragged = np.stack([np.roll(row, shift, axis=0) for row, shift in zip(blocks, shifts, strict=True)])
    soft = ndimage.gaussian_filter(blocks, (1.5, 1.5, 0))
    assert compare(blocks, blocks).edges == pytest.approx(1)
    assert compare(soft, blocks).edges > 0.9
    assert compare(ragged, blocks).edges < 0.7


def test_edges_of_another_direction_count_against_it(blocks):
    aligned, _ = edge_coherence(np.rot90(blocks), blocks)
    assert aligned < 0.5 * edge_coherence(blocks, blocks)[0]


def test_ssim_is_one_for_the_truth_and_small_for_noise(blocks):
    noise = np.random.default_rng(2).uniform(0, 255, blocks.shape)
    assert ssim(blocks, blocks) == pytest.approx(1)
    assert ssim(noise, blocks) < 0.1


def test_sums_add_up_over_scenes(blocks):
    total = sum([compare(blocks, blocks)] * 3, Errors())
    assert total.scenes == 3 and total.ssim == pytest.approx(1) and total.edges == pytest.approx(1)


def test_edges_that_moved_are_found_and_soft_ones_have_not_moved(blocks):
    smooth = ndimage.gaussian_filter(blocks, (1.5, 1.5, 0))
    shifted = ndimage.shift(smooth, (0.4, 0.4, 0), order=3, mode="nearest")
    assert compare(smooth, smooth).displacement == 0
    # Straight edges of rows and columns: 0.4 px along the normal of each.
    assert compare(shifted, smooth).displacement == pytest.approx(0.4, abs=0.08)
    assert compare(ndimage.gaussian_filter(smooth, (1, 1, 0)), smooth).displacement < 0.1


def test_a_wave_is_found_at_its_frequency():
    wave = np.sin(2 * np.pi * np.arange(128) / 8)[None, :, None] * np.ones((128, 1, 3))
    # An eighth of a cycle per pixel is a quarter of the way to the end.
    assert abs(int(radial_power(wave).argmax()) - BINS // 4) <= 1


def test_half_the_contrast_is_six_decibels_away():
    noise = np.random.default_rng(2).normal(0, 20, (128, 128, 3))
    truth, half = radial_power(noise), radial_power(noise / 2)
    assert spectrum_distance(truth, truth, 4) == 0
    assert spectrum_distance(half, truth, 4) == pytest.approx(20 * np.log10(2), abs=0.01)
