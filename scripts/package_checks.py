"""What plugins.qgis.org refuses in a plugin's zip, and what makes it mark one.

After plugins/validator.py and plugins/security_scanner.py of qgis/QGIS-Plugins-Website. It also runs Bandit, detect-secrets and flake8 over
what is in it: tests/engine/test_package.py does that.

faults_of_zip(path)                 # sentences; none: sound
unpublished(read_metadata(path))    # entries of metadata.txt that are not set to anything that a stranger can reach
"""

from __future__ import annotations

import re
import stat
import zipfile
from configparser import ConfigParser
from configparser import Error as ConfigError
from pathlib import Path, PurePosixPath
from urllib.parse import urlsplit

LIMIT = 25_000_000
"""Bytes that plugins.qgis.org takes."""

REQUIRED = (
    "name",
    "qgisMinimumVersion",
    "description",
    "about",
    "version",
    "author",
    "email",
    "repository",
    "tracker",
    "homepage",
)
"""Entries of metadata.txt without which it refuses a plugin; homepage, because it asks whether it can be reached."""

ADDRESSES = ("homepage", "tracker", "repository")
BOOLEANS = ("experimental", "deprecated")
FORBIDDEN_FOLDERS = ("__MACOSX", ".git", "__pycache__")
EXECUTABLES = (".exe", ".dll", ".so", ".dylib", ".bat", ".sh", ".ps1", ".cmd", ".pyd", ".pyc", ".pyo")
PICTURES = (".png", ".jpg", ".svg", ".gif")
TRANSLATIONS = ".qm"

_NOWHERE = re.compile(r"(^|\.)(example(\.\w+)?|invalid|localhost|local|test)$")


def read_metadata(path: Path) -> ConfigParser:
    """A plugin's metadata.txt."""
    return _parse(path.read_text(encoding="utf-8"))


def faults_of_zip(path: Path, limit: int | None = None) -> list[str]:
    """What is wrong with a plugin's zip file, in sentences. limit: bytes that it may have; None: as many as it likes."""
    size = path.stat().st_size
    faults = (
        [f"{path.name} has {size / 1e6:.1f} MB, and {limit / 1e6:.0f} are taken."] if limit and size > limit else []
    )
    with zipfile.ZipFile(path) as packed:
        entries = packed.infolist()
        names = {entry.filename for entry in entries}
        faults += [fault for entry in entries for fault in _faults_of_entry(entry)]
        tops = {name.partition("/")[0] for name in names}
        if len(tops) != 1 or not re.fullmatch("[A-Za-z][A-Za-z0-9_]*", next(iter(tops))):
            return [*faults, f"There must be one folder with a plain name, and there are {', '.join(sorted(tops))}."]
        [folder] = tops
        faults += [
            f"{name} is missing."
            for name in ("__init__.py", "metadata.txt", "LICENSE")
            if f"{folder}/{name}" not in names
        ]
        if limit:
            faults += [f"{name} is a binary." for name in sorted(names) if _is_binary(name, packed.read(name))]
        if f"{folder}/metadata.txt" in names:
            inside = {name.removeprefix(f"{folder}/") for name in names}
            faults += faults_of_metadata(packed.read(f"{folder}/metadata.txt").decode("utf-8"), inside)
    return faults


def faults_of_metadata(text: str, names: set[str]) -> list[str]:
    """What is wrong with a metadata.txt. names: of the files beside it."""
    try:
        # With interpolation, as plugins.qgis.org reads it: a bare % is an error.
        general = dict(_parse(text).items("general"))
    except ConfigError as error:
        return [f"metadata.txt can't be read: {error}"]
    faults = [f"metadata.txt has no entry {name}." for name in REQUIRED if name not in general]
    oldest, newest = (_version(general.get(name, "")) for name in ("qgisMinimumVersion", "qgisMaximumVersion"))
    sound = {
        "name": re.fullmatch(r"[\w .-]{3,40}", general.get("name", "")) and "plugin" not in general["name"].lower(),
        "version": re.fullmatch(r"\d+\.\d+(\.\d+)?(-\w+)?", general.get("version", "")),
        "qgisMinimumVersion": oldest,
        "qgisMaximumVersion": newest and not (oldest and newest <= oldest),
        "description": 20 <= len(general.get("description", "")) <= 200 and "\n" not in general["description"],
        "about": len(general.get("about", "")) > len(general.get("description", "")),
        "author": re.fullmatch(r"[^/]+", general.get("author", "")),
        "icon": general.get("icon", "").removeprefix("./") in names,
        **{name: general.get(name, "False") in ("True", "False") for name in BOOLEANS},
    }
    return faults + [
        f"metadata.txt: {name}={general.get(name, '')} is not sound."
        for name, is_sound in sound.items()
        if not is_sound
    ]


def unpublished(metadata: ConfigParser) -> list[str]:
    """Entries that say who to write to and where the plugin lives, and are empty or lead nowhere."""
    general = metadata["general"]
    lacking = [name for name in ADDRESSES if not _is_reachable(general.get(name, ""))]
    name, _, host = general.get("email", "").partition("@")
    if not name or "." not in host or _NOWHERE.search(host):
        lacking.insert(0, "email")
    if not _is_reachable(metadata.get("release", "files", fallback="")):
        lacking.append("files")
    return lacking


def _parse(text: str) -> ConfigParser:
    metadata = ConfigParser()
    # QGIS tells capitals apart.
    metadata.optionxform = str
    metadata.read_string(text)
    return metadata


def _faults_of_entry(entry: zipfile.ZipInfo) -> list[str]:
    name, mode = entry.filename, entry.external_attr >> 16
    parts = PurePosixPath(name).parts
    faults = []
    if ".." in name or name.startswith("/") or "\\" in name:
        faults.append(f"{name} leads out of its folder.")
    if not set(FORBIDDEN_FOLDERS).isdisjoint(parts):
        faults.append(f"{name} lies in a folder that is refused.")
    if name.lower().endswith(EXECUTABLES):
        faults.append(f"{name} is compiled or a program.")
    if stat.S_ISLNK(mode):
        faults.append(f"{name} is a link.")
    if mode & 0o111:
        faults.append(f"{name} may be executed.")
    if parts[-1].startswith("."):
        faults.append(f"{name} is hidden.")
    return faults


def _is_binary(name: str, content: bytes) -> bool:
    return not name.lower().endswith((*PICTURES, TRANSLATIONS)) and b"\0" in content


def _version(text: str) -> tuple[int, ...] | None:
    return tuple(map(int, text.split("."))) if re.fullmatch(r"\d+\.\d+(\.\d+)?", text) else None


def _is_reachable(address: str) -> bool:
    """Whether it could be: nobody is asked."""
    found = urlsplit(address)
    host = found.hostname or ""
    return found.scheme == "https" and "." in host and not _NOWHERE.search(host)
