"""The first minutes with the plugin: its engine's set-up is offered without being asked for, goes on in the dock, and jobs wait for it."""

from __future__ import annotations

import threading
from types import SimpleNamespace

import pytest
from qgis.core import QgsApplication, QgsRasterLayer, QgsSettings, QgsVectorLayer
from qgis.gui import QgsMessageBar
from qgis.PyQt.QtWidgets import QApplication, QDialog, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget
from support import turn_until
from tiny_wheels import make_torch, make_wheel
from vlmsr.algorithms import environment_builder, setup_engine
from vlmsr.algorithms.engine_python import engine_python
from vlmsr.algorithms.environment_builder import Built
from vlmsr.algorithms.setup_error import SetupError
from vlmsr.ui import setup_offer
from vlmsr.ui.dock.job_list import State
from vlmsr.ui.dock_entry import DockEntry
from vlmsr.ui.setup_offer import DISMISSED, SetupOffer


@pytest.fixture(autouse=True)
def bare(monkeypatch, tmp_path):
    """No engine, nothing chosen, and a profile of the test's own."""
    for name in ("VLMSR_ENGINE_PYTHON", "VLMSR_WHEELS"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("vlmsr.algorithms.engine_python.PLUGIN_FOLDER", tmp_path / "plugin")
    for module in ("vlmsr.algorithms.engine_python", "vlmsr.algorithms.setup_engine"):
        monkeypatch.setattr(f"{module}.own_folder", lambda: tmp_path / "profile" / "vlmsr" / "engine")
    monkeypatch.setattr(setup_offer, "SETTLE_MILLISECONDS", 0)
    QgsSettings().remove("vlmsr")
    yield
    QgsSettings().remove("vlmsr")


@pytest.fixture
def bar(qgis_iface):
    bar = qgis_iface.messageBar()
    bar.clearWidgets()
    yield bar
    bar.clearWidgets()


@pytest.fixture
def begun():
    """What was begun by the offer: the layers that were to be made finer."""
    return []


@pytest.fixture
def offer(qgis_iface, bar, begun):
    """Makes an offer, as each start of the plugin does; the one before is closed, as at the end of QGIS."""
    made = []

    def start() -> SetupOffer:
        if made:
            made.pop().close()
        made.append(SetupOffer(qgis_iface, begun.append))
        return made[0]

    yield start
    if made:
        made.pop().close()


@pytest.fixture
def layer(project, make_raster, qgis_iface):
    """A small image, the active layer."""
    layer = QgsRasterLayer(make_raster(), "a & b")
    project.addMapLayer(layer)
    qgis_iface.setActiveLayer(layer)
    return layer


@pytest.fixture
def entry(qgis_iface, project, monkeypatch, tmp_path):
    """The way to the dock, as QGIS's window has it; the dock's history in the test's folder."""
    monkeypatch.setattr("vlmsr.ui.dock.dock.history_file", lambda: tmp_path / "history.json")
    made = DockEntry(qgis_iface)
    yield made
    made.remove()
    assert turn_until(lambda: QgsApplication.taskManager().countActiveTasks() == 0, 20)


@pytest.fixture
def building(monkeypatch, fake_engine, bare):
    """A set-up that says something, and waits to be told how to end: its event, and the error that it shall fail with."""
    python = fake_engine.python
    monkeypatch.delenv("VLMSR_ENGINE_PYTHON")

    told = SimpleNamespace(may_end=threading.Event(), error="", orders=[])

    def build(order, report):
        told.orders.append(order)
        report.stage("Installing torch")
        report.progress(0.4)
        while not told.may_end.wait(0.02):
            report.tick()
        if told.error:
            raise SetupError(told.error)
        place = order.folder / "engine" / "bin" / "python"
        place.parent.mkdir(parents=True)
        place.symlink_to(python)
        report.warn("A caution.")
        return Built(place, "ready", True)

    monkeypatch.setattr(environment_builder, "build_environment", build)
    yield told
    told.may_end.set()


def welcomed(bar) -> bool:
    return turn_until(lambda: bool(bar.items()), 5)


def nothing_comes(bar) -> bool:
    return not turn_until(lambda: bool(bar.items()), 1)


def press(item, text: str) -> None:
    """The first button with that text."""
    next(button for button in item.findChildren(QPushButton) if text in button.text()).click()


# The offer


def test_where_there_is_no_engine_its_set_up_is_offered_and_nothing_is_in_the_way(offer, bar):
    offer()
    assert bar.items() == [], "QGIS's start does not wait for it"
    assert welcomed(bar)
    (item,) = bar.items()
    told = texts(item)
    assert "set up once" in told and "GB" in told
    assert item.duration() == 0, "it stays until there is an answer"
    assert QApplication.activeModalWidget() is None


def test_where_there_is_one_nothing_is_offered(offer, bar, fake_engine):
    offer()
    assert nothing_comes(bar)


def test_once_put_away_it_does_not_come_again(offer, bar):
    offer()
    assert welcomed(bar)
    # What the cross in the bar does.
    bar.popWidget(bar.items()[0])
    offer()
    assert nothing_comes(bar)
    QgsSettings().remove(DISMISSED)
    offer()
    assert welcomed(bar), "it is that memory, and nothing else"


def test_without_an_answer_it_comes_again_at_the_next_start(offer, bar):
    for _ in range(2):
        offer()
        assert welcomed(bar)


def test_a_start_that_is_undone_at_once_offers_nothing(qgis_iface, bar, begun):
    made = SetupOffer(qgis_iface, begun.append)
    made.close()
    assert nothing_comes(bar)


def test_its_buttons_begin_the_set_up_alone_or_with_the_chosen_image(offer, bar, begun, layer):
    for text, wanted in (("Set up", None), ("try on a && b", layer)):
        begun.clear()
        offer()
        assert welcomed(bar)
        press(bar.items()[0], text)
        assert begun == [wanted]
        assert bar.items() == []
    assert not QgsSettings().contains(DISMISSED), "accepted is not put away: the set-up may fail"


def test_a_large_image_is_not_computed_for_a_try(offer, bar, layer, monkeypatch):
    monkeypatch.setattr(setup_offer, "SOON_DONE", layer.width() * layer.height() - 1)
    offer()
    assert welcomed(bar)
    assert [found.text() for found in bar.items()[0].findChildren(QPushButton)] == ["Set up"]


def test_it_is_in_the_plugin_manager_while_that_is_open_and_in_qgis_after_that(offer, bar, begun):
    manager, inside = dialog_with_bar()
    offer()
    assert welcomed(inside)
    assert bar.items() == [], "nobody can press anything there now"
    manager.reject()
    assert inside.items() == [] and len(bar.items()) == 1
    bar.popWidget(bar.items()[0])
    assert QgsSettings().value(DISMISSED, type=bool)


def test_accepted_in_the_plugin_manager_it_closes_that(offer, bar, begun):
    manager, inside = dialog_with_bar()
    offer()
    assert welcomed(inside)
    press(inside.items()[0], "Set up")
    assert begun == [None]
    assert not manager.isVisible()
    assert bar.items() == []


# The set-up in the dock


def test_the_offer_opens_the_dock_and_the_job_waits_there_for_the_engine(
    qgis_iface, bar, layer, entry, building, fake_engine
):
    fake_engine.behave("finish()")
    made = SetupOffer(qgis_iface, entry.set_up)
    assert welcomed(bar)
    press(bar.items()[0], "try on")
    dock = entry.dock
    assert not dock.isHidden() and dock.form.layer == layer
    assert turn_until(lambda: "Installing torch" in texts(dock.setup), 10)
    assert not dock.setup.isHidden() and dock.findChild(QProgressBar, "VlmsrSetupProgress").value() == 40
    assert not dock.preview_button.isEnabled()
    assert [job.state for job in dock.queue.jobs] == [State.WAITING]
    assert dock.notice.isHidden(), "the way to an engine is not offered while one goes it"

    building.may_end.set()
    assert turn_until(lambda: all(job.state.over for job in dock.queue.jobs), 60)
    (job,) = dock.queue.jobs
    assert job.state is State.DONE
    assert fake_engine.got("job")["input"] == layer.source()
    assert dock.setup.isHidden() and dock.preview_button.isEnabled()
    made.close()


def test_what_the_set_up_cautions_of_is_read_in_the_dock(entry, building):
    building.may_end.set()
    entry.set_up()
    assert turn_until(lambda: not entry.dock.setup.busy, 10)
    assert entry.dock.notice.words.text() == "A caution."


def test_run_may_be_pressed_while_the_set_up_goes_on(entry, building, layer, fake_engine):
    fake_engine.behave("finish()")
    entry.set_up()
    entry.dock.run_button.click()
    assert [job.state for job in entry.dock.queue.jobs] == [State.WAITING]
    building.may_end.set()
    assert turn_until(lambda: all(job.state is State.DONE for job in entry.dock.queue.jobs), 60)


def test_a_set_up_that_fails_says_why_and_nothing_waits_for_it_any_more(entry, building, layer, dialogs):
    building.error = "There is no Python. Install one."
    entry.set_up(layer)
    building.may_end.set()
    assert turn_until(lambda: not entry.dock.setup.busy, 10)
    assert entry.dock.notice.words.text() == building.error
    assert [job.state for job in entry.dock.queue.jobs] == [State.CANCELLED]
    opened = set(QApplication.topLevelWidgets())
    entry.dock.notice.cure.click()
    (dialog,) = [w for w in set(QApplication.topLevelWidgets()) - opened if isinstance(w, QDialog)]
    assert dialog.algorithm().id() == "vlmsr:setupengine", "there one can choose another way"
    assert entry.dock.notice.isHidden()
    dialog.close()


def test_it_can_be_cancelled_and_begun_anew(entry, building):
    entry.set_up()
    assert turn_until(lambda: building.orders, 10)
    entry.dock.setup.cancel_button.click()
    assert turn_until(lambda: not entry.dock.setup.busy, 3)
    assert "cancelled" in entry.dock.notice.words.text()
    assert engine_python() is None
    building.may_end.set()
    entry.set_up()
    assert turn_until(lambda: engine_python() is not None, 10)


def test_the_dock_goes_and_the_set_up_with_it(entry, building):
    entry.set_up()
    assert turn_until(lambda: building.orders, 10)
    entry.remove()
    assert turn_until(lambda: QgsApplication.taskManager().countActiveTasks() == 0, 5)
    assert engine_python() is None


def test_an_administrators_wheels_are_installed_without_a_network(entry, monkeypatch, tmp_path):
    wheels = tmp_path / "wheels"
    make_torch(wheels, "2.13.0+cpu")
    make_wheel(wheels, "numpy", "99.0")
    lock = tmp_path / "lock.txt"
    lock.write_text("torch==2.13.0\nnumpy==99.0\n", encoding="utf-8")
    monkeypatch.setattr(setup_engine, "LOCK", lock)
    monkeypatch.setenv("VLMSR_WHEELS", str(wheels))
    monkeypatch.setenv("PIP_INDEX_URL", "http://127.0.0.1:9/simple")
    entry.set_up()
    assert turn_until(lambda: not entry.dock.setup.busy, 300)
    assert engine_python() == tmp_path / "profile" / "vlmsr" / "engine" / "bin" / "python", (
        entry.dock.notice.words.text()
    )


def test_the_dock_begins_with_the_layer_that_is_active(entry, project, make_raster, qgis_iface):
    layers = [QgsRasterLayer(make_raster(f"{name}.tif"), name) for name in "abc"]
    project.addMapLayers(layers)
    qgis_iface.setActiveLayer(layers[1])
    entry.action.trigger()
    assert entry.dock.form.layer == layers[1]
    assert not entry.dock.form.choose(QgsVectorLayer("Point", "points", "memory"))
    assert entry.dock.form.layer == layers[1]


def dialog_with_bar() -> tuple[QDialog, QgsMessageBar]:
    """An open dialog that everything else waits for, with a message bar in it, as QGIS's plugin manager is."""
    manager = QDialog()
    inside = QgsMessageBar()
    QVBoxLayout(manager).addWidget(inside)
    manager.open()
    return manager, inside


def texts(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel))
