"""Run inside QGIS by scripts/first_use: does what a person does between the plugin's zip and the first result, and writes down how it went.

From the environment: VLMSR_FIRST_USE_ROOT (the repository), _WORK (has dist/ with the zip; gets the pictures, and record.json where
all went well).
"""

import json
import os
import sys
import time
import traceback
from pathlib import Path

from gui_driver import Player, after, button, dialog, later, press, take_picture
from qgis.core import Qgis, QgsApplication, QgsProject, QgsRasterLayer
from qgis.gui import QgsFileWidget
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QAction, QListWidget, QMessageBox, QProgressBar
from qgis.utils import iface, pluginMetadata

ROOT = Path(os.environ["VLMSR_FIRST_USE_ROOT"])
WORK = Path(os.environ["VLMSR_FIRST_USE_WORK"])

SCREEN = 1280, 800
SCENE = ROOT / "tests" / "data" / "scene_naip.tif"
SCALE = 4
"""What the dock begins with."""

HALFWAY = 40
"""Percent of the set-up at which a picture of it is taken."""


class Record:
    """What happened when, and how it looked."""

    def __init__(self):
        self.steps = []
        self._first = None

    def click(self, pressed, where: str) -> None:
        """Press a button, and keep a picture of what was seen before."""
        name = pressed.text().replace("&", "")
        clicks = sum(step["click"] for step in self.steps)
        picture = self._picture(f"click_{clicks + 1}", pressed)
        if self._first is None:
            self._first = time.monotonic()
        self._step(True, f"**{name}**, {where}", picture)
        press(pressed)

    def see(self, what: str) -> None:
        """Something has come true."""
        self._step(False, what, "")

    def show(self, name: str) -> None:
        """Keep a picture of it."""
        self.steps[-1]["picture"] = self._picture(name)

    def write(self, path: Path, **facts) -> None:
        """For scripts/first_use_page.py."""
        path.write_text(json.dumps({"steps": self.steps, **facts}, indent=2), encoding="utf-8")

    def _step(self, click: bool, what: str, picture: str) -> None:
        step = {"seconds": time.monotonic() - self._first, "click": click, "what": what, "picture": picture}
        self.steps.append(step)
        print(step, file=sys.stderr, flush=True)

    @staticmethod
    def _picture(name: str, ringed=None) -> str:
        file = f"first_use_{name}.jpg"
        take_picture(WORK / file, ringed)
        return file


def story(record: Record):
    """From an image in QGIS to the finer one; see `gui_driver.Player`."""
    window = iface.mainWindow()
    window.setGeometry(0, 0, *SCREEN)
    scene = QgsRasterLayer(str(SCENE), SCENE.stem)
    QgsProject.instance().addMapLayer(scene)
    iface.setActiveLayer(scene)
    yield after(3)
    iface.zoomToActiveLayer()

    # What comes before the count: the way to the button, and the path of the file.
    later(window.findChild(QAction, "mActionManagePlugins").trigger)
    manager = yield lambda: dialog("QgsPluginManager")
    pages = manager.findChild(QListWidget, "mOptionsListWidget")
    pages.setCurrentItem(pages.findItems("Install from ZIP", Qt.MatchFlag.MatchExactly)[0])
    yield after(3)
    line = manager.findChild(QgsFileWidget, "mZipFileWidget").lineEdit()
    line.setFocus()
    # From the folder that QGIS was started in: a picture shows it.
    QTest.keyClicks(line, os.path.relpath(next((WORK / "dist").glob("*-with-*.zip"))))

    record.click((yield lambda: button(manager, "Install Plugin")), "in QGIS's plugin manager")
    question = yield lambda: dialog("QMessageBox")
    yield after(0.5)
    yes = question.button(QMessageBox.StandardButton.Yes)
    record.click(yes, "to QGIS's own question, whether this file is to be trusted")
    offer = yield lambda: button(manager, "try on")
    record.click(offer, "in the message that vlmsr shows there when it starts for the first time")
    progress = yield lambda: window.findChild(QProgressBar, "VlmsrSetupProgress")
    yield lambda: progress.value() >= HALFWAY
    record.see(f"The set-up is at {progress.value()} %. The job waits for it in the dock's queue.")
    record.show("set_up")
    yield lambda: not progress.isVisible()
    record.see("The engine is there, and the job begins.")
    (result,) = yield lambda: [layer for layer in QgsProject.instance().mapLayers().values() if layer != scene]
    record.see("The result is a layer of the map.")
    yield after(4)
    record.show("result")
    check(scene, result)
    record.write(
        WORK / "record.json",
        qgis=Qgis.QGIS_VERSION.partition("-")[0],
        plugin=pluginMetadata("vlmsr", "version"),
        scene=[scene.name(), scene.width(), scene.height()],
        result=[result.name(), result.width(), result.height()],
    )


def check(scene: QgsRasterLayer, result: QgsRasterLayer) -> None:
    """RuntimeError where the result is not what it should be, or lies elsewhere."""
    if not result.isValid() or (result.width(), result.height()) != (scene.width() * SCALE, scene.height() * SCALE):
        raise RuntimeError(f"The result has {result.width()} x {result.height()} pixels, and is no finer image.")
    if result.crs() != scene.crs() or result.extent() != scene.extent():
        raise RuntimeError(
            f"The result lies at {result.extent().toString()}, the image at {scene.extent().toString()}."
        )


def ended(error: Exception | None) -> None:
    """Leave QGIS, whatever it waits for."""
    if error is not None:
        traceback.print_exception(error, file=sys.stderr)
        take_picture(WORK / "failed.jpg")
        sys.stderr.flush()
        os._exit(1)
    QgsProject.instance().setDirty(False)
    QgsApplication.exit(0)


player = Player(story(Record()), ended)
