"""Uses QGIS as a person does, from a script inside it: finds what is on the screen, presses it by the mouse, takes pictures.

player = Player(story(), ended)      # story yields conditions and gets what came true; ended is given the error, or None

A timer goes on with the story when a condition holds. So it goes on, too, while QGIS waits in a dialog of its own; for the same reason
whatever may open one is done `later`.
"""

import time
from collections.abc import Callable, Generator
from pathlib import Path
from typing import Any

from qgis.PyQt.QtCore import QObject, QRect, Qt, QTimer
from qgis.PyQt.QtGui import QColor, QPainter, QPen
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QAbstractButton, QApplication, QWidget

LOOK_MILLISECONDS = 100
PATIENCE = 3000.0
"""Seconds that any one thing may take to come true."""

RING, MARGIN = 3, 5
"""Pixels of the screen: the line around what is about to be pressed, and its distance."""

JPEG_QUALITIES, LARGEST = (85, 75, 65, 55), 150_000
"""The first is taken that makes a file of no more bytes."""

Condition = Callable[[], Any]


class Player(QObject):
    """Goes through a story. Whoever makes it keeps it until it has ended."""

    def __init__(self, story: Generator[Condition, Any, None], ended: Callable[[Exception | None], None]):
        super().__init__()
        self._story, self._ended = story, ended
        self._condition: Condition | None = None
        self._since = time.monotonic()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._look)
        self._timer.start(LOOK_MILLISECONDS)

    def _look(self) -> None:
        try:
            found = None if self._condition is None else self._condition()
            if found or self._condition is None:
                self._condition, self._since = self._story.send(found), time.monotonic()
            elif time.monotonic() - self._since > PATIENCE:
                raise TimeoutError(f"What was waited for has not come in {PATIENCE:g} s.")
        except StopIteration:
            self._end(None)
        except Exception as error:
            self._end(error)

    def _end(self, error: Exception | None) -> None:
        self._timer.stop()
        self._ended(error)


def later(do: Callable[[], Any]) -> None:
    """Soon, in a call of its own: it may wait in a dialog."""
    QTimer.singleShot(0, do)


def after(seconds: float) -> Condition:
    """True when the time is over."""
    end = time.monotonic() + seconds
    return lambda: time.monotonic() >= end


def dialog(name: str) -> QWidget | None:
    """The dialog that everything else waits for, if it is of that class of Qt's or QGIS's."""
    found = QApplication.activeModalWidget()
    return found if found is not None and found.metaObject().className() == name else None


def button(parent: QWidget, text: str) -> QAbstractButton | None:
    """A button that could be pressed, by a part of its text."""
    buttons = (found for found in parent.findChildren(QAbstractButton) if text in found.text())
    return next((found for found in buttons if is_within_reach(found)), None)


def is_within_reach(widget: QWidget) -> bool:
    """Whether the mouse would meet it: on the screen, not covered, not disabled, not behind a dialog."""
    modal = QApplication.activeModalWidget()
    if not (widget.isVisible() and widget.isEnabled()) or modal not in (None, widget.window()):
        return False
    return QApplication.widgetAt(widget.mapToGlobal(widget.rect().center())) is widget


def press(widget: QWidget) -> None:
    """By the left button of the mouse, a moment from now. RuntimeError where it would meet something else."""
    if not is_within_reach(widget):
        raise RuntimeError(f"This can't be pressed: {widget.objectName() or type(widget).__name__}.")
    later(lambda: QTest.mouseClick(widget, Qt.MouseButton.LeftButton))


def take_picture(path: Path, ringed: QWidget | None = None) -> None:
    """Of the whole screen. ringed: what is about to be pressed."""
    picture = QApplication.primaryScreen().grabWindow(0)
    if ringed is not None:
        painter = QPainter(picture)
        painter.setPen(QPen(QColor(220, 20, 60), RING))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place = QRect(ringed.mapToGlobal(ringed.rect().topLeft()), ringed.size())
        painter.drawRoundedRect(place.adjusted(-MARGIN, -MARGIN, MARGIN, MARGIN), MARGIN, MARGIN)
        painter.end()
    for quality in JPEG_QUALITIES:
        if not picture.save(str(path), quality=quality):
            raise OSError(f"{path} can't be written.")
        if path.stat().st_size <= LARGEST:
            break
