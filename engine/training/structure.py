"""A loss for structure: the drawn picture's edges run like the truth's, as straight and as steep.

The structure tensor (Bigun & Granlund, ICCV 1987) averages products of gradients over a small neighbourhood: it says how strong
the structure there is, which way it runs and how straight.
"""

import torch
import torch.nn.functional as F

SIGMA = 1.5
"""Pixels, standard deviation of the Gaussian average."""

FLOOR = 60 / 127.5**2
"""Trace (range [-1, 1] squared; 60 DN^2) below which differences count less and less: noise of flat surfaces is no structure."""


def structure_tensor(image: torch.Tensor) -> torch.Tensor:
    """Averaged products of the grey image's gradients: ``(B, 3, H, W)`` -> ``(B, 3, H - 2, W - 2)``, the parts xx, yy and xy."""
    grey = image.mean(1, keepdim=True)
    dx = (grey[:, :, 1:-1, 2:] - grey[:, :, 1:-1, :-2]) / 2
    dy = (grey[:, :, 2:, 1:-1] - grey[:, :, :-2, 1:-1]) / 2
    return _smooth(torch.cat([dx * dx, dy * dy, dx * dy], 1))


def structure_loss(drawn: torch.Tensor, truth: torch.Tensor) -> torch.Tensor:
    """Mean absolute difference of the two tensors relative to the truth's trace; both pictures ``(B, 3, H, W)`` in [-1, 1].

    Places count by how straight the truth's structure is there: what has no direction is left to the adversary.
    """
    ours, theirs = structure_tensor(drawn), structure_tensor(truth)
    xx, yy, xy = theirs.unbind(1)
    trace = xx + yy
    coherence = ((xx - yy).square() + 4 * xy.square()).sqrt() / (trace + FLOOR)
    weight = coherence.square()
    # xy stands twice in the tensor.
    difference = ((ours - theirs).abs() * ours.new_tensor([1, 1, 2])[:, None, None]).sum(1) / (trace + FLOOR)
    return (weight * difference).mean() / weight.mean().clamp(min=1e-3)


def _smooth(image: torch.Tensor) -> torch.Tensor:
    reach = round(3 * SIGMA)
    offsets = torch.arange(-reach, reach + 1.0, device=image.device)
    kernel = torch.exp(-0.5 * (offsets / SIGMA) ** 2)
    kernel = (kernel / kernel.sum()).expand(image.shape[1], 1, -1)
    padded = F.pad(image, (reach,) * 4, mode="reflect")
    across = F.conv2d(padded, kernel[:, :, None, :], groups=image.shape[1])
    return F.conv2d(across, kernel[:, :, :, None], groups=image.shape[1])
