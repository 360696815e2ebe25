"""Files from the network: each goes on where it broke off, and how far all are is told. Whoever asked for them calls this, nobody else.

with alone(folder, "lite"):
    require_room(folder, 50_000_000)
    arrived = Arrivals(50_000_000, tell)
    download(url, folder / "lite.zip.part", 50_000_000, arrived.came)
"""

import errno
import os
import shutil
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from filelock import FileLock, Timeout

# Read when huggingface_hub is first imported.
os.environ.setdefault("HF_HUB_DISABLE_TELEMETRY", "1")

from huggingface_hub.errors import HTTPError
from huggingface_hub.utils import get_session

from .errors import FetchError
from .events import Progress
from .work import Tell

CHUNK = 2**20
TIMEOUT = 30.0
"""Seconds without a byte until a connection counts as lost."""

TRIES = 5
"""Of a connection that brings nothing; one that brings something is taken up again however often it breaks."""

PAUSE = 1.0
"""Seconds before the second try; twice as many before each further one."""

FETCHED = 0.98
"""Share of the whole that downloading and checking takes."""

RESERVE = 256 * 2**20
"""Bytes of the disk that are left free."""

QUIET_SECONDS = 10.0
"""Progress is told at each percent, or so often."""

AGAIN = "Give the same command again later: what has arrived is kept."

_PASSING = (408, 429, 500, 502, 503, 504)


def download(
    url: str,
    to: Path,
    size: int,
    arrived: Callable[[int], None],
    headers: Mapping[str, str] | None = None,
    check: Callable = lambda response: response.raise_for_status(),
) -> None:
    """Append to a file what it lacks of one at an address. HTTPError, OSError.

    size: of the whole. arrived: is told how many bytes came; fewer than none when what was there had to be given up. check: raises an
    HTTPError with its ``response`` where that is no success.
    """
    failed = 0
    with to.open("ab") as file:
        while file.tell() < size:
            before = file.tell()
            try:
                _append(url, file, arrived, headers or {}, check)
            except HTTPError as error:
                response = getattr(error, "response", None)
                if response is not None and response.status_code not in _PASSING:
                    raise
                failed = 1 if file.tell() > before else failed + 1
                if failed == TRIES:
                    raise
                time.sleep(PAUSE * 2 ** (failed - 1))
            else:
                # Whether it is what it should be, its checksum tells.
                return


def _append(url: str, file: BinaryIO, arrived: Callable[[int], None], more: Mapping[str, str], check: Callable) -> None:
    begin = file.tell()
    headers = {**more, "Accept-Encoding": "identity"}
    if begin:
        headers["Range"] = f"bytes={begin}-"
    # The session of the hub's library knows the user's proxies; who asks adds a token, or none.
    with get_session().stream("GET", url, headers=headers, timeout=TIMEOUT, follow_redirects=True) as response:
        if response.is_error:
            # A hub says in the body what is wrong.
            response.read()
        check(response)
        if begin and response.status_code != 206:
            # A server that knows no ranges sends all of it.
            file.seek(0)
            file.truncate()
            arrived(-begin)
        for chunk in response.iter_bytes(CHUNK):
            file.write(chunk)
            arrived(len(chunk))


def unwritable(error: OSError) -> FetchError:
    """What to tell when the disk takes no more."""
    full = "Make room on the disk. " if error.errno == errno.ENOSPC else ""
    return FetchError(f"What was fetched can't be written: {error}.", f"{full}{AGAIN}")


class Arrivals:
    """Turns bytes into progress. total: bytes of all files."""

    def __init__(self, total: int, tell: Tell):
        self._total, self._tell = max(1, total), tell
        self._done = self._came = 0
        self._began, self._told, self._percent = time.monotonic(), 0.0, -1

    def found(self, size: int) -> None:
        """Bytes that an earlier run had fetched."""
        self._done += size
        self._say()

    def came(self, size: int) -> None:
        """Bytes that came now."""
        self._done += size
        self._came += size
        self._say()

    def _say(self) -> None:
        now = time.monotonic()
        percent = 100 * self._done // self._total
        if percent == self._percent and now - self._told < QUIET_SECONDS:
            return
        self._told, self._percent = now, percent
        left = None
        if self._came > 0:
            left = round((now - self._began) / self._came * max(0, self._total - self._done), 1)
        self._tell(Progress("fetching", FETCHED * min(1.0, self._done / self._total), left))


@contextmanager
def alone(folder: Path, name: str) -> Iterator[None]:
    """Two fetches of the same bundle would write to the same files. FetchError, also where the folder can't be written to."""
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


def require_room(folder: Path, needed: int) -> None:
    """FetchError where a disk has less than so many bytes and `RESERVE`."""
    free = shutil.disk_usage(folder).free
    if free < needed + RESERVE:
        raise FetchError(
            f"The disk of {folder} has {_gigabytes(free)} free, and {_gigabytes(needed + RESERVE)} are needed.",
            "Make room, or choose a folder on another disk with --to or VLMSR_BUNDLES.",
        )


def _gigabytes(size: int) -> str:
    return f"{size / 1e9:.1f} GB"
