"""The context menu of a result's layer offers its report, and that of any other layer does not."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from qgis.core import QgsLayerTreeModel, QgsRasterLayer
from qgis.gui import QgsLayerTreeView
from qgis.PyQt import sip
from qgis.PyQt.QtWidgets import QMenu
from vlmsr.algorithms.result_layers import REPORT
from vlmsr.ui import layer_actions
from vlmsr.ui.layer_actions import LayerActions


@pytest.fixture
def tree(project):
    """The layer tree as QGIS shows it."""
    view = QgsLayerTreeView()
    view.setModel(QgsLayerTreeModel(project.layerTreeRoot(), view))
    yield view
    # Before the project, whose tree it looks at.
    sip.delete(view)


@pytest.fixture
def told():
    """Warnings of the message bar."""
    return []


@pytest.fixture
def opened(monkeypatch):
    """Addresses that were to be opened; `works` says whether anything could."""
    addresses = SimpleNamespace(list=[], works=True)

    def open_url(address):
        addresses.list.append(address.toLocalFile())
        return addresses.works

    monkeypatch.setattr(layer_actions, "QDesktopServices", SimpleNamespace(openUrl=open_url))
    return addresses


@pytest.fixture
def actions(tree, told):
    bar = SimpleNamespace(pushWarning=lambda title, text: told.append(text))
    return LayerActions(SimpleNamespace(layerTreeView=lambda: tree, messageBar=lambda: bar))


@pytest.fixture
def layer(make_raster, project, tree, tmp_path):
    """The current layer, with a report."""
    report = tmp_path / "report.html"
    report.write_text("<html></html>", encoding="utf-8")
    layer = QgsRasterLayer(make_raster(), "finer")
    layer.setCustomProperty(REPORT, str(report))
    project.addMapLayer(layer)
    tree.setCurrentLayer(layer)
    return layer


def menu_of(tree) -> QMenu:
    menu = QMenu()
    tree.contextMenuAboutToShow.emit(menu)
    return menu


def test_the_report_of_a_result_is_offered_and_opened(actions, layer, tree, opened, told):
    menu = menu_of(tree)
    *_, action = menu.actions()
    assert action.text() == "Open the report of this image" and not action.icon().isNull()
    action.trigger()
    assert opened.list == [layer.customProperty(REPORT)]
    assert told == []


def test_it_is_still_offered_when_the_project_is_opened_again(actions, layer, tree, project, tmp_path):
    project.write(str(tmp_path / "project.qgz"))
    project.clear()
    project.read(str(tmp_path / "project.qgz"))
    [again] = project.mapLayers().values()
    tree.setCurrentLayer(again)
    assert len(menu_of(tree).actions()) == 2


def test_other_layers_and_no_layer_at_all_have_no_such_entry(actions, layer, tree, make_raster, project):
    other = QgsRasterLayer(make_raster("other.tif"), "other")
    project.addMapLayer(other)
    tree.setCurrentLayer(other)
    assert menu_of(tree).actions() == []
    tree.setCurrentLayer(None)
    assert menu_of(tree).actions() == []
    group = project.layerTreeRoot().addGroup("group")
    tree.setCurrentIndex(tree.node2index(group))
    assert menu_of(tree).actions() == []


def test_a_report_that_is_gone_is_told_with_the_cure(actions, layer, tree, opened, told, tmp_path):
    (tmp_path / "report.html").unlink()
    menu = menu_of(tree)
    menu.actions()[-1].trigger()
    assert opened.list == []
    assert "is not there any more. Run Upscale again" in told[0]


def test_where_no_program_opens_it_the_user_is_told_where_it_is(actions, layer, tree, opened, told):
    opened.works = False
    menu = menu_of(tree)
    menu.actions()[-1].trigger()
    assert layer.customProperty(REPORT) in told[0] and "Open it in a web browser" in told[0]


def test_when_the_plugin_is_gone_nothing_is_offered(actions, layer, tree):
    actions.remove()
    assert menu_of(tree).actions() == []
