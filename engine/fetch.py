"""Fetches a bundle of public models: lists, downloads, checks, assembles and seals what its recipe says. Only ever when asked.

    fetch(read_recipe("full-sd15"), fetched_folder(), tell)      # a folder that open_bundle opens, from then on without a network

All is done in ``<name>.partial`` beside the bundle, which stays when a fetch is broken off, and is taken up by the next one. The bundle has
its name only once it is whole.
"""

import dataclasses
import hashlib
import importlib.metadata
import json
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from .bundle import STAGE1, copy_stage1, open_bundle, seal
from .bundle_folder import MANIFEST, PARTIAL
from .checked_files import read_sha256
from .errors import FetchError
from .events import Progress
from .halve import halve
from .hub import Listed, download, list_files
from .recipe import FileOf, Recipe, Source
from .work import Tell

FETCHED = 0.98
"""Share of the whole that downloading and checking takes."""

RESERVE = 256 * 2**20
"""Bytes of the disk that are left free."""

QUIET_SECONDS = 10.0
"""Progress is told at each percent, or so often."""

RAW = ".raw"
"""Folder of what is not yet as the bundle holds it."""

_SAID_OF_STAGE1 = ("ground_sampling_distance", "training_data", "tile", "context", "gains", "confidence")


@dataclasses.dataclass(frozen=True)
class Wanted:
    """A file to fetch, and what the hub says of it."""

    source: Source
    file: FileOf
    listed: Listed

    @property
    def place(self) -> str:
        """Where it lies when it has arrived, in the partial folder."""
        return f"{RAW}/{self.file.sha256}" if self.file.halve else self.file.target

    @property
    def room(self) -> int:
        """Bytes that it takes on the disk, at most."""
        return self.listed.size * 3 // 2 if self.file.halve else self.listed.size

    def part(self, partial: Path) -> Path:
        """Where it lies while it arrives. What another revision left there is not taken for a part of it."""
        place = partial / self.place
        return place.with_name(f"{place.name}.{(self.listed.sha256 or self.listed.blob)[:12]}.part")

    def is_at(self, path: Path) -> bool:
        """Whether a file is the one that the hub and the recipe mean."""
        if not path.is_file() or path.stat().st_size != self.listed.size:
            return False
        if self.listed.sha256 or self.file.sha256:
            found = read_sha256(path)
            return all(found == expected for expected in (self.listed.sha256, self.file.sha256) if expected)
        return _git_blob(path) == self.listed.blob


def fetch(recipe: Recipe, folder: Path, tell: Tell, endpoint: str | None = None) -> Path:
    """Fetch a bundle into a folder of bundles; returns the bundle's own folder.

    endpoint: address of a hub, or of a mirror of one; None: the usual one. Raises FetchError.
    """
    target = folder / recipe.name
    if target.exists():
        raise FetchError(
            f"There is already a bundle '{recipe.name}' in {folder}.",
            f"Use it: --model {recipe.name}. To fetch it anew, remove {target} first.",
        )
    partial = folder / f"{recipe.name}{PARTIAL}"
    with _alone(folder, recipe.name):
        tell(Progress("listing", 0.0))
        wanted = [file for source in recipe.sources for file in _wanted(source, endpoint)]
        _require_space(folder, wanted, partial)
        _fetch_files(wanted, partial, tell, endpoint)
        tell(Progress("finishing", FETCHED))
        _assemble(recipe, wanted, partial)
        partial.rename(target)
    tell(Progress("finishing", 1.0))
    return target


@contextmanager
def _alone(folder: Path, name: str) -> Iterator[None]:
    """Two fetches of the same bundle would write to the same files."""
    lock = FileLock(folder / f".{name}.lock")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        lock.acquire(timeout=0)
        try:
            yield
        finally:
            lock.release()
            Path(lock.lock_file).unlink(missing_ok=True)
    except Timeout:
        raise FetchError(
            f"'{name}' is being fetched by another program.", "Wait until it has ended, or end it."
        ) from None
    except OSError as error:
        raise FetchError(f"{folder} can't be written to: {error}.", "Make room, or choose another folder.") from error


def _wanted(source: Source, endpoint: str | None) -> Iterator[Wanted]:
    """What a repository has of what a recipe names. FetchError when anything is not as the recipe says."""
    listed = list_files(source, endpoint)
    update = "Look for a newer version of the plugin; nothing was downloaded."
    missing = [file.path for file in source.files if file.path not in listed and not file.optional]
    if missing:
        at = f"{source.repo} at revision {source.revision[:12]}"
        raise FetchError(f"{at} lacks {', '.join(missing)}.", update)
    for file in source.files:
        if file.path not in listed:
            continue
        found = listed[file.path]
        if file.sha256 and found.sha256 and file.sha256 != found.sha256:
            raise FetchError(f"{file.path} of {source.repo} is not the file that the recipe means.", update)
        yield Wanted(source, file, found)


def _require_space(folder: Path, wanted: list[Wanted], partial: Path) -> None:
    here = sum(path.stat().st_size for path in partial.rglob("*") if path.is_file())
    needed = sum(one.room for one in wanted) - here + RESERVE
    free = shutil.disk_usage(folder).free
    if free < needed:
        raise FetchError(
            f"The disk of {folder} has {_gigabytes(free)} free, and {_gigabytes(needed)} are needed.",
            "Make room, or choose a folder on another disk with --to or VLMSR_BUNDLES.",
        )


