"""Opens the dialog of an algorithm without waiting for it, also from the options, which it outlives."""

from __future__ import annotations

from qgis.PyQt import sip
from qgis.PyQt.QtWidgets import QDialog, QWidget


def open_algorithm(algorithm: str, iface, over: QWidget | None = None) -> QDialog:
    """Show it and return it. over: a window that blocks all others, as the options do; the dialog stands in front of it."""
    import processing

    dialog = processing.createAlgorithmDialog(algorithm)
    if isinstance(over, QDialog) and over.isModal():
        # Windows that belong to it are not blocked by it. When it closes, what runs in them has to go on.
        dialog.setParent(over, dialog.windowFlags())
        over.finished.connect(lambda *_: _give_to(iface.mainWindow(), dialog))
    dialog.show()
    dialog.raise_()
    dialog.activateWindow()
    return dialog


def _give_to(window: QWidget, dialog: QDialog) -> None:
    if sip.isdeleted(dialog):
        return
    shown = dialog.isVisible()
    dialog.setParent(window, dialog.windowFlags())
    dialog.setVisible(shown)
