"""Where the engine's Python is. It is never the Python of QGIS, whose packages are not ours to change.

engine_python()       # Path of an executable, or None
find_python()         # the same, and who named it
engine_missing()      # what to tell the user where it is None
own_folder()          # where `vlmsr:setupengine` puts the environment that it makes
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from qgis.core import QgsApplication

from .environment_stamp import python_of
from .settings import Settings, read_settings
from .translation import tr

PLUGIN_FOLDER = Path(__file__).resolve().parent.parent
VARIABLE = "VLMSR_ENGINE_PYTHON"


@dataclass(frozen=True)
class NamedPython:
    """origin: who named it, in words."""

    path: Path
    origin: str


def engine_python(settings: Settings | None = None) -> Path | None:
    """The first that exists: setting, environment variable, the profile's environment, `.venv-engine`. settings: else the saved ones."""
    found = find_python(settings)
    return found.path if found else None


def find_python(settings: Settings | None = None) -> NamedPython | None:
    """As `engine_python`, with where it came from."""
    places = _named(settings) + _made()
    return next((python for python in places if python.path.is_file()), None)


def engine_missing(settings: Settings | None = None) -> str:
    """What is wrong and what to do, when `engine_python` found none."""
    message = tr(
        "The engine has no Python environment yet, so nothing can be computed. "
        "Make one: run the algorithm Set up the engine (vlmsr:setupengine) once, or scripts/demo in the plugin's folder ({folder}); "
        "or name a Python in which the engine is installed in Settings > Options > vlmsr or by the environment "
        "variable {variable}."
    ).format(folder=PLUGIN_FOLDER, variable=VARIABLE)
    absent = absent_pythons(settings)
    if absent:
        message += " " + tr("What these name now does not exist: {paths}.").format(paths=", ".join(map(str, absent)))
    return message


def absent_pythons(settings: Settings | None = None) -> list[Path]:
    """What the user named and is not there."""
    return [python.path for python in _named(settings) if not python.path.is_file()]


def own_folder() -> Path | None:
    """Where `vlmsr:setupengine` puts its environment, in the user's profile; None where QGIS has none."""
    profile = QgsApplication.qgisSettingsDirPath()
    return Path(profile) / "vlmsr" / "engine" if profile else None


def _named(settings: Settings | None) -> list[NamedPython]:
    """What the user named."""
    names = (
        ((settings or read_settings()).engine_python, tr("named in the options")),
        (os.environ.get(VARIABLE), tr("named by the environment variable {variable}").format(variable=VARIABLE)),
    )
    # Absolute, because the engine is started in another folder; not resolved, because a virtual environment's
    # python is a link that must be started under its own name.
    return [NamedPython(Path(name).expanduser().absolute(), origin) for name, origin in names if name]


def _made() -> list[NamedPython]:
    """What this plugin makes."""
    environments = (
        (own_folder(), tr("made by Set up the engine")),
        (PLUGIN_FOLDER / ".venv-engine", tr("made by scripts/demo in the plugin's folder")),
    )
    return [NamedPython(python_of(folder), origin) for folder, origin in environments if folder]
