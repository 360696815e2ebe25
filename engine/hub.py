"""A public hub of models, over HTTP: what a repository holds at a commit, and its files, continued where a download broke off.

Only what is public of `huggingface_hub` is used: its session (with the user's proxies, and token if there is one), its listing, its
addresses. Its own `hf_hub_download` begins a broken file again, which for one of 5 GB is no resuming.
Nothing is asked of a hub before `engine.fetch` is called, and nothing is told to it.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from . import download as downloading  # first: it keeps huggingface_hub from telling what it does
from .download import AGAIN, unwritable

# isort: split
from huggingface_hub import HfApi, hf_hub_url
from huggingface_hub.errors import (
    GatedRepoError,
    HfHubHTTPError,
    HTTPError,
    OfflineModeIsEnabled,
    RepositoryNotFoundError,
    RevisionNotFoundError,
)
from huggingface_hub.utils import build_hf_headers, hf_raise_for_status

from .errors import FetchError
from .recipe import Source
from .version import VERSION


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
    """Append to a file what it lacks of one of a repository, as `download.download` does. FetchError."""
    url = hf_hub_url(source.repo, path, revision=source.revision, endpoint=endpoint)
    headers = build_hf_headers(library_name="vlmsr", library_version=VERSION)
    with told_as_fetch_error(source):
        downloading.download(url, to, size, arrived, headers, hf_raise_for_status)


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
        raise FetchError(f"The hub answered {code} when asked for {source.repo}.", AGAIN) from None
    except OfflineModeIsEnabled:
        raise FetchError("HF_HUB_OFFLINE is set, so nothing may be fetched.", "Unset it and try again.") from None
    except HTTPError as error:
        said = str(error) or type(error).__name__
        raise FetchError(f"The hub can't be reached: {said}.", f"Check network and proxy. {AGAIN}") from error
    except OSError as error:
        raise unwritable(error) from error
