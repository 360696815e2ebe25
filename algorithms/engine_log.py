"""The engine's standard error: a file that outlives a crash, read while it grows and quoted when things go wrong."""

from __future__ import annotations

import contextlib
import os
import tempfile
from pathlib import Path

from .engine_python import own_folder

QUOTED_LINES = 15
QUOTED_BYTES = 20_000


def log_folder() -> Path:
    """Where logs lie: beside that of the set-up in the user's profile, else in the system's folder of temporary files."""
    of_set_up = own_folder()
    if of_set_up:
        # A profile on a disk that is full or can't be written to must not keep a job from running.
        with contextlib.suppress(OSError):
            of_set_up.parent.mkdir(parents=True, exist_ok=True)
            if os.access(of_set_up.parent, os.W_OK):
                return of_set_up.parent
    return Path(tempfile.gettempdir())


class EngineLog:
    """A file for the engine to write to. `file` is handed to the process; `new_lines` and `last_lines` read it.

    As a context manager it deletes the file at the end, unless ``kept`` was set: an error then names its ``path``.
    """

    def __init__(self):
        descriptor, name = tempfile.mkstemp(prefix="vlmsr-", suffix=".log", dir=log_folder())
        self.path = Path(name)
        self.file = os.fdopen(descriptor, "wb")
        # Opened once: who clears the logs meanwhile does no harm to the run that writes this one.
        self._reader = self.path.open("rb")
        self.kept = False
        self._read_to = 0

    def __enter__(self) -> EngineLog:
        return self

    def __exit__(self, *_: object) -> None:
        self.file.close()
        self._reader.close()
        if not self.kept:
            # Windows keeps a file while a dying process still holds it; the system's temporary folder is then its end.
            with contextlib.suppress(OSError):
                self.path.unlink()

    def skip(self) -> None:
        """What was written so far is nobody's concern any more."""
        self._read_to = self.path.stat().st_size

    def new_lines(self) -> list[str]:
        """The complete lines written since the last call."""
        self._reader.seek(self._read_to)
        data = self._reader.read()
        end = data.rfind(b"\n") + 1
        self._read_to += end
        return _lines(data[:end])

    def last_lines(self) -> str:
        """The end of the log, or an empty text where it has none."""
        size = self._reader.seek(0, os.SEEK_END)
        self._reader.seek(max(0, size - QUOTED_BYTES))
        return "\n".join(_lines(self._reader.read())[-QUOTED_LINES:])


def _lines(data: bytes) -> list[str]:
    """The lines that say something; progress bars write over a line with carriage returns, and only the last stands."""
    lines = (line.rstrip("\r").rpartition("\r")[2] for line in data.decode("utf-8", "replace").split("\n"))
    return [line for line in lines if line.strip()]
