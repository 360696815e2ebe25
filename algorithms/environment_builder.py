"""Makes the engine's Python environment, or brings it up to date: beside its place, and moved there once it is complete.

built = build_environment(order, report)      # Built(python, words); SetupError, CancelledError

    find a Python -> choose torch's build -> room on the disk -> venv -> torch -> the rest of the lock file -> look at torch -> move

Whatever ends it in between leaves the environment that was there before, or none: never half of one. Neither QGIS's Python nor any other
is changed; what is downloaded and unpacked on the way lies in the same folder, and is removed.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from .command import Ended, run_command
from .environment_place import MAKING, PLACE, alone, copy_by_links, move, remove_leftovers, rename_in_scripts
from .environment_stamp import (
    Stamp,
    checksum,
    python_of,
    read_pins,
    read_stamp,
    site_packages,
    write_stamp,
)
from .pip_progress import PipProgress
from .pip_trouble import explain
from .python_finder import Python, Search, find_python, is_uv, look_at
from .setup_error import CancelledError, SetupError
from .torch_build import TorchBuild, choose, find_card
from .torch_look import InstalledTorch, look_at_torch
from .translation import tr

LOG = "setup.log"

_GIB = 2**30


@dataclass(frozen=True)
class Order:
    """What to make. folder: where the environment, the log and all that is temporary go. lock: the pins. python: the user's choice.

    build: one of `torch_build.BUILDS`. wheels: a folder to install from, without any network. torch_index: of torch alone, ``{build}`` in
    it stands for the tag of the build; empty: pip's own configuration. anew: also where there is a complete one. environment: for the
    programs that are started, without what is QGIS's.
    """

    folder: Path
    lock: Path
    environment: Mapping[str, str]
    python: Path | None = None
    build: str = "auto"
    wheels: Path | None = None
    torch_index: str = ""
    anew: bool = False
    qgis_folders: tuple[Path, ...] = ()


class Report(Protocol):
    """Who is told."""

    def tick(self) -> None:
        """Ten times a second; raises `CancelledError`."""

    def say(self, text: str) -> None:
        """What was decided or done."""

    def warn(self, text: str) -> None:
        """What the user must read."""

    def log(self, line: str) -> None:
        """What a program said."""

    def stage(self, text: str) -> None:
        """What is going on."""

    def progress(self, share: float) -> None:
        """0 to 1 of the whole."""


@dataclass(frozen=True)
class Built:
    """python: of the environment. words: what it is. changed: whether anything was done."""

    python: Path
    words: str
    changed: bool


def build_environment(order: Order, report: Report) -> Built:
    """Make what is missing, and only that."""
    try:
        order.folder.mkdir(parents=True, exist_ok=True)
        with alone(order.folder / "setup.lock"), (order.folder / LOG).open("w", encoding="utf-8") as log:
            remove_leftovers(order.folder)
            try:
                return _Build(order, _Logged(report, log)).run()
            except SetupError as error:
                log.write(f"{error}\n")
                raise SetupError(f"{error} {tr('Log: {path}').format(path=order.folder / LOG)}") from None
            finally:
                remove_leftovers(order.folder)
    except OSError as error:
        text = tr(
            "The environment can't be made in {folder}: {error}. Check that the folder is yours and the disk has room."
        )
        raise SetupError(text.format(folder=order.folder, error=error)) from error


class _Logged:
    """A report that also writes everything into a file, which outlives the set-up."""

    def __init__(self, report: Report, file):
        self.tick = report.tick
        self._report, self._file, self._share = report, file, 0.0

    def _write(self, text: str) -> None:
        self._file.write(f"{text}\n")
        self._file.flush()

    def progress(self, share: float) -> None:
        # What is still to come may grow on the way; a bar never goes back.
        self._share = max(self._share, share)
        self._report.progress(self._share)

    def say(self, text: str) -> None:
        self._write(text)
        self._report.say(text)

    def warn(self, text: str) -> None:
        self._write(text)
        self._report.warn(text)

    def log(self, line: str) -> None:
        self._write(line)
        self._report.log(line)

    def stage(self, text: str) -> None:
        self._write(f"== {text}")
        self._report.stage(text)


class _Build:
    """One set-up on its way."""

    def __init__(self, order: Order, report: _Logged):
        self._order, self._report = order, report
        self._place = order.folder / PLACE
        self._pins = self._read_pins()
        self._search = Search(
            order.environment,
            order.qgis_folders,
            tuple(folder for folder in (order.wheels, order.folder) if folder),
            order.folder / "python",
        )

    def run(self) -> Built:
        report = self._report
        report.stage(tr("Looking at this computer"))
        card = find_card(self._order.environment, report.tick)
        build = choose(self._order.build, sys.platform, card)
        stamp = read_stamp(self._place)
        if stamp and self._order.build == "auto" and stamp.build == "cuda" and build.kind == "cpu" and card is None:
            # A card that is unplugged for the moment is no reason to throw gigabytes away: CUDA's build runs without one, too.
            build = TorchBuild("cuda", stamp.tag, tr("Torch's CUDA build stays, although no NVIDIA card answers now."))
        if build.caution:
            report.warn(build.caution)
        report.say(build.why)
        if self._may_be_large(build):
            report.say(
                tr(
                    "Where torch comes from is up to pip's configuration. The usual index brings CUDA's libraries along on Linux, some "
                    "gigabytes that a processor has no use for: TORCH_INDEX with the address of PyTorch's wheels for 'cpu' saves them."
                )
            )
        mine = self._mine() if stamp else None
        if mine and stamp.fits_order(self._stamp(build, mine), bool(self._order.wheels or self._order.torch_index)):
            report.progress(1.0)
            words = tr("The environment is complete and current: Python {python} in {folder}.")
            return Built(python_of(self._place), words.format(python=stamp.python, folder=self._place), False)
        outdated = bool(mine) and stamp.fits and (stamp.build, stamp.tag) == (build.kind, build.tag)
        python = mine if outdated else self._find()
        self._check_room(build, outdated)
        temporary = Path(tempfile.mkdtemp(prefix=f"{MAKING}tmp-", dir=self._order.folder))
        making = Path(tempfile.mkdtemp(prefix=MAKING, dir=self._order.folder))
        self._prepare(making, python, outdated, temporary)
        torch = self._install(making, build, temporary)
        write_stamp(making, self._stamp(build, python, torch is None or torch.fits(build)))
        rename_in_scripts(making, self._place)
        report.tick()
        move(making, self._place)
        report.progress(1.0)
        words = tr("The engine's environment is ready: Python {python}, torch {torch}, {n} packages, in {folder}.")
        numbers = ".".join(map(str, python.version))
        words = words.format(
            python=numbers, torch=torch.version if torch else tr("none"), n=len(self._pins), folder=self._place
        )
        return Built(python_of(self._place), words, True)

    def _read_pins(self) -> dict[str, str]:
        try:
            pins = read_pins(self._order.lock)
        except OSError as error:
            raise SetupError(tr("{error}. Install the plugin again.").format(error=error)) from None
        if self._order.wheels and not self._order.wheels.is_dir():
            raise SetupError(
                tr("The folder WHEELS, {folder}, does not exist. Choose one with wheels in it.").format(
                    folder=self._order.wheels
                )
            )
        return pins

    def _stamp(self, build: TorchBuild, python: Python, fits: bool = True) -> Stamp:
        return Stamp(checksum(self._pins), build.kind, build.tag, ".".join(map(str, python.version)), fits)

    def _may_be_large(self, build: TorchBuild) -> bool:
        elsewhere = self._order.wheels or self._order.torch_index
        return build.tag == "cpu" and sys.platform.startswith("linux") and "torch" in self._pins and not elsewhere

    def _mine(self) -> Python | None:
        """The Python of the environment that is there, where it can go on: the one that it was made with may be gone."""
        if self._order.anew:
            return None
        found = look_at(python_of(self._place), self._search, self._report.tick)
        if isinstance(found, str):
            self._report.log(f"{python_of(self._place)}: {found}")
            return None
        asked = None if self._order.python is None or is_uv(self._order.python) else self._find()
        return None if asked and asked.version[:2] != found.version[:2] else found

    def _find(self) -> Python:
        self._report.stage(tr("Looking for a Python"))
        python = find_python(self._order.python, self._search, self._report.tick, self._report.log)
        self._report.say(tr("The environment is made with {python}.").format(python=python.words))
        return python

    def _check_room(self, build: TorchBuild, outdated: bool) -> None:
        """Before anything is fetched. An update shares its files with what is there."""
        needed = build.needed_bytes // (3 if outdated else 1)
        free = shutil.disk_usage(self._order.folder).free
        if free < needed:
            text = tr(
                "The environment needs about {needed:.1f} GiB in {folder}, and {free:.1f} GiB are free. Free some space and set up again."
            )
            raise SetupError(text.format(needed=needed / _GIB, free=free / _GIB, folder=self._order.folder))

    def _prepare(self, making: Path, python: Python, outdated: bool, temporary: Path) -> None:
        """An environment with pip in it: a copy of the one that is there by links, or a fresh one."""
        if outdated:
            self._report.stage(tr("Copying the environment that is there"))
            if copy_by_links(self._place, making, self._report.tick):
                return
            # No links on this disk, or none across it.
            python = self._find()
        self._report.stage(tr("Making an environment"))
        command = [str(python.path), "-m", "venv", "--clear", str(making)]
        ended = run_command(command, self._environment(temporary), self._report.tick, self._report.log)
        self._check(ended, tr("No environment could be made"))
        self._report.progress(_VENV)

    def _install(self, making: Path, build: TorchBuild, temporary: Path) -> InstalledTorch | None:
        """torch, then all the rest; returns what was found of it, None where the lock file has no torch."""
        source = ["--no-index", "--find-links", str(self._order.wheels)] if self._order.wheels else []
        torch = self._pins.get("torch")
        if torch:
            self._report.stage(tr("Installing torch"))
            index = [] if self._order.wheels or not self._order.torch_index else ["--index-url", self._index(build)]
            # Its own dependencies are pinned in the lock file, and come with the rest: an index of torch alone has others.
            wanted = [*source, *index, "--no-deps", self._torch(torch, build)]
            self._pip(making, wanted, 1, (_VENV, _TORCH), temporary)
        self._report.stage(tr("Installing the other packages"))
        self._pip(making, [*source, "-r", str(self._order.lock)], len(self._pins), (_TORCH, _REST), temporary)
        if not torch:
            return None
        self._report.stage(tr("Looking at torch"))
        environment = self._environment(temporary)
        found = look_at_torch(python_of(making), environment, self._report.tick, self._report.log)
        if not found.fits(build):
            trouble = found.trouble(build, bool(self._order.wheels))
            if self._order.build == "cuda":
                raise SetupError(trouble)
            self._report.warn(trouble)
        return found

    def _index(self, build: TorchBuild) -> str:
        return self._order.torch_index.replace("{build}", build.tag)

    def _torch(self, version: str, build: TorchBuild) -> str:
        """torch as pip is asked for it. In a folder with several builds of it, the one that was chosen."""
        tagged = f"{version}+{build.tag}"
        if self._order.wheels and build.tag and any(self._order.wheels.glob(f"torch-{tagged}-*.whl")):
            return f"torch=={tagged}"
        return f"torch=={version}"

    def _pip(self, making: Path, arguments: list[str], n: int, span: tuple[float, float], temporary: Path) -> None:
        progress = PipProgress(n, temporary, site_packages(making))
        said = ""

        def tick() -> None:
            nonlocal said
            self._report.tick()
            self._report.progress(span[0] + (span[1] - span[0]) * progress.share())
            if progress.downloading and progress.downloading != said:
                said = progress.downloading
                self._report.stage(tr("Downloading {what}").format(what=said))

        def heard(line: str) -> None:
            progress.hear(line)
            self._report.log(line)

        options = ["--no-input", "--disable-pip-version-check", "--no-warn-script-location", "--progress-bar", "off"]
        # Sources would need a compiler. What is never used need not be compiled to bytecode either.
        options += ["--only-binary", ":all:", "--no-compile"]
        command = [str(python_of(making)), "-m", "pip", "install", *options, *arguments]
        self._check(run_command(command, self._environment(temporary), tick, heard), tr("pip failed"))
        self._report.progress(span[1])

    def _environment(self, temporary: Path) -> dict[str, str]:
        """For pip: it installs into our environment or nowhere, and puts what it unpacks where there is room."""
        environment = {
            name: value
            for name, value in self._order.environment.items()
            if name.upper() not in ("PIP_TARGET", "PIP_PREFIX", "PIP_ROOT", "PIP_USER", "PIP_REQUIRE_HASHES")
        }
        if self._order.wheels:
            # Nothing but the folder: no index, and no link, that pip's configuration may name.
            environment = {name: value for name, value in environment.items() if not name.upper().startswith("PIP_")}
            environment["PIP_CONFIG_FILE"] = os.devnull
        for name in ("TMPDIR", "TEMP", "TMP"):
            environment[name] = str(temporary)
        return {**environment, "PIP_USER": "0", "PIP_REQUIRE_VIRTUALENV": "1"}

    def _check(self, ended: Ended, what: str) -> None:
        if ended.code:
            line, cure = explain(ended.lines)
            raise SetupError(f"{what} ({tr('exit code {code}').format(code=ended.code)}): {line.rstrip('.')}. {cure}")


_VENV, _TORCH, _REST = 0.05, 0.5, 0.97
"""Shares of the time at which each part ends."""

__all__ = ["Built", "CancelledError", "Order", "Report", "SetupError", "build_environment"]
