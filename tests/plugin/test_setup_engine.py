"""`vlmsr:setupengine`: an environment of the engine's own, whole or not there at all, and QGIS's Python as it was.

Tests that need a real environment share one, made by a real venv and a real pip from wheels of a few bytes. What goes wrong is
played by a program that stands in for a Python: a real process.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import time
from pathlib import Path

import processing
import pytest
from qgis.core import (
    QgsApplication,
    QgsProcessingException,
    QgsProcessingParameterDefinition,
    QgsSettings,
)
from qgis.PyQt.QtCore import QTimer
from support import ROOT, alive, wait_until
from tiny_wheels import make_driver, make_program, make_python, make_torch, make_wheel
from vlmsr.algorithms import command, engine_python, environment_builder, setup_engine
from vlmsr.algorithms.engine_environment import engine_environment
from vlmsr.algorithms.environment_builder import Order, build_environment
from vlmsr.algorithms.environment_place import alone
from vlmsr.algorithms.environment_stamp import Stamp, checksum, read_pins, read_stamp, write_stamp
from vlmsr.algorithms.pip_progress import PipProgress
from vlmsr.algorithms.pip_trouble import CAUSES, explain
from vlmsr.algorithms.proxy import proxy_environment
from vlmsr.algorithms.python_finder import Search, find_python, look_at
from vlmsr.algorithms.setup_error import CancelledError, SetupError
from vlmsr.algorithms.torch_build import CUDA_BUILDS, Card, choose, find_card

FOLDER = "Größe & Höhe 日本 profil"
"""Spaces, letters beyond ASCII, and one that shells take for something else."""

KEPT = {"engine", "setup.log", "setup.lock"}
"""All that is in the folder after a set-up."""


class Told:
    """A report that remembers, and cancels when it is told something."""

    def __init__(self, cancel_on=None):
        self.said, self.warned, self.logged, self.stages, self.shares = [], [], [], [], []
        self.say, self.warn, self.log, self.stage = (
            *(self.said.append, self.warned.append, self.logged.append, self.stages.append),
        )
        self.progress = self.shares.append
        self.cancel_on = cancel_on
        self.cancelled_at = None

    def tick(self):
        if self.cancel_on and self.cancel_on(self):
            self.cancelled_at = self.cancelled_at or time.monotonic()
            raise CancelledError


def clean(**more) -> dict:
    """An environment for programs, as the algorithm makes it. No real card, no real index."""
    path = os.pathsep.join(["/usr/bin", "/bin"])
    return {**engine_environment(os.environ, []), "PATH": path, **more}


def write_lock(path: Path, **pins) -> Path:
    path.write_text("# pins\n" + "".join(f"{name}=={version}\n" for name, version in pins.items()), encoding="utf-8")
    return path


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


@pytest.fixture
def order(tmp_path):
    """A set-up by a program that stands in for a Python, with one package to install."""
    lock = write_lock(tmp_path / "lock.txt", tiny="1.0")
    return Order(tmp_path / FOLDER, lock, clean(), python=make_python(tmp_path / "stand-in"), build="cpu")


def changed(order: Order, **values) -> Order:
    return Order(**{**vars(order), **values})


def calls(order: Order) -> list:
    return [json.loads(line) for line in (order.python.parent / "calls.jsonl").read_text().splitlines()]


def left(order: Order) -> set[str]:
    return {path.name for path in order.folder.iterdir()}


# What is made


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


# What goes wrong


def test_a_failing_pip_tells_its_root_cause_and_the_cure(order):
    """Its last line says that there is no such package; what was the matter stands further up."""
    make_python(
        order.python.parent,
        """
