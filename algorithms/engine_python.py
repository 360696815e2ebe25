"""Where the engine's Python is. It is never the Python of QGIS, whose packages are not ours to change.

engine_python()       # Path of an executable, or None
engine_missing()      # what to tell the user where it is None
own_folder()          # where `vlmsr:setupengine` puts the environment that it makes
"""

from __future__ import annotations

import os
from pathlib import Path

from qgis.core import QgsApplication, QgsSettings

from .environment_stamp import python_of
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
        "Make one: run the algorithm Set up the engine (vlmsr:setupengine) once, or scripts/demo in the plugin's folder ({folder}); "
        "or name a Python in which the engine is installed by the environment variable {variable} or the QGIS setting {setting}."
    ).format(folder=PLUGIN_FOLDER, variable=VARIABLE, setting=SETTING)
    absent = absent_pythons()
    if absent:
        message += " " + tr("What these name now does not exist: {paths}.").format(paths=", ".join(map(str, absent)))
    return message


def absent_pythons() -> list[Path]:
    """What the user named and is not there."""
    return [python for python in _named() if not python.is_file()]


def own_folder() -> Path | None:
    """Where `vlmsr:setupengine` puts its environment, in the user's profile; None where QGIS has none."""
    profile = QgsApplication.qgisSettingsDirPath()
    return Path(profile) / "vlmsr" / "engine" if profile else None


def _named() -> list[Path]:
    """What the user named."""
    names = (QgsSettings().value(SETTING), os.environ.get(VARIABLE))
    # Absolute, because the engine is started in another folder; not resolved, because a virtual environment's
    # python is a link that must be started under its own name.
    return [Path(name).expanduser().absolute() for name in names if name]


def _made() -> list[Path]:
    """What this plugin makes."""
    environments = [own_folder(), PLUGIN_FOLDER / ".venv-engine"]
    return [python_of(environment) for environment in environments if environment]
