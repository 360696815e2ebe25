"""Being a child process: a clean channel to the parent, signs of life, and an end when the parent is gone.

Standard output is set aside for events before anything heavy is imported, since libraries print. Standard input stays open as
long as the parent wants the result: its end is the one signal, on every system, for "cancelled" and for "parent gone".
"""

import os
import sys
import threading
from collections.abc import Callable
from typing import TextIO

from .events import HEARTBEAT_SECONDS, Event, Heartbeat, encode

CANCELLED = 130
"""Exit status of a run that was cancelled, as shells have it for an interrupted one."""


class Channel:
    """Writes events, one a line, from any thread."""

    def __init__(self, stream: TextIO):
        self._stream = stream
        self._lock = threading.Lock()

    def tell(self, event: Event) -> None:
        """Send an event. A parent that is gone is not told; the end of standard input ends the process."""
        with self._lock:
            try:
                self._stream.write(encode(event) + "\n")
                self._stream.flush()
            except OSError:
                pass


def take_standard_output() -> Channel:
    """Keep the real standard output for events; whatever prints from now on goes to standard error, the log."""
    sys.stdout.flush()
    events = os.fdopen(os.dup(1), "w", encoding="utf-8", newline="\n")
    os.dup2(2, 1)
    return Channel(events)


def keep_alive(channel: Channel) -> None:
    """Tell a heartbeat every few seconds, for as long as the process lives."""
    stop = threading.Event()

    def beat() -> None:
        while not stop.wait(HEARTBEAT_SECONDS):
            channel.tell(Heartbeat())

    threading.Thread(target=beat, name="heartbeat", daemon=True).start()


def end_with_parent(clean_up: Callable[[], None]) -> None:
    """End the process as soon as standard input ends, whatever the main thread is computing.

    clean_up: removes what is half-written; it runs in the watching thread, right before the end.
    """

    def watch() -> None:
        # Not through sys.stdin: a thread that waits in its buffer would break down the interpreter at its normal end.
        while os.read(0, 4096):
            continue
        try:
            clean_up()
        finally:
            # Whatever stood in the way: a process that nobody waits for must not live on.
            os._exit(CANCELLED)

    threading.Thread(target=watch, name="lifeline", daemon=True).start()
