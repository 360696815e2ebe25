"""Run inside QGIS by scripts/bench_desk: works with the dock as a person does, and notes how long the event loop stood still meanwhile.

From the environment: VLMSR_DESK_INPUT (a raster), VLMSR_DESK_RESULT. Into the latter, for each phase: how long it was, its longest pause
by the clock and by the processor of QGIS's main thread (milliseconds), and where in our code that thread was then.
"""

import json
import os
import sys
import threading
import time
import traceback
from pathlib import Path

from processing.gui import Postprocessing
from qgis.core import QgsApplication, QgsProject, QgsRasterLayer, QgsRectangle
from qgis.PyQt.QtCore import QEventLoop, Qt, QTimer
from qgis.PyQt.QtWidgets import QAction, QDockWidget
from qgis.utils import iface

TICK = 0.005
LOOK = 0.02
PATIENCE = 1800
IDLE_SECONDS = 5
DRAW_SECONDS = 3
PANS = 12
PRESETS = ("fast", "balanced")


class Pauses:
    """A timer of the main thread that ticks as often as it may; between two ticks QGIS does not hear its user."""

    def __init__(self):
        self.longest = {}
        self._name, self._where = "start", ""
        self._at = self._now()
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._timer.start(round(1000 * TICK))
        self._main = threading.get_ident()
        threading.Thread(target=self._look, daemon=True).start()

    def phase(self, name):
        """What is done from here on."""
        self._tick()
        self.rename(name)

    def rename(self, name):
        """The same, from the last tick on: also the pause in the middle of which this is called."""
        self._name = name
        self.longest[name] = {"seconds": 0.0, "clock": 0.0, "processor": 0.0, "where": ""}

    @staticmethod
    def _now():
        return time.monotonic(), time.thread_time()

    def _tick(self):
        before, self._at = self._at, self._now()
        clock, processor = (later - earlier for earlier, later in zip(before, self._at))
        noted = self.longest.get(self._name)
        if noted is not None:
            noted["seconds"] += clock
            noted["processor"] = max(noted["processor"], 1000 * processor)
            # The tick itself is no pause.
            if 1000 * (clock - TICK) > noted["clock"]:
                noted.update(clock=1000 * (clock - TICK), where=self._where)
        self._where = ""

    def _look(self):
        """On a thread of its own: where the main thread stands while it does not tick."""
        while True:
            time.sleep(LOOK)
            if time.monotonic() - self._at[0] > 2 * LOOK:
                stack = traceback.extract_stack(sys._current_frames()[self._main])
                places = [f"{Path(f.filename).name}:{f.lineno} {f.name}" for f in stack if f.name not in OWN]
                self._where = " > ".join(places[-6:])


OWN = {"<module>", "run", "main", "turn", "until"}


def turn(seconds):
    """Let QGIS go on for a while."""
    loop = QEventLoop()
    QTimer.singleShot(round(1000 * seconds), loop.quit)
    loop.exec()


def until(condition):
    """Let QGIS go on until something is so."""
    end = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < end, "nothing happened for too long"
        turn(LOOK)


def pan():
    """Move the map to and fro."""
    canvas = iface.mapCanvas()
    shift = canvas.extent().width() / 8
    for step in range(PANS):
        move = shift if step // 3 % 2 == 0 else -shift
        extent = canvas.extent()
        canvas.setExtent(
            QgsRectangle(extent.xMinimum() + move, extent.yMinimum(), extent.xMaximum() + move, extent.yMaximum())
        )
        canvas.refresh()
        turn(0.3)


def main(pauses):
    window = iface.mainWindow()
    window.showNormal()
    window.setGeometry(0, 0, 1400, 900)
    layer = QgsRasterLayer(os.environ["VLMSR_DESK_INPUT"], "scene")
    QgsProject.instance().addMapLayer(layer)
    iface.mapCanvas().setExtent(layer.extent().buffered(-layer.extent().width() / 4))
    turn(3)
    pauses.phase("idle")
    turn(IDLE_SECONDS)
    pauses.phase("pan")
    pan()

    pauses.phase("open")
    window.findChild(QAction, "VlmsrDockAction").trigger()
    turn(1)
    dock = window.findChild(QDockWidget, "VlmsrDock")
    from vlmsr.algorithms import warm_engine

    pauses.phase("load engine")
    until(lambda: warm_engine.state() == warm_engine.READY)
    turn(1)
    preview(pauses, dock)
    for preset in PRESETS:
        job(pauses, dock, preset)


def preview(pauses, dock):
    """One, and another one wherever the map is moved to."""
    answers = []
    dock.preview.previewer.answered.connect(answers.append)
    dock.preview.confidence.setChecked(True)
    pauses.phase("preview")
    dock.preview_button.click()
    until(lambda: answers)
    turn(DRAW_SECONDS)
    pauses.phase("preview pan")
    pan()
    until(lambda: not dock.preview.previewer.busy)
    turn(DRAW_SECONDS)
    dock.preview_button.click()
    turn(1)


def job(pauses, dock, preset):
    """One job, with the map moved meanwhile, and its layers."""
    load = Postprocessing.handleAlgorithmResults

    def loading(*given, **named):
        pauses.rename(f"result {preset}")
        return load(*given, **named)

    ended = []
    dock.queue.finished.connect(lambda job, _: ended.append(job))
    dock.form.preset.setCurrentText(preset)
    dock.form.with_confidence.setChecked(True)
    turn(1)
    until(lambda: warm_engine_free(dock))
    Postprocessing.handleAlgorithmResults = loading
    pauses.phase(f"job {preset}")
    dock.run_button.click()
    turn(1)
    pan()
    until(lambda: ended)
    turn(DRAW_SECONDS)
    pauses.phase("between")
    Postprocessing.handleAlgorithmResults = load
    (job,) = ended
    assert job.state.value == "done", f"{preset}: {job.message}"
    assert len(QgsProject.instance().mapLayers()) == 1 + 2 * (1 + PRESETS.index(preset)), "the layers are not there"


def warm_engine_free(dock):
    """Whether an estimate is done, which else would make way first."""
    from vlmsr.algorithms import warm_engine

    return warm_engine.state() == warm_engine.READY


def run():
    try:
        pauses = Pauses()
        main(pauses)
        pauses.longest.pop("between")
        Path(os.environ["VLMSR_DESK_RESULT"]).write_text(json.dumps(pauses.longest), encoding="utf-8")
    except BaseException:
        traceback.print_exc(file=sys.stderr)
    sys.stderr.flush()
    QgsProject.instance().setDirty(False)
    QgsApplication.exit(0)


QTimer.singleShot(2000, run)
