"""The jobs that were run, kept in a file: the settings come back, and the job runs again."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path

from qgis.PyQt.QtCore import QDateTime, QObject, Qt, pyqtSignal

from ...algorithms.translation import tr
from .choices import Choices, choices_from

LENGTH = 50


@dataclass(frozen=True)
class Entry:
    """when: local time, ISO. state: a value of `State`."""

    choices: Choices
    when: str
    state: str


class History(QObject):
    """The newest entry first; `LENGTH` at most."""

    changed = pyqtSignal()

    unsaved = pyqtSignal(str)
    """Why it could not be kept: no reason to trouble whoever has just got a result."""

    def __init__(self, path: Path, parent: QObject | None = None):
        super().__init__(parent)
        self._path = path
        self.entries = _read(path)

    def add(self, choices: Choices, state: str) -> None:
        """Note a job that has just ended."""
        now = QDateTime.currentDateTime().toString(Qt.DateFormat.ISODate)
        self.entries = [Entry(choices, now, state), *self.entries][:LENGTH]
        self._write()

    def clear(self) -> None:
        """Forget everything."""
        self.entries = []
        self._write()

    def _write(self) -> None:
        text = json.dumps([asdict(entry) for entry in self.entries], indent=1)
        new = self._path.with_suffix(".new")
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            new.write_text(text, encoding="utf-8")
            new.replace(self._path)
        except OSError as error:
            self.unsaved.emit(tr("The history can't be kept in {path}: {error}.").format(path=self._path, error=error))
        self.changed.emit()


def _read(path: Path) -> list[Entry]:
    """What can be read of it: a damaged file, or an entry of another version, is no reason to fail."""
    try:
        kept = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return []
    entries = (_entry(each) for each in kept) if isinstance(kept, list) else ()
    return [entry for entry in entries if entry is not None][:LENGTH]


def _entry(kept: object) -> Entry | None:
    try:
        return Entry(choices_from(kept["choices"]), str(kept["when"]), str(kept["state"]))
    except (KeyError, TypeError, ValueError):
        return None
