"""Widgets that a job is chosen with, and those that say something or ask."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from PyQt6.QtCore import QPoint, Qt
from PyQt6.QtGui import QColor
from PyQt6.QtTest import QTest
from PyQt6.QtWidgets import QFormLayout, QLabel, QMessageBox, QPushButton, QSpinBox, QToolButton, QWidget
from vlmsr.algorithms.settings import DEFAULTS
from vlmsr.algorithms.trust_classes import OPACITY, trust_classes
from vlmsr.engine.job import PRESETS
from vlmsr.ui.dock.bold import bold_while_on
from vlmsr.ui.dock.detail_choice import DetailChoice
from vlmsr.ui.dock.legend import SWATCH, Legend
from vlmsr.ui.dock.notice import Notice
from vlmsr.ui.dock.scale_choice import ScaleChoice
from vlmsr.ui.dock.settings_split import LARGEST_SHARE, MARGIN, SettingsSplit
from vlmsr.ui.dock.small_words import SIZE, SmallWords
from vlmsr.ui.form import add_row, align, button, fix, note, plain, say
from vlmsr.ui.options_defaults import DefaultsGroup
from vlmsr.ui.question import ask
from waiting import turn_until

LEFT = Qt.MouseButton.LeftButton


def test_a_scale_is_chosen_by_mouse_and_by_key(show):
    told = []
    choice = show(ScaleChoice())
    choice.changed.connect(lambda: told.append(choice.scale))
    two, four, eight = choice.buttons()
    assert choice.scale == 4 and four.font().bold() and not eight.font().bold()
    QTest.mouseClick(eight, LEFT)
    assert choice.scale == 8 and eight.font().bold() and not four.font().bold()
    QTest.keyClick(eight, Qt.Key.Key_Left)
    QTest.keyClick(four, Qt.Key.Key_Space)
    assert choice.scale == 4 and told[-1] == 4
    assert not choice.grab().isNull() and two.accessibleName() == "2 times finer: one pixel becomes 4"


def test_bold_letters_follow_a_button_that_is_down(show):
    pressed = show(QPushButton("Blink"))
    pressed.setCheckable(True)
    bold_while_on(pressed)
    up = pressed.grab().toImage()
    QTest.keyClick(pressed, Qt.Key.Key_Space)
    assert pressed.font().bold() and pressed.grab().toImage() != up


def test_detail_is_the_presets_until_a_hand_moves_it(show):
    told = []
    choice = show(DetailChoice())
    choice.changed.connect(lambda: told.append(choice.detail))
    choice.follow("fast")
    assert choice.detail is None and told == []
    fast = choice.grab().toImage()
    choice.follow("balanced")
    assert choice.grab().toImage() != fast
    before = PRESETS["balanced"].detail
    QTest.keyClick(choice.slider, Qt.Key.Key_Left)
    assert choice.detail == pytest.approx(before - 0.05) and told == [choice.detail]
    assert choice.findChild(QLabel).text() == f"{choice.detail:.2f}"
    choice.set_detail(0.25)
    assert (choice.detail, choice.slider.value(), told) == (0.25, 5, [pytest.approx(before - 0.05)])


def test_the_legend_has_a_colour_and_words_for_each_class(show):
    legend = show(Legend())
    swatches = [label.pixmap().toImage() for label in legend.findChildren(QLabel) if not label.pixmap().isNull()]
    words = [label.text() for label in legend.findChildren(QLabel) if label.text()]
    assert words == [known.words for known in reversed(trust_classes())]
    for swatch, known in zip(swatches, reversed(trust_classes()), strict=True):
        colour = swatch.pixelColor(SWATCH // 2, SWATCH // 2)
        assert colour.alphaF() == pytest.approx(0 if known.rgb is None else OPACITY, abs=0.02)
        if known.rgb is not None:
            assert colour.red() == pytest.approx(QColor(*known.rgb).red(), abs=2)
    drawn = legend.grab().toImage()
    assert len({drawn.pixel(x, y) for x in range(SWATCH) for y in range(drawn.height())}) > 3


def test_a_notice_says_offers_and_is_put_away(show):
    around = show(QWidget())
    notice, done = Notice(around), []
    assert not notice.isVisible()
    notice.fault("The disk is full. Free some space.")
    assert notice.isVisible() and notice.words.text() == "The disk is full. Free some space."
    assert not notice.cure.isVisible()
    notice.offer("There is no engine.", "Set up", lambda: done.append(True))
    notice.resize(300, 100)
    QTest.mouseClick(notice.cure, LEFT)
    assert done == [True] and not notice.grab().isNull()
    QTest.mouseClick(notice.findChild(QToolButton), LEFT)
    assert not notice.isVisible()


def test_a_question_waits_for_its_answer_without_holding_anything_up(show):
    around, done = show(QWidget()), []
    for press, expected in ((Qt.Key.Key_Escape, []), (Qt.Key.Key_Return, []), (None, [True])):
        ask(around, "Remove <b>mine</b>?", "10 MB in /tmp", "&Remove", lambda: done.append(True))
        box = around.findChildren(QMessageBox)[-1]
        assert box.isVisible() and box.text() == "Remove <b>mine</b>?" and box.informativeText() == "10 MB in /tmp"
        # Return is the default button's, which is Cancel.
        if press is None:
            [yes] = [each for each in box.buttons() if "Remove" in each.text()]
            QTest.mouseClick(yes, LEFT)
        else:
            QTest.keyClick(box, press)
        assert not box.isVisible() and done == expected


def test_a_row_of_a_form_explains_itself_and_is_reached_by_its_key(show):
    page = QWidget()
    form, number = QFormLayout(page), QSpinBox()
    add_row(form, "&Size:", number, "How large it will be.")
    pressed = []
    form.addRow(button("&Do it", "Does it.", lambda: pressed.append(True)))
    told = note()
    form.addRow(told)
    show(page)
    assert (number.accessibleName(), number.whatsThis()) == ("Size", "How large it will be.")
    QTest.keyClick(page, Qt.Key.Key_S, Qt.KeyboardModifier.AltModifier)
    assert page.focusWidget() is number
    QTest.keyClick(page, Qt.Key.Key_D, Qt.KeyboardModifier.AltModifier)
    # A button that is reached by its key is seen going down.
    assert turn_until(lambda: pressed == [True])
    say(told, "<b>As it is</b>")
    assert told.isVisible() and told.textFormat() == Qt.TextFormat.PlainText
    say(told, "")
    assert not told.isVisible()
    fix({"size": number}, {"size": "VLMSR_SIZE"})
    assert not number.isEnabled() and "VLMSR_SIZE" in number.toolTip()
    assert plain("크기(&S):") == "크기" and plain("Taille\u00a0:") == "Taille"


def test_the_options_of_new_jobs_show_and_take_settings(show):
    group = DefaultsGroup()
    show(group, 500, 300)
    align(group)
    chosen = replace(DEFAULTS, preset="quality", device="cpu", model="mine", warm_minutes=0)
    group.show_settings(chosen)
    assert group.taken(DEFAULTS) == chosen
    assert group.warm.text() == "not at all"
    shown = group.grab().toImage()
    QTest.keyClick(group.preset, Qt.Key.Key_Up)
    QTest.keyClick(group.warm, Qt.Key.Key_Up)
    group.offer(["lite", "mine"])
    assert group.taken(DEFAULTS) == replace(chosen, preset="balanced", warm_minutes=1)
    assert group.grab().toImage() != shown
    group.removed("mine")
    assert group.taken(DEFAULTS).model == DEFAULTS.model
    keys = [re.search("&(.)", label.text())[1].lower() for label in group.findChildren(QLabel) if "&" in label.text()]
    assert len(keys) == len(set(keys)) == 4


def test_a_click_beside_a_button_does_nothing(show):
    pressed = []
    around = QWidget()
    here = button("Press", "Does it.", lambda: pressed.append(True))
    here.setParent(around)
    here.setGeometry(10, 10, 80, 30)
    show(around)
    QTest.mouseClick(around, LEFT, pos=QPoint(200, 100))
    assert pressed == []
    QTest.mouseClick(here, LEFT)
    assert pressed == [True]


def test_small_words_are_as_high_as_their_lines(show):
    words = show(SmallWords("one " * 60), 200, 20)
    assert words.font().pointSizeF() == pytest.approx(QLabel().font().pointSizeF() * SIZE)
    assert words.heightForWidth(200) > words.heightForWidth(800)


def test_the_settings_take_the_height_that_they_need_until_a_hand_moves_their_handle(show):
    settings, below = SmallWords("one " * 60), QWidget()
    split = show(SettingsSplit(settings, below), 300, 600)

    def needed() -> int:
        return settings.heightForWidth(settings.width()) + 2 * MARGIN

    assert turn_until(lambda: split.sizes()[0] == needed())
    settings.setText("one " * 120)
    assert turn_until(lambda: split.sizes()[0] == needed())
    settings.setText("one " * 2000)
    assert turn_until(lambda: split.sizes()[0] == round(LARGEST_SHARE * sum(split.sizes())))
    assert not split.grab().isNull()
    handle = split.handle(1)
    QTest.mousePress(handle, LEFT)
    QTest.mouseMove(handle, handle.rect().center() - QPoint(0, 60))
    QTest.mouseRelease(handle, LEFT, pos=handle.rect().center() - QPoint(0, 60))
    put = split.sizes()
    assert put[0] < round(LARGEST_SHARE * sum(put))
    settings.setText("one")
    split.resize(340, 600)
    assert not turn_until(lambda: split.sizes() != put, seconds=0.3)
