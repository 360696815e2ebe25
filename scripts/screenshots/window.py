"""QGIS's window as the pictures show it, and the taking of a picture."""

from __future__ import annotations

import os
import platform
from collections.abc import Callable
from pathlib import Path

from qgis.PyQt.QtCore import QCoreApplication, QElapsedTimer, QEvent, Qt, QTimer
from qgis.PyQt.QtGui import QPainter, QPixmap
from qgis.PyQt.QtWidgets import QApplication, QDockWidget, QLabel, QLineEdit, QTextEdit, QToolBar, QTreeWidget, QWidget
from qgis.utils import iface

ROOT = Path(os.environ["VLMSR_SCREENSHOT_ROOT"])
FOLDER = Path(os.environ["VLMSR_SCREENSHOT_FOLDER"])
"""Where pictures go."""

SIZE = 1400, 900
PATIENCE = 1500
"""Seconds for what the engine computes: another program may have the processor."""

TOOLBARS = "mFileToolBar", "mMapNavToolBar", "mAttributesToolBar", "mRasterToolBar"

USUAL = {
    os.environ["QGIS_CUSTOM_CONFIG_PATH"]: "/home/you/.local/share/QGIS/QGIS3",
    str(ROOT): "/home/you/vlmsr",
    str(Path.home()): "/home/you",
    platform.release(): "6.1.0",
}
"""What stands in pictures for what is peculiar to the computer that made them."""


def arrange() -> None:
    """Few toolbars, and no panel but the layers."""
    window = iface.mainWindow()
    window.showNormal()
    window.setGeometry(0, 0, *SIZE)
    for toolbar in window.findChildren(QToolBar):
        if toolbar.parent() is window:
            toolbar.setVisible(toolbar.objectName() in TOOLBARS)
    for panel in window.findChildren(QDockWidget):
        panel.setVisible(panel.objectName() == "Layers")
    # A display in memory has no window manager that would do it.
    QApplication.setActiveWindow(window)


def panel(name: str) -> QDockWidget:
    """A panel of QGIS's window, by its object name."""
    return iface.mainWindow().findChild(QDockWidget, name)


def widen(widths: dict[str, int]) -> None:
    """Give panels their widths in pixels."""
    iface.mainWindow().resizeDocks([panel(name) for name in widths], list(widths.values()), Qt.Orientation.Horizontal)
    settle(1)


def settle(seconds: float) -> None:
    """Let QGIS draw and load for a while."""
    clock = QElapsedTimer()
    clock.start()
    while clock.elapsed() < 1000 * seconds:
        QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def wait_until(condition: Callable[[], object], what: str) -> None:
    """Let QGIS go on until something is so. RuntimeError where it takes too long."""
    clock = QElapsedTimer()
    clock.start()
    while not condition():
        if clock.elapsed() > 1000 * PATIENCE:
            raise RuntimeError(f"Waited {PATIENCE} s in vain: {what}.")
        settle(0.02)


def in_dialog(open_it: Callable[[], object], do: Callable[[QWidget], object]) -> None:
    """Open a dialog that QGIS waits for, do something with it, and close it."""
    failed = []

    def act() -> None:
        dialog = QApplication.activeModalWidget()
        try:
            do(dialog)
        except Exception as error:
            failed.append(error)
        dialog.reject()

    QTimer.singleShot(1500, act)
    open_it()
    if failed:
        raise failed[0]


def save(picture: QWidget | QPixmap, name: str) -> None:
    """Write the picture of a widget, or a picture, as PNG."""
    if isinstance(picture, QWidget):
        if picture is iface.mainWindow():
            iface.messageBar().clearWidgets()
            settle(0.5)
        make_usual(picture)
        picture = picture.grab()
    assert picture.save(str(FOLDER / f"{name}.png")), f"{FOLDER / name}.png can't be written"


def beside(*pictures: QPixmap, gap: int = 12) -> QPixmap:
    """Pictures from left to right in one."""
    width = sum(picture.width() for picture in pictures) + gap * (len(pictures) - 1)
    whole = QPixmap(width, max(picture.height() for picture in pictures))
    whole.fill(Qt.GlobalColor.white)
    painter, left = QPainter(whole), 0
    for picture in pictures:
        painter.drawPixmap(left, 0, picture)
        left += picture.width() + gap
    painter.end()
    return whole


def make_usual(widget: QWidget) -> None:
    """Show folders as a user has them, in the place of those of this computer."""
    for label in widget.findChildren(QLabel):
        label.setText(_usual(label.text()))
    for field in widget.findChildren(QLineEdit):
        for value, put in ((field.text(), field.setText), (field.placeholderText(), field.setPlaceholderText)):
            if _usual(value) != value:
                blocked = field.blockSignals(True)
                put(_usual(value))
                field.blockSignals(blocked)
    for text in widget.findChildren(QTextEdit):
        if _usual(text.toPlainText()) != text.toPlainText():
            text.setHtml(_usual(text.toHtml()))
    for tree in widget.findChildren(QTreeWidget):
        for row in map(tree.topLevelItem, range(tree.topLevelItemCount())):
            for column in range(tree.columnCount()):
                if _usual(row.text(column)) != row.text(column):
                    row.setText(column, _usual(row.text(column)))


def _usual(text: str) -> str:
    for here, usual in USUAL.items():
        text = text.replace(here, usual)
    return text
