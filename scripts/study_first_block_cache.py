"""First Block Cache against none, and against other readings of the method, on one refiner; writes docs/first_block_cache.md and .json.

    scripts/study_first_block_cache --data FOLDER [--model lite | --refiner-work work/train]

FOLDER holds RGB images named CLASS_NUMBER.jpg. Each is reduced by 4, made finer by stage 1, and refined with each policy, from the same
noise. Run it on a machine that does nothing else. A look at whether it works: --scenes 2 --side 128 --steps 8.
"""

import argparse
import json
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import torch
from bench_engine import business, processor
from PIL import Image

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from engine.agreement import project  # noqa: E402
from engine.bundle import open_bundle  # noqa: E402
from engine.captions.wording import vocabulary  # noqa: E402
from engine.device import Compute, choose  # noqa: E402
from engine.evaluation.cache_study import CODE, OTHERS, OURS, UNCACHED, Bench, Plan, Subject  # noqa: E402
from engine.job import PRESETS  # noqa: E402
from engine.load import load_pipeline, load_refiner  # noqa: E402
from engine.models.lite_refiner import make_refiner, trained_parts  # noqa: E402
from engine.pipelines.first_block_cache import FirstBlockCacheConfig  # noqa: E402
from engine.pipelines.refine import Refiner, RefineSettings  # noqa: E402
from engine.pipelines.sr3 import SR3Pipeline  # noqa: E402
from engine.training.degrade import interpolate, reduce_clean  # noqa: E402
from engine.training.refine import with_parts  # noqa: E402
from engine.training.refine_stages import BASE_STEPS, WATCH_STRENGTH, assemble, describe  # noqa: E402
from engine.training.scenes import HOLD_BACK_EVERY, to_tensor  # noqa: E402
from engine.training.stages import read_average  # noqa: E402
from engine.training.watch import to_dn  # noqa: E402

CHOSEN = PRESETS["paper"].tau
LIMIT = FirstBlockCacheConfig().longest_skip
SCALE, DETAIL = 4, 0.95
FASTER, AGREEMENT, LOSS = 2.0, 35.0, 0.05
"""To be reached: times faster (than without, than the paper's code); dB to the uncached result; dB to the truth that count as no loss."""
SAME_TIME = 1.05
"""Times that differ by a factor up to this are the same: machines are no steadier."""

PAGE = """\
# First Block Cache

This page is written by `scripts/study_first_block_cache`; not edited by hand.

In each step the U-Net's first block is run. Where what it gives, h1, says that little has changed, the rest of the step is
left out, the ControlNet included (`engine/pipelines/first_block_cache.py`).

- Measured on {count} scenes of {side} x {side} px{held_back}, reduced by {scale} and made finer by stage 1
  ({base_steps} steps, {detail:.0%} of the detail); refined in {steps} evaluations of the network from strength {strength:g},
  guidance {guidance:g}, with a caption of the scene's class and of what is measured. Refiner: {refiner}. Each scene is one
  window; the noise is the same for all policies.
- *time* is that of the denoising alone over the time without a cache, the median of {runs} runs; all policies took turns,
  scene after scene.
- *PSNR to uncached* is that of the refined pictures, before rounding and before the guard and the agreement with the input
  correct them, all scenes as one mosaic; *to the truth* is the PSNR to the truth minus that of the uncached pictures;
  *energy / truth* is the energy of the Laplacian over the truth's.
- Machine: {machine} ({precision}).{busy}

## Against none

tau is the relative mean absolute change of h1 up to which a step is skipped; a tile skips at most *longest skip* steps in a row.

{cache}

## At tau {tau:g}, the one chosen

Preset paper has {paper:g}. At most {limit} steps are skipped in a row.

{goals}

## Other readings of the method

At thresholds where they skip as large a share of steps as the one in use does at tau {tau:g} (found on {matched}), and with the
same limit of {limit} skips in a row; *times as slow* is their time over that of the one in use. Sorted by PSNR to the
uncached result, where the one in use comes at place {place} of {places}. {better}

{readings}

{words}

The paper's code was measured as a policy on the same network: its own networks are others.
"""


