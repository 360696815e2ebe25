"""How far what a picture shows is from what the truth shows, wherever exactly it lies: a sliced Wasserstein distance of small patches.

Squared errors punish detail that lies half a pixel off twice, so they ask for none. Here each small square of both pictures is seen as
a heap of patches without places. Through a random filter a heap is a set of numbers, and the distance of two sets is that of their
sorted numbers (Rabin et al., SSVM 2011; patches through random filters: Elnekave & Weiss, ECCV 2022, "Generating natural images with
direct patch distributions matching").
"""

import math

import torch
import torch.nn.functional as F

SIZES = {2: (3, 5, 9), 4: (3, 5, 11), 8: (3, 7, 15)}
"""Sides of the patches in pixels, by scale."""

SQUARE = 4
"""Side of the squares in input pixels: within them detail may move."""

FILTERS = 12
"""Of each size, others in each step."""

COLOUR = 0.35
"""Strength of what filters see of colours, over what they see of brightness."""

_LAPLACE = torch.tensor([[[[0.0, 1, 0], [1, -4, 1], [0, 1, 0]]]])
_ENVELOPE = 4.5
"""Standard deviations of a Gabor filter's envelope that its side is."""

_TINY = 1e-5


def distance(
    made: torch.Tensor, truth: torch.Tensor, mean: torch.Tensor, scale: int, generator: torch.Generator
) -> torch.Tensor:
    """Squared 2-Wasserstein distance of the patches of two batches ``(B, 3, H, W)`` in [-1, 1], about 1 where ``made`` is the mean.

    mean: the best guess; what it misses of the truth is the unit, of each picture and filter by itself, so that fine detail counts as
    much as coarse and fields as much as towns. Returns a scalar. ValueError for pictures that hold no whole square.
    """
    side = SQUARE * scale
    found = []
    *small, large = SIZES[scale]
    banks = [*(_filters(size, generator) for size in small), _waves(large, scale, generator)]
    for bank in (bank.to(made.device) for bank in banks):
        seen, true, guess = (F.conv2d(picture, bank) for picture in (made, truth, mean))
        row, col = (_offset(length, side, generator) for length in seen.shape[-2:])
        seen, true, guess = (picture[..., row:, col:] for picture in (seen, true, guess))
        missed = (true - guess).square().mean((2, 3))[..., None, None] + _TINY
        gap = _sorted(seen, side) - _sorted(true, side)
        found.append((gap.square() / missed).mean())
    return torch.stack(found).mean()


def _offset(length: int, side: int, generator: torch.Generator) -> int:
    """Where the first square begins along an axis: anywhere that leaves one."""
    if length < side:
        raise ValueError(f"crops are too small: {length} px are left of them, and squares have {side}")
    return int(torch.randint(0, min(side, length - side + 1), (1,), generator=generator))


def _filters(size: int, generator: torch.Generator) -> torch.Tensor:
    """Random filters ``(FILTERS, 3, size, size)``.

    Every other one sees changes of slope alone: images have so little of the finest detail that the plain ones hardly notice it.
    """
    half = FILTERS // 2
    plain = torch.randn(half, 3, size, size, generator=generator)
    fine = torch.randn(half * 3, 1, size - 2, size - 2, generator=generator)
    fine = F.conv2d(fine, _LAPLACE, padding=2).unflatten(0, (half, 3))[:, :, 0]
    return _blind(torch.cat([plain, fine]))


def _waves(size: int, scale: int, generator: torch.Generator) -> torch.Tensor:
    """Random Gabor filters ``(FILTERS, 3, size, size)``, each of one frequency and direction that the input does not hold.

    They see ripples, which have the strength of texture but not its many directions.
    """
    place = torch.arange(size) - size // 2.0
    rows, cols = torch.meshgrid(place, place, indexing="ij")
    lowest = 1 / (2 * scale)
    frequency, angle, phase = torch.rand(3, FILTERS, 1, 1, generator=generator)
    frequency, angle, phase = lowest + (0.5 - lowest) * frequency, math.pi * angle, 2 * math.pi * phase
    wave = torch.cos(2 * math.pi * frequency * (cols * angle.cos() + rows * angle.sin()) + phase)
    envelope = torch.exp(-0.5 * (rows.square() + cols.square()) / (size / _ENVELOPE) ** 2)
    return _blind((wave * envelope)[:, None].expand(-1, 3, -1, -1))


def _blind(bank: torch.Tensor) -> torch.Tensor:
    """Filters that see nothing of a flat place, less of colour than of brightness, and are of norm 1."""
    grey = bank.mean(1, keepdim=True)
    bank = grey + COLOUR * (bank - grey)
    bank = bank - bank.mean((2, 3), keepdim=True)
    return bank / bank.square().sum((1, 2, 3), keepdim=True).sqrt()


def _sorted(image: torch.Tensor, side: int) -> torch.Tensor:
    """Values of each whole square, sorted: ``(B, C, squares, side**2)``."""
    height, width = (length // side * side for length in image.shape[-2:])
    rows = image[..., :height, :width].unflatten(-1, (-1, side)).unflatten(-3, (-1, side))
    return rows.transpose(-3, -2).flatten(-2).flatten(-3, -2).sort(-1).values
