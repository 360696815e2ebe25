"""What the plugin takes from whoever sits at QGIS: of its start, and of its answer to every key; writes docs/benchmark_desk.md.

    scripts/bench_desk [--starts 7] [--megapixels 1]

QGIS itself is started again and again on a display in memory, in a profile that is thrown away; no hand is needed. Run it on a machine
that does nothing else. What ran during the longest pauses is printed.
"""

import argparse
import re
import sys
import tempfile
from pathlib import Path
from statistics import median

from bench_engine import ROOT, SCALE, business, make_input, processor
from desk.window import Window

START_LIMIT, PAUSE_LIMIT = 50, 100
"""Milliseconds at most, of a start and of a pause."""

SHOWN_MODULES = 8

PARTS = {
    "modules": "importing its modules",
    "algorithms": "translation, algorithms, expression function",
    "window": "actions, options page, context menu",
}

PHASES = {
    "idle": "no plugin in use: nothing happens",
    "pan": "no plugin in use: the map is moved",
    "open": "the dock is opened",
    "load engine": "the engine loads its models",
    "preview": "a preview, with its confidence",
    "preview pan": "the map is moved, and each place previewed",
    "job fast": "a job runs (fast), and the map is moved",
    "result fast": "its layers are loaded and drawn",
    "job balanced": "a job runs (balanced), and the map is moved",
    "result balanced": "its layers are loaded and drawn",
}

PAGE = """\
# At the desk

This page is written by `scripts/bench_desk`; not edited by hand.

QGIS itself, with its window. *Clock* is the time that passes; *processor* is what the processor does meanwhile, of which other
programs take nothing.{business}

## Start

What the plugin adds to the start of QGIS, from QGIS's asking for it to its being there: at most {start_limit} ms.

| part | clock, ms | processor, ms |
| --- | ---: | ---: |
{parts}
| **all** | **{all_clock:.0f}** | **{all_processor:.0f}** |
| the first start after an installation, when Python compiles it | {first_clock:.0f} | {first_processor:.0f} |

Medians of {starts} starts. QGIS itself took {qgis_clock:.1f} s by the clock and {qgis_processor:.1f} s of the processor; the plugin adds
{share:.1f} % to its time. Of the modules these took longest to import by themselves: {modules}.

## Pauses

How long QGIS did not hear its user: the longest time between two ticks of a timer of its window, and the most of the
processor's time that the window's thread took in one. At most {pause_limit} ms. A job makes {megapixels:g} Mpx {scale} times finer,
with the confidence.

| meanwhile | longest pause, ms | processor, ms | watched, s |
| --- | ---: | ---: | ---: |
{pauses}

Processor: {processor}.
"""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--starts", type=int, default=7, help="(default %(default)s)")
    parser.add_argument(
        "--megapixels", type=float, default=1, help="of the raster that is made finer (default %(default)s)"
    )
    parser.add_argument("--page", type=Path, default=ROOT / "docs" / "benchmark_desk.md")
    given = parser.parse_args()
    busy = business()
    with tempfile.TemporaryDirectory(dir=_cache()) as folder:
        work = Path(folder)
        window = Window(work)
        first, *starts = [_start(window) for _ in range(given.starts + 1)]
        modules = _dearest_modules(window)
        source = work / "scene.tif"
        make_input(source, given.megapixels * SCALE**2)
        pauses = window.run(ROOT / "scripts" / "desk" / "pauses.py", plugin=True, **_engine(source))
    for name, pause in pauses.items():
        print(f"{name}: {pause['clock']:.0f} ms, {pause['where']}")
    page = PAGE.format(
        business=f" {busy}" if busy else "",
        start_limit=START_LIMIT,
        starts=given.starts,
        modules=", ".join(modules),
        **_of_starts(first, starts),
        pause_limit=PAUSE_LIMIT,
        megapixels=given.megapixels,
        scale=SCALE,
        pauses="\n".join(_row(PHASES[name], pause) for name, pause in pauses.items()),
        processor=processor(),
    )
    given.page.write_text(page, encoding="utf-8")


def _cache() -> Path:
    """Not the system's temporary folder: QGIS puts a mark on layers from there."""
    folder = ROOT / ".cache"
    folder.mkdir(exist_ok=True)
    return folder


def _engine(source: Path) -> dict[str, str]:
    return {"VLMSR_DESK_INPUT": str(source), "VLMSR_ENGINE_PYTHON": sys.executable}


def _start(window: Window, **variables: str) -> dict[str, list[float]]:
    """Seconds of the clock and of the processor, of QGIS's start and of each of `PARTS`."""
    told = window.run(ROOT / "scripts" / "desk" / "start.py", plugin=False, **variables)
    print({name: [round(1000 * seconds) for seconds in both] for name, both in told.items()}, flush=True)
    return told


def _dearest_modules(window: Window) -> list[str]:
    """Those that took longest without what they import in turn, as Python's own profile of imports tells of one more start."""
    _start(window, PYTHONPROFILEIMPORTTIME="1")
    lines = window.log.read_text(encoding="utf-8", errors="replace")
    found = re.findall(r"^import time: +(\d+) \| +\d+ \| +vlmsr\.(\S+)", lines, re.MULTILINE)
    dearest = sorted(((int(own), name) for own, name in found), reverse=True)[:SHOWN_MODULES]
    return [f"`{name}` {own / 1000:.1f} ms" for own, name in dearest]


def _of_starts(first: dict, starts: list[dict]) -> dict:
    """The entries of the page that tell of starts."""
    clock, used = ([1000 * sum(start[part][kind] for part in PARTS) for start in (first, *starts)] for kind in (0, 1))
    qgis = [median(start["qgis"][kind] for start in starts) for kind in (0, 1)]
    parts = [[1000 * median(start[part][kind] for start in starts) for kind in (0, 1)] for part in PARTS]
    return {
        "parts": "\n".join(
            f"| {text} | {of[0]:.0f} | {of[1]:.0f} |" for text, of in zip(PARTS.values(), parts, strict=True)
        ),
        "all_clock": median(clock[1:]),
        "all_processor": median(used[1:]),
        "first_clock": clock[0],
        "first_processor": used[0],
        "qgis_clock": qgis[0],
        "qgis_processor": qgis[1],
        "share": median(clock[1:]) / qgis[0] / 10,
    }


def _row(text: str, pause: dict) -> str:
    return f"| {text} | {pause['clock']:.0f} | {pause['processor']:.0f} | {pause['seconds']:.0f} |"


if __name__ == "__main__":
    main()