def load(given: argparse.Namespace, device: torch.device, dtype: torch.dtype) -> tuple[Refiner, RefineSettings]:
    """The refiner of a bundle, or of the averaged weights of a checkpoint."""
    if given.refiner_work is None:
        bundle = open_bundle(given.model)
        if bundle.refinement is None:
            sys.exit(f"Bundle '{bundle.name}' has no stage 2: give one that has, or --refiner-work.")
        of = bundle.refinement
        settings = RefineSettings(given.steps, given.strength, of.guidance, of.control)
        return load_refiner(bundle, device, dtype), settings
    made = make_refiner(vocabulary())
    pipeline = assemble(with_parts(made, read_average(given.refiner_work, "refiner", trained_parts(made))))
    pipeline.to(device)
    if dtype != pipeline.dtype:
        pipeline.to(dtype)
    for network in (pipeline.unet, pipeline.controlnet):
        network.to(memory_format=torch.channels_last)
    return Refiner(pipeline, 8, 8), RefineSettings(given.steps, given.strength)


def subjects(given: argparse.Namespace, stage1: SR3Pipeline, refiner: Refiner) -> Iterator[Subject]:
    """Scenes, evenly chosen, as the refiner met them in training: stage 1's picture, agreeing with the coarse one, and its caption."""
    paths = sorted(p for p in given.data.iterdir() if p.suffix.lower() in (".jpg", ".png", ".tif"))
    if given.held_back:
        paths = paths[::HOLD_BACK_EVERY]
    count = min(given.scenes, len(paths))
    for path in (paths[index * len(paths) // count] for index in range(count)):
        truth = np.asarray(Image.open(path).convert("RGB"))
        side = min(*truth.shape[:2], given.side or truth.shape[0]) // 8 * 8
        top, left = ((length - side) // 2 for length in truth.shape[:2])
        truth = truth[top : top + side, left : left + side]
        generator = torch.Generator().manual_seed(given.seed)
        coarse = reduce_clean(to_tensor(truth), SCALE).to(stage1.device)
        start = torch.randn(1, 3, side, side, generator=generator).to(coarse)
        drawn = stage1(interpolate(coarse, SCALE), SCALE, BASE_STEPS, lambda _, start=start: start)
        base = project(drawn.picture(DETAIL).clamp(-1, 1), coarse, SCALE).clamp(-1, 1)
        noise = torch.randn(1, *refiner.latent_shape(side, side), generator=generator).to(coarse)
        yield Subject(to_dn(to_tensor(truth)), base, describe(base.cpu(), path.stem.rsplit("_", 1)[0])[0], noise)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="folder of scenes (RGB images, CLASS_NUMBER.jpg)")
    parser.add_argument("--held-back", action="store_true", help="those alone that training holds back, of its folder")
    parser.add_argument("--model", default="lite", help="bundle of stage 1, and of stage 2 (default %(default)s)")
    parser.add_argument("--refiner-work", type=Path, help="folder of training's checkpoints, whose stage 2 is taken")
    parser.add_argument("--scenes", type=int, default=8, help="how many, evenly chosen (default %(default)s)")
    parser.add_argument("--side", type=int, help="cut from the middle of each scene, pixels (default: all of it)")
    parser.add_argument("--steps", type=int, default=50, help="evaluations of the network (default %(default)s)")
    parser.add_argument("--strength", type=float, default=WATCH_STRENGTH, help="(default %(default)s)")
    parser.add_argument("--tau", type=float, nargs="*", default=[0.05, 0.1, 0.2, 0.3, 0.5])
    parser.add_argument(
        "--longest-skip", type=int, nargs="*", default=[1, 2, 5, 100], help="also tried, at the chosen tau"
    )
    parser.add_argument(
        "--chosen", type=float, default=CHOSEN, help="tau to be judged (default: preset paper's, %(default)s)"
    )
    parser.add_argument(
        "--match-scenes", type=int, default=1, help="on which equal shares are sought (default %(default)s)"
    )
    parser.add_argument("--rounds", type=int, default=1, help="(default %(default)s)")
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--device", default="auto", help="auto, cpu, cuda or mps (default %(default)s)")
    parser.add_argument("--docs", type=Path, default=ROOT / "docs", help="where the page goes")
    given = parser.parse_args()
    if not given.chosen > 0:
        parser.error("--chosen is a threshold above 0")
    busy = business()
    compute = choose(given.device, "auto")
    refiner, settings = load(given, compute.device, compute.dtype)
    stage1 = load_pipeline(open_bundle(given.model), compute.device, torch.float32)
    scenes = list(subjects(given, stage1, refiner))
    bench = Bench(refiner, settings)
    chosen = Plan(OURS, FirstBlockCacheConfig(given.chosen, LIMIT))
    sought = scenes[: given.match_scenes]
    wanted = bench.share(sought, chosen)
    others = [bench.match(reading, sought, chosen, wanted) for reading in OTHERS]
    # The chosen one comes last of ours: those that are forced to skip as it did follow it.
    ours = [plan for plan in _ours(given) if plan != chosen]
    figures = bench.study(scenes, [*ours, chosen, *others], given.rounds)
    cache = sorted(
        (figures[plan] for plan in (UNCACHED, *ours, chosen)), key=lambda row: (row["tau"], row["longest_skip"])
    )
    readings = [figures[plan] for plan in (chosen, *others)]
    goals = judge(figures[chosen], next(figures[plan] for plan in others if plan.reading is CODE))
    page = write(given, settings, scenes, compute, busy, cache, goals, readings)
    given.docs.mkdir(parents=True, exist_ok=True)
    (given.docs / "first_block_cache.md").write_text(page, encoding="utf-8")
    told = {
        "tau": given.chosen,
        "steps": given.steps,
        "scenes": len(scenes),
        "cache": cache,
        "goals": goals,
        "readings": readings,
    }
    (given.docs / "first_block_cache.json").write_text(json.dumps(told, indent=1) + "\n", encoding="utf-8")
    print(f"\n{page}")


def _ours(given: argparse.Namespace) -> list[Plan]:
    """What is tried of the policy in use: thresholds with the usual limit, and other limits with the chosen threshold."""
    pairs = [(tau, LIMIT) for tau in given.tau if tau > 0] + [(given.chosen, limit) for limit in given.longest_skip]
    return [Plan(OURS, FirstBlockCacheConfig(*pair)) for pair in dict.fromkeys(pairs)]


def judge(ours: dict, code: dict) -> list[dict]:
    """The issue's figures, and whether they hold."""
    psnr = _psnr(ours)
    against = code["time"] / ours["time"]
    return [
        {
            "what": "times faster than without",
            "to reach": f">= {FASTER:g}",
            "measured": f"{ours['faster']:.2f}",
            "holds": ours["faster"] >= FASTER,
        },
        {
            "what": "PSNR to the uncached result, dB",
            "to reach": f">= {AGREEMENT:g}",
            "measured": f"{psnr:.1f}",
            "holds": psnr >= AGREEMENT,
        },
        {
            "what": "PSNR to the truth against the uncached result's, dB",
            "to reach": f"no loss (>= -{LOSS:g})",
            "measured": f"{ours['truth']:+.2f}",
            "holds": ours["truth"] >= -LOSS,
        },
        {
            "what": "times faster than the paper's code that skips the same steps",
            "to reach": f">= {FASTER:g}",
            "measured": f"{against:.2f}",
            "holds": against >= FASTER,
        },
    ]


def write(
    given: argparse.Namespace,
    settings: RefineSettings,
    scenes: list[Subject],
    compute: Compute,
    busy: str | None,
    cache: list[dict],
    goals: list[dict],
    readings: list[dict],
) -> str:
    """The page."""
    best_first = sorted(readings, key=_psnr, reverse=True)
    side = scenes[0].base.shape[-1]
    matched = min(given.match_scenes, len(scenes))
    return PAGE.format(
        count=len(scenes),
        side=side,
        held_back=" that training holds back" if given.held_back else "",
        scale=SCALE,
        base_steps=BASE_STEPS,
        detail=DETAIL,
        steps=settings.steps,
        strength=settings.strength,
        guidance=settings.guidance,
        refiner=f"bundle `{given.model}`" if given.refiner_work is None else "a checkpoint of training",
        runs=len(scenes) * given.rounds,
        machine=_machine(compute.device),
        precision=compute.precision,
        busy=f" {busy}" if busy else "",
        cache=_table(cache),
        tau=given.chosen,
        paper=CHOSEN,
        limit=LIMIT,
        goals=_goals(goals),
        matched="one scene" if matched == 1 else f"{matched} scenes",
        place=1 + next(place for place, row in enumerate(best_first) if row["reading"] == OURS.title),
        places=len(best_first),
        better=_better(readings),
        readings=_table(best_first, readings[0]),
        words="\n".join(f"- *{reading.title}*: {reading.words}." for reading in (OURS, *OTHERS)),
    )


def _psnr(row: dict) -> float:
    return float("inf") if row["psnr"] is None else row["psnr"]


def _better(readings: list[dict]) -> str:
    """Which of the others, if any, are better than the first in one respect and no worse in the other."""
    ours, *others = readings
    better = [r["reading"] for r in others if _psnr(r) > _psnr(ours) and r["time"] <= SAME_TIME * ours["time"]]
    return f"Nearer to it in no more time: {', '.join(better) or 'none'}."


def _table(rows: list[dict], ours: dict | None = None) -> str:
    """Figures as Markdown. ours: given, the rows are of several readings, and are compared with it in time."""
    titles = ["share left out", "time", "times faster", "PSNR to uncached, dB", "to the truth, dB", "energy / truth"]
    first = ["reading", "tau"] if ours else ["tau", "longest skip"]
    titles = first + titles[:2] + (["times as slow"] if ours else titles[2:3]) + titles[3:]
    lines = [f"| {' | '.join(titles)} |", "| --- |" + " ---: |" * (len(titles) - 1)]
    for row in rows:
        uncached = row["tau"] == 0
        tau = "" if row["forced"] else f"{row['tau']:.3g}"
        cells = [row["reading"], tau] if ours else [f"{row['tau']:g}", str(row["longest_skip"])]
        if not ours and uncached:
            cells = ["none", ""]
        cells += [f"{row['share']:.0%}", f"{row['time']:.2f}"]
        cells.append(f"{row['time'] / ours['time']:.2f}" if ours else f"{row['faster']:.2f}")
        cells.append("exact" if row["psnr"] is None else f"{row['psnr']:.1f}")
        cells += [f"{row['truth']:+.2f}", f"{row['energy']:.2f}"]
        lines.append(f"| {' | '.join(cells)} |")
    return "\n".join(lines)


def _goals(goals: list[dict]) -> str:
    lines = ["| what | to reach | measured | |", "| --- | --- | ---: | --- |"]
    for goal in goals:
        holds = "reached" if goal["holds"] else "not reached"
        lines.append(f"| {goal['what']} | {goal['to reach']} | {goal['measured']} | {holds} |")
    return "\n".join(lines)


def _machine(device: torch.device) -> str:
    if device.type == "cuda":
        return torch.cuda.get_device_name(device)
    return f"{processor()}; threads used: {torch.get_num_threads()}"


if __name__ == "__main__":
    main()
