"""Results in the map: a finer image beside its input, and the confidence laid over it."""

from __future__ import annotations

from qgis.core import QgsMapThemeCollection, QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QDockWidget
from qgis.utils import iface, plugins

from screenshots.scene import layers_named, show_farm
from screenshots.window import arrange, panel, save, settle, widen

INPUT_MAP = "Input, pixels of 5 m"
TOOLBOX = "ProcessingToolbox"
BESIDE_LAYERS = {"pixel": 9, "east": 22}
"""What the map shows beside a wide panel of layers."""


def picture_confidence(scene: QgsRasterLayer) -> None:
    """The group of a run's results, the confidence ticked, its legend in the panel of the layers."""
    tree = QgsProject.instance().layerTreeRoot()
    for layer in layers_named("fast"):
        tree.findLayer(layer.id()).setItemVisibilityChecked(False)
        tree.findLayer(layer.id()).setExpanded(False)
    tree.findLayer(scene.id()).setExpanded(False)
    [confidence] = layers_named("confidence")
    tree.findLayer(confidence.id()).setItemVisibilityChecked(True)
    widen({"Layers": 400})
    show_farm(scene, **BESIDE_LAYERS)
    save(iface.mainWindow(), "in_the_map")
    tree.findLayer(confidence.id()).setItemVisibilityChecked(False)


def picture_before_and_after(scene: QgsRasterLayer) -> None:
    """A second map with the input on the left, the main one with the result, the toolbox on the right."""
    [finer] = layers_named("x4 balanced")
    others = [layer.id() for layer in QgsProject.instance().mapLayers().values() if layer not in (scene, finer)]
    QgsProject.instance().removeMapLayers(others)
    window = iface.mainWindow()
    arrange()
    toolbox = plugins["processing"].toolbox
    toolbox.setObjectName(TOOLBOX)
    toolbox.show()
    toolbox.searchBox.setText("vlmsr")
    _remember_as_theme("input", scene)
    _remember_as_theme("result", finer)
    before = _second_map(window)
    widen({"Layers": 270, INPUT_MAP: 410, TOOLBOX: 270})
    settle(1)
    for canvas in (iface.mapCanvas(), before):
        show_farm(scene, canvas)
    iface.messageBar().clearWidgets()
    settle(2)
    save(window, "qgis")


def _remember_as_theme(name: str, shown: QgsRasterLayer) -> None:
    """A map theme in which one layer alone is shown; the main map shows it, too."""
    root = QgsProject.instance().layerTreeRoot()
    for node in root.findLayers():
        node.setItemVisibilityChecked(node.layer() is shown)
        node.setExpanded(False)
    model = iface.layerTreeView().layerTreeModel()
    QgsProject.instance().mapThemeCollection().insert(
        name, QgsMapThemeCollection.createThemeFromCurrentState(root, model)
    )


def _second_map(window):
    canvas = iface.createNewMapCanvas(INPUT_MAP)
    canvas.setTheme("input")
    holder = canvas.parent()
    while not isinstance(holder, QDockWidget):
        holder = holder.parent()
    holder.setFloating(False)
    holder.setObjectName(INPUT_MAP)
    window.addDockWidget(Qt.DockWidgetArea.LeftDockWidgetArea, holder)
    window.splitDockWidget(panel("Layers"), holder, Qt.Orientation.Horizontal)
    holder.show()
    return canvas
