"""The page of vlmsr in Settings > Options. It shows the settings in force; OK writes them, Cancel changes nothing.

Buttons act at once, on what the page shows. What takes time runs as a task of QGIS, and the page may be closed meanwhile.
"""

from __future__ import annotations

import os
from dataclasses import replace

from qgis.gui import QgsOptionsPageWidget, QgsScrollArea
from qgis.PyQt.QtWidgets import QFrame, QVBoxLayout, QWidget

from ..algorithms.bundles import BundleList
from ..algorithms.settings import DEFAULTS, Settings, overridden, read_settings, senseless_variables, write_settings
from ..algorithms.translation import tr
from .bundle_download import BundleDownload
from .form import align, fix, note, say
from .options_bundles import BundlesGroup
from .options_defaults import DefaultsGroup
from .options_engine import EngineGroup
from .options_factory import PAGE
from .options_storage import StorageGroup


class OptionsPage(QgsOptionsPageWidget):
    """Four groups below each other."""

    def __init__(self, iface, download: BundleDownload, parent: QWidget | None = None):
        super().__init__(parent)
        self.setObjectName(PAGE)
        self._asked = False
        self.engine = EngineGroup(iface, self.shown)
        self.defaults = DefaultsGroup()
        self.bundles = BundlesGroup(self.shown, download)
        self.storage = StorageGroup(download)
        self._groups = (self.engine, self.defaults, self.bundles, self.storage)
        self.told = note()
        self._lay_out()

        for group in self._groups:
            group.show_settings(read_settings())
            fix(group.fixable(), overridden())
        say(self.told, "\n".join([*_fixed(), *senseless_variables()]))
        self.engine.look()
        self.engine.changed.connect(self.bundles.list_soon)
        self.bundles.listed.connect(self._listed)
        self.bundles.removed.connect(self._removed)

    def _lay_out(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.addWidget(self.told)
        for group in self._groups:
            column.addWidget(group)
        column.addStretch()
        area = QgsScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setWidget(inside)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.addWidget(area)
        align(self)

    def shown(self) -> Settings:
        """The settings as the page shows them, saved or not."""
        # What has no place on the page stays as it is.
        settings = read_settings()
        for group in self._groups:
            settings = group.taken(settings)
        return settings

    def apply(self):
        """Called by QGIS when the options are accepted."""
        write_settings(self.shown())

    def showEvent(self, event):  # noqa: N802 (QGIS gives the name)
        """The options make all their pages at once; the engine is asked only when this one is looked at."""
        super().showEvent(event)
        if not self._asked:
            self._asked = True
            self.bundles.list()

    def _listed(self, listing: BundleList) -> None:
        self.defaults.offer([bundle.name for bundle in listing.bundles if bundle.folder is not None])
        self.storage.look(listing)

    def _removed(self, bundle: str) -> None:
        """It is gone even if the options are cancelled, so no job must begin with it."""
        self.defaults.removed(bundle)
        saved = read_settings()
        if saved.model == bundle:
            write_settings(replace(saved, model=DEFAULTS.model))


def _fixed() -> list[str]:
    """What can't be changed on this page, and by what it is set."""
    variables = sorted(overridden().values())
    if not variables:
        return []
    text = tr("Set by the environment, and so not to be changed here: {variables}.")
    return [text.format(variables=", ".join(f"{variable}={os.environ[variable]}" for variable in variables))]
