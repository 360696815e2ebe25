"""`vlmsr:setupengine` as Processing runs it."""

from __future__ import annotations

import re
import time

import processing
import pytest
from qgis.core import QgsApplication, QgsProcessingException, QgsProcessingParameterDefinition
from qgis.PyQt.QtCore import QTimer
from setup_support import FOLDER, KEPT, write_lock
from support import ROOT
from tiny_wheels import make_python
from vlmsr.algorithms import engine_python, setup_engine


@pytest.fixture
def algorithm(tmp_path, monkeypatch):
    """`vlmsr:setupengine` in a profile of the test's own, with a lock file of one package."""
    profile = tmp_path / FOLDER
    monkeypatch.setattr(QgsApplication, "qgisSettingsDirPath", staticmethod(lambda: f"{profile}/"))
    monkeypatch.setattr(setup_engine, "LOCK", write_lock(tmp_path / "lock.txt", tiny="1.0"))
    monkeypatch.delenv("VLMSR_ENGINE_PYTHON", raising=False)
    algorithm = setup_engine.SetupEngineAlgorithm().create()
    algorithm.profile = profile
    return algorithm


def test_it_hands_back_a_python_that_the_plugin_then_uses(algorithm, tmp_path, feedback):
    parameters = {"PYTHON": str(make_python(tmp_path / "stand-in")), "BUILD": "cpu"}
    results = processing.run(algorithm, parameters, feedback=feedback)
    python = algorithm.profile / "vlmsr" / "engine" / "bin" / "python"
    assert results["ENGINE_PYTHON"] == str(python)
    assert engine_python.engine_python() == python
    assert results["WORDS"] in feedback.infos
    assert "Torch's build for the processor, because it was asked for." in feedback.infos
    assert feedback.progress() == 100
    assert feedback.warnings == []


def test_it_says_when_another_python_is_used_all_the_same(algorithm, tmp_path, feedback, monkeypatch):
    monkeypatch.setenv("VLMSR_ENGINE_PYTHON", "/usr/bin/python3")
    processing.run(algorithm, {"PYTHON": str(make_python(tmp_path / "stand-in")), "BUILD": "cpu"}, feedback=feedback)
    assert "/usr/bin/python3 is used all the same" in feedback.warnings[0]


def test_its_failure_is_an_error_with_the_cause(algorithm, tmp_path, feedback):
    python = make_python(tmp_path / "stand-in", "sys.exit('ERROR: [Errno 28] No space left on device')")
    with pytest.raises(QgsProcessingException, match=r"No space left on device\. Free some space"):
        processing.run(algorithm, {"PYTHON": str(python), "BUILD": "cpu"}, feedback=feedback)


def test_the_toolbox_cancels_it_within_two_seconds(algorithm, tmp_path, feedback):
    python = make_python(tmp_path / "stand-in", "time.sleep(60)")
    pressed = []

    def cancel():
        if (tmp_path / "stand-in" / "pip.pid").exists():
            pressed.append(time.monotonic())
            feedback.cancel()
            timer.stop()

    timer = QTimer()
    timer.timeout.connect(cancel)
    timer.start(100)
    with pytest.raises(QgsProcessingException, match="Cancelled"):
        processing.run(algorithm, {"PYTHON": str(python), "BUILD": "cpu"}, feedback=feedback)
    assert time.monotonic() - pressed[0] < 2
    assert {path.name for path in (algorithm.profile / "vlmsr").iterdir()} == KEPT - {"engine"}


def test_it_can_always_be_run_and_explains_itself(algorithm):
    assert algorithm.canExecute() == (True, "")
    assert algorithm.name() == "setupengine"
    definitions = algorithm.parameterDefinitions()
    assert [d.name() for d in definitions] == ["BUILD", "WHEELS", "FETCH_MODEL", "PYTHON", "TORCH_INDEX", "ANEW"]
    assert [d.name() for d in definitions if not d.help()] == []
    advanced = QgsProcessingParameterDefinition.Flag.FlagAdvanced
    assert [d.name() for d in definitions if d.flags() & advanced] == ["PYTHON", "TORCH_INDEX", "ANEW"]
    assert algorithm.parameterDefinition("BUILD").options() == ["auto", "cpu", "cuda", "apple"]
    assert "QGIS's own Python is not touched" in algorithm.shortHelpString()


def test_a_missing_engine_names_it_as_the_cure():
    assert "vlmsr:setupengine" in engine_python.engine_missing()


def test_the_plugin_names_no_registry_of_packages():
    """Where packages come from is up to the user's pip and to TORCH_INDEX."""
    text = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "algorithms").glob("*.py"))
    assert re.findall(r"https?://(?!example\.org|proxy:)[\w.]+", text) == []
