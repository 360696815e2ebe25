"""Which part of the layer: all of it, what the map shows, or what is drawn on the map."""

from __future__ import annotations

from qgis.core import QgsApplication, QgsCoordinateReferenceSystem, QgsGeometry, QgsRectangle
from qgis.gui import QgsMapCanvas, QgsMapToolExtent, QgsRubberBand
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtWidgets import QComboBox, QHBoxLayout, QToolButton, QWidget

from ...algorithms.translation import tr
from .held_tool import HeldTool

WHOLE, CANVAS, DRAWN = range(3)


class ExtentTool(QgsMapToolExtent):
    """QGIS's own, which can be put away by Escape."""

    left = pyqtSignal()

    def keyPressEvent(self, event):  # noqa: N802 (QGIS gives the name)
        if event.key() == Qt.Key.Key_Escape:
            event.ignore()
            self.left.emit()


class ExtentChoice(QWidget):
    """`extent` is None for the whole layer."""

    changed = pyqtSignal()

    def __init__(self, canvas: QgsMapCanvas, parent: QWidget | None = None):
        super().__init__(parent)
        self._canvas = canvas
        self._drawn: QgsRectangle | None = None
        self._drawn_crs = QgsCoordinateReferenceSystem()
        tool = ExtentTool(canvas)
        self._hand = HeldTool(canvas, tool, self)
        self._band = QgsRubberBand(canvas)
        self._band.setFillColor(QColor(0, 0, 0, 0))
        self._band.setStrokeColor(QColor(220, 60, 40))
        self._band.setWidth(2)

        self.box = QComboBox()
        self.box.addItems([tr("Whole layer"), tr("What the map shows"), tr("Drawn on the map")])
        self.box.setAccessibleName(tr("Extent"))
        # Its longest choice must not make the dock wide.
        self.box.setMinimumContentsLength(6)
        self.box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.draw_button = QToolButton()
        self.draw_button.setIcon(QgsApplication.getThemeIcon("/mActionAddBasicRectangle.svg"))
        self.draw_button.setToolTip(tr("Draw a rectangle on the map"))
        self.draw_button.setAccessibleName(self.draw_button.toolTip())
        self.draw_button.setCheckable(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.box, 1)
        row.addWidget(self.draw_button)
        self.setFocusProxy(self.box)

        self.box.currentIndexChanged.connect(self._chosen)
        self.draw_button.toggled.connect(self._drawing)
        tool.extentChanged.connect(self._draw)
        tool.left.connect(self._give_up)
        self._hand.held.connect(self.draw_button.setChecked)
        canvas.extentsChanged.connect(self._moved)

    @property
    def extent(self) -> QgsRectangle | None:
        """In `crs`; None for the whole layer, and while it is `missing`."""
        choice = self.box.currentIndex()
        if choice == CANVAS:
            return self._canvas.extent()
        return self._drawn if choice == DRAWN else None

    @property
    def missing(self) -> bool:
        """Whether a rectangle is to be drawn and is not yet."""
        return self.box.currentIndex() == DRAWN and self._drawn is None

    @property
    def crs(self) -> QgsCoordinateReferenceSystem:
        """Of the extent's coordinates."""
        return self._drawn_crs if self.box.currentIndex() == DRAWN else self._canvas.mapSettings().destinationCrs()

    def set_extent(self, extent: QgsRectangle | None, crs: QgsCoordinateReferenceSystem) -> None:
        """Take a rectangle as if it had been drawn; None is the whole layer."""
        self._drawn, self._drawn_crs = extent, crs
        self.box.setCurrentIndex(WHOLE if extent is None else DRAWN)
        self.show_band()
        self.changed.emit()

    def show_band(self, shown: bool = True) -> None:
        """Show what was drawn on the map."""
        self._band.reset()
        if shown and self._drawn is not None and self.box.currentIndex() == DRAWN:
            self._band.setToGeometry(QgsGeometry.fromRect(self._drawn), self._drawn_crs)

    def close_tools(self) -> None:
        """Leave nothing on the map."""
        self._hand.close()
        self._canvas.extentsChanged.disconnect(self._moved)
        self._canvas.scene().removeItem(self._band)

    def _chosen(self, choice: int) -> None:
        self.show_band()
        if choice == DRAWN and self._drawn is None:
            self.draw_button.setChecked(True)
        elif choice != DRAWN:
            self.draw_button.setChecked(False)
        self.changed.emit()

    def _drawing(self, on: bool) -> None:
        self._hand.take(on)
        if on:
            self.box.setCurrentIndex(DRAWN)

    def _draw(self, extent: QgsRectangle) -> None:
        if extent.isNull() or extent.isEmpty():
            return
        self.set_extent(extent, self._canvas.mapSettings().destinationCrs())
        self._hand.take(False)

    def _give_up(self) -> None:
        self._hand.take(False)
        if self.missing:
            self.box.setCurrentIndex(WHOLE)

    def _moved(self) -> None:
        if self.box.currentIndex() == CANVAS:
            self.changed.emit()
