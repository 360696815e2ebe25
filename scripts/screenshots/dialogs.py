"""The algorithm's dialog, the options page, and what a layer says of itself."""

from __future__ import annotations

import processing
from qgis.core import QgsRasterLayer
from qgis.PyQt.QtWebKitWidgets import QWebView
from qgis.PyQt.QtWidgets import QApplication, QGroupBox, QLineEdit, QScrollArea, QTextBrowser, QWidget
from qgis.utils import iface

from screenshots.window import beside, in_dialog, save, settle, wait_until

DIALOG = 730, 1150
OPTIONS = 980, 860
PROPERTIES = 760, 470
RASTER_PROPERTIES = "QgsRasterLayerPropertiesBase"
SCROLL = """[].slice.call(document.getElementsByTagName('h1')).some(
    function(heading) { if (heading.textContent == '%s') { heading.scrollIntoView(); return true } })"""


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
    """The tab Information of a result's properties, where it says what made it: what it is, and how it came about."""
    iface.showLayerProperties(layer, "mOptsPage_Information")
    settle(1)
    # Unlike the options, it is not waited for.
    [dialog] = [window for window in QApplication.topLevelWidgets() if window.objectName() == RASTER_PROPERTIES]
    dialog.resize(*PROPERTIES)
    settle(1)
    frame = dialog.findChild(QWebView).page().mainFrame()
    parts = []
    for heading in ("Identification", "History"):
        assert frame.evaluateJavaScript(SCROLL % heading), f"no heading {heading}"
        settle(0.5)
        parts.append(dialog.grab())
    save(beside(*parts), "metadata")
    dialog.reject()
