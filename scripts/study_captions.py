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
from engine.pipelines.window_words import WindowWords  # noqa: E402
from engine.training.degrade import interpolate, reduce_clean  # noqa: E402
from engine.training.refine_stages import describe  # noqa: E402
from engine.training.scenes import HOLD_BACK_EVERY, to_tensor  # noqa: E402

SCALE, STEPS_BASE, DETAIL = 4, 4, 0.95
LEVELS = 8
"""Of noise."""

PAGE = """\
# Do captions matter?

This page is written by `scripts/study_captions`; not edited by hand.

{count} scenes{held_back}, reduced by {scale} and made finer by stage 1, each with three captions: its own (the true class, and what is
measured of it), that of a scene of another class, and none. Everything else is the same, the noise too. Two things are asked of bundle
`{model}`:

- *Denoising*: the truth is noised, and the network tells the noise, at {levels} levels up to the strength in use. Its squared error (in
  units of v) says how well the words explain the truth; it is what the network was trained for, and chance plays little part in it.
- *Refining*, as in use, in {steps} steps, without the guard and the agreement with the input that follow: the root mean squared error of
  the picture against the truth, in DN. What is drawn is one of many pictures that would do, so chance plays a large part.

*p* is that of Wilcoxon's signed-rank test that the wrong caption, or none, gives a larger error, scene by scene.

| what | guidance | right caption | wrong caption | p | no caption | p | scenes where right beats wrong |
| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
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
    stage1 = load_pipeline(bundle, compute.device, compute.dtype)
    scenes = [_prepare(path, stage1, seed) for seed, path in enumerate(paths)]
    refiner = load_refiner(bundle, compute.device, compute.dtype)
    denoised = np.array([_denoising(refiner, scenes, index, bundle.refinement) for index in range(len(scenes))])
    figures = {"denoising, 1": _figures(denoised)}
    for guidance in given.guidance:
        how = RefineSettings(given.steps, bundle.refinement.strength, guidance, bundle.refinement.control)
        errors = np.array([_errors(refiner, scenes, index, how) for index in range(len(scenes))])
        figures[f"refining, {guidance:g}"] = _figures(errors)
    rows = "\n".join(_row(name, part) for name, part in figures.items())
    page = PAGE.format(
        count=len(scenes),
        held_back=" that were held back from training" if given.held_back else "",
        scale=SCALE,
        steps=given.steps,
        levels=LEVELS,
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
    height, width = scene["base"].shape[-2:]
    # One window as large as the scene: only the words are to differ.
    whole = type(refiner)(refiner.pipeline, width, width)
    noise = torch.randn(1, *whole.latent_shape(width, height), generator=torch.Generator().manual_seed(index))
    errors = []
    for caption in _captions(scenes, index):
        picture = whole(scene["base"].to(refiner.pipeline.unet.device), [caption], how, noise).picture.cpu()
        errors.append(float((picture - scene["truth"]).square().mean().sqrt() * 127.5))
    return errors


def _captions(scenes: list[dict], index: int) -> tuple[str, str, str]:
    """The scene's own, that of the next one of another class, and none."""
    scene = scenes[index]
    others = (scenes[(index + step) % len(scenes)] for step in range(1, len(scenes)))
    return scene["caption"], next(other["caption"] for other in others if other["class"] != scene["class"]), ""


@torch.inference_mode()
def _denoising(refiner, scenes: list[dict], index: int, refinement) -> list[float]:
    """Mean squared errors of v with the right caption, a wrong one, and none."""
    scene, pipeline = scenes[index], refiner.pipeline
    unet, scheduler, vae = pipeline.unet, pipeline.scheduler, pipeline.vae
    clean = vae.encode(scene["truth"].to(vae.device, vae.dtype)).latent_dist.mode().float() * vae.config.scaling_factor
    control = ((scene["base"] + 1) / 2).to(unet.device, unet.dtype)
    noise = torch.randn(clean.shape, generator=torch.Generator().manual_seed(index)).to(clean)
    captions = _captions(scenes, index)
    words = WindowWords(pipeline, list(captions), 1.0, control.shape[-1])
    errors = np.zeros(len(captions))
    for level in range(1, LEVELS + 1):
        timestep = torch.tensor([int(level / LEVELS * refinement.strength * scheduler.config.num_train_timesteps) - 1])
        noisy = scheduler.add_noise(clean, noise, timestep).to(unet.dtype)
        signal = float(scheduler.alphas_cumprod[timestep])
        for number in range(len(captions)):
            text, added = words.of([number])
            down, mid = pipeline.controlnet(
                noisy, timestep.to(unet.device), text, control, added_cond_kwargs=added, return_dict=False
            )
            told = unet(
                noisy,
                timestep.to(unet.device),
                text,
                down_block_additional_residuals=down,
                mid_block_additional_residual=mid,
                added_cond_kwargs=added,
            ).sample
            errors[number] += float((told.float() - noise).square().mean()) / signal / LEVELS
    return list(errors)


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


def _row(name: str, part: dict[str, float]) -> str:
    what, guidance = name.split(", ")
    return (
        f"| {what} | {guidance} | {part['right']:.4f} | {part['wrong']:.4f} | {part['wrong_p']:.2g} | {part['none']:.4f} | "
        f"{part['none_p']:.2g} | {part['right_beats_wrong']:.0%} |"
    )


if __name__ == "__main__":
    main()
