"""Waiting while the event loop goes on."""

from __future__ import annotations

import time

from PyQt6.QtTest import QTest


def turn_until(condition, seconds: float = 20) -> bool:
    """Whether ``condition()`` comes true within the time."""
    end = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > end:
            return False
        QTest.qWait(20)
    return True
