"""What the plugin keeps on the disk and a user may remove: fetched bundles, downloads that were broken off, the engine's cache, logs.

Everything here stays within the folder that it is told, and follows no link out of it. Standard library only.
"""

from __future__ import annotations

import contextlib
import shutil
from dataclasses import dataclass
from pathlib import Path

from .setup_error import SetupError
from .translation import tr

MANIFEST = "bundle.json"
PARTIAL = ".partial"
REMOVED = ".vlmsr-removed"
"""What the folder of a bundle ends with while it is being removed: half a bundle must not have a bundle's name."""

LOGS = "vlmsr-*.log"


@dataclass(frozen=True)
class Clearable:
    """Where there may be something. bundles: folder of bundles. fetchable: names of those that are not here, or not wholly. cache: a
    file, since on Windows its folder holds the bundles as well. logs: a folder."""

    bundles: Path
    fetchable: tuple[str, ...]
    cache: Path
    logs: Path

    def partial(self) -> list[Path]:
        """What was not completed, in either direction: by name, since the folder may be one of the user's, with other things in it."""
        fetching = [self.bundles / f"{name}{PARTIAL}" for name in self.fetchable]
        return [*(folder for folder in fetching if folder.is_dir()), *self.bundles.glob(f".*{REMOVED}")]


@dataclass(frozen=True)
class Stored:
    """Bytes. partial: of downloads that were broken off. cache: the checksums that the engine remembers. logs: of runs that failed."""

    partial: int
    cache: int
    logs: int


def stored(places: Clearable) -> Stored:
    """How much there is that `clear` would remove."""
    return Stored(
        sum(map(_size, places.partial())), _size(places.cache), sum(_size(log) for log in places.logs.glob(LOGS))
    )


def clear(places: Clearable) -> None:
    """Remove it. SetupError where something stays."""
    cache = [places.cache] if places.cache.is_file() else []
    for path in [*places.partial(), *cache, *places.logs.glob(LOGS)]:
        _remove(path)


def remove_bundle(folder: Path, bundles: Path) -> None:
    """Remove a fetched bundle. SetupError where it is none, or lies elsewhere than in the folder of bundles."""
    # By its own name, not by what a link leads to: of a link, the link goes.
    if folder.parent.resolve() != bundles.resolve() or folder.name in ("", ".", ".."):
        raise SetupError(
            tr(
                "{folder} does not lie in the folder of bundles, {bundles}, so it is left alone. Delete it by hand."
            ).format(folder=folder, bundles=bundles)
        )
    if not (folder / MANIFEST).is_file():
        raise SetupError(
            tr("{folder} is no model bundle, so it is left alone. Delete it by hand.").format(folder=folder)
        )
    leaving = folder.with_name(f".{folder.name}{REMOVED}")
    try:
        folder.rename(leaving)
    except OSError as error:
        raise SetupError(_stays(folder, error)) from None
    _remove(leaving)


def _remove(path: Path) -> None:
    try:
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        else:
            path.unlink()
    except FileNotFoundError:
        pass
    except OSError as error:
        raise SetupError(_stays(path, error)) from None


def _stays(path: Path, error: OSError) -> str:
    return tr("{path} can't be removed: {error}. End the jobs that use it, or delete it by hand.").format(
        path=path, error=error
    )


def _size(path: Path) -> int:
    """Bytes of a file, or of all files in a folder."""
    size = 0
    for file in path.rglob("*") if path.is_dir() and not path.is_symlink() else [path]:
        with contextlib.suppress(OSError):
            size += file.stat().st_size if file.is_file() else 0
    return size
