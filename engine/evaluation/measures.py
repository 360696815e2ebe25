"""Measures of more than three bands, as pure functions: ERGAS and the spectral angle."""

import numpy as np


def ergas(squared: np.ndarray, means: np.ndarray, scale: int) -> float:
    """Relative dimensionless global error of synthesis: 100 / scale x sqrt(mean over bands of (RMSE / mean)^2).

    squared, means: ``(C,)``, mean squared error and mean of the truth for each band, in the same units (DN). 0 is
    perfect. Bands whose mean is 0 make it undefined: ValueError. (Wald, "Quality of high resolution synthesised
    images", 2000; h / l there is 1 / scale.)
    """
    if np.any(means == 0):
        raise ValueError("the mean of a band of the truth is 0")
    return float(100 / scale * np.sqrt(np.mean(squared / means**2)))


def spectral_angles(result: np.ndarray, truth: np.ndarray) -> np.ndarray:
    """Angle between the spectra of each pixel, degrees, ``(H, W)``; NaN where either is black in all bands.

    result, truth: ``(C, H, W)`` in DN (Yuhas et al., 1992).
    """
    lengths = [np.linalg.norm(spectrum, axis=0) for spectrum in (result, truth)]
    lit = (lengths[0] > 0) & (lengths[1] > 0)
    first, second = (s / np.where(lit, length, 1) for s, length in zip((result, truth), lengths, strict=True))
    # As exact for small angles as for large ones, which the cosine is not (Kahan).
    half = np.arctan2(np.linalg.norm(first - second, axis=0), np.linalg.norm(first + second, axis=0))
    return np.where(lit, np.degrees(2 * half), np.nan)
