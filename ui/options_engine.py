"""The options' part about the engine: which Python, setting it up, checking it."""

from __future__ import annotations

import html
from collections.abc import Callable, Mapping
from dataclasses import replace

from qgis.gui import QgsFileWidget
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QFormLayout, QGroupBox, QHBoxLayout, QTextBrowser, QVBoxLayout

from ..algorithms.check_engine import ask
from ..algorithms.engine_python import absent_pythons, engine_missing, find_python
from ..algorithms.settings import Settings
from ..algorithms.translation import tr
from .algorithm_dialog import open_algorithm
from .engine_task import EngineTask
from .form import add_row, button, explain, note, say
from .setup_offer import SETUP

REPORT_HEIGHT = 200
"""Pixels: what is found of a sound engine, without scrolling."""


class EngineGroup(QGroupBox):
    """shown: gives the settings as the page shows them, saved or not, since these are what is checked."""

    changed = pyqtSignal()
    """Another Python is meant, or the same may have become another one."""

    def __init__(self, iface, shown: Callable[[], Settings]):
        super().__init__(tr("Engine"))
        self._iface, self._shown = iface, shown
        self._task: EngineTask | None = None
        column = QVBoxLayout(self)
        form = QFormLayout()
        column.addLayout(form)

        self.python = QgsFileWidget()
        self.python.setStorageMode(QgsFileWidget.StorageMode.GetFile)
        self.python.setFilter(tr("All files") + " (*)")
        self.python.setDialogTitle(tr("The engine's Python"))
        self.python.setFocusProxy(self.python.lineEdit())
        self.python.lineEdit().setPlaceholderText(tr("found by itself"))
        meaning = tr("The Python that the engine computes in. Leave it empty for the one that Set up the engine makes.")
        add_row(form, tr("Engine's &Python:"), self.python, meaning)
        explain(self.python.lineEdit(), tr("Engine's Python"), meaning)
        self.python.fileChanged.connect(self._python_changed)
        self.found = note()
        column.addWidget(self.found)

        buttons = QHBoxLayout()
        meaning = tr("Makes the engine's Python environment in your profile. QGIS's own Python is not touched.")
        self.set_up = button(tr("&Set up the engine…"), meaning, self._set_up)
        meaning = tr(
            "Looks at Python, packages, device, memory and bundles, and computes a small picture. "
            "Beside each fault stands its cure."
        )
        self.check = button(tr("&Check the engine"), meaning, self._check)
        buttons.addWidget(self.set_up)
        buttons.addWidget(self.check)
        buttons.addStretch()
        column.addLayout(buttons)

        self.report = QTextBrowser()
        self.report.setFixedHeight(REPORT_HEIGHT)
        explain(self.report, tr("What the check found"), tr("What the last check of the engine found, with cures."))
        self.report.hide()
        column.addWidget(self.report)

    def show_settings(self, settings: Settings) -> None:
        """Show what is chosen."""
        self.python.setFilePath(settings.engine_python)

    def taken(self, settings: Settings) -> Settings:
        """The settings with what is chosen here."""
        return replace(settings, engine_python=self.python.filePath().strip())

    def fixable(self) -> Mapping[str, QgsFileWidget]:
        """Widgets that an environment variable may fix: none, since the setting comes before the variable."""
        return {}

    def look(self) -> None:
        """Say which Python is in use, and by whose choice."""
        settings = self._shown()
        found = find_python(settings)
        if found is None:
            say(self.found, engine_missing(settings))
            return
        lines = [tr("{path} does not exist.").format(path=path) for path in absent_pythons(settings)]
        lines.append(tr("In use: {path} ({origin}).").format(path=found.path, origin=found.origin))
        say(self.found, "\n".join(lines))

    def _python_changed(self) -> None:
        self.look()
        self.changed.emit()

    def _set_up(self) -> None:
        dialog = open_algorithm(SETUP, self._iface, self.window())
        dialog.algorithmFinished.connect(self._was_set_up)

    def _was_set_up(self, *_) -> None:
        self._python_changed()

    def _check(self) -> None:
        """Begin a check, or end the one that goes on."""
        if self._task is not None:
            self._task.cancel()
            return
        settings = self._shown()
        self._task = EngineTask(tr("Checking the engine"), lambda feedback: ask(settings.device, feedback, settings))
        self._task.ended.connect(self._checked)
        self.check.setText(tr("Stop &checking"))
        self.report.setPlainText(tr("Checking… This takes some seconds, the first time up to a minute."))
        self.report.show()
        self._task.start()

    def _checked(self, task: EngineTask) -> None:
        self._task = None
        self.check.setText(tr("&Check the engine"))
        if task.cancelled:
            self.report.setPlainText(tr("The check was stopped."))
        elif task.error:
            self.report.setPlainText(task.error)
        else:
            # What is wrong comes first, and need not be scrolled for.
            words = sorted(task.result.get("words", []), key=lambda line: not _is_fault(line))
            self.report.setHtml("".join(map(_paragraph, words)))


def _is_fault(line: str) -> bool:
    return line.startswith("Fault: ")


def _paragraph(line: str) -> str:
    """A line of the report; faults stand out."""
    text = html.escape(line).replace("\n", "<br>")
    return f'<p style="margin: 0 0 4px 0">{f"<b>{text}</b>" if _is_fault(line) else text}</p>'
