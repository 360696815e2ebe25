"""What bundles there are: embedded ones, fetched ones, and those that could be fetched. Nothing heavy is imported, no file is checked."""

from dataclasses import dataclass
from pathlib import Path

from .bundle_folder import EMBEDDED, MANIFEST, PARTIAL, fetched_folder, read_manifest
from .errors import BundleError
from .job import DEFAULT_BUNDLE
from .job_checks import quoted
from .recipe import read_recipe, recipe_names
from .release import released_bundle


@dataclass(frozen=True)
class ListedBundle:
    """state: embedded, fetched, or fetchable. size: bytes; of what is not fetched, about. folder: None where there is none yet."""

    name: str
    state: str
    size: int
    licence: str
    folder: Path | None


def list_bundles() -> list[ListedBundle]:
    """All of them, embedded ones first. One that is fetched is not listed as fetchable again."""
    here = [*_in_folder(EMBEDDED, "embedded"), *_in_folder(fetched_folder(), "fetched")]
    names = {bundle.name for bundle in here}
    recipes = [read_recipe(name) for name in recipe_names() if name not in names]
    could_be = [ListedBundle(of.name, "fetchable", of.gigabytes * 10**9, of.licence, None) for of in recipes]
    released = None if DEFAULT_BUNDLE in names else released_bundle(DEFAULT_BUNDLE)
    if released:
        could_be.insert(0, ListedBundle(released.name, "fetchable", released.size, _line(released.licence), None))
    return here + could_be


def _in_folder(folder: Path, state: str) -> list[ListedBundle]:
    """By the names of their folders, since that is what they are opened by."""
    found = []
    for path in sorted(folder.glob(f"*/{MANIFEST}")):
        if path.parent.suffix == PARTIAL:
            continue
        try:
            licence = _line(read_manifest(path.parent).get("licence", "not told"))
        except BundleError:
            licence = "its manifest can't be read"
        size = sum(file.stat().st_size for file in path.parent.rglob("*") if file.is_file())
        found.append(ListedBundle(path.parent.name, state, size, licence, path.parent))
    return found


def _line(licence: object) -> str:
    """As it can be printed: a stranger's manifest may hold what moves a terminal's cursor."""
    return licence if isinstance(licence, str) and licence.isprintable() and len(licence) <= 500 else quoted(licence)
