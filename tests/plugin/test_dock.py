"""What is chosen in the dock becomes parameters, a command, an entry of the history; the dock comes late and leaves nothing."""

from __future__ import annotations

import re
import subprocess
import sys

import processing
import pytest
from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsMultiBandColorRenderer,
    QgsProcessing,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
)
from qgis.gui import QgsDockWidget, QgsMapToolPan
from qgis.PyQt.QtCore import QCoreApplication, QEvent, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QAbstractButton, QAction, QComboBox, QLabel, QLineEdit, QSlider, QSpinBox, QToolButton
from support import ROOT, turn_until
from vlmsr.plugin import VlmsrPlugin
from vlmsr.ui.dock.choices import Choices, choices_from
from vlmsr.ui.dock.history import LENGTH, History
from vlmsr.ui.dock.parameters import parameters
from vlmsr.ui.dock.settings_split import LARGEST_SHARE, MARGIN, SettingsSplit
from vlmsr.ui.form import plain


@pytest.fixture
def layer(make_raster, project):
    layer = QgsRasterLayer(make_raster(), "scene")
    project.addMapLayer(layer)
    return layer


def test_as_it_comes_it_is_the_algorithm_as_it_comes(dock, layer):
    assert parameters(dock.form.choices(), QgsProject.instance()) == {
        "INPUT": layer.id(),
        "SCALE": "4",
        "BANDS": [1, 2, 3],
        "PRESET": "balanced",
        "OUTPUT": QgsProcessing.TEMPORARY_OUTPUT,
    }


def test_every_widget_has_its_parameter(dock, layer, tmp_path):
    form = dock.form
    form.extent.set_extent(QgsRectangle(500004, 3999980, 500020, 3999996), layer.crs())
    form.scale.set_scale(8)
    form.preset.setCurrentText("quality")
    form.detail.slider.setValue(10)
    form.advanced.bundle.setCurrentText("/bundles/own")
    form.advanced.seed.setValue(7)
    form.advanced.device.setCurrentText("cpu")
    form.advanced.prompt.setText(" winter, snow ")
    form.with_confidence.setChecked(True)
    form.with_captions.setChecked(True)
    form.output.setFilePath(str(tmp_path / "fine"))
    made = parameters(form.choices(), QgsProject.instance())
    extent = made.pop("EXTENT")
    assert (extent.xMinimum(), extent.yMaximum(), extent.crs().authid()) == (500004, 3999996, "EPSG:32633")
    assert made == {
        "INPUT": layer.id(),
        "SCALE": "8",
        "BANDS": [1, 2, 3],
        "PRESET": "quality",
        "DETAIL": 0.5,
        "PROMPT": "winter, snow",
        "MODEL": "/bundles/own",
        "SEED": 7,
        "DEVICE": "cpu",
        "OUTPUT": str(tmp_path / "fine.tif"),
        "OUTPUT_CONFIDENCE": str(tmp_path / "fine_confidence.tif"),
        "OUTPUT_CAPTIONS": str(tmp_path / "fine_captions.gpkg"),
    }


def test_the_bands_are_those_that_the_layer_is_drawn_with(dock, make_raster, project):
    layer = QgsRasterLayer(make_raster("four.tif", bands=4), "scene")
    layer.setRenderer(QgsMultiBandColorRenderer(layer.dataProvider(), 4, 3, 2))
    project.addMapLayer(layer)
    assert dock.form.choices().bands == (4, 3, 2)


def test_a_preset_brings_its_own_detail_until_the_slider_is_moved(dock, layer):
    form = dock.form
    form.preset.setCurrentText("fast")
    assert form.detail.slider.value() == 0 and form.choices().detail is None
    form.detail.slider.setValue(20)
    assert form.choices().detail == 1
    form.preset.setCurrentText("balanced")
    assert form.choices().detail is None


def test_settings_put_back_are_the_same_settings(dock, layer, tmp_path):
    form = dock.form
    form.extent.set_extent(QgsRectangle(500004, 3999980, 500020, 3999996), layer.crs())
    form.scale.set_scale(2)
    form.preset.setCurrentText("fast")
    form.detail.slider.setValue(5)
    form.advanced.seed.setValue(3)
    form.output.setFilePath(str(tmp_path / "fine.tif"))
    before = form.choices()
    form.set_choices(Choices(layer=layer.id()))
    assert form.choices() != before
    form.set_choices(before)
    assert form.choices() == before