print("Collecting tiny==1.0")
print("  WARNING: Retrying (Retry(total=4)) after connection broken by 'NewConnectionError(Name or service not known)': /simple/")
print("ERROR: Could not find a version that satisfies the requirement tiny==1.0 (from versions: none)", file=sys.stderr)
print("ERROR: No matching distribution found for tiny==1.0", file=sys.stderr)
sys.exit(1)
""",
    )
    with pytest.raises(SetupError) as raised:
        build_environment(order, Told())
    text = str(raised.value)
    assert "): 'NewConnectionError(Name or service not known)'" in text
    assert "No matching distribution" not in text
    assert "proxy" in text
    assert left(order) == KEPT - {"engine"}
    log = (order.folder / "setup.log").read_text(encoding="utf-8")
    assert str(order.folder / "setup.log") in text
    assert "No matching distribution found for tiny==1.0" in log


@pytest.mark.parametrize(
    ("lines", "cause", "cure"),
    [
        (["ERROR: Could not install packages due to an OSError: [Errno 28] No space left on device"], 0, "Free some space"),
        (["Retrying ... SSLError(SSLCertVerificationError(1, '[SSL: CERTIFICATE_VERIFY_FAILED]'))", "ERROR: No matching"], 0, "PIP_CERT"),
        (["Retrying ... ProxyError('Cannot connect to proxy.', NewConnectionError())", "ERROR: No matching"], 0, "proxy in QGIS"),
        (["Collecting a", "ERROR: No matching distribution found for a==1"], 1, "choose another PYTHON"),
        (["ERROR: Could not install packages: [WinError 32] in use"], 0, "virus scanner"),
        (["HINT: This error might have occurred since this system does not have Windows Long Path support enabled."], 0, "long paths"),
        (["a", "ERROR: something new", "Traceback"], 1, "log"),
        (["killed"], 0, "log"),
        ([], None, "log"),
    ],
)  # fmt: skip
def test_causes_have_cures(lines, cause, cure):
    line, advice = explain(lines)
    assert line == (lines[cause].strip() if cause is not None else "it said nothing")
    assert cure in advice


def test_every_known_cause_has_a_cure_in_words():
    assert all(cause.signs and len(cause.cure()) > 20 for cause in CAUSES)


@pytest.mark.parametrize("ignores", [False, True], ids=["obeys", "does not obey"])
def test_cancel_is_quick_and_leaves_neither_files_nor_processes(order, ignores):
    make_python(
        order.python.parent,
        f"""
if {ignores}:
    import signal; signal.signal(signal.SIGTERM, signal.SIG_IGN); signal.signal(signal.SIGINT, signal.SIG_IGN)
