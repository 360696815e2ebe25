"""How a job is drawn in the queue: its title, a progress bar, and how it stands."""

from __future__ import annotations

from qgis.PyQt.QtCore import QModelIndex, QRect, QRectF, QSize, Qt
from qgis.PyQt.QtGui import QColor, QPainter, QPalette
from qgis.PyQt.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from .job_list import JOB, Job

MARGIN = 4
BAR = 6
GROOVE = 0.2
"""Opacity of what of the bar is to come."""


class JobDelegate(QStyledItemDelegate):
    """Colours are the palette's, so they fit light and dark themes."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:  # noqa: N802 (Qt gives the name)
        """Two lines of text and a bar."""
        return QSize(120, 2 * option.fontMetrics.height() + BAR + 4 * MARGIN)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        """Title, bar, state from top to bottom."""
        job: Job = index.data(JOB)
        look = QStyleOptionViewItem(option)
        self.initStyleOption(look, index)
        look.text = ""
        style = look.widget.style() if look.widget is not None else QApplication.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, look, painter, look.widget)

        inside = option.rect.adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
        height = option.fontMetrics.height()
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        pen = look.palette.color(QPalette.ColorRole.HighlightedText if selected else QPalette.ColorRole.Text)
        painter.save()
        painter.setPen(pen)
        line = QRect(inside.left(), inside.top(), inside.width(), height)
        self._text(painter, option, line, job.choices.title, Qt.TextElideMode.ElideMiddle)
        bar = QRect(inside.left(), line.bottom() + MARGIN, inside.width(), BAR)
        # By hand: a style draws it in the colour of the selected row, where it is not to be seen.
        done = pen if selected else look.palette.color(QPalette.ColorRole.Highlight)
        _draw_bar(painter, QRectF(bar), job.done, done, pen)
        line.moveTop(bar.bottom() + MARGIN)
        self._text(painter, option, line, job.words(), Qt.TextElideMode.ElideRight)
        painter.restore()

    def _text(self, painter, option, rect: QRect, text: str, elide) -> None:
        shown = option.fontMetrics.elidedText(text, elide, rect.width())
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)


def _draw_bar(painter: QPainter, rect: QRectF, share: float, done: QColor, around: QColor) -> None:
    """A groove, filled from the left. share: 0 to 1."""
    groove = QColor(around)
    groove.setAlphaF(GROOVE)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(groove)
    painter.drawRoundedRect(rect, BAR / 2, BAR / 2)
    painter.setBrush(done)
    filled = QRectF(rect.left(), rect.top(), rect.width() * share, rect.height())
    painter.setClipRect(filled, Qt.ClipOperation.IntersectClip)
    painter.drawRoundedRect(rect, BAR / 2, BAR / 2)
    painter.restore()
