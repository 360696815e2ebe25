"""How far an installation by pip is, from what it says and what it has put on the disk. Standard library only.

pip tells which wheel it fetches and how large that is, but nothing while it does so; then it unpacks them all in silence. So the bytes
that have arrived and the packages that are in place are counted.
"""

from __future__ import annotations

import contextlib
import re
from pathlib import Path

GATHERING = 0.75
"""Share of the time until all wheels are there; the rest is unpacking."""

_UNITS = {"bytes": 1, "kB": 1e3, "MB": 1e6, "GB": 1e9}


class PipProgress:
    """Is given pip's lines, and asked for the share that is done.

    expected: packages to install, about. temporary: the folder that pip downloads to. site_packages: where they go.
    """

    def __init__(self, expected: int, temporary: Path, site_packages: Path):
        self._temporary, self._site_packages = temporary, site_packages
        self._expected = max(1, expected)
        self._collected = self._gathered = self._installing = self._there_before = 0
        self._current: str | None = None
        self._size = 0.0
        self._said = ""

    def hear(self, line: str) -> None:
        """Take in a line of pip's."""
        text = line.strip()
        if text.startswith("Collecting "):
            self._arrived()
            self._collected += 1
        elif text.startswith("Requirement already satisfied"):
            self._collected += 1
            self._gathered += 1
        elif text.startswith(("Using cached ", "Processing ")) and ".metadata" not in text:
            self._arrived()
            self._gathered += 1
        elif match := re.match(r"Downloading (\S+\.whl) \(([\d.]+) (\w+)\)", text):
            self._arrived()
            self._current = match[1].rpartition("/")[2]
            self._size = float(match[2]) * _UNITS.get(match[3], 1)
            self._said = f"{self._current.partition('-')[0]}, {match[2]} {match[3]}"
        elif text.startswith("Installing collected packages: "):
            self._arrived()
            self._installing = text.count(",") + 1
            self._there_before = self._in_place()

    @property
    def downloading(self) -> str:
        """What arrives right now and how large it is, or an empty text."""
        return self._said if self._current else ""

    def share(self) -> float:
        """0 to 1."""
        if self._installing:
            placed = min(1.0, (self._in_place() - self._there_before) / self._installing)
            return GATHERING + (1 - GATHERING) * max(0.0, placed)
        arrived = self._gathered + self._part_of_current()
        return GATHERING * min(1.0, arrived / max(self._expected, self._collected, 1))

    def _arrived(self) -> None:
        if self._current:
            self._gathered += 1
        self._current = None

    def _part_of_current(self) -> float:
        if not self._current or not self._size:
            return 0.0
        arrived = 0
        for path in self._temporary.rglob("*"):
            # A file may be moved away at any time.
            with contextlib.suppress(OSError):
                if path.is_file():
                    arrived = max(arrived, path.stat().st_size)
        return min(1.0, arrived / self._size)

    def _in_place(self) -> int:
        return sum(1 for _ in self._site_packages.glob("*.dist-info"))
