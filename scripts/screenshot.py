"""Run inside QGIS by scripts/screenshot: takes all pictures of docs/ in one session, and quits.

From the environment: VLMSR_SCREENSHOT_ROOT (the repository), _FOLDER (where the pictures go), _DONE (a file that is made if it went well).
"""

import os
import sys
import traceback
from pathlib import Path

sys.path.insert(0, str(Path(os.environ["VLMSR_SCREENSHOT_ROOT"]) / "scripts"))

from qgis.core import QgsApplication, QgsProject
from qgis.PyQt.QtCore import QTimer
from screenshots.dialogs import picture_dialog, picture_metadata, picture_options
from screenshots.dock_pictures import open_dock, picture_preview, picture_queue, picture_results
from screenshots.map_pictures import picture_before_and_after, picture_confidence
from screenshots.scene import add_scene, layers_named
from screenshots.window import arrange


def main():
    arrange()
    scene = add_scene()
    picture_dialog(scene)
    picture_options()
    dock = open_dock()
    picture_preview(dock, scene)
    picture_queue(dock)
    picture_results(dock)
    picture_metadata(layers_named("x4 balanced")[0])
    dock.setUserVisible(False)
    picture_confidence(scene)
    picture_before_and_after(scene)
    Path(os.environ["VLMSR_SCREENSHOT_DONE"]).touch()


def run():
    status = 0
    try:
        main()
    except BaseException:
        traceback.print_exc(file=sys.stderr)
        status = 1
    sys.stderr.flush()
    # As QGIS does it when a person ends it: with layers still there, it would break down.
    QgsProject.instance().clear()
    QgsProject.instance().setDirty(False)
    QgsApplication.exit(status)


QTimer.singleShot(2000, run)
