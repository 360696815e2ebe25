"""Stages of training stage 2: the describer, then the refiner, then both into the bundle that holds stage 1."""

import dataclasses
import json
from collections.abc import Callable
from pathlib import Path

import numpy as np
import torch
from diffusers import StableDiffusionControlNetImg2ImgPipeline
from torch import nn
from transformers import ResNetForImageClassification

from ..agreement import project, wanted
from ..bundle import DISTILLED_REFINER, Bundle, open_bundle, seal, unsealed
from ..captions.calibration import Figures
from ..captions.loading import load_network
from ..captions.measure import measure
from ..captions.wording import SCENES, caption, vocabulary
from ..job import UpscaleJob
from ..load import load_pipeline, load_refiner
from ..loaded import Models, load_models
from ..models.lite_refiner import LiteRefiner, make_refiner, trained_parts
from ..pipelines.sr3 import Drawn, SR3Pipeline
from ..precision import fast_dtype
from . import refine, scenes
from .degrade import interpolate
from .describe_stage import export_describer
from .export import REFINEMENT, add_distilled_refiner, add_stage2
from .gains_refined import measure_refined_gains
from .run import Run
from .stages import SEED, Options, read_average
from .trust_refined import count_refined_trust
from .watch import judge

POOL = 700
"""Batches whose stage-1 pictures and captions are kept; they come again with other noise."""

MEASURED = 40
"""Batches that the deviations of the latents are measured on."""

GAINS_MEASURED = 7
"""Scenes that the gains are measured on, about."""

DISTILLED_DETAIL = (1.0, 1.0, 0.0)
"""As `BASE_DETAIL`, in one step. Nothing is drawn by a stage 1 that has no diffusion."""

BASE_STEPS = 4
BASE_DETAIL = (0.0, 0.95, 1.0)
"""How much of stage 1's drawn detail the pictures hold that stage 2 learns to start from: any of these."""

WATCH_STRENGTH, WATCH_STEPS, WATCH_DETAIL = 0.6, 6, 0.95


def train_refiner(options: Options, stage1: str) -> None:
    """U-Net, ControlNet and text encoder. stage1: the bundle whose pictures they refine."""
    seen, held_back = scenes.load(options.data)
    classes, watched = scenes.load_classes(options.data)
    base = load_pipeline(open_bundle(stage1), options.device, fast_dtype(options.device))
    examples = _Examples(options, _drawn_share(base), seen, classes)
    torch.manual_seed(SEED)
    refiner = make_refiner(vocabulary(), _deviations(options.work / "refiner", examples))
    model = options.place(trained_parts(refiner))
    run = Run(options.work / "refiner", model, options.budget)

    def losses(step: int, progress: float) -> dict[str, torch.Tensor]:
        with options.autocast():
            return refine.losses(refiner, examples.of(step), torch.Generator().manual_seed(SEED * 1_000_003 + step))

    def watch(average: nn.Module) -> dict[str, float]:
        pipeline = assemble(refine.with_parts(refiner, average))
        named = iter(watched[::4])

        def upscale(coarse: torch.Tensor, scale: int) -> torch.Tensor:
            bicubic = interpolate(coarse.to(options.device), scale)
            with options.autocast():
                generator = torch.Generator().manual_seed(SEED)
                drawn = _draw(base, bicubic, scale, BASE_STEPS, generator)
                picture = drawn.picture(WATCH_DETAIL).clamp(-1, 1)
                return _refined(pipeline, picture, describe(picture, next(named))[0])

        return judge(upscale, held_back[::4], 4, run.folder / "watch_x4.png")

    run.train(losses, watch)


