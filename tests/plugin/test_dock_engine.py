"""What the dock asks of the engine beside its jobs: how long a job will take, and to be kept warm or let go."""

from __future__ import annotations

import time
from types import SimpleNamespace

import pytest
from qgis.core import QgsProcessingException, QgsRasterLayer, QgsRectangle
from qgis.PyQt.QtCore import QObject
from support import turn_until
from vlmsr.engine.job import UpscaleJob
from vlmsr.ui.dock import engine_side
from vlmsr.ui.dock.estimate_line import Question


class Estimates:
    """Stands in for `algorithms.estimate`: each question takes a moment, like the engine's own."""

    def __init__(self):
        self.asked, self.cancelled, self.ended = [], [], 0

    def estimate(self, job, python, feedback):
        self.asked.append(job.preset)
        try:
            for _ in range(20):
                time.sleep(0.02)
                if feedback.isCanceled():
                    self.cancelled.append(job.preset)
                    raise QgsProcessingException("cancelled")
        finally:
            self.ended += 1
        return SimpleNamespace(sentence=f"about 2 min for {job.preset}")


@pytest.fixture
def estimates(monkeypatch):
    made = Estimates()
    monkeypatch.setattr(engine_side.estimates, "estimate", made.estimate)
    monkeypatch.setattr(engine_side, "engine_python", lambda: "python")
    return made


@pytest.fixture
def layer(make_raster, project):
    layer = QgsRasterLayer(make_raster(), "scene")
    project.addMapLayer(layer)
    return layer


def test_the_estimate_follows_the_settings(estimates, dock, layer):
    assert turn_until(lambda: dock.estimate.text() == "about 2 min for balanced", 20)
    dock.form.preset.setCurrentText("fast")
    assert turn_until(lambda: dock.estimate.text() == "about 2 min for fast", 20)


def test_only_the_newest_estimate_is_shown(estimates, dock, layer):
    assert turn_until(lambda: estimates.asked == ["balanced"], 20)
    dock.form.preset.setCurrentText("quality")
    shown = set()

    def there():
        shown.add(dock.estimate.text())
        return dock.estimate.text() == "about 2 min for quality"

    assert turn_until(there, 20)
    assert "about 2 min for fast" not in shown
    assert estimates.asked[-1] == "quality"


def test_an_answer_that_comes_after_the_end_of_qgis_does_not_hang_it(estimates):
    """Qt destroys it under a lock, which the end of one of its own objects would wait for."""
    question, heard = Question(7, UpscaleJob("in", "out")), []
    question.answered.connect(lambda *answer: heard.extend(answer))
    question.ask()
    assert turn_until(lambda: heard, 20)
    assert heard[0] == 7 and heard[1].sentence == "about 2 min for balanced"
    assert not [part for part in heard if isinstance(part, QObject)]


def test_what_makes_no_job_is_told_where_the_estimate_would_be(estimates, dock, layer):
    dock.form.extent.set_extent(QgsRectangle(0, 0, 10, 10), layer.crs())
    assert turn_until(lambda: "Choose an extent that overlaps it" in dock.estimate.text(), 20)


def test_an_estimate_makes_way_for_a_job_and_comes_back_after_it(estimates, dock, layer, fake_engine, tmp_path):
    """The engine that is kept has one job at a time: a job that met an estimate there would have to start another engine."""
    ended = []
    dock.queue.jobs.dataChanged.connect(lambda *_: ended.append(list(estimates.cancelled)))
    assert turn_until(lambda: estimates.asked == ["balanced"], 20)
    dock.form.output.setFilePath(str(tmp_path / "out.tif"))
    dock.run()
    assert ended == [], "the job has begun beside the estimate"
    assert turn_until(lambda: not dock.queue.busy, 60)
    assert ended[0] == ["balanced"]
    assert turn_until(lambda: dock.estimate.text() == "about 2 min for balanced", 20)


def test_an_estimate_waits_for_the_preview(estimates, dock, layer, fake_engine, qgis_canvas):
    qgis_canvas.setDestinationCrs(layer.crs())
    qgis_canvas.setExtent(layer.extent())
    assert turn_until(lambda: dock.estimate.text() == "about 2 min for balanced", 20)
    beside = []
    dock.preview.previewer.begun.connect(lambda: beside.append(len(estimates.asked) - estimates.ended))
    dock.preview_button.setChecked(True)
    dock.form.preset.setCurrentText("fast")
    assert turn_until(lambda: dock.estimate.text() == "about 2 min for fast", 60)
    assert beside and set(beside) == {0}


def test_without_an_estimate_nothing_is_claimed(monkeypatch, dock, layer):
    monkeypatch.setattr(engine_side, "engine_python", lambda: None)
    dock.form.preset.setCurrentText("fast")
    dock._settings_changed()
    assert dock.estimate.text() == ""


class Warm:
    def __init__(self):
        self.now = "off"

    def state(self):
        return self.now

    def free(self):
        self.now = "off"


@pytest.fixture
def warm(monkeypatch):
    made = Warm()
    monkeypatch.setattr(engine_side, "warm_engine", made)
    return made


def test_an_engine_that_is_kept_is_shown_and_a_button_lets_it_go(warm, dock, layer):
    row = dock.engine
    row.look()
    assert row.isHidden()
    warm.now = "starting"
    row.look()
    assert not row.isHidden() and row._free.isEnabled()
    warm.now = "busy"
    row.look()
    assert not row._free.isEnabled()
    warm.now = "ready"
    row.look()
    row._free.click()
    assert turn_until(lambda: warm.now == "off", 5)
    row.look()
    assert row.isHidden()
