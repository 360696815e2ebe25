"""Which build of torch a computer gets, and what is said where its card would stay unused."""

from __future__ import annotations

import os

import pytest
from setup_support import KEPT, Told, changed, clean, left, write_lock
from tiny_wheels import make_driver, make_program, make_python
from vlmsr.algorithms.environment_builder import Order, build_environment
from vlmsr.algorithms.environment_stamp import Stamp, read_stamp
from vlmsr.algorithms.setup_error import SetupError
from vlmsr.algorithms.torch_build import CUDA_BUILDS, Card, choose, find_card


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
