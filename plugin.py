"""The plugin as QGIS sees it: it brings the Processing provider, and takes it away again."""

from __future__ import annotations

from qgis.core import QgsApplication, QgsExpression

from .algorithms.provider import VlmsrProvider
from .algorithms.tag_function import TagFunction
from .algorithms.translation import install_translation, remove_translation


class VlmsrPlugin:
    """Started by the QGIS application through `initGui`, by qgis_process through `initProcessing`."""

    def __init__(self, iface):
        self._iface = iface
        self._provider = self._tag_function = self._window = self._translator = None

    def initProcessing(self):  # noqa: N802 (QGIS gives the name)
        """Register the provider, and what layouts that are printed without a window may use."""
        # First, so that what is made from here on speaks the user's language. QGIS knows whether its locale or the system's counts.
        self._translator = install_translation(QgsApplication.locale())
        self._provider = VlmsrProvider()
        QgsApplication.processingRegistry().addProvider(self._provider)
        self._tag_function = TagFunction()
        QgsExpression.registerFunction(self._tag_function)

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
        if self._tag_function is not None:
            QgsExpression.unregisterFunction(TagFunction.NAME)
            self._tag_function = None
        if self._provider is not None:
            QgsApplication.processingRegistry().removeProvider(self._provider)
            self._provider = None
        remove_translation(self._translator)
        self._translator = None
