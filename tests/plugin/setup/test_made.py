"""What `vlmsr:setupengine` makes: an environment of the engine's own, by a real venv and a real pip from wheels of a few bytes."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import time
from pathlib import Path

import pytest
from qgis.core import QgsApplication
from setup_support import FOLDER, KEPT, Told, changed, clean, left, write_lock
from tiny_wheels import make_torch, make_wheel
from vlmsr.algorithms import engine_python, setup_engine
from vlmsr.algorithms.engine_environment import engine_environment
from vlmsr.algorithms.environment_builder import Order, build_environment
from vlmsr.algorithms.environment_stamp import Stamp, checksum, read_pins, read_stamp, write_stamp


def run(python: Path, code: str) -> str:
    environment = engine_environment(os.environ, [])
    return subprocess.run([python, "-c", code], env=environment, capture_output=True, text=True, check=True).stdout


def packages_of_qgis() -> dict[str, int]:
    """Everything in the folders that QGIS's Python takes packages from, with its time."""
    folders = [Path(entry) for entry in sys.path if "packages" in entry and "vlmsr" not in entry]
    return {str(path): path.stat().st_mtime_ns for folder in folders if folder.is_dir() for path in folder.iterdir()}


@pytest.fixture(scope="module")
def wheels(tmp_path_factory):
    """A folder of wheels."""
    folder = tmp_path_factory.mktemp("wheels") / FOLDER
    make_torch(folder, "2.13.0+cpu")
    make_torch(folder, "2.13.0+cu126", "12.6", usable=True)
    make_wheel(folder, "numpy", "99.0")
    make_wheel(folder, "numpy", "99.1")
    make_wheel(folder, "tool", "1.0", "def main():\n    print('the tool runs')\n", script=True)
    return folder


@pytest.fixture(scope="module")
def made(wheels, tmp_path_factory):
    """An environment, made for real by venv and pip, and what was told on the way."""
    home = tmp_path_factory.mktemp("home") / FOLDER
    home.mkdir()
    lock = write_lock(home / "the lock.txt", torch="2.13.0", numpy="99.0", tool="1.0")
    hostile = {"PIP_TARGET": str(home / "elsewhere"), "PIP_INDEX_URL": "http://127.0.0.1:9/simple", "PIP_USER": "1"}
    order = Order(home / "vlmsr", lock, clean(**hostile), wheels=wheels, build="cpu")
    before = packages_of_qgis()
    told = Told()
    built = build_environment(order, told)
    return order, told, built, before


def test_it_works_in_a_folder_with_spaces_and_foreign_letters(made):
    order, _, built, _ = made
    assert built.changed
    assert built.python == order.folder / "engine" / "bin" / "python"
    assert run(built.python, "import numpy, torch; print(numpy.__version__, torch.__version__)") == "99.0 2.13.0+cpu\n"
    assert left(order) == KEPT
    assert "torch 2.13.0+cpu" in built.words


def test_nothing_is_taken_from_a_network_and_nothing_goes_elsewhere(made):
    """An index that answers nobody and a target folder are configured, and neither is gone by."""
    order, told, _, _ = made
    assert not (order.folder.parent / "elsewhere").exists()
    assert not any("127.0.0.1" in line for line in told.logged)


def test_torch_comes_first_and_of_several_builds_the_one_that_was_chosen(made):
    _, told, _, _ = made
    found = [re.search(r"/(\w+)-[\d.]+\S*\.whl", line)[1] for line in told.logged if line.startswith("Processing ")]
    assert found == ["torch", "numpy", "tool"]
    assert told.said[0] == "Torch's build for the processor, because it was asked for."


def test_progress_only_ever_grows_and_ends_at_the_end(made):
    _, told, _, _ = made
    assert told.shares == sorted(told.shares)
    assert told.shares[-1] == 1
    assert len(set(told.shares)) >= 4


