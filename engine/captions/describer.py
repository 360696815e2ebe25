"""What describes windows of stage 1's picture: the contract of all describers, whichever model a bundle holds.

    with SceneDescriber.from_pretrained(folder, device) as describer:
        descriptions = describer.describe(pictures, neighbours)

Memory is free for the next model when the block ends.
"""

import gc
from dataclasses import dataclass
from typing import Protocol, TypeVar

import torch
from transformers import PreTrainedModel

LARGE = 64 * 2**20
"""Bytes of a model that is freed at once, and not in its time."""

Opened = TypeVar("Opened", bound="LoadedModel")


@dataclass(frozen=True)
class Description:
    """Of one window. confidence: 0 to 1, how sure the model is of what it says. model: who said it."""

    caption: str
    confidence: float
    model: str


class Describer(Protocol):
    """Puts windows into words."""

    def describe(self, pictures: torch.Tensor, neighbours: list[list[str]]) -> list[Description]:
        """One description a window.

        pictures: ``(B, 3, H, W)`` float in [-1, 1]. neighbours: for each window, the captions of adjoining ones as far as they are
        made.
        """
        ...


class LoadedModel:
    """A model that is held until it is closed, so that the next one finds the memory free. A context manager."""

    def __init__(self, model: PreTrainedModel):
        self._held: PreTrainedModel | None = model

    @property
    def _model(self) -> PreTrainedModel:
        if self._held is None:
            raise RuntimeError("the describer is closed")
        return self._held

    def close(self) -> None:
        """Free the model's memory. Harmless a second time."""
        large = self._held is not None and self._held.get_memory_footprint() > LARGE
        self._held = None
        if large:
            # Modules hold each other in cycles, which only the collector sees; it takes a fifth of a second.
            gc.collect()
        if torch.cuda.is_available():
            torch.cuda.empty_cache()

    def __enter__(self: Opened) -> Opened:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
