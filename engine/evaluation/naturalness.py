"""NIQE (Mittal et al., IEEE SPL 2013): how far a picture's local statistics lie from those of natural ones. No truth is needed.

    natural = learn(pictures)            # sharp ones of the same kind, enlarged by nobody
    distance(picture, natural)           # 0 and more; less is more natural

The published model was learnt from photographs. An overhead image is no photograph, so what is natural is learnt here from whatever
pictures the caller names; figures compare results of one model, not with those of other papers.
"""

from dataclasses import dataclass

import numpy as np
from scipy import ndimage
from scipy.special import gamma

BLOCK = 96
"""Pixels a side of the places that are described, at full resolution; half of it at half."""

SHARP = 0.75
"""Places that are learnt from have so much of the greatest sharpness of their picture, at least (equation 6)."""

_SIGMA = 7 / 6
_SHAPES = np.arange(0.2, 10, 0.001)
_RATIOS = gamma(2 / _SHAPES) ** 2 / (gamma(1 / _SHAPES) * gamma(3 / _SHAPES))


@dataclass(frozen=True)
class Statistics:
    """Of places: mean ``(36,)`` and covariance ``(36, 36)`` of their features."""

    mean: np.ndarray
    covariance: np.ndarray


def learn(pictures: list[np.ndarray]) -> Statistics:
    """What natural is: ``(H, W, 3)`` pictures, 0 to 255, at least `BLOCK` pixels a side. ValueError for too few places."""
    return _statistics(np.concatenate([_features(picture, SHARP) for picture in pictures]))


def distance(picture: np.ndarray, natural: Statistics) -> float:
    """NIQE of a picture ``(H, W, 3)``, 0 to 255 (equation 10). ValueError for one too small to have two places."""
    own = _statistics(_features(picture, 0.0))
    apart = own.mean - natural.mean
    return float(np.sqrt(apart @ np.linalg.pinv((own.covariance + natural.covariance) / 2) @ apart))


def _statistics(features: np.ndarray) -> Statistics:
    if len(features) < 2:
        raise ValueError(f"a picture must have two places of {BLOCK} x {BLOCK} px, at least")
    return Statistics(features.mean(0), np.cov(features, rowvar=False))


def _features(picture: np.ndarray, sharp: float) -> np.ndarray:
    """``(places, 36)``: 18 of each place at full and at half resolution; of places with so much of the greatest sharpness."""
    grey = picture.astype(np.float64) @ (0.299, 0.587, 0.114)
    rows, columns = (side // BLOCK for side in grey.shape)
    grey = grey[: rows * BLOCK, : columns * BLOCK]
    if not grey.size:
        return np.empty((0, 36))
    half = ndimage.zoom(ndimage.gaussian_filter(grey, 0.8), 0.5, order=3, grid_mode=True, mode="nearest")
    described, sharpness = [], []
    for level, block in ((grey, BLOCK), (half, BLOCK // 2)):
        normal, deviation = _normalised(level)
        places = [(row * block, column * block) for row in range(rows) for column in range(columns)]
        described.append([_describe(normal[row : row + block, column : column + block]) for row, column in places])
        if level is grey:
            sharpness = [deviation[row : row + block, column : column + block].mean() for row, column in places]
    features, sharpness = np.concatenate(described, axis=1), np.array(sharpness)
    return features[(sharpness >= sharp * sharpness.max()) & np.isfinite(features).all(1)]


def _normalised(grey: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Pixels in units of their neighbourhood's contrast (equation 1), and that contrast."""
    mean = ndimage.gaussian_filter(grey, _SIGMA, truncate=3, mode="nearest")
    variance = ndimage.gaussian_filter(grey * grey, _SIGMA, truncate=3, mode="nearest") - mean * mean
    deviation = np.sqrt(np.maximum(variance, 0))
    return (grey - mean) / (deviation + 1), deviation


def _describe(normal: np.ndarray) -> list[float]:
    """18 features of a place: its own distribution (2) and those of products of neighbours in four directions (4 each)."""
    shape, left, right = _asymmetric_gaussian(normal)
    described = [shape, (left + right) / 2]
    for down, across in ((0, 1), (1, 0), (1, 1), (1, -1)):
        products = normal * np.roll(normal, (down, across), (0, 1))
        shape, left, right = _asymmetric_gaussian(products)
        mean = (right - left) * gamma(2 / shape) / gamma(1 / shape)
        described += [shape, mean, left, right]
    return described


def _asymmetric_gaussian(values: np.ndarray) -> tuple[float, float, float]:
    """Shape and widths to both sides of an asymmetric generalised Gaussian, by its moments (Lasmar et al., ICIP 2009)."""
    left, right = (np.sqrt(np.mean(values[side] ** 2)) if side.any() else 0.0 for side in (values < 0, values > 0))
    if not left or not right:
        return float("nan"), float(left), float(right)
    skew = left / right
    ratio = np.mean(np.abs(values)) ** 2 / np.mean(values**2)
    ratio *= (skew**3 + 1) * (skew + 1) / (skew**2 + 1) ** 2
    shape = _SHAPES[np.argmin((_RATIOS - ratio) ** 2)]
    width = np.sqrt(gamma(1 / shape) / gamma(3 / shape))
    return float(shape), float(left * width), float(right * width)
