"""Improvement, omission and hallucination, measured by the package opensr-test in a process of its own environment.

    with OpenSrProcess() as judge:
        judge.judge(shot)                      # {"improvement": 0.12, "omission": 0.65, "hallucination": 0.23}

The measures are those of `engine.evaluation.opensr`, and so is the code that takes them: see opensr_process.py.
"""

import json
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import numpy as np

from engine.evaluation.judges import Absent, Judge, Shot
from engine.evaluation.opensr import OpenSr

PYTHON = Path(__file__).resolve().parents[2] / ".venv-opensr" / "bin" / "python"
"""Made by `scripts/setup.sh opensr`."""

PROCESS = Path(__file__).with_name("opensr_process.py")


class OpenSrProcess:
    """A `Judge`, and a context manager. command: what to run in the place of `PROCESS`.

    `judge` raises RuntimeError when the process has ended; what it said of that is on standard error.
    """

    measures = OpenSr.measures
    needs_truth = OpenSr.needs_truth

    def __init__(self, command: tuple[str | Path, ...] = (PYTHON, PROCESS)):
        self._command = command

    def __enter__(self) -> "OpenSrProcess":
        self._process = subprocess.Popen(self._command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self._folder = tempfile.TemporaryDirectory()
        return self

    def __exit__(self, *_: object) -> None:
        # A process that has ended reads nothing more.
        with suppress(BrokenPipeError):
            self._process.stdin.close()
        self._process.wait()
        self._process.stdout.close()
        self._folder.cleanup()

    def judge(self, shot: Shot) -> dict[str, float]:
        path = Path(self._folder.name, "shot.npz")
        np.savez(path, picture=shot.picture, truth=shot.truth, coarse=shot.coarse)
        with suppress(BrokenPipeError):
            self._process.stdin.write(f"{path}\n")
            self._process.stdin.flush()
        answer = self._process.stdout.readline()
        if not answer:
            raise RuntimeError(f"opensr-test ended with status {self._process.wait()}: see what it printed above")
        return json.loads(answer)


@contextmanager
def completed(judges: list[Judge | Absent]) -> Iterator[list[Judge | Absent]]:
    """The judges, with this one in the place of the one that is absent, where its environment is there."""
    wanted = [judge for judge in judges if isinstance(judge, Absent) and judge.measures == OpenSrProcess.measures]
    if not wanted or not PYTHON.exists():
        yield judges
        return
    with OpenSrProcess() as process:
        yield [process if judge in wanted else judge for judge in judges]
