"""A training run that can be killed at any moment: state on disk, averaged weights, a log, pictures as it goes.

The budget is compute time, not steps: the same command makes the best of an hour on a laptop or on a GPU. The learning rate
follows a cosine over the budget, so a run is complete only when its budget is spent.
"""

import copy
import json
import math
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import torch
from diffusers import ConfigMixin
from torch import nn

from .settings import settings_of

WARM_UP_STEPS = 100
LARGEST_DECAY = 0.999


@dataclass(frozen=True)
class Budget:
    """What one stage may spend. minutes: compute time; learning_rate: at the top of the cosine."""

    minutes: float
    learning_rate: float
    batch: int = 16
    crop: int = 128
    save_every: float = 60.0
    watch_every: float = 300.0


@dataclass
class Run:
    """One stage in progress. ``average`` holds the running average of the weights of ``model`` (what is shipped).

    told: is given the share of the budget that is spent, step by step. beside: what the losses themselves train (a discriminator and
    its optimiser), by name: saved and resumed with the model.
    """

    folder: Path
    model: nn.Module
    budget: Budget
    step: int = 0
    seconds: float = 0.0
    told: Callable[[float], None] = lambda progress: None
    beside: dict[str, nn.Module | torch.optim.Optimizer] = field(default_factory=dict)

    def __post_init__(self):
        self.folder.mkdir(parents=True, exist_ok=True)
        # Crops have few sizes: a card finds the fastest way for each once, and stays with it.
        torch.backends.cudnn.benchmark = True
        self.average = copy.deepcopy(self.model).eval().requires_grad_(False)
        self.optimiser = torch.optim.AdamW(self.model.parameters(), lr=1.0, betas=(0.9, 0.99), weight_decay=1e-4)
        if self._checkpoint.exists():
            self._resume()

    @property
    def progress(self) -> float:
        """Share of the budget spent, 0 to 1."""
        return min(1.0, self.seconds / (60 * self.budget.minutes))

    def train(
        self, losses: Callable[[int, float], dict[str, torch.Tensor]], watch: Callable[[nn.Module], dict]
    ) -> None:
        """Spend the rest of the budget.

        losses: gives the terms of one step (step, progress) -> {"loss": to be minimised, others: to be logged}.
        watch: judges the averaged weights on scenes held back, returns figures for the log.
        """
        saved = watched = started = time.monotonic()
        before = self.seconds
        sums: dict[str, torch.Tensor] = {}
        while self.progress < 1:
            terms = losses(self.step, self.progress)
            self._descend(terms["loss"])
            for name, value in terms.items():
                # Left on the device: to ask a card for a number is to wait for it.
                sums[name] = torch.lerp(sums.get(name, value.detach()), value.detach(), 0.02)
            now = time.monotonic()
            self.seconds = before + now - started
            self.told(self.progress)
            if now - watched > self.budget.watch_every or self.progress >= 1:
                figures = watch(self.average)
                watched = time.monotonic()
                # Watching is no training: it is left out of the budget.
                started += watched - now
                self._log({**sums, **figures})
            if now - saved > self.budget.save_every or self.progress >= 1:
                self._save()
                saved = now

    def _descend(self, loss: torch.Tensor) -> None:
        rate = self.budget.learning_rate * min(1.0, (self.step + 1) / WARM_UP_STEPS)
        rate *= 0.5 + 0.5 * math.cos(math.pi * self.progress)
        for group in self.optimiser.param_groups:
            group["lr"] = rate + 1e-7
        self.optimiser.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(self.model.parameters(), 1.0)
        self.optimiser.step()
        self.step += 1
        decay = min(LARGEST_DECAY, (1 + self.step) / (10 + self.step))
        with torch.no_grad():
            torch._foreach_lerp_(list(self.average.parameters()), list(self.model.parameters()), 1 - decay)
            for averaged, buffer in zip(self.average.buffers(), self.model.buffers(), strict=True):
                averaged.copy_(buffer)

    @property
    def _checkpoint(self) -> Path:
        return self.folder / "checkpoint.pt"

    def _state(self) -> dict[str, nn.Module | torch.optim.Optimizer]:
        return {"model": self.model, "average": self.average, "optimiser": self.optimiser, **self.beside}

    def _save(self) -> None:
        state = {name: part.state_dict() for name, part in self._state().items()}
        partial = self._checkpoint.with_suffix(".partial")
        config = settings_of(self.model) if isinstance(self.model, ConfigMixin) else {}
        torch.save({**state, "config": config, "step": self.step, "seconds": self.seconds}, partial)
        partial.replace(self._checkpoint)

    def _resume(self) -> None:
        saved = torch.load(self._checkpoint, weights_only=True, map_location=next(self.model.parameters()).device)
        for name, part in self._state().items():
            if name in saved:
                part.load_state_dict(saved[name])
        if "model" not in saved:
            # The averaged weights are a fifth of it all, and enough to bring home from another machine.
            self.model.load_state_dict(saved["average"])
        self.step, self.seconds = saved["step"], saved["seconds"]

    def _log(self, figures: dict) -> None:
        line = {"step": self.step, "minutes": round(self.seconds / 60, 2)}
        line |= {name: round(float(value), 5) for name, value in figures.items()}
        with (self.folder / "log.jsonl").open("a", encoding="utf-8") as log:
            log.write(json.dumps(line) + "\n")
        print(json.dumps(line), flush=True)
