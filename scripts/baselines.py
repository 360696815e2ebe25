"""Other methods beside ours, on the same scenes, by the same measures; writes docs/baselines.md, .json and a plot.

    scripts/baselines --data ../shared/data/eval --train ../shared/data/train --minutes 20

Bicubic and Lanczos interpolation (GDAL); published Real-ESRGAN and ESRGANs; the paper's light variant (bundle `lite-swin`); and,
with --train, Swin2SR, ESRGAN, SR3 and our own stage 1, each trained from random weights in the same minutes. --work keeps what was
trained and measured: killed, it goes on. When our weights alone have changed, --earlier takes the rows of what was trained before, since to
train it all takes hours. SUPIR and the paper's own model can't be run here: their published figures stand in the pages that
`scripts/evaluate --dataset` writes.
"""

import argparse
import json
import sys
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import torch
from bench_engine import default_threads, processor

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from peers import earlier, frontier, methods, opensr  # noqa: E402
from peers.kept import identity_of, kept  # noqa: E402
from peers.lpips_weights import fetched  # noqa: E402
from peers.trained import SCALE, Course  # noqa: E402

from engine.bundle import EMBEDDED, MANIFEST  # noqa: E402
from engine.evaluation import report  # noqa: E402
from engine.evaluation.datasets import open_folder  # noqa: E402
from engine.evaluation.judged import judge_all  # noqa: E402
from engine.evaluation.judges import Absent, open_judges  # noqa: E402
from engine.evaluation.spectrum import radial_power, spectrum_distance  # noqa: E402
from engine.evaluation.study import BASE, BICUBIC, Other, Outcome, by_engine, study  # noqa: E402
from engine.job import UpscaleJob  # noqa: E402
from engine.training import scenes  # noqa: E402
from engine.training.run import Budget  # noqa: E402
from engine.upscale import Models, load_models  # noqa: E402

OURS = ("fast", f"balanced{BASE}", "balanced", "quality")
DETAILS = (0.25, 0.5, 0.75, 1.0)
"""Of the lines in the plot, beside 0, which is preset fast."""

LINES = (f"balanced{BASE}", "balanced")
BATCH = 4
"""Crops that methods are trained on at once: in the same minutes, four times as many steps as with the 16 of `lite` bring them further."""

CORRECTNESS = ("improvement", "omission", "hallucination")
JUDGED = {
    ("lpips",): "*LPIPS* (lower is better) is the distance to the eye of AlexNet, version 0.1.",
    CORRECTNESS: "*Improvement* (higher is better), *omission* and *hallucination* (lower) are those of `opensr-test`.",
}
"""Measures that a judge gives, and what the page says of them."""

PAGE = """\
# Other methods beside ours

This page is written by `scripts/baselines`; not edited by hand.

{count} scenes of the evaluation, reduced by {scale} (bicubic with antialiasing, rounded to 8 bit) and made finer again. Columns as in
[evaluation](evaluation.md). *Spectrum* is the mean distance from the truth's radial power, in dB, at the frequencies that the input does
not hold. {judged} *Time* is that of a scene of {side} px, in times what `fast` took in the same run, on {processor}.

{table}

- **Published**: Real-ESRGAN x4plus by ncnn in float32; ESRGAN-medium and -thick of UpscalerJS (1.0.0, MIT), by torch in float32. None of
  them was made for this imagery in particular.
- **The paper's light variant**: bundle [`lite-swin`](model_card_lite-swin.md), trained on a GPU as `lite` was.
{trained}
- Ours are the presets of `lite`, which was trained for longer, and on a GPU: see its [card](model_card_lite.md).

## Six measures and edges

Better than the other method in PSNR, SSIM, spectrum, disagreement averaged, hallucination and omission?

{verdicts}

## The frontier

Who draws detail loses PSNR, so methods are compared at equal detail. The lines are `DETAIL` from 0 to 1 (dots: 0, {details}); a method is
beaten where a line passes above its point.

![PSNR over energy](images/frontier.svg)

{above}
"""

TRAINED = """\
- **Trained here**, {minutes:g} minutes each on {processor}, on the same scenes and sensor model as `lite`, batches of {batch} crops of
  {crop} px: Swin2SR in the size of the lightweight SwinIR, by L1; ESRGAN with 6 blocks of 48 channels, half of its time by L1 and half
  against its relativistic discriminator (the weights that its perceptual loss needs are not at hand); SR3 as published, a small U-Net,
  drawn in 50 steps; and our stage 1 (*same budget*), half predictor, half denoiser. Ours learned three scales in that time, the others
  scale {scale} alone. All of them compute in bfloat16 where the processor is fast in it. Steps done: {steps}. A processor's minutes are
  few: large networks hardly begin to learn in them."""

