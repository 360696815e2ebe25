"""Judge a bundle on scenes whose truth is known, through the engine as users run it; write docs/evaluation.md.

    scripts/evaluate --data FOLDER [--model mine]           # of another bundle than lite: docs/evaluation_mine.md
    scripts/evaluate --dataset rsscn7 --root DIR --scale 4 8 [--weights FOLDER]     # docs/evaluation_rsscn7.md

FOLDER holds RGB images named CLASS_NUMBER.jpg; DIR one of the data sets of Sung et al. (IEEE GRSL 2025) as published, whose figures are
put beside ours. Each image is reduced by bicubic interpolation with antialiasing, rounded to 8 bit, made finer by each preset, and compared
with itself. --work keeps what was measured, scale by scale: killed, it goes on. The large pictures go to docs/evaluation/: the scenes'
terms don't allow to publish them, so that folder is not part of the repository.
"""

import argparse
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from peers.kept import identity_of, kept  # noqa: E402
from peers.lpips_weights import fetched  # noqa: E402

from engine.bundle import EMBEDDED, MANIFEST  # noqa: E402
from engine.errors import EngineError  # noqa: E402
from engine.evaluation import judged, published, report  # noqa: E402
from engine.evaluation.datasets import DATASETS, Scene, open_dataset, open_folder  # noqa: E402
from engine.evaluation.judges import check_folder, open_judges  # noqa: E402
from engine.evaluation.study import BASE, Outcome, study  # noqa: E402
from engine.job import DEFAULT_BUNDLE, UpscaleJob  # noqa: E402
from engine.upscale import Models, load_models  # noqa: E402

PICTURES = 10

SIDE = 224
"""Pixels of the squares that the paper's figures are of: 28 px, made 8 times finer."""

