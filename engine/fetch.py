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
from collections.abc import Iterator
from pathlib import Path

from .bundle import STAGE1, copy_stage1, open_bundle, seal
from .bundle_folder import MANIFEST, PARTIAL
from .checked_files import read_sha256
from .download import FETCHED, Arrivals, alone, require_room
from .errors import FetchError
from .events import Progress
from .halve import halve
from .hub import Listed, download, list_files
from .recipe import FileOf, Recipe, Source
from .work import Tell

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

    endpoint: address of a hub, or of a mirror of one; None: the usual one. Raises FetchError; BundleError where its stage 1 is not here.
    """
    target = folder / recipe.name
    if target.exists():
        raise FetchError(
            f"There is already a bundle '{recipe.name}' in {folder}.",
            f"Use it: --model {recipe.name}. To fetch it anew, remove {target} first.",
        )
    # Without it there would be no bundle, whatever had been downloaded.
    open_bundle(recipe.stage1)
    partial = folder / f"{recipe.name}{PARTIAL}"
    with alone(folder, recipe.name):
        tell(Progress("listing", 0.0))
        wanted = [file for source in recipe.sources for file in _wanted(source, endpoint)]
        _require_room(folder, wanted, partial)
        _fetch_files(wanted, partial, tell, endpoint)
        tell(Progress("finishing", FETCHED))
        _assemble(recipe, wanted, partial)
        partial.rename(target)
    tell(Progress("finishing", 1.0))
    return target


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


def _require_room(folder: Path, wanted: list[Wanted], partial: Path) -> None:
    here = sum(path.stat().st_size for path in partial.rglob("*") if path.is_file())
    require_room(folder, sum(one.room for one in wanted) - here)


def _fetch_files(wanted: list[Wanted], partial: Path, tell: Tell, endpoint: str | None) -> None:
    arrivals = Arrivals(sum(one.listed.size for one in wanted), tell)
    # What is wrong with small files is better known before the large ones have come.
    for one in sorted(wanted, key=lambda one: one.listed.size):
        place = partial / one.place
        if one.is_at(place):
            arrivals.found(one.listed.size)
            continue
        place.parent.mkdir(parents=True, exist_ok=True)
        part = one.part(partial)
        arrivals.found(part.stat().st_size if part.is_file() else 0)
        download(one.source, one.file.path, part, one.listed.size, arrivals.came, endpoint)
        if not one.is_at(part):
            part.unlink()
            raise FetchError(
                f"{one.file.path} of {one.source.repo} did not arrive as its checksum says, and was removed.",
                "Give the same command again. If it happens again, the network or the mirror alters files.",
            )
        part.replace(place)


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
