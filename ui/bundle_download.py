"""The download of a model bundle: one at a time, in the background, whether or not the options are open."""

from __future__ import annotations

from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..algorithms.bundles import fetch_bundle
from ..algorithms.proxy import proxy_environment
from ..algorithms.settings import Settings
from ..algorithms.translation import tr
from .engine_task import EngineTask


class BundleDownload(QObject):
    """name: of the bundle that is being fetched, empty where none is. percent, stage: how far it is."""

    changed = pyqtSignal()

    def __init__(self, iface):
        super().__init__()
        self._iface = iface
        self._task: EngineTask | None = None
        self.name = self.stage = ""
        self.percent = 0.0

    def start(self, name: str, settings: Settings) -> None:
        """Fetch a bundle, whose licences the user has accepted."""
        if self._task is not None:
            return
        self.name, self.stage, self.percent = name, tr("Asking what there is to download"), 0.0
        text = tr("Downloading the model bundle {name}").format(name=name)
        proxy = proxy_environment()
        self._task = EngineTask(text, lambda feedback: fetch_bundle(name, settings, proxy, feedback))
        self._task.progressChanged.connect(self._progressed)
        self._task.stage.connect(self._said)
        self._task.ended.connect(self._ended)
        self._task.start()
        self.changed.emit()

    def cancel(self) -> None:
        """End it; what has arrived is kept."""
        if self._task is not None:
            self._task.cancel()

    def _progressed(self, percent: float) -> None:
        self.percent = percent
        self.changed.emit()

    def _said(self, stage: str) -> None:
        self.stage = stage
        self.changed.emit()

    def _ended(self, task: EngineTask) -> None:
        name, bar = self.name, self._iface.messageBar()
        self._task, self.name = None, ""
        if task.cancelled:
            bar.pushInfo("vlmsr", tr("The download of {name} was ended. What has arrived is kept.").format(name=name))
        elif task.error:
            text = tr("{name} was not downloaded. {error}").format(name=name, error=task.error)
            bar.pushWarning("vlmsr", text)
        else:
            text = tr("The model bundle {name} is ready. Choose it as MODEL.").format(name=name)
            bar.pushSuccess("vlmsr", text)
        self.stage = task.error
        self.changed.emit()
