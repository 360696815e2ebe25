"""Tells the desktop that something was refused because there is no engine yet, so that it can offer to set one up."""

from __future__ import annotations

from qgis.PyQt.QtCore import QObject, pyqtSignal


class EngineNotice(QObject):
    """refused: sent from whatever thread found it out."""

    refused = pyqtSignal()


notice = EngineNotice()
"""The one that algorithms send by; nobody listens under qgis_process."""
