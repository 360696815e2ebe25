"""What the plugin adds to QGIS's window: the dock's action, the page of options, what context menus offer, the
offer of a set-up, and an engine that stays.

What is heavier is imported when it is opened: QGIS's start waits for what is here.
"""

from __future__ import annotations

from qgis.gui import QgisInterface

from ..algorithms.settings import read_settings
from ..algorithms.warm_engine import keep
from .dock_entry import DockEntry
from .layer_actions import LayerActions
from .options_factory import OptionsFactory
from .setup_offer import SetupOffer


class Window:
    """Made when QGIS has its window; `close` takes all of it away."""

    def __init__(self, iface: QgisInterface):
        self._iface = iface
        self._options = OptionsFactory(iface)
        iface.registerOptionsWidgetFactory(self._options)
        self._layer_actions = LayerActions(iface)
        self._dock_entry = DockEntry(iface)
        self._offer = SetupOffer(iface, self._dock_entry.set_up)
        keep(lambda: 60 * read_settings().warm_minutes)

    def close(self) -> None:
        """Leave no trace."""
        self._dock_entry.remove()
        self._layer_actions.remove()
        self._iface.unregisterOptionsWidgetFactory(self._options)
        self._options.close()
        self._offer.close()
        keep(None)
