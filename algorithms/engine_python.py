"""Where the engine's Python is. It is never the Python of QGIS, whose packages are not ours to change.

engine_python()       # Path of an executable, or None
engine_missing()      # what to tell the user where it is None
"""

from __future__ import annotations

import os
from pathlib import Path

from qgis.core import QgsApplication, QgsSettings

from .translation import tr

PLUGIN_FOLDER = Path(__file__).resolve().parent.parent
SETTING = "vlmsr/engine_python"
VARIABLE = "VLMSR_ENGINE_PYTHON"


def engine_python() -> Path | None:
    """The first that exists: setting, environment variable, the profile's environment, `.venv-engine`."""
    for python in _named() + _made():
        if python.is_file():
            return python
    return None


def engine_missing() -> str:
    """What is wrong and what to do, when `engine_python` found none."""
    message = tr(
        "The engine has no Python environment yet, so nothing can be computed. "
        "Make one: run scripts/demo in the plugin's folder ({folder}) once, or name a Python in which the engine is "
        "installed by the environment variable {variable} or the QGIS setting {setting}."
    ).format(folder=PLUGIN_FOLDER, variable=VARIABLE, setting=SETTING)
    absent = [str(python) for python in _named() if not python.is_file()]
    if absent:
        message += " " + tr("What these name now does not exist: {paths}.").format(paths=", ".join(absent))
    return message


def _named() -> list[Path]:
    """What the user named."""
    names = (QgsSettings().value(SETTING), os.environ.get(VARIABLE))
    # Absolute, because the engine is started in another folder; not resolved, because a virtual environment's
    # python is a link that must be started under its own name.
    return [Path(name).expanduser().absolute() for name in names if name]


def _made() -> list[Path]:
    """What this plugin makes."""
    profile = QgsApplication.qgisSettingsDirPath()
    environments = [PLUGIN_FOLDER / ".venv-engine"]
    if profile:
        environments.insert(0, Path(profile) / "vlmsr" / "engine")
    inside = Path("Scripts", "python.exe") if os.name == "nt" else Path("bin", "python")
    return [environment / inside for environment in environments]