def test_the_size_is_told_in_pixels_before_and_after(dock, layer):
    dock.form.extent.set_extent(QgsRectangle(500004.2, 3999980.5, 500020, 3999996), layer.crs())
    assert turn_until(lambda: "16 × 16 pixels become 64 × 64" in dock.form.size_words.text(), 5), (
        dock.form.size_words.text()
    )
    dock.form.extent.set_extent(QgsRectangle(0, 0, 10, 10), layer.crs())
    assert turn_until(lambda: "No pixel" in dock.form.size_words.text(), 5)


def test_an_extent_of_the_map_is_in_the_maps_crs(dock, layer, qgis_canvas):
    qgis_canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:32634"))
    dock.form.extent.box.setCurrentIndex(1)
    assert dock.form.choices().extent_crs == "EPSG:32634"


def test_without_a_layer_it_says_what_to_do(dock, project):
    dock.run()
    assert not dock.notice.isHidden() and "Add Raster Layer" in dock.notice.words.text()
    assert len(dock.queue.jobs) == 0


def test_without_an_engine_it_offers_to_set_one_up(dock, layer, monkeypatch):
    from vlmsr.ui.dock import dock as module

    monkeypatch.setattr(module, "engine_python", lambda: None)
    dock.run()
    assert len(dock.queue.jobs) == 0
    assert "vlmsr:setupengine" in dock.notice.words.text()
    assert not dock.notice.cure.isHidden()


def test_the_python_command_is_the_same_job(dock, layer, fake_engine, tmp_path):
    fake_engine.behave("finish()")
    form = dock.form
    form.extent.set_extent(QgsRectangle(500004, 3999980, 500020, 3999996), layer.crs())
    form.preset.setCurrentText("fast")
    form.advanced.prompt.setText('it\'s "winter"')
    form.output.setFilePath(str(tmp_path / "by dock.tif"))
    dock.copy_button.python.trigger()
    command = QgsApplication.clipboard().text()
    assert command.startswith('processing.run("vlmsr:upscale", {')

    dock.run()
    assert turn_until(lambda: all(job.state.over for job in dock.queue.jobs), 60)
    by_dock = fake_engine.got("job")
    eval(command, {"processing": processing, "QgsProcessing": QgsProcessing})
    assert fake_engine.got("job") == by_dock
    assert by_dock["prompt"] == 'it\'s "winter"'


def test_the_shell_command_is_the_same_job(dock, layer, tmp_path):
    dock.form.extent.set_extent(QgsRectangle(500004.25, 3999980, 500020, 3999996), layer.crs())
    dock.form.output.setFilePath(str(tmp_path / "by dock.tif"))
    dock.copy_button.shell.trigger()
    command = QgsApplication.clipboard().text()
    # A shell splits it, as it will when it is pasted.
    listed = [sys.executable, "-c", "import sys; print(*sys.argv[1:], sep='\\n')"]
    words = subprocess.run(
        ["sh", "-c", '"$0" "$1" "$2" ' + command, *listed], capture_output=True, text=True, check=True
    ).stdout.splitlines()
    assert words[:3] == ["qgis_process", "run", "vlmsr:upscale"]
    given = dict(word.lstrip("-").split("=", 1) for word in words[3:] if "=" in word and not word.startswith("BANDS"))
    assert given["INPUT"] == layer.source()
    assert given["OUTPUT"] == str(tmp_path / "by dock.tif")
    # Newer versions of QGIS write blanks between the numbers.
    assert given["EXTENT"].replace(", ", ",") == "500004.25,500020,3999980,3999996 [EPSG:32633]"
    assert [word.split("=")[1] for word in words if word.lstrip("-").startswith("BANDS=")] == ["1", "2", "3"]


def test_a_layer_that_has_left_is_named_by_its_file(dock, layer, project):
    choices = dock.form.choices()
    source = layer.source()
    project.removeMapLayer(layer.id())
    assert parameters(choices, project)["INPUT"] == source