def distil_refiner(options: Options, both: str) -> None:
    """The refiner of a bundle of both stages goes on, until a single step gives a picture, see `distil`."""
    bundle = open_bundle(both)
    seen, held_back = scenes.load(options.data)
    classes, watched = scenes.load_classes(options.data)
    base = load_pipeline(bundle, options.device, fast_dtype(options.device))
    examples = _Examples(options, _at_once(base, DISTILLED_DETAIL), seen, classes)
    # The one for a single step, where the bundle has one already.
    refiner = _refiner_of(bundle, 1)
    model = options.place(trained_parts(refiner)).requires_grad_(True)
    run = Run(options.work / DISTILLED_REFINER, model, options.budget)

    def losses(step: int, progress: float) -> dict[str, torch.Tensor]:
        with options.autocast():
            return refine.distilled_losses(refiner, examples.of(step), torch.Generator().manual_seed(step))

    def watch(average: nn.Module) -> dict[str, float]:
        pipeline = assemble(refine.with_parts(refiner, average))
        named = iter(watched[::4])

        def upscale(coarse: torch.Tensor, scale: int) -> torch.Tensor:
            mean, picture = _at_once(base)(interpolate(coarse.to(options.device), scale), scale, SEED)
            averages = wanted(mean, coarse.to(mean.device), scale)
            picture = project(picture.clamp(-1, 1), averages, scale)
            with options.autocast():
                refined = _refined(pipeline, picture, describe(picture, next(named))[0], 1)
            return project(refined, averages, scale)

        return judge(upscale, held_back[::4], 4, run.folder / "watch_x4.png")

    run.train(losses, watch)


def export_distilled(options: Options, folder: Path) -> None:
    """Give a bundle of both stages its distilled refiner; how far to trust its pictures is counted anew."""
    refiner = _refiner_of(open_bundle(str(folder)))
    parts = read_average(options.work, DISTILLED_REFINER, trained_parts(refiner))
    add_distilled_refiner(assemble(refine.with_parts(refiner, parts)), folder)
    trust_both(options.data, options.device, folder)


def _refiner_of(bundle: Bundle, steps: int = 0) -> LiteRefiner:
    """The trained parts of the refiner for so many steps, in full precision, see `Bundle.refiner`."""
    pipeline = load_refiner(bundle, torch.device("cpu"), torch.float32, steps=steps).pipeline
    return LiteRefiner(**{field.name: getattr(pipeline, field.name) for field in dataclasses.fields(LiteRefiner)})


def export_both(options: Options, stage1: str, folder: Path) -> Figures:
    """Write the bundle of both stages: stage 1 from the bundle of that name, the trained refiner and describer from the work folder.

    Returns how well the describer knows how sure it is.
    """
    refiner = make_refiner(vocabulary(), _deviations(options.work / "refiner"))
    parts = read_average(options.work, "refiner", trained_parts(refiner))
    described = options.work / "describer" / "exported"
    figures = export_describer(options, described)
    describer = load_network(ResNetForImageClassification, described)
    add_stage2(open_bundle(stage1).folder, assemble(refine.with_parts(refiner, parts)), describer, REFINEMENT, folder)
    measure_both(options.data, options.device, folder)
    return figures


