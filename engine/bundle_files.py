"""The files of a bundle are those that its manifest lists: none missing, changed, added or elsewhere, no pickle, no code."""

import os
from pathlib import Path

from .bundle_folder import MANIFEST, REINSTALL
from .checked_files import sha256_of
from .errors import BundleError
from .job_checks import is_unicode, quoted
from .recipe import PICKLES

REFUSE = "Don't use this bundle."

_PICKLES = (*PICKLES, ".pickle", ".joblib", ".dill")
_CODE = (".py", ".pyc", ".pyd", ".so", ".dll", ".dylib")


def check_files(folder: Path, files: dict[str, str]) -> None:
    """BundleError for the first that is not as it should be. files: sha256 by name, with forward slashes, within the folder."""
    root = folder.resolve()
    for name, expected in files.items():
        _check_name(name)
        path = _resolved(folder, name)
        if not path.is_relative_to(root):
            raise BundleError(f"The bundle names a file outside its folder: {quoted(name)}.", REFUSE)
        if not _is_as_listed(path, expected):
            raise BundleError(f"{_shown(name)} of the bundle is missing or was changed.", REINSTALL)
    unlisted = sorted(_held(folder) - set(files) - {MANIFEST})
    if unlisted:
        more = f" and {len(unlisted) - 3} more" if len(unlisted) > 3 else ""
        named = ", ".join(_shown(name) for name in unlisted[:3])
        raise BundleError(f"The bundle holds files that it does not list: {named}{more}.", REINSTALL)


def _check_name(name: str) -> None:
    if "\0" in name or not is_unicode(name) or len(name) > 1000:
        raise BundleError(f"The bundle names a file as no file can be named: {quoted(name)}.", REFUSE)
    if not {"..", "", "."}.isdisjoint(name.split("/")) or "\\" in name or ":" in name:
        raise BundleError(f"The bundle names a file outside its folder: {quoted(name)}.", REFUSE)
    lower = name.lower()
    if lower.endswith(_PICKLES):
        raise BundleError(
            f"The bundle holds a pickle: {quoted(name)}.", "Only safetensors are loaded: ask for such a bundle."
        )
    if lower.endswith(_CODE):
        raise BundleError(f"The bundle holds code: {quoted(name)}.", REFUSE)


def _resolved(folder: Path, name: str) -> Path:
    try:
        return (folder / name).resolve()
    except (OSError, RuntimeError) as error:
        # A link that leads to itself.
        raise BundleError(f"{_shown(name)} of the bundle can't be read: {error}.", REINSTALL) from None


def _is_as_listed(path: Path, expected: str) -> bool:
    try:
        return os.path.isfile(path) and sha256_of(path) == expected  # noqa: PTH113 (Path.is_file() raises for too long a name)
    except OSError as error:
        raise BundleError(f"{path} can't be read: {error}.", REINSTALL) from None


def _held(folder: Path) -> set[str]:
    """All that lies in a folder and is none, by name. A folder's link is refused: what lies beyond it would not be looked at."""
    held = set()
    for place, folders, others in os.walk(folder):
        inside = Path(place).relative_to(folder)
        for name in folders:
            if Path(place, name).is_symlink():
                raise BundleError(f"The bundle holds a link to a folder: {_shown((inside / name).as_posix())}.", REFUSE)
        held |= {(inside / name).as_posix() for name in others}
    return held


def _shown(name: str) -> str:
    """As it is, where it is an ordinary name."""
    return name if name.isprintable() and len(name) <= 100 else quoted(name)
