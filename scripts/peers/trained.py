"""What the methods that are trained here have in common: the data, the sensor model, the budget and the run, all as for `lite`.

Each sees scale 4 alone, which favours it: `lite` learns three scales in the same time.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import Protocol

import numpy as np
import torch
from torch import nn

from engine.precision import fast_dtype
from engine.training import scenes
from engine.training.ahead import Ahead
from engine.training.run import Budget, Run
from engine.training.scenes import Pair
from engine.training.stages import SEED, read_average
from engine.training.watch import judge

SCALE = 4

WATCHED = 4
"""Each so many of the scenes held back is looked at in training."""


@dataclass(frozen=True)
class Course:
    """What methods are trained with.

    work: folder of their checkpoints, logs and pictures. seen, held_back: scenes, see `engine.training.scenes`.
    """

    work: Path
    device: torch.device
    budget: Budget
    seen: list[np.ndarray]
    held_back: list[np.ndarray]

    @cached_property
    def pair(self) -> Ahead:
        """The pair of each step, on the device: the same for each method."""
        budget = self.budget

        def draw(step: int) -> Pair:
            with torch.autocast("cpu", enabled=False):
                return scenes.draw(self.seen, budget.batch, budget.crop, SEED, step, {SCALE: 1.0})

        return Ahead(draw, self.device)

    def autocast(self) -> torch.autocast:
        """Mixed precision where the device is fast in it."""
        return torch.autocast(self.device.type, torch.bfloat16, enabled=fast_dtype(self.device) == torch.bfloat16)

    def of(self, name: str) -> "Course":
        """The course of one method, in a folder of its own."""
        return replace(self, work=self.work / name.lower())

    def part(self, share: float, rate: float) -> "Course":
        """A share of the budget, with a learning rate of its own at the top of the cosine."""
        return replace(self, budget=replace(self.budget, minutes=share * self.budget.minutes, learning_rate=rate))

    def run(self, stage: str, network: nn.Module, **beside: nn.Module | torch.optim.Optimizer) -> Run:
        """A run in the folder of a stage. beside: see `Run`."""
        return Run(self.work / stage, network, self.budget, beside=beside)

    def watch(
        self, run: Run, upscale: Callable[[nn.Module, torch.Tensor], torch.Tensor]
    ) -> Callable[[nn.Module], dict]:
        """What `Run.train` asks for. upscale: network and coarse image ``(1, 3, h, w)`` -> fine image, in [-1, 1]."""

        def look(average: nn.Module) -> dict[str, float]:
            def made(coarse: torch.Tensor, scale: int) -> torch.Tensor:
                return upscale(average, coarse.to(self.device))

            return judge(made, self.held_back[::WATCHED], SCALE, run.folder / "watch_x4.png")

        return look

    def trained(self, stage: str, network: nn.Module) -> nn.Module:
        """The network of a finished stage, frozen, on the device. FileNotFoundError when it was not trained."""
        return read_average(self.work, stage, network).to(self.device)


class Peer(Protocol):
    """A method that is trained here."""

    name: str

    def train(self, course: Course) -> None:
        """Spend what is left of the budget; a run that was killed goes on."""

    def load(self, course: Course) -> nn.Module:
        """The trained network, frozen. FileNotFoundError when it was not trained."""

    def upscale(self, network: nn.Module, coarse: torch.Tensor) -> torch.Tensor:
        """``(1, 3, h, w)`` in [-1, 1] -> ``(1, 3, 4 h, 4 w)``."""
