"""QGIS's start waits for what the plugin imports and registers: it stays little. How long it takes is in docs/benchmark_desk.md."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest
from support import ROOT

START = """
import json, sys
from unittest.mock import MagicMock
from qgis.core import QgsApplication
from qgis.PyQt.QtWidgets import QMainWindow
application = QgsApplication([], True)
application.initQgis()
sys.path[:0] = [QgsApplication.pkgDataPath() + "/python/plugins", {plugins!r}]
import qgis.utils
from processing.core.Processing import Processing
Processing.initialize()
window = QMainWindow()
iface = MagicMock()
iface.mainWindow.return_value = window
before = set(sys.modules)

import vlmsr
plugin = vlmsr.classFactory(iface)
plugin.initGui()

provider = QgsApplication.processingRegistry().providerById("vlmsr")
listed = [algorithm.id() for algorithm in provider.algorithms() if not algorithm.icon().isNull()]
print(json.dumps([sorted(set(sys.modules) - before), listed]))
plugin.unload()
"""
"""As QGIS does it; Processing is there before any other plugin."""

HEAVY = {
    *(
        "asyncio",
        "concurrent",
        "ctypes",
        "email",
        "http",
        "multiprocessing",
        "sqlite3",
        "ssl",
        "subprocess",
        "tempfile",
    ),
    *("urllib", "xml", "zipfile"),
}
"""Of the standard library, where QGIS has not imported it by itself."""

LATER = (
    *("algorithms.environment_builder", "algorithms.python_finder", "algorithms.pip_trouble", "algorithms.bundles"),
    "algorithms.proxy",
    *("ui.algorithm_dialog", "ui.bundle_download", "ui.dock.dock", "ui.options_page"),
)
"""Modules of the plugin that are imported when somebody opens or runs what they are for."""


@pytest.fixture(scope="module")
def start(tmp_path_factory):
    """What was imported by a start in a fresh interpreter, and the algorithms that it listed."""
    plugins = tmp_path_factory.mktemp("plugins")
    (plugins / "vlmsr").symlink_to(ROOT)
    code = START.format(plugins=str(plugins))
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    ended = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=False)
    assert ended.returncode == 0, ended.stderr
    return json.loads(ended.stdout.splitlines()[-1])


def test_a_start_imports_nothing_heavy(start):
    imported, _ = start
    packages = {name.partition(".")[0] for name in imported} - {"vlmsr", "qgis"}
    # What is no part of Python or QGIS was installed by somebody, and may be large.
    assert packages <= set(sys.stdlib_module_names)
    assert packages & HEAVY == set()


def test_what_is_opened_later_is_imported_later(start):
    imported, _ = start
    assert "vlmsr.algorithms.upscale" in imported
    assert all((ROOT / f"{name.replace('.', '/')}.py").is_file() for name in LATER)
    assert [name for name in LATER if f"vlmsr.{name}" in imported] == []


def test_a_start_lists_every_algorithm_with_its_icon(start):
    _, listed = start
    assert listed == [
        f"vlmsr:{name}" for name in ("checkengine", "describe", "evaluate", "ndviexample", "setupengine", "upscale")
    ]
