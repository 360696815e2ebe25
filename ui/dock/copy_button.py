"""The button that copies the job as a command: for the Python console, or for a shell."""

from __future__ import annotations

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QAction, QMenu, QToolButton, QWidget

from ...algorithms.translation import tr
from .commands import python_command, shell_command


class CopyButton(QToolButton):
    """A press opens the choice."""

    wanted = pyqtSignal(object)
    """The function of `commands` that writes the command."""

    def __init__(self, parent: QWidget | None = None):
        super().__init__(parent)
        self.setIcon(QgsApplication.getThemeIcon("/mActionEditCopy.svg"))
        self.setToolTip(tr("Copy the job as a command"))
        self.setAccessibleName(self.toolTip())
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.python = QAction(tr("Copy as Processing &command (Python)"), self)
        self.shell = QAction(tr("Copy as &qgis_process command"), self)
        self.python.triggered.connect(lambda _: self.wanted.emit(python_command))
        self.shell.triggered.connect(lambda _: self.wanted.emit(shell_command))
        menu = QMenu(self)
        menu.addActions([self.python, self.shell])
        self.setMenu(menu)
