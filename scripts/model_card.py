"""Write docs/model_card_lite.md and its curves from what training and evaluation left behind.

    .venv-engine/bin/python scripts/model_card.py --work work/train --processor "two cores of an AMD EPYC (AVX2), float32"

--work copies the training logs into docs/training/ first, and --processor is kept beside them; without them those that are
there are used.
"""

import argparse
import json
import shutil
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from engine.bundle import EMBEDDED, MANIFEST  # noqa: E402
from engine.evaluation import report  # noqa: E402

STAGES = {
    "predictor": "mean and spread, from random weights; L1 turning into L2, Laplace likelihood for the spread; each scale counts alike. "
    "Batches of 96",
    "diffusion": "denoiser of any number of steps; v-prediction of the residual in units of the spread. It began as the earlier "
    "predictor's denoiser, with what it sees of the predictor's features new. Batches of 32",
    "distilled": "the denoiser, to draw in one step: squared error and a Wasserstein distance of patches "
    "(`engine/training/distil.py`). It began as the earlier one, in the same way. Batches of 32",
    "describer": "a residual network that recognises the kind of scene, on pictures as soft as stage 1's; calibrated on scenes held back",
    "refiner": "U-Net, ControlNet and text encoder of stage 2, from random weights; noise prediction, in units of what stage 1 leaves "
    "unknown, up to a strength a little above the one that is used. The curves are those of the network alone, without the guard and "
    "the agreement with the input that follow it in use",
    "distilled_refiner": "the same networks, to refine stage 1's picture of one step in one step more: the terms of `distilled`. It began "
    "as the one of the earlier stage 1. From minute 26 on it had one core instead of two; the Wasserstein distance counted 10 to "
    "minute 81, then 14; parallel strokes count from minute 101",
}

ON_CARD = ("predictor", "diffusion", "distilled")
"""Stages that were trained on a GPU; the last two of them side by side, with other trainings beside them for half of the time."""

BEFORE = "two hours on two cores: 18 and 32 minutes for denoiser and distilled denoiser, 23 for the distilled refiner, and what went before"
"""What was spent on the networks that these began with."""

COLOURS = {
    "gain_x4": "#1b6ca8",
    "gain_x2": "#7a7a7a",
    "gain_x8": "#b0b0b0",
    "energy_x4": "#c8553d",
    "edges_x4": "#3c8d40",
    "right_held_back": "#7b4ea3",
    "nll_held_back": "#b0b0b0",
}
WIDTH, HEIGHT, PAD = 640, 260, 46


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--work", type=Path, help="folder of the training, to copy its logs from")
    parser.add_argument("--processor", help="what it was trained on, in words")
    parser.add_argument("--card", help="the GPU that it was trained on, in words")
    given = parser.parse_args()
    logs = ROOT / "docs" / "training"
    logs.mkdir(parents=True, exist_ok=True)
    for stage in STAGES if given.work else ():
        shutil.copy(given.work / stage / "log.jsonl", logs / f"{stage}.jsonl")
    for name, words in (("processor", given.processor), ("card", given.card)):
        if words:
            (logs / f"{name}.txt").write_text(words + "\n", encoding="utf-8")
    sections = [_curves(stage, _read(logs / f"{stage}.jsonl")) for stage in STAGES]
    (ROOT / "docs" / "model_card_lite.md").write_text(_page(sections), encoding="utf-8")


def _read(path: Path) -> list[dict]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def _curves(stage: str, log: list[dict]) -> str:
    """A line of the card about a stage, its curves drawn beside the page."""
    picture = ROOT / "docs" / "images" / f"training_{stage}.svg"
    picture.parent.mkdir(parents=True, exist_ok=True)
    picture.write_text(_draw(log), encoding="utf-8")
    last = log[-1]
    spent = f"{last['step']:,} steps in {last['minutes']:.0f} minutes"
    return f"### {stage}\n\n{STAGES[stage][0].upper()}{STAGES[stage][1:]}. {spent}.\n\n![{stage}](images/training_{stage}.svg)\n"


