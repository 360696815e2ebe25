"""Run inside QGIS by scripts/bench_desk: loads and starts the plugin as QGIS's loader does, writes what that took, quits.

Into the file that VLMSR_DESK_RESULT names: seconds of the clock and of the processor, of QGIS's own start and of the plugin's parts.
"""

import json
import os
import sys
import time
import traceback
from pathlib import Path

import qgis.utils
from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QTimer

NAME = "vlmsr"


def now():
    """Seconds of the clock, and of the processor in all threads."""
    return time.monotonic(), time.process_time()


def main():
    whole = since_start_of_process(), time.process_time()
    marks = [now()]
    assert qgis.utils.loadPlugin(NAME), "QGIS can't load the plugin"
    # The plugin's own classFactory imports it.
    from vlmsr.plugin import VlmsrPlugin

    marks.append(now())
    register = VlmsrPlugin.initProcessing

    def registered(plugin):
        register(plugin)
        marks.append(now())

    VlmsrPlugin.initProcessing = registered
    assert qgis.utils.startPlugin(NAME), "QGIS can't start the plugin"
    marks.append(now())
    parts = [[later - earlier for earlier, later in zip(*pair)] for pair in zip(marks, marks[1:])]
    told = {"qgis": whole, "modules": parts[0], "algorithms": parts[1], "window": parts[2]}
    Path(os.environ["VLMSR_DESK_RESULT"]).write_text(json.dumps(told), encoding="utf-8")


def since_start_of_process():
    """Seconds."""
    ticks = int(Path("/proc/self/stat").read_text(encoding="utf-8").rpartition(")")[2].split()[19])
    return time.clock_gettime(time.CLOCK_BOOTTIME) - ticks / os.sysconf("SC_CLK_TCK")


def run():
    try:
        main()
    except BaseException:
        traceback.print_exc(file=sys.stderr)
    sys.stderr.flush()
    QgsApplication.exit(0)


# QGIS is started when its event loop turns.
QTimer.singleShot(0, run)
