"""The page can be used by keyboard and read aloud."""

from __future__ import annotations

import re

from qgis.gui import QgsFileWidget
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QTreeWidget,
)


def test_every_widget_explains_itself_and_has_a_name_for_screen_readers(engine, open_page):
    page = open_page()
    kinds = (QAbstractButton, QComboBox, QAbstractSpinBox, QAbstractItemView, QgsFileWidget)
    inner = "qt_spinbox_lineedit"
    asked = [
        widget
        for kind in kinds
        for widget in page.findChildren(kind)
        if widget.objectName() != inner
        and not isinstance(widget.parent(), (QgsFileWidget, QComboBox, QLineEdit, QTreeWidget))
        # The list that drops down from a box is part of the box, and the head of a table part of the table.
        and "QComboBoxPrivateContainer" not in widget.parent().metaObject().className()
    ]
    assert len(asked) > 15
    assert [
        widget for widget in asked if not (widget.toolTip() and widget.whatsThis() and widget.accessibleName())
    ] == []


def test_every_key_is_there_once_and_leads_to_its_widget(engine, open_page):
    page = open_page()
    texts = [part.text() for kind in (QLabel, QAbstractButton) for part in page.findChildren(kind)]
    keys = [key.lower() for text in texts for key in re.findall(r"&(\w)", text)]
    assert len(keys) > 12
    assert sorted(keys) == sorted(set(keys))
    for label in page.findChildren(QLabel):
        if "&" in label.text():
            buddy = label.buddy()
            assert (buddy.focusProxy() or buddy).focusPolicy() & Qt.FocusPolicy.TabFocus, label.text()
    for label in page.findChildren(QLabel):
        if label.buddy() is not None:
            # QLabel gives the focus to no other.
            assert label.buddy().focusPolicy() != Qt.FocusPolicy.NoFocus, label.text()


def test_the_tab_key_goes_through_the_page_from_top_to_bottom(engine, open_page):
    page = open_page()
    widgets = [
        *(page.engine.python.lineEdit(), page.engine.set_up, page.engine.check),
        *(page.defaults.preset, page.defaults.model, page.defaults.device, page.defaults.warm),
        *(page.bundles.folder.lineEdit(), page.bundles.table, page.bundles.refresh),
        *(page.storage.clear, page.storage.level, page.storage.open),
    ]
    assert all(widget.focusPolicy() & Qt.FocusPolicy.TabFocus for widget in widgets)
    chain, each = [], page.nextInFocusChain()
    while each is not page:
        chain.append(each)
        each = each.nextInFocusChain()
    places = [chain.index(widget) for widget in widgets]
    assert places == sorted(places)
