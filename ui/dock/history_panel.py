"""The history as a list: double-click puts the settings back, Run again runs them."""

from __future__ import annotations

from qgis.PyQt.QtCore import QDateTime, QLocale, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ...algorithms.translation import tr
from .history import Entry, History
from .job_list import State

ENTRY = int(Qt.ItemDataRole.UserRole)


class HistoryPanel(QWidget):
    """Newest first."""

    use = pyqtSignal(object)
    run = pyqtSignal(object)

    def __init__(self, history: History, parent: QWidget | None = None):
        super().__init__(parent)
        self._history = history
        self.view = QTreeWidget()
        self.view.setHeaderLabels([tr("What"), tr("When"), tr("End")])
        self.view.setRootIsDecorated(False)
        self.view.setAlternatingRowColors(True)
        self.view.setAccessibleName(tr("History"))
        header = self.view.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.ResizeToContents)
        self._use = QPushButton(tr("Use settin&gs"))
        self._again = QPushButton(tr("Run again"))
        self._clear = QPushButton(tr("Clear"))
        buttons = QHBoxLayout()
        for button in (self._use, self._again, self._clear):
            button.setAutoDefault(False)
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.addWidget(self.view, 1)
        column.addLayout(buttons)

        history.changed.connect(self._fill)
        self.view.itemDoubleClicked.connect(lambda item, _: self.use.emit(item.data(0, ENTRY).choices))
        self.view.currentItemChanged.connect(lambda *_: self._enable())
        self._use.clicked.connect(lambda _: self.use.emit(self._current().choices))
        self._again.clicked.connect(lambda _: self.run.emit(self._current().choices))
        self._clear.clicked.connect(lambda _: history.clear())
        self._fill()

    def _current(self) -> Entry | None:
        item = self.view.currentItem()
        return None if item is None else item.data(0, ENTRY)

    def _fill(self) -> None:
        self.view.clear()
        for entry in self._history.entries:
            when = QDateTime.fromString(entry.when, Qt.DateFormat.ISODate)
            item = QTreeWidgetItem(
                [entry.choices.title, QLocale().toString(when, "d MMM hh:mm"), _end_words(entry.state)]
            )
            item.setData(0, ENTRY, entry)
            told = "\n".join(filter(None, (entry.choices.title, entry.choices.source, entry.choices.output)))
            for column in range(self.view.columnCount()):
                item.setToolTip(column, told)
            self.view.addTopLevelItem(item)
        # The newest, so that the buttons are of use at once.
        self.view.setCurrentItem(self.view.topLevelItem(0))
        self._enable()

    def _enable(self) -> None:
        for button in (self._use, self._again):
            button.setEnabled(self._current() is not None)
        self._clear.setEnabled(bool(self._history.entries))


def _end_words(state: str) -> str:
    return {
        State.DONE.value: tr("Done"),
        State.FAILED.value: tr("Failed"),
        State.CANCELLED.value: tr("Cancelled"),
    }.get(state, state)
