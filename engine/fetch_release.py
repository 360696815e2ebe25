"""Fetches the model that a release keeps beside the plugin: one zip file, checked before it is unpacked. Only ever when asked.

    fetch_released(released_bundle("lite"), fetched_folder(), tell)      # a folder that open_bundle opens, from then on without a network

As with `fetch`, all is done in ``<name>.partial`` beside the bundle, which stays when it is broken off.
"""

import shutil
import zipfile
from pathlib import Path

from huggingface_hub.errors import HTTPError, OfflineModeIsEnabled

from .bundle import open_bundle
from .bundle_folder import PARTIAL
from .checked_files import read_sha256
from .download import AGAIN, FETCHED, Arrivals, alone, download, require_room, unwritable
from .errors import BundleError, FetchError
from .events import Progress
from .release import Released
from .work import Tell


def fetch_released(released: Released, folder: Path, tell: Tell, place: str | None = None) -> Path:
    """Fetch a bundle into a folder of bundles; returns the bundle's own. A damaged one, or one of another version, makes room for it.

    place: address of another folder that has the file, or a folder on this computer; None: the release's own. Raises FetchError.
    """
    target = folder / released.name
    if is_here(released, folder):
        raise FetchError(f"The bundle '{released.name}' is in {folder} already.", "Use it: nothing is left to do.")
    partial = folder / f"{released.name}{PARTIAL}"
    with alone(folder, released.name):
        archive = (
            _local(released, place) if place and "://" not in place else _downloaded(released, partial, place, tell)
        )
        tell(Progress("finishing", FETCHED))
        require_room(folder, released.size)
        _unpack(released, archive, partial)
        shutil.rmtree(target, ignore_errors=True)
        (partial / released.name).rename(target)
        shutil.rmtree(partial, ignore_errors=True)
    tell(Progress("finishing", 1.0))
    return target


def is_here(released: Released, folder: Path) -> bool:
    """Whether a folder of bundles has this very one, whole: a damaged one is fetched again."""
    target = folder / released.name
    if not released.is_at(target):
        return False
    try:
        open_bundle(str(target))
    except BundleError:
        return False
    return True


def _local(released: Released, place: str) -> Path:
    archive = Path(place).expanduser() / released.file
    if not archive.is_file():
        raise FetchError(f"{place} has no {released.file}.", "Put it there: it lies where the plugin was released.")
    if not _is_whole(released, archive):
        raise FetchError(
            f"{archive} is not the file that this version of the plugin needs.",
            "Bring the one of the same release, whole and unchanged.",
        )
    return archive


def _downloaded(released: Released, partial: Path, address: str | None, tell: Tell) -> Path:
    address = address or released.address
    if not address:
        raise FetchError(f"There is nowhere to fetch '{released.name}' from.", released.cure)
    # What another release left there is not taken for a part of it.
    part = partial / f"{released.sha256[:12]}.part"
    if not _is_whole(released, part):
        part.parent.mkdir(parents=True, exist_ok=True)
        here = part.stat().st_size if part.is_file() else 0
        require_room(partial, 2 * released.size - here)
        arrivals = Arrivals(released.size, tell)
        arrivals.found(here)
        _download(f"{address.rstrip('/')}/{released.file}", part, released.size, arrivals)
    if not _is_whole(released, part):
        part.unlink()
        raise FetchError(
            f"{released.file} did not arrive as its checksum says, and was removed.",
            "Give the same command again. If it happens again, the network or the server alters files.",
        )
    return part


def _download(url: str, part: Path, size: int, arrivals: Arrivals) -> None:
    try:
        download(url, part, size, arrivals.came)
    except HTTPError as error:
        response = getattr(error, "response", None)
        if response is not None:
            cure = f"Look for a newer version of the plugin. {AGAIN}"
            raise FetchError(f"{url} can't be had: the server answered {response.status_code}.", cure) from None
        said = str(error) or type(error).__name__
        raise FetchError(f"{url} can't be reached: {said}.", f"Check network and proxy. {AGAIN}") from error
    except OfflineModeIsEnabled:
        raise FetchError("HF_HUB_OFFLINE is set, so nothing may be fetched.", "Unset it and try again.") from None
    except OSError as error:
        raise unwritable(error) from error


def _is_whole(released: Released, archive: Path) -> bool:
    return archive.is_file() and archive.stat().st_size == released.size and read_sha256(archive) == released.sha256


def _unpack(released: Released, archive: Path, partial: Path) -> None:
    """The archive is the one that this release means, so what is in it is trusted to be a bundle; and looked at all the same."""
    shutil.rmtree(partial / released.name, ignore_errors=True)
    with zipfile.ZipFile(archive) as packed:
        packed.extractall(partial)
    open_bundle(str(partial / released.name))
