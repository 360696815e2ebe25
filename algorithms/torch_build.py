"""Which build of torch this computer wants, and why: by its system, its NVIDIA card, and that card's driver.

choose("auto", "linux", Card("RTX 3060", 550.0, 8.6, 12288))     # TorchBuild("cuda", "cu126", "...")

The builds are those that PyTorch publishes of the version that the lock file pins; `CUDA_BUILDS` is to be looked at when that pin
changes.
"""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from .command import limited, run_command
from .setup_error import SetupError
from .translation import tr

BUILDS = ("auto", "cpu", "cuda", "apple")

ANSWER_SECONDS = 60.0
"""nvidia-smi answers in one; with a broken driver it may never."""

_GIB = 2**30


@dataclass(frozen=True)
class Card:
    """An NVIDIA card as its driver tells. capability: compute capability, None from drivers too old to tell. memory: MiB."""

    name: str
    driver: float
    capability: float | None
    memory: float


@dataclass(frozen=True)
class CudaBuild:
    """tag: as in the version of a wheel. drivers: the oldest that will do, by system. lowest, highest: compute capability."""

    tag: str
    drivers: Mapping[str, float]
    lowest: float
    highest: float


CUDA_BUILDS = (
    CudaBuild("cu130", {"linux": 580, "win32": 580}, 7.5, 12.9),
    CudaBuild("cu126", {"linux": 525, "win32": 528}, 5.0, 9.0),
)
"""The first that fits is taken. Of torch 2.13; a CUDA of one major version runs on every driver made for that version."""


@dataclass(frozen=True)
class TorchBuild:
    """kind: cpu, cuda or apple. tag: what the version of such a wheel ends with. why: a sentence. caution: one that the user must read."""

    kind: str
    tag: str
    why: str
    caution: str | None = None

    @property
    def needed_bytes(self) -> int:
        """Room for the environment and for what is unpacked on the way: measured for the processor, CUDA's libraries added."""
        return {"cpu": 3, "apple": 3, "cuda": 12}[self.kind] * _GIB


def choose(wanted: str, system: str, card: Card | None) -> TorchBuild:
    """The build for a system (`sys.platform`). wanted: one of `BUILDS`; one that can't work here is a SetupError, never replaced."""
    if wanted == "apple" and system != "darwin":
        raise SetupError(tr("The Apple build of torch runs on Macs alone. Choose BUILD auto, cpu or cuda."))
    if system == "darwin":
        if wanted == "cuda":
            raise SetupError(tr("There is no CUDA on a Mac. Choose BUILD auto or apple."))
        if wanted == "cpu":
            return TorchBuild(
                "cpu", "", tr("Torch's build for the processor was asked for; on a Mac it is the Apple one.")
            )
        return TorchBuild("apple", "", tr("Torch's Apple build (Metal): this is a Mac with Apple silicon."))
    if wanted == "cpu":
        return TorchBuild("cpu", "cpu", tr("Torch's build for the processor, because it was asked for."))
    if card is None:
        if wanted == "cuda":
            raise SetupError(
                tr(
                    "BUILD is cuda, but no NVIDIA card answers (nvidia-smi is missing or fails). Install NVIDIA's driver, or choose "
                    "BUILD cpu."
                )
            )
        return TorchBuild(
            "cpu", "cpu", tr("Torch's build for the processor: no NVIDIA card answers here (nvidia-smi).")
        )
    return _for_card(wanted, system, card)


def _for_card(wanted: str, system: str, card: Card) -> TorchBuild:
    facts = {"name": card.name, "driver": f"{card.driver:g}", "capability": f"{card.capability or 0:g}"}
    for build in CUDA_BUILDS:
        oldest = build.drivers.get(system, build.drivers["linux"])
        if card.capability and card.driver >= oldest and build.lowest <= card.capability <= build.highest:
            why = tr("Torch's CUDA build {tag}: {name} (compute capability {capability}) with driver {driver}.")
            return TorchBuild("cuda", build.tag, why.format(tag=build.tag, **facts))
    trouble = _trouble(system, card).format(**facts)
    if wanted == "cuda":
        raise SetupError(f"{trouble} {tr('Or choose BUILD cpu.')}")
    why = tr("Torch's build for the processor, because no CUDA build fits {name}.").format(**facts)
    return TorchBuild("cpu", "cpu", why, trouble)


def _trouble(system: str, card: Card) -> str:
    """Why no CUDA build fits, and the cure."""
    fitting = [b for b in CUDA_BUILDS if card.capability is None or b.lowest <= card.capability <= b.highest]
    if not fitting:
        return tr("{name} has compute capability {capability}, for which there is no build of torch: it can't be used.")
    oldest = min(build.drivers.get(system, build.drivers["linux"]) for build in fitting)
    text = tr("The driver {driver} of {name} is too old: install NVIDIA's driver {oldest} or later and set up again.")
    return text.replace("{oldest}", f"{oldest:g}")


def find_card(environment: Mapping[str, str], tick: Callable[[], None]) -> Card | None:
    """The most capable NVIDIA card, as its driver's own program tells; None where there is none."""
    program = shutil.which("nvidia-smi", path=environment.get("PATH"))
    if program is None and sys.platform == "win32":
        program = str(Path(os.environ.get("SYSTEMROOT", r"C:\Windows"), "System32", "nvidia-smi.exe"))
    if program is None:
        return None
    for fields in ("name,driver_version,memory.total,compute_cap", "name,driver_version,memory.total"):
        command = [program, f"--query-gpu={fields}", "--format=csv,noheader,nounits"]
        try:
            ended = run_command(command, environment, limited(tick, ANSWER_SECONDS))
        except (OSError, TimeoutError):
            return None
        cards = [card for card in map(_read_card, ended.lines) if card]
        # Drivers that can't tell the capability refuse the whole question.
        if ended.code == 0 and cards:
            return max(cards, key=lambda card: (card.capability or 0, card.memory))
    return None


def _read_card(line: str) -> Card | None:
    parts = [part.strip() for part in line.split(",")]
    try:
        name, driver, memory = parts[:3]
        major, _, rest = driver.partition(".")
        number = float(f"{int(major)}.{rest.partition('.')[0] or 0}")
        return Card(name, number, float(parts[3]) if len(parts) > 3 else None, _number(memory))
    except (ValueError, IndexError):
        return None


def _number(text: str) -> float:
    """Cards that share the computer's memory say [N/A]."""
    try:
        return float(text)
    except ValueError:
        return 0.0