def test_qgis_keeps_its_own_packages(made):
    """numpy 99 went into the engine's environment, and there alone."""
    _, _, _, before = made
    assert packages_of_qgis() == before
    assert run(sys.executable, "import numpy; print(numpy.__version__)") != "99.0\n"
    assert not any("engine" in entry and "site-packages" in entry for entry in sys.path)
    assert "torch" not in sys.modules


def test_the_environment_sees_none_of_qgis_packages(made):
    """Else the engine works for as long as QGIS's numpy happens to fit its torch."""
    _, _, built, _ = made
    code = "import sys; print(*[entry for entry in sys.path if 'packages' in entry], sep='\\n')"
    entries = run(built.python, code).splitlines()
    assert entries and all(Path(entry).is_relative_to(built.python.parent.parent) for entry in entries)


def test_the_engine_finds_its_torch_whatever_qgis_has_set(made, monkeypatch):
    """PYTHONHOME and PYTHONPATH are set by QGIS on Windows and on Macs."""
    order, _, built, _ = made
    monkeypatch.delenv("VLMSR_ENGINE_PYTHON", raising=False)
    profile = f"{order.folder.parent}/"
    monkeypatch.setattr(QgsApplication, "qgisSettingsDirPath", staticmethod(lambda: profile))
    assert engine_python.engine_python() == built.python
    monkeypatch.setenv("PYTHONHOME", "/nowhere")
    monkeypatch.setenv("PYTHONPATH", "/nowhere")
    assert run(built.python, "import torch; print(torch.__version__)") == "2.13.0+cpu\n"


def test_programs_of_packages_run_from_their_final_place(made):
    order, _, _, _ = made
    program = order.folder / "engine" / "bin" / "tool"
    assert subprocess.run([program], capture_output=True, text=True, check=True).stdout == "the tool runs\n"


def test_repeated_it_does_nothing_and_is_fast(made):
    order, _, _, _ = made
    stamp = (order.folder / "engine" / "vlmsr.json").stat().st_ino
    start = time.monotonic()
    built = build_environment(order, Told())
    assert time.monotonic() - start < 5
    assert not built.changed
    assert "complete and current" in built.words
    assert (order.folder / "engine" / "vlmsr.json").stat().st_ino == stamp
    assert left(order) == KEPT


def test_a_remark_in_the_lock_file_is_no_change(made):
    order, _, _, _ = made
    order.lock.write_text("# another remark\n" + order.lock.read_text(encoding="utf-8"), encoding="utf-8")
    assert not build_environment(order, Told()).changed


def test_an_outdated_one_is_brought_up_to_date_beside_the_old_one(made):
    """Files that stay are shared with it, so that neither time nor room is spent on them again."""
    order, _, built, _ = made
    torch = next((order.folder / "engine").glob("lib/*/site-packages/torch.py"))
    before = torch.stat().st_ino
    lock = write_lock(order.lock.with_name("newer.txt"), torch="2.13.0", numpy="99.1", tool="1.0")
    again = build_environment(changed(order, lock=lock), Told())
    assert again.changed
    assert torch.stat().st_ino == before
    assert run(built.python, "import numpy, torch; print(numpy.__version__)") == "99.1\n"
    assert subprocess.run([order.folder / "engine" / "bin" / "tool"], capture_output=True, text=True).returncode == 0
    assert left(order) == KEPT


def test_the_engines_own_lock_file_is_read_whole():
    pins = read_pins(setup_engine.LOCK)
    lines = [line for line in setup_engine.LOCK.read_text().splitlines() if line and not line.startswith("#")]
    assert len(pins) == len(lines) > 20
    assert {"torch", "numpy", "rasterio"} <= set(pins)


def test_a_stamp_that_is_damaged_is_none(tmp_path):
    stamp = Stamp(checksum({"a": "1"}), "cpu", "cpu", "3.11.2")
    write_stamp(tmp_path, stamp)
    assert read_stamp(tmp_path) == stamp
    for text in ("", "[]", '{"pins": "x"}', '{"unknown": 1}'):
        (tmp_path / "vlmsr.json").write_text(text)
        assert read_stamp(tmp_path) is None
