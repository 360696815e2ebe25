"""The preview in the dock: before and after of a small window, in the picture and on the map."""

from __future__ import annotations

from collections.abc import Callable

from qgis.core import QgsApplication
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtGui import QImage
from qgis.PyQt.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from ...algorithms.translation import tr
from .choices import Choices
from .compare_view import CompareView
from .legend import Legend
from .preview_overlay import PreviewOverlay
from .preview_place import PreviewPlace
from .previewer import Answer, Previewer
from .rendering import Drawing, Rendering


class PreviewPanel(QWidget):
    """Off until it is switched on: it takes the engine's time."""

    wanted = pyqtSignal()
    """The preview needs the settings as they are now: `show_preview` brings them."""

    switched = pyqtSignal(bool)

    def __init__(self, canvas: QgsMapCanvas, engine_free: Callable[[], bool], parent: QWidget | None = None):
        super().__init__(parent)
        self.on = False
        self._layer = None
        self._rendering: Rendering | None = None
        self._answer: Answer | None = None
        self.previewer = Previewer(engine_free, self)
        self.place = PreviewPlace(canvas, self)
        self.overlay = PreviewOverlay(canvas, self)
        self.view = CompareView()
        self.status = QLabel()
        self.status.setWordWrap(True)
        self.status.setAccessibleName(tr("State of the preview"))
        self.legend = Legend()
        self.legend.hide()
        self._lay_out()
        self._connect()
        self._say(tr("Press Preview to see a small part with these settings."))

    def _lay_out(self) -> None:
        self.pick = _button(tr("Choose the place on the map"), "/cursors/mCapturePoint.svg", True)
        self.centre = _button(tr("Preview the middle of the map"), "/mActionSetToCanvasExtent.svg", False)
        self.blink = _switch(tr("Blink"), tr("Before and after in turn. Space, held in the picture, shows before."))
        self.smooth = _switch(tr("Smooth"), tr("Interpolate the input (bilinear) instead of showing its pixels."))
        self.confidence = _switch(tr("Confidence"), tr("Colours say how far each pixel of the result may be trusted."))
        where = QHBoxLayout()
        where.addWidget(self.pick)
        where.addWidget(self.centre)
        where.addWidget(self.status, 1)
        how = QHBoxLayout()
        for switch in (self.blink, self.smooth, self.confidence):
            how.addWidget(switch)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.addLayout(where)
        column.addWidget(self.view, 1)
        column.addLayout(how)
        column.addWidget(self.legend)

    def _connect(self) -> None:
        self.pick.toggled.connect(self._pick)
        self.place.picking.connect(self.pick.setChecked)
        self.centre.clicked.connect(lambda _: self.place.centre())
        self.place.changed.connect(self._ask)
        self.blink.toggled.connect(self.view.set_blinking)
        self.smooth.toggled.connect(lambda on: self.view.redraw(smooth=on))
        self.confidence.toggled.connect(self._show_confidence)
        self.view.blinked.connect(lambda before: self.overlay.set_visible(not before))
        self.previewer.begun.connect(lambda: self._say(tr("Computing ...")))
        self.previewer.progressed.connect(
            lambda done: self._say(tr("Computing: {percent} %").format(percent=round(100 * done)))
        )
        self.previewer.answered.connect(self._answered)
        self.previewer.failed.connect(self._say)

    def switch(self, on: bool) -> None:
        """Preview from now on whatever is chosen, or no more."""
        if on == self.on:
            return
        self.on = on
        self.switched.emit(on)
        if on:
            self._ask()
            return
        self.place.pick(False)
        self.place.hide_frame()
        self.previewer.drop()
        self.overlay.show_layers([])
        self._say(tr("Press Preview to see a small part with these settings."))

    def show_preview(self, choices: Choices, layer) -> None:
        """Compute the window at the place that is chosen, with these settings; nothing happens where that was done already."""
        if not self.on:
            return
        window = self.place.window(layer, choices.scale)
        if window is None:
            self.place.hide_frame()
            self.previewer.drop()
            self._say(tr("The middle of the map lies outside the layer: choose a place on the map."))
            return
        self.place.show_frame(layer, window)
        self.previewer.ask(choices, window)

    def say(self, text: str) -> None:
        """Why there is no preview."""
        self.previewer.drop()
        self._say(text)

    def forget(self) -> None:
        """The project is another one: what was previewed is gone."""
        self.switch(False)
        self._answer = None
        self.view.clear()

    def close_tools(self) -> None:
        """Stop, and leave nothing on the map."""
        self.previewer.drop()
        if self._rendering is not None:
            self._rendering.cancel()
        self.place.close()
        self.overlay.close()
        self._answer = None
        self.previewer.remove_files()

    def _ask(self) -> None:
        if self.on:
            self.wanted.emit()

    def _pick(self, on: bool) -> None:
        if on:
            self.switch(True)
        self.place.pick(on)

    def _show_confidence(self, on: bool) -> None:
        self.legend.setVisible(on)
        self.view.redraw(with_over=on)
        # The confidence itself is asked for with the next preview, if it is not there yet.
        self._ask()
        self._show_on_map()

    def _answered(self, answer: Answer) -> None:
        if not self.on:
            return
        self._answer = answer
        if self._rendering is not None:
            self._rendering.cancel()
        window, extent = answer.question.window, answer.after.extent()
        crs = answer.after.crs()
        fine = answer.after.width()
        drawings = [
            # One pixel of the picture for each of the raster: how it is enlarged is for the view to say.
            Drawing([answer.before], extent, crs, window.columns),
            Drawing([answer.after], extent, crs, fine),
        ]
        if answer.confidence is not None:
            drawings.append(Drawing([answer.confidence], extent, crs, fine))
        self._rendering = Rendering(drawings, self._drawn)
        self._show_on_map()

    def _drawn(self, pictures: list[QImage]) -> None:
        self.view.set_pictures(*pictures)
        window, scale = self._answer.question.window, self._answer.question.choices.scale
        self._say(
            tr("{columns} × {rows} pixels, ×{scale}").format(columns=window.columns, rows=window.rows, scale=scale)
        )

    def _show_on_map(self) -> None:
        if self._answer is None or not self.on:
            return
        over = [self._answer.confidence] if self.confidence.isChecked() and self._answer.confidence is not None else []
        self.overlay.show_layers([*over, self._answer.after])

    def _say(self, text: str) -> None:
        self.status.setText(text)


def _button(text: str, icon: str, checkable: bool) -> QToolButton:
    button = QToolButton()
    button.setIcon(QgsApplication.getThemeIcon(icon))
    button.setToolTip(text)
    button.setAccessibleName(text)
    button.setCheckable(checkable)
    return button


def _switch(text: str, tip: str) -> QCheckBox:
    box = QCheckBox(text)
    box.setToolTip(tip)
    return box
