"""The page that vlmsr has in Settings > Options. It is made when the options are opened, and not at the start of QGIS."""

from __future__ import annotations

from qgis.gui import QgsOptionsWidgetFactory

from ..algorithms.icon import icon

PAGE = "vlmsrOptions"
"""Name of the page, by which QGIS opens the options at it."""


class OptionsFactory(QgsOptionsWidgetFactory):
    """Title, icon and page. The options' search finds the page by its title and by all labels on it."""

    def __init__(self, iface):
        super().__init__("vlmsr", icon())
        self._iface = iface
        self._download = None

    def createWidget(self, parent):  # noqa: N802 (QGIS gives the name)
        from .bundle_download import BundleDownload
        from .options_page import OptionsPage

        # A download goes on when the options are closed, and is shown when they are opened again.
        if self._download is None:
            self._download = BundleDownload(self._iface)
        return OptionsPage(self._iface, self._download, parent)

    def key(self):
        """What QGIS 3.32 and later remember the page by, in each language."""
        return PAGE

    def close(self) -> None:
        """Leave nothing running."""
        if self._download is not None:
            self._download.cancel()


def open_options(iface) -> None:
    """Open QGIS's options at this page."""
    iface.showOptionsDialog(iface.mainWindow(), PAGE)
