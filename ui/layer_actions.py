"""What the context menu of a result's layer offers: to open the report of the run that made it.

actions = LayerActions(iface)     # in initGui
actions.remove()                  # in unload

The entry is there for layers that have a report, and for no others. QGIS's own custom actions belong to a kind of layers, so they would be
there for every raster, or had to be added again for each layer of each project that is opened.
"""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsMapLayer
from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import QMenu

from ..algorithms.icon import icon
from ..algorithms.result_layers import REPORT
from ..algorithms.translation import tr


class LayerActions:
    """Adds entries to the context menu of the layer tree, as long as it is not removed."""

    def __init__(self, iface):
        self._iface = iface
        self._tree = iface.layerTreeView()
        self._tree.contextMenuAboutToShow.connect(self._offer)

    def remove(self) -> None:
        """Offer nothing more."""
        self._tree.contextMenuAboutToShow.disconnect(self._offer)

    def _offer(self, menu: QMenu) -> None:
        layer = self._tree.currentLayer()
        path = report_of(layer)
        if path is None:
            return
        menu.addSeparator()
        # It belongs to the menu and goes with it.
        action = menu.addAction(icon(), tr("Open the report of this image"))
        action.triggered.connect(lambda: self._open(path))

    def _open(self, path: str) -> None:
        if not Path(path).is_file():
            self._iface.messageBar().pushWarning(
                "vlmsr",
                tr(
                    "The report {path} is not there any more. Run Upscale again with OUTPUT_REPORT to get a new one."
                ).format(path=path),
            )
        elif not QDesktopServices.openUrl(QUrl.fromLocalFile(path)):
            self._iface.messageBar().pushWarning(
                "vlmsr", tr("No program opens the report {path}. Open it in a web browser yourself.").format(path=path)
            )


def report_of(layer: QgsMapLayer | None) -> str | None:
    """Path of the report of the run that made a layer; None where there was none."""
    path = layer.customProperty(REPORT) if layer is not None else None
    return path if isinstance(path, str) and path else None
