"""The plugin as QGIS sees it: it brings the Processing provider, and takes it away again."""

from __future__ import annotations

from qgis.core import QgsApplication, QgsExpression

from .algorithms.provider import VlmsrProvider
from .algorithms.tag_function import TagFunction


class VlmsrPlugin:
    """Started by the QGIS application through `initGui`, by qgis_process through `initProcessing`."""

    def __init__(self, iface):
        self._iface = iface
        self._provider = None
        self._tag_function = None
        self._layer_actions = None

    def initProcessing(self):  # noqa: N802 (QGIS gives the name)
        """Register the provider, and what layouts that are printed without a window may use."""
        self._provider = VlmsrProvider()
        QgsApplication.processingRegistry().addProvider(self._provider)
        self._tag_function = TagFunction()
        QgsExpression.registerFunction(self._tag_function)

    def initGui(self):  # noqa: N802 (QGIS gives the name)
        """Register what the application shows."""
        from .ui.layer_actions import LayerActions

        self.initProcessing()
        self._layer_actions = LayerActions(self._iface)

    def unload(self):
        """Leave no trace: the plugin may be reloaded in the same session."""
        if self._layer_actions is not None:
            self._layer_actions.remove()
            self._layer_actions = None
        if self._tag_function is not None:
            QgsExpression.unregisterFunction(TagFunction.NAME)
            self._tag_function = None
        if self._provider is not None:
            QgsApplication.processingRegistry().removeProvider(self._provider)
            self._provider = None
