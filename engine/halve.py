"""Weights that their makers published as a pickle, as safetensors in half precision.

Whoever calls this has checked that the file is, byte by byte, the one that was looked at before (see `recipe.FileOf.sha256`); it is
still read as bare tensors alone, by torch's restricted loader, which runs nothing of what it reads.
"""

from pathlib import Path

import torch
from safetensors.torch import save_file

from .errors import FetchError


def halve(weights: Path, to: Path) -> None:
    """Write the tensors of a pickle to a safetensors file, floating-point ones as float16. FetchError for anything else."""
    hint = "Please report it: the bundle's recipe names a file that it should not."
    try:
        state = torch.load(weights, map_location="cpu", weights_only=True)
    except Exception as error:
        # What a loader of pickles raises depends on what it was given.
        raise FetchError(f"{weights.name} holds more than tensors, or none: {error}", hint) from None
    if not isinstance(state, dict) or not all(isinstance(value, torch.Tensor) for value in state.values()):
        raise FetchError(f"{weights.name} is no dictionary of tensors.", hint)
    halved = {name: _half(value).contiguous().clone() for name, value in state.items()}
    to.parent.mkdir(parents=True, exist_ok=True)
    save_file(halved, to, metadata={"format": "pt"})


def _half(value: torch.Tensor) -> torch.Tensor:
    return value.half() if value.is_floating_point() else value
