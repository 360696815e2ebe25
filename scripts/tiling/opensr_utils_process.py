"""A whole job of opensr-utils with its own placeholder model (`model=None`: bilinear interpolation). Runs in .venv-opensr.

    python scripts/tiling/opensr_utils_process.py IN OUT SCALE WINDOW OVERLAP

WINDOW and OVERLAP are in pixels of the input. Prints seconds as JSON.
"""

import contextlib
import json
import sys
import time

from opensr_utils import super_resolve


def main() -> None:
    source, output = sys.argv[1:3]
    scale, window, overlap = map(int, sys.argv[3:])
    began = time.monotonic()
    # What it logs is no answer.
    with contextlib.redirect_stdout(sys.stderr):
        super_resolve(
            source,
            model=None,
            output=output,
            factor=scale,
            window_size=(window, window),
            overlap=overlap,
            batch_size=1,
            device="cpu",
        )
    print(json.dumps({"seconds": time.monotonic() - began}))


if __name__ == "__main__":
    main()
