"""The engine's tiling beside that of opensr-utils (ESA OpenSR), on the same raster with the same tiles; writes docs/benchmark_tiling.md.

    scripts/bench_tiling [--megapixels 16 100] [--rounds 3]

The network of each is a placeholder, bilinear interpolation, so that what is compared is reading, tiles, joining and writing. Both take
turns, each in a process of its own, and the medians count. Run it on a machine that does nothing else.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median

import numpy as np
import rasterio
from bench_engine import ROOT, SCALE, business, make_input, peak_of, processor

sys.path.insert(0, str(ROOT))

from engine.bundle import open_bundle
from engine.raster.grid import Window
from engine.tiling import plan

FOLDER = Path(__file__).with_name("tiling")
PEER_PYTHON = ROOT / ".venv-opensr" / "bin" / "python"
OURS, PEER, METHOD = "vlmsr", "opensr-utils", "vlmsr, all of stage 1 but the network"

LOOK_EVERY = 0.02
"""Seconds between two looks at the temporary files."""

PAGE = """\
# The tiling beside that of opensr-utils

This page is written by `scripts/bench_tiling`; not edited by hand.

[opensr-utils]({link}) {version} (ESA OpenSR) makes large rasters finer by windows, as this engine does.
Here both do the same job: RGB of 16 bit, {scale} times finer, windows of {window} x {window} px of the input that overlap by {overlap} px,
one at a time, float32, on the processor. The network of each is a placeholder, bilinear interpolation: what is measured is reading, tiles,
joining and writing.{business}

| megapixels out | | seconds | peak of memory, MiB | temporary files, MiB | result, MiB |
| ---: | --- | ---: | ---: | ---: | ---: |
{rows}

To reach: each ratio below 1.

- *Seconds* are those of the job, less the libraries' import. *Peak* is the resident memory of the whole process, of which
  {ours_idle:.0f} MiB (vlmsr) and {theirs_idle:.0f} MiB (opensr-utils) are libraries, there before the job begins. *Temporary files*: the
  most that lay in the output's folder and the folder for temporary files at any moment, looked at every {every:g} ms, less the result.
