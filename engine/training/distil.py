"""Objective of the distilled denoiser: a picture in one step that is as near to the truth as one that looks like it can be.

The mean is nearest to the truth and looks like none of it; a sample looks like it and is twice as far as need be. The best of those
that look alike is the mean, moved to where pictures are by the shortest way (Freirich et al., NeurIPS 2021, "A theory of the
distortion-perception tradeoff in Wasserstein space"): squared error plus a Wasserstein distance.
"""

import torch
import torch.nn.functional as F

from ..agreement import project, reduce
from ..models.blocks import SCALES
from ..models.denoiser import Denoiser
from ..models.residual import LIMIT
from ..models.structure import smoothed
from .target import Target
from .wasserstein import distance

LIKENESS = 14.0
"""How much the Wasserstein distance counts beside the squared error; both are 1 for the mean."""

STRAIGHT = 12.0
"""How much fraying of the truth's edges counts."""

STREAKED = 10.0
"""How much directions count that the truth does not have: parallel strokes in forests and fields, as a painter fills them."""

REGULAR = 20.0
"""How much patterns count that come again from block to block: the easiest detail that a network can draw in one step."""

_BLOCKS, _REPEATS = (4, 8), 4
"""Sides in pixels of the blocks that the network works on; so many of them, in each direction, are looked at for patterns."""

_SIGMA, _LONG = 1.5, 3.0
"""Pixels that structure is averaged over: as judges do; and to tell the borders of roofs, which run on, from those of crowns."""

_COHERENT, _STRONG = (0.5, 0.8), 2.0
_TINY = 1e-5
_FAINT = 2e-5
"""Trace of slopes that nobody sees: about half a digital number from pixel to pixel."""

_LEAST = 1e-7
"""Trace of what has no structure: a tenth of a digital number from pixel to pixel."""


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
        frayed = fraying(made, truth)
        streaked = streaks(made, truth)
        regular = _regularity(made - truth, missed)
    return {
        "loss": error + LIKENESS * unlike + STRAIGHT * frayed + STREAKED * streaked + REGULAR * regular,
        "error": error,
        "unlike": unlike,
        "frayed": frayed,
        "streaked": streaked,
        "regular": regular,
    }


def fraying(made: torch.Tensor, truth: torch.Tensor) -> torch.Tensor:
    """How much less coherent, along the truth's directions, the structure is where the truth has edges: 0 to 2, 0 for the truth.

    Coherence x cos(2 x angle between the two) of the structure tensors (Bigun & Granlund, ICCV 1987), as in `evaluation.metrics`.
    """
    trace, across, diagonal = _structure(truth, _LONG)
    first, last = _COHERENT
    straight = (((across.square() + diagonal.square()).sqrt() / (trace + _LEAST) - first) / (last - first)).clamp(0, 1)
    edges = straight * trace / (trace + _STRONG * trace.mean((2, 3), keepdim=True) + _LEAST)
    trace, across, diagonal = _structure(truth, _SIGMA)
    strength = (across.square() + diagonal.square()).sqrt() + _LEAST
    made_trace, made_across, made_diagonal = _structure(made, _SIGMA)
    along = (across * made_across + diagonal * made_diagonal) / strength / (made_trace + _LEAST)
    return (edges * (strength / (trace + _LEAST) - along)).sum() / (edges.sum() + _LEAST)


def streaks(made: torch.Tensor, truth: torch.Tensor) -> torch.Tensor:
    """Squared error of direction and coherence, both as the one vector that a structure tensor gives: 0 to 4, 0 for the truth.

    Where the input does not tell a direction, the least is that of a picture without one: a squared error asks for the mean, and that of
    all directions is none. So texture may be as strong as it likes, but not run one way for longer than the truth's does.
    """
    return (_direction(made) - _direction(truth)).square().sum(1).mean()


def _direction(image: torch.Tensor) -> torch.Tensor:
    """Coherence as a vector ``(B, 2, H, W)`` at twice the angle; where next to nothing is seen, next to 0."""
    trace, across, diagonal = _structure(image, _LONG)
    return torch.cat([across, diagonal], 1) / (trace + _FAINT)


def _structure(image: torch.Tensor, sigma: float) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    """Of the structure tensor: trace, and the two parts of what is not the same in all directions, ``(B, 1, H, W)`` each.

    Slopes between neighbours: a central difference does not see a pattern of every other pixel.
    """
    grey = F.pad(image.mean(1, keepdim=True), (0, 1, 0, 1), mode="replicate")
    right, down = grey[..., :-1, 1:] - grey[..., :-1, :-1], grey[..., 1:, :-1] - grey[..., :-1, :-1]
    # Both between the same four pixels.
    right = (right + F.pad(right, (0, 0, 0, 1), mode="replicate")[..., 1:, :]) / 2
    down = (down + F.pad(down, (0, 1, 0, 0), mode="replicate")[..., 1:]) / 2
    xx, yy, xy = smoothed(torch.cat([right * right, down * down, right * down], 1), sigma).chunk(3, 1)
    return xx + yy, xx - yy, 2 * xy


def _regularity(wrong: torch.Tensor, missed: torch.Tensor) -> torch.Tensor:
    """Mean square of what is the same in neighbouring blocks of what is wrong, in units of what the mean misses."""
    found = []
    for block in _BLOCKS:
        height, width = (length // (block * _REPEATS) * block * _REPEATS for length in wrong.shape[-2:])
        same = F.avg_pool2d(F.pixel_unshuffle(wrong[..., :height, :width], block), _REPEATS)
        found.append((same.square() / missed).mean())
    return torch.stack(found).sum()
