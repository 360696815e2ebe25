"""A public hub of models, over HTTP: what a repository holds at a commit, and its files, continued where a download broke off.

Only what is public of `huggingface_hub` is used: its session (with the user's proxies, and token if there is one), its listing, its
addresses. Its own `hf_hub_download` begins a broken file again, which for one of 5 GB is no resuming.
Nothing is asked of a hub before `engine.fetch` is called, and nothing is told to it.
"""

import errno
import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

# Read when huggingface_hub is first imported.
os.environ.setdefault("HF_HUB_DISABLE_TELEMETRY", "1")

from huggingface_hub import HfApi, hf_hub_url
from huggingface_hub.errors import (
    GatedRepoError,
    HfHubHTTPError,
    HTTPError,
    OfflineModeIsEnabled,
    RepositoryNotFoundError,
    RevisionNotFoundError,
)
from huggingface_hub.utils import build_hf_headers, get_session, hf_raise_for_status

from .errors import FetchError
from .recipe import Source
from .version import VERSION

CHUNK = 2**20
TIMEOUT = 30.0
"""Seconds without a byte until a connection counts as lost."""

TRIES = 5
"""Of a connection that brings nothing; one that brings something is taken up again however often it breaks."""

PAUSE = 1.0
"""Seconds before the second try; twice as many before each further one."""

_PASSING = (408, 429, 500, 502, 503, 504)
_AGAIN = "Give the same command again later: what has arrived is kept."


@dataclass(frozen=True)
class Listed:
    """A file of a repository. sha256: of large ones. blob: git's SHA-1 of the others, with git's header before their content."""

    size: int
    sha256: str | None
    blob: str


def list_files(source: Source, endpoint: str | None) -> dict[str, Listed]:
    """Files of a repository at the commit of a source, by their paths. FetchError."""
    with told_as_fetch_error(source):
        entries = HfApi(endpoint=endpoint).list_repo_tree(source.repo, revision=source.revision, recursive=True)
        return {
            entry.path: Listed(entry.size, entry.lfs.sha256 if entry.lfs else None, entry.blob_id)
            for entry in entries
            if hasattr(entry, "blob_id")
        }


def download(
    source: Source, path: str, to: Path, size: int, arrived: Callable[[int], None], endpoint: str | None
) -> None:
    """Append to a file what it lacks of one of a repository. FetchError.

    size: of the whole. arrived: is told how many bytes came; fewer than none when what was there had to be given up.
    """
    url = hf_hub_url(source.repo, path, revision=source.revision, endpoint=endpoint)
    failed = 0
    with told_as_fetch_error(source), to.open("ab") as file:
        while file.tell() < size:
            before = file.tell()
            try:
                _append(url, file, arrived)
            except HTTPError as error:
                if isinstance(error, HfHubHTTPError) and error.response.status_code not in _PASSING:
                    raise
                failed = 1 if file.tell() > before else failed + 1
                if failed == TRIES:
                    raise
                time.sleep(PAUSE * 2 ** (failed - 1))
            else:
                # Whether it is what it should be, its checksum tells.
                return


def _append(url: str, file: BinaryIO, arrived: Callable[[int], None]) -> None:
    begin = file.tell()
    headers = build_hf_headers(library_name="vlmsr", library_version=VERSION) | {"Accept-Encoding": "identity"}
    if begin:
        headers["Range"] = f"bytes={begin}-"
    with get_session().stream("GET", url, headers=headers, timeout=TIMEOUT, follow_redirects=True) as response:
        if response.is_error:
            # The hub says in the body what is wrong.
            response.read()
        hf_raise_for_status(response)
        if begin and response.status_code != 206:
            # A server that knows no ranges sends all of it.
            file.seek(0)
            file.truncate()
            arrived(-begin)
        for chunk in response.iter_bytes(CHUNK):
            file.write(chunk)
            arrived(len(chunk))


@contextmanager
def told_as_fetch_error(source: Source) -> Iterator[None]:
    """What a hub, the network or the disk may do, as FetchError."""
    try:
        yield
    except GatedRepoError:
        raise FetchError(
            f"The makers of {source.repo} give it only to those who accepted its terms.",
            "Accept them on its page with an account of the hub, set HF_TOKEN to a token of that account, and try again.",
        ) from None
    except RevisionNotFoundError:
        raise FetchError(
            f"{source.repo} has no revision {source.revision} (any more).",
            "Look for a newer version of the plugin, or copy the folder of a bundle that was fetched before.",
        ) from None
    except RepositoryNotFoundError as error:
        raise FetchError(
            f"The hub shows no {source.repo} ({error.response.status_code}): it is private or was withdrawn.",
            "If your account may read it, set HF_TOKEN to a token of that account and try again.",
        ) from None
    except HfHubHTTPError as error:
        code = error.response.status_code
        if code in (401, 403):
            cure = "Set HF_TOKEN to a token that may read it, or remove a wrong one."
            raise FetchError(f"The hub refuses access to {source.repo} ({code}).", cure) from None
        raise FetchError(f"The hub answered {code} when asked for {source.repo}.", _AGAIN) from None
    except OfflineModeIsEnabled:
        raise FetchError("HF_HUB_OFFLINE is set, so nothing may be fetched.", "Unset it and try again.") from None
    except HTTPError as error:
        said = str(error) or type(error).__name__
        raise FetchError(f"The hub can't be reached: {said}.", f"Check network and proxy. {_AGAIN}") from error
    except OSError as error:
        full = "Make room on the disk. " if error.errno == errno.ENOSPC else ""
        raise FetchError(f"What was fetched can't be written: {error}.", f"{full}{_AGAIN}") from error
