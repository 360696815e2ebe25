"""Presets beside each other, both stages: quality and time on the same scenes, in one run; writes docs/presets.md and .json.

    scripts/study_presets --data ../shared/data/eval [--scenes 5] [--scenes-by-steps 12]

Each scene is reduced by 4 and goes through the engine as a user's raster does, preset after preset. Run it on a machine that does
nothing else: preset paper takes 500 + 50 steps.
"""

import argparse
import json
import sys
from pathlib import Path

import numpy as np
from bench_engine import processor

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from engine.evaluation import report  # noqa: E402
from engine.evaluation.datasets import Scene, open_folder  # noqa: E402
from engine.evaluation.metrics import Errors  # noqa: E402
from engine.evaluation.spectrum import radial_power, spectrum_distance  # noqa: E402
from engine.evaluation.study import BASE, BICUBIC, Other, Outcome, by_engine, study  # noqa: E402
from engine.job import PRESETS, UpscaleJob  # noqa: E402
from engine.upscale import Models, load_models  # noqa: E402

SCALE = 4
SLOWEST = "paper"

PAGE = """\
# Presets

This page is written by `scripts/study_presets`; not edited by hand.

{count} scenes of {side} x {side} px, reduced by {scale}, through the engine as users run it (bundle `{bundle}`), both stages, all presets
in one run. *Stage 1* and *stage 2* are numbers of steps. *Times faster* is against preset `{slowest}`.
*Spectrum* is the mean distance from the truth's radial power, in dB, at the frequencies that the input does not hold. The other columns
are those of [evaluation](evaluation.md).

| preset | stage 1 | stage 2 | tau | s per megapixel | times faster | PSNR over bicubic, dB | energy / truth | edges | spectrum, dB |
| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
{rows}

## Stage 1 by its steps

Preset `balanced`, stage 1 alone, on {count_by_steps} scenes. A single step has a network of its own. Gains in the
bundle make up for the fine detail that steps miss, so compare what that detail costs.
{few} steps against {many}: {gain:+.2f} dB (to reach: within 0.1), energy {energy:+.1%} (within 10 %).

| steps | PSNR over bicubic, dB | energy / truth | edges | spectrum, dB |
| ---: | ---: | ---: | ---: | ---: |
{steps}

Machine: {machine}; {precision}.
"""

STEPS = (1, 2, 4, 8, 50)
"""Of stage 1 alone."""

FEW, MANY = 4, 50
"""Of these, those that should give the same."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="folder of scenes (RGB images)")
    parser.add_argument("--scenes", type=int, default=5, help="evenly chosen (default %(default)s)")
    parser.add_argument("--scenes-by-steps", type=int, default=12, help="for stage 1 alone (default %(default)s)")
    parser.add_argument("--preset", nargs="+", default=["balanced", "quality", SLOWEST])
    parser.add_argument("--model", default="lite")
    parser.add_argument("--docs", type=Path, default=ROOT / "docs")
    given = parser.parse_args()
    found = open_folder(given.data)
    scenes = _evenly(found, given.scenes)
    models = load_models(UpscaleJob("in", "out", model=given.model))
    # Whatever the first run of a process has to set up is nobody's time.
    list(study(scenes[:1], SCALE, (given.preset[0],), models))
    figures = {name: _figures(name, scenes, models, given.docs) for name in given.preset}
    by_steps = _figures_by_steps(_evenly(found, given.scenes_by_steps), models)
    slowest = figures[given.preset[-1]]["seconds"]
    rows = "\n".join(_row(name, part, slowest) for name, part in figures.items())
    page = PAGE.format(
        count=len(scenes),
        side=figures[given.preset[0]]["side"],
        scale=SCALE,
        bundle=f"{models.bundle.name} {models.bundle.version}",
        slowest=given.preset[-1],
        rows=rows,
        count_by_steps=given.scenes_by_steps,
        few=FEW,
        many=MANY,
        gain=by_steps[FEW]["gain"] - by_steps[MANY]["gain"],
        energy=by_steps[FEW]["energy"] / by_steps[MANY]["energy"] - 1,
        steps="\n".join(_row_of_steps(steps, part) for steps, part in by_steps.items()),
        machine=processor(),
        precision=models.compute.precision,
    )
    (given.docs / "presets.md").write_text(page, encoding="utf-8")
    figures["stage 1 by steps"] = by_steps
    (given.docs / "presets.json").write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")
    print(page)


def _evenly(scenes: list[Scene], count: int) -> list[Scene]:
    return [scenes[(2 * index + 1) * len(scenes) // (2 * count)] for index in range(count)]


def _figures(preset: str, scenes: list[Scene], models: Models, docs: Path) -> dict[str, float]:
    outcomes = list(study(scenes, SCALE, (preset,), models))
    seconds = sum(outcome.seconds[preset] for outcome in outcomes)
    for outcome in outcomes:
        report.save_picture(docs / "evaluation" / f"{outcome.scene.path.stem}_{preset}.jpg", outcome)
    pixels = sum(outcome.pictures["truth"][:, :, 0].size for outcome in outcomes)
    print(f"{preset}: {seconds:.0f} s", flush=True)
    side = outcomes[0].pictures["truth"].shape[0]
    return {"side": side, "seconds": seconds / pixels * 1e6, **_quality(outcomes, preset)}


def _figures_by_steps(scenes: list[Scene], models: Models) -> dict[int, dict[str, float]]:
    """Of stage 1 alone, by its number of steps."""

    def drawn_in(steps: int) -> Other:
        return lambda coarse, scale: by_engine(coarse, scale, f"balanced{BASE}", models, steps_base=steps)[0]

    outcomes = list(study(scenes, SCALE, (), models, {str(steps): drawn_in(steps) for steps in STEPS}))
    return {steps: _quality(outcomes, str(steps)) for steps in STEPS}


def _quality(outcomes: list[Outcome], method: str) -> dict[str, float]:
    ours, bicubic = (sum((o.errors[name] for o in outcomes), Errors()) for name in (method, BICUBIC))
    return {
        "gain": ours.psnr - bicubic.psnr,
        "energy": ours.energy_ratio,
        "edges": ours.edges,
        "spectrum": spectrum_distance(_power(outcomes, method), _power(outcomes, "truth"), SCALE),
    }


def _power(outcomes: list[Outcome], name: str) -> np.ndarray:
    return sum(radial_power(outcome.pictures[name]) for outcome in outcomes)


def _row(name: str, part: dict[str, float], slowest: float) -> str:
    preset = PRESETS[name]
    return (
        f"| {name} | {preset.steps_base} | {preset.steps_refine} | {preset.tau:g} | {part['seconds']:.2f} | "
        f"{slowest / part['seconds']:.1f} | {part['gain']:+.2f} | {part['energy']:.2f} | {part['edges']:.3f} | {part['spectrum']:.1f} |"
    )


def _row_of_steps(steps: int, part: dict[str, float]) -> str:
    return f"| {steps} | {part['gain']:+.2f} | {part['energy']:.2f} | {part['edges']:.3f} | {part['spectrum']:.1f} |"


if __name__ == "__main__":
    main()
