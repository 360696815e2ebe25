"""The engine as a process: asked line by line, heard line by line, ended with all its children.

    engine = EngineProcess(command, folder, environment, log_file)
    engine.send(job.to_json())
    try:
        event = engine.next_event(0.1)     # None: nothing yet
    finally:
        engine.stop()

Standard library only; what the events mean is said in `engine_run`.
"""

from __future__ import annotations

import contextlib
import queue
import subprocess  # nosec B404 (the engine is a program of its own)
import threading
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import BinaryIO

from ..engine.events import Event, decode
from ..engine.job_checks import LONGEST_LINE
from .process_group import kill_group, own_group

LEAVE_SECONDS = 1.0
"""After standard input is closed the engine has so long to go by itself; a cancel must be done within two seconds."""

KILLED_SECONDS = 0.5


class EngineProcess:
    """One run of the engine. Its standard input stays open as a lifeline: the engine goes when it is closed."""

    def __init__(self, command: Sequence[str], folder: Path, environment: Mapping[str, str], log_file: BinaryIO):
        self._process = subprocess.Popen(  # nosec B603 (a list of our own making, no shell)
            list(command),
            cwd=folder,
            env=dict(environment),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=log_file,
            **own_group(),
        )
        self._events: queue.SimpleQueue[Event] = queue.SimpleQueue()
        self._reader = threading.Thread(target=self._read, name="vlmsr-engine-events", daemon=True)
        self._reader.start()

    def send(self, line: str) -> None:
        """Write a line to its standard input."""
        # An engine that is gone already is found out by its exit code, which says more than a broken pipe.
        with contextlib.suppress(OSError, ValueError):
            self._process.stdin.write(line.encode() + b"\n")
            self._process.stdin.flush()

    def _read(self) -> None:
        with contextlib.suppress(OSError, ValueError):
            for line in _lines(self._process.stdout):
                event = decode(line.decode("utf-8", "replace"))
                if event is not None:
                    self._events.put(event)

    def next_event(self, timeout: float) -> Event | None:
        """The next event, or None where none came within ``timeout`` seconds."""
        try:
            return self._events.get(timeout=timeout)
        except queue.Empty:
            return None

    @property
    def ended(self) -> bool:
        """Whether the process is gone and everything it said was fetched."""
        if self._process.poll() is None:
            return False
        # A grandchild may hold the pipe open for ever; what the engine itself said is read long before.
        self._reader.join(LEAVE_SECONDS)
        return self._events.empty()

    @property
    def exit_code(self) -> int | None:
        """Negative where a signal ended it (POSIX); None while it runs."""
        return self._process.poll()

    def stop(self, patience: float = LEAVE_SECONDS) -> None:
        """End the process and its children: ask by closing standard input, then kill. Safe to call twice."""
        with contextlib.suppress(OSError):
            self._process.stdin.close()
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._process.wait(patience)
        # Also where the engine itself went: its group may still have workers in it.
        kill_group(self._process)
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._process.wait(KILLED_SECONDS)
        self._reader.join(KILLED_SECONDS)
        if not self._reader.is_alive():
            self._process.stdout.close()


def _lines(stream: BinaryIO) -> Iterator[bytes]:
    """The lines of a stream, less those that are longer than any event and must not fill QGIS's memory."""
    whole = True
    while piece := stream.readline(LONGEST_LINE):
        ended = piece.endswith(b"\n")
        if whole and (ended or len(piece) < LONGEST_LINE):
            yield piece
        whole = ended
