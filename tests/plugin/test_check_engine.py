"""`vlmsr:checkengine`: what is there and what is not, with a cure for each fault, whatever state the engine is in."""

from __future__ import annotations

import json
import time
from pathlib import Path

import processing
import pytest
from qgis.core import QgsApplication, QgsProcessingException, QgsSettings
from qgis.PyQt.QtCore import QTimer
from support import alive, wait_until
from tiny_wheels import make_program
from vlmsr.algorithms import engine_python
from vlmsr.algorithms.check_engine import CheckEngineAlgorithm

WELL = {"version": "9.9", "faults": [], "notes": [], "words": ["vlmsr 9.9", "No fault was found."]}
ILL = {
    "faults": [{"what": "Packages are missing: numpy.", "cure": "Set up."}],
    "notes": [],
    "words": ["vlmsr 9.9", "Fault: Packages are missing: <numpy>. Cure: Set up."],
}


@pytest.fixture
def check(tmp_path, monkeypatch, feedback):
    """Runs the algorithm on a program that stands in for the engine's Python and does as told."""

    def run(behaviour, **parameters):
        note = f"import json, os, sys, time\nopen({str(tmp_path / 'call.json')!r}, 'w').write(json.dumps(sys.argv[1:] + [os.getcwd()]))\n"
        note += f"open({str(tmp_path / 'pid')!r}, 'w').write(str(os.getpid()))\n"
        python = make_program(tmp_path / "my engine" / "python", note + behaviour)
        monkeypatch.setenv("VLMSR_ENGINE_PYTHON", str(python))
        return processing.run(CheckEngineAlgorithm().create(), parameters, feedback=feedback)

    return run


def tells(report: dict) -> str:
    return f"print(json.dumps({report!r}))\n"


def test_a_sound_engine_is_told_in_words_and_as_json(check, feedback, tmp_path):
    results = check("print('a library says this', file=sys.stderr)\n" + tells(WELL), DEVICE="cpu")
    assert results["FAULTS"] == 0
    assert results["TEXT"] == "vlmsr 9.9\nNo fault was found."
    assert json.loads(results["JSON"]) == WELL
    assert [line for line in feedback.infos if line in WELL["words"]] == WELL["words"]
    assert "a library says this" in feedback.console
    assert feedback.errors == []
    *arguments, folder = json.loads((tmp_path / "call.json").read_text())
    assert arguments == ["-m", "engine", "check", "--json", "--device", "cpu"]
    assert Path(folder, "metadata.txt").is_file()


def test_a_fault_is_shown_as_one_and_is_no_failure_of_the_check(check, feedback):
    """The engine exits with 1 then."""
    results = check(tells(ILL) + "sys.exit(1)")
    assert results["FAULTS"] == 1
    assert feedback.errors == ["Fault: Packages are missing: <numpy>. Cure: Set up."]


@pytest.mark.parametrize("name", ["report.json", "report.html"])
def test_the_report_goes_into_a_file(check, tmp_path, name):
    results = check(tells(ILL), OUTPUT=str(tmp_path / name))
    assert results["OUTPUT"] == str(tmp_path / name)
    text = (tmp_path / name).read_text(encoding="utf-8")
    if name.endswith("json"):
        assert json.loads(text) == ILL
    else:
        assert "<li>Fault: Packages are missing: &lt;numpy&gt;. Cure: Set up.</li>" in text


def test_a_file_that_can_not_be_written_is_said(check, tmp_path):
    with pytest.raises(QgsProcessingException, match="can't be written"):
        check(tells(WELL), OUTPUT=str(tmp_path / "absent" / "report.html"))


@pytest.mark.parametrize(
    ("behaviour", "words"),
    [
        ("print('checking: device', file=sys.stderr); os.kill(os.getpid(), 11)", ["exit code -11", "checking: device"]),
        ("sys.exit('SyntaxError: invalid syntax')", ["exit code 1", "SyntaxError: invalid syntax"]),
        ("print('{}'); print('[1]'); print('{')", ["exit code 0"]),
    ],
)
def test_an_engine_that_breaks_down_is_a_fault_with_its_last_words(check, behaviour, words):
    results = check(behaviour)
    assert results["FAULTS"] == 1
    assert all(word in results["TEXT"] for word in [*words, "vlmsr:setupengine"])


def test_a_python_that_can_not_be_started_is_a_fault(check, tmp_path, monkeypatch, feedback):
    (tmp_path / "python").write_text("no program")
    monkeypatch.setenv("VLMSR_ENGINE_PYTHON", str(tmp_path / "python"))
    results = processing.run(CheckEngineAlgorithm().create(), {}, feedback=feedback)
    assert "can't be started" in results["TEXT"]
    assert "vlmsr:setupengine" in results["TEXT"]


def test_no_engine_at_all_is_the_first_thing_it_finds(tmp_path, monkeypatch, feedback):
    monkeypatch.delenv("VLMSR_ENGINE_PYTHON", raising=False)
    monkeypatch.setattr(engine_python, "PLUGIN_FOLDER", tmp_path)
    monkeypatch.setattr(QgsApplication, "qgisSettingsDirPath", staticmethod(lambda: f"{tmp_path}/"))
    algorithm = CheckEngineAlgorithm().create()
    assert algorithm.canExecute() == (True, "")
    results = processing.run(algorithm, {}, feedback=feedback)
    assert results["FAULTS"] == 1
    assert "Set up the engine (vlmsr:setupengine)" in results["TEXT"]


def test_a_named_python_that_is_gone_is_noted(check, tmp_path):
    QgsSettings().setValue("vlmsr/engine_python", str(tmp_path / "gone"))
    try:
        results = check(tells(WELL))
    finally:
        QgsSettings().remove("vlmsr/engine_python")
    assert results["FAULTS"] == 0
    assert f"Note: {tmp_path / 'gone'}, which you named as the engine's Python, does not exist" in results["TEXT"]


def test_cancel_ends_it(check, tmp_path, feedback):
    QTimer.singleShot(500, feedback.cancel)
    start = time.monotonic()
    with pytest.raises(QgsProcessingException, match="Cancelled"):
        check("time.sleep(60)")
    assert time.monotonic() - start < 3
    assert wait_until(lambda: not alive(int((tmp_path / "pid").read_text())), 0.5)


def test_it_explains_itself():
    algorithm = CheckEngineAlgorithm().create()
    definitions = algorithm.parameterDefinitions()
    assert [d.name() for d in definitions] == ["DEVICE", "OUTPUT"]
    assert [d.name() for d in definitions if not d.help()] == []
    assert [o.name() for o in algorithm.outputDefinitions()] == ["OUTPUT", "FAULTS", "TEXT", "JSON"]
    assert "cure" in algorithm.shortHelpString()


def test_the_real_engine_passes_its_check(real_engine, tmp_path, feedback):
    parameters = {"OUTPUT": str(tmp_path / "report.json"), "DEVICE": "cpu"}
    results = processing.run(CheckEngineAlgorithm().create(), parameters, feedback=feedback)
    assert results["FAULTS"] == 0, results["TEXT"]
    report = json.loads((tmp_path / "report.json").read_text(encoding="utf-8"))
    assert report["packages"]["missing"] == []
    assert report["self_test"]["agreement_dn"] < 2
    assert report["self_test"]["seconds"] > 0
    assert [line.partition(":")[0] for line in report["words"][1:7]] == [
        *("Python", "Packages", "Device", "Memory", "Bundles", "Self-test"),
    ]
