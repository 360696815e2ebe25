"""Threads wait briefly: two jobs on the same cores share them."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from engine.cli import main
from engine.threads import SPINS

ROOT = Path(__file__).resolve().parents[2]
VARIABLE = "GOMP_SPINCOUNT"
PROGRAM = """
import sys
from engine.threads import share_cores
if sys.argv[1] == "asked":
    share_cores()
import torch
torch.ones(2**20).sum()
"""


def _library_says(asked: str) -> str:
    environment = {name: value for name, value in os.environ.items() if name != VARIABLE}
    command = [sys.executable, "-c", PROGRAM, asked]
    done = subprocess.run(
        command, cwd=ROOT, check=True, capture_output=True, text=True, env={**environment, "OMP_DISPLAY_ENV": "verbose"}
    )
    return done.stderr


@pytest.mark.skipif(sys.platform != "linux", reason="torch's threads are libgomp's on Linux alone")
def test_torchs_threads_wait_as_briefly_as_they_are_asked():
    asked = f"{VARIABLE} = '{SPINS}'"
    assert asked not in _library_says("not")
    assert asked in _library_says("asked")


@pytest.mark.parametrize(("set_before", "taken"), [(None, str(SPINS)), ("5", "5")])
@pytest.mark.parametrize("command", ["upscale", "finetune"])
def test_every_command_asks_for_it_unless_the_user_decided(command, set_before, taken, tmp_path, monkeypatch):
    monkeypatch.setenv(VARIABLE, set_before or "")
    if set_before is None:
        monkeypatch.delenv(VARIABLE)
    missing, out = str(tmp_path / "none"), str(tmp_path / "out")
    given = {
        "upscale": ["upscale", missing, out, "--device", "cpu"],
        "finetune": ["finetune", "--data", missing, "--out", out],
    }
    assert main(given[command]) == 1
    assert os.environ[VARIABLE] == taken
