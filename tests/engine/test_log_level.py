"""How much goes to the log is the user's choice, and none where none was made."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from engine.log_level import VARIABLE

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = """
from engine.log_level import set_log_level
set_log_level()
import logging, os
for level in ("debug", "info", "warning", "error"):
    getattr(logging.getLogger("a.library"), level)(level)
logging.getLogger("httpcore.http11").debug("an address with a key in it")
print(os.environ.get("TRANSFORMERS_VERBOSITY"), os.environ.get("DIFFUSERS_VERBOSITY"))
"""


def log(**environment: str) -> tuple[str, list[str]]:
    """What the program prints, and the lines of its log."""
    own = {name: value for name, value in os.environ.items() if name != VARIABLE and "VERBOSITY" not in name}
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM],
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
        env={**own, **environment},
    )
    return done.stdout.strip(), done.stderr.splitlines()


@pytest.mark.parametrize(
    ("level", "logged"),
    [("error", 1), ("Warning", 2), ("info", 3), ("debug", 4)],
)
def test_the_log_holds_what_was_asked_for_and_no_keys(level, logged):
    printed, lines = log(**{VARIABLE: level})
    assert printed == f"{level.lower()} {level.lower()}"
    assert lines == [
        f"{name.upper()} a.library: {name}" for name in ("debug", "info", "warning", "error")[4 - logged :]
    ]


def test_without_a_choice_or_with_a_wrong_one_all_is_as_the_libraries_have_it():
    assert log() == log(**{VARIABLE: "loud"}) == ("None None", ["warning", "error"])


def test_what_is_set_for_a_single_library_is_kept():
    assert log(**{VARIABLE: "error", "TRANSFORMERS_VERBOSITY": "info"})[0] == "info error"
