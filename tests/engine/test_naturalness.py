"""NIQE: pictures like those that were learnt from are natural, blurred and noisy ones are not."""

import numpy as np
import pytest
import rasterio
from scipy import ndimage

from engine.evaluation.naturalness import _asymmetric_gaussian, distance, learn


@pytest.fixture(scope="module")
def picture(scene) -> np.ndarray:
    """The bundled scene turned and mirrored into a mosaic: statistics need many places."""
    with rasterio.open(scene) as file:
        values = file.read((1, 2, 3)).transpose(1, 2, 0).astype(float)
    side = min(values.shape[:2])
    turned = [np.rot90(values[:side, :side], turns) for turns in range(4)]
    return np.concatenate([np.concatenate([turned[(row + column) % 4] for column in range(3)], 1) for row in range(3)])


@pytest.fixture(scope="module")
def natural(picture):
    return learn([picture, picture[::-1], picture[:, ::-1]])


def test_blur_and_noise_are_less_natural_the_more_there_is(picture, natural):
    blurred = [ndimage.gaussian_filter(picture, (sigma, sigma, 0)) for sigma in (1, 2, 4)]
    noise = np.random.default_rng(0).standard_normal(picture.shape)
    noisy = [np.clip(picture + sigma * noise, 0, 255) for sigma in (5, 15, 40)]
    for worse in (blurred, noisy):
        found = [distance(each, natural) for each in (picture, *worse)]
        assert found == sorted(found) and found[1] > 1.2 * found[0]


def test_brightness_and_mirroring_change_little(picture, natural):
    """It looks at contrast, in units of the contrast around."""
    found = distance(picture, natural)
    assert distance(picture + 10, natural) == pytest.approx(found, rel=1e-3)
    assert distance(picture[:, ::-1], natural) == pytest.approx(found, rel=0.5)


@pytest.mark.parametrize("widths", [(1.0, 1.0), (0.5, 2.0)])
def test_a_distribution_is_found_again(widths):
    """Halves of normal ones: shape 2, and widths of root two times their standard deviations."""
    left, right = widths
    rng = np.random.default_rng(1)
    # Each side is drawn as often as it is wide.
    values = np.abs(rng.standard_normal(400_000))
    values = np.where(rng.random(values.size) < left / (left + right), -left * values, right * values)
    shape, *found = _asymmetric_gaussian(values)
    assert shape == pytest.approx(2, abs=0.1)
    assert found == pytest.approx([left * np.sqrt(2), right * np.sqrt(2)], rel=0.05)


def test_a_picture_too_small_is_refused(natural):
    with pytest.raises(ValueError, match="two places of 96"):
        distance(np.zeros((100, 100, 3)), natural)
