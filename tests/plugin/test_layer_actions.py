"""The context menu of a result's layer offers its report, and that of any other layer does not."""

from __future__ import annotations

from types import SimpleNamespace
from unittest.mock import MagicMock

import processing
import pytest
from qgis.core import QgsMapLayerType, QgsProcessingOutputLayerDefinition, QgsRasterLayer, QgsVectorLayer
from test_result_layers import TAGS, WRITES_ALL
from vlmsr.algorithms.result_layers import REPORT
from vlmsr.ui import layer_actions
from vlmsr.ui.layer_actions import LayerActions


class Iface:
    """What QGIS keeps of actions in the context menus of layers: those of a kind of layers, each for the layers that it was added for."""

    def __init__(self):
        self.kinds, self.layers, self.active, self.told = {}, {}, None, []

    # QGIS gives the names.
    # ruff: noqa: N802, N803
    def addCustomActionForLayerType(self, action, menu, kind, allLayers):
        assert not allLayers
        self.kinds[action] = kind
        self.layers[action] = []

    def addCustomActionForLayer(self, action, layer):
        assert self.kinds[action] == layer.type()
        self.layers[action].append(layer.id())

    def removeCustomActionForLayerType(self, action):
        return self.kinds.pop(action, None) is not None

    def __getattr__(self, name):
        # What else the plugin adds to the window is looked at in other tests.
        return MagicMock()

    def mainWindow(self):
        return None

    def activeLayer(self):
        return self.active

    def messageBar(self):
        return SimpleNamespace(pushWarning=lambda title, text: self.told.append(text), items=list)

    def menu_of(self, layer):
        """What a right click on a layer shows of ours; the layer becomes the active one."""
        self.active = layer
        return [action for action in self.kinds for each in self.layers[action] if each == layer.id()]


@pytest.fixture
def iface():
    return Iface()


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
def actions(iface, project):
    made = LayerActions(iface)
    yield made
    if iface.kinds:
        made.remove()


@pytest.fixture
def report(tmp_path):
    path = tmp_path / "report.html"
    path.write_text("<html></html>", encoding="utf-8")
    return path


@pytest.fixture
def layer(make_raster, project, report):
    """A result with a report, in the project."""
    layer = QgsRasterLayer(make_raster("fine.tif"), "finer")
    layer.setCustomProperty(REPORT, str(report))
    project.addMapLayer(layer)
    return layer


def test_a_run_with_a_report_makes_a_layer_that_opens_it(
    actions, iface, fake_engine, make_raster, project, opened, tmp_path
):
    fake_engine.behave(WRITES_ALL % TAGS)
    output = QgsProcessingOutputLayerDefinition(str(tmp_path / "out.tif"), project)
    given = {"INPUT": make_raster(), "OUTPUT": output, "OUTPUT_REPORT": str(tmp_path / "report.html")}
    processing.runAndLoadResults("vlmsr:upscale", given)
    [result] = project.mapLayers().values()
    [action] = iface.menu_of(result)
    assert action.text() == "Open the report of this image" and not action.icon().isNull()
    action.trigger()
    assert opened.list == [str(tmp_path / "report.html")]
    assert iface.told == [] and iface.kinds[action] == QgsMapLayerType.RasterLayer


def test_it_is_still_offered_when_the_project_is_opened_again(actions, iface, layer, project, opened, report, tmp_path):
    project.write(str(tmp_path / "project.qgz"))
    project.clear()
    project.read(str(tmp_path / "project.qgz"))
    [again] = project.mapLayers().values()
    [action] = iface.menu_of(again)
    action.trigger()
    assert opened.list == [str(report)]


def test_it_is_offered_for_layers_that_were_there_before_the_plugin(iface, layer, project):
    actions = LayerActions(iface)
    assert len(iface.menu_of(layer)) == 1
    actions.remove()
    assert iface.menu_of(layer) == []


def test_other_layers_have_no_such_entry(actions, iface, layer, make_raster, project):
    plain, points = QgsRasterLayer(make_raster("other.tif"), "other"), QgsVectorLayer("Point", "points", "memory")
    project.addMapLayers([plain, points])
    plain.setCustomProperty("somebody/elses", "property")
    assert iface.menu_of(plain) == [] and iface.menu_of(points) == []


def test_a_report_that_is_gone_is_told_with_the_cure(actions, iface, layer, opened, report):
    report.unlink()
    [action] = iface.menu_of(layer)
    action.trigger()
    assert opened.list == []
    assert "is not there any more. Run Upscale again" in iface.told[0]


def test_where_no_program_opens_it_the_user_is_told_where_it_is(actions, iface, layer, opened, report):
    opened.works = False
    [action] = iface.menu_of(layer)
    action.trigger()
    assert str(report) in iface.told[0] and "Open it in a web browser" in iface.told[0]


def test_after_the_plugin_is_gone_layers_can_come_and_change(iface, layer, make_raster, project):
    LayerActions(iface).remove()
    other = QgsRasterLayer(make_raster("other.tif"), "other")
    project.addMapLayer(other)
    for each in (layer, other):
        each.setCustomProperty(REPORT, "elsewhere.html")
    assert iface.kinds == {}


def test_the_plugin_brings_it_and_takes_it_away_again(plugin, iface, monkeypatch, layer):
    monkeypatch.setattr(plugin, "_iface", iface)
    plugin.unload()
    plugin.initGui()
    assert len(iface.menu_of(layer)) == 1
    plugin.unload()
    assert iface.menu_of(layer) == []
    plugin.initProcessing()
