"""Other methods beside ours, on the same scenes, by the same measures; writes docs/baselines.md and .json.

    scripts/baselines --data ../shared/data/eval [--limit 20]

Bicubic and Lanczos interpolation (GDAL), and the published Real-ESRGAN x4plus. SUPIR and the paper's own model can't be run here: their
published figures stand in the pages that `scripts/evaluate --dataset` writes.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path

import numpy as np
import rasterio
from bench_engine import default_threads
from bench_speed import PEER_MODELS, PEER_PYTHON
from rasterio.enums import Resampling
from rasterio.io import MemoryFile

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from engine.evaluation import report  # noqa: E402
from engine.evaluation.datasets import open_folder  # noqa: E402
from engine.evaluation.judged import judge_all  # noqa: E402
from engine.evaluation.judges import Absent, open_judges  # noqa: E402
from engine.evaluation.spectrum import radial_power, spectrum_distance  # noqa: E402
from engine.evaluation.study import BASE, Outcome, study  # noqa: E402
from engine.job import UpscaleJob  # noqa: E402
from engine.upscale import load_models  # noqa: E402

SCALE = 4
PEER = "Real-ESRGAN x4plus"
PRESETS = ("fast", f"balanced{BASE}", "balanced")
CORRECTNESS = ("improvement", "omission", "hallucination")

PAGE = """\
# Other methods beside ours

This page is written by `scripts/baselines`; not edited by hand.

{count} scenes of the evaluation, reduced by {scale} (bicubic with antialiasing, rounded to 8 bit) and made finer again. Columns as in
[evaluation](evaluation.md). *Spectrum* is the mean distance from the truth's radial power, in dB, at the frequencies that the input does
not hold. Real-ESRGAN is the published x4plus, by ncnn in float32.

{table}

{correctness}
"""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="folder of scenes (RGB images)")
    parser.add_argument("--limit", type=int, help="judge every n-th scene only, so that about this many are left")
    parser.add_argument("--model", default="lite", help="bundle to judge")
    parser.add_argument("--docs", type=Path, default=ROOT / "docs")
    given = parser.parse_args()
    scenes = open_folder(given.data)
    if given.limit:
        scenes = scenes[:: max(1, len(scenes) // given.limit)]
    models = load_models(UpscaleJob("in", "out", model=given.model))
    with RealEsrgan() as peer:
        others = {"Lanczos": lanczos, PEER: peer}
        outcomes = []
        for outcome in study(scenes, SCALE, PRESETS, models, others):
            outcomes.append(outcome)
            print(f"{len(outcomes)} of {len(scenes)}", flush=True)
    figures = report.summarise(outcomes)
    truth = _power(outcomes, "truth")
    for method, row in figures.items():
        row["spectrum"] = spectrum_distance(_power(outcomes, method), truth, SCALE)
    judges = open_judges(None, models.compute.device)
    judged = judge_all(outcomes, judges)
    for method, row in figures.items():
        row |= judged[method]
    page = PAGE.format(count=len(scenes), scale=SCALE, table=_table(figures), correctness=_correctness(figures, judges))
    (given.docs / "baselines.md").write_text(page, encoding="utf-8")
    (given.docs / "baselines.json").write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")
    for outcome in outcomes[:: max(1, len(outcomes) // 10)]:
        report.save_picture(given.docs / "evaluation" / f"{outcome.scene.path.stem}_baselines.jpg", outcome)
    print(page)


def lanczos(coarse: np.ndarray, scale: int) -> np.ndarray:
    """GDAL's."""
    height, width, bands = coarse.shape
    profile = {"driver": "GTiff", "dtype": "uint8", "count": bands, "height": height, "width": width}
    with MemoryFile() as memory:
        with memory.open(**profile, transform=rasterio.Affine(1, 0, 0, 0, -1, 0)) as file:
            file.write(coarse.transpose(2, 0, 1))
        with memory.open() as file:
            fine = file.read(out_shape=(bands, height * scale, width * scale), resampling=Resampling.lanczos)
    return fine.transpose(1, 2, 0)


class RealEsrgan:
    """The published network, in a process of its own environment. A context manager."""

    def __enter__(self) -> "RealEsrgan":
        command = [PEER_PYTHON, ROOT / "scripts" / "real_esrgan.py", PEER_MODELS, str(default_threads())]
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self._folder = tempfile.TemporaryDirectory()
        return self

    def __exit__(self, *_: object) -> None:
        self._process.stdin.close()
        self._process.wait()
        self._folder.cleanup()

    def __call__(self, coarse: np.ndarray, scale: int) -> np.ndarray:
        if scale != SCALE:
            raise ValueError(f"Real-ESRGAN x4plus has no scale {scale}")
        source, result = (Path(self._folder.name, name) for name in ("in.npy", "out.npy"))
        np.save(source, coarse)
        self._process.stdin.write(f"{source} {result}\n")
        self._process.stdin.flush()
        if self._process.stdout.readline() != "done\n":
            raise RuntimeError("Real-ESRGAN stopped: see what it printed above")
        return np.load(result)


def _power(outcomes: list[Outcome], method: str) -> np.ndarray:
    return sum(radial_power(outcome.pictures[method]) for outcome in outcomes)


def _table(figures: dict[str, dict[str, float]]) -> str:
    head, line, *rows = report.table(figures).splitlines()
    added = [f" {row['spectrum']:.1f} |" for row in figures.values()]
    return "\n".join([head + " spectrum, dB |", line + " ---: |", *(a + b for a, b in zip(rows, added, strict=True))])


def _correctness(figures: dict[str, dict[str, float]], judges: list) -> str:
    """Improvement, omission and hallucination, or why there are none."""
    for judge in judges:
        if isinstance(judge, Absent) and set(CORRECTNESS) & set(judge.measures):
            return f"{', '.join(judge.measures)}: not computed, because {judge.because}."
    lines = [f"| method | {' | '.join(CORRECTNESS)} |", "| --- | ---: | ---: | ---: |"]
    for method, row in figures.items():
        lines.append(f"| {method} | " + " | ".join(f"{row[name]:.3f}" for name in CORRECTNESS) + " |")
    return "By `opensr-test` (improvement: higher is better; the others: lower):\n\n" + "\n".join(lines)


if __name__ == "__main__":
    main()
