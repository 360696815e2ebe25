"""A tool of the map that the dock puts into the hand for a while; afterwards the hand has the former one again."""

from __future__ import annotations

from qgis.gui import QgsMapCanvas, QgsMapTool
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, pyqtSignal


class HeldTool(QObject):
    """Owns the tool."""

    held = pyqtSignal(bool)
    """Whether it is in the hand; also where the user has taken another one meanwhile."""

    def __init__(self, canvas: QgsMapCanvas, tool: QgsMapTool, parent: QObject | None = None):
        super().__init__(parent)
        self._canvas, self._tool = canvas, tool
        self._former: QgsMapTool | None = None
        self._leaving = False
        tool.deactivated.connect(self._left)

    def take(self, on: bool) -> None:
        """Into the hand, or out of it."""
        if on == (self._canvas.mapTool() is self._tool) or self._leaving:
            return
        if on:
            self._former = self._canvas.mapTool()
            self._canvas.setMapTool(self._tool)
            self.held.emit(True)
            return
        former = self._former
        self._canvas.unsetMapTool(self._tool)
        if former is not None and not sip.isdeleted(former):
            self._canvas.setMapTool(former)

    def close(self) -> None:
        """The map owns its tools, and would keep this one."""
        self.take(False)
        self._tool.deleteLater()

    def _left(self) -> None:
        # Where another tool is about to follow, the former one must not come between.
        self._former = None
        self._leaving = True
        self.held.emit(False)
        self._leaving = False
