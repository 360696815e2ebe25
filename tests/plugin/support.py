"""What several plugin tests need beside fixtures: an engine that behaves as told, a feedback that remembers, processes."""

from __future__ import annotations

import json
import stat
import sys
import time
from pathlib import Path

from qgis.core import QgsProcessingFeedback
from qgis.PyQt.QtCore import QCoreApplication

ROOT = Path(__file__).resolve().parents[2]


class Feedback(QgsProcessingFeedback):
    """Keeps what was said."""

    def __init__(self):
        super().__init__(False)
        self.infos, self.warnings, self.errors, self.texts, self.console = [], [], [], [], []

    # QGIS gives the names.
    # ruff: noqa: N802, N803
    def pushInfo(self, info):
        self.infos.append(info)

    def pushWarning(self, warning):
        self.warnings.append(warning)

    def reportError(self, error, fatalError=False):
        self.errors.append(error)

    def setProgressText(self, text):
        self.texts.append(text)

    def pushConsoleInfo(self, info):
        self.console.append(info)


_ENGINE = """#!{python}
import json, os, shutil, subprocess, sys, time
from pathlib import Path
here = Path({folder!r})
(here / "engine.pid").write_text(str(os.getpid()))
line = sys.stdin.readline()
(here / "job.json").write_text(line)
(here / "environment.json").write_text(json.dumps(dict(os.environ)))
(here / "arguments.json").write_text(json.dumps(sys.argv[1:] + [os.getcwd()]))
job = json.loads(line)
partial = Path(job["output"]).with_name("." + Path(job["output"]).stem + ".vlmsr-partial.tif")
def tell(event, **entries):
    print(json.dumps(dict(event=event, **entries)), flush=True)
def finish(**facts):
    shutil.copy(job["input"], partial)
    partial.rename(job["output"])
    tell("finished", output=job["output"], facts=facts)
{behaviour}
"""


class FakeEngine:
    """A program that stands in for the engine's Python and behaves as told, and what it was given."""

    def __init__(self, folder: Path):
        self.folder = folder
        self.python = folder / "python"

    def behave(self, behaviour: str) -> None:
        text = _ENGINE.format(python=sys.executable, folder=str(self.folder), behaviour=behaviour)
        self.python.write_text(text, encoding="utf-8")
        self.python.chmod(self.python.stat().st_mode | stat.S_IXUSR)

    def got(self, name: str):
        return json.loads((self.folder / f"{name}.json").read_text(encoding="utf-8"))

    @property
    def pid(self) -> int:
        return int((self.folder / "engine.pid").read_text(encoding="utf-8"))


def alive(pid: int) -> bool:
    """Whether a process runs; a dead one that nobody has fetched yet does not."""
    try:
        state = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()[0]
    except (FileNotFoundError, ProcessLookupError):
        return False
    return state != "Z"


def wait_until(condition, seconds: float) -> bool:
    """Whether ``condition()`` comes true within the time."""
    end = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > end:
            return False
        time.sleep(0.02)
    return True


def turn_until(condition, seconds: float) -> bool:
    """The same, while QGIS's event loop goes on."""

    def turned() -> bool:
        QCoreApplication.processEvents()
        return bool(condition())

    return wait_until(turned, seconds)
