"""Which model bundle: one of those that are here, which the engine lists, or the folder of any other."""

from __future__ import annotations

from collections.abc import Iterable

from qgis.PyQt.QtCore import QDir
from qgis.PyQt.QtWidgets import QComboBox, QFileDialog, QHBoxLayout, QToolButton, QWidget

from ...algorithms.bundles import list_bundles
from ...algorithms.engine_python import engine_python
from ...algorithms.settings import DEFAULTS, read_settings
from ...algorithms.translation import tr
from ..engine_task import EngineTask


class BundleBox(QComboBox):
    """A name from the list, or a name or folder that is typed. listing: the question that the engine is answering, else None."""

    def __init__(self, parent: QWidget | None = None):
        super().__init__(parent)
        self.listing: EngineTask | None = None
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.addItem(DEFAULTS.model)
        self.setEditText(read_settings().model)

    def look(self) -> None:
        """Ask the engine, in the background, which bundles there are now: one may have been downloaded meanwhile."""
        if self.listing is not None or engine_python() is None:
            return
        settings = read_settings()
        self.listing = EngineTask(tr("Listing model bundles"), lambda feedback: list_bundles(settings, feedback))
        self.listing.ended.connect(self._listed)
        self.listing.start()

    def offer(self, bundles: Iterable[str]) -> None:
        """Bundles to choose from; what is chosen stays, and nobody is told of a change."""
        chosen, names = self.currentText(), list(bundles)
        if names == [self.itemText(index) for index in range(self.count())]:
            return
        blocked = self.blockSignals(True)
        self.clear()
        self.addItems(names)
        self.setCurrentIndex(self.findText(chosen))
        self.setEditText(chosen)
        self.blockSignals(blocked)
        if self.view().isVisible():
            # As high as the new list.
            super().hidePopup()
            super().showPopup()

    def showPopup(self):  # noqa: N802 (Qt gives the name)
        self.look()
        super().showPopup()

    def _listed(self, task: EngineTask) -> None:
        self.listing = None
        # Where the engine can't tell, what is there stays: a job says what is wrong, with the cure.
        if task.result is not None:
            self.offer([bundle.name for bundle in task.result.bundles if bundle.folder is not None])


class BundleRow(QWidget):
    """The box, and a button that chooses a folder."""

    def __init__(self, parent: QWidget | None = None):
        super().__init__(parent)
        self.box = BundleBox()
        self.browse = QToolButton()
        self.browse.setText("…")
        self.browse.setToolTip(tr("Choose the folder of a model bundle"))
        self.browse.setAccessibleName(self.browse.toolTip())
        self.browse.clicked.connect(lambda _: self._choose())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.box, 1)
        row.addWidget(self.browse)
        self.setFocusProxy(self.box)

    def _choose(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, self.browse.toolTip(), read_settings().bundle_folder)
        if folder:
            self.box.setEditText(QDir.toNativeSeparators(folder))
