"""What of the window needs Qt alone, on PyQt6: the Qt of QGIS 4, of which no package is at hand."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).parent))

from PyQt6.QtCore import QCoreApplication, QEvent
from PyQt6.QtWidgets import QApplication, QWidget
from qgis_on_pyqt6 import provide_qgis

ROOT = Path(__file__).resolve().parents[2]

provide_qgis()

_temporary = tempfile.TemporaryDirectory(prefix="vlmsr-pyqt6-")

# QGIS loads the folder under the plugin's name, whatever the checkout is called.
Path(_temporary.name, "vlmsr").symlink_to(ROOT)
sys.path.insert(0, _temporary.name)


@pytest.fixture(scope="session", autouse=True)
def app():
    """The application, in English and in one look on every machine."""
    made = QApplication(["vlmsr-tests"])
    made.setStyle("Fusion")
    return made


@pytest.fixture(autouse=True)
def no_error_is_lost(monkeypatch):
    """What a slot or a paintEvent raises comes to sys.excepthook alone."""
    raised = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, error, traceback: raised.append(error))
    yield
    assert raised == []


@pytest.fixture
def show(app):
    """Shows a widget in a window that has the focus; gone after the test."""
    shown = []

    def show(widget: QWidget, width: int = 320, height: int = 240) -> QWidget:
        shown.append(widget)
        widget.resize(width, height)
        widget.show()
        widget.activateWindow()
        app.processEvents()
        return widget

    yield show
    for widget in shown:
        widget.close()
        widget.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
