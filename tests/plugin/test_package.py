"""The zip that `scripts/package` makes, unpacked into a profile of its own: QGIS loads it as the plugin vlmsr, and it works."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from support import ROOT

sys.path.append(str(ROOT / "scripts"))

from package import package

ALGORITHMS = ("upscale", "describe", "evaluate", "setupengine", "checkengine", "ndviexample")


@pytest.fixture(scope="module")
def qgis(tmp_path_factory):
    """Runs qgis_process in a profile that has the unpacked zip for its only plugin, and no engine."""
    home = tmp_path_factory.mktemp("home")
    slim, _ = package(ROOT, home / "dist")
    plugins = home / "config" / "profiles" / "default" / "python" / "plugins"
    with zipfile.ZipFile(slim) as packed:
        packed.extractall(plugins)
    left_out = ("DISPLAY", "WAYLAND_DISPLAY", "VLMSR_ENGINE_PYTHON")
    environment = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("QGIS_", "QT_", "XDG_")) and name not in left_out
    }
    own = {"QGIS_CUSTOM_CONFIG_PATH": str(home / "config"), "HOME": str(home), "QT_QPA_PLATFORM": "offscreen"}
    program = shutil.which("qgis_process.bin") or shutil.which("qgis_process")

    def run(*arguments: str) -> subprocess.CompletedProcess:
        return subprocess.run(
            [program, *arguments],
            cwd=home,
            env={**environment, **own},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=600,
        )

    enabled = run("plugins", "enable", "vlmsr")
    assert "vlmsr" in enabled.stdout, enabled.stderr
    return run


def test_qgis_lists_what_it_brings(qgis):
    listed = qgis("--json", "list")
    assert listed.returncode == 0, listed.stderr
    algorithms = json.loads(listed.stdout)["providers"]["vlmsr"]["algorithms"]
    assert sorted(algorithms) == sorted(f"vlmsr:{name}" for name in ALGORITHMS)


def test_it_runs_and_says_what_is_to_do_first(qgis):
    done = qgis("--json", "run", "vlmsr:checkengine")
    assert done.returncode == 0, done.stderr
    results = json.loads(done.stdout)["results"]
    assert results["FAULTS"] == 1
    assert "Run Set up the engine (vlmsr:setupengine)." in results["TEXT"]
    assert not any(Path(word).is_relative_to(ROOT) for word in results["TEXT"].split() if word.startswith("/"))
