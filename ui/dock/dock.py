"""The dock itself: settings above, preview, queue, history and captions below."""

from __future__ import annotations

import contextlib
from dataclasses import replace

from qgis.core import Qgis, QgsApplication, QgsMapLayer, QgsProcessingContext, QgsProject
from qgis.gui import QgisInterface, QgsDockWidget
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QHBoxLayout, QPushButton, QShortcut, QTabWidget, QVBoxLayout, QWidget

from ...algorithms.engine_python import engine_missing, engine_python
from ...algorithms.translation import tr
from ...algorithms.upscale import UpscaleAlgorithm
from . import engine_side
from .bold import bold_while_on
from .captions_panel import CaptionsPanel
from .choices import Choices
from .copy_button import CopyButton
from .engine_row import EngineRow
from .estimate_line import EstimateLine
from .form import Form
from .history import History
from .history_file import history_file, log_unsaved
from .history_panel import HistoryPanel
from .job_list import Job, State
from .job_queue import JobQueue
from .layers import layer_of, with_layers_of_now
from .notice import Notice
from .parameters import parameters
from .preview_panel import PreviewPanel
from .queue_panel import QueuePanel
from .results import load_results
from .run import Outcome
from .settings_split import SettingsSplit
from .setup_row import SetupRow

NAME = "VlmsrDock"