OF_BEFORE = """\
- **Rows of an earlier run** are those of the methods trained here: it was before the present weights of `lite`, on the same scenes, for
  bicubic interpolation came out the same. Its machine may have been another one, so compare their times among each other. Where a cell is
  empty, that run did not measure it."""

UNTRAINED = "- Methods that have to be trained here were left out of this run (`--train`)."


@dataclass(frozen=True)
class Goal:
    """A figure that is compared: its key and whether more of it is better."""

    key: str
    more: bool
    said: str

    def met(self, ours: float, other: float) -> bool:
        """Whether ours is the better one."""
        return ours > other if self.more else ours < other


GOALS = (
    Goal("psnr", True, "PSNR"),
    Goal("ssim", True, "SSIM"),
    Goal("spectrum", False, "spectrum"),
    Goal("averaged", False, "agreement"),
    Goal("hallucination", False, "hallucination"),
    Goal("omission", False, "omission"),
    Goal("edges", True, "edges"),
)


def main() -> None:
    given = _parse()
    models = load_models(UpscaleJob("in", "out", model=given.model))
    before = earlier.read(given.earlier) if given.earlier else None
    trained = _trained(given, models.compute.device) if given.train else {}
    chosen = open_folder(given.data)
    if given.limit:
        chosen = chosen[:: max(1, len(chosen) // given.limit)]
    with ExitStack() as stack:
        others = stack.enter_context(methods.published(default_threads())) | methods.light() | trained
        lines = {f"{line}, detail {detail:g}": _sliding(line, detail, models) for line in LINES for detail in DETAILS}
        outcomes = []
        for outcome in kept(
            given.work / "measured",
            identity_of(
                models.bundle.folder,
                given.work,
                chosen,
                [*others, *OURS, *lines],
                (EMBEDDED / methods.LIGHT / MANIFEST).read_text(encoding="utf-8"),
                processor(),
                default_threads(),
            ),
            chosen,
            lambda left: study(left, SCALE, OURS, models, others | lines),
        ):
            outcomes.append(outcome)
            print(f"{len(outcomes)} of {len(chosen)}", flush=True)
        judges = stack.enter_context(opensr.completed(open_judges(fetched(), models.compute.device)))
        figures = _figures(outcomes, judges)
    rows = before.rows_beside(figures) if before else {}
    figures |= rows
    named = [BICUBIC, *others, *rows, *OURS]
    page = PAGE.format(
        count=len(chosen),
        scale=SCALE,
        side=outcomes[0].pictures["truth"].shape[0],
        processor=given.processor,
        judged=_said_of_judges(judges),
        table=_table({name: figures[name] for name in named}),
        trained=_said_of_training(given, before),
        verdicts=_verdicts(figures, [name for name in (methods.REAL_ESRGAN, "ESRGAN") if name in figures]),
        details=", ".join(f"{detail:g}" for detail in DETAILS),
        above=_frontier(figures, [BICUBIC, *others, *rows], given.docs / "images" / "frontier.svg"),
    )
    (given.docs / "baselines.md").write_text(page, encoding="utf-8")
    (given.docs / "baselines.json").write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")
    for outcome in outcomes[:: max(1, len(outcomes) // 10)]:
        shown = {name: outcome.pictures[name] for name in (*named, "truth") if name in outcome.pictures}
        report.save_picture(
            given.docs / "evaluation" / f"{outcome.scene.path.stem}_baselines.jpg", replace(outcome, pictures=shown)
        )
    print(page)


def _parse() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="folder of scenes to judge on (RGB images)")
    parser.add_argument("--limit", type=int, help="judge every n-th scene only, so that about this many are left")
    parser.add_argument("--model", default="lite", help="bundle to judge")
    learnt = parser.add_mutually_exclusive_group()
    learnt.add_argument("--train", type=Path, help="folder of training scenes; without it no method is trained")
    learnt.add_argument(
        "--earlier", type=Path, help="folder of an earlier run's page, whose rows of trained methods are taken"
    )
    parser.add_argument("--minutes", type=float, default=20, help="of training for each method")
    parser.add_argument("--batch", type=int, default=BATCH, help="crops that a method is trained on at once")
    parser.add_argument("--work", type=Path, default=ROOT / "work" / "baselines", help="folder of checkpoints")
    parser.add_argument("--processor", default="this machine", help="what it ran on, in words")
    parser.add_argument("--docs", type=Path, default=ROOT / "docs")
    return parser.parse_args()


def _trained(given: argparse.Namespace, device: torch.device) -> dict[str, Other]:
    budget = _budget(given)
    return methods.trained(Course(given.work, device, budget, *scenes.load(given.train)), given.train)


def _sliding(line: str, detail: float, models: Models) -> Other:
    return lambda coarse, scale: by_engine(coarse, scale, line, models, detail=detail)[0]


def _figures(outcomes: list[Outcome], judges: list) -> dict[str, dict[str, float]]:
    figures, judged, truth = report.summarise(outcomes), judge_all(outcomes, judges), _power(outcomes, "truth")
    for method, row in figures.items():
        row["spectrum"] = spectrum_distance(_power(outcomes, method), truth, SCALE)
        if method in outcomes[0].seconds:
            row["seconds"] = float(np.mean([outcome.seconds[method] for outcome in outcomes]))
            row[earlier.TIMES] = row["seconds"] / float(np.mean([outcome.seconds["fast"] for outcome in outcomes]))
        row |= judged[method]
    return figures


def _power(outcomes: list[Outcome], method: str) -> np.ndarray:
    return sum(radial_power(outcome.pictures[method]) for outcome in outcomes)


ADDED = (
    ("spectrum, dB", "spectrum", "{:.1f}"),
    ("LPIPS", "lpips", "{:.3f}"),
    *((name, name, "{:.3f}") for name in CORRECTNESS),
    ("time", earlier.TIMES, "{:.2f}"),
)
"""Columns beside those of `report.COLUMNS`: title, key and format."""


def _table(figures: dict[str, dict[str, float]]) -> str:
    columns = [column for column in ADDED if any(column[1] in row for row in figures.values())]
    head, line, *rows = report.table(figures).splitlines()
    for title, _, _ in columns:
        head, line = f"{head} {title} |", f"{line} ---: |"
    for index, row in enumerate(figures.values()):
        for _, key, form in columns:
            rows[index] += f" {form.format(row[key]) if key in row else ''} |"
    return "\n".join([head, line, *rows])


def _said_of_judges(judges: list) -> str:
    """What the columns are that judges give, or why they are not there."""
    return " ".join(_said_of(measures, words, judges) for measures, words in JUDGED.items())


def _said_of(measures: tuple[str, ...], words: str, judges: list) -> str:
    for judge in judges:
        if isinstance(judge, Absent) and set(measures) & set(judge.measures):
            return f"*{', '.join(measures)}*: not computed, because {judge.because}."
    return words


def _budget(given: argparse.Namespace) -> Budget:
    return Budget(given.minutes, learning_rate=0.0, batch=given.batch)


def _said_of_training(given: argparse.Namespace, before: earlier.Earlier | None) -> str:
    if before:
        return f"{before.trained}\n{OF_BEFORE}"
    if not given.train:
        return UNTRAINED
    budget = _budget(given)
    return TRAINED.format(
        minutes=given.minutes,
        processor=given.processor,
        batch=budget.batch,
        crop=budget.crop,
        scale=SCALE,
        steps=", ".join(_steps(given.work)),
    )


def _steps(work: Path) -> Iterator[str]:
    """How many steps each stage of training got done."""
    for log in sorted(work.rglob("log.jsonl")):
        last = json.loads(log.read_text(encoding="utf-8").splitlines()[-1])
        yield f"{log.parent.relative_to(work).as_posix()} {last['step']}"


def _verdicts(figures: dict[str, dict[str, float]], others: list[str]) -> str:
    """A table: which of ours is better than which of the others, goal by goal."""
    goals = [goal for goal in GOALS if all(goal.key in row for row in figures.values())]
    lines = [f"| ours | other | {' | '.join(goal.said for goal in goals)} |", "| --- | --- |" + " --- |" * len(goals)]
    for ours in ("balanced", "quality"):
        for other in others:
            said = (_verdict(goal, figures[ours][goal.key], figures[other][goal.key]) for goal in goals)
            lines.append(f"| {ours} | {other} | {' | '.join(said)} |")
    return "\n".join(lines)


def _verdict(goal: Goal, ours: float, other: float) -> str:
    return f"{'yes' if goal.met(ours, other) else 'no'} ({ours:.3f}, {other:.3f})"


def _frontier(figures: dict[str, dict[str, float]], others: list[str], picture: Path) -> str:
    """Draws the plot; a table of how far our lines lie above each of the others at its own energy."""

    def point(name: str) -> frontier.Point:
        return figures[name]["energy"], figures[name]["gain"]

    lines = {line: [point("fast"), *(point(f"{line}, detail {detail:g}") for detail in DETAILS)] for line in LINES}
    picture.parent.mkdir(parents=True, exist_ok=True)
    picture.write_text(frontier.draw(lines, {name: point(name) for name in others}), encoding="utf-8")
    rows = [f"| method | its energy | its dB | {' | '.join(f'{line} above it, dB' for line in LINES)} |"]
    rows.append("| --- |" + " ---: |" * (2 + len(LINES)))
    for name in others:
        over = (frontier.above(lines[line], point(name)) for line in LINES)
        said = " | ".join("its energy is not reached" if by is None else f"{by:+.2f}" for by in over)
        rows.append(f"| {name} | {point(name)[0]:.2f} | {point(name)[1]:+.2f} | {said} |")
    return "\n".join(rows)


if __name__ == "__main__":
    main()