EXPLANATION = """Measured on {count} scenes of {classes} classes, {size} px, none of them trained on, through the engine as users run
it (bundle `{bundle}`). Each scene is reduced by bicubic interpolation with antialiasing and rounded to 8 bit.

- *PSNR* of all scenes taken as one mosaic, over the three bands; *over bicubic* is the difference to bicubic interpolation;
  *per scene* is the mean of the scenes' own differences.
- *energy / truth*: energy of the Laplacian over the truth's. 1 has the truth's amount of fine detail; a PSNR says
  nothing without it: a perfect sample of what may be there loses 3 dB to the blurred mean.
- *edges*: coherence of the structure tensor (Gaussian of 1.5 px) along the truth's strongest edges, times the cosine of twice
  the angle to the truth's orientation, over the truth's own coherence. 1 is as straight as the truth, ragged borders fall.
- *edges moved*: mean distance, along their normal, from the truth's strongest edges to the result's, in pixels of the input; by local
  least squares, so that fine detail beside an edge counts a little too.
- *lpips* (lower is better): distance to the eye of AlexNet, LPIPS 0.1, where its weights are at hand (`scripts/setup.sh judges`).
- *disagreement*: mean absolute difference from the input, in digital numbers of 255, when the result is *averaged* back to the
  input's pixels, and when it is *reduced* the way the input was made. (The truth itself has next to 0 when reduced; averaged
  it has {truth:.2f} DN at x{last}, since bicubic reduction is no averaging.)

Tables of confidence: pixels are put into bins by their confidence; of those said to be 0.9 sure, 0.9 should lie within the stated error,
1/16 of the range. *Mean gap* is the mean distance of the two over all pixels (expected calibration error).

Pictures of {pictures} scenes, large, beside the input, bicubic interpolation, the truth and the confidence, are written to
`docs/evaluation/` by the same command; the scenes' terms don't allow to publish them here.
"""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    where = parser.add_mutually_exclusive_group(required=True)
    where.add_argument("--data", type=Path, help="folder of scenes (RGB images)")
    where.add_argument("--dataset", choices=DATASETS, help="a published data set, in the folder --root")
    parser.add_argument("--root", type=Path, help="where the data set is")
    parser.add_argument(
        "--side",
        type=int,
        help=f"take the middle of each scene, so many pixels wide and high (data sets: {SIDE}; 0: all)",
    )
    parser.add_argument(
        "--weights",
        default=fetched(),
        help="folder that holds lpips, sam and clip, as far as they are at hand (default: .cache/judges, where scripts/setup.sh made it)",
    )
    parser.add_argument("--scale", type=int, nargs="+", default=[4, 2, 8])
    parser.add_argument("--preset", nargs="+", default=["fast", f"balanced{BASE}", "balanced", "quality"])
    parser.add_argument(
        "--only-first", nargs="*", default=["quality"], help="presets for the first scale alone: they take long"
    )
    parser.add_argument("--model", default=DEFAULT_BUNDLE, help="bundle to judge (default %(default)s)")
    parser.add_argument("--docs", type=Path, default=ROOT / "docs", help="where the pages go")
    parser.add_argument("--work", type=Path, default=ROOT / "work" / "evaluation", help="folder of what was measured")
    parser.add_argument("--limit", type=int, help="judge every n-th scene only, so that about this many are left")
    given = parser.parse_args()
    if given.dataset and not given.root:
        parser.error("--dataset needs --root, the folder that it is in")
    try:
        check_folder(given.weights)
        scenes = _open(given)
    except EngineError as error:
        parser.error(f"{error.message} {error.hint}")
    if given.limit:
        scenes = scenes[:: max(1, len(scenes) // given.limit)]
    models = load_models(UpscaleJob("in", "out", model=given.model))
    judges = open_judges(given.weights, models.compute.device)
    sections, figures = [], {}
    for scale in given.scale:
        began = time.monotonic()
        presets = [name for name in given.preset if scale == given.scale[0] or name not in given.only_first]
        outcomes = _outcomes(given, scenes, scale, tuple(presets), models)
        overall, classes = report.summarise(outcomes), report.by_class(outcomes)
        figures[f"x{scale}"] = {"all": overall, "classes": classes}
        sections.append(f"## x{scale}\n\n{report.table(overall)}\n\nBy class:\n")
        for preset in presets:
            rows = {name: part[preset] for name, part in classes.items()}
            sections.append(report.table(rows, preset) + "\n")
        sections.append(f"How far confidence is kept (`OUTPUT_CONFIDENCE`):\n\n{report.reliability_table(outcomes)}\n")
        for outcome in outcomes[:: max(1, len(outcomes) // PICTURES)] if scale == given.scale[0] else []:
            report.save_picture(given.docs / "evaluation" / f"{outcome.scene.path.stem}_x{scale}.jpg", outcome)
        seen = figures[f"x{scale}"]["judged"] = judged.judge_all(outcomes, judges)
        if given.dataset:
            sections.append(published.table(DATASETS[given.dataset], seen, judges, scale))
        elif by_judges := judged.table(seen):
            sections.append(f"As judges of whole pictures see it (means over the scenes):\n\n{by_judges}\n")
        print(f"x{scale}: {time.monotonic() - began:.0f} s\n{report.table(overall)}", flush=True)
    explanation = EXPLANATION.format(
        count=len(scenes),
        classes=len(classes),
        size=" x ".join(str(side) for side in outcomes[0].pictures["truth"].shape[:2]),
        bundle=f"{models.bundle.name} {models.bundle.version}",
        truth=sum(o.averaged["truth"] for o in outcomes) / len(outcomes),
        last=given.scale[-1],
        pictures=PICTURES,
    )
    of = given.dataset or (Path(given.model).name if given.model != DEFAULT_BUNDLE else "")
    name = f"evaluation_{of}" if of else "evaluation"
    title = f"Evaluation on {DATASETS[given.dataset].title}" if given.dataset else "Evaluation"
    explanation += f"\n{published.about(DATASETS[given.dataset])}\n" if given.dataset else ""
    page = f"# {title}\n\nThis page is written by `scripts/evaluate`.\n\n" + explanation + "\n" + "\n".join(sections)
    (given.docs / f"{name}.md").write_text(page, encoding="utf-8")
    report.save_figures(given.docs / f"{name}.json", figures)


def _outcomes(
    given: argparse.Namespace, scenes: list[Scene], scale: int, presets: tuple[str, ...], models: Models
) -> list[Outcome]:
    """Those of all scenes; what was measured before is not measured again."""
    # A bundle may have its stage 2 from another one.
    bundles = [path.read_text(encoding="utf-8") for path in sorted(EMBEDDED.glob(f"*/{MANIFEST}"))]
    device = models.compute.device.type
    identity = identity_of(models.bundle.folder, given.work, scenes, scale, presets, given.side, device, bundles)
    folder = given.work / f"{given.dataset or 'scenes'}_{models.bundle.name}_x{scale}"
    return list(kept(folder, identity, scenes, lambda left: study(left, scale, presets, models)))


def _open(given: argparse.Namespace) -> list[Scene]:
    if given.dataset:
        return open_dataset(given.dataset, given.root, (SIDE if given.side is None else given.side) or None)
    return open_folder(given.data, given.side or None)


if __name__ == "__main__":
    main()
