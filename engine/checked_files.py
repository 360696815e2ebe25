"""Checksums of files, remembered for the large ones: hashing a bundle of 20 GB at every start would take a minute.

    sha256_of(path)       # reads the file, or knows that it is the one it read before

What is remembered is kept in the user's cache folder, never in a bundle: a bundle that is brought from elsewhere is read once, whatever it
claims. A file counts as the one read before when its path, its size and the times of its last changes (of content, and on
systems that have it of anything) are the same. So damage by writing, copying and half-finished downloads is noticed at
every start; bits that rot on the disk are noticed when the cache folder is emptied.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
from pathlib import Path

from .bundle_folder import cache_folder

LARGE = 64 * 2**20
"""Bytes from which on a checksum is remembered: smaller files are read in a moment."""

CHUNK = 2**20

KIND = "sha256:"
"""What a checksum in a file of ours may begin with: a bare one is taken for a secret by those who look for secrets."""


def sha256_of(path: Path) -> str:
    """Checksum of a file, in hex digits; OSError when it can't be read."""
    if path.stat().st_size < LARGE:
        return read_sha256(path)
    known, key = _remembered(), str(path.resolve())
    state = _state(path)
    if known.get(key, {}).get("state") != state:
        known[key] = {"state": state, "sha256": read_sha256(path)}
        _remember(known)
    return known[key]["sha256"]


def read_sha256(path: Path) -> str:
    """Checksum of a file that is read, whatever is remembered of it; never as a whole in memory."""
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while chunk := file.read(CHUNK):
            digest.update(chunk)
    return digest.hexdigest()


def _state(path: Path) -> list[int]:
    found = path.stat()
    return [found.st_size, found.st_mtime_ns, found.st_ctime_ns]


def remembered_file() -> Path:
    """Where the checksums are remembered; whoever deletes it has all files read again."""
    return cache_folder() / "checked_files.json"


def _remembered() -> dict[str, dict]:
    try:
        known = json.loads(remembered_file().read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    whole = isinstance(known, dict) and all(isinstance(entry, dict) and "sha256" in entry for entry in known.values())
    return known if whole else {}


def _remember(known: dict[str, dict]) -> None:
    """Only what still exists is kept. A folder that can't be written to costs time, and nothing else."""
    kept = {path: entry for path, entry in known.items() if os.path.isfile(path)}  # noqa: PTH113 (the other raises)
    file = remembered_file()
    partial = file.with_name(f"{file.name}.{os.getpid()}")
    with contextlib.suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        partial.write_text(json.dumps(kept, indent=1), encoding="utf-8")
        partial.replace(file)