def test_the_history_keeps_the_last_ones_and_survives(tmp_path):
    path = tmp_path / "deep" / "history.json"
    history = History(path)
    for seed in range(LENGTH + 5):
        history.add(Choices(name="scene", seed=seed, extent=(1, 2, 3, 4.5), bands=(3, 2, 1)), "done")
    again = History(path)
    assert [entry.choices.seed for entry in again.entries] == list(range(LENGTH + 4, 4, -1))
    assert again.entries == history.entries


@pytest.mark.parametrize(
    "text", ["", "{", "[1, null, {}]", '[{"choices": {"scale": 3}, "when": "", "state": ""}]', '{"a": 1}', "[[[]]]"]
)
def test_a_damaged_history_is_an_empty_one(tmp_path, text):
    path = tmp_path / "history.json"
    path.write_text(text)
    assert History(path).entries == []


@pytest.mark.parametrize(
    "kept",
    [
        None,
        [],
        {"scale": "4"},
        {"scale": 3},
        {"preset": "best"},
        {"extent": [1, 2]},
        {"detail": "much"},
        {"detail": [1]},
        {"bands": 3},
        {"extent": 4},
        {"seed": None},
    ],
)
def test_what_are_no_choices_is_refused(kept):
    with pytest.raises(ValueError):
        choices_from(kept)


def test_what_a_newer_version_adds_to_choices_is_left_out():
    assert choices_from({"seed": 5, "new": {"a": 1}}) == Choices(seed=5)


def test_it_can_be_used_by_keyboard_and_read_aloud(dock):
    letters = []
    for kind in (QLabel, QAbstractButton):
        for widget in dock.findChildren(kind):
            letters += re.findall(r"(?<!&)&([^&\s])", widget.text())
    letters = [letter.lower() for letter in letters]
    assert len(letters) > 8
    assert sorted(letters) == sorted(set(letters)), "two have the same letter"
    # Those of QGIS's own menus.
    assert set(letters) & set("jevlsrpodwmch") == set()
    for kind in (QComboBox, QLineEdit, QSlider, QSpinBox):
        for widget in dock.form.findChildren(kind):
            if not widget.objectName().startswith("qt_") and isinstance(widget.parent(), QAbstractButton) is False:
                named = widget.accessibleName() or widget.parent().accessibleName()
                assert named, widget


def test_it_fits_a_narrow_column(dock, layer):
    dock.form.advanced.setCollapsed(False)
    for tab in range(dock.tabs.count()):
        dock.tabs.setCurrentIndex(tab)
        assert dock.minimumSizeHint().width() <= 320, tab


def test_nothing_of_it_is_imported_before_it_is_opened():
    code = (
        "import sys; sys.path.insert(0, sys.argv[1])\n"
        "from qgis.core import QgsApplication\n"
        "from unittest.mock import MagicMock\n"
        "from qgis.PyQt.QtWidgets import QMainWindow\n"
        "app = QgsApplication([], True)\n"
        "import vlmsr.plugin, vlmsr.ui.dock_entry\n"
        "iface = MagicMock(); iface.mainWindow.return_value = window = QMainWindow()\n"
        "entry = vlmsr.ui.dock_entry.DockEntry(iface)\n"
        "assert entry.dock is None\n"
        "print([name for name in sys.modules if name.startswith('vlmsr.ui.dock.')])\n"
        "sys.stdout.flush(); import os; os._exit(0)\n"
    )
    plugins = next(path for path in sys.path if path.endswith("plugins") and "vlmsr-tests" in path)
    made = subprocess.run([sys.executable, "-c", code, plugins], capture_output=True, text=True, cwd=ROOT)
    assert made.stdout.splitlines()[-1:] == ["[]"], made.stderr


