"""QGIS hears its user while the engine is started and a job begins: what may take long is on other threads than the window's."""

from __future__ import annotations

import threading

import pytest
from qgis.core import QgsApplication, QgsProcessing, QgsRectangle
from support import turn_until
from vlmsr.algorithms import captions, mask, warm_engine
from vlmsr.engine.job import UpscaleJob
from vlmsr.ui.dock.run import Run

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
