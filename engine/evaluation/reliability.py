"""Is a confidence kept? Of the pixels said to be 0.9 sure, 0.9 should lie within the stated error of the truth."""

from dataclasses import dataclass

import numpy as np

from ..confidence import STATED

EDGES = (0.0, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1.0)
"""Of the bins of confidence."""


@dataclass(frozen=True)
class Reliability:
    """Sums over pixels in each bin of `EDGES`, to be added up over scenes: how many, their confidences, and how many were within."""

    count: np.ndarray
    said: np.ndarray
    within: np.ndarray

    def __add__(self, other: "Reliability") -> "Reliability":
        return Reliability(self.count + other.count, self.said + other.said, self.within + other.within)

    @property
    def gap(self) -> float:
        """Mean distance of what was said from what held, over pixels: the expected calibration error (Guo et al., ICML 2017)."""
        return float(np.abs(self.said - self.within).sum() / self.count.sum())

    def rows(self) -> list[tuple[float, float, float]]:
        """For each bin that is not empty: mean confidence, share within the stated error, share of all pixels."""
        some = self.count > 0
        parts = (part[some] for part in (self.said, self.within, self.count))
        return [(s / n, w / n, n / self.count.sum()) for s, w, n in zip(*parts, strict=True)]


def judge(confidence: np.ndarray, picture: np.ndarray, truth: np.ndarray) -> Reliability:
    """confidence: ``(H, W)``. picture, truth: ``(H, W, 3)`` in DN of 8 bit. A pixel's error is the root of the mean square over bands."""
    wrong = np.sqrt(np.square(picture.astype(float) - truth).mean(2)) / 255
    bins = np.digitize(confidence.ravel(), EDGES[1:-1])

    def summed(weights: np.ndarray | None) -> np.ndarray:
        return np.bincount(bins, weights, len(EDGES) - 1)

    return Reliability(summed(None), summed(confidence.ravel().astype(float)), summed((wrong <= STATED).ravel() * 1.0))
