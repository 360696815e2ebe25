"""Offers to set up the engine, in QGIS's message bar, when something was refused because there is none."""

from __future__ import annotations

from qgis.core import Qgis
from qgis.PyQt.QtCore import QObject
from qgis.PyQt.QtWidgets import QPushButton

from ..algorithms.engine_notice import notice
from ..algorithms.translation import tr

SETUP = "vlmsr:setupengine"


class SetupOffer(QObject):
    """Listens for as long as it lives, until `close`."""

    def __init__(self, iface):
        super().__init__()
        self._iface = iface
        self._item = None
        notice.refused.connect(self.show)

    def show(self) -> None:
        """Offer it, once at a time."""
        bar = self._iface.messageBar()
        if self._item in bar.items():
            return
        self._item = bar.createMessage("vlmsr", tr("The engine is not set up yet, so nothing can be computed."))
        offer = QPushButton(tr("Set up the engine…"))
        offer.clicked.connect(self._accept)
        self._item.layout().addWidget(offer)
        bar.pushWidget(self._item, Qgis.MessageLevel.Warning)

    def close(self) -> None:
        """Offer nothing any more."""
        notice.refused.disconnect(self.show)
        self._withdraw()

    def _accept(self) -> None:
        from .algorithm_dialog import open_algorithm

        self._withdraw()
        open_algorithm(SETUP, self._iface)

    def _withdraw(self) -> None:
        if self._item in self._iface.messageBar().items():
            self._iface.messageBar().popWidget(self._item)
        self._item = None