worker = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"])
(here / "worker.pid").write_text(str(worker.pid))
(Path(os.environ["TMPDIR"]) / "half-a-wheel").write_text("half")
(here / "busy").touch()
time.sleep(60)
""",
    )
    busy = order.python.parent / "busy"
    told = Told(cancel_on=lambda _: busy.exists())
    with pytest.raises(CancelledError):
        build_environment(order, told)
    assert time.monotonic() - told.cancelled_at < 2
    assert left(order) == KEPT - {"engine"}
    for name in ("pip", "worker"):
        pid = int((order.python.parent / f"{name}.pid").read_text())
        assert wait_until(lambda pid=pid: not alive(pid), 0.5)


def test_a_cancelled_or_failed_renewal_leaves_the_old_environment_in_use(order):
    build_environment(order, Told())
    old = (order.folder / "engine" / "vlmsr.json").read_text()
    renewal = changed(order, lock=write_lock(order.lock.with_name("newer.txt"), tiny="2.0"), anew=True)
    make_python(order.python.parent, "(here / 'busy').touch(); time.sleep(60)")
    with pytest.raises(CancelledError):
        build_environment(renewal, Told(cancel_on=lambda _: (order.python.parent / "busy").exists()))
    make_python(order.python.parent, "sys.exit(1)")
    with pytest.raises(SetupError):
        build_environment(renewal, Told())
    assert (order.folder / "engine" / "vlmsr.json").read_text() == old
    assert left(order) == KEPT


def test_a_slow_pip_is_waited_for_however_long_it_takes(order, monkeypatch):
    """The clock runs a thousand times too fast while pip says nothing."""
    make_python(order.python.parent, "time.sleep(2)")
    clock = time.monotonic
    start = clock()
    monkeypatch.setattr(command.time, "monotonic", lambda: start + 1000 * (clock() - start))
    assert build_environment(order, Told()).changed


def test_what_a_killed_set_up_left_is_removed(order):
    for name in ("making-abc", "making-tmp-abc"):
        (order.folder / name / "lib").mkdir(parents=True)
    build_environment(order, Told())
    assert left(order) == KEPT


def test_one_killed_between_the_old_and_the_new_environment_is_mended(order):
    build_environment(order, Told())
    (order.folder / "engine").rename(order.folder / "making-old-abc")
    assert not build_environment(order, Told()).changed
    assert left(order) == KEPT


def test_two_at_once_do_not_meet(order):
    order.folder.mkdir()
    with alone(order.folder / "setup.lock"), pytest.raises(SetupError, match="Another set-up is at work"):
        build_environment(order, Told())
    assert build_environment(order, Told()).changed


def test_too_little_room_is_said_before_anything_is_done(order, monkeypatch):
    monkeypatch.setattr(environment_builder.shutil, "disk_usage", lambda _: _Usage)
    with pytest.raises(SetupError, match=r"needs about 3\.0 GiB .* and 1\.0 GiB are free"):
        build_environment(order, Told())
    assert not (order.python.parent / "calls.jsonl").exists()
    assert left(order) == KEPT - {"engine"}


class _Usage:
    free = 2**30


def test_a_folder_that_is_not_the_users_is_said(order, tmp_path):
    (tmp_path / "file").touch()
    with pytest.raises(SetupError, match="can't be made in"):
        build_environment(changed(order, folder=tmp_path / "file"), Told())


def test_a_folder_of_wheels_that_is_not_there_is_said(order, tmp_path):
    with pytest.raises(SetupError, match=r"WHEELS, .* does not exist"):
        build_environment(changed(order, wheels=tmp_path / "absent"), Told())


def test_an_environment_whose_python_is_gone_is_made_anew(order):
    build_environment(order, Told())
    (order.folder / "engine" / "bin" / "python").unlink()
    assert build_environment(order, Told()).changed
    assert (order.folder / "engine" / "bin" / "python").is_file()


def test_passwords_are_not_shown(order):
    address = "http://me:" + "hidden@proxy:8080"
    make_python(order.python.parent, f"print('Looking in indexes: {address}')")
    told = Told()
    build_environment(order, told)
    assert "Looking in indexes: http://***@proxy:8080" in told.logged
    assert "hidden" not in (order.folder / "setup.log").read_text(encoding="utf-8")


# What pip is started with


def test_pip_installs_into_the_environment_or_nowhere(order):
    hostile = {"PIP_TARGET": "/elsewhere", "PIP_USER": "1", "PIP_CERT": "/certificate", "HTTPS_PROXY": "http://proxy:1"}
    build_environment(changed(order, environment=clean(**hostile)), Told())
    [(arguments, environment)] = calls(order)
    assert arguments[-2:] == ["-r", str(order.lock)]
    assert arguments[arguments.index("--only-binary") + 1] == ":all:"
    assert "PIP_TARGET" not in environment
    assert (environment["PIP_USER"], environment["PIP_REQUIRE_VIRTUALENV"]) == ("0", "1")
    # The user's own settings hold.
    assert (environment["PIP_CERT"], environment["HTTPS_PROXY"]) == ("/certificate", "http://proxy:1")
    assert Path(environment["TMPDIR"]).parent == order.folder
    assert not [name for name in environment if name.startswith(("PYTHONHOME", "PYTHONPATH", "QGIS", "GDAL", "QT_"))]


def test_torch_alone_comes_from_its_index(order, tmp_path):
    lock = write_lock(tmp_path / "lock.txt", torch="2.13.0", tiny="1.0")
    index = "https://wheels.example.org/whl/{build}"
    build_environment(changed(order, lock=lock, torch_index=index), Told())
    (first, _), (second, _) = calls(order)
    assert first[-4:] == ["--index-url", "https://wheels.example.org/whl/cpu", "--no-deps", "torch==2.13.0"]
    assert "--index-url" not in second


def test_a_folder_of_wheels_is_the_only_source(order, tmp_path):
    (tmp_path / "wheels").mkdir()
    hostile = {"PIP_INDEX_URL": "http://index", "PIP_FIND_LINKS": "http://links"}
    build_environment(changed(order, wheels=tmp_path / "wheels", environment=clean(**hostile)), Told())
    [(arguments, environment)] = calls(order)
    assert "--no-index" in arguments
    assert arguments[arguments.index("--find-links") + 1] == str(tmp_path / "wheels")
    assert environment["PIP_CONFIG_FILE"] == os.devnull
    assert not {"PIP_INDEX_URL", "PIP_FIND_LINKS"} & set(environment)


# Which torch


@pytest.fixture
def with_card(order, tmp_path):
    """The same with torch, on a computer whose driver answers."""
    make_driver(tmp_path / "driver")
    lock = write_lock(tmp_path / "lock.txt", torch="2.13.0")
    path = os.pathsep.join([str(tmp_path / "driver"), "/usr/bin", "/bin"])
    return changed(order, lock=lock, build="auto", environment=clean(PATH=path))


def stamp_of(order: Order) -> Stamp:
    return read_stamp(order.folder / "engine")


def test_a_card_gets_its_build_and_is_named(with_card):
    make_python(with_card.python.parent, torch={"version": "2.13.0+cu126", "cuda": "12.6", "usable": True, "why": ""})
    told = Told()
    build_environment(with_card, told)
    assert told.said[0] == ("Torch's CUDA build cu126: Tiny GPU (compute capability 8.6) with driver 560.35.")
    assert told.warned == []
    assert (stamp_of(with_card).build, stamp_of(with_card).tag, stamp_of(with_card).fits) == ("cuda", "cu126", True)


def test_a_card_that_would_stay_unused_is_said_loudly(with_card):
    """pip's index had no CUDA in its torch: the processor would be used in silence."""
    told = Told()
    build_environment(with_card, told)
    [warning] = told.warned
    assert "it is a build without CUDA" in warning
    assert "TORCH_INDEX" in warning and "cu126" in warning
    # Left alone as it is, but not once the user names another source.
    assert not build_environment(with_card, Told()).changed
    assert build_environment(changed(with_card, torch_index="https://wheels.example.org"), Told()).changed


