"""What bundles there are: embedded ones, fetched ones, and those that could be fetched. Nothing heavy is imported, no file is checked."""

import contextlib
from dataclasses import dataclass
from pathlib import Path

from .bundle_folder import EMBEDDED, MANIFEST, PARTIAL, fetched_folder
from .errors import BundleError
from .job import DEFAULT_BUNDLE
from .model_card import as_line, licence_of
from .recipe import Recipe, read_recipe, recipe_names
from .release import Released, released_bundle


@dataclass(frozen=True)
class ListedBundle:
    """state: embedded, fetched, or fetchable. size: bytes; of what is not fetched, about. folder: None where there is none yet.

    arrived: bytes of a fetch that was broken off.
    """

    name: str
    state: str
    size: int
    licence: str
    folder: Path | None
    arrived: int = 0


def list_bundles() -> list[ListedBundle]:
    """All of them, embedded ones first. One that is fetched is not listed as fetchable again."""
    here = [*_in_folder(EMBEDDED, "embedded"), *_in_folder(fetched_folder(), "fetched")]
    names = {bundle.name for bundle in here}
    recipes = [read_recipe(name) for name in recipe_names() if name not in names]
    could_be = [_fetchable(recipe) for recipe in recipes]
    released = None if DEFAULT_BUNDLE in names else released_bundle(DEFAULT_BUNDLE)
    if released:
        could_be.insert(0, _downloadable(released))
    return here + could_be


def _fetchable(recipe: Recipe) -> ListedBundle:
    arrived = _bytes_in(fetched_folder() / f"{recipe.name}{PARTIAL}")
    return ListedBundle(recipe.name, "fetchable", recipe.gigabytes * 10**9, recipe.licence, None, arrived)


def _downloadable(released: Released) -> ListedBundle:
    arrived = _bytes_in(fetched_folder() / f"{released.name}{PARTIAL}")
    return ListedBundle(released.name, "fetchable", released.size, as_line(released.licence), None, arrived)


def _in_folder(folder: Path, state: str) -> list[ListedBundle]:
    """By the names of their folders, since that is what they are opened by."""
    found = []
    for path in sorted(folder.glob(f"*/{MANIFEST}")):
        if path.parent.suffix == PARTIAL:
            continue
        try:
            licence = licence_of(path.parent)
        except BundleError:
            licence = "its manifest can't be read"
        found.append(ListedBundle(path.parent.name, state, _bytes_in(path.parent), licence, path.parent))
    return found


def _bytes_in(folder: Path) -> int:
    size = 0
    for file in folder.rglob("*"):
        # A fetch that goes on meanwhile gives files other names.
        with contextlib.suppress(FileNotFoundError):
            size += file.stat().st_size if file.is_file() else 0
    return size
