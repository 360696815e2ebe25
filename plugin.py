"""The plugin as QGIS sees it: it brings the Processing provider, and takes it away again."""

from __future__ import annotations

from qgis.core import QgsApplication

from .algorithms.provider import VlmsrProvider


class VlmsrPlugin:
    """Started by the QGIS application through `initGui`, by qgis_process through `initProcessing`."""

    def __init__(self, iface):
        self._iface = iface
        self._provider = None
        self._dock_entry = None

    def initProcessing(self):  # noqa: N802 (QGIS gives the name)
        """Register the provider."""
        self._provider = VlmsrProvider()
        QgsApplication.processingRegistry().addProvider(self._provider)

    def initGui(self):  # noqa: N802 (QGIS gives the name)
        """Register what the application shows."""
        self.initProcessing()
        # Not needed under qgis_process, which has no windows.
        from .ui.dock_entry import DockEntry

        self._dock_entry = DockEntry(self._iface)

    def unload(self):
        """Leave no trace: the plugin may be reloaded in the same session."""
        if self._dock_entry is not None:
            self._dock_entry.remove()
            self._dock_entry = None
        if self._provider is not None:
            QgsApplication.processingRegistry().removeProvider(self._provider)
            self._provider = None
