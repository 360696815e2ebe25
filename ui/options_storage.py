"""The options' part about what lies about on the disk and can go, and about logs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import QComboBox, QFormLayout, QGroupBox, QHBoxLayout, QLabel

from ..algorithms.bundle_storage import Clearable, Stored, clear, stored
from ..algorithms.bundles import BundleList
from ..algorithms.engine_log import log_folder
from ..algorithms.settings import Settings
from ..algorithms.translation import tr
from .bundle_download import BundleDownload
from .engine_task import EngineTask
from .form import add_row, button, explain
from .options_bundles import size_in_words
from .options_defaults import choice
from .question import ask


class StorageGroup(QGroupBox):
    """Cache and logs. Until the bundles are listed, it is not known where the cache is."""

    def __init__(self, download: BundleDownload):
        super().__init__(tr("Cache and logs"))
        self._download = download
        self._places: Clearable | None = None
        form = QFormLayout(self)

        row = QHBoxLayout()
        self.sizes = QLabel(tr("not known yet"))
        self.sizes.setWordWrap(True)
        explain(self.sizes, tr("Cache"), tr("How much of the disk is taken by what can be removed without harm."))
        meaning = tr("Removes downloads that were broken off, remembered checksums and logs, after asking.")
        self.clear = button(tr("Cl&ear…"), meaning, self._ask)
        row.addWidget(self.sizes, 1)
        row.addWidget(self.clear)
        form.addRow(tr("Cache:"), row)

        self.level = choice("log_level", _levels())
        meaning = tr("How much the engine's libraries write to the log. Choose debug to look for a fault.")
        self.open = button(tr("Open the lo&g folder"), tr("Shows the folder of the logs."), self._open)
        add_row(form, tr("&Log level:"), self.level, meaning)
        row = QHBoxLayout()
        row.addWidget(self.open)
        row.addStretch()
        form.addRow("", row)
        download.changed.connect(self._enable)
        self._enable()

    def show_settings(self, settings: Settings) -> None:
        """Show what is chosen."""
        self.level.setCurrentIndex(self.level.findData(settings.log_level))

    def taken(self, settings: Settings) -> Settings:
        """The settings with what is chosen here."""
        return replace(settings, log_level=self.level.currentData())

    def fixable(self) -> Mapping[str, QComboBox]:
        """Widgets that an environment variable may fix, by the setting's name."""
        return {"log_level": self.level}

    def look(self, listing: BundleList) -> None:
        """Measure it, in the background."""
        fetchable = tuple(bundle.name for bundle in listing.bundles if bundle.state == "fetchable")
        self._places = Clearable(listing.folder, fetchable, listing.cache, log_folder())
        self._measure()

    def _measure(self) -> None:
        places = self._places
        task = EngineTask(tr("Measuring the cache"), lambda _: stored(places))
        task.ended.connect(self._measured)
        task.start()

    def _measured(self, task: EngineTask) -> None:
        self.sizes.setText(_in_words(task.result) if task.result else task.error)
        self._enable()

    def _enable(self) -> None:
        # What a download is filling must not be taken from under it.
        self.clear.setEnabled(self._places is not None and not self._download.name)

    def _ask(self) -> None:
        told = tr(
            "Downloads that were broken off begin anew then, downloaded bundles are read once more before they "
            "are used, and the logs of failed jobs are gone. Complete bundles stay."
        )
        ask(self, tr("Clear the cache?"), told, tr("Clear"), self._clear)

    def _clear(self) -> None:
        places = self._places
        task = EngineTask(tr("Clearing the cache"), lambda _: clear(places) or stored(places))
        task.ended.connect(self._measured)
        task.start()

    def _open(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(log_folder())))


def _in_words(found: Stored) -> str:
    parts = (
        (tr("downloads that were broken off"), found.partial),
        (tr("checksums"), found.cache),
        (tr("logs"), found.logs),
    )
    told = ", ".join(f"{name} {size_in_words(size)}" for name, size in parts if size)
    return told or tr("empty")


def _levels() -> dict[str, str]:
    return {
        "error": tr("what went wrong"),
        "warning": tr("what may go wrong as well"),
        "info": tr("what is done, too"),
        "debug": tr("everything, to look for a fault"),
    }
