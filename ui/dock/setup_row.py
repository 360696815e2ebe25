"""The set-up of the engine while it goes on: what is being done, how far it is, and a button that ends it."""

from __future__ import annotations

from qgis.core import QgsProcessingContext, QgsProcessingException, QgsProcessingFeedback
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from ...algorithms.settings import read_settings
from ...algorithms.setup_engine import SetupEngineAlgorithm
from ...algorithms.translation import tr
from ..algorithm_dialog import open_algorithm
from ..engine_task import EngineTask
from ..setup_offer import SETUP
from .notice import Notice


class SetupRow(QFrame):
    """Shown while it goes on. The work is a task of QGIS, which stays usable; how it ended is told in the dock's notice."""

    switched = pyqtSignal(bool)
    """Whether a set-up goes on."""

    ended = pyqtSignal(bool)
    """Whether there is an engine now."""

    def __init__(self, iface: QgisInterface, notice: Notice, parent: QWidget | None = None):
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self._iface, self._notice = iface, notice
        self._task: EngineTask | None = None
        self._words = QLabel()
        self._words.setWordWrap(True)
        self._bar = QProgressBar()
        self._bar.setObjectName("VlmsrSetupProgress")
        self._bar.setAccessibleName(tr("Progress of the set-up"))
        self.cancel_button = QPushButton(tr("Cancel"))
        self.cancel_button.setAutoDefault(False)
        self.cancel_button.clicked.connect(lambda _: self.cancel())
        below = QHBoxLayout()
        below.addWidget(self._bar, 1)
        below.addWidget(self.cancel_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 4, 6, 4)
        column.addWidget(self._words)
        column.addLayout(below)
        self.hide()

    @property
    def busy(self) -> bool:
        """Whether it goes on."""
        return self._task is not None

    def start(self) -> None:
        """Begin, with what `vlmsr:setupengine` does where nothing else is chosen; nothing happens while it goes on. Main thread."""
        if self.busy:
            return
        algorithm, context = SetupEngineAlgorithm().create(), QgsProcessingContext()
        wheels = read_settings().wheels
        given = {SetupEngineAlgorithm.WHEELS: wheels} if wheels else {}
        try:
            algorithm.prepareAlgorithm(given, context, QgsProcessingFeedback(False))
        except QgsProcessingException as error:
            self._offer_choices(str(error))
            return
        self._task = EngineTask(
            tr("Setting up the engine"), lambda feedback: algorithm.processAlgorithm(given, context, feedback)
        )
        self._task.progressChanged.connect(self._progressed)
        self._task.stage.connect(self._said)
        self._task.ended.connect(self._ended)
        self._said("")
        self._progressed(0.0)
        self.cancel_button.setEnabled(True)
        self.show()
        self.switched.emit(True)
        self._task.start()

    def cancel(self) -> None:
        """Returns at once; `ended` follows within a second or two."""
        if self.busy:
            self.cancel_button.setEnabled(False)
            self._task.cancel()

    def _progressed(self, percent: float) -> None:
        self._bar.setValue(round(percent))

    def _said(self, stage: str) -> None:
        begin = tr("The engine is being set up; QGIS can be used meanwhile.")
        self._words.setText(f"{begin}\n{stage}")

    def _ended(self, task: EngineTask) -> None:
        self._task = None
        self.hide()
        if task.cancelled:
            self._offer_choices(tr("The set-up was cancelled. Begin anew when you like."))
        elif task.error:
            self._offer_choices(task.error)
        elif task.warnings:
            self._notice.caution("\n".join(task.warnings))
        else:
            self._notice.told(tr("The engine is set up. Run makes the layer finer."))
        self.switched.emit(False)
        self.ended.emit(not (task.cancelled or task.error))

    def _offer_choices(self, text: str) -> None:
        """Begin anew where one can choose another Python, or another place to get packages from."""
        self._notice.offer(text, tr("Set up the engine ..."), lambda: open_algorithm(SETUP, self._iface))
