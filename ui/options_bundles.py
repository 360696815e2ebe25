"""The options' part about model bundles: where they lie, which there are, downloading and removing them."""

from __future__ import annotations

import html
from collections.abc import Callable, Mapping
from dataclasses import replace

from qgis.gui import QgsFileWidget
from qgis.PyQt.QtCore import QLocale, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QFormLayout,
    QGroupBox,
    QHBoxLayout,
    QProgressBar,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ..algorithms.bundle_storage import remove_bundle
from ..algorithms.bundles import Bundle, BundleList, list_bundles
from ..algorithms.settings import Settings
from ..algorithms.translation import tr
from .bundle_download import BundleDownload
from .engine_task import EngineTask
from .form import add_row, button, explain, label, note, say
from .question import ask

TABLE_HEIGHT = 130
LICENCE_WIDTH = 230
"""Pixels; the whole text is in the tip."""

PAUSE_MILLISECONDS = 700
"""Without a key, before the engine is asked about a folder that is being typed."""


class BundlesGroup(QGroupBox):
    """shown: gives the settings as the page shows them, saved or not."""

    listed = pyqtSignal(object)
    """A `BundleList`: which there are now."""

    removed = pyqtSignal(str)
    """The name of a bundle that is gone."""

    def __init__(self, shown: Callable[[], Settings], download: BundleDownload):
        super().__init__(tr("Model bundles"))
        self._shown, self._download = shown, download
        self._listing: EngineTask | None = None
        # The answer, and the settings that it was asked with: those that are shown may be others already.
        self._asked: Settings | None = None
        self._list: BundleList | None = None
        self._after = self._fetching = ""
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(PAUSE_MILLISECONDS)
        self._soon.timeout.connect(self.list)
        column = QVBoxLayout(self)
        form = QFormLayout()
        column.addLayout(form)

        self.folder = QgsFileWidget()
        self.folder.setStorageMode(QgsFileWidget.StorageMode.GetDirectory)
        self.folder.setDialogTitle(tr("Folder of downloaded model bundles"))
        self.folder.setFocusProxy(self.folder.lineEdit())
        meaning = tr("Where downloaded bundles lie. Leave it empty for the usual folder of your user data.")
        add_row(form, tr("Bundle &folder:"), self.folder, meaning)
        explain(self.folder.lineEdit(), tr("Bundle folder"), meaning)
        self.folder.fileChanged.connect(self.list_soon)

        self.table = QTreeWidget()
        self.table.setHeaderLabels([tr("Name"), tr("State"), tr("Size"), tr("Licence"), tr("Folder")])
        self.table.setRootIsDecorated(False)
        self.table.setAllColumnsShowFocus(True)
        self.table.setFixedHeight(TABLE_HEIGHT)
        self.table.itemSelectionChanged.connect(self._enable)
        meaning = tr("The bundles that are here, and those that can be downloaded, with their licences.")
        column.addWidget(label(tr("B&undles:"), self.table, meaning))
        column.addWidget(self.table)
        self.about = note()
        column.addWidget(self.about)

        buttons = QHBoxLayout()
        meaning = tr("Downloads the bundle that is chosen above, after you have accepted its licences.")
        self.get = button(tr("D&ownload…"), meaning, self._ask_to_download)
        meaning = tr("Removes the downloaded bundle that is chosen above. What comes with the plugin stays.")
        self.remove = button(tr("Re&move…"), meaning, self._ask_to_remove)
        self.refresh = button(tr("Refres&h"), tr("Looks again which bundles there are."), self.list)
        for each in (self.get, self.remove, self.refresh):
            buttons.addWidget(each)
        buttons.addStretch()
        column.addLayout(buttons)

        self.progress = QWidget()
        row = QHBoxLayout(self.progress)
        row.setContentsMargins(0, 0, 0, 0)
        self.bar = QProgressBar()
        explain(self.bar, tr("Progress of the download"), tr("How much of the bundle has arrived."))
        meaning = tr("Ends the download. What has arrived is kept, and the next download goes on from there.")
        self.stop = button(tr("Ca&ncel the download"), meaning, download.cancel)
        row.addWidget(self.bar)
        row.addWidget(self.stop)
        column.addWidget(self.progress)
        self.told = note()
        column.addWidget(self.told)
        download.changed.connect(self._show_download)
        self._show_download()

    def show_settings(self, settings: Settings) -> None:
        """Show what is chosen."""
        self.folder.setFilePath(settings.bundle_folder)

    def taken(self, settings: Settings) -> Settings:
        """The settings with what is chosen here."""
        return replace(settings, bundle_folder=self.folder.filePath().strip())

    def fixable(self) -> Mapping[str, QWidget]:
        """Widgets that an environment variable may fix, by the setting's name."""
        return {"bundle_folder": self.folder}

    def list_soon(self, *_) -> None:
        """The same once nobody types any more, where anybody looks at it."""
        if self.isVisible():
            self._soon.start()

    def list(self, after: str = "") -> None:
        """Ask the engine, in the background, which bundles there are. after: to be said when the answer is here."""
        self._after = after
        settings = self._shown()
        if self._listing is not None:
            self._listing.cancel()
        text = tr("Listing model bundles")
        self._listing = EngineTask(text, lambda feedback: (settings, list_bundles(settings, feedback)))
        self._listing.ended.connect(self._came)
        say(self.told, tr("Asking the engine which bundles there are…"))
        self._listing.start()

    def _came(self, task: EngineTask) -> None:
        # An older question, whose answer nobody waits for.
        if task is not self._listing:
            return
        self._listing = None
        say(self.told, task.error or self._after)
        self._asked, self._list = task.result or (None, None)
        self.table.clear()
        if self._list is not None:
            self.folder.lineEdit().setPlaceholderText(str(self._list.folder))
            self.table.addTopLevelItems([_row(bundle) for bundle in self._list.bundles])
            for column in range(self.table.columnCount()):
                self.table.resizeColumnToContents(column)
            self.table.setColumnWidth(3, min(self.table.columnWidth(3), LICENCE_WIDTH))
            self.listed.emit(self._list)
        self._enable()

    def _chosen(self) -> Bundle | None:
        rows = self.table.selectedItems()
        return rows[0].data(0, Qt.ItemDataRole.UserRole) if rows else None

    def _enable(self) -> None:
        chosen = self._chosen()
        text = tr("Licence of {name}: {licence}").format(name=chosen.name, licence=chosen.licence) if chosen else ""
        say(self.about, text)
        self.get.setEnabled(chosen is not None and chosen.state == "fetchable" and not self._download.name)
        self.remove.setEnabled(chosen is not None and chosen.state == "fetched")

    def _show_download(self) -> None:
        """How far a download is, also one that an earlier opening of the options began."""
        before, self._fetching = self._fetching, self._download.name
        self.progress.setVisible(bool(self._fetching))
        if self._fetching:
            self.bar.setValue(round(self._download.percent))
            say(self.told, f"{self._fetching}: {self._download.stage}")
        elif before:
            self.list(self._download.stage)
        self._enable()

    def _ask_to_download(self) -> None:
        bundle, asked = self._chosen(), self._asked
        question = tr("Download {name}, about {size}, to {folder}?").format(
            name=bundle.name, size=size_in_words(bundle.size), folder=self._list.folder
        )
        licences = "\n".join(f"• {licence}" for licence in bundle.licence.split("; "))
        told = tr("By downloading it you accept the licences of its makers:") + f"\n\n{licences}"
        ask(self, question, told, tr("Accept and download"), lambda: self._download.start(bundle.name, asked))

    def _ask_to_remove(self) -> None:
        bundle = self._chosen()
        question = tr("Remove {name} and free {size}?").format(name=bundle.name, size=size_in_words(bundle.size))
        told = tr("{folder} is deleted. You can download it again.").format(folder=bundle.folder)
        ask(self, question, told, tr("Remove"), lambda: self._remove(bundle))

    def _remove(self, bundle: Bundle) -> None:
        bundles = self._list.folder
        task = EngineTask(
            tr("Removing the model bundle {name}").format(name=bundle.name),
            lambda _: remove_bundle(bundle.folder, bundles) or bundle.name,
        )
        task.ended.connect(self._was_removed)
        task.start()

    def _was_removed(self, task: EngineTask) -> None:
        self.list(task.error)
        if task.result:
            self.removed.emit(task.result)


def size_in_words(size: int) -> str:
    """Bytes in the user's language: 20 GB."""
    return QLocale().formattedDataSize(size, 0 if size < 10**9 else 1, QLocale.DataSizeFormat.DataSizeSIFormat)


def _row(bundle: Bundle) -> QTreeWidgetItem:
    state = {
        "embedded": tr("comes with the plugin"),
        "fetched": tr("downloaded"),
        "fetchable": tr("can be downloaded"),
    }.get(bundle.state, bundle.state)
    if bundle.arrived:
        state = tr("{size} have arrived").format(size=size_in_words(bundle.arrived))
    folder = "" if bundle.folder is None else str(bundle.folder)
    row = QTreeWidgetItem([bundle.name, state, size_in_words(bundle.size), bundle.licence, folder])
    row.setData(0, Qt.ItemDataRole.UserRole, bundle)
    row.setToolTip(3, f"<p>{html.escape(bundle.licence)}</p>")
    row.setToolTip(4, folder)
    return row
