"""Measures of one result, as functions on ``(H, W, 3)`` float arrays in digital numbers (DN, 0 to 255).

Sums are kept apart from ratios (`Errors`), so that a set of scenes can be judged as one mosaic.
"""

from dataclasses import dataclass

import numpy as np
from scipy import ndimage

EDGE_SIGMA = 1.5
EDGE_SHARE = 0.1
EDGE_COHERENCE = 0.7

Edges = tuple[np.ndarray, np.ndarray, np.ndarray]
"""Of a truth, ``(H, W)`` each: which pixels are edges, coherence, twice the orientation."""


@dataclass(frozen=True)
class Errors:
    """Sums over pixels, to be added up over scenes. ``squared`` and ``count`` give PSNR, the energies their ratio."""

    squared: float = 0.0
    count: int = 0
    energy: float = 0.0
    true_energy: float = 0.0
    aligned: float = 0.0
    true_coherence: float = 0.0
    similarity: float = 0.0
    scenes: int = 0
    moved: float = 0.0
    edge_pixels: int = 0

    def __add__(self, other: "Errors") -> "Errors":
        return Errors(*(getattr(self, name) + getattr(other, name) for name in self.__dataclass_fields__))

    @property
    def psnr(self) -> float:
        """Peak signal-to-noise ratio in dB for a peak of 255 DN, over all bands."""
        return 10 * np.log10(255**2 * self.count / self.squared)

    @property
    def energy_ratio(self) -> float:
        """Laplacian energy over the truth's: 1 has the truth's amount of fine detail, less is soft, more is noisy."""
        return self.energy / self.true_energy

    @property
    def ssim(self) -> float:
        """Structural similarity, the mean over scenes."""
        return self.similarity / self.scenes

    @property
    def edges(self) -> float:
        """Coherence along the truth's strong edges, see `edge_coherence`: 1 is as straight as the truth, less is ragged."""
        return self.aligned / self.true_coherence

    @property
    def displacement(self) -> float:
        """Mean distance in output pixels by which the truth's strong edges lie elsewhere, see `edge_displacement`."""
        return self.moved / self.edge_pixels


def compare(result: np.ndarray, truth: np.ndarray) -> Errors:
    """Sums of one scene; both arrays ``(H, W, 3)`` in DN."""
    result, truth = result.astype(np.float64), truth.astype(np.float64)
    edges = edges_of(truth)
    aligned, coherence = edge_coherence(result, truth, edges)
    return Errors(
        float(np.square(result - truth).sum()),
        truth.size,
        laplacian_energy(result),
        laplacian_energy(truth),
        aligned,
        coherence,
        ssim(result, truth),
        1,
        *edge_displacement(result, truth, edges),
    )


def laplacian_energy(image: np.ndarray) -> float:
    """Sum of the squared 3 x 3 Laplacian of the grey image, borders left out."""
    return float(laplacian_map(image)[1:-1, 1:-1].sum())


def laplacian_map(image: np.ndarray) -> np.ndarray:
    """The squared 3 x 3 Laplacian of the grey image, ``(H, W)``."""
    return np.square(ndimage.laplace(image.mean(axis=2)))


def structure_tensor(image: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Trace (DN^2), coherence (0 to 1) and twice the orientation (radians) of the grey image's structure tensor.

    Gradients by central differences, averaged by a Gaussian of `EDGE_SIGMA` pixels (Bigun & Granlund, ICCV 1987).
    """
    dy, dx = np.gradient(image.mean(axis=2))
    xx, yy, xy = (ndimage.gaussian_filter(p, EDGE_SIGMA) for p in (dx * dx, dy * dy, dx * dy))
    trace, difference = xx + yy, np.hypot(xx - yy, 2 * xy)
    return trace, difference / np.maximum(trace, 1e-9), np.arctan2(2 * xy, xx - yy)


def edge_coherence(result: np.ndarray, truth: np.ndarray, known: Edges | None = None) -> tuple[float, float]:
    """Sums over the truth's edges of coherence x cos(2 x angle to the truth's orientation), and of the truth's coherence.

    known: the truth's edges; None: its strong ones, see `edges_of`.
    """
    edge, coherence, angle = known or edges_of(truth)
    _, got, got_angle = structure_tensor(result)
    return float((got * np.cos(got_angle - angle))[edge].sum()), float(coherence[edge].sum())


def edges_of(truth: np.ndarray) -> Edges:
    """The strong edges of a scene."""
    trace, coherence, angle = structure_tensor(truth)
    return strong_edges(trace, coherence), coherence, angle


def strong_edges(trace: np.ndarray, coherence: np.ndarray) -> np.ndarray:
    """The tenth of the pixels with the largest trace, where the coherence is over 0.7."""
    return (trace >= np.quantile(trace, 1 - EDGE_SHARE)) & (coherence > EDGE_COHERENCE)


def edge_displacement(result: np.ndarray, truth: np.ndarray, known: Edges | None = None) -> tuple[float, int]:
    """Sum over the truth's edges of the distance in pixels to where the result has them, and how many pixels edges have.

    Along the edge's normal, by least squares over a Gaussian of `EDGE_SIGMA` (Lucas & Kanade, IJCAI 1981, in one dimension); what is
    further away than such a window shows counts as its reach. known: as in `edge_coherence`.
    """
    edge, _, angle = known or edges_of(truth)
    dy, dx = np.gradient(truth.mean(axis=2))
    across = dx * np.cos(angle / 2) + dy * np.sin(angle / 2)
    difference = (result - truth).mean(axis=2)
    wrong = ndimage.gaussian_filter(difference * across, EDGE_SIGMA)
    strength = ndimage.gaussian_filter(across * across, EDGE_SIGMA)
    distance = np.abs(wrong[edge] / np.maximum(strength[edge], 1e-9))
    return float(np.minimum(distance, 2 * EDGE_SIGMA).sum()), int(edge.sum())


def ssim(result: np.ndarray, truth: np.ndarray) -> float:
    """Mean of `ssim_map`."""
    return float(ssim_map(result, truth).mean())


def ssim_map(result: np.ndarray, truth: np.ndarray) -> np.ndarray:
    """Structural similarity of the grey images at each pixel, ``(H, W)``, -1 to 1 (Wang et al., IEEE TIP 2004); Gaussian of 1.5 px."""
    a, b = result.mean(axis=2), truth.mean(axis=2)

    def blur(x: np.ndarray) -> np.ndarray:
        return ndimage.gaussian_filter(x, 1.5, truncate=3.5)

    mean_a, mean_b = blur(a), blur(b)
    var_a, var_b = blur(a * a) - mean_a**2, blur(b * b) - mean_b**2
    covariance = blur(a * b) - mean_a * mean_b
    c1, c2 = (0.01 * 255) ** 2, (0.03 * 255) ** 2
    similarity = (2 * mean_a * mean_b + c1) * (2 * covariance + c2)
    return similarity / ((mean_a**2 + mean_b**2 + c1) * (var_a + var_b + c2))
