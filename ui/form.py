"""Rows of a form that explain themselves: a label with its key, help at the mouse and at Shift+F1, a name for screen readers."""

from __future__ import annotations

import re
from collections.abc import Mapping

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QFormLayout, QLabel, QPushButton, QWidget

from ..algorithms.translation import tr


def add_row(form: QFormLayout, text: str, widget: QWidget, meaning: str) -> None:
    """A labelled widget. text: with an ampersand before the letter of its key. meaning: what it does, in a sentence or two."""
    form.addRow(label(text, widget, meaning), widget)


def label(text: str, widget: QWidget, meaning: str) -> QLabel:
    """The label of a widget, which both are explained; see `add_row`."""
    made = QLabel(text)
    made.setBuddy(_that_takes_keys(widget))
    for part in (made, widget):
        explain(part, plain(text), meaning)
    return made


def explain(widget: QWidget, name: str, meaning: str) -> None:
    """Help and a name for screen readers."""
    # As rich text, so that Qt breaks long lines.
    widget.setToolTip(f"<p>{meaning}</p>")
    widget.setWhatsThis(meaning)
    widget.setAccessibleName(name)
    widget.setAccessibleDescription(meaning)


def button(text: str, meaning: str, pressed) -> QPushButton:
    """A button that explains itself. pressed: called without arguments."""
    made = QPushButton(text)
    explain(made, plain(text), meaning)
    made.setAutoDefault(False)
    made.clicked.connect(lambda *_: pressed())
    return made


def note() -> QLabel:
    """A line of text that says how things are; hidden until it says something."""
    made = QLabel()
    made.setWordWrap(True)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    made.hide()
    return made


def say(shown: QLabel, text: str) -> None:
    """Show a text in a note; an empty one hides it."""
    shown.setText(text)
    shown.setVisible(bool(text))


def lead_keys(page: QWidget) -> None:
    """Let the keys of all labels lead where something can be typed or chosen."""
    for each in page.findChildren(QLabel):
        if each.buddy() is not None:
            each.setBuddy(_that_takes_keys(each.buddy()))


def _that_takes_keys(widget: QWidget) -> QWidget:
    """A label gives the focus to no widget that stands for another one."""
    return widget.focusProxy() or widget


def align(page: QWidget) -> None:
    """One column of labels through all forms of a page, as wide as its longest."""
    forms = page.findChildren(QFormLayout)
    labels = [form.itemAt(row, QFormLayout.ItemRole.LabelRole) for form in forms for row in range(form.rowCount())]
    widest = max(item.sizeHint().width() for item in labels if item)
    for item in labels:
        if item and item.widget():
            item.widget().setMinimumWidth(widest)


def fix(widgets: Mapping[str, QWidget], overridden: Mapping[str, str]) -> None:
    """Make read-only what an environment variable decides, and say which one. Both by the name of the setting."""
    for name in widgets.keys() & overridden.keys():
        widget = widgets[name]
        widget.setEnabled(False)
        text = tr("Set by the environment variable {variable}, and not to be changed here.")
        explain(widget, widget.accessibleName(), text.format(variable=overridden[name]))


def plain(text: str) -> str:
    """A label without the mark of its key and its colon: "Size" of "&Size:", or of translations like "크기(&S):" and "Taille\u00a0:"."""
    return re.sub(r"\(&\w\)|&", "", text).rstrip(": \u00a0")
