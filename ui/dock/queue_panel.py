"""The queue as a list with what can be done to a job: cancel, resume, remove."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QItemSelectionModel, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QAction, QHBoxLayout, QLabel, QListView, QToolButton, QVBoxLayout, QWidget

from ...algorithms.translation import tr
from .job_delegate import JobDelegate
from .job_list import JOB, Job, State

if TYPE_CHECKING:
    from .job_queue import JobQueue


class QueuePanel(QWidget):
    """The newest job is chosen by itself."""

    use = pyqtSignal(object)
    """Choices of a job, to be put back into the settings."""

    refused = pyqtSignal(str)
    """Why something could not be done, and the cure."""

    def __init__(self, queue: JobQueue, parent: QWidget | None = None):
        super().__init__(parent)
        self._queue = queue
        self.view = QListView()
        self.view.setModel(queue.jobs)
        self.view.setItemDelegate(JobDelegate(self.view))
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setAlternatingRowColors(True)
        self.view.setAccessibleName(tr("Jobs"))
        self._empty = QLabel(tr("No job yet. Choose the settings, then Run."))
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setWordWrap(True)

        self.cancel = self._action(tr("Cancel"), "/mActionStop.svg", "Esc", self._cancel)
        self.resume = self._action(tr("Resume"), "/mActionReload.svg", "Ctrl+R", self._resume)
        self.remove = self._action(tr("Remove"), "/mActionDeleteSelected.svg", "Del", self._remove)
        self.again = self._action(tr("Use its settings"), "/mActionUndo.svg", "", self._use)
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        buttons = QHBoxLayout()
        for action in (self.cancel, self.resume, self.remove):
            button = QToolButton()
            button.setDefaultAction(action)
            # Icons beside the words would not fit into a narrow dock.
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
            buttons.addWidget(button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.addWidget(self._empty, 1)
        column.addWidget(self.view, 1)
        column.addLayout(buttons)

        self.view.selectionModel().currentChanged.connect(self._refresh)
        queue.jobs.dataChanged.connect(self._refresh)
        queue.jobs.rowsInserted.connect(lambda _, __, last: self._choose(last))
        queue.jobs.rowsRemoved.connect(self._refresh)
        self.view.doubleClicked.connect(lambda _: self._use())
        self._refresh()

    def current(self) -> Job | None:
        """The job that is chosen."""
        return self.view.currentIndex().data(JOB)

    def _action(self, text: str, icon: str, keys: str, do) -> QAction:
        action = QAction(QgsApplication.getThemeIcon(icon), text, self)
        if keys:
            action.setShortcut(keys)
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            action.setToolTip(f"{text} ({keys})")
        action.triggered.connect(lambda _: do())
        self.view.addAction(action)
        return action

    def _choose(self, row: int) -> None:
        index = self._queue.jobs.index(row)
        self.view.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.view.scrollTo(index)
        self._refresh()

    def _refresh(self, *_: object) -> None:
        job = self.current()
        self._empty.setVisible(len(self._queue.jobs) == 0)
        self.view.setVisible(len(self._queue.jobs) > 0)
        self.cancel.setEnabled(job is not None and job.state in (State.WAITING, State.RUNNING))
        self.resume.setEnabled(job is not None and job.state.over)
        self.resume.setText(tr("Resume") if job is not None and job.resumable else tr("Run again"))
        self.remove.setEnabled(job is not None and not job.state.live)
        self.again.setEnabled(job is not None)

    def _cancel(self) -> None:
        self._queue.cancel(self.current().number)

    def _resume(self) -> None:
        try:
            self._queue.resume(self.current().number)
        except ValueError as error:
            self.refused.emit(str(error))

    def _remove(self) -> None:
        self._queue.remove(self.current().number)

    def _use(self) -> None:
        if self.current() is not None:
            self.use.emit(self.current().choices)
