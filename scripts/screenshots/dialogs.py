"""The algorithm's dialog, the options page, and what a layer says of itself."""

from __future__ import annotations

import processing
from qgis.core import QgsRasterLayer
from qgis.PyQt.QtWidgets import QApplication, QGroupBox, QLineEdit, QScrollArea, QTextBrowser, QWidget
from qgis.utils import iface

from screenshots.window import beside, in_dialog, save, settle, wait_until

DIALOG = 730, 1150
OPTIONS = 980, 860
PROPERTIES = 860, 620
RASTER_PROPERTIES = "QgsRasterLayerPropertiesBase"


def picture_dialog(scene: QgsRasterLayer) -> None:
    """The dialog of Upscale as it opens, and with the advanced parameters unfolded."""
    dialog = processing.createAlgorithmDialog("vlmsr:upscale", {"INPUT": scene.id()})
    dialog.show()
    # After it was shown, when QGIS gives it the size that it had before.
    dialog.resize(*DIALOG)
    # The help stands in the pages as well.
    dialog.findChild(QTextBrowser, "textShortHelp").hide()
    settle(1)
    # Else the first field is shown as if it were being written in.
    for field in dialog.findChildren(QLineEdit):
        field.deselect()
    dialog.runButton().setFocus()
    settle(1)
    folded = dialog.grab()
    group = dialog.findChild(QGroupBox, "grpAdvanced")
    group.setProperty("collapsed", False)
    settle(1)
    dialog.mainWidget().findChild(QScrollArea).verticalScrollBar().setValue(group.y())
    settle(1)
    save(beside(folded, dialog.grab()), "dialog")
    dialog.close()


def picture_options() -> None:
    """The options page, the engine checked and the bundles listed."""
    in_dialog(lambda: iface.showOptionsDialog(iface.mainWindow(), "vlmsrOptions"), _options)


def _options(dialog: QWidget) -> None:
    dialog.resize(*OPTIONS)
    page = dialog.findChild(QWidget, "vlmsrOptions")
    wait_until(page.bundles.table.topLevelItemCount, "the options list the bundles")
    page.engine.check.click()
    wait_until(lambda: page.engine._task is None, "the options check the engine")
    settle(2)
    page.setFocus()
    save(dialog, "options")


def picture_metadata(layer: QgsRasterLayer) -> None:
    """The tab Information of a result's properties, where it says what made it."""
    iface.showLayerProperties(layer, "mOptsPage_Information")
    settle(1)
    # Unlike the options, it is not waited for.
    [dialog] = [window for window in QApplication.topLevelWidgets() if window.objectName() == RASTER_PROPERTIES]
    dialog.resize(*PROPERTIES)
    settle(1)
    words = dialog.findChild(QTextBrowser)
    assert words.find("AI_GENERATED")
    # From the heading on that it stands under.
    text = words.textCursor()
    text.clearSelection()
    words.setTextCursor(text)
    words.find("Identification", words.document().FindFlag.FindBackward)
    bar = words.verticalScrollBar()
    bar.setValue(bar.value() + words.cursorRect().top())
    text = words.textCursor()
    text.clearSelection()
    words.setTextCursor(text)
    save(dialog, "metadata")
    dialog.reject()
