"""What the benchmarks share: an input of any size, one run of the engine as a program, and the machine's name."""

import os
import platform
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import rasterio

ROOT = Path(__file__).resolve().parents[1]
SCENE = ROOT / "tests" / "data" / "scene_naip.tif"
SCALE = 4
BUSY = 0.5
"""Load average above which figures of time are not to be trusted."""


@dataclass(frozen=True)
class Run:
    """seconds: reading, computing and writing, as the engine says. start: what the process took beside. peak: resident MiB."""

    seconds: float
    start: float
    megapixels: float
    peak: float
    precision: str


def make_input(path: Path, megapixels: float) -> int:
    """Write an RGB raster whose 4 times finer version has that many megapixels: the bundled scene and its mirror images, side by side.

    Returns its side in pixels.
    """
    side = max(8, round((megapixels * 1e6) ** 0.5 / SCALE))
    with rasterio.open(SCENE) as scene:
        values = scene.read([1, 2, 3])
        profile = {**scene.profile, "count": 3, "width": side, "height": side, "nodata": None, "photometric": "RGB"}
    missing = [max(0, side - length) for length in values.shape[1:]]
    values = np.pad(values, ((0, 0), (0, missing[0]), (0, missing[1])), mode="symmetric")
    with rasterio.open(path, "w", **profile) as raster:
        raster.write(values[:, :side, :side])
    return side


def run_engine(source: Path, output: Path, preset: str, threads: int, seed: int = 0) -> Run:
    """One `vlmsr upscale` on the processor, in a process of its own."""
    command = [sys.executable, "-m", "engine", "upscale", str(source), str(output)]
    command += ["--scale", str(SCALE), "--preset", preset, "--device", "cpu", "--seed", str(seed)]
    began = time.monotonic()
    process = subprocess.Popen(
        command,
        cwd=ROOT,
        env={**os.environ, "OMP_NUM_THREADS": str(threads)},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    )
    told = process.stderr.read()
    process.stderr.close()
    peak = peak_of(process)
    wall = time.monotonic() - began
    if process.returncode != 0:
        sys.exit(f"The engine failed:\n{told}")
    seconds, megapixels = (float(_told(rf"^ *{name}: (\S+)$", told)) for name in ("seconds", "megapixels"))
    return Run(seconds, wall - seconds, megapixels, peak, _told(r"^vlmsr \S+ on \w+, (\w+)", told))


def peak_of(process: subprocess.Popen) -> float:
    """Wait for the end of a process; the peak of its resident memory, MiB."""
    # subprocess does not tell the peak of this one child alone.
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    # Linux counts in KiB, macOS in bytes.
    return usage.ru_maxrss / (2**20 if sys.platform == "darwin" else 2**10)


@contextmanager
def kept_tiles() -> Iterator[list[tuple]]:
    """The tiles that jobs compute in this process meanwhile, each with what computes it, for `compute_again`."""
    from engine.computing import Local

    kept, compute = [], Local.compute

    def keeping(self, tiles, *told):
        kept.append((self, tiles))
        return compute(self, tiles, *told)

    Local.compute = keeping
    try:
        yield kept
    finally:
        Local.compute = compute


def compute_again(kept: list[tuple]) -> float:
    """Seconds of the networks alone, with nothing to read, to join or to write."""
    start = time.monotonic()
    for local, tiles in kept:
        local.compute(tiles)
    return time.monotonic() - start


def _told(pattern: str, text: str) -> str:
    found = re.search(pattern, text, re.MULTILINE)
    if not found:
        sys.exit(f"The engine did not say what was looked for ({pattern}):\n{text}")
    return found[1]


def processor() -> str:
    """The processor's name, and what of it matters to networks."""
    name, flags = platform.processor() or platform.machine(), set()
    information = Path("/proc/cpuinfo")
    if information.is_file():
        for line in information.read_text(encoding="utf-8").splitlines():
            key, _, value = (part.strip() for part in line.partition(":"))
            if key == "model name":
                name = value
            elif key == "flags":
                flags = set(value.split())
    wide = [flag for flag in ("avx2", "avx512f", "avx512_bf16", "amx_bf16") if flag in flags]
    return f"{name} ({', '.join(wide) or 'no vector extensions known'}), {os.cpu_count()} logical processors"


def business() -> str | None:
    """A sentence if other work runs on this machine, else None."""
    load = os.getloadavg()[0]
    if load < BUSY:
        return None
    return f"Other work ran on this machine (load average {load:.1f} at the start): the times are too long."


def default_threads() -> int:
    """Those that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
