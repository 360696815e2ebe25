"""What the tests of the set-up, in tests/plugin/setup, make it with and look at."""

from __future__ import annotations

import json
import os
import time
from pathlib import Path

from vlmsr.algorithms.engine_environment import engine_environment
from vlmsr.algorithms.environment_builder import Order
from vlmsr.algorithms.setup_error import CancelledError

FOLDER = "Größe & Höhe 日本 profil"
"""Spaces, letters beyond ASCII, and one that shells take for something else."""

KEPT = {"engine", "setup.log", "setup.lock"}
"""All that is in the folder after a set-up."""


class Told:
    """A report that remembers, and cancels when it is told something."""

    def __init__(self, cancel_on=None):
        self.said, self.warned, self.logged, self.stages, self.shares = [], [], [], [], []
        self.say, self.warn, self.log, self.stage = (
            *(self.said.append, self.warned.append, self.logged.append, self.stages.append),
        )
        self.progress = self.shares.append
        self.cancel_on = cancel_on
        self.cancelled_at = None

    def tick(self):
        if self.cancel_on and self.cancel_on(self):
            self.cancelled_at = self.cancelled_at or time.monotonic()
            raise CancelledError


def clean(**more) -> dict:
    """An environment for programs, as the algorithm makes it. No real card, no real index."""
    path = os.pathsep.join(["/usr/bin", "/bin"])
    return {**engine_environment(os.environ, []), "PATH": path, **more}


def write_lock(path: Path, **pins) -> Path:
    path.write_text("# pins\n" + "".join(f"{name}=={version}\n" for name, version in pins.items()), encoding="utf-8")
    return path


def changed(order: Order, **values) -> Order:
    return Order(**{**vars(order), **values})


def calls(order: Order) -> list:
    return [json.loads(line) for line in (order.python.parent / "calls.jsonl").read_text().splitlines()]


def left(order: Order) -> set[str]:
    return {path.name for path in order.folder.iterdir()}
