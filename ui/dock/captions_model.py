"""The captions of a polygon layer as a table: window, caption, confidence. The caption is what is edited, in the layer itself."""

from __future__ import annotations

from qgis.core import QgsFeatureRequest, QgsVectorLayer
from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, Qt

from ...algorithms.captions import FIELD
from ...algorithms.translation import tr

PIECE = 200
"""Rows that are read at once: a country has more windows than anybody waits for."""

FIELDS = ("tile", FIELD, "confidence")
CAPTION = FIELDS.index(FIELD)


class CaptionsModel(QAbstractTableModel):
    """Edits go into the layer's edit buffer, where QGIS can undo them, until `save`."""

    def __init__(self, layer: QgsVectorLayer, parent=None):
        super().__init__(parent)
        self.layer = layer
        self._columns = [layer.fields().lookupField(name) for name in FIELDS]
        request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry)
        self._features = layer.getFeatures(request)
        self._rows: list[tuple[int, list]] = []
        self._more = True
        self.fetchMore(QModelIndex())
        layer.attributeValueChanged.connect(self._changed)

    def save(self) -> str:
        """Write the edits; returns what went wrong, empty where nothing did."""
        if not self.layer.isEditable() or self.layer.commitChanges():
            return ""
        return tr("The captions can't be saved: {why}. Save the layer under another name and edit that.").format(
            why="; ".join(self.layer.commitErrors())
        )

    def feature_id(self, row: int) -> int:
        """Of the window in that row."""
        return self._rows[row][0]

    # Qt gives the names.
    # ruff: noqa: N802
    def canFetchMore(self, parent):
        return self._more and not parent.isValid()

    def fetchMore(self, parent):
        read = []
        for feature in self._features:
            read.append((feature.id(), [feature.attribute(c) if c >= 0 else None for c in self._columns]))
            if len(read) == PIECE:
                break
        self._more = len(read) == PIECE
        if read:
            self.beginInsertRows(QModelIndex(), len(self._rows), len(self._rows) + len(read) - 1)
            self._rows += read
            self.endInsertRows()

    def rowCount(self, parent=None):
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent=None):
        return 0 if parent is not None and parent.isValid() else len(FIELDS)

    def headerData(self, section, orientation, role=Qt.ItemDataRole.DisplayRole):
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (tr("Window"), tr("Caption"), tr("Sure"))[section]
        return None

    def data(self, index, role=Qt.ItemDataRole.DisplayRole):
        if not index.isValid():
            return None
        value = self._rows[index.row()][1][index.column()]
        if role == Qt.ItemDataRole.ToolTipRole and index.column() == CAPTION:
            return _text(value)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return _text(value)
        return None

    def flags(self, index):
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if index.column() == CAPTION else flags

    def setData(self, index, value, role=Qt.ItemDataRole.EditRole):
        if role != Qt.ItemDataRole.EditRole or index.column() != CAPTION:
            return False
        if not self.layer.isEditable() and not self.layer.startEditing():
            return False
        # The signal of the layer brings the new value here, as it does when someone else changes it.
        return self.layer.changeAttributeValue(self.feature_id(index.row()), self._columns[CAPTION], str(value).strip())

    def _changed(self, identifier: int, field: int, value: object) -> None:
        if field not in self._columns:
            return
        column = self._columns.index(field)
        for row, (known, values) in enumerate(self._rows):
            if known == identifier:
                values[column] = value
                self.dataChanged.emit(self.index(row, column), self.index(row, column))


def _text(value: object) -> str:
    if isinstance(value, float):
        return f"{value:.2f}"
    # NULL of QGIS is no None.
    return str(value) if isinstance(value, (str, int)) else ""
