"""Spectra: how much of each spatial frequency a picture holds, beside the truth."""

import numpy as np

BINS = 64
"""From 0 to half a cycle per pixel."""


def radial_power(image: np.ndarray) -> np.ndarray:
    """Power of the grey image ``(H, W, 3)`` by frequency, ``(BINS,)``, the mean over directions; a Hann window keeps the borders out."""
    grey = image.astype(np.float64).mean(2)
    height, width = grey.shape
    window = np.hanning(height)[:, None] * np.hanning(width)[None]
    power = np.abs(np.fft.fft2((grey - grey.mean()) * window)) ** 2 / (height * width)
    frequency = np.hypot(np.fft.fftfreq(height)[:, None], np.fft.fftfreq(width)[None])
    bins = np.minimum((frequency * 2 * BINS).astype(int), BINS)
    sums = np.bincount(bins.ravel(), power.ravel(), BINS + 1)
    # What lies in the corners, beyond half a cycle, is no whole ring.
    return (sums / np.maximum(1, np.bincount(bins.ravel(), minlength=BINS + 1)))[:BINS]


def spectrum_distance(power: np.ndarray, truth: np.ndarray, scale: int) -> float:
    """Mean absolute difference in dB at the frequencies that the input does not hold: from 1 / (2 x scale) cycles per pixel on."""
    unknown = slice(BINS // scale, None)
    return float(np.abs(10 * np.log10((power[unknown] + 1e-9) / (truth[unknown] + 1e-9))).mean())
