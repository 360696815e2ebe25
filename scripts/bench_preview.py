"""How long a preview takes of an engine that stays, beside its networks alone on the same tiles; writes docs/benchmark_preview.md.

    scripts/bench_preview [--rounds 7]

A window in the middle of a larger raster is asked of `vlmsr serve`, as QGIS does it, from the request to the finished file. The networks
are those of a second engine in this process. Both take turns, and the medians count. Run it on a machine that does nothing else.
"""

import argparse
import subprocess
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path
from statistics import median

import rasterio
from bench_engine import ROOT, SCALE, business, compute_again, kept_tiles, make_input, processor

sys.path.insert(0, str(ROOT))

from engine.events import Failed, Finished, decode
from engine.job import UpscaleJob
from engine.requests import RUN, ask
from engine.upscale import load_models, upscale

PRESETS = {"fast": 1.0, "balanced": 3.0}
"""And the seconds that they shall take at most."""

SIDES = (256, 1024)
"""Of the finer window, pixels: 64 and 256 of the input."""

ALLOWED = 1.2
LARGE = 16
"""Megapixels of the finer raster that the window is cut from."""

PAGE = """\
# Previews

This page is written by `scripts/bench_preview`; not edited by hand.

A window of an 8 bit RGB raster, {scale} times finer, by an engine that stays (`vlmsr serve`) with its models loaded: from the request to
the finished file. *Networks* is what computes the window's tiles, on the same tiles, with nothing else to do. To reach: {allowed} times the
networks at most.{business}

| window, output px | preset | preview, s | to reach, s | networks, s | times the networks |
| ---: | --- | ---: | ---: | ---: | ---: |
{rows}

Medians of {rounds} rounds. Starting such an engine and loading its models took {start:.1f} s, once. Processor: {processor}.
"""


class Staying:
    """An engine that stays."""

    def __enter__(self) -> "Staying":
        command = [sys.executable, "-m", "engine", "serve"]
        self._process = subprocess.Popen(
            command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
        )
        return self

    def __exit__(self, *_: object) -> None:
        self._process.stdin.close()
        self._process.wait()
        self._process.stdout.close()

    def seconds(self, job: UpscaleJob) -> float:
        """From the request to its end."""
        began = time.monotonic()
        self._process.stdin.write(ask(RUN, job) + "\n")
        self._process.stdin.flush()
        for line in self._process.stdout:
            event = decode(line)
            if isinstance(event, Failed):
                sys.exit(f"The engine failed: {event.message}")
            if isinstance(event, Finished):
                return time.monotonic() - began
        sys.exit(f"The engine ended with status {self._process.wait()}.")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=7, help="(default %(default)s)")
    parser.add_argument("--page", type=Path, default=ROOT / "docs" / "benchmark_preview.md")
    given = parser.parse_args()
    busy, rows = business(), []
    with tempfile.TemporaryDirectory() as folder, Staying() as staying:
        source = Path(folder) / "in.tif"
        make_input(source, LARGE)
        job = UpscaleJob(str(source), str(Path(folder) / "out.tif"), scale=SCALE, device="cpu")
        models = load_models(job)
        start = staying.seconds(_window(job, SIDES[0]))
        for side in SIDES:
            for preset, limit in PRESETS.items():
                here = replace(_window(job, side), preset=preset)
                rounds = [_round(here, staying, models) for _ in range(given.rounds + 1)][1:]
                preview, networks = (median(values) for values in zip(*rounds, strict=True))
                ratio = median(whole / bare for whole, bare in rounds)
                rows.append(f"| {side} | {preset} | {preview:.2f} | {limit:g} | {networks:.2f} | {ratio:.2f} |")
                print(rows[-1], flush=True)
    page = PAGE.format(
        scale=SCALE,
        allowed=ALLOWED,
        business=f" {busy}" if busy else "",
        rows="\n".join(rows),
        rounds=given.rounds,
        start=start,
        processor=processor(),
    )
    given.page.write_text(page, encoding="utf-8")


def _window(job: UpscaleJob, side: int) -> UpscaleJob:
    """The job of a window in the middle. side: of its result, pixels."""
    with rasterio.open(job.input) as raster:
        middle, half = raster.width // 2, side // SCALE // 2
        left, top = raster.transform @ (middle - half, middle - half)
        right, bottom = raster.transform @ (middle + half, middle + half)
    return replace(job, extent=(left, bottom, right, top))


def _round(job: UpscaleJob, staying: Staying, models) -> tuple[float, float]:
    """Seconds of the preview, and of the networks alone."""
    preview = staying.seconds(job)
    with kept_tiles() as kept:
        upscale(job, lambda event: None, models)
    return preview, compute_again(kept)


if __name__ == "__main__":
    main()
