"""QGIS 4 has Qt 6, and no package of it is at hand: what QGIS loads is read, and what Qt 6 lacks is found; see `qt6_check`."""

from __future__ import annotations

import pytest
from qt6_check import faults
from qt6_names import Stubs
from support import ROOT

FILES = sorted([*ROOT.glob("*.py"), *(ROOT / "algorithms").rglob("*.py"), *(ROOT / "ui").rglob("*.py")])


@pytest.fixture(scope="module")
def stubs() -> Stubs:
    folder = ROOT / ".cache" / "pyqt6" / "PyQt6"
    assert folder.is_dir(), "the names of PyQt6 are missing: run scripts/setup.sh plugin-tests"
    return Stubs(folder)


def texts(source: str, stubs: Stubs) -> list[str]:
    return [fault.text for fault in faults(source, stubs)]


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_what_qgis_loads_runs_on_qt_6(path, stubs):
    assert [f"line {fault.line}: {fault.text}" for fault in faults(path.read_text(encoding="utf-8"), stubs)] == []


def test_the_list_of_files_is_not_empty():
    assert {ROOT / "plugin.py", ROOT / "algorithms" / "captions.py"} <= set(FILES)


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("import PyQt5.QtCore", "PyQt5.QtCore is of one Qt alone"),
        ("from PyQt6.QtCore import Qt", "is of one Qt alone"),
        ("def f():\n    from PySide6 import QtCore", "is of one Qt alone"),
        ("import sip", "is of one Qt alone"),
        ("from . import resources_rc", "compiled resources"),
        ("from qgis.PyQt.QtWidgets import *", "nobody can tell"),
        ("from qgis.PyQt.QtCore import QRegExp", "QRegExp of qgis.PyQt.QtCore is gone"),
        ("from qgis.PyQt.QtWidgets import QDesktopWidget", "QDesktopWidget of qgis.PyQt.QtWidgets is gone"),
        ("from qgis.PyQt.QtWidgets import qApp", "is gone"),
        ("from qgis.PyQt.QtGui import QAction", "in qgis.PyQt.QtWidgets alone"),
        ("from qgis.core import QgsNothing", "of this QGIS has no QgsNothing"),
        ("from qgis.PyQt.QtCore import Qt\nQt.AlignLeft", "Qt.AlignLeft is not in PyQt6"),
        ("from qgis.PyQt.QtCore import Qt as Q\nQ.UserRole", "Q.UserRole is not in PyQt6"),
        ("from qgis.PyQt import QtCore\nQtCore.Qt.AlignLeft", "QtCore.Qt.AlignLeft is not in PyQt6"),
        ("from qgis.PyQt.QtCore import Qt\nQt.MouseButton.MidButton", "MidButton is not in PyQt6"),
        ("from qgis.PyQt.QtCore import Qt\nQt.ItemDataRole.BackgroundColorRole", "is not in PyQt6"),
        ("from qgis.PyQt.QtWidgets import QMessageBox\nQMessageBox.Yes", "QMessageBox.Yes is not in PyQt6"),
        ("from qgis.PyQt.QtWidgets import QDockWidget\nQDockWidget.Shape", "is not in PyQt6"),
        ("from qgis.PyQt.QtCore import QVariant\nQVariant.String", "QVariant.String is not in PyQt6"),
        ("from qgis.core import QgsProcessing\nQgsProcessing.TypeRaster", "TypeRaster lacks the name of its enum"),
        ("from qgis.core import QgsTask as T\nT.CanCancel", "T.CanCancel lacks the name of its enum"),
        ("from qgis.core import Qgis\nQgis.Warning", "Qgis.Warning lacks the name"),
        ("from qgis.core import Qgis\nQgis.Nothing.At_all", "is not in this QGIS"),
        (
            "from qgis.core import QgsProcessingAlgorithm\nclass A(QgsProcessingAlgorithm):\n    def flags(self):\n"
            "        return self.FlagNoThreading",
            "self.FlagNoThreading lacks the name of its enum",
        ),
        ("def f(box):\n    return box.Ok", "Ok is reached through an object"),
        ("def f(layer):\n    return layer.type() == layer.RasterLayer", "RasterLayer is reached through an object"),
        ("dialog.exec_()", "exec_() is gone: exec()"),
        ("class Dialog:\n    def exec_(self): pass", "name it exec"),
        ("QApplication.desktop()", "desktop() is gone"),
        ("event.globalPos()", "globalPos() is gone"),
        ("self.fontMetrics().width('a')", "horizontalAdvance()"),
        ("QFontMetrics(font).width('a')", "horizontalAdvance()"),
        ("menu.addAction(icon, text, slot, keys)", "make a QAction"),
        ("box.activated[str].connect(slot)", "leave out [str]"),
        ("QVariant()", "NULL of qgis.core"),
        ("QVariant(QVariant.Int)", "NULL of qgis.core"),
        ("QDateTime(date)", "wants a QDate and a QTime"),
        ("from qgis.PyQt.QtCore import Qt\nQt.Modifier.CTRL + Qt.Key.Key_X", "join them with |"),
        ("from qgis.PyQt.QtCore import Qt\nint(Qt.CheckState.Checked)", "is no number"),
    ],
)
def test_what_qt_6_lacks_is_found(source, said, stubs):
    found = texts(source, stubs)
    assert found and said in found[0]


@pytest.mark.parametrize(
    "source",
    [
        "from qgis.PyQt.QtCore import Qt, pyqtSignal\nQt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop",
        "from qgis.PyQt import QtCore\nQtCore.Qt.ItemDataRole.UserRole",
        "from qgis.PyQt.QtCore import Qt\nint(Qt.ItemDataRole.UserRole)\nQt.ItemDataRole.UserRole + 1 if 0 else 1",
        "from qgis.PyQt.QtWidgets import QAction, QShortcut, QMessageBox\nQMessageBox.warning(None, '', '')\nQMessageBox.StandardButton.Ok",
        "from qgis.PyQt.QtWidgets import QDockWidget\nQDockWidget.DockWidgetFeature.DockWidgetClosable\nQDockWidget.tr",
        "from qgis.PyQt.QtWidgets import QTreeView\nQTreeView.SelectionMode.SingleSelection",
        "from qgis.core import QgsProcessing, Qgis\nQgsProcessing.SourceType.TypeRaster\nQgis.QGIS_VERSION_INT\nQgis.MessageLevel",
        "from qgis.core import QgsProcessing\nQgsProcessing.TEMPORARY_OUTPUT",
        "from qgis.core import Qgis\nfrom qgis.PyQt.QtCore import QVariant\n"
        "kind = None\nif Qgis.QGIS_VERSION_INT < 33800:\n    kind = QVariant.String",
        "from . import contract\ncontract.UpscaleJob",
        "class State:\n    Done = 1\nState.Done",
        "from qgis.PyQt import sip, uic\nsip.isdeleted(1)\nuic.loadUiType('a.ui')",
        "dialog.exec()\nevent.pos()\nmenu.addAction(icon, text, slot)\nsignal[int].connect(slot)",
    ],
)
def test_what_both_have_is_left_alone(source, stubs):
    assert texts(source, stubs) == []
