"""Makes pictures small for the repository: every PNG of a folder, with 256 colours at most.

python pack.py FROM TO     # in the engine's environment
"""

from __future__ import annotations

import sys
from pathlib import Path

from PIL import Image

COLOURS = 256
LARGEST = 200_000
"""Bytes of a picture."""


def pack(source: Path, target: Path) -> int:
    """Write one picture with few colours; returns its bytes. ValueError where it is too large even so."""
    # Of Pillow's ways the one that keeps rare colours, such as those of roofs and of legends.
    picture = Image.open(source).convert("RGB").quantize(COLOURS, Image.Quantize.MAXCOVERAGE, kmeans=1)
    picture.save(target, optimize=True)
    size = target.stat().st_size
    if size > LARGEST:
        raise ValueError(f"{target} has {size} bytes, more than {LARGEST}: show less of the map in it.")
    return size


if __name__ == "__main__":
    for path in sorted(Path(sys.argv[1]).glob("*.png")):
        print(f"{pack(path, Path(sys.argv[2], path.name)) / 1000:7.0f} kB  {path.name}")
