"""An NVIDIA card that is there and that torch can't compute on: which, why, and what to do about it.

    unused_card()      # UnusedCard("The card RTX 3060 (driver 550.54) is not used: torch 2.13.0 is a build without CUDA.", "Run ...")

None where torch uses it, and where there is none.
"""

import contextlib
import functools
import os
import shutil
import subprocess  # nosec B404 (for the driver's own program)
from dataclasses import dataclass

ANSWER_SECONDS = 20.0
"""nvidia-smi answers in one or two; with a broken driver it may never."""


@dataclass(frozen=True)
class UnusedCard:
    """what: a sentence that names the card and the reason. cure: what to do."""

    what: str
    cure: str


def unused_card() -> UnusedCard | None:
    """The card that the driver tells of, where torch sees none."""
    import torch

    card = None if torch.cuda.is_available() else card_of_driver()
    if card is None:
        return None
    if torch.version.cuda is None:
        why, cure = f"torch {torch.__version__} is a build without CUDA", "Run vlmsr:setupengine with BUILD cuda."
    else:
        why = "torch sees no card"
        try:
            torch.zeros(1, device="cuda")
        except Exception as error:
            why = str(error).strip().split("\n")[0].rstrip(".")
        cure = f"Install a newer driver of NVIDIA (torch is built for CUDA {torch.version.cuda}), then check again."
        if os.environ.get("CUDA_VISIBLE_DEVICES") is not None:
            cure = "CUDA_VISIBLE_DEVICES is set and may hide it: unset it. Or install a newer driver of NVIDIA."
    return UnusedCard(f"The card {card} is not used: {why}.", cure)


def card_of_driver() -> str | None:
    """Name and driver of the first NVIDIA card, as its driver tells; None where there is none."""
    program = shutil.which("nvidia-smi")
    return _ask(program) if program else None


@functools.cache
def _ask(program: str) -> str | None:
    """Once for all jobs of an engine that stays."""
    command = [program, "--query-gpu=name,driver_version", "--format=csv,noheader"]
    with contextlib.suppress(OSError, subprocess.SubprocessError):
        answer = subprocess.run(  # nosec B603 (a list of our own making, no shell)
            command, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=ANSWER_SECONDS, check=True
        )
        lines = answer.stdout.strip().splitlines()
        if lines:
            name, _, driver = lines[0].partition(",")
            return f"{name.strip()} (driver {driver.strip()})"
    return None