def test_a_card_that_was_asked_for_and_stays_unused_is_an_error(with_card):
    torch = {"version": "2.13.0+cu126", "cuda": "12.6", "usable": False, "why": "The NVIDIA driver is too old.\n"}
    make_python(with_card.python.parent, torch=torch)
    with pytest.raises(SetupError, match=r"The NVIDIA driver is too old\. .* Install a newer driver"):
        build_environment(changed(with_card, build="cuda"), Told())
    assert left(with_card) == KEPT - {"engine"}


def test_cuda_without_a_card_is_an_error_and_nothing_is_installed(order):
    with pytest.raises(SetupError, match=r"no NVIDIA card answers .* BUILD cpu"):
        build_environment(changed(order, build="cuda"), Told())
    assert not (order.python.parent / "calls.jsonl").exists()


def test_a_cuda_environment_stays_while_the_card_is_away(with_card):
    make_python(with_card.python.parent, torch={"version": "2.13.0+cu126", "cuda": "12.6", "usable": True, "why": ""})
    build_environment(with_card, Told())
    assert not build_environment(changed(with_card, environment=clean()), Told()).changed


def test_a_torch_that_does_not_load_tells_why(order, tmp_path):
    lock = write_lock(tmp_path / "lock.txt", torch="2.13.0")
    python = make_python(order.python.parent)
    text = python.read_text(encoding="utf-8")
    python.write_text(
        text.replace('print("vlmsr " + json', 'sys.exit("OSError: libgomp.so.1 is missing"); print("vlmsr " + json')
    )
    with pytest.raises(SetupError, match=r"can't be loaded: OSError: libgomp\.so\.1 is missing"):
        build_environment(changed(order, lock=lock), Told())
    assert left(order) == KEPT - {"engine"}


@pytest.mark.parametrize(
    ("capability", "driver", "expected"),
    [
        (12.0, 580.0, "cu130"),
        (8.6, 595.0, "cu130"),
        (8.6, 579.9, "cu126"),
        (6.1, 595.0, "cu126"),
        (7.0, 525.6, "cu126"),
        (8.6, 470.0, None),
        (12.0, 570.0, None),
        (3.5, 580.0, None),
        (None, 580.0, None),
    ],
)
def test_driver_and_card_choose_the_build(capability, driver, expected):
    card = Card("Tiny GPU", driver, capability, 8192)
    build = choose("auto", "linux", card)
    assert (build.tag if build.kind == "cuda" else None) == expected
    if expected is None:
        # Not in silence: it says why, and the same asked for by name is an error.
        assert build.caution and "Tiny GPU" in build.why
        with pytest.raises(SetupError, match="Tiny GPU"):
            choose("cuda", "linux", card)


def test_an_old_driver_is_told_which_one_it_needs():
    assert "580 or later" in choose("auto", "linux", Card("RTX 5090", 570.0, 12.0, 1)).caution
    assert "525 or later" in choose("auto", "linux", Card("RTX 3060", 470.0, 8.6, 1)).caution
    assert "528 or later" in choose("auto", "win32", Card("RTX 3060", 527.0, 8.6, 1)).caution


