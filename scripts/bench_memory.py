"""Peak memory of the engine for a small and a large output: it must not grow with the raster.

scripts/bench_memory [--megapixels 4 64] [--presets fast balanced] [--threads N]

Each run is a process of its own, whose peak of resident memory the system tells; the figures go to docs/benchmark_memory.md. Both
sizes must be larger than one tile (about 1 megapixel), or the tiles themselves are smaller.
"""

import argparse
import tempfile
from pathlib import Path

from bench_engine import ROOT, default_threads, make_input, processor, run_engine

ALLOWED = 0.10
"""By how much the peaks may differ."""

PAGE = """\
# Memory

Made by `scripts/bench_memory`; not edited by hand. Peak of resident memory of `vlmsr upscale` (the whole process, libraries and model
included), 8 bit RGB, 4 times finer, on the processor. It may differ by {allowed:.0%} between the sizes.

{table}

Processor: {processor}; {threads} threads, {precision}.
"""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--megapixels", type=float, nargs=2, default=(4, 64), metavar=("SMALL", "LARGE"))
    parser.add_argument("--presets", nargs="+", default=("fast", "balanced"))
    parser.add_argument("--threads", type=int, default=default_threads(), help="(default: all, %(default)s)")
    parser.add_argument(
        "--page", type=Path, default=ROOT / "docs" / "benchmark_memory.md", help="(default %(default)s)"
    )
    options = parser.parse_args()

    small, large = options.megapixels
    rows = [f"| preset | {small:g} megapixels | {large:g} megapixels | ratio |", "| --- | ---: | ---: | ---: |"]
    within = True
    with tempfile.TemporaryDirectory() as folder:
        source, output = Path(folder, "in.tif"), Path(folder, "out.tif")
        for preset in options.presets:
            peaks = []
            for megapixels in (small, large):
                make_input(source, megapixels)
                run = run_engine(source, output, preset, options.threads)
                peaks.append(run.peak)
                print(
                    f"{preset}, {run.megapixels:.1f} megapixels: {run.peak:.0f} MiB in {run.seconds:.0f} s", flush=True
                )
            ratio = peaks[1] / peaks[0]
            within = within and abs(ratio - 1) <= ALLOWED
            rows.append(f"| {preset} | {peaks[0]:.0f} MiB | {peaks[1]:.0f} MiB | {ratio:.2f} |")
    page = PAGE.format(
        table="\n".join(rows),
        allowed=ALLOWED,
        processor=processor(),
        threads=options.threads,
        precision=run.precision,
    )
    options.page.write_text(page, encoding="utf-8")
    print(f"\n{page}\nWritten to {options.page}")
    raise SystemExit(0 if within else f"The peaks differ by more than {ALLOWED:.0%}.")


if __name__ == "__main__":
    main()
