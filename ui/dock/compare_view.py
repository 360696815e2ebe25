"""Two pictures of the same place: a divider that is dragged over them, or one in the place of the other."""

from __future__ import annotations

from qgis.PyQt.QtCore import QPointF, QRectF, QSize, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtGui import QColor, QImage, QPainter, QPalette, QPen
from qgis.PyQt.QtWidgets import QSizePolicy, QWidget

from ...algorithms.translation import tr

BLINK_MILLISECONDS = 700
KEY_STEP = 0.05
GRIP = 7
FAINT = 0.6


class CompareView(QWidget):
    """Left of the divider is before, right of it after. Space, held, shows before everywhere; the arrow keys move the divider."""

    blinked = pyqtSignal(bool)
    """Whether before alone is shown now: the map goes along."""

    def __init__(self, parent: QWidget | None = None):
        super().__init__(parent)
        self._before = self._after = self._over = QImage()
        self.smooth = False
        self.with_over = False
        self._divider = 0.5
        self._holding = False
        self._blink = QTimer(self)
        self._blink.setInterval(BLINK_MILLISECONDS)
        self._blink.timeout.connect(lambda: self._show_before(not self._holding))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(120, 120)
        self.setCursor(Qt.CursorShape.SplitHCursor)
        self.setAccessibleName(tr("Before and after"))
        self.setAccessibleDescription(
            tr("Drag, or the arrow keys: moves the divider. Space, held: shows the input alone.")
        )
        self.setToolTip(self.accessibleDescription())

    def set_pictures(self, before: QImage, after: QImage, over: QImage | None = None) -> None:
        """Of the same size. over: the confidence, drawn over the result."""
        self._before, self._after, self._over = before, after, over or QImage()
        self.update()

    def clear(self) -> None:
        """Show nothing."""
        self.set_pictures(QImage(), QImage())

    @property
    def divider(self) -> float:
        """From 0 (all is after) to 1 (all is before)."""
        return self._divider

    def set_divider(self, share: float) -> None:
        """Put the divider somewhere."""
        self._divider = min(max(share, 0.0), 1.0)
        self.update()

    def set_blinking(self, on: bool) -> None:
        """Before and after in turn, by itself."""
        if on:
            self._blink.start()
        else:
            self._blink.stop()
            self._show_before(False)

    def redraw(self, smooth: bool | None = None, with_over: bool | None = None) -> None:
        """smooth: the input is interpolated instead of shown pixel by pixel. with_over: the confidence lies over it."""
        self.smooth = self.smooth if smooth is None else smooth
        self.with_over = self.with_over if with_over is None else with_over
        self.update()

    def hold_before(self, on: bool) -> None:
        """Show before alone, for as long as a key or a button is held."""
        self._show_before(on)

    def _show_before(self, on: bool) -> None:
        self._holding = on
        self.update()
        self.blinked.emit(on)

    def _place(self) -> QRectF:
        """Where the pictures lie: as large as fits, its shape kept."""
        size = QSize(self._after.size()).scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        left, top = (self.width() - size.width()) / 2, (self.height() - size.height()) / 2
        return QRectF(left, top, size.width(), size.height())

    # Qt gives the names.
    # ruff: noqa: N802
    def sizeHint(self):
        return QSize(300, 300)

    def paintEvent(self, _event):
        painter = QPainter(self)
        if self._after.isNull():
            painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
            # The palette's own colour of placeholders hardly shows on dark themes.
            painter.setOpacity(FAINT)
            text = tr("Before and after will be here.")
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, text)
            return
        place = self._place()
        edge = place.left() + place.width() * self._divider
        self._draw(painter, place, self._after, True)
        if self.with_over and not self._over.isNull():
            self._draw(painter, place, self._over, False)
        painter.save()
        if not self._holding:
            painter.setClipRect(QRectF(place.left(), place.top(), edge - place.left(), place.height()))
        self._draw(painter, place, self._before, self.smooth)
        painter.restore()
        if self._holding:
            self._label(painter, place, tr("Before"), Qt.AlignmentFlag.AlignLeft)
            return
        self._draw_divider(painter, place, edge)
        self._label(painter, place, tr("Before"), Qt.AlignmentFlag.AlignLeft)
        self._label(painter, place, tr("After"), Qt.AlignmentFlag.AlignRight)

    def _draw(self, painter: QPainter, place: QRectF, picture: QImage, smooth: bool) -> None:
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, smooth)
        painter.drawImage(place, picture)

    def _draw_divider(self, painter: QPainter, place: QRectF, edge: float) -> None:
        colour = self.palette().color(QPalette.ColorRole.Highlight)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for pen in (QPen(QColor(255, 255, 255, 200), 4), QPen(colour, 2)):
            painter.setPen(pen)
            painter.drawLine(QPointF(edge, place.top()), QPointF(edge, place.bottom()))
        painter.setBrush(colour)
        painter.setPen(QPen(QColor(255, 255, 255), 2))
        painter.drawEllipse(QPointF(edge, place.center().y()), GRIP, GRIP)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colour, 2))
            painter.drawRect(place.adjusted(1, 1, -1, -1))

    def _label(self, painter: QPainter, place: QRectF, text: str, side) -> None:
        metrics = painter.fontMetrics()
        box = QRectF(0, 0, metrics.horizontalAdvance(text) + 10, metrics.height() + 4)
        box.moveTop(place.top() + 4)
        if side == Qt.AlignmentFlag.AlignLeft:
            box.moveLeft(place.left() + 4)
        else:
            box.moveRight(place.right() - 4)
        painter.setPen(Qt.PenStyle.NoPen)
        # On a picture, not on a window: these hold on any theme.
        painter.setBrush(QColor(0, 0, 0, 150))
        painter.drawRoundedRect(box, 3, 3)
        painter.setPen(QColor(255, 255, 255))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)

    def mousePressEvent(self, event):
        self.mouseMoveEvent(event)

    def mouseMoveEvent(self, event):
        if event.buttons() & Qt.MouseButton.LeftButton and not self._after.isNull():
            place = self._place()
            self.set_divider((event.pos().x() - place.left()) / max(1.0, place.width()))

    def keyPressEvent(self, event):
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self.hold_before(True)
        elif event.key() == Qt.Key.Key_Left:
            self.set_divider(self._divider - KEY_STEP)
        elif event.key() == Qt.Key.Key_Right:
            self.set_divider(self._divider + KEY_STEP)
        elif event.key() != Qt.Key.Key_Space:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event):
        if event.key() == Qt.Key.Key_Space:
            if not event.isAutoRepeat():
                self.hold_before(False)
        else:
            super().keyReleaseEvent(event)

    def focusOutEvent(self, event):
        if self._holding and not self._blink.isActive():
            self.hold_before(False)
        super().focusOutEvent(event)
