"""How threads wait for each other: briefly, so that two programs on the same cores share them instead of holding each other up.

The library that torch's threads come from (GNU libgomp, Linux) lets a thread that waits turn round and round, 300,000 times, before it
sleeps. While one program's thread does so, the thread of the other that everybody waits for can't run: two jobs at once then took five
times as long as one after the other.
"""

import os

SPINS = 1000
"""Turns before a thread sleeps. As fast as the library's own where a job is alone on its cores, which 100 is not."""


def share_cores() -> None:
    """Ask torch's threads for it before torch is imported (`GOMP_SPINCOUNT`, a user's own setting stays)."""
    os.environ.setdefault("GOMP_SPINCOUNT", str(SPINS))
