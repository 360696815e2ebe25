"""What the context menu of a result's layer offers: to open the report of the run that made it.

actions = LayerActions(iface)     # in initGui
actions.remove()                  # in unload

The entry is there for layers that have a report, and for no others.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from qgis.core import Qgis, QgsMapLayer, QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import QObject, QUrl
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import QAction

from ..algorithms.icon import icon
from ..algorithms.result_layers import REPORT
from ..algorithms.translation import tr


class LayerActions(QObject):
    """Adds an entry to the context menu of raster layers of the project, as long as it is not removed."""

    def __init__(self, iface):
        super().__init__()
        self._iface = iface
        self._action = QAction(icon(), tr("Open the report of this image"), self)
        self._action.triggered.connect(self._open)
        iface.addCustomActionForLayerType(self._action, "", _raster_type(), False)
        self._added: set[str] = set()
        self._project = QgsProject.instance()
        self._project.layersAdded.connect(self._look_at)
        self._look_at(self._project.mapLayers().values())

    def remove(self) -> None:
        """Offer nothing more."""
        self._project.layersAdded.disconnect(self._look_at)
        for layer in _rasters(self._project.mapLayers().values()):
            layer.customPropertyChanged.disconnect(self._property_changed)
        self._iface.removeCustomActionForLayerType(self._action)

    def _look_at(self, layers: Iterable[QgsMapLayer]) -> None:
        """A project that is opened says at once which layers have a report; of a result it is said a moment later."""
        for layer in _rasters(layers):
            layer.customPropertyChanged.connect(self._property_changed)
            self._offer_for(layer)

    def _property_changed(self, name: str) -> None:
        if name == REPORT:
            self._offer_for(self.sender())

    def _offer_for(self, layer: QgsMapLayer) -> None:
        # QGIS itself forgets layers that are removed.
        if report_of(layer) is not None and layer.id() not in self._added:
            self._added.add(layer.id())
            self._iface.addCustomActionForLayer(self._action, layer)

    def _open(self) -> None:
        path = report_of(self._iface.activeLayer())
        if path is None:
            text = tr("This layer has no report. Choose a result that was made with OUTPUT_REPORT.")
        elif not Path(path).is_file():
            text = tr("The report {path} is not there any more. Run Upscale again with OUTPUT_REPORT to get a new one.")
        elif not QDesktopServices.openUrl(QUrl.fromLocalFile(path)):
            text = tr("No program opens the report {path}. Open it in a web browser yourself.")
        else:
            return
        self._iface.messageBar().pushWarning("vlmsr", text.format(path=path))


def report_of(layer: QgsMapLayer | None) -> str | None:
    """Path of the report of the run that made a layer; None where there was none."""
    path = layer.customProperty(REPORT) if layer is not None else None
    return path if isinstance(path, str) and path else None


def _rasters(layers: Iterable[QgsMapLayer]) -> list[QgsRasterLayer]:
    return [layer for layer in layers if isinstance(layer, QgsRasterLayer)]


def _raster_type():
    """Named anew in QGIS 3.30; the old name is gone in QGIS 4."""
    if hasattr(Qgis, "LayerType"):
        return Qgis.LayerType.Raster
    from qgis.core import QgsMapLayerType

    return QgsMapLayerType.RasterLayer
