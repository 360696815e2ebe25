"""Objective of the distilled denoiser: a picture in one step that is as near to the truth as one that looks like it can be.

The mean is nearest to the truth and looks like none of it; a sample looks like it and is twice as far as need be. The best of those
that look alike is the mean, moved to where pictures are by the shortest way (Freirich et al., NeurIPS 2021, "A theory of the
distortion-perception tradeoff in Wasserstein space"): squared error plus a Wasserstein distance.
"""

import torch
import torch.nn.functional as F

from ..agreement import project, reduce
from ..models.blocks import SCALES, UNSHUFFLE
from ..models.denoiser import Denoiser
from ..models.residual import LIMIT
from ..models.structure import gradients, smoothed
from .target import Target
from .wasserstein import distance

LIKENESS = 8.0
"""How much the Wasserstein distance counts beside the squared error; both are 1 for the mean."""

STRAIGHT = 6.0
"""How much counts what runs along the truth's edges and should not: their raggedness."""

REGULAR = 20.0
"""How much patterns count that come again from block to block: the easiest detail that a network can draw in one step."""

_REPEATS = 4
"""Blocks of the network, in each direction, over which patterns are looked for."""

_SIGMA = 1.5
_COHERENT = (0.6, 0.9)
_TINY = 1e-5


def losses(denoiser: Denoiser, target: Target, generator: torch.Generator) -> dict[str, torch.Tensor]:
    """Terms of one step."""
    noise = torch.randn(target.residual.shape, generator=generator).to(target.residual.device)
    residual = denoiser.draw_at_once(noise, target.condition, target.classes).clamp(-LIMIT, LIMIT)
    made, truth = (target.mean + target.spread * part for part in (residual, target.residual))
    return compared(made, truth, target.mean, SCALES[int(target.classes[0])], generator)


def compared(
    made: torch.Tensor, truth: torch.Tensor, mean: torch.Tensor, scale: int, generator: torch.Generator
) -> dict[str, torch.Tensor]:
    """The terms of pictures ``(B, 3, H, W)`` in [-1, 1], beside the truth and stage 1's mean."""
    with torch.autocast(truth.device.type, enabled=False):
        # The averages are the input's to give: what is drawn is judged by what it adds to them, in the way that it is used.
        made = project(made.float(), reduce(truth, scale), scale)
        missed = (truth - mean).square().mean((1, 2, 3), keepdim=True) + _TINY
        error = ((made - truth).square() / missed).mean()
        unlike = distance(made, truth, mean, scale, generator)
        ragged = _raggedness(made, truth, missed)
        regular = _regularity(made - truth, missed)
    return {
        "loss": error + LIKENESS * unlike + STRAIGHT * ragged + REGULAR * regular,
        "error": error,
        "unlike": unlike,
        "ragged": ragged,
        "regular": regular,
    }


def _raggedness(made: torch.Tensor, truth: torch.Tensor, missed: torch.Tensor) -> torch.Tensor:
    """Mean squared slope of what is wrong, along the truth's edges, in units of what the mean misses."""
    dx, dy = gradients(truth.mean(1, keepdim=True))
    xx, yy, xy = smoothed(torch.cat([dx * dx, dy * dy, dx * dy], 1), _SIGMA).chunk(3, 1)
    coherence = ((xx - yy).square() + 4 * xy.square()).sqrt() / (xx + yy + 1e-6)
    first, last = _COHERENT
    edges = ((coherence - first) / (last - first)).clamp(0, 1)
    across = torch.atan2(2 * xy, xx - yy) / 2
    # Of neighbours: a central difference does not see a pattern of every other pixel.
    wrong = F.pad((made - truth).mean(1, keepdim=True), (0, 1, 0, 1), mode="replicate")
    right, down = wrong[..., :-1, 1:] - wrong[..., :-1, :-1], wrong[..., 1:, :-1] - wrong[..., :-1, :-1]
    return (edges * (across.cos() * down - across.sin() * right).square() / missed).mean()


def _regularity(wrong: torch.Tensor, missed: torch.Tensor) -> torch.Tensor:
    """Mean square of what is the same in neighbouring blocks of what is wrong, in units of what the mean misses."""
    side = UNSHUFFLE * _REPEATS
    height, width = (length // side * side for length in wrong.shape[-2:])
    blocks = F.pixel_unshuffle(wrong[..., :height, :width], UNSHUFFLE)
    return (F.avg_pool2d(blocks, _REPEATS).square() / missed).mean()
