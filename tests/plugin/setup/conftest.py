"""A set-up of the engine's environment by a program that stands in for a Python: a real process."""

from __future__ import annotations

import pytest
from setup_support import FOLDER, clean, write_lock
from tiny_wheels import make_python
from vlmsr.algorithms.environment_builder import Order


@pytest.fixture
def order(tmp_path):
    """A set-up by a program that stands in for a Python, with one package to install."""
    lock = write_lock(tmp_path / "lock.txt", tiny="1.0")
    return Order(tmp_path / FOLDER, lock, clean(), python=make_python(tmp_path / "stand-in"), build="cpu")
