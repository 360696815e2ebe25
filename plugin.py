"""The plugin as QGIS sees it: it brings the Processing provider, and takes it away again."""

from __future__ import annotations

from qgis.core import QgsApplication

from .algorithms.provider import VlmsrProvider


class VlmsrPlugin:
    """Started by the QGIS application through `initGui`, by qgis_process through `initProcessing`."""

    def __init__(self, iface):
        self._iface = iface
        self._provider = self._window = None

    def initProcessing(self):  # noqa: N802 (QGIS gives the name)
        """Register the provider."""
        self._provider = VlmsrProvider()
        QgsApplication.processingRegistry().addProvider(self._provider)

    def initGui(self):  # noqa: N802 (QGIS gives the name)
        """Register what the application shows."""
        # qgis_process has no windows, and needs none of it.
        from .ui.window import Window

        self.initProcessing()
        self._window = Window(self._iface)

    def unload(self):
        """Leave no trace: the plugin may be reloaded in the same session."""
        if self._window is not None:
            self._window.close()
            self._window = None
        if self._provider is not None:
            QgsApplication.processingRegistry().removeProvider(self._provider)
            self._provider = None
