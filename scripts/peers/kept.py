"""Outcomes of a long comparison, kept one by one as they come: killed, it goes on behind the last one.

    for outcome in kept(folder, identity_of(bundle, work, scenes, "cpu"), scenes, lambda left: study(left, 4, presets, models)):
        ...

What was kept of another comparison (another bundle, other weights, scenes or programs, another machine) is thrown away: even seconds are
compared, so all of them must come from the same circumstances.
"""

import hashlib
import json
import pickle
import shutil
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import torch

from engine.bundle import MANIFEST
from engine.evaluation.datasets import Scene
from engine.evaluation.study import Outcome

CHECKPOINT = "checkpoint.pt"
ROOT = Path(__file__).resolve().parents[2]


def identity_of(bundle: Path, work: Path, scenes: list[Scene], *circumstances: object) -> str:
    """Of a comparison, in hex digits. bundle, work: folders of our weights and of the others' checkpoints. circumstances: whatever else
    the outcomes depend on, by its `repr`."""
    files = [*sorted(work.rglob(CHECKPOINT)), *(scene.path for scene in scenes)]
    programs = [path for folder in ("engine", "scripts") for path in sorted((ROOT / folder).rglob("*.py"))]
    known = {
        "programs": [hashlib.sha256(path.read_bytes()).hexdigest() for path in programs],
        "bundle": (bundle / MANIFEST).read_text(encoding="utf-8"),
        "files": [[str(path), path.stat().st_size, path.stat().st_mtime_ns] for path in files],
        "circumstances": [torch.__version__, *map(repr, circumstances)],
    }
    return hashlib.sha256(json.dumps(known).encode()).hexdigest()


def kept(
    folder: Path, identity: str, scenes: list[Scene], judged: Callable[[list[Scene]], Iterable[Outcome]]
) -> Iterator[Outcome]:
    """Outcomes of all scenes, in turn. folder: one of its own. judged: gives those of the scenes that are left, one by one."""
    mine = folder / identity
    for other in folder.glob("*"):
        if other != mine:
            shutil.rmtree(other)
    mine.mkdir(parents=True, exist_ok=True)
    done = 0
    while (path := mine / f"{done}.pickle").exists() and done < len(scenes):
        with path.open("rb") as file:
            yield pickle.load(file)
        done += 1
    for number, outcome in enumerate(judged(scenes[done:]), done):
        partial = mine / "partial"
        with partial.open("wb") as file:
            pickle.dump(outcome, file)
        partial.rename(mine / f"{number}.pickle")
        yield outcome
