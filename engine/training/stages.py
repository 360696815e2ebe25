"""The stages of training stage 1, one function each: predictor, diffusion and distilled. Each resumes where it was killed."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from torch import nn

from ..agreement import project, wanted
from ..models.blocks import scale_class
from ..models.denoiser import Denoiser
from ..models.predictor import Predictor
from ..pipelines.sr3 import SR3Pipeline
from ..precision import fast_dtype
from . import diffuse, distil, predict, scenes
from .ahead import Ahead
from .degrade import interpolate
from .export import export
from .gains import measure_gains
from .grow import grow, seeing
from .prune import prune
from .run import Budget, Run
from .settings import settings_of
from .target import Target, target
from .trust import count_trust
from .watch import judge

SEED = 7
WATCH_STEPS = 4
MEASURED = 8
"""Scenes that the gains are measured on, about."""

POOL = 1000
"""Batches that are kept on a processor: eight crops of 128 px each are 5 GB in half precision."""


@dataclass(frozen=True)
class Options:
    """data: folder of scenes; work: folder of checkpoints.

    start: a bundle's folder; a stage that has no checkpoint yet goes on from its weights. None: from random ones. predictor: its class.
    told: is given the share of a stage that is done. air: see `scenes.draw`.
    """

    data: Path
    work: Path
    device: torch.device
    budget: Budget
    start: Path | None = None
    predictor: type[nn.Module] = Predictor
    told: Callable[[float], None] = lambda share: None
    air: bool = True

    def network(self, part: str, kind: type[nn.Module]) -> nn.Module:
        """What a part's training starts from."""
        if self.start is not None:
            return read_bundle(self.start, part, kind)
        return Predictor(fine_grid=True) if kind is Predictor else kind()

    def trained(self, stage: str, kind: type[nn.Module]) -> nn.Module:
        """The network of a stage that is trained, with averaged weights, frozen, on the device. FileNotFoundError where there is none."""
        return self.place(read_average(self.work, stage, kind))

    def autocast(self) -> torch.autocast:
        """Mixed precision where the device is fast in it."""
        return torch.autocast(self.device.type, torch.bfloat16, enabled=fast_dtype(self.device) == torch.bfloat16)

    def pairs(self, seen: list[np.ndarray], halved: tuple[int, ...] = ()) -> Ahead:
        """The pair of each step, on the device. halved: see `scenes.draw`."""

        budget = self.budget

        def draw(step: int) -> scenes.Pair:
            # The sensor model is in full precision always: not all of it has another.
            with torch.autocast("cpu", enabled=False):
                return scenes.draw(seen, budget.batch, budget.crop, SEED, step, halved=halved, air=self.air)

        return Ahead(draw, self.device)

    def place(self, network: nn.Module) -> nn.Module:
        """A network on the device, in the memory layout that convolutions like."""
        return network.to(self.device, memory_format=torch.channels_last)


def change_depth(options: Options, depth: int, folder: Path) -> None:
    """Write the start of a shallower or deeper predictor, ``folder / "predictor"``, from the one of `Options.start`."""
    predictor = read_bundle(options.start, "predictor", Predictor)
    if depth > len(predictor.blocks):
        changed = grow(predictor, depth)
    else:
        _, held_back = scenes.load(options.data)
        changed = prune(predictor, depth, held_back[::4])
    changed.save_pretrained(folder / "predictor")


def train_predictor(options: Options) -> None:
    """Mean and spread."""
    seen, held_back = scenes.load(options.data)
    torch.manual_seed(SEED)
    model = options.place(options.network("predictor", options.predictor))
    run = Run(options.work / "predictor", model, options.budget, told=options.told)
    pairs = options.pairs(seen, predict.halved(model))

    def losses(step: int, progress: float) -> dict[str, torch.Tensor]:
        pair = pairs(step)
        with options.autocast():
            return predict.losses(model, pair, progress)

    def watch(average: nn.Module) -> dict[str, float]:
        def mean(coarse: torch.Tensor, scale: int) -> torch.Tensor:
            bicubic = interpolate(coarse.to(options.device), scale)
            with options.autocast():
                return average(bicubic, scale_class(scale, 1, options.device)).mean

        figures = [judge(mean, held_back, scale, run.folder / f"watch_x{scale}.png") for scale in (4, 2, 8)]
        return {name: value for part in figures for name, value in part.items()}

    run.train(losses, watch)


def train_diffusion(options: Options) -> None:
    """The denoiser of any number of steps, on top of the trained predictor."""
    seen, held_back = scenes.load(options.data)
    torch.manual_seed(SEED)
    predictor = options.trained("predictor", options.predictor)
    model = options.place(seeing(options.network("denoiser", Denoiser), predictor))
    run = Run(options.work / "diffusion", model, options.budget, told=options.told)
    scheduler = diffuse.make_scheduler()
    targets = _Targets(options, predictor, seen)

    def losses(step: int, progress: float) -> dict[str, torch.Tensor]:
        with options.autocast():
            return diffuse.losses(model, scheduler, targets.of(step), _generator(step))

    def watch(average: nn.Module) -> dict[str, float]:
        return _watch_draw(options, SR3Pipeline(predictor, average, scheduler), WATCH_STEPS, held_back, run.folder)

    run.train(losses, watch)


