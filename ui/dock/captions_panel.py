"""Captions to correct, and a second run that goes by them."""

from __future__ import annotations

from qgis.core import QgsMapLayerProxyModel, QgsVectorLayer
from qgis.gui import QgsMapCanvas, QgsMapLayerComboBox
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from ...algorithms.captions import FIELD
from ...algorithms.translation import tr
from .captions_model import CAPTION, CaptionsModel


class CaptionsPanel(QWidget):
    """Shows any polygon layer that has the field of captions."""

    run = pyqtSignal(object)
    """The caption layer to run with; its edits are saved."""

    refused = pyqtSignal(str)

    def __init__(self, canvas: QgsMapCanvas, parent: QWidget | None = None):
        super().__init__(parent)
        self._canvas = canvas
        self._model: CaptionsModel | None = None
        self.layer_box = QgsMapLayerComboBox()
        self.layer_box.setFilters(QgsMapLayerProxyModel.Filter.PolygonLayer)
        self.layer_box.setAllowEmptyLayer(True)
        self.layer_box.setCurrentIndex(0)
        self.layer_box.setMinimumContentsLength(6)
        self.layer_box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.layer_box.setAccessibleName(tr("Layer of captions"))
        self._words = QLabel()
        self._words.setWordWrap(True)
        self.view = QTableView()
        self.view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.view.verticalHeader().hide()
        self.view.verticalHeader().setDefaultSectionSize(2 * self.view.fontMetrics().height() + 6)
        self.view.setAccessibleName(tr("Captions"))
        self.view.setTabKeyNavigation(False)
        self.run_button = QPushButton(tr("Run with these captions"))
        self.run_button.setAutoDefault(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.addWidget(self.layer_box)
        column.addWidget(self._words)
        column.addWidget(self.view, 1)
        column.addWidget(self.run_button)
        self.layer_box.layerChanged.connect(self._layer_chosen)
        self.run_button.clicked.connect(lambda _: self._run())
        self._layer_chosen(None)

    def show_layer(self, layer: QgsVectorLayer) -> None:
        """Choose a layer, such as that which a job has just made."""
        self.layer_box.setLayer(layer)

    def _layer_chosen(self, layer: QgsVectorLayer | None) -> None:
        usable = layer is not None and layer.fields().lookupField(FIELD) >= 0
        former, self._model = self._model, CaptionsModel(layer, self) if usable else None
        self.view.setModel(self._model)
        if former is not None:
            former.deleteLater()
        self.view.setVisible(usable)
        self.run_button.setEnabled(usable)
        self._words.setText(self._what_to_do(layer, usable))
        if usable:
            header = self.view.horizontalHeader()
            header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
            header.setSectionResizeMode(CAPTION, QHeaderView.ResizeMode.Stretch)
            self.view.selectionModel().currentRowChanged.connect(lambda index, _: self._flash(index.row()))

    @staticmethod
    def _what_to_do(layer: QgsVectorLayer | None, usable: bool) -> str:
        if usable:
            return tr("Double-click a caption to correct it.")
        if layer is not None:
            return tr("This layer has no field '{field}'. Choose the captions of a job.").format(field=FIELD)
        return tr(
            "Run a job with 'Captions' ticked under 'Also make', then correct here what the model says of each window."
        )

    def _flash(self, row: int) -> None:
        """Show on the map which window that is."""
        if self._model is not None and 0 <= row < self._model.rowCount():
            self._canvas.flashFeatureIds(self._model.layer, [self._model.feature_id(row)], flashes=1)

    def _run(self) -> None:
        trouble = self._model.save()
        if trouble:
            self.refused.emit(trouble)
            return
        self.run.emit(self._model.layer)
