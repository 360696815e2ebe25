"""How a job is drawn in the queue: its title, a progress bar, and how it stands."""

from __future__ import annotations

from qgis.PyQt.QtCore import QModelIndex, QRect, QSize, Qt
from qgis.PyQt.QtGui import QPainter, QPalette
from qgis.PyQt.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionProgressBar, QStyleOptionViewItem

from .job_list import JOB, Job

MARGIN = 4
BAR = 8


class JobDelegate(QStyledItemDelegate):
    """Colours and bar are the style's, so they fit light and dark themes."""

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
        style.drawControl(QStyle.ControlElement.CE_ProgressBar, _bar(look, bar, job), painter)
        line.moveTop(bar.bottom() + MARGIN)
        self._text(painter, option, line, job.words(), Qt.TextElideMode.ElideRight)
        painter.restore()

    def _text(self, painter, option, rect: QRect, text: str, elide) -> None:
        shown = option.fontMetrics.elidedText(text, elide, rect.width())
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)


def _bar(look: QStyleOptionViewItem, rect: QRect, job: Job) -> QStyleOptionProgressBar:
    bar = QStyleOptionProgressBar()
    bar.rect = rect
    bar.minimum, bar.maximum = 0, 1000
    bar.progress = round(1000 * job.done)
    bar.textVisible = False
    bar.palette = look.palette
    bar.state = QStyle.StateFlag.State_Enabled | QStyle.StateFlag.State_Horizontal
    return bar