def _draw(log: list[dict]) -> str:
    """Figures on scenes held back, over the minutes, as an SVG."""
    names = [name for name in COLOURS if name in log[0]]
    values = [line[name] for line in log for name in names]
    low, high = min(0.0, *values), max(1.0, *values)
    longest = max(line["minutes"] for line in log)

    def x(minutes: float) -> float:
        return PAD + (WIDTH - 150 - PAD) * minutes / longest

    def y(value: float) -> float:
        return HEIGHT - PAD + (2 * PAD - HEIGHT) * (value - low) / (high - low)

    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" font-family="sans-serif" font-size="12">'
    ]
    parts.append(f'<rect width="{WIDTH}" height="{HEIGHT}" fill="white"/>')
    for tick in range(5):
        value = low + (high - low) * tick / 4
        parts.append(f'<line x1="{PAD}" x2="{x(longest):.0f}" y1="{y(value):.1f}" y2="{y(value):.1f}" stroke="#ddd"/>')
        parts.append(f'<text x="6" y="{y(value) + 4:.1f}">{value:.2f}</text>')
    for index, name in enumerate(names):
        points = [(round(x(line["minutes"]), 1), round(y(line[name]), 1)) for line in log]
        joined = " ".join(f"{across},{down}" for across, down in points)
        parts.append(f'<polyline points="{joined}" fill="none" stroke="{COLOURS[name]}" stroke-width="2"/>')
        # A short run on a GPU has few of them, or one.
        parts += [f'<circle cx="{across}" cy="{down}" r="2.5" fill="{COLOURS[name]}"/>' for across, down in points]
        parts.append(
            f'<text x="{WIDTH - 140}" y="{PAD + 18 * index}" fill="{COLOURS[name]}">{name} {log[-1][name]:.2f}</text>'
        )
    parts.append(
        f'<text x="{PAD}" y="{HEIGHT - 14}">minutes of training: 0 to {longest:.0f}; scenes held back from training</text>'
    )
    return "\n".join([*parts, "</svg>\n"])


def _page(sections: list[str]) -> str:
    bundle = EMBEDDED / "lite"
    manifest = json.loads((bundle / MANIFEST).read_text(encoding="utf-8"))
    size = sum((bundle / name).stat().st_size for name in manifest["files"]) / 1e6
    figures = json.loads((ROOT / "docs" / "evaluation.json").read_text(encoding="utf-8"))
    tables = "\n\n".join(f"**{scale}**\n\n{report.table(part['all'])}" for scale, part in figures.items())
    logs = ROOT / "docs" / "training"
    minutes = {stage: _read(logs / f"{stage}.jsonl")[-1]["minutes"] for stage in STAGES}
    on_card = sum(minutes[stage] for stage in ON_CARD)
    processor, card = ((logs / f"{name}.txt").read_text(encoding="utf-8").strip() for name in ("processor", "card"))
    return f"""# Model card: bundle `lite` {manifest["version"]}

This page is written by `scripts/model_card.py`.

- **What it is**: stage 1 of vlmsr (SR3, predict and refine): a predictor of mean and spread, a denoiser for any number of steps, and
  one distilled to a single step; and stage 2: a describer that puts places into words, a small U-Net with ControlNet and text encoder,
  and the same distilled to a single step.
  One set of weights for scales {", ".join(str(scale) for scale in manifest["scales"])}.
  {size:.0f} MB of safetensors, half precision.
- **Licence**: {manifest["licence"]}.
- **Training data**: {manifest["training_data"]}. Random crops of 128 px (predictor: 192 px, and 96 px at x2), turned and mirrored;
  scales 4, 2 and 8 in shares of 0.6, 0.2, 0.2. 60 % are reduced by clean bicubic interpolation, the others as
  sensors do: anisotropic blur, one of three detector footprints, noise, JPEG (`engine/training/degrade.py`).
- **Made for**: {manifest["ground_sampling_distance"]}. Other sensors, other bands and much coarser pixels work less well.
- **Not for**: measurement, legal evidence, detection of objects smaller than about two input pixels. What it draws is plausible,
  not observed.
- **Compute spent**: {on_card:.0f} minutes of training on {card} ({", ".join(ON_CARD)}), and {sum(minutes.values()) - on_card:.0f} on
  {processor}, other work beside it. The earlier networks that some began with had {BEFORE}.

## Quality

See [evaluation](evaluation.md) for what the columns mean, and for each class.

{tables}

## Training

The curves are figures on scenes held back from training, all taken as one mosaic: gain in PSNR over bicubic (dB), energy of the
Laplacian over the truth's, and edges. `training/` has the logs.

{chr(10).join(sections)}"""


if __name__ == "__main__":
    main()
