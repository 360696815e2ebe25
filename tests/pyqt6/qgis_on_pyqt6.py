"""Packages under QGIS's names, for what of the window needs Qt alone.

`qgis.PyQt` is here what it is there: the names of PyQt6, those that have moved in their old places as well. Of QGIS itself there
is no more than `PROVIDED`; a module that asks for more is not tried here (see test_all_of_it.py).
"""

from __future__ import annotations

import importlib
import sys
from types import ModuleType

from PyQt6.QtCore import QSettings, Qt
from PyQt6.QtGui import QIcon, QPixmap

MOVED_TO_QTGUI = ("QAction", "QActionGroup", "QShortcut")


class ThemeIcons:
    """In the place of QgsApplication."""

    @staticmethod
    def getThemeIcon(name: str) -> QIcon:  # noqa: N802 (QGIS gives the name)
        """Some icon."""
        assert name.startswith("/") and name.endswith(".svg")
        picture = QPixmap(16, 16)
        picture.fill(Qt.GlobalColor.darkGreen)
        return QIcon(picture)


PROVIDED = {"QgsApplication": ThemeIcons, "QgsSettings": QSettings}
"""Of qgis.core. QgsSettings is a QSettings with layers of its own."""


def provide_qgis() -> None:
    """Packages under QGIS's names."""
    qgis, pyqt, core = ModuleType("qgis"), ModuleType("qgis.PyQt"), ModuleType("qgis.core")
    qgis.__path__, pyqt.__path__ = [], []
    for name in ("sip", "QtCore", "QtGui", "QtWidgets", "QtSvg"):
        module = importlib.import_module(f"PyQt6.{name}")
        setattr(pyqt, name, module)
        sys.modules[f"qgis.PyQt.{name}"] = module
    for name in MOVED_TO_QTGUI:
        setattr(pyqt.QtWidgets, name, getattr(pyqt.QtGui, name))
    vars(core).update(PROVIDED)
    sys.modules.update({"qgis": qgis, "qgis.PyQt": pyqt, "qgis.core": core})