def test_a_mac_gets_apples_build_and_no_other_computer_does():
    assert choose("auto", "darwin", None).kind == "apple"
    with pytest.raises(SetupError, match="Macs alone"):
        choose("apple", "linux", None)
    with pytest.raises(SetupError, match="no CUDA on a Mac"):
        choose("cuda", "darwin", None)


@pytest.mark.parametrize(
    ("answer", "card"),
    [
        ("print('A, 550.54.14, 100, 7.5'); print('B, 550.54.14, 200, 8.9')", Card("B", 550.54, 8.9, 200)),
        ("print('A, 550, [N/A], 12.1')", Card("A", 550.0, 12.1, 0)),
        (
            "import sys\nif 'compute_cap' in sys.argv[1]:\n    sys.exit('Field is not valid')\nprint('A, 391.35, 100')",
            Card("A", 391.35, None, 100),
        ),
        ("print('NVIDIA-SMI has failed because it could not communicate with the driver.'); raise SystemExit(9)", None),
        ("pass", None),
    ],
)
def test_the_driver_is_understood(tmp_path, answer, card):
    make_program(tmp_path / "nvidia-smi", answer)
    assert find_card(clean(PATH=str(tmp_path)), lambda: None) == card


def test_the_builds_are_ordered_newest_first():
    tags = [build.tag for build in CUDA_BUILDS]
    assert tags == sorted(tags, reverse=True)


# Which Python


def search(tmp_path, **values) -> Search:
    return Search(
        **{"environment": clean(), "qgis_folders": (), "uv_folders": (), "fetched": tmp_path / "fetched", **values}
    )


def test_one_that_is_installed_is_found(tmp_path):
    python = find_python(None, search(tmp_path), lambda: None, lambda _: None)
    assert (3, 11) <= python.version[:2] <= (3, 14)


def test_the_named_one_is_taken_at_its_word(tmp_path):
    for path, why in (
        (tmp_path / "absent", "no such file"),
        (make_program(tmp_path / "qgis", "(here)"), "neither called python nor uv"),
        (make_program(tmp_path / "python3", "import sys; sys.exit('broken')"), "does not start (broken)"),
        (
            make_program(tmp_path / "python2", "print('vlmsr ' + '" + _answer(version=[3, 9, 1]) + "')"),
            "is Python 3.9.1",
        ),
        (make_program(tmp_path / "python32", "print('vlmsr ' + '" + _answer(bits=32) + "')"), "32 bits"),
        (make_program(tmp_path / "pythont", "print('vlmsr ' + '" + _answer(threaded=True) + "')"), "another kind"),
        (make_program(tmp_path / "pythonv", "print('vlmsr ' + '" + _answer(missing=["venv"]) + "')"), "lacks venv"),
    ):
        with pytest.raises(SetupError) as raised:
            find_python(path, search(tmp_path), lambda: None, lambda _: None)
        assert why in str(raised.value)
        assert "Install Python 3.11 to 3.14" in str(raised.value)


def _answer(**values) -> str:
    told = {
        "version": [3, 12, 0],
        "bits": 64,
        "kind": "CPython",
        "machine": "arm64",
        "threaded": False,
        "prefix": "/x",
        "missing": [],
    }
    return json.dumps({**told, **values})


def test_qgis_python_is_never_taken(tmp_path):
    mine = make_program(tmp_path / "qgis" / "bin" / "python3", "print('vlmsr ' + '" + _answer() + "')")
    inside = search(tmp_path, qgis_folders=(tmp_path / "qgis",))
    assert look_at(mine, inside, lambda: None) == "it belongs to QGIS"
    # By its home as well, wherever its program lies.
    other = make_program(
        tmp_path / "python3", "print('vlmsr ' + '" + _answer(prefix=str(tmp_path / "qgis" / "py")) + "')"
    )
    assert look_at(other, inside, lambda: None) == "it belongs to QGIS"
    # What QGIS shares with the system is the system's.
    assert not isinstance(
        look_at(Path("/usr/bin/python3"), search(tmp_path, qgis_folders=(Path("/usr"),)), lambda: None), str
    )


