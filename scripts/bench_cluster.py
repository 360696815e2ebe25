"""Two workers of a Dask cluster against one, a worker killed on the way, and what a country would take; writes docs/cluster.md.

    scripts/bench_cluster [--megapixels 12]

A local cluster: workers are processes of one thread each, and the program that reads, joins and writes shares the cores with them. Run it
on a machine of two cores or more that does nothing else.
"""

import argparse
import hashlib
import os
import signal
import sys
import tempfile
import threading
from pathlib import Path

from bench_engine import ROOT, business, make_input, processor
from distributed import Client, LocalCluster

sys.path.insert(0, str(ROOT))

from engine.job import UpscaleJob
from engine.upscale import upscale

PRESETS = ("fast", "balanced")
TO_REACH = 1.7
"""Times faster with two workers than with one."""

GERMANY = 357_600
"""Square kilometres."""

INPUT_GSD, SCALE = 0.20, 4
WORKERS = (16, 64, 256, 1024)

PAGE = """\
# On a cluster

This page is written by `scripts/bench_cluster`; not edited by hand.

    pip install "vlmsr[cluster]"                                     # on all machines, with the same bundles
    dask scheduler                                                   # on one
    dask worker tcp://host:8786 --nworkers 8 --nthreads 2            # on each
    vlmsr upscale in.tif out.tif --scheduler tcp://host:8786

The program that was called reads the raster, sends what tiles are computed from, joins what comes back and writes it; workers need
neither raster nor disk. A tile is a pure function of what is sent: a worker that dies is replaced by another, and the result is that of
one machine, byte for byte, where processors and threads are alike. Interrupted, the same command goes on, as on one machine. From Python:
`engine.upscale.upscale` with a job whose `cluster` is the scheduler's address.

Several GPUs in one machine: `vlmsr upscale in.tif out.tif --scheduler local` starts a worker for each, which sees no other one, and ends
them; `CUDA_VISIBLE_DEVICES` says which may be taken. Nobody else on that machine can give them work. All workers compute in one number
format, which is told: the one that each would take by itself, or float32 where these differ; `--precision` names another.

## Measured

{megapixels:g} megapixels out, 4 times finer; workers of one thread each, models loaded before.{business}

| preset | one worker, s | two workers, s | times faster (to reach: {reach:g}) | bytes equal |
| --- | ---: | ---: | ---: | --- |
{rows}

One of the two was killed (SIGKILL) in a third run of each: {killed}. Processor: {processor}.

## A country

Germany has {area:,} km². At {gsd:g} cm a pixel, {scale} times finer, that is {output:.3g} megapixels out. Of the seconds above, {share}
are the program's that reads and writes: one such program feeds some workers, not hundreds. So cut the country into blocks of, say, 20 km
(`EXTENT`), and run one program for each 8 workers or so: blocks are cells of one fixed grid, so neighbours fit without a seam.

| workers (one thread of this processor each) | {heads} |
| ---: | {lines} |
{country}

The result takes {raw:,.0f} TB before compression, the canvases of the blocks at work about as much as those blocks. On GPUs: measure
seconds a megapixel with `vlmsr upscale` on one block, and put them in the place of those above. No GPU was at hand when this page was
written.
"""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--megapixels", type=float, default=12, help="of the result (default %(default)s)")
    parser.add_argument("--page", type=Path, default=ROOT / "docs" / "cluster.md", help="(default %(default)s)")
    given = parser.parse_args()
    busy = business()
    seconds: dict[str, list[float]] = {}
    rows, killed = [], []
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "in.tif"
        make_input(source, given.megapixels)
        for preset in PRESETS:
            runs = [_run(source, Path(folder) / f"{preset}{count}.tif", preset, count) for count in (1, 2)]
            dying = _run(source, Path(folder) / f"{preset}_killed.tif", preset, 2, kill_after=runs[1][0] / 2)
            seconds[preset] = [run[0] for run in runs]
            one, two = seconds[preset]
            rows.append(f"| {preset} | {one:.1f} | {two:.1f} | {one / two:.2f} | {_yes(runs[0][1] == runs[1][1])} |")
            killed.append(f"{preset}: bytes equal: {_yes(dying[1] == runs[0][1])}")
            print(rows[-1], killed[-1], flush=True)
    per_megapixel = {preset: one / given.megapixels for preset, (one, _) in seconds.items()}
    page = PAGE.format(
        megapixels=given.megapixels,
        business=f" {busy}" if busy else "",
        reach=TO_REACH,
        rows="\n".join(rows),
        killed="; ".join(killed),
        processor=processor(),
        share=_share(seconds),
        **_country(per_megapixel),
    )
    print(page)
    given.page.write_text(page, encoding="utf-8")


def _run(source: Path, output: Path, preset: str, workers: int, kill_after: float | None = None) -> tuple[float, str]:
    """Seconds and digest of a job on a cluster of its own."""
    with LocalCluster(n_workers=workers, threads_per_worker=1, processes=True, dashboard_address=None) as local:
        job = UpscaleJob(str(source), str(output), preset=preset, device="cpu", cluster=local.scheduler_address)
        with Client(local) as client:
            client.run(_import)
            pids = list(client.run(os.getpid).values())
        if kill_after is not None:
            timer = threading.Timer(kill_after, os.kill, (pids[0], signal.SIGKILL))
            timer.start()
        finished = upscale(job, lambda event: None)
    return finished.facts["seconds"], hashlib.sha256(output.read_bytes()).hexdigest()


def _import() -> None:
    """On a worker: what takes its time, once."""
    import engine.computing  # noqa: F401


def _share(seconds: dict[str, list[float]]) -> str:
    """What two workers do not halve, by Amdahl's law, in words."""
    shares = {preset: max(0.0, 2 * two / one - 1) for preset, (one, two) in seconds.items()}
    return ", ".join(f"{share:.0%} ({preset})" for preset, share in shares.items())


def _country(per_megapixel: dict[str, float]) -> dict[str, object]:
    output = GERMANY * 1e6 / (INPUT_GSD / SCALE) ** 2 / 1e6
    lines = []
    for workers in WORKERS:
        days = (output * seconds / workers / 86400 for seconds in per_megapixel.values())
        lines.append(f"| {workers} | {' | '.join(f'{day:,.0f} days' for day in days)} |")
    return {
        "area": GERMANY,
        "gsd": INPUT_GSD * 100,
        "scale": SCALE,
        "output": output,
        "heads": " | ".join(per_megapixel),
        "lines": " | ".join("---:" for _ in per_megapixel),
        "country": "\n".join(lines),
        "raw": output * 3e6 / 1e12,
    }


def _yes(said: bool) -> str:
    return "yes" if said else "NO"


if __name__ == "__main__":
    main()