def train_distilled(options: Options) -> None:
    """A copy of the trained denoiser that draws in one step, see `distil`."""
    seen, held_back = scenes.load(options.data)
    torch.manual_seed(SEED)
    predictor = options.trained("predictor", options.predictor)
    model = options.place(seeing(_first_distilled(options), predictor))
    run = Run(options.work / "distilled", model, options.budget, told=options.told)
    targets = _Targets(options, predictor, seen)

    def losses(step: int, progress: float) -> dict[str, torch.Tensor]:
        with options.autocast():
            return distil.losses(model, targets.of(step), _generator(step))

    def watch(average: nn.Module) -> dict[str, float]:
        pipeline = SR3Pipeline(predictor, average, diffuse.make_scheduler(), distilled=average)
        return _watch_draw(options, pipeline, 1, held_back, run.folder)

    run.train(losses, watch)


def _first_distilled(options: Options) -> Denoiser:
    """What distillation starts from: the one of `Options.start`, where it has one, else the denoiser."""
    if options.start is not None and (options.start / "distilled").is_dir():
        return read_bundle(options.start, "distilled", Denoiser)
    return with_grain(read_average(options.work, "diffusion", Denoiser))


def with_grain(denoiser: Denoiser) -> Denoiser:
    """The same, and grain that is not trained yet."""
    grained = Denoiser(**{**settings_of(denoiser), "grained": True})
    grained.load_state_dict(denoiser.state_dict(), strict=False)
    return grained


class _Targets:
    """What is to be drawn in each step: a function of the step alone.

    On a processor the predictor is a third of the work, so its answers are kept and come again after `POOL` batches, each time with
    other noise; a GPU makes new ones each time.
    """

    def __init__(self, options: Options, predictor: Predictor, seen: list[np.ndarray]):
        self._predictor, self._pairs = predictor, options.pairs(seen)
        self._kept: dict[int, Target] = {}
        self._keeps = options.device.type == "cpu"

    def of(self, step: int) -> Target:
        """The target of a step."""
        if not self._keeps:
            return self._make(step)
        index = step % POOL
        if index not in self._kept:
            self._kept[index] = self._make(index).to(torch.float16)
        return self._kept[index].to(torch.float32)

    def _make(self, step: int) -> Target:
        return target(self._predictor, self._pairs(step))


def _generator(step: int) -> torch.Generator:
    return torch.Generator().manual_seed(SEED * 1_000_003 + step)


def export_bundle(options: Options, manifest: dict, folder: Path) -> None:
    """Write the bundle of the trained stages; what few steps miss, and how far to trust a pixel, is measured on the scenes held back.

    manifest: what it says of itself, see `export.MANIFEST`.
    """
    predictor = options.trained("predictor", options.predictor)
    denoiser = options.trained("diffusion", Denoiser)
    _, held_back = scenes.load(options.data)
    gains = measure_gains(predictor, denoiser, held_back[:: max(1, len(held_back) // MEASURED)])
    networks = {"predictor": predictor, "denoiser": denoiser}
    if (options.work / "distilled").is_dir():
        networks["distilled"] = options.trained("distilled", Denoiser)
    pipeline = SR3Pipeline(**networks, scheduler=diffuse.make_scheduler(), gains=gains)
    pipeline.set_progress_bar_config(disable=True)
    confidence = count_trust(pipeline, held_back)
    export(networks, {**manifest, "gains": gains, "confidence": confidence}, folder)


def export_mean(options: Options, manifest: dict, folder: Path) -> None:
    """As `export_bundle`, of a stage 1 that draws nothing: its picture is the predictor's mean."""
    predictor = options.trained("predictor", options.predictor)
    pipeline = SR3Pipeline(predictor, None, diffuse.make_scheduler())
    confidence = count_trust(pipeline, scenes.load(options.data)[1])
    export({"predictor": predictor}, {**manifest, "gains": {}, "confidence": confidence}, folder)


def read_bundle(bundle: Path, part: str, kind: type[nn.Module]) -> nn.Module:
    """A network of a bundle, to be trained further. OSError when there is none."""
    return kind.from_pretrained(bundle / part, torch_dtype=torch.float32, low_cpu_mem_usage=False).requires_grad_(True)


def read_average(work: Path, stage: str, network: nn.Module | type[nn.Module]) -> nn.Module:
    """A network with a stage's averaged weights, frozen. Raises FileNotFoundError when that stage has not been trained.

    network: one of the same shape; or its class, where it is one of diffusers: it is made as the stage's was.
    """
    path = work / stage / "checkpoint.pt"
    if not path.exists():
        raise FileNotFoundError(f"{path} is missing: run the stage '{stage}' first")
    saved = torch.load(path, weights_only=True, map_location="cpu")
    network = network(**saved["config"]) if isinstance(network, type) else network
    network.load_state_dict(saved["average"])
    return network.eval().requires_grad_(False)


def _watch_draw(
    options: Options, pipeline: SR3Pipeline, steps: int, held_back: list[np.ndarray], folder: Path
) -> dict[str, float]:
    pipeline.set_progress_bar_config(disable=True)
    generator = torch.Generator().manual_seed(SEED)

    def draw(coarse: torch.Tensor, scale: int) -> torch.Tensor:
        bicubic = interpolate(coarse.to(options.device), scale)
        noise = torch.randn(bicubic.shape, generator=generator).to(options.device)
        with options.autocast():
            drawn = pipeline(bicubic, scale, steps, lambda _: noise)
        # As it is used.
        return project(drawn.picture(1.0).cpu(), wanted(drawn.mean.cpu(), coarse, scale), scale)

    return judge(draw, held_back[::2], 4, folder / "watch_x4.png")
