"""Whether the engine is kept warm, and a button that frees its memory at once."""

from __future__ import annotations

from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from ...algorithms.translation import tr
from . import engine_side

LOOK_MILLISECONDS = 1000


class EngineRow(QWidget):
    """Shown while there is an engine in memory."""

    def __init__(self, parent: QWidget | None = None):
        super().__init__(parent)
        self._words = QLabel()
        self._words.setWordWrap(True)
        self._free = QPushButton(tr("Free memory"))
        self._free.setToolTip(
            tr(
                "Ends the engine that is kept ready between jobs. The next job starts it again, which takes some seconds."
            )
        )
        self._free.clicked.connect(self._free_now)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._words, 1)
        row.addWidget(self._free)
        self._look = QTimer(self)
        self._look.setInterval(LOOK_MILLISECONDS)
        self._look.timeout.connect(self.look)
        self.hide()

    def watch(self, on: bool) -> None:
        """Look once a second, or not at all."""
        if on:
            self._look.start()
            self.look()
        else:
            self._look.stop()

    def look(self) -> None:
        """Show the engine's state as it is now."""
        state = engine_side.state()
        self.setVisible(state != "off")
        self._words.setText(
            {
                "starting": tr("The engine is starting."),
                "ready": tr("The engine is ready."),
                "busy": tr("The engine is at work."),
            }.get(state, "")
        )
        # A job at work is cancelled in the queue.
        self._free.setEnabled(state in ("starting", "ready"))

    def _free_now(self) -> None:
        engine_side.free()
        self.look()
