"""Before and after, as a person drags, holds and blinks."""

from __future__ import annotations

import pytest
from PyQt6.QtCore import QEvent, QPointF, Qt
from PyQt6.QtGui import QColor, QImage, QMouseEvent
from PyQt6.QtTest import QTest
from PyQt6.QtWidgets import QApplication
from vlmsr.ui.dock.compare_view import CompareView
from waiting import turn_until

RED, BLUE, GREEN = "#ff0000", "#0000ff", "#00ff00"


def plain(colour: str, opacity: float = 1) -> QImage:
    picture = QImage(200, 200, QImage.Format.Format_ARGB32)
    filled = QColor(colour)
    filled.setAlphaF(opacity)
    picture.fill(filled)
    return picture


@pytest.fixture
def view(show):
    view = CompareView()
    view.set_pictures(plain(RED), plain(BLUE), plain(GREEN))
    return show(view, 200, 200)


def colours(view, *columns: int) -> list[str]:
    drawn = view.grab().toImage()
    return [drawn.pixelColor(x, 150).name() for x in columns]


def mouse(view, kind, x: int) -> None:
    at, button = QPointF(x, 100), Qt.MouseButton.LeftButton
    QApplication.sendEvent(view, QMouseEvent(kind, at, at, button, button, Qt.KeyboardModifier.NoModifier))


def test_the_divider_follows_the_mouse_and_the_keys(view):
    assert colours(view, 50, 150) == [RED, BLUE]
    mouse(view, QEvent.Type.MouseButtonPress, 100)
    mouse(view, QEvent.Type.MouseMove, 180)
    assert view.divider == pytest.approx(0.9)
    assert colours(view, 150) == [RED]
    for _ in range(12):
        QTest.keyClick(view, Qt.Key.Key_Left)
    assert view.divider == pytest.approx(0.3)
    assert colours(view, 100) == [BLUE]
    mouse(view, QEvent.Type.MouseMove, 900)
    assert view.divider == 1


def test_space_shows_before_as_long_as_it_is_held(view):
    told = []
    view.blinked.connect(told.append)
    QTest.keyPress(view, Qt.Key.Key_Space)
    assert colours(view, 50, 150) == [RED, RED]
    QTest.keyRelease(view, Qt.Key.Key_Space)
    assert colours(view, 50, 150) == [RED, BLUE]
    assert told == [True, False]


def test_blink_shows_them_in_turn(view):
    told = []
    view.blinked.connect(told.append)
    view.set_blinking(True)
    assert turn_until(lambda: told[:3] == [True, False, True])
    view.set_blinking(False)
    assert told[-1] is False and colours(view, 150) == [BLUE]


def test_the_confidence_lies_over_the_result_alone(view):
    view.redraw(with_over=True)
    assert colours(view, 50, 150) == [RED, GREEN]


def test_without_a_picture_it_says_so(view):
    view.clear()
    drawn = view.grab().toImage()
    assert len({drawn.pixel(x, y) for x in range(0, 200, 2) for y in range(80, 120)}) > 2
    mouse(view, QEvent.Type.MouseButtonPress, 20)
    assert view.divider == 0.5


def test_pictures_keep_their_shape(view):
    view.resize(400, 200)
    assert colours(view, 120, 280) == [RED, BLUE]
    assert RED not in colours(view, 50) and BLUE not in colours(view, 350)
