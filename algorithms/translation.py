"""Text for the user in the user's language."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication


def tr(text: str) -> str:
    """``text`` in the language of QGIS, or as it is where there is no translation."""
    return QCoreApplication.translate("vlmsr", text)
