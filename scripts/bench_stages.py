"""Peak memory of both stages: it must be the larger of what describes and what refines, not their sum; writes docs/benchmark_stages.md.

    scripts/bench_stages

Bundle `lite` has too small a describer to show it. So a bundle is made of its stage 1, a LLaVA-NeXT and a Stable Diffusion ControlNet
pipeline of exactly those classes with random weights, each padded to some hundred MB, and each kind of job is a process of its own.
"""

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from bench_engine import ROOT, default_threads, make_input, peak_of, processor

sys.path.insert(0, str(ROOT))

from engine.bundle import EMBEDDED, copy_stage1, seal, unsealed
from tests.engine.tiny_diffusion import pipeline
from tests.engine.tiny_vlm import save_tiny_vlm

VLM_WIDTH, TEXT_WIDTH = 700_000, 1_800_000
"""Layers so wide hold about 540 and 460 MB."""

SLACK = 0.25
"""Of the smaller model, by how much the peak of both may be above the larger peak alone."""

PAGE = """\
# Memory of both stages

This page is written by `scripts/bench_stages`; not edited by hand. Peak of resident memory of `vlmsr upscale --preset quality`,
8 bit RGB, {scale} times finer, {megapixels:g} megapixel out, with a describer of {vlm:.0f} MiB and a refiner of
{sd:.0f} MiB (LLaVA-NeXT and Stable Diffusion with ControlNet by their classes, random weights), each job a process of its own.

| job | peak, MiB |
| --- | ---: |
{rows}

The peak of both is {over:+.0f} MiB from the larger of the two alone; were both held at once, it would be {sum:+.0f} MiB. {verdict}

Processor: {processor}.
"""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--megapixels", type=float, default=0.1)
    parser.add_argument("--page", type=Path, default=ROOT / "docs" / "benchmark_stages.md")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        bundle, source = folder / "bundle", folder / "in.tif"
        vlm, refiner = _make_bundle(bundle)
        make_input(source, given.megapixels)
        captions = folder / "captions.geojson"
        jobs = {
            "stage 1 alone": ["upscale", "--stages", "base"],
            "stage 1 and describer (`vlmsr describe`)": ["describe"],
            "stage 1 and refiner (captions given)": ["upscale", "--captions", str(captions)],
            "stage 1, describer and refiner": ["upscale"],
        }
        peaks = {}
        for name, (command, *more) in jobs.items():
            output = captions if command == "describe" else folder / "out.tif"
            peaks[name] = _peak(
                [command, str(source), str(output), "--preset", "quality", "--model", str(bundle), *more]
            )
            print(f"{name}: {peaks[name]:.0f} MiB", flush=True)
    _, describing, refining, both = peaks.values()
    over = both - max(describing, refining)
    within = over <= SLACK * min(vlm, refiner)
    page = PAGE.format(
        scale=4,
        megapixels=given.megapixels,
        vlm=vlm,
        sd=refiner,
        rows="\n".join(f"| {name} | {peak:.0f} |" for name, peak in peaks.items()),
        over=over,
        sum=min(vlm, refiner),
        verdict="It is the larger, not the sum." if within else "IT IS NOT THE LARGER ALONE.",
        processor=processor(),
    )
    given.page.write_text(page, encoding="utf-8")
    print(page)
    sys.exit(not within)


def _make_bundle(folder: Path) -> tuple[float, float]:
    """Write it; the sizes of its describer and its refiner in MiB."""
    lite = EMBEDDED / "lite"
    copy_stage1(lite, folder)
    save_tiny_vlm(folder / "describer", VLM_WIDTH)
    pipeline(levels=3, width=TEXT_WIDTH).save_pretrained(folder / "refiner", safe_serialization=True)
    refinement = {"window": 256, "stride": 192, "across": 2, "strength": 0.5, "guidance": 1.0, "control": 1.0}
    seal(folder, {**unsealed(lite), "name": "heavy", "refinement": refinement})
    return _size(folder / "describer"), _size(folder / "refiner")


def _size(folder: Path) -> float:
    return sum(path.stat().st_size for path in folder.rglob("*.safetensors")) / 2**20


def _peak(arguments: list[str]) -> float:
    """Of one job, MiB."""
    command = [sys.executable, "-m", "engine", *arguments, "--device", "cpu", "--precision", "float32"]
    environment = {**os.environ, "OMP_NUM_THREADS": str(default_threads())}
    process = subprocess.Popen(
        command, cwd=ROOT, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    )
    told = process.stderr.read()
    process.stderr.close()
    peak = peak_of(process)
    if process.returncode != 0:
        sys.exit(f"The engine failed:\n{told.decode()}")
    return peak


if __name__ == "__main__":
    main()