def test_when_the_dock_is_first_opened_the_engine_begins_to_load(qgis_iface, fake_engine, layer, monkeypatch, tmp_path):
    from vlmsr.ui.dock import dock as module
    from vlmsr.ui.dock import engine_side
    from vlmsr.ui.dock_entry import DockEntry

    monkeypatch.setattr(module, "history_file", lambda: tmp_path / "history.json")
    monkeypatch.setenv("VLMSR_DEVICE", "cpu")
    begun = []
    monkeypatch.setattr(engine_side.warm_engine, "start", lambda python, job: begun.append((python, job.device)))
    entry = DockEntry(qgis_iface)
    for _ in range(3):
        entry.action.trigger()
    entry.remove()
    assert turn_until(lambda: begun, 10)
    assert begun == [(fake_engine.python, "cpu")]
    assert turn_until(lambda: QgsApplication.taskManager().countActiveTasks() == 0, 10)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_unload_leaves_neither_dock_nor_action(qgis_iface, fake_engine, layer, monkeypatch, tmp_path):
    from vlmsr.ui.dock import dock as module

    monkeypatch.setattr(module, "history_file", lambda: tmp_path / "history.json")
    # The provider of the test session stays.
    monkeypatch.setattr(VlmsrPlugin, "initProcessing", lambda self: None)
    window = qgis_iface.mainWindow()

    def left():
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        mine = [d for d in window.findChildren(QgsDockWidget) if d.objectName() == module.NAME]
        return mine + [a for a in window.findChildren(QAction) if a.objectName() == "VlmsrDockAction"]

    assert left() == []
    items = set(qgis_iface.mapCanvas().scene().items())
    for _ in range(2):
        plugin = VlmsrPlugin(qgis_iface)
        plugin.initGui()
        entry = plugin._window._dock_entry
        entry.action.trigger()
        assert entry.dock is not None and len(left()) == 2
        entry.dock.preview_button.setChecked(True)
        plugin.unload()
        assert turn_until(lambda: QgsApplication.taskManager().countActiveTasks() == 0, 10)
        assert left() == []
        assert set(qgis_iface.mapCanvas().scene().items()) <= items
        assert qgis_iface.mapCanvas().mapTool() is None


def test_it_begins_with_what_the_options_say(qgis_iface, fake_engine, layer, monkeypatch, tmp_path):
    from vlmsr.ui.dock import form as module

    monkeypatch.setenv("VLMSR_PRESET", "quality")
    monkeypatch.setenv("VLMSR_DEVICE", "cpu")
    monkeypatch.setenv("VLMSR_MODEL", "/bundles/own")
    form = module.Form(qgis_iface.mapCanvas())
    form.layer_box.setLayer(layer)
    choices = form.choices()
    assert (choices.preset, choices.device, choices.model, choices.detail) == ("quality", "cpu", "/bundles/own", None)
    form.extent.close_tools()


LISTING = """#!{python}
import json, sys
assert sys.argv[3] == "bundles", sys.argv
def bundle(name, state, folder):
    return dict(name=name, state=state, size=1, licence="MIT", folder=folder, arrived=0)
bundles = [bundle("lite", "embedded", "/p/lite"), bundle("mine", "fetched", "/b/mine"), bundle("full", "fetchable", None)]
print(json.dumps(dict(folder="/b", cache="/c", bundles=bundles)))
"""


@pytest.fixture
def shown(dock):
    """The dock on a display."""
    dock.setFloating(True)
    dock.resize(480, 900)
    dock.show()
    yield dock
    dock.hide()


@pytest.fixture
def listing_engine(fake_engine):
    fake_engine.python.write_text(LISTING.format(python=sys.executable), encoding="utf-8")
    fake_engine.python.chmod(0o755)


def test_the_bundles_that_are_here_can_be_chosen_and_any_other_be_named(shown, layer, listing_engine, monkeypatch):
    dock = shown
    box = dock.form.advanced.bundle
    box.setEditText("/bundles/own")
    told = []
    box.currentTextChanged.connect(told.append)
    dock.form.advanced.setCollapsed(False)
    assert turn_until(lambda: box.count() == 2, 60), "what could be downloaded is not there to be used"
    assert [box.itemText(row) for row in range(2)] == ["lite", "mine"]
    assert dock.form.choices().model == "/bundles/own" and told == []
    box.setCurrentIndex(1)
    assert dock.form.choices().model == "mine"

    from vlmsr.ui.dock import bundle_box

    monkeypatch.setattr(bundle_box.QFileDialog, "getExistingDirectory", lambda *_: "/bundles/another")
    dock.form.advanced.bundle_folder.click()
    assert dock.form.choices().model == "/bundles/another"
    monkeypatch.setattr(bundle_box.QFileDialog, "getExistingDirectory", lambda *_: "")
    dock.form.advanced.bundle_folder.click()
    assert dock.form.choices().model == "/bundles/another", "who cancels has chosen nothing"


