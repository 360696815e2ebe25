"""What the engine's Python is started with: a clean environment, and those of the user's settings that the engine reads."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from qgis.core import QgsApplication

from .engine_environment import engine_environment
from .settings import Settings, engine_variables, read_settings


def start_environment(settings: Settings | None = None) -> dict[str, str]:
    """Environment variables for the engine. settings: those in force, if None."""
    clean = engine_environment(os.environ, map(str, qgis_folders()))
    return {**clean, **engine_variables(settings or read_settings())}


def qgis_folders() -> tuple[Path, ...]:
    """Where QGIS and its Python lie; among them may be folders that it shares with the system."""
    prefix = QgsApplication.prefixPath()
    found = [prefix, os.environ.get("OSGEO4W_ROOT", ""), sys.base_prefix]
    # On a Mac all of the application is one folder.
    found += [str(folder) for folder in Path(prefix).parents if folder.suffix == ".app"]
    return tuple(Path(folder) for folder in dict.fromkeys(found) if folder)
