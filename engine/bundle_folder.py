"""Where model bundles lie: those that come with the program, and those that the user had fetched. Standard library only."""

from __future__ import annotations

import os
import sys
from pathlib import Path

VARIABLE = "VLMSR_BUNDLES"
"""Environment variable that names the folder of fetched bundles."""

EMBEDDED = Path(__file__).parent / "bundles"
MANIFEST = "bundle.json"

PARTIAL = ".partial"
"""What the folder of a bundle ends with until it is whole."""


def fetched_folder() -> Path:
    """The folder of fetched bundles, which may not exist yet: as `VARIABLE` says, or in the platform's folder of user data."""
    if named := os.environ.get(VARIABLE):
        return Path(named).expanduser().absolute()
    return _user_folder("LOCALAPPDATA", "Application Support", "XDG_DATA_HOME", ".local/share") / "bundles"


def cache_folder() -> Path:
    """The folder for what can be made again, which may not exist yet."""
    return _user_folder("LOCALAPPDATA", "Caches", "XDG_CACHE_HOME", ".cache")


def find_bundle(name: str) -> Path | None:
    """The folder of a bundle by its name (embedded, then fetched) or by its path; None where there is none."""
    # A name that is a path leads nowhere but where it says.
    if name and Path(name).name == name:
        for folder in (EMBEDDED / name, fetched_folder() / name):
            if (folder / MANIFEST).is_file():
                return folder
    return Path(name) if (Path(name) / MANIFEST).is_file() else None


def _user_folder(windows: str, mac: str, linux: str, linux_default: str) -> Path:
    home = Path.home()
    if sys.platform == "win32":
        return Path(os.environ.get(windows) or home / "AppData" / "Local") / "vlmsr"
    if sys.platform == "darwin":
        return home / "Library" / mac / "vlmsr"
    return Path(os.environ.get(linux) or home / linux_default) / "vlmsr"
