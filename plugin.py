"""The plugin as QGIS sees it: it brings the Processing provider, and takes it away again."""

from __future__ import annotations

from qgis.core import QgsApplication

from .algorithms.provider import VlmsrProvider


class VlmsrPlugin:
    """Started by the QGIS application through `initGui`, by qgis_process through `initProcessing`."""

    def __init__(self, iface):
        self._iface = iface
        self._provider = self._options = self._offer = None

    def initProcessing(self):  # noqa: N802 (QGIS gives the name)
        """Register the provider."""
        self._provider = VlmsrProvider()
        QgsApplication.processingRegistry().addProvider(self._provider)

    def initGui(self):  # noqa: N802 (QGIS gives the name)
        """Register what the application shows. What is heavier is imported when it is opened."""
        from .ui.options_factory import OptionsFactory
        from .ui.setup_offer import SetupOffer

        self.initProcessing()
        self._options = OptionsFactory(self._iface)
        self._iface.registerOptionsWidgetFactory(self._options)
        self._offer = SetupOffer(self._iface)

    def unload(self):
        """Leave no trace: the plugin may be reloaded in the same session."""
        if self._options is not None:
            self._iface.unregisterOptionsWidgetFactory(self._options)
            self._options.close()
            self._offer.close()
            self._options = self._offer = None
        if self._provider is not None:
            QgsApplication.processingRegistry().removeProvider(self._provider)
            self._provider = None
