"""Measures that look at whole windows, as networks and other packages do: each is there, or says why not.

    for judge in open_judges(weights=None, device=torch.device("cpu")):
        if isinstance(judge, Absent):
            print(judge.measures, judge.because)
        else:
            judge.judge(shot)                      # {"lpips": 0.12}

Nothing is ever fetched: weights are taken from a folder that the user names, and a package from the engine's
environment, or not at all.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import numpy as np
import torch

from ..errors import InputError


@dataclass(frozen=True)
class Shot:
    """One window of one method. picture, truth: ``(H, W, 3)`` float64, 0 to 255, clipped; coarse: ``(H / scale, W
    / scale, 3)`` likewise. All valid."""

    picture: np.ndarray
    truth: np.ndarray
    coarse: np.ndarray


class Judge(Protocol):
    """measures: names of what it gives. needs_truth: whether it compares, or looks at a picture alone."""

    measures: tuple[str, ...]
    needs_truth: bool

    def judge(self, shot: Shot) -> dict[str, float]:
        """Figures of one window by measure; what is not finite is left out of the mean."""


@dataclass(frozen=True)
class Absent:
    """Measures that can't be taken. because: the rest of a sentence that begins "not computed, because"."""

    measures: tuple[str, ...]
    because: str


class UnavailableError(Exception):
    """Why a judge can't be had, as `Absent.because`."""


def open_judges(weights: str | None, device: torch.device) -> list[Judge | Absent]:
    """All judges. weights: the folder of weights, None where there is none."""
    from .clip_iqa import ClipIqa
    from .lpips import Lpips
    from .opensr import OpenSr
    from .segment import Sms

    folder = None if weights is None else Path(weights)
    return [
        _try(Lpips.measures, lambda: Lpips(part(folder, "lpips"), device)),
        _try(OpenSr.measures, OpenSr),
        _try(Sms.measures, lambda: Sms(part(folder, "sam"), device)),
        _try(ClipIqa.measures, lambda: ClipIqa(part(folder, "clip"), device)),
    ]


def check_folder(weights: str | None) -> None:
    """Raises InputError where a folder of weights was named and is none."""
    if weights is not None and not Path(weights).is_dir():
        raise InputError(
            f"The folder of weights {weights} does not exist.", "Name the folder that holds lpips, sam or clip."
        )


def part(folder: Path | None, name: str) -> Path:
    """A folder in the folder of weights. UnavailableError where it is not there."""
    if folder is None:
        raise UnavailableError(
            f"its weights are not here: no folder of weights was named, in which they would lie as '{name}'"
        )
    if not (folder / name).is_dir():
        raise UnavailableError(f"its weights are not here: {folder} has no folder '{name}'")
    return folder / name


def _try(measures: tuple[str, ...], make: Callable[[], Judge]) -> Judge | Absent:
    try:
        return make()
    except UnavailableError as reason:
        return Absent(measures, str(reason))
