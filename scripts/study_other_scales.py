"""Published ESRGANs at the scales 2 and 8 beside ours; writes docs/baselines_other_scales.md and .json.

    scripts/study_other_scales --data ../shared/data/eval

At scale 4 `scripts/baselines` measures more methods, by more measures. Ours, and the paper's light variant, stand in the pages of
`scripts/evaluate`, of the same scenes: their rows are taken from there, and bicubic interpolation must come out as it did there.
"""

import argparse
import json
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from peers import upscalerjs  # noqa: E402
from peers.lanczos import lanczos  # noqa: E402
from peers.lpips_weights import fetched  # noqa: E402
from peers.methods import LANCZOS, LIGHT  # noqa: E402

from engine.evaluation import judged, report  # noqa: E402
from engine.evaluation.datasets import open_folder  # noqa: E402
from engine.evaluation.judges import open_judges  # noqa: E402
from engine.evaluation.study import BICUBIC, study  # noqa: E402
from engine.job import UpscaleJob  # noqa: E402
from engine.upscale import load_models  # noqa: E402

SCALES = (2, 8)
SAME = 1e-3
"""dB: by which bicubic interpolation may differ between processors."""

Rows = dict[str, dict[str, float]]

PAGE = """\
# Other methods at the scales 2 and 8

This page is written by `scripts/study_other_scales`; not edited by hand. Scenes and columns are those of [evaluation](evaluation.md), from
which our rows are taken; `{light}` is the paper's light variant. *lpips* (lower is better) is the distance to the eye of AlexNet,
LPIPS 0.1. More methods, at scale 4: [baselines](baselines.md).
{tables}"""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="folder of scenes to judge on (RGB images)")
    parser.add_argument("--docs", type=Path, default=ROOT / "docs")
    given = parser.parse_args()
    scenes, models = open_folder(given.data), load_models(UpscaleJob("in", "out"))
    others = {LANCZOS: lanczos, **upscalerjs.published()}
    judges = open_judges(fetched(), models.compute.device)
    figures: dict[str, dict[str, Rows]] = {}
    for scale in SCALES:
        outcomes = list(study(scenes, scale, (), models, others))
        measured = report.summarise(outcomes)
        ours, seen = _ours(given.docs, f"x{scale}", measured[BICUBIC])
        figures[f"x{scale}"] = {"all": measured | ours, "judged": judged.judge_all(outcomes, judges) | seen}
        print(f"x{scale} done", flush=True)
    tables = "".join(
        f"\n## {scale}\n\n{report.table(found['all'])}\n\n{judged.table(found['judged'])}\n"
        for scale, found in figures.items()
    )
    page = PAGE.format(light=LIGHT, tables=tables)
    (given.docs / "baselines_other_scales.md").write_text(page, encoding="utf-8")
    report.save_figures(given.docs / "baselines_other_scales.json", figures)
    print(page)


def _ours(docs: Path, scale: str, bicubic: dict[str, float]) -> tuple[Rows, Rows]:
    """Rows of both pages of `scripts/evaluate`, and what judges said; ends the program where they are of other scenes."""
    rows: Rows = {}
    seen: Rows = {}
    for page, before in (("evaluation_lite-swin", f"{LIGHT}, "), ("evaluation", "")):
        found = json.loads((docs / f"{page}.json").read_text(encoding="utf-8"))[scale]
        if abs(found["all"][BICUBIC]["psnr"] - bicubic["psnr"]) > SAME:
            sys.exit(f"{page} is of other scenes: run scripts/evaluate on these first.")
        for kind, taken in (("all", rows), ("judged", seen)):
            taken |= {before + name: row for name, row in found[kind].items() if name not in (BICUBIC, "truth")}
    return rows, seen


if __name__ == "__main__":
    main()
