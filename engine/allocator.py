"""How memory is handed out: what networks free stays at hand for their next layer, goes back to the system after each batch, and comes in
large pages.

By itself glibc (Linux) maps and unmaps each large block of a thread that is not the first, and the system clears its pages anew: a quarter
of a job's time. Where it keeps them instead, blocks of many sizes leave gaps that don't fit others, and what is held grows with the raster
although what is in use doesn't. So all threads share one heap, which keeps what is freed, and it is given back between batches.
"""

import ctypes
import functools
import os
import sys

LARGEST_KEPT = 32 * 2**20
"""Bytes up to which a freed block is kept: the most that glibc allows."""

_KEPT_ON_TOP = 2**30
"""Bytes that may lie free at the heap's end before glibc gives them back unasked."""

_M_TRIM_THRESHOLD, _M_MMAP_THRESHOLD, _M_ARENA_MAX = -1, -3, -8
"""From glibc's malloc.h."""


def keep_freed_blocks() -> bool:
    """Ask glibc for it; False where the C library is another one (Windows, macOS, musl), which is left as it is."""
    mallopt = _function("mallopt")
    wanted = {_M_ARENA_MAX: 1, _M_MMAP_THRESHOLD: LARGEST_KEPT, _M_TRIM_THRESHOLD: _KEPT_ON_TOP}
    return mallopt is not None and all(mallopt(*each) for each in wanted.items())


def give_back_freed_blocks() -> None:
    """All pages in which nothing lies go back to the system, where the C library can do that."""
    trim = _function("malloc_trim")
    if trim is not None:
        trim(0)


def take_large_pages() -> None:
    """Ask torch, before it is imported, for blocks in pages of 2 MiB (Linux; `THP_MEM_ALLOC_ENABLE`, a user's own setting stays).

    Blocks that come back from the system come as new pages, thousands for each picture: large ones are fewer.
    """
    os.environ.setdefault("THP_MEM_ALLOC_ENABLE", "1")


@functools.cache
def _function(name: str):
    """One of glibc's own; None where it has none."""
    return getattr(ctypes.CDLL(None), name, None) if sys.platform.startswith("linux") else None
