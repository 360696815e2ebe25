"""The engine's time over that of its networks alone, on the same tiles; writes docs/benchmark_overhead.md.

    scripts/bench_overhead [--megapixels 12] [--rounds 3]

The tiles that a job computes are kept; then the networks are run on them once more, with nothing to read, to join or to write. What a job
takes longer is the engine's. Both take turns, and the median of the ratios counts. Run it on a machine that does nothing else.
"""

import argparse
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from bench_engine import ROOT, business, compute_again, kept_tiles, make_input, processor

sys.path.insert(0, str(ROOT))

from engine.events import Progress
from engine.job import UpscaleJob
from engine.upscale import load_models, upscale

PRESETS = ("fast", "balanced")
ALLOWED = 0.05

PAGE = """\
# What the engine takes beside its networks

This page is written by `scripts/bench_overhead`; not edited by hand.

{megapixels:g} megapixels out, 8 bit RGB, 4 times finer, by the bundle `lite` on the processor. *Engine* is a whole job but for loading and
captions: reading, computing, joining, agreement with the input, the finished file with its overviews. *Networks* is what computes
tiles, on the same tiles, with nothing else to do.{business}

| preset | engine, s | networks, s | over them (to reach: {allowed:.0%}) | the finished file, s | waited for input or output |
| --- | ---: | ---: | ---: | ---: | ---: |
{rows}

Medians of {rounds} rounds. Processor: {processor}.
"""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--megapixels", type=float, default=12, help="of the result (default %(default)s)")
    parser.add_argument("--rounds", type=int, default=3, help="(default %(default)s)")
    parser.add_argument("--page", type=Path, default=ROOT / "docs" / "benchmark_overhead.md")
    given = parser.parse_args()
    busy, rows = business(), []
    with tempfile.TemporaryDirectory() as folder:
        source, output = Path(folder) / "in.tif", Path(folder) / "out.tif"
        make_input(source, given.megapixels)
        for preset in PRESETS:
            job = UpscaleJob(str(source), str(output), preset=preset, device="cpu")
            rounds = [_round(job) for _ in range(given.rounds)]
            engine, networks, file, waited = (median(values) for values in zip(*rounds, strict=True))
            over = median(each[0] / each[1] for each in rounds) - 1
            rows.append(f"| {preset} | {engine:.2f} | {networks:.2f} | {over:+.1%} | {file:.2f} | {waited:.1%} |")
            print(rows[-1], flush=True)
    page = PAGE.format(
        megapixels=given.megapixels,
        business=f" {busy}" if busy else "",
        allowed=ALLOWED,
        rows="\n".join(rows),
        rounds=given.rounds,
        processor=processor(),
    )
    given.page.write_text(page, encoding="utf-8")


def _round(job: UpscaleJob) -> tuple[float, float, float, float]:
    """Seconds of a job, of its networks alone and of its finished file; share of the time in which nothing was computed."""
    models = load_models(job)
    begun: dict[str, float] = {}

    def tell(event) -> None:
        if isinstance(event, Progress):
            begun.setdefault(event.stage, time.monotonic())

    # The describer and the refiner are loaded by a first job, which is not measured.
    upscale(job, lambda event: None, models)
    with kept_tiles() as kept:
        began = time.monotonic()
        facts = upscale(job, tell, models).facts
        ended = time.monotonic()
    captions = begun["refining"] - begun["describing"] if "refining" in begun else 0.0
    return ended - began - captions, compute_again(kept), ended - begun["finishing"], facts["waiting_share"]


if __name__ == "__main__":
    main()