def test_an_engine_that_cannot_list_its_bundles_takes_none_away(shown, layer):
    box = shown.form.advanced.bundle
    shown.form.advanced.setCollapsed(False)
    assert box.listing is not None
    assert turn_until(lambda: box.listing is None, 60)
    assert [box.itemText(row) for row in range(box.count())] == ["lite"]


def test_its_fields_stand_in_one_column_and_words_take_no_more_than_their_lines(shown, layer):
    QCoreApplication.processEvents()
    form = shown.form
    fields = (form.layer_box, form.extent, form.scale, form.preset, form.detail, form.output)
    assert len({field.mapTo(form, field.rect().topLeft()).x() for field in fields}) == 1
    assert form.size_words.height() < 2 * form.size_words.fontMetrics().height()


def test_the_settings_have_no_empty_room_below_them_whatever_their_words_until_the_handle_is_moved(shown, layer):
    split, form = shown.findChild(SettingsSplit), shown.form
    settings = split.widget(0)

    def taken():
        return settings.height() - form.height() - 2 * MARGIN

    for width, preset in ((480, "fast"), (340, "balanced"), (700, "quality"), (340, "fast")):
        shown.resize(width, 900)
        form.preset.setCurrentText(preset)
        assert turn_until(lambda: taken() == 0 and form.height() == form.layout().heightForWidth(form.width()), 10)
    # What is below keeps its least height; what is missing comes back with the room for it.
    shown.resize(340, 500)
    assert turn_until(lambda: taken() < 0, 10)
    shown.resize(340, 900)
    assert turn_until(lambda: taken() == 0, 10)
    form.advanced.setCollapsed(False)
    assert turn_until(lambda: settings.height() == round(LARGEST_SHARE * sum(split.sizes())), 10)
    split.moveSplitter(200, 1)
    by_hand = settings.height()
    form.advanced.setCollapsed(True)
    shown.resize(480, 900)
    turn_until(lambda: False, 0.3)
    assert settings.height() == by_hand < form.height()


def test_every_button_that_has_no_words_has_a_name(dock):
    nameless = [
        button
        for button in dock.findChildren(QToolButton)
        # Those inside Qt's own widgets are reached otherwise.
        if button.focusPolicy() != Qt.FocusPolicy.NoFocus
        and not re.search(r"\w", button.text())
        and not button.accessibleName()
    ]
    assert nameless == []


def test_the_key_of_each_field_leads_into_it(dock):
    led = {plain(label.text()): label.buddy() for label in dock.findChildren(QLabel) if label.buddy() is not None}
    assert {"Layer", "Extent", "Preset", "Detail", "Bundle", "To file"} <= set(led)
    for field, widget in led.items():
        # QLabel gives the focus to no other.
        assert widget.focusPolicy() != Qt.FocusPolicy.NoFocus and widget.focusProxy() is None, field


def test_escape_gives_the_drawing_up_and_the_former_tool_back(dock, layer, qgis_canvas):
    extent = dock.form.extent
    former = QgsMapToolPan(qgis_canvas)
    qgis_canvas.setMapTool(former)
    extent.draw_button.click()
    assert extent.missing and qgis_canvas.mapTool() is not former
    QTest.keyClick(qgis_canvas, Qt.Key.Key_Escape)
    assert qgis_canvas.mapTool() is former and not extent.draw_button.isChecked()
    assert not extent.missing and dock.form.choices().extent is None

    drawn = QgsRectangle(500004, 3999980, 500020, 3999996)
    extent.set_extent(drawn, layer.crs())
    extent.draw_button.click()
    QTest.keyClick(qgis_canvas, Qt.Key.Key_Escape)
    assert extent.extent == drawn, "what was drawn before stays"
    qgis_canvas.unsetMapTool(former)


def test_another_tool_that_is_taken_meanwhile_is_the_one_in_the_hand(dock, layer, qgis_canvas):
    former, other = QgsMapToolPan(qgis_canvas), QgsMapToolPan(qgis_canvas)
    activated = []
    former.activated.connect(lambda: activated.append("former"))
    for take in (dock.form.extent.draw_button, dock.preview.pick):
        qgis_canvas.setMapTool(former)
        activated.clear()
        take.click()
        qgis_canvas.setMapTool(other)
        assert qgis_canvas.mapTool() is other and not take.isChecked()
        assert activated == [], "the former one does not come between"
    qgis_canvas.unsetMapTool(other)
