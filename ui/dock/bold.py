"""A button that is down says so by its letters: on some dark themes its colour hardly differs."""

from __future__ import annotations

from qgis.PyQt.QtWidgets import QAbstractButton


def bold_while_on(button: QAbstractButton) -> None:
    """Bold letters while a checkable button is down."""

    def follow(on: bool) -> None:
        font = button.font()
        font.setBold(on)
        button.setFont(font)

    button.toggled.connect(follow)