def _fetch_files(wanted: list[Wanted], partial: Path, tell: Tell, endpoint: str | None) -> None:
    teller = _Teller(sum(one.listed.size for one in wanted), tell)
    # What is wrong with small files is better known before the large ones have come.
    for one in sorted(wanted, key=lambda one: one.listed.size):
        place = partial / one.place
        if one.is_at(place):
            teller.found(one.listed.size)
            continue
        place.parent.mkdir(parents=True, exist_ok=True)
        part = one.part(partial)
        teller.found(part.stat().st_size if part.is_file() else 0)
        download(one.source, one.file.path, part, one.listed.size, teller.arrived, endpoint)
        if not one.is_at(part):
            part.unlink()
            raise FetchError(
                f"{one.file.path} of {one.source.repo} did not arrive as its checksum says, and was removed.",
                "Give the same command again. If it happens again, the network or the mirror alters files.",
            )
        part.replace(place)


class _Teller:
    """Turns bytes into progress. total: bytes of all files."""

    def __init__(self, total: int, tell: Tell):
        self._total, self._tell = max(1, total), tell
        self._done = self._arrived = 0
        self._began, self._told, self._percent = time.monotonic(), 0.0, -1

    def found(self, size: int) -> None:
        """Bytes that an earlier run had fetched."""
        self._done += size
        self._say()

    def arrived(self, size: int) -> None:
        """Bytes that came now."""
        self._done += size
        self._arrived += size
        self._say()

    def _say(self) -> None:
        now = time.monotonic()
        percent = 100 * self._done // self._total
        if percent == self._percent and now - self._told < QUIET_SECONDS:
            return
        self._told, self._percent = now, percent
        left = None
        if self._arrived > 0:
            left = round((now - self._began) / self._arrived * max(0, self._total - self._done), 1)
        self._tell(Progress("fetching", FETCHED * min(1.0, self._done / self._total), left))


def _assemble(recipe: Recipe, wanted: list[Wanted], partial: Path) -> None:
    """Make a bundle of what was fetched: stage 1 beside it, the pipeline's index, the manifest with all checksums."""
    for one in wanted:
        if one.file.halve:
            halve(partial / one.place, partial / one.file.target)
    kept = {one.file.target for one in wanted}
    kept |= _write_texts(recipe, kept, partial)
    _write_index(recipe, partial)
    stage1 = open_bundle(recipe.stage1)
    copy_stage1(stage1.folder, partial)
    _sweep(partial, kept | {"refiner/model_index.json"})
    seal(partial, _manifest(recipe, stage1.folder, stage1.version))


def _write_texts(recipe: Recipe, fetched: set[str], partial: Path) -> set[str]:
    """Files that the recipe brings; returns those that were needed."""
    needed = [text for text in recipe.texts if fetched.isdisjoint(text.unless)]
    for text in needed:
        (partial / text.target).write_text(text.text, encoding="utf-8")
    return {text.target for text in needed}


def _write_index(recipe: Recipe, partial: Path) -> None:
    refiner = partial / "refiner"
    version = {"_diffusers_version": importlib.metadata.version("diffusers")}
    _write_json(refiner / "model_index.json", recipe.model_index() | version)
    scheduler = refiner / "scheduler" / "scheduler_config.json"
    _write_json(scheduler, json.loads(scheduler.read_text(encoding="utf-8")) | recipe.scheduler)


def _sweep(partial: Path, kept: set[str]) -> None:
    """Remove what is no part of the bundle: what was halved, and what an earlier recipe left."""
    shutil.rmtree(partial / RAW, ignore_errors=True)
    for path in partial.rglob("*"):
        name = path.relative_to(partial)
        if path.is_file() and name.parts[0] not in STAGE1 and name.as_posix() not in kept:
            path.unlink()


def _manifest(recipe: Recipe, stage1: Path, version: str) -> dict:
    of_stage1 = json.loads((stage1 / MANIFEST).read_text(encoding="utf-8"))
    return {
        "name": recipe.name,
        "version": recipe.version,
        "title": recipe.title,
        "licence": f"Stage 1: {of_stage1.get('licence')}; {recipe.licence}",
        "stage1": f"{recipe.stage1} {version}",
        "sources": [
            {"repo": source.repo, "revision": source.revision, "licence": source.licence} for source in recipe.sources
        ],
        "scales": [scale for scale in recipe.scales if scale in of_stage1["scales"]],
        **{name: of_stage1[name] for name in _SAID_OF_STAGE1 if name in of_stage1},
        "refinement": recipe.refinement,
    }


def _write_json(path: Path, data: dict) -> None:
    path.write_text(json.dumps(data, indent=2) + "\n", encoding="utf-8")


def _git_blob(path: Path) -> str:
    content = path.read_bytes()
    return hashlib.sha1(b"blob %d\0" % len(content) + content, usedforsecurity=False).hexdigest()


def _gigabytes(size: int) -> str:
    return f"{size / 1e9:.1f} GB"
