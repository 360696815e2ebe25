"""Whether the disks have room for all that a job writes: added up before the work begins, for each file system.

check_space([Wanted(canvas, 120_000_000), Wanted(finished, 160_000_000)])     # OutputError
"""

import shutil
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from ..errors import OutputError

FREE_SPACE = "Free some space, or write to another disk."
"""The cure."""


@dataclass(frozen=True)
class Wanted:
    """A file in the making. size: bytes that it will have, or may have."""

    path: Path
    size: int

    @property
    def left(self) -> int:
        """Bytes that it does not take of the disk yet: an earlier run may have written some."""
        if not self.path.exists():
            return self.size
        there = self.path.stat()
        # What was never written takes no space, though it counts in the file's length; Windows takes all of that at once.
        taken = there.st_blocks * 512 if hasattr(there, "st_blocks") else there.st_size
        return max(0, self.size - taken)


def check_space(files: Iterable[Wanted]) -> None:
    """OutputError where a file system has not what files there, in folders that exist, still take together."""
    by_system: dict[int, list[Wanted]] = defaultdict(list)
    for file in files:
        by_system[_file_system(file.path.parent)].append(file)
    for together in by_system.values():
        folder = together[0].path.parent
        needed, free = sum(file.left for file in together), shutil.disk_usage(folder).free
        if needed > free:
            raise OutputError(
                f"The work on the result may take {needed / 1e9:.2f} GB, and {folder} has {free / 1e9:.2f} GB free.",
                FREE_SPACE,
            )


def _file_system(folder: Path) -> int:
    return folder.stat().st_dev
