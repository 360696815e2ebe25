"""How memory is handed out: large blocks go back to the system as soon as they are free, and come in large pages.

glibc keeps freed blocks of up to 32 MiB for later and raises that limit by itself. The tiles' arrays then leave gaps that the next ones
don't fit, and the memory held grows with the raster although what is in use does not.
"""

import ctypes
import os
import sys

MMAP_THRESHOLD = 4 * 2**20
"""Bytes from which a block is mapped, and given back, on its own: an array of a tile, not of a strip of it."""

_M_MMAP_THRESHOLD = -3
"""From glibc's malloc.h."""


def give_back_large_blocks() -> bool:
    """Ask glibc for it; False where the C library is another one (Windows, macOS, musl), which is left as it is."""
    if not sys.platform.startswith("linux"):
        return False
    mallopt = getattr(ctypes.CDLL(None), "mallopt", None)
    return mallopt is not None and bool(mallopt(_M_MMAP_THRESHOLD, MMAP_THRESHOLD))


def take_large_pages() -> None:
    """Ask torch, before it is imported, for blocks in pages of 2 MiB (Linux; `THP_MEM_ALLOC_ENABLE`, a user's own setting stays).

    Blocks that are given back at once come back as new pages, thousands for each picture: with large ones a job takes a fifth less time.
    """
    os.environ.setdefault("THP_MEM_ALLOC_ENABLE", "1")
