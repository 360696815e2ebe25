"""QGIS itself, with its window, on a display in memory and in a profile that is thrown away.

window = Window(work)                                    # a folder that is empty
told = window.run(script, plugin=True, VLMSR_DESK_...="...")      # what the script wrote into VLMSR_DESK_RESULT, as JSON

The script runs inside QGIS once its window is there, and ends QGIS itself.
"""

import json
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
RESULT, WORK = "VLMSR_DESK_RESULT", "VLMSR_DESK_WORK"
PATIENCE = 3600
QUOTED_LINES = 30

PROFILE = """\
[PythonPlugins]
processing=true
vlmsr={plugin}

[locale]
overrideFlag=true
userLocale=en_US

[qgis]
checkVersion=false
"""


class Window:
    """Starts of QGIS that share one profile and the bytecode that Python keeps of what it imports."""

    def __init__(self, work: Path):
        self.log = work / "qgis.log"
        self._work = work
        self._profile = work / "qgis" / "profiles" / "default"
        plugins = self._profile / "python" / "plugins"
        plugins.mkdir(parents=True)
        (plugins / "vlmsr").symlink_to(ROOT)
        (self._profile / "QGIS").mkdir()
        (work / "run").mkdir(mode=0o700)

    def run(self, script: Path, plugin: bool, **variables: str) -> dict:
        """Start QGIS, have it run the script, wait for its end. plugin: whether QGIS loads the plugin by itself."""
        settings, result = self._profile / "QGIS" / "QGIS3.ini", self._work / "result.json"
        settings.write_text(PROFILE.format(plugin=str(plugin).lower()), encoding="utf-8")
        result.unlink(missing_ok=True)
        command = ["xvfb-run", "--auto-servernum", "--server-args=-screen 0 1400x900x24"]
        command += ["qgis", "--nologo", "--noversioncheck", "--code", str(script)]
        with self.log.open("w", encoding="utf-8") as log:
            subprocess.run(
                command,
                env={**self._environment(), RESULT: str(result), WORK: str(self._work), **variables},
                cwd=self._work,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                timeout=PATIENCE,
                check=False,
            )
        if not result.is_file():
            lines = self.log.read_text(encoding="utf-8", errors="replace").splitlines()
            sys.exit("\n".join([*lines[-QUOTED_LINES:], f"QGIS ended without a result of {script.name}."]))
        return json.loads(result.read_text(encoding="utf-8"))

    def _environment(self) -> dict[str, str]:
        own = {
            "QGIS_CUSTOM_CONFIG_PATH": str(self._work / "qgis"),
            "XDG_RUNTIME_DIR": str(self._work / "run"),
            # As on a user's computer Python keeps its bytecode, but not in this folder.
            "PYTHONPYCACHEPREFIX": str(self._work / "bytecode"),
            "LC_ALL": "C.UTF-8",
            # Shared memory of the display is not everywhere to be had.
            "QT_X11_NO_MITSHM": "1",
        }
        return {**{name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}, **own}
