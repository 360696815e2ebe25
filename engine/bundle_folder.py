"""Where model bundles lie, those that come with the program and those that the user had fetched, and their manifests. Standard library."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import Any

from .errors import BundleError

VARIABLE = "VLMSR_BUNDLES"
"""Environment variable that names the folder of fetched bundles."""

EMBEDDED = Path(__file__).parent / "bundles"
MANIFEST = "bundle.json"

REINSTALL = "Install the plugin or download the bundle again."

LARGEST_MANIFEST = 4 * 2**20
"""Bytes of a manifest: one with a thousand files has a tenth of it."""

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
    places = [Path(name)]
    # A name that is a path leads nowhere but where it says.
    if name not in ("", "..") and Path(name).name == name:
        places = [EMBEDDED / name, fetched_folder() / name, *places]
    # Path.is_file() raises for what no file can be named.
    return next((folder for folder in places if os.path.isfile(folder / MANIFEST)), None)  # noqa: PTH113


def read_manifest(folder: Path) -> dict[str, Any]:
    """The manifest of the bundle in a folder. BundleError where it is no JSON object."""
    path = folder / MANIFEST
    try:
        if path.stat().st_size > LARGEST_MANIFEST:
            raise ValueError(f"it has more than {LARGEST_MANIFEST / 2**20:.0f} MiB")
        manifest = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError) as error:
        raise BundleError(f"{path} can't be read: {error}.", REINSTALL) from None
    if not isinstance(manifest, dict):
        raise BundleError(f"{path} is no JSON object.", REINSTALL)
    return manifest


def _user_folder(windows: str, mac: str, linux: str, linux_default: str) -> Path:
    home = Path.home()
    if sys.platform == "win32":
        return Path(os.environ.get(windows) or home / "AppData" / "Local") / "vlmsr"
    if sys.platform == "darwin":
        return home / "Library" / mac / "vlmsr"
    return Path(os.environ.get(linux) or home / linux_default) / "vlmsr"
