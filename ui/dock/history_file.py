"""Where the history lies, and where it is said that it can't be kept there."""

from __future__ import annotations

from pathlib import Path

from qgis.core import Qgis, QgsApplication, QgsMessageLog


def history_file() -> Path:
    """In the user's profile."""
    return Path(QgsApplication.qgisSettingsDirPath()) / "vlmsr" / "history.json"


def log_unsaved(why: str) -> None:
    """A line in QGIS's log."""
    QgsMessageLog.logMessage(why, "vlmsr", Qgis.MessageLevel.Warning)
