"""Text for the user in the user's language.

translator = install_translation(QgsApplication.locale())      # when the plugin starts; None: it stays English
tr("Set up the engine")                                         # "Engine einrichten"
remove_translation(translator)                                  # when it is unloaded

Text is asked for when it is shown, never at import: the modules may be imported before the translation is there. The translations are
made by scripts/translate.
"""

from __future__ import annotations

from pathlib import Path

from qgis.PyQt.QtCore import QCoreApplication, QTranslator

FOLDER = Path(__file__).resolve().parent.parent / "i18n"

CONTEXT = "vlmsr"
"""All texts are in one context: the same words mean the same everywhere."""


def tr(text: str) -> str:
    """``text`` in the language of QGIS, or as it is where there is no translation."""
    return QCoreApplication.translate(CONTEXT, text)


def install_translation(locale: str) -> QTranslator | None:
    """Have `tr` translate into the language of a locale (``de``, ``fr_CA``). None: there is no translation into it. Keep what is
    returned, since Qt does not."""
    translator = QTranslator()
    # For fr_CA, Qt looks for vlmsr_fr_CA.qm and then for vlmsr_fr.qm.
    if not translator.load(f"{CONTEXT}_{locale}", str(FOLDER)):
        return None
    QCoreApplication.installTranslator(translator)
    return translator


def remove_translation(translator: QTranslator | None) -> None:
    """English again."""
    if translator is not None:
        QCoreApplication.removeTranslator(translator)
