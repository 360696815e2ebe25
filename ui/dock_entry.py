"""The way to the dock: an action in the toolbar and in the Raster menu. The dock is imported when it is first opened."""

from __future__ import annotations

import gc
import sys
import threading
from contextlib import contextmanager
from pathlib import Path

from qgis.core import QgsMapLayer
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtWidgets import QAction

from ..algorithms.icon import icon
from ..algorithms.translation import tr

MENU = "vlmsr"


class DockEntry:
    """Made in initGui, removed in unload."""

    def __init__(self, iface: QgisInterface):
        self._iface = iface
        self.dock = None
        self.action = QAction(icon(), tr("Super-resolution"), iface.mainWindow())
        self.action.setObjectName("VlmsrDockAction")
        self.action.setToolTip(tr("Make a raster layer finer: open or close the dock"))
        self.action.setCheckable(True)
        self.action.triggered.connect(self._show)
        iface.addRasterToolBarIcon(self.action)
        iface.addPluginToRasterMenu(MENU, self.action)
        # Once QGIS has started.
        QTimer.singleShot(0, compile_ahead)

    def remove(self) -> None:
        """Leave neither dock nor action behind, and nothing running."""
        if self.dock is not None:
            self.dock.close_down()
            self._iface.removeDockWidget(self.dock)
            self.dock.deleteLater()
            self.dock = None
        self._iface.removeRasterToolBarIcon(self.action)
        self._iface.removePluginRasterMenu(MENU, self.action)
        self.action.deleteLater()

    def set_up(self, layer: QgsMapLayer | None = None) -> None:
        """Open the dock and begin to set the engine up in it. layer: one to make finer as soon as there is an engine."""
        self._show(True)
        self.dock.set_up(layer)

    def _show(self, on: bool) -> None:
        if self.dock is None:
            with no_garbage_search():
                self._make()
        self.dock.setUserVisible(on)

    def _make(self) -> None:
        # Not before it is asked for: QGIS's start is not held up by what nobody opens.
        from .dock.dock import Dock
        from .dock.engine_side import start

        start()
        self.dock = Dock(self._iface)
        self.dock.setToggleVisibilityAction(self.action)
        self._iface.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self.dock)


def compile_ahead() -> None:
    """Have Python compile the dock after an installation, as its first opening would: on another thread; returns at once."""
    if not sys.dont_write_bytecode:
        threading.Thread(target=_compile, name="vlmsr-compile", daemon=True).start()


def _compile() -> None:
    from compileall import compile_dir

    # What is compiled already is left as it is, and where nothing may be written, nothing is.
    compile_dir(Path(__file__).parent / "dock", quiet=2)


@contextmanager
def no_garbage_search():
    """Python's search for garbage among all objects of all plugins takes longer than to make the dock: it may do so afterwards."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
