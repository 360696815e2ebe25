"""Offers to set up the engine, in a message bar: once after the plugin came, and whenever something was refused for want of an engine."""

from __future__ import annotations

from collections.abc import Callable

from qgis.core import Qgis, QgsMapLayer, QgsProject, QgsRasterLayer, QgsSettings
from qgis.gui import QgsMessageBar, QgsMessageBarItem
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, Qt, QTimer
from qgis.PyQt.QtWidgets import QApplication, QDialog, QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from ..algorithms.engine_notice import notice
from ..algorithms.engine_python import engine_python
from ..algorithms.settings import GROUP
from ..algorithms.translation import tr
from .form import explain

SETUP = "vlmsr:setupengine"

DISMISSED = f"{GROUP}/setup_offer_dismissed"
"""In QGIS's settings: the user has put the offer away, and wants no other at the next start."""

SETTLE_MILLISECONDS = 1000
"""What QGIS gets for itself, at its start or after it has installed the plugin, before it is looked whether there is an engine."""

SOON_DONE = 2**20
"""Pixels of an image of which all can be made finer for a try, in a minute or two."""

NAME_WIDTH, WORDS_WIDTH = 100, 220
"""Pixels of the screen: of a layer's name on a button, at most, and of the words beside it, at least."""


class SetupOffer(QObject):
    """Listens for as long as it lives, until `close`."""

    def __init__(self, iface, set_up: Callable[[QgsMapLayer | None], None]):
        """set_up: begins it, where it can be seen, with a layer to make finer after that."""
        super().__init__()
        self._iface, self._set_up = iface, set_up
        self._item = self._bar = None
        notice.refused.connect(self.show)
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.timeout.connect(self.welcome)
        self._settle.start(SETTLE_MILLISECONDS)

    def welcome(self) -> None:
        """Offer it to somebody who has just installed the plugin: in QGIS's window, or in the plugin manager that is still before it."""
        if engine_python() is not None or QgsSettings().value(DISMISSED, False, type=bool):
            return
        window = QApplication.activeModalWidget()
        bar = _bar_of(window) if isinstance(window, QDialog) else None
        if bar is None:
            self._welcome_in(self._iface.messageBar())
            return
        window.finished.connect(self._closed)
        self._welcome_in(bar)

    def show(self) -> None:
        """Offer it where something was refused, once at a time."""
        bar = self._iface.messageBar()
        if self._bar is bar and self._item in bar.items():
            return
        self._withdraw()
        item = bar.createMessage("vlmsr", tr("The engine is not set up yet, so nothing can be computed."))
        offer = QPushButton(tr("Set up the engine…"))
        offer.clicked.connect(self._open)
        item.layout().addWidget(offer)
        self._push(bar, item, Qgis.MessageLevel.Warning)

    def close(self) -> None:
        """Offer nothing any more."""
        self._settle.stop()
        notice.refused.disconnect(self.show)
        self._withdraw()

    def _welcome_in(self, bar: QgsMessageBar) -> None:
        told = QWidget()
        row = QHBoxLayout(told)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(_words(tr("vlmsr's engine is to be set up once: 2 to 7 GB, some minutes.")), 1)
        alone = QPushButton(tr("Set up"))
        meaning = tr("Makes the engine's Python environment in your profile. QGIS's own Python is not touched.")
        explain(alone, alone.text(), meaning)
        alone.clicked.connect(lambda _: self._accept())
        row.addWidget(alone)
        layer = self._iface.activeLayer()
        if _is_soon_done(layer):
            identifier = layer.id()
            tried = _try_on(layer)
            explain(tried, tried.text(), f"{meaning} {tr('Then makes the layer finer, with what the dock proposes.')}")
            tried.clicked.connect(lambda _: self._accept(identifier))
            row.addWidget(tried)
        bar.widgetRemoved.connect(self._removed)
        item = bar.createMessage("")
        # Put in, and not given to `createMessage`, which would leave it to Python to delete.
        item.layout().addWidget(told, 1)
        self._push(bar, item, Qgis.MessageLevel.Info)

    def _push(self, bar: QgsMessageBar, item: QgsMessageBarItem, level: Qgis.MessageLevel) -> None:
        self._bar, self._item = bar, item
        bar.pushWidget(item, level)

    def _accept(self, layer: str = "") -> None:
        window = self._item.window()
        self._withdraw()
        if isinstance(window, QDialog):
            # The plugin manager would be in the way of what follows.
            window.reject()
        self._set_up(QgsProject.instance().mapLayer(layer))

    def _open(self) -> None:
        from .algorithm_dialog import open_algorithm

        self._withdraw()
        open_algorithm(SETUP, self._iface)

    def _removed(self, item) -> None:
        if item is self._item:
            self._item = None
            QgsSettings().setValue(DISMISSED, True)

    def _closed(self, *_) -> None:
        """The plugin manager was closed before there was an answer."""
        self.sender().finished.disconnect(self._closed)
        if self._item is not None and self._bar is not self._iface.messageBar():
            self._withdraw()
            self._welcome_in(self._iface.messageBar())

    def _withdraw(self) -> None:
        # First, so that it is not taken for the user's doing.
        item, self._item = self._item, None
        if item is not None and item in self._bar.items():
            self._bar.popWidget(item)


def _is_soon_done(layer: QgsMapLayer | None) -> bool:
    """Whether it is an image that the engine can read, and small enough to be made finer as a whole."""
    if not isinstance(layer, QgsRasterLayer) or layer.providerType() != "gdal":
        return False
    return layer.width() * layer.height() <= SOON_DONE


def _bar_of(window: QDialog) -> QgsMessageBar | None:
    """The message bar of a dialog of QGIS, which PyQt knows as a frame only."""
    frames = (frame for frame in window.findChildren(QFrame) if frame.metaObject().className() == "QgsMessageBar")
    return next((sip.cast(frame, QgsMessageBar) for frame in frames), None)


def _words(text: str) -> QLabel:
    """What a message bar would show in one line, and cut, in as many as it needs beside two buttons in the plugin manager."""
    made = QLabel(text)
    made.setWordWrap(True)
    made.setMinimumSize(WORDS_WIDTH, made.heightForWidth(WORDS_WIDTH))
    return made


def _try_on(layer: QgsMapLayer) -> QPushButton:
    made = QPushButton()
    name = made.fontMetrics().elidedText(layer.name(), Qt.TextElideMode.ElideMiddle, NAME_WIDTH)
    # An ampersand would underline what follows.
    made.setText(tr("Set up and try on {layer}").format(layer=name.replace("&", "&&")))
    return made
