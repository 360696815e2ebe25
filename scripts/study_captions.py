"""Does a caption matter? Scenes are refined with their own caption, with that of a scene of another class, and with none.

    scripts/study_captions --data ../shared/data/train --held-back [--guidance 1 2]

Writes docs/captions.md and docs/captions.json. The same picture of stage 1, the same noise; only the words differ. Right captions hold
the scene's true class and what is measured; wrong ones belong to the next scene of another class. The differences are tested by
Wilcoxon's signed-rank test, one-sided, scene by scene.
"""

import argparse
import json
import sys
from pathlib import Path

import numpy as np
import torch
from PIL import Image
from scipy.stats import wilcoxon

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from engine.agreement import project  # noqa: E402
from engine.bundle import open_bundle  # noqa: E402
from engine.device import choose  # noqa: E402
from engine.load import load_pipeline, load_refiner  # noqa: E402
from engine.pipelines.refine import RefineSettings  # noqa: E402
from engine.training.degrade import interpolate, reduce_clean  # noqa: E402
from engine.training.refine_stages import describe  # noqa: E402
from engine.training.scenes import HOLD_BACK_EVERY, to_tensor  # noqa: E402

SCALE, STEPS_BASE, DETAIL = 4, 4, 0.95

PAGE = """\
# Do captions matter?

This page is written by `scripts/study_captions`; not edited by hand.

{count} scenes{held_back}, reduced by {scale} and made finer by stage 1, then refined in {steps} steps by bundle `{model}` with
three captions each: their own (the true class, and what is measured of them), that of a scene of another class, and none. Everything
else is the same, the noise too. No guard and no agreement with the input come after, so that only the words count. *Error* is the root
of the mean squared error against the truth; *p* is that of Wilcoxon's signed-rank test that the wrong caption, or none, gives a larger
error, scene by scene.

| guidance | error, right caption, DN | wrong caption | p | no caption | p | scenes where right beats wrong |
| ---: | ---: | ---: | ---: | ---: | ---: | ---: |
{rows}
"""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="folder of scenes, CLASS_NUMBER.jpg")
    parser.add_argument("--held-back", action="store_true", help="only those that training holds back")
    parser.add_argument("--model", default="lite")
    parser.add_argument("--steps", type=int, default=8)
    parser.add_argument("--guidance", type=float, nargs="+", default=[1.0, 2.0])
    parser.add_argument("--limit", type=int, help="of scenes")
    parser.add_argument("--docs", type=Path, default=ROOT / "docs")
    given = parser.parse_args()
    paths = sorted(p for p in given.data.iterdir() if p.suffix.lower() in (".jpg", ".png"))
    paths = paths[:: HOLD_BACK_EVERY if given.held_back else 1][: given.limit]
    bundle, compute = open_bundle(given.model), choose("auto", "auto")
    scenes = [
        _prepare(path, load_pipeline(bundle, compute.device, compute.dtype), seed) for seed, path in enumerate(paths)
    ]
    refiner = load_refiner(bundle, compute.device, compute.dtype)
    figures = {}
    for guidance in given.guidance:
        how = RefineSettings(given.steps, bundle.refinement.strength, guidance, bundle.refinement.control)
        errors = np.array([_errors(refiner, scenes, index, how) for index in range(len(scenes))])
        figures[f"{guidance:g}"] = _figures(errors)
    rows = "\n".join(_row(guidance, part) for guidance, part in figures.items())
    page = PAGE.format(
        count=len(scenes),
        held_back=" that were held back from training" if given.held_back else "",
        scale=SCALE,
        steps=given.steps,
        model=f"{bundle.name} {bundle.version}",
        rows=rows,
    )
    (given.docs / "captions.md").write_text(page, encoding="utf-8")
    (given.docs / "captions.json").write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")
    print(rows)


def _prepare(path: Path, stage1, seed: int) -> dict:
    """A scene: its truth, stage 1's picture of it, its class and its own caption."""
    truth = to_tensor(np.asarray(Image.open(path).convert("RGB")))
    side = min(truth.shape[-2:]) // 64 * 64
    truth = truth[:, :, :side, :side]
    coarse = reduce_clean(truth, SCALE)
    noise = torch.randn(truth.shape, generator=torch.Generator().manual_seed(seed))
    bicubic = interpolate(coarse, SCALE).clamp(-1, 1).to(stage1.device)
    drawn = stage1(bicubic, SCALE, STEPS_BASE, lambda _: noise.to(bicubic)).picture(DETAIL).float().cpu()
    base = project(drawn, coarse, SCALE).clamp(-1, 1)
    name = path.stem.rsplit("_", 1)[0]
    return {"truth": truth, "base": base, "class": name, "caption": describe(base, name)[0]}


def _errors(refiner, scenes: list[dict], index: int, how: RefineSettings) -> list[float]:
    """Root mean squared errors in DN with the right caption, a wrong one, and none."""
    scene = scenes[index]
    others = (scenes[(index + step) % len(scenes)] for step in range(1, len(scenes)))
    wrong = next(other["caption"] for other in others if other["class"] != scene["class"])
    height, width = scene["base"].shape[-2:]
    # One window as large as the scene: only the words are to differ.
    whole = type(refiner)(refiner.pipeline, width, width)
    noise = torch.randn(1, *whole.latent_shape(width, height), generator=torch.Generator().manual_seed(index))
    errors = []
    for caption in (scene["caption"], wrong, ""):
        picture = whole(scene["base"].to(refiner.pipeline.unet.device), [caption], how, noise).picture.cpu()
        errors.append(float((picture - scene["truth"]).square().mean().sqrt() * 127.5))
    return errors


def _figures(errors: np.ndarray) -> dict[str, float]:
    right, wrong, none = errors.T
    return {
        "right": float(right.mean()),
        "wrong": float(wrong.mean()),
        "wrong_p": float(wilcoxon(wrong, right, alternative="greater").pvalue),
        "none": float(none.mean()),
        "none_p": float(wilcoxon(none, right, alternative="greater").pvalue),
        "right_beats_wrong": float((right < wrong).mean()),
    }


def _row(guidance: str, part: dict[str, float]) -> str:
    return (
        f"| {guidance} | {part['right']:.3f} | {part['wrong']:.3f} | {part['wrong_p']:.2g} | {part['none']:.3f} | "
        f"{part['none_p']:.2g} | {part['right_beats_wrong']:.0%} |"
    )


if __name__ == "__main__":
    main()
