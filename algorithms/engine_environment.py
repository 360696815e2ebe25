"""The environment variables that the engine's Python is started with: the user's, without those of QGIS.

QGIS sets PYTHONHOME, GDAL_DATA, PROJ_LIB and the like for its own libraries. Another Python that inherits them loads the
wrong standard library, or finds the wrong projection database and moves coordinates in silence.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from pathlib import Path

FOREIGN_PREFIXES = ("PYTHON", "GDAL_", "PROJ_", "QT_", "QGIS_", "OSGEO4W_", "DYLD_", "VIRTUAL_ENV", "CONDA_")
FOREIGN_NAMES = ("LD_LIBRARY_PATH", "LD_PRELOAD", "GEOTIFF_CSV", "GISBASE", "O4W_QT_PREFIX", "O4W_QT_PLUGINS")

SHARED_PREFIXES = ("/", "/usr", "/usr/local")
"""Where QGIS lives among everything else, so that its folders can't be told from the system's."""


def engine_environment(environ: Mapping[str, str], qgis_folders: Iterable[str]) -> dict[str, str]:
    """``environ`` for the engine. qgis_folders: what lies in them is taken off PATH, unless it is the system's own."""
    kept = {
        name: value
        for name, value in environ.items()
        # Windows doesn't tell upper from lower case here.
        if not name.upper().startswith(FOREIGN_PREFIXES) and name.upper() not in FOREIGN_NAMES
    }
    roots = [Path(folder) for folder in qgis_folders if folder and folder.rstrip("/") not in ("", *SHARED_PREFIXES)]
    for name, value in kept.items():
        if name.upper() == "PATH":
            entries = value.split(os.pathsep)
            kept[name] = os.pathsep.join(entry for entry in entries if not _inside(entry, roots))
    # Packages that the user installed for another Python of the same version would come before the engine's own.
    kept["PYTHONNOUSERSITE"] = "1"
    # The log is read as UTF-8, whatever the system's code page.
    kept["PYTHONUTF8"] = "1"
    return kept


def _inside(entry: str, roots: list[Path]) -> bool:
    """Whether a PATH entry is one of the folders or lies in one."""
    path = Path(entry)
    return any(root == path or root in path.parents for root in roots)
