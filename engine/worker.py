"""A thread beside the one that waits for it, which surely ends before what it works on is closed.

    with worker("reading") as reader:
        found = reader.submit(read, tiles)

An interrupt (Ctrl-C, a polite kill) may come at any moment of Python's own code. One in the midst of a thread's start leaves a thread that
its executor does not know of, and a second one ends the waiting for it: files would be closed under its hands, and the program crash.
So interrupts are held back for these moments.
"""

import signal
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager

_INTERRUPTS = (signal.SIGINT, signal.SIGTERM)


@contextmanager
def worker(name: str) -> Iterator[ThreadPoolExecutor]:
    """An executor of one thread. What was submitted is done when it is left, whatever happens."""
    with _held_back():
        executor = ThreadPoolExecutor(1, name)
        # The thread begins with the first task.
        executor.submit(int).result()
    try:
        yield executor
    finally:
        with _held_back():
            executor.shutdown()


@contextmanager
def _held_back() -> Iterator[None]:
    """Interrupts come afterwards. Only the main thread gets any."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    came: list[int] = []
    # A handler that is not Python's (None) can't be put back.
    before = {kind: handler for kind in _INTERRUPTS if (handler := signal.getsignal(kind)) is not None}
    try:
        for kind in before:
            signal.signal(kind, lambda kind, _: came.append(kind))
        yield
    finally:
        for kind, handler in before.items():
            signal.signal(kind, handler)
        for kind in came:
            signal.raise_signal(kind)
