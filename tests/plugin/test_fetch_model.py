"""The set-up of a plugin that came without its model has it fetched, by the engine and only with leave.

A program stands in for the engine's Python; what the engine does when it is told so is in tests/engine/test_release.py.
"""

from __future__ import annotations

import json
import os

import processing
import pytest
from qgis.core import QgsApplication, QgsProcessingException
from support import ROOT
from tiny_wheels import make_program
from vlmsr.algorithms import environment_builder, setup_engine
from vlmsr.algorithms.environment_builder import Built
from vlmsr.algorithms.fetch_model import comes_apart, fetch_model, share_of
from vlmsr.algorithms.setup_error import SetupError

ENGINE = """
import json, os, sys
from pathlib import Path
(Path(__file__).parent / "asked.json").write_text(json.dumps([sys.argv[1:], os.getcwd()]))
{behaviour}
"""


@pytest.fixture
def engine(tmp_path):
    """Makes a program that behaves as told in the engine's place, and notes how it was called."""

    def make(behaviour="pass"):
        return make_program(tmp_path / "python", ENGINE.format(behaviour=behaviour))

    return make


@pytest.fixture
def set_up(engine, feedback, tmp_path, monkeypatch):
    """Runs `vlmsr:setupengine` where the environment is ready at once, and the plugin came without its model."""
    monkeypatch.setattr(QgsApplication, "qgisSettingsDirPath", staticmethod(lambda: f"{tmp_path}/"))
    monkeypatch.setattr(setup_engine, "comes_apart", lambda: True)

    def run(behaviour="pass", **parameters):
        built = Built(engine(behaviour), "made", True)
        monkeypatch.setattr(environment_builder, "build_environment", lambda order, report: built)
        return processing.run(setup_engine.SetupEngineAlgorithm().create(), parameters, feedback=feedback)

    return run


def asked(tmp_path) -> list:
    return json.loads((tmp_path / "asked.json").read_text(encoding="utf-8"))


def fetch(python, folder=None):
    lines = []
    fetch_model(python, os.environ, lambda: None, lines.append, folder)
    return lines


def test_a_checkout_has_its_model_and_fetches_none():
    assert not comes_apart()


def test_the_engine_is_asked_for_it_in_the_plugins_folder(engine, tmp_path):
    assert fetch(engine("print('lite 0.1.0')")) == ["lite 0.1.0"]
    arguments, folder = asked(tmp_path)
    assert arguments == ["-m", "engine", "fetch", "lite", "--if-missing"]
    assert os.path.realpath(folder) == str(ROOT)


def test_from_a_folder_of_wheels_no_network_is_asked(engine, tmp_path):
    fetch(engine(), tmp_path / "wheels")
    assert asked(tmp_path)[0][-2:] == ["--endpoint", str(tmp_path / "wheels")]


def test_a_failure_is_told_with_the_engines_cure(engine):
    with pytest.raises(SetupError) as failed:
        fetch(engine("print('  3% fetching'); print('Error: No network.'); print('Check it.'); sys.exit(1)"))
    assert str(failed.value).endswith("could not be fetched. No network. Check it.")
    with pytest.raises(SetupError, match=r"(?s)broke down.*ModuleNotFoundError"):
        fetch(engine("import not_there"))
    with pytest.raises(SetupError, match="can't be started"):
        fetch(ROOT / "absent")


def test_the_share_is_read_from_the_engines_lines():
    assert share_of("   45% fetching, 3 s left") == 0.45
    assert share_of("  100% finishing") == 1
    assert share_of("Note: 45% of it") is None


def test_with_leave_the_set_up_ends_with_the_model(set_up, feedback, tmp_path):
    lines = "for n in (0, 4, 9, 10, 55, 100): print(f'  {n:3d}% fetching')"
    set_up(lines)
    told = [text for text in feedback.texts if "model" in text]
    assert told == [f"Fetching the model lite: {n} %" for n in (0, 10, 50, 100)]
    assert "lite" in asked(tmp_path)[0]


def test_without_leave_nothing_is_fetched(set_up, tmp_path):
    set_up(FETCH_MODEL=False)
    assert not (tmp_path / "asked.json").exists()


def test_a_model_that_can_not_be_had_fails_the_set_up_with_the_cure(set_up):
    with pytest.raises(QgsProcessingException, match=r"environment is ready, but .* Nowhere\. Bring it\."):
        set_up("print('Error: Nowhere.'); print('Bring it.'); sys.exit(1)")


def test_cancel_ends_the_fetch(set_up, feedback):
    feedback.setProgressText = lambda text: "10 %" in text and feedback.cancel()
    with pytest.raises(QgsProcessingException, match="its model is not"):
        set_up("import time; print('  10% fetching', flush=True); time.sleep(60)")
