"""The air between a sensor and the ground, and how its product was balanced: both images of a pair are seen so.

Haze is not for a finer image to remove, nor a colour cast: users want the input's colours. What learns from clear and balanced
scenes alone takes low contrast for smooth ground, and draws nothing there.
"""

import numpy as np
import torch

CLEAR = 0.6
"""Share of the images that stay as they are."""

CLEAREST, HAZIEST = 1.0, 0.5
"""Of the light from the ground, what comes through."""

CAST = 0.15
"""How much brighter or darker a band may be than it was."""


def seen_through_air(fine: torch.Tensor, rng: np.random.Generator) -> torch.Tensor:
    """A batch ``(B, 3, H, W)`` in [-1, 1], each image in its own way."""
    seen = fine.clone()
    for index in np.flatnonzero(rng.random(len(fine)) >= CLEAR):
        seen[index] = _hazy(fine[index], rng)
    return seen


def _hazy(image: torch.Tensor, rng: np.random.Generator) -> torch.Tensor:
    """Koschmieder's law: what comes through of the ground's light, and air light in the place of the rest; then a colour cast."""
    ground = (image + 1) / 2
    through = rng.uniform(HAZIEST, CLEAREST)
    # Air scatters blue most.
    light = rng.uniform(0.5, 0.9) + np.array([-0.05, 0.0, 0.05]) * rng.random()
    cast = 1 + CAST * rng.uniform(-1, 1, 3)
    air, cast = (torch.tensor(values, dtype=image.dtype)[:, None, None] for values in (light, cast))
    return (cast * (through * ground + (1 - through) * air)).clamp(0, 1) * 2 - 1