def test_where_there_is_none_uv_brings_one(tmp_path):
    python = tmp_path / "fetched" / "cpython-3.12" / "bin" / "python3.12"
    text = f"#!{sys.executable}\nprint('vlmsr ' + {_answer()!r})\n"
    make_program(
        tmp_path / "tools" / "uv",
        f"""
import os, sys
from pathlib import Path
assert os.environ["UV_PYTHON_INSTALL_DIR"] == {str(tmp_path / "fetched")!r}
python = Path({str(python)!r})
if sys.argv[1:] == ["python", "install", "3.12"]:
    python.parent.mkdir(parents=True)
    python.write_text({text!r})
    python.chmod(0o755)
else:
    assert sys.argv[1:] == ["python", "find", "3.12"]
    print(python)
""",
    )
    lines = []
    nowhere = search(tmp_path, environment=clean(PATH=str(tmp_path / "tools")))
    assert find_python(None, nowhere, lambda: None, lines.append).path == python
    assert any("uv brings Python 3.12" in line for line in lines)


def test_a_uv_that_was_brought_in_the_folder_of_wheels_or_is_named_serves_too(tmp_path):
    uv = make_program(tmp_path / "wheels" / "uv", "import sys; sys.exit('no route to the mirror')")
    brought = search(tmp_path, environment=clean(PATH="/nowhere"), uv_folders=(tmp_path / "wheels",))
    for named in (None, uv):
        with pytest.raises(SetupError, match="could bring no Python: no route to the mirror"):
            find_python(named, brought, lambda: None, lambda _: None)


def test_without_any_it_says_what_was_looked_at(tmp_path):
    make_program(tmp_path / "bin" / "python3", "print('vlmsr ' + '" + _answer(version=[3, 9, 2]) + "')")
    with pytest.raises(SetupError, match=r"python3: it is Python 3\.9\.2.*Install Python 3\.11 to 3\.14 .* or name uv"):
        find_python(None, search(tmp_path, environment=clean(PATH=str(tmp_path / "bin"))), lambda: None, lambda _: None)


# Progress, stamps, proxies


def test_progress_goes_by_bytes_and_by_packages_in_place(tmp_path):
    temporary, site = tmp_path / "tmp", tmp_path / "site"
    temporary.mkdir(), site.mkdir()
    (site / "pip-24.dist-info").mkdir()
    progress = PipProgress(2, temporary, site)
    assert progress.share() == 0
    for line in (
        "Collecting a==1",
        "  Downloading a-1-py3-none-any.whl.metadata (2 kB)",
        "  Downloading a-1-py3-none-any.whl (2.0 kB)",
    ):
        progress.hear(line)
    (temporary / "a-1-py3-none-any.whl").write_bytes(b"x" * 1000)
    assert progress.share() == pytest.approx(0.75 / 4)
    assert progress.downloading == "a, 2.0 kB"
    progress.hear("Collecting b==1")
    progress.hear("  Using cached b-1-py3-none-any.whl (5 kB)")
    assert progress.share() == pytest.approx(0.75)
    progress.hear("Installing collected packages: b, a")
    (site / "b-1.dist-info").mkdir()
    assert progress.share() == pytest.approx(0.875)


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


@pytest.fixture
def proxy():
    """Sets QGIS's proxy for the length of a test."""
    settings = QgsSettings()
    names = []

    def put(**values):
        for name, value in values.items():
            names.append(f"proxy/{name}")
            settings.setValue(names[-1], value)

    yield put
    for name in names:
        settings.remove(name)


def test_qgis_proxy_is_gone_by(proxy):
    word = "p@ss" + "word"
    proxy(proxyEnabled=True, proxyType="HttpProxy", proxyHost="proxy.example.org", proxyPort="8080")
    proxy(proxyUser="me", proxyPassword=word, noProxyUrls=["http://intranet.example.org/x", "https://10.0.0.1"])
    found = proxy_environment()
    assert found["HTTPS_PROXY"] == found["https_proxy"] == "http://me:p%40ssword@" + "proxy.example.org:8080"
    assert found["NO_PROXY"] == "intranet.example.org,10.0.0.1"


def test_without_one_in_qgis_the_systems_variables_hold(proxy):
    assert proxy_environment() == {}
    proxy(proxyEnabled=False, proxyType="HttpProxy", proxyHost="proxy.example.org")
    assert proxy_environment() == {}
    proxy(proxyEnabled=True, proxyType="Socks5Proxy", proxyPort="1080")
    assert proxy_environment()["HTTPS_PROXY"] == "socks5://proxy.example.org:1080"


# The algorithm


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
