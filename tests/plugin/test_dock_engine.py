"""What the dock asks of the engine beside its jobs: how long a job will take, and to be kept warm or let go."""

from __future__ import annotations

import time
from types import SimpleNamespace

import pytest
from qgis.core import QgsProcessingException, QgsRasterLayer
from support import turn_until
from vlmsr.ui.dock import engine_side


class Estimates:
    """Stands in for `algorithms.estimate`: each question takes a moment, like the engine's own."""

    def __init__(self):
        self.asked, self.cancelled, self.trouble = [], [], ""

    def job_of(self, parameters, context):
        if self.trouble:
            raise QgsProcessingException(self.trouble)
        return parameters

    def estimate(self, job, python, feedback):
        self.asked.append(job["PRESET"])
        for _ in range(20):
            time.sleep(0.02)
            if feedback.isCanceled():
                self.cancelled.append(job["PRESET"])
                raise QgsProcessingException("cancelled")
        return SimpleNamespace(sentence=f"about 2 min for {job['PRESET']}")


@pytest.fixture
def estimates(monkeypatch):
    made = Estimates()
    monkeypatch.setattr(engine_side, "estimates", made)
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


def test_what_makes_no_job_is_told_where_the_estimate_would_be(estimates, dock, layer):
    estimates.trouble = "The extent lies outside the layer. Choose another one."
    dock.form.preset.setCurrentText("fast")
    assert turn_until(lambda: dock.estimate.text() == estimates.trouble, 20)


def test_without_an_estimate_nothing_is_claimed(monkeypatch, dock, layer):
    monkeypatch.setattr(engine_side, "estimates", None)
    dock.form.preset.setCurrentText("fast")
    dock._settings_changed()
    assert dock.estimate.text() == ""


class Warm:
    def __init__(self):
        self.now = "off"

    def state(self):
        return self.now

    def start(self):
        self.now = "starting"

    def free(self):
        self.now = "off"


@pytest.fixture
def warm(monkeypatch):
    made = Warm()
    monkeypatch.setattr(engine_side, "warm_engine", made)
    return made


def test_a_preview_warms_the_engine_and_a_button_lets_it_go(warm, dock, layer):
    row = dock.engine
    row.look()
    assert row.isHidden()
    dock.preview_button.setChecked(True)
    assert warm.now == "starting"
    row.look()
    assert not row.isHidden() and row._free.isEnabled()
    warm.now = "busy"
    row.look()
    assert not row._free.isEnabled()
    warm.now = "ready"
    row.look()
    row._free.click()
    assert warm.now == "off" and row.isHidden()


def test_without_a_warm_engine_the_dock_works_alike(monkeypatch, dock, layer):
    monkeypatch.setattr(engine_side, "warm_engine", None)
    dock.preview_button.setChecked(True)
    dock.engine.look()
    assert dock.engine.isHidden()
    engine_side.free()
