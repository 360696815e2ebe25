"""A question that is asked without waiting for the answer: QGIS goes on meanwhile."""

from __future__ import annotations

from collections.abc import Callable

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QMessageBox, QWidget


def ask(parent: QWidget, question: str, told: str, yes: str, do: Callable[[], None]) -> None:
    """told: what there is to know before one answers. yes: the button that has it done; the other one, Cancel, is at hand."""
    box = QMessageBox(QMessageBox.Icon.Question, "vlmsr", question, parent=parent)
    # Names of bundles and folders are shown as they are.
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setInformativeText(told)
    accept = box.addButton(yes, QMessageBox.ButtonRole.AcceptRole)
    box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    accept.clicked.connect(lambda *_: do())
    box.open()
