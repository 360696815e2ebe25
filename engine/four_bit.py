"""Whether a vision-language model is better loaded in 4 bit: where a GPU has not the room for 16, and 4 can be had there."""

import importlib.util
import math
from pathlib import Path

import torch
from safetensors import SafetensorError, safe_open

from .bundle_folder import REINSTALL
from .errors import BundleError

PACKAGES = ("bitsandbytes", "accelerate")
"""What 4 bit needs beside the engine: ``engine/requirements-4bit.txt``."""

ROOM = 2 * 2**30
"""Bytes that a model needs beside its weights, for pictures and answers."""


def prefers_four_bit(folder: Path, device: torch.device) -> bool:
    """For the model of a folder on a device; BundleError when its weights can't be read."""
    if device.type != "cuda" or any(importlib.util.find_spec(name) is None for name in PACKAGES):
        return False
    free, _ = torch.cuda.mem_get_info(device)
    return free < 2 * count_weights(folder) + ROOM


def count_weights(folder: Path) -> int:
    """Numbers in all safetensors of a folder; BundleError when they can't be read. Only their headers are."""
    count = 0
    for path in folder.glob("*.safetensors"):
        try:
            with safe_open(path, "pt") as file:
                count += sum(math.prod(file.get_slice(name).get_shape()) for name in file.keys())  # noqa: SIM118 (no mapping)
        except (OSError, SafetensorError) as error:
            raise BundleError(f"{path} can't be read: {error}", REINSTALL) from None
    return count