def measure_both(data: Path, device: torch.device, folder: Path) -> None:
    """Gains of a bundle's stage 2, and then its trust: measured on scenes held back, and written into its manifest."""
    held_back = scenes.load(data)[1]
    models = _models(folder, device)
    _write(folder, gains=measure_refined_gains(models, held_back[:: max(1, len(held_back) // GAINS_MEASURED)]))
    trust_both(data, device, folder)


def trust_both(data: Path, device: torch.device, folder: Path) -> None:
    """Count how far pictures of a bundle's both stages can be trusted, on scenes held back, and write it into its manifest."""
    _write(folder, confidence=count_refined_trust(_models(folder, device), scenes.load(data)[1]))


def _models(folder: Path, device: torch.device) -> Models:
    return load_models(UpscaleJob("in", "out", model=str(folder), device=device.type))


def _write(folder: Path, **found: dict) -> None:
    """Into what the manifest says of stage 2."""
    manifest = unsealed(folder)
    seal(folder, {**manifest, "refinement": {**manifest["refinement"], **found}})


def assemble(refiner: LiteRefiner) -> StableDiffusionControlNetImg2ImgPipeline:
    """The parts as the diffusers pipeline that they are made for."""
    pipeline = StableDiffusionControlNetImg2ImgPipeline(
        **{field.name: getattr(refiner, field.name) for field in dataclasses.fields(refiner)},
        safety_checker=None,
        feature_extractor=None,
        requires_safety_checker=False,
    )
    pipeline.set_progress_bar_config(disable=True)
    return pipeline


def describe(base: torch.Tensor, *classes: str) -> list[str]:
    """Captions of stage-1 pictures ``(B, 3, H, W)`` whose classes are known."""
    return [caption(measure(image), SCENES[name]) for image, name in zip(base, classes, strict=True)]


Stage1 = Callable[[torch.Tensor, int, int], tuple[torch.Tensor, torch.Tensor]]
"""Bicubic image, scale and step -> stage 1's mean and picture."""


def _drawn_share(base: SR3Pipeline) -> Stage1:
    """Stage 1 in several steps, with more or less of what is drawn."""

    def draw(bicubic: torch.Tensor, scale: int, step: int) -> tuple[torch.Tensor, torch.Tensor]:
        detail = BASE_DETAIL[step % len(BASE_DETAIL)]
        drawn = _draw(base, bicubic, scale, BASE_STEPS if detail else 0, torch.Generator().manual_seed(step))
        return drawn.mean, drawn.picture(detail)

    return draw


def _at_once(base: SR3Pipeline, details: tuple[float, ...] = (1.0,)) -> Stage1:
    """Stage 1 in one step, as preset balanced has it, with so much of what is drawn, in turn."""

    def draw(bicubic: torch.Tensor, scale: int, step: int) -> tuple[torch.Tensor, torch.Tensor]:
        drawn = _draw(base, bicubic, scale, 1, torch.Generator().manual_seed(step))
        return drawn.mean, drawn.picture(details[step % len(details)])

    return draw


class _Examples:
    """What is learnt from in each step: a function of the step alone."""

    def __init__(self, options: Options, stage1: Stage1, seen: list[np.ndarray], classes: list[str]):
        self._options, self._stage1, self._classes, self._pairs = options, stage1, classes, options.pairs(seen)
        self._kept: dict[int, refine.Example] = {}

    def of(self, step: int) -> refine.Example:
        """The example of a step."""
        index = step % POOL
        if index not in self._kept:
            self._kept[index] = _cast(self._make(index), torch.float16)
        return _cast(self._kept[index], torch.float32)

    @torch.no_grad()
    def _make(self, step: int) -> refine.Example:
        pair = self._pairs(step)
        mean, picture = self._stage1(interpolate(pair.coarse, pair.scale), pair.scale, step)
        averages = wanted(mean, pair.coarse, pair.scale)
        picture = project(picture.clamp(-1, 1), averages, pair.scale).clamp(-1, 1)
        # On a card each number that is asked for is a wait.
        captions = describe(picture.cpu(), *(self._classes[i] for i in pair.chosen))
        return refine.Example(picture, pair.fine, mean, pair.scale, captions)


def _deviations(folder: Path, examples: _Examples | None = None) -> tuple[float, ...]:
    """Those that the refiner of a work folder is trained with; measured before its first step."""
    file = folder / "deviations.json"
    if not file.exists():
        if examples is None:
            raise FileNotFoundError(f"there is no {file}: train the refiner first")
        folder.mkdir(parents=True, exist_ok=True)
        file.write_text(json.dumps(refine.measure_deviations(examples.of(step) for step in range(MEASURED))))
    return tuple(json.loads(file.read_text()))


def _cast(example: refine.Example, dtype: torch.dtype) -> refine.Example:
    pictures = {name: getattr(example, name).to(dtype) for name in ("base", "fine", "mean")}
    return dataclasses.replace(example, **pictures)


def _draw(base: SR3Pipeline, bicubic: torch.Tensor, scale: int, steps: int, generator: torch.Generator) -> Drawn:
    """What stage 1 makes of it."""
    noise = torch.randn(bicubic.shape, generator=generator).to(bicubic.device)
    return base(bicubic, scale, steps, lambda _: noise)


@torch.no_grad()
def _refined(
    pipeline: StableDiffusionControlNetImg2ImgPipeline, base: torch.Tensor, text: str, steps: int = WATCH_STEPS
) -> torch.Tensor:
    image = refine.control_image(base)
    result = pipeline(
        text,
        image=image,
        control_image=image,
        strength=WATCH_STRENGTH,
        num_inference_steps=round(steps / WATCH_STRENGTH),
        guidance_scale=1.0,
        generator=torch.Generator().manual_seed(SEED),
        output_type="pt",
    ).images
    return result.float().to(base.device) * 2 - 1
