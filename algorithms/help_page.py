"""Where the page of an algorithm lies that its Help button opens: it ships with the plugin, so it is there without a network.

Pages are made of what the algorithms say of themselves, by `scripts/help_pages.py`.
"""

from __future__ import annotations

from pathlib import Path

from qgis.PyQt.QtCore import QUrl

FOLDER = Path(__file__).parent.parent / "ui" / "help"


def help_url(name: str) -> str:
    """Address of the page of an algorithm."""
    return QUrl.fromLocalFile(str(FOLDER / f"{name}.html")).toString()
