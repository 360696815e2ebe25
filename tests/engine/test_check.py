"""`vlmsr check`: each fault is found and has its cure, also where the packages that it would look with are missing."""

import json
import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
import torch

from engine import check as checking
from engine.check import check, sample_picture
from engine.check_cli import words

ROOT = Path(__file__).resolve().parents[2]
PARTS = ("python", "packages", "device", "memory", "bundles", "self_test")


@pytest.fixture(scope="module")
def report() -> dict:
    """Of this very environment, on the processor."""
    return check("cpu")


@pytest.fixture
def quick(monkeypatch):
    """A self-test that is passed at once, for tests of the other parts."""
    told = {"device": "cpu", "pixels": 256, "steps": 4, "seconds_loading": 0, "seconds": 1, "agreement_dn": 0}
    monkeypatch.setattr(checking, "_self_test", lambda found, device: {**told, "megapixels_per_second": 1})


def write_lock(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


def test_this_environment_has_no_fault(report):
    assert report["faults"] == []
    assert all(part in report for part in PARTS)


def test_it_can_be_sent_as_json_and_read_in_words(report):
    assert json.loads(json.dumps(report)) == report
    lines = list(words(report))
    assert len(lines) == 8 + len(report["notes"])
    assert lines[-1] == "No fault was found."
    assert f"Python: {sys.version.split()[0]}" in lines[1]


def test_the_self_test_computes_and_tells_its_time(report):
    result = report["self_test"]
    assert result["pixels"] == 256
    assert 0 < result["seconds"] < 60
    assert result["agreement_dn"] < 2
    assert result["megapixels_per_second"] == pytest.approx(256**2 / 1e6 / result["seconds"], rel=0.05, abs=0.001)


def test_the_self_tests_picture_is_the_same_everywhere():
    picture = sample_picture()
    assert picture.shape == (3, 64, 64)
    assert picture.dtype == np.float32
    assert 0 <= picture.min() < 60 and 200 < picture.max() <= 255
    assert np.array_equal(picture, sample_picture())


def test_versions_are_compared_with_the_lock_file(quick, tmp_path):
    version = torch.__version__.partition("+")[0]
    lock = write_lock(tmp_path / "lock", f"# pins\ntorch=={version}\nnumpy==0.1\nno-such-thing==1.0\n")
    report = check("cpu", lock)
    assert report["packages"]["pinned"] == 3
    assert report["packages"]["as_tested"] == 1
    assert report["packages"]["other"] == {"numpy": {"is": np.__version__, "tested": "0.1"}}
    [fault] = report["faults"]
    assert fault["what"] == "Packages are missing: no-such-thing."
    assert "vlmsr:setupengine" in fault["cure"]
    assert any("numpy" in note["what"] and "for 0.1" in note["what"] for note in report["notes"])


def test_without_a_lock_file_the_needed_packages_are_looked_at_all_the_same(quick, tmp_path):
    report = check("cpu", tmp_path / "absent")
    assert report["packages"]["pinned"] == 0
    assert report["faults"] == []
    assert "there is no lock file" in list(words(report))[2]


def bare(*arguments: str) -> subprocess.CompletedProcess:
    """The command in a Python with no package in it: what is left of an environment whose set-up was cut off."""
    code = f"import sys; sys.path.insert(0, {str(ROOT)!r}); from engine.cli import main; sys.exit(main({list(arguments)!r}))"
    return subprocess.run([sys.executable, "-I", "-S", "-c", code], capture_output=True, text=True)


def test_with_no_package_at_all_it_still_speaks():
    ended = bare("check", "--json")
    assert ended.returncode == 1, ended.stderr
    report = json.loads(ended.stdout)
    [fault] = report["faults"]
    assert "torch" in fault["what"] and "numpy" in fault["what"]
    assert "vlmsr:setupengine" in fault["cure"]
    assert report["python"]["version"]
    assert report["bundles"][0]["name"] == "lite"
    assert "Device: could not be looked at" in report["words"]
    assert "checking: self test" in ended.stderr
    assert "Traceback" not in ended.stderr


def test_the_command_prints_words_and_its_status_tells_of_faults():
    ended = bare("check")
    assert ended.returncode == 1
    assert ended.stdout.startswith("vlmsr ")
    assert ended.stdout.splitlines()[-1].startswith("Fault: Packages are missing: ")


def test_a_package_that_does_not_load_is_a_fault_with_its_cause(quick, monkeypatch):
    def broken(name):
        if name == "rasterio":
            raise ImportError("libproj.so.25: cannot open shared object file")

    monkeypatch.setattr(checking.importlib, "import_module", broken)
    [fault] = check("cpu")["faults"]
    assert "rasterio" in fault["what"] and "libproj.so.25" in fault["what"]
    assert "ANEW" in fault["cure"]


def test_a_device_that_is_not_there_is_a_fault_said_once():
    if torch.cuda.is_available():
        pytest.skip("there is one")
    faults = [fault for fault in check("cuda")["faults"] if "'cuda'" in fault["what"]]
    assert len(faults) == 1
    assert "auto" in faults[0]["cure"]


def test_a_card_that_would_stay_unused_is_a_fault(quick, monkeypatch, tmp_path):
    """Else jobs would take the processor, and the user wonder why they take so long."""
    if torch.cuda.is_available():
        pytest.skip("the card here is used")
    program = tmp_path / "nvidia-smi"
    program.write_text("#!/bin/sh\necho 'Tiny GPU, 560.35.03'\n")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    report = check("auto")
    [fault] = report["faults"]
    assert fault["what"].startswith("The card Tiny GPU (driver 560.35.03) is not used: ")
    assert "vlmsr:setupengine" in fault["cure"] or "driver" in fault["cure"]
    assert report["device"]["caution"]


def test_little_memory_is_a_fault(quick, monkeypatch):
    monkeypatch.setattr("engine.memory.free", lambda device: 2**30)
    [fault] = check("cpu")["faults"]
    assert fault == {"what": "Only 1.0 GiB of memory are free.", "cure": "Close other programs."}


def test_a_damaged_bundle_is_a_fault(quick, monkeypatch, tmp_path, tiny_bundle):
    import shutil

    shutil.copytree(tiny_bundle, tmp_path / "mine")
    monkeypatch.setenv("VLMSR_BUNDLES", str(tmp_path))
    assert check("cpu")["faults"] == []
    weights = next((tmp_path / "mine").rglob("*.safetensors"))
    weights.write_bytes(weights.read_bytes()[:-1] + b"x")
    report = check("cpu")
    [fault] = report["faults"]
    assert weights.name in fault["what"]
    assert fault["cure"]
    assert any("mine (fetched) is damaged" in line for line in words(report))


def test_a_missing_bundle_is_a_fault(quick, monkeypatch, tmp_path):
    monkeypatch.setattr("engine.bundle_list.EMBEDDED", tmp_path)
    [fault] = check("cpu")["faults"]
    assert fault["what"] == "The bundle 'lite' is missing."


def test_a_wrong_result_is_a_fault(monkeypatch):
    monkeypatch.setattr(checking, "AGREEMENT_DN", -1.0)
    [fault] = check("cpu")["faults"]
    assert "self-test's result differs" in fault["what"]


def test_what_nobody_thought_of_is_a_fault_too(quick, monkeypatch):
    def broken(found):
        raise ZeroDivisionError("by zero")

    monkeypatch.setattr(checking, "_memory", broken)
    report = check("cpu")
    assert report["faults"][0]["what"] == "Looking at memory failed: ZeroDivisionError: by zero"
    assert "bundles" in report


def test_an_old_python_and_foreign_packages_are_noted(quick, monkeypatch):
    monkeypatch.setattr(checking, "OLDEST", (3, 99))
    monkeypatch.setenv("PYTHONPATH", "/elsewhere")
    whats = [note["what"] for note in check("cpu")["notes"]]
    assert any("the engine is tested with 3.99 to 3.14" in what for what in whats)
    assert any("PYTHONPATH" in what for what in whats)


def test_every_fault_and_note_has_a_cure(report):
    assert all(found["cure"] for found in (*report["faults"], *report["notes"]))
