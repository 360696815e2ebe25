"""The picture of the provider and of its algorithms."""

from __future__ import annotations

from pathlib import Path

from qgis.PyQt.QtGui import QIcon

FILE = Path(__file__).parent.parent / "ui" / "icons" / "vlmsr.svg"


def icon() -> QIcon:
    """The plugin's icon; its colours hold on light and on dark themes."""
    return QIcon(str(FILE))
