"""What of a job is done, kept beside its output: after whatever stopped it, the same job goes on, to the same bytes.

    with Journal(job.output) as journal:              # OutputError while another run has this output
        journal.begin(identity, tell)
        stage = journal.stage("upscaling")            # rows done, and what they left behind
        stage.note(rows=3, state={...}, strip=strip)  # after their pixels are on the disk
        journal.finish()                              # when all outputs have their names

A run whose identity (settings, input, bundle, program, processor) is not that of the journal begins anew.
"""

import contextlib
import json
import os
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
from filelock import FileLock, Timeout

from .errors import OutputError
from .events import Caution, Event
from .job import journal_path

VERSION = 1
NOTE_SECONDS = 1.0
"""Rows that are done sooner after the last that was noted are not: writing to the disk for good takes its time. A job that takes no
longer leaves no journal."""


@dataclass
class _Done:
    """Of a stage. rows: complete ones; state: what was counted up to there. strip: whether pixels wait for the next row."""

    rows: int = 0
    state: dict[str, Any] = field(default_factory=dict)
    strip: bool = False


class Stage:
    """The journal of one stage."""

    def __init__(self, journal: "Journal", name: str, done: _Done):
        self._journal, self._name, self._done = journal, name, done

    @property
    def rows(self) -> int:
        """Complete ones, from the first."""
        return self._done.rows

    @property
    def state(self) -> dict[str, Any]:
        """What was counted in them."""
        return self._done.state

    @property
    def strip(self) -> np.ndarray | None:
        """What they left for the next one."""
        return np.load(self._journal.strip_path(self._name, self.rows)) if self._done.strip else None

    @property
    def due(self) -> bool:
        """Whether it is time for a note."""
        return self._journal.due

    def forget(self) -> None:
        """Begin it anew: the pixels that are noted are gone."""
        self._done = _Done()

    def note(self, rows: int, state: dict[str, Any], strip: np.ndarray | None = None) -> None:
        """So many rows are complete and on the disk. OutputError."""
        self._journal.note(self._name, _Done(rows, state, strip is not None), strip)
        self._done = _Done(rows, state, strip is not None)


class Journal:
    """The journal of a job, its lock included. output: the job's main one, in a folder that can be written to."""

    def __init__(self, output: str):
        self._output = output
        self._path = journal_path(output)
        self._lock = FileLock(self._beside(".lock"))
        self._identity: dict[str, Any] = {}
        self._stages: dict[str, _Done] = {}
        self._noted = time.monotonic()

    def __enter__(self) -> "Journal":
        try:
            self._lock.acquire(timeout=0)
        except Timeout:
            raise OutputError(
                f"Another run is writing {self._output} at this moment.", "Wait for it, or choose another name."
            ) from None
        except OSError as error:
            raise OutputError(f"{self._output} can't be written: {error}", "Choose another folder or name.") from None
        return self

    def __exit__(self, *_: Any) -> None:
        with contextlib.suppress(OSError):
            if not self.keeps():
                self.finish()
                # Before it is released: whoever comes next makes a lock file of its own.
                self._beside(".lock").unlink()
        self._lock.release()

    def begin(self, identity: dict[str, Any], whole: bool, tell: Callable[[Event], None]) -> None:
        """Go on where a run of the same identity was cut off, or begin anew; either is told.

        identity: what the result depends on, by names for people. whole: whether the pixels that are noted are there.
        """
        self._identity = json.loads(json.dumps(identity))
        found = self._read()
        if found is not None and found["identity"] == self._identity and whole and self._has_strips(found["stages"]):
            self._stages = found["stages"]
            tell(Caution("Going on where an earlier run of this job was cut off."))
        else:
            if self.keeps():
                why = _changed(found["identity"], self._identity) if found else "its journal can't be read"
                tell(Caution(f"An earlier run was cut off. It can't be gone on with, because {why}: beginning anew."))
            self.finish()
        self._noted = time.monotonic()

    def stage(self, name: str) -> Stage:
        """What is done of a stage."""
        return Stage(self, name, self._stages.get(name, _Done()))

    def keeps(self) -> bool:
        """Whether there is something to go on with."""
        return self._path.exists()

    @property
    def due(self) -> bool:
        """Whether it is time for a note."""
        return time.monotonic() - self._noted >= NOTE_SECONDS

    def note(self, name: str, done: _Done, strip: np.ndarray | None) -> None:
        """See `Stage.note`."""
        before = self._stages.get(name)
        stages = {**self._stages, name: done}
        content = {
            "version": VERSION,
            "identity": self._identity,
            "stages": {each: asdict(its) for each, its in stages.items()},
        }
        try:
            if strip is not None:
                with self.strip_path(name, done.rows).open("wb") as file:
                    np.save(file, strip)
                    _settle(file)
            partial = self._beside(".partial")
            with partial.open("w", encoding="utf-8") as file:
                json.dump(content, file)
                _settle(file)
            partial.replace(self._path)
            _settle_names(self._path.parent)
            if before is not None and before.strip and before.rows != done.rows:
                self.strip_path(name, before.rows).unlink(missing_ok=True)
        except OSError as error:
            raise OutputError(
                f"What is done can't be noted beside {self._output}: {error}", "Free some space, and run it again."
            ) from None
        self._stages, self._noted = stages, time.monotonic()

    def strip_path(self, name: str, rows: int) -> Path:
        """Where what a row of a stage leaves behind is kept."""
        return self._beside(f".{name}-{rows}.npy")

    def lines(self, name: str) -> Path:
        """A file of one's own beside the journal, which goes with it."""
        return self._beside(f".{name}.jsonl")

    def finish(self) -> None:
        """Nothing is left to go on with."""
        self._stages = {}
        # First: without it, the others mean nothing.
        self._path.unlink(missing_ok=True)
        for left in self._path.parent.iterdir():
            if left.name.startswith(self._path.name + ".") and left != self._beside(".lock"):
                left.unlink(missing_ok=True)

    def _beside(self, end: str) -> Path:
        return self._path.with_name(self._path.name + end)

    def _read(self) -> dict[str, Any] | None:
        """The journal that is there; None where there is none, or none that this program understands."""
        try:
            found = json.loads(self._path.read_text(encoding="utf-8"))
            stages = {name: _Done(**done) for name, done in found["stages"].items()}
            return {"identity": dict(found["identity"]), "stages": stages} if found["version"] == VERSION else None
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            return None

    def _has_strips(self, stages: dict[str, _Done]) -> bool:
        try:
            for name, done in stages.items():
                if done.strip:
                    np.load(self.strip_path(name, done.rows), mmap_mode="r")
        except (OSError, ValueError):
            return False
        return True


def _settle(file: Any) -> None:
    file.flush()
    os.fsync(file.fileno())


def _settle_names(folder: Path) -> None:
    """Names are on the disk, too, where a system tells apart (POSIX): else the old strip could be gone before the new journal is there."""
    if os.name == "posix":
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _changed(before: dict[str, Any], now: dict[str, Any]) -> str:
    """What of an identity is another, in words."""
    names = [name for name in now if before.get(name) != now[name]]
    return f"the {' and the '.join(names)} changed" if names else "what it had written is gone"
