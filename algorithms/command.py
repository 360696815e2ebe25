"""A program that is run to its end and read line by line, while the caller stays responsive. Standard library only.

ended = run_command([python, "-m", "pip", "list"], environment, tick)
ended.code, ended.lines

No time limit: a large download on a slow line takes as long as it takes. Whoever wants it to end raises in ``tick``.
"""

from __future__ import annotations

import contextlib
import queue
import re
import subprocess  # nosec B404 (pip, venv, uv and the engine are programs of their own)
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from .process_group import kill_group, own_group

POLL_SECONDS = 0.1
FAREWELL_SECONDS = 1.0
"""For the last lines of a program that is gone: a grandchild may hold its pipe open for ever."""


@dataclass(frozen=True)
class Ended:
    """How it ended. code: exit status, negative where a signal ended it. lines: what it said, both streams as they came."""

    code: int
    lines: tuple[str, ...]


def run_command(
    command: Sequence[str],
    environment: Mapping[str, str],
    tick: Callable[[], None],
    said: Callable[[str], None] | None = None,
    folder: Path | None = None,
) -> Ended:
    """Run a program and wait for it. OSError when it can't be started.

    tick: called ten times a second; what it raises ends the program with all its children, and goes on to the caller.
    said: is given each line as it comes, passwords in addresses taken out.
    """
    process = subprocess.Popen(  # nosec B603 (a list of our own making, no shell)
        list(command),
        cwd=folder,
        env=dict(environment),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        **own_group(),
    )
    coming: queue.SimpleQueue[str] = queue.SimpleQueue()
    reader = threading.Thread(target=_read, args=(process, coming), name="vlmsr-command", daemon=True)
    reader.start()
    lines: list[str] = []
    try:
        while True:
            tick()
            ended = process.poll() is not None
            if ended:
                reader.join(FAREWELL_SECONDS)
            _pass_on(coming, lines, said)
            if ended:
                return Ended(process.returncode, tuple(lines))
            _wait(process)
    finally:
        kill_group(process)
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(FAREWELL_SECONDS)
        reader.join(FAREWELL_SECONDS)
        if not reader.is_alive():
            process.stdout.close()


def limited(tick: Callable[[], None], seconds: float) -> Callable[[], None]:
    """A tick that raises TimeoutError after a time: for questions that any healthy program answers at once."""
    end = time.monotonic() + seconds

    def both() -> None:
        tick()
        if time.monotonic() > end:
            raise TimeoutError(f"no answer within {seconds:.0f} s")

    return both


def without_passwords(line: str) -> str:
    """Addresses of proxies and indexes may hold a name and a password before an @: three stars take their place."""
    return re.sub(r"(\w+://)[^/\s@]+@", r"\1***@", line)


def _read(process: subprocess.Popen, coming: queue.SimpleQueue) -> None:
    with contextlib.suppress(OSError, ValueError):
        for line in process.stdout:
            # Progress bars write over a line with carriage returns, and only the last stands.
            text = line.decode("utf-8", "replace").rstrip("\r\n").rpartition("\r")[2]
            if text.strip():
                coming.put(without_passwords(text))


def _pass_on(coming: queue.SimpleQueue, lines: list[str], said: Callable[[str], None] | None) -> None:
    with contextlib.suppress(queue.Empty):
        while True:
            line = coming.get_nowait()
            lines.append(line)
            if said:
                said(line)


def _wait(process: subprocess.Popen) -> None:
    with contextlib.suppress(subprocess.TimeoutExpired):
        process.wait(POLL_SECONDS)
