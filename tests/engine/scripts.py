"""Scripts of the repository, run in the tests' own process: another one would first import torch, which takes longer than they do."""

import runpy
import sys
from pathlib import Path
from unittest.mock import patch

SCRIPTS = Path(__file__).resolve().parents[2] / "scripts"


def run_script(name: str, *arguments: object) -> None:
    """As `python scripts/NAME ARGUMENTS` would. SystemExit, or what it raises, where it fails."""
    path = SCRIPTS / name
    # As Python does: what lies beside a script can be imported by it.
    with (
        patch.object(sys, "argv", [str(path), *map(str, arguments)]),
        patch.object(sys, "path", [str(SCRIPTS), *sys.path]),
    ):
        runpy.run_path(str(path), run_name="__main__")
