"""The folder of the engine's environment: filled beside its place, moved there when it is whole, by one set-up at a time.

with alone(folder / "setup.lock"):
    copy_by_links(place, making, tick)
    move(making, place)
"""

from __future__ import annotations

import contextlib
import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

from .setup_error import SetupError
from .translation import tr

PLACE = "engine"
MAKING = "making-"
"""What the folder of an environment begins with until it is whole, and that of what is temporary."""


def rename_in_scripts(making: Path, place: Path) -> None:
    """Scripts of packages begin with the path of their Python, which is about to change. Files are made anew: they may be shared."""
    old, new = os.fsencode(making), os.fsencode(place)
    for path in [making / "pyvenv.cfg", *(making / "bin").glob("*")]:
        if path.is_file() and not path.is_symlink():
            data = path.read_bytes()
            if old in data and b"\0" not in data:
                fresh = path.with_name(f"{path.name}.new")
                fresh.write_bytes(data.replace(old, new))
                shutil.copymode(path, fresh)
                fresh.replace(path)


def copy_by_links(place: Path, making: Path, tick: Callable[[], None]) -> bool:
    """A copy that shares its files' contents with the original: pip replaces files and never writes into them."""

    def link(source: str, target: str) -> None:
        tick()
        os.link(source, target)

    try:
        shutil.copytree(place, making, symlinks=True, copy_function=link, dirs_exist_ok=True)
    except (OSError, shutil.Error):
        shutil.rmtree(making, ignore_errors=True)
        making.mkdir()
        return False
    return True


def move(making: Path, place: Path) -> None:
    """Put the finished environment in its place; the one that was there is taken away after that."""
    old = place.with_name(f"{MAKING}old-{making.name[len(MAKING) :]}")
    try:
        if place.exists():
            place.rename(old)
        try:
            making.rename(place)
        except OSError:
            if old.exists():
                old.rename(place)
            raise
    except OSError as error:
        text = tr(
            "The new environment can't take the place of the old one, {folder}: {error}. Let running jobs end and set up again."
        )
        raise SetupError(text.format(folder=place, error=error)) from None
    shutil.rmtree(old, ignore_errors=True)


def remove_leftovers(folder: Path) -> None:
    """What a set-up left that was killed. Windows keeps files that are in use: then the next one removes them."""
    for old in folder.glob(f"{MAKING}old-*"):
        # It was killed between two renames: this is the environment itself.
        if not (folder / PLACE).exists():
            old.rename(folder / PLACE)
    for left in folder.glob(f"{MAKING}*"):
        shutil.rmtree(left, ignore_errors=True)


@contextlib.contextmanager
def alone(path: Path) -> Iterator[None]:
    """Keep a second set-up of the same environment out; the system lets go of the lock when QGIS is gone, however it went."""
    with path.open("a+b") as file:
        try:
            if os.name == "nt":
                import msvcrt

                file.seek(0)
                msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
            else:
                import fcntl

                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            raise SetupError(
                tr("Another set-up is at work in {folder}. Let it end first.").format(folder=path.parent)
            ) from None
        yield
