"""Run inside QGIS by scripts/screenshot: computes a result, shows it beside its input, writes the pictures, quits.

From the environment: VLMSR_SCREENSHOT_ROOT (the repository), _FOLDER (where the pictures go), _WORK (for all else; a file `done` there
says that it went well).
"""

import os
import sys
import traceback
from pathlib import Path

import processing
from qgis.core import (
    QgsApplication,
    QgsMapThemeCollection,
    QgsProcessingOutputLayerDefinition,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
)
from qgis.PyQt.QtCore import QCoreApplication, QElapsedTimer, QEvent, Qt, QTimer
from qgis.PyQt.QtWidgets import QDockWidget, QLineEdit, QToolBar
from qgis.utils import iface, plugins

ROOT = Path(os.environ["VLMSR_SCREENSHOT_ROOT"])
FOLDER = Path(os.environ["VLMSR_SCREENSHOT_FOLDER"])
WORK = Path(os.environ["VLMSR_SCREENSHOT_WORK"])

SIZE = 1400, 900
CENTRE = 33, 196
"""Pixel of the scene in the middle of both maps: a farm, where small things are."""

PIXEL = 7
"""Pixels of the screen to one of the input's."""

INPUT_MAP = "Input, pixels of 5 m"
PANELS = {"Layers": 240, INPUT_MAP: 420, "ProcessingToolbox": 285}
"""Widths of what stands beside the main map."""


def main():
    window = iface.mainWindow()
    window.showNormal()
    window.setGeometry(0, 0, *SIZE)
    scene = QgsRasterLayer(str(ROOT / "tests" / "data" / "scene_naip.tif"), "scene_naip")
    QgsProject.instance().addMapLayer(scene)
    settle(1)
    output = QgsProcessingOutputLayerDefinition(str(WORK / "scene_naip_x4.tif"), QgsProject.instance())
    processing.runAndLoadResults(
        "vlmsr:upscale", {"INPUT": scene.id(), "SCALE": "4", "PRESET": "balanced", "OUTPUT": output}
    )
    (finer,) = (layer for layer in QgsProject.instance().mapLayers().values() if layer.id() != scene.id())

    show_only_what_matters(window)
    before = second_map(window, scene, finer)
    settle(1)
    docks = [dock(window, name) for name in PANELS]
    window.resizeDocks(docks, list(PANELS.values()), Qt.Orientation.Horizontal)
    settle(2)
    for canvas in (iface.mapCanvas(), before):
        show(canvas, scene)
    settle(4)
    iface.messageBar().clearWidgets()
    settle(1)
    save(window.grab(), "qgis.png")
    save(dialog_picture(scene), "dialog.png")
    (WORK / "done").touch()


def show_only_what_matters(window):
    """Few toolbars, the layers on the left, the toolbox on the right."""
    for toolbar in window.findChildren(QToolBar):
        if toolbar.parent() is window:
            toolbar.setVisible(toolbar.objectName() in ("mFileToolBar", "mMapNavToolBar", "mAttributesToolBar"))
    for panel in window.findChildren(QDockWidget):
        panel.setVisible(panel.objectName() == "Layers")
    toolbox = plugins["processing"].toolbox
    toolbox.setObjectName("ProcessingToolbox")
    toolbox.show()
    toolbox.searchBox.setText("vlmsr")


def second_map(window, scene, finer):
    """A second map beside the main one, with the input in it, while the main one shows the result."""
    root = QgsProject.instance().layerTreeRoot()
    themes = QgsProject.instance().mapThemeCollection()
    for name, shown in (("input", scene), ("result", finer)):
        for layer in (scene, finer):
            root.findLayer(layer.id()).setItemVisibilityChecked(layer is shown)
        model = iface.layerTreeView().layerTreeModel()
        themes.insert(name, QgsMapThemeCollection.createThemeFromCurrentState(root, model))
    root.findLayer(scene.id()).setExpanded(False)
    canvas = iface.createNewMapCanvas(INPUT_MAP)
    canvas.setTheme("input")
    panel = canvas.parent()
    while not isinstance(panel, QDockWidget):
        panel = panel.parent()
    panel.setFloating(False)
    panel.setObjectName(INPUT_MAP)
    window.addDockWidget(Qt.DockWidgetArea.LeftDockWidgetArea, panel)
    window.splitDockWidget(dock(window, "Layers"), panel, Qt.Orientation.Horizontal)
    panel.show()
    return canvas


def dock(window, name):
    return window.findChild(QDockWidget, name)


def show(canvas, scene):
    """The same place at the same scale in every canvas, whatever its size."""
    extent, width = scene.extent(), scene.rasterUnitsPerPixelX()
    x, y = extent.xMinimum() + CENTRE[0] * width, extent.yMaximum() - CENTRE[1] * width
    half = canvas.width() / PIXEL / 2 * width, canvas.height() / PIXEL / 2 * width
    canvas.setExtent(QgsRectangle(x - half[0], y - half[1], x + half[0], y + half[1]))
    canvas.refresh()


def dialog_picture(scene):
    """The algorithm's dialog as the Toolbox opens it, with the scene chosen."""
    dialog = processing.createAlgorithmDialog("vlmsr:upscale", {"INPUT": scene.id()})
    dialog.resize(980, 600)
    dialog.show()
    settle(1)
    # Else the first field is shown as if it were being written in.
    for field in dialog.findChildren(QLineEdit):
        field.deselect()
    dialog.runButton().setFocus()
    settle(1)
    picture = dialog.grab()
    dialog.close()
    return picture


def settle(seconds):
    """Let QGIS draw and load for a while."""
    clock = QElapsedTimer()
    clock.start()
    while clock.elapsed() < 1000 * seconds:
        QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def save(pixmap, name):
    assert pixmap.save(str(FOLDER / name)), f"{FOLDER / name} can't be written"


def run():
    status = 0
    try:
        main()
    except BaseException:
        traceback.print_exc(file=sys.stderr)
        status = 1
    sys.stderr.flush()
    QgsProject.instance().setDirty(False)
    QgsApplication.exit(status)


QTimer.singleShot(2000, run)