- Both write uncompressed GeoTIFFs with an integer type; this engine's is a COG with overviews, checked and given its name at once.
- The last row of each size is for comparison: there the placeholder is the predictor alone, and stage 1 does with it what it always does
  (two mirrored views, agreement with the input when averaged back, each pixel's expected error). That is the method's work, not the
  tiling's, and opensr-utils does nothing of the kind.

Medians of {rounds} rounds in which both took turns. Processor: {processor}.
"""

LINK = "https://github.com/ESAopenSR/opensr-utils"


@dataclass(frozen=True)
class Taken:
    """seconds: of the job. peak, temporary, result: MiB of memory, of files that did not stay, of the file that did."""

    seconds: float
    peak: float
    temporary: float
    result: float


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--megapixels", type=float, nargs="+", default=[16, 100], help="of the result (default 16 100)")
    parser.add_argument("--rounds", type=int, default=3, help="(default %(default)s)")
    parser.add_argument("--page", type=Path, default=ROOT / "docs" / "benchmark_tiling.md")
    given = parser.parse_args()
    busy, rows = business(), []
    window, overlap = _window()
    ours = [sys.executable, str(FOLDER / "placeholder_engine.py")]
    programs = {
        OURS: (ours, [SCALE, "tiling"]),
        PEER: ([str(PEER_PYTHON), str(FOLDER / "opensr_utils_process.py")], [SCALE, window, overlap]),
        METHOD: (ours, [SCALE, "method"]),
    }
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "in.tif"
        for megapixels in given.megapixels:
            _make_sixteen_bit(source, megapixels)
            taken: dict[str, list[Taken]] = {name: [] for name in programs}
            for _ in range(given.rounds):
                for name, (program, arguments) in programs.items():
                    taken[name].append(_run(program, source, [str(value) for value in arguments]))
                    print(megapixels, name, taken[name][-1], flush=True)
            rows += _rows(megapixels, {name: _median(rounds) for name, rounds in taken.items()})
    page = PAGE.format(
        link=LINK,
        version=_version(),
        scale=SCALE,
        window=window,
        overlap=overlap,
        business=f" {busy}" if busy else "",
        rows="\n".join(rows),
        ours_idle=_idle(
            [sys.executable, "-c", "from engine.deferred import defer_imports; defer_imports(); import engine.upscale"]
        ),
        theirs_idle=_idle([str(PEER_PYTHON), "-c", "import opensr_utils.pipeline"]),
        every=1000 * LOOK_EVERY,
        rounds=given.rounds,
        processor=processor(),
    )
    given.page.write_text(page, encoding="utf-8")
    print(page)


def _window() -> tuple[int, int]:
    """Side of the engine's windows of `lite`, and by how much two of them overlap, in pixels of the input."""
    bundle = open_bundle("lite")
    whole = 4 * bundle.tile
    tile = next(plan(Window(0, 0, whole, whole), bundle.tile, bundle.context, (whole, whole)))[1]
    return tile.window.width // SCALE, (tile.window.width - tile.cell.width) // SCALE


def _make_sixteen_bit(path: Path, megapixels: float) -> None:
    """The benchmarks' input, as reflectances times 10,000, which opensr-utils asks for."""
    make_input(path, megapixels)
    with rasterio.open(path) as raster:
        values, profile = raster.read().astype(np.uint16) * 39, raster.profile
    with rasterio.open(path, "w", **{**profile, "dtype": "uint16"}) as raster:
        raster.write(values)


def _run(program: list[str], source: Path, arguments: list[str]) -> Taken:
    """One job in a process of its own, with an empty folder for all that it writes."""
    with tempfile.TemporaryDirectory() as folder:
        output = Path(folder) / "out.tif"
        with _most(Path(folder)) as most:
            answer, peak = _ended([*program, str(source), str(output), *arguments], folder)
        result = _size(output)
    return Taken(json.loads(answer)["seconds"], peak, (most[0] - result) / 2**20, result / 2**20)


def _ended(command: list[str], temporary: str) -> tuple[str, float]:
    """What a process said, and the peak of its memory in MiB."""
    environment = {**os.environ, "TMPDIR": temporary, "PYTHONPATH": str(ROOT)}
    process = subprocess.Popen(command, cwd=temporary, env=environment, stdout=subprocess.PIPE, text=True)
    answer = process.stdout.read()
    process.stdout.close()
    peak = peak_of(process)
    if process.returncode != 0:
        sys.exit(f"{command} failed.")
    return answer, peak


def _idle(command: list[str]) -> float:
    """MiB of memory with the libraries imported and nothing done."""
    with tempfile.TemporaryDirectory() as folder:
        return _ended(command, folder)[1]


@contextmanager
def _most(folder: Path) -> Iterator[list[int]]:
    """A list whose one number is the most bytes that lay in a folder meanwhile."""
    most, done = [0], threading.Event()

    def look() -> None:
        while not done.is_set():
            most[0] = max(most[0], sum(_size(path) for path in folder.rglob("*")))
            time.sleep(LOOK_EVERY)

    looking = threading.Thread(target=look)
    looking.start()
    try:
        yield most
    finally:
        done.set()
        looking.join()


def _size(path: Path) -> int:
    """Bytes that a file takes of the disk; 0 where it has gone."""
    try:
        return 0 if path.is_dir() else 512 * path.stat().st_blocks
    except FileNotFoundError:
        return 0


def _median(rounds: list[Taken]) -> Taken:
    columns = zip(*((each.seconds, each.peak, each.temporary, each.result) for each in rounds), strict=True)
    return Taken(*(median(column) for column in columns))


def _rows(megapixels: float, taken: dict[str, Taken]) -> list[str]:
    rows = [
        f"| {megapixels:g} | {name} | {each.seconds:.2f} | {each.peak:.0f} | {each.temporary:.0f} | {each.result:.0f} |"
        for name, each in taken.items()
    ]
    ratios = (getattr(taken[OURS], name) / getattr(taken[PEER], name) for name in ("seconds", "peak", "temporary"))
    rows.insert(2, f"| {megapixels:g} | *ratio* | {' | '.join(f'**{ratio:.2f}**' for ratio in ratios)} | |")
    return rows


def _version() -> str:
    command = [str(PEER_PYTHON), "-c", "import importlib.metadata as m; print(m.version('opensr-utils'))"]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()


if __name__ == "__main__":
    main()
