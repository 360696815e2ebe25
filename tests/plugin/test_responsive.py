"""QGIS hears its user while the dock is opened, the engine is started and a job begins: what may take long is on other threads than the
window's, or put off."""

from __future__ import annotations

import gc
import json
import sys
import threading

import pytest
from qgis.core import QgsApplication, QgsProcessing, QgsProcessingContext, QgsRectangle
from support import ROOT, Feedback, turn_until
from vlmsr.algorithms import captions, mask, warm_engine
from vlmsr.engine.job import UpscaleJob
from vlmsr.ui import dock_entry
from vlmsr.ui.dock.run import Run
from vlmsr.ui.dock_entry import DockEntry

PLACE = QgsRectangle(500004, 3999990, 500010, 3999996)


@pytest.fixture
def slow_start(monkeypatch):
    """Starting a program takes until it is let go; tells when it has begun."""
    begun, go = threading.Event(), threading.Event()

    def start(*_):
        begun.set()
        assert go.wait(30)
        raise OSError("not today")

    monkeypatch.setattr(warm_engine, "start_engine", start)
    warm_engine.keep(lambda: 600)
    yield begun, go
    go.set()
    warm_engine.keep(None)


def test_the_window_asks_how_the_engine_is_and_does_not_wait_while_it_is_started(slow_start, fake_engine):
    begun, go = slow_start

    def start():
        with pytest.raises(OSError, match="not today"):
            warm_engine.start(fake_engine.python, UpscaleJob("in", "out"))

    starting = threading.Thread(target=start)
    starting.start()
    assert begun.wait(30)
    told = warm_engine.state()
    assert starting.is_alive() and not go.is_set()
    assert told == warm_engine.OFF
    go.set()
    starting.join()


@pytest.mark.parametrize(("module", "name"), [(mask, "MASK"), (captions, "CAPTIONS")])
def test_polygons_are_read_on_the_runs_thread(module, name, fake_engine, make_raster, polygons, monkeypatch):
    """A map of parcels has many, and each is transformed and written."""
    threads, ended = [], []
    read = module.features_of

    def reading(*given):
        threads.append(threading.current_thread())
        return read(*given)

    monkeypatch.setattr(module, "features_of", reading)
    layer = polygons([(PLACE, "forest")], field="caption")
    run = Run({"INPUT": make_raster(), "OUTPUT": QgsProcessing.TEMPORARY_OUTPUT, name: layer.id()})
    run.ended.connect(ended.append)
    run.start()
    assert turn_until(lambda: ended, 60)
    assert ended[0].done, ended[0].message
    assert threads and threading.main_thread() not in threads
    assert turn_until(lambda: QgsApplication.taskManager().countActiveTasks() == 0, 10)


@pytest.mark.parametrize("name", ["MASK", "CAPTIONS"])
def test_the_runs_thread_looks_for_no_layer(name, fake_engine, make_raster, polygons, project):
    """QGIS crashes now and then where one does while the legend is drawn. What was drawn when the run began counts, and may go."""
    fake_engine.behave(f"shutil.copy(job['{name.lower()}'], here / 'given.json')\nfinish()")
    layer = polygons([(PLACE, "forest")], field="caption")
    given = {"INPUT": make_raster(), "OUTPUT": QgsProcessing.TEMPORARY_OUTPUT, name: layer.id()}
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("vlmsr:upscale")
    context, feedback = QgsProcessingContext(), Feedback()
    context.setProject(project)
    assert algorithm.prepare(given, context, feedback)
    project.removeMapLayer(layer)
    algorithm.runPrepared(given, context, feedback)
    assert len(json.loads((fake_engine.folder / "given.json").read_text())["features"]) == 1


@pytest.mark.parametrize("on", [True, False])
def test_no_garbage_is_searched_for_while_the_dock_is_made(on, qgis_iface, monkeypatch):
    """And it is as before afterwards, also where the dock can't be made."""
    seen = []

    def make(_):
        seen.append(gc.isenabled())
        raise RuntimeError("not today")

    monkeypatch.setattr("vlmsr.ui.dock.dock.Dock", make)
    monkeypatch.setattr("vlmsr.ui.dock.engine_side.start", lambda: None)
    entry = DockEntry(qgis_iface)
    was_on = gc.isenabled()
    (gc.enable if on else gc.disable)()
    try:
        with pytest.raises(RuntimeError, match="not today"):
            entry.set_up()
        assert (seen, gc.isenabled()) == ([False], on)
    finally:
        (gc.enable if was_on else gc.disable)()
        entry.remove()


def test_the_dock_is_compiled_before_it_is_opened(qgis_iface, monkeypatch, tmp_path):
    monkeypatch.setattr(sys, "pycache_prefix", str(tmp_path))
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    entry = DockEntry(qgis_iface)
    sources = {path.stem for path in (ROOT / "ui" / "dock").glob("*.py")}
    assert turn_until(lambda: {path.name.partition(".")[0] for path in tmp_path.rglob("*.pyc")} >= sources, 30)
    entry.remove()


def test_nothing_is_compiled_where_python_is_told_to_keep_no_bytecode(monkeypatch):
    compiled = []
    monkeypatch.setattr(dock_entry, "_compile", lambda: compiled.append(True))
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    dock_entry.compile_ahead()
    assert not turn_until(lambda: compiled, 0.2)