class Dock(QgsDockWidget):
    """Each part knows only its own business; this class tells them of each other."""

    def __init__(self, iface: QgisInterface):
        super().__init__(tr("Super-resolution"), iface.mainWindow())
        self.setObjectName(NAME)
        self._iface = iface
        canvas = iface.mapCanvas()
        self.notice = Notice()
        self.form = Form(canvas)
        self.estimate = EstimateLine()
        self.engine = EngineRow()
        self.setup = SetupRow(iface, self.notice)
        self.queue = JobQueue(load_results, self._engine_free, self)
        self.history = History(history_file(), self)
        self.preview = PreviewPanel(canvas, self.estimate.make_way)
        self.queue_panel = QueuePanel(self.queue)
        self.history_panel = HistoryPanel(self.history)
        self.captions = CaptionsPanel(canvas)
        self._make_buttons()
        self._lay_out()
        self._connect()
        self.form.choose(iface.activeLayer())
        self._settings_changed()
        self._offer_engine()

    def _make_buttons(self) -> None:
        self.run_button = QPushButton(QgsApplication.getThemeIcon("/mActionStart.svg"), tr("R&un"))
        self.run_button.setToolTip(tr("Put the job into the queue (Ctrl+Return)"))
        self.preview_button = QPushButton(QgsApplication.getThemeIcon("/mActionShowAllLayers.svg"), tr("Prev&iew"))
        self.preview_button.setCheckable(True)
        bold_while_on(self.preview_button)
        self.preview_button.setToolTip(tr("Show a small part with these settings, again whenever they change"))
        self.copy_button = CopyButton()
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(keys, self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self.run)

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.addWidget(self.run_button, 1)
        buttons.addWidget(self.preview_button, 1)
        buttons.addWidget(self.copy_button)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.addTab(self.preview, tr("Preview"))
        self.tabs.addTab(self.queue_panel, tr("Queue"))
        self.tabs.addTab(self.history_panel, tr("History"))
        self.tabs.addTab(self.captions, tr("Captions"))
        below = QWidget()
        column = QVBoxLayout(below)
        column.setContentsMargins(6, 0, 6, 6)
        column.addWidget(self.estimate)
        column.addLayout(buttons)
        column.addWidget(self.engine)
        column.addWidget(self.tabs, 1)

        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.notice)
        column.addWidget(self.setup)
        column.addWidget(SettingsSplit(self.form, below), 1)
        self.setWidget(whole)

    def _connect(self) -> None:
        self.form.changed.connect(self._settings_changed)
        self.run_button.clicked.connect(lambda _: self.run())
        self.preview_button.toggled.connect(self._preview_switched)
        self.preview.switched.connect(self.preview_button.setChecked)
        self.preview.wanted.connect(self._show_preview)
        self.copy_button.wanted.connect(self._copy)
        self.setup.ended.connect(self._was_set_up)
        self.setup.switched.connect(self.preview_button.setDisabled)
        self.queue.finished.connect(self._finished)
        self.queue.finished.connect(self._ask_estimate)
        self.preview.previewer.answered.connect(self._ask_estimate)
        self.preview.previewer.failed.connect(self._ask_estimate)
        self.estimate.idle.connect(self.preview.previewer.go_on)
        self.estimate.idle.connect(self.queue.go_on)
        self.queue_panel.use.connect(self.form.set_choices)
        self.queue_panel.refused.connect(self.notice.caution)
        self.history_panel.use.connect(self.form.set_choices)
        self.history_panel.run.connect(self.run_choices)
        self.history.unsaved.connect(log_unsaved)
        self.captions.run.connect(self._run_with_captions)
        self.captions.refused.connect(self.notice.fault)
        self.visibilityChanged.connect(self._visible)
        QgsProject.instance().cleared.connect(self.preview.forget)

    def run(self) -> None:
        """Put what is chosen into the queue."""
        try:
            choices = self.form.choices()
        except ValueError as error:
            self.notice.caution(str(error))
            return
        self.run_choices(choices)

    def _offer_engine(self) -> bool:
        """Whether there is none, nor one to come: then the way to one is shown."""
        missing = engine_python() is None and not self.setup.busy
        if missing:
            self.notice.offer(engine_missing(), tr("Set up the engine"), self.set_up)
        return missing

    def set_up(self, layer: QgsMapLayer | None = None) -> None:
        """Begin to set the engine up, as most people want it. layer: one to make finer, with what else is chosen, when it is there."""
        self.notice.hide()
        self.setup.start()
        if self.setup.busy and self.form.choose(layer):
            self.run()

    def _was_set_up(self, done: bool) -> None:
        if done:
            engine_side.start()
            self.queue.go_on()
            self._settings_changed()
        else:
            self.queue.cancel_waiting()

    def _engine_free(self) -> bool:
        # While it is being set up, jobs wait in the queue.
        return not self.setup.busy and self.estimate.make_way()

    def run_choices(self, choices: Choices) -> None:
        """Put a job into the queue; layers that are in the project under another id are found by their data."""
        if self._offer_engine():
            return
        try:
            self.queue.add(with_layers_of_now(choices))
        except ValueError as error:
            self.notice.caution(str(error))
            return
        self.notice.hide()
        self.tabs.setCurrentWidget(self.queue_panel)

    def close_down(self) -> None:
        """Before the dock is deleted: nothing runs on, nothing is left on the map."""
        self.queue.close()
        self.setup.cancel()
        self.estimate.close_down()
        self.engine.watch(False)
        self.form.extent.close_tools()
        self.preview.close_tools()

    def _settings_changed(self) -> None:
        try:
            self.form.choices()
        except ValueError as error:
            self.estimate.say(str(error))
            self.preview.say(str(error))
            return
        # An estimate of other settings misleads.
        self.estimate.say("")
        self._show_preview()
        self._ask_estimate()

    def _ask_estimate(self, *_: object) -> None:
        """Once the engine has nothing better to do."""
        if self.preview.previewer.busy or self.queue.busy:
            return
        with contextlib.suppress(ValueError):
            self.estimate.ask(self.form.choices())

    def _show_preview(self) -> None:
        try:
            choices = self.form.choices()
        except ValueError as error:
            self.preview.say(str(error))
            return
        choices = replace(choices, with_confidence=self.preview.confidence.isChecked())
        self.preview.show_preview(choices, self.form.layer)

    def _preview_switched(self, on: bool) -> None:
        self.preview.switch(on)
        if on:
            self.tabs.setCurrentWidget(self.preview)

    def _run_with_captions(self, layer) -> None:
        self.form.advanced.captions.setLayer(layer)
        self.run()

    def _copy(self, command) -> None:
        try:
            choices = self.form.choices()
        except ValueError as error:
            self.notice.caution(str(error))
            return
        context = QgsProcessingContext()
        context.setProject(QgsProject.instance())
        QgsApplication.clipboard().setText(command(parameters(choices, QgsProject.instance()), context))
        self.notice.told(tr("Copied. Paste it where you need it."))

    def _finished(self, job: Job | None, outcome: Outcome) -> None:
        if job is None:
            return
        self.history.add(job.choices, job.state.value)
        bar = self._iface.messageBar()
        if job.state is State.FAILED:
            self.notice.fault(f"{job.choices.title}: {job.message}")
            bar.pushMessage(job.choices.title, job.message, Qgis.MessageLevel.Critical, 0)
        elif job.state is State.DONE:
            bar.pushMessage(job.choices.title, tr("The finer image is there."), Qgis.MessageLevel.Success, 5)
            warnings = "\n".join(outcome.warnings)
            # That there is no graphics card need be told once, and not after each job.
            if warnings and warnings not in self.notice.put_away:
                self.notice.caution(warnings)
            captions = layer_of(outcome.results.get(UpscaleAlgorithm.OUTPUT_CAPTIONS))
            if captions is not None:
                self.captions.show_layer(captions)

    def _visible(self, visible: bool) -> None:
        self.engine.watch(visible)
        self.form.extent.show_band(visible)
        if not visible and not self.isVisible():
            self.preview.switch(False)
