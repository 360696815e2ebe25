"""The page is QGIS's to show, and the set-up is offered where it is needed."""

from __future__ import annotations

import pytest
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtWidgets import QAbstractButton, QDialog, QWidget
from vlmsr.algorithms.engine_notice import notice
from vlmsr.ui.algorithm_dialog import open_algorithm
from vlmsr.ui.options_factory import PAGE, OptionsFactory


@pytest.fixture
def shown(plugin):
    """The plugin, started with a window and, after the test, without one again, as other tests have it."""
    plugin.unload()
    plugin.initGui()
    yield plugin
    plugin.unload()
    plugin.initProcessing()


def test_qgis_is_given_the_page_and_it_is_taken_back(shown, qgis_iface, qgis_app):
    shown.unload()
    qgis_iface.registerOptionsWidgetFactory.reset_mock()
    qgis_iface.unregisterOptionsWidgetFactory.reset_mock()
    shown.initGui()
    (factory,) = qgis_iface.registerOptionsWidgetFactory.call_args.args
    assert isinstance(factory, OptionsFactory)
    assert factory.title() == "vlmsr"
    assert not factory.icon().pixmap(32, 32).isNull()
    parent = QWidget()
    page = factory.createWidget(parent)
    assert page.objectName() == PAGE, "QGIS opens the options at a page by its name"
    shown.unload()
    qgis_iface.unregisterOptionsWidgetFactory.assert_called_once_with(factory)


def test_where_the_engine_is_missing_its_set_up_is_offered_once_and_opens(
    shown, algorithm, qgis_iface, monkeypatch, tmp_path
):
    monkeypatch.delenv("VLMSR_ENGINE_PYTHON", raising=False)
    monkeypatch.setattr("vlmsr.algorithms.engine_python._made", list)
    bar = qgis_iface.messageBar()
    bar.clearWidgets()
    assert algorithm.canExecute()[0] is False
    assert algorithm.canExecute()[0] is False
    (item,) = bar.items()
    assert "not set up yet" in item.text()
    opened = []
    monkeypatch.setattr("vlmsr.ui.algorithm_dialog.open_algorithm", lambda *given: opened.append(given))
    (offer,) = [button for button in item.findChildren(QAbstractButton) if "Set up" in button.text()]
    offer.click()
    assert opened == [("vlmsr:setupengine", qgis_iface)]
    QCoreApplication.processEvents()
    shown.unload()
    notice.refused.emit()
    assert [item for item in bar.items() if "not set up" in item.text()] == []


def test_the_set_up_stands_in_front_of_the_options_and_outlives_them(dialogs):
    options = QDialog()
    options.open()
    dialog = open_algorithm("vlmsr:setupengine", dialogs, options)
    try:
        assert dialog.isVisible() and not dialog.isModal()
        assert dialog.parent() is options, "else the options, which are modal, would keep the mouse from it"
        assert dialog.algorithm().id() == "vlmsr:setupengine"
        options.done(0)
        assert dialog.isVisible() and dialog.parent() is dialogs.mainWindow()
    finally:
        dialog.close()
        dialog.deleteLater()
        options.deleteLater()
