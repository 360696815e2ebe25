"""A study on scenes whose truth is known: each is reduced, upscaled by the shipped engine, and compared with itself.

for outcome in study(open_folder(folder), scale=4, presets=("fast", "balanced"), models=models):
    outcome.errors["fast"].psnr
"""

import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import rasterio
import torch
import torch.nn.functional as F

from ..agreement import reduce
from ..job import UpscaleJob
from ..training.degrade import interpolate, reduce_clean
from ..training.scenes import to_tensor
from ..training.watch import to_dn
from ..upscale import Models, upscale
from .datasets import Scene
from .metrics import Errors, compare
from .reliability import Reliability, judge

BICUBIC = "bicubic"
BASE = ", stage 1"
"""After the name of a preset: without stage 2."""


@dataclass(frozen=True)
class Outcome:
    """One scene. coarse: the input ``(h, w, 3)`` uint8. Others by method, where "truth" may be one.

    errors: sums against the truth. averaged, reduced: mean absolute disagreement with the input in DN, averaged back (box), and reduced
    as the input was (bicubic with antialiasing). pictures: ``(H, W, 3)`` uint8. confidence: ``(H, W)``, 0 to 1. seconds: that the engine,
    or another method, took.
    """

    scene: Scene
    coarse: np.ndarray
    errors: dict[str, Errors]
    averaged: dict[str, float]
    reduced: dict[str, float]
    pictures: dict[str, np.ndarray]
    confidence: dict[str, np.ndarray]
    scale: int
    reliability: dict[str, Reliability]
    seconds: dict[str, float]


Other = Callable[[np.ndarray, int], np.ndarray]
"""Another method: input ``(h, w, 3)`` uint8 and scale -> picture ``(h * scale, w * scale, 3)`` uint8."""


def study(
    scenes: list[Scene], scale: int, presets: tuple[str, ...], models: Models, others: dict[str, Other] | None = None
) -> Iterator[Outcome]:
    """Outcomes scene by scene, bicubic interpolation among the methods.

    presets: by name, followed by `BASE` for stage 1 alone. others: methods that are no presets, by name.
    """
    for scene in scenes:
        truth = scene.read()
        coarse = reduce_clean(to_tensor(truth), scale)
        given = to_dn(coarse).astype(np.uint8)
        pictures = {BICUBIC: to_dn(interpolate(coarse, scale)).astype(np.uint8)}
        confidence, seconds = {}, {}
        for name, other in (others or {}).items():
            began = time.perf_counter()
            pictures[name] = other(given, scale)
            seconds[name] = time.perf_counter() - began
        for preset in presets:
            pictures[preset], confidence[preset], seconds[preset] = by_engine(given, scale, preset, models)
        errors = {name: compare(picture, truth) for name, picture in pictures.items()}
        pictures["truth"] = truth
        yield Outcome(
            scene,
            given,
            errors,
            {name: _disagreement(coarse, reduce(to_tensor(picture), scale)) for name, picture in pictures.items()},
            {name: _disagreement(coarse, _as_reduced(picture, scale)) for name, picture in pictures.items()},
            pictures,
            confidence,
            scale,
            {name: judge(sure, pictures[name], truth) for name, sure in confidence.items()},
            seconds,
        )


def _as_reduced(picture: np.ndarray, scale: int) -> torch.Tensor:
    return F.interpolate(to_tensor(picture), scale_factor=1 / scale, mode="bicubic", antialias=True)


def _disagreement(coarse: torch.Tensor, again: torch.Tensor) -> float:
    return float((again - coarse).abs().mean() * 127.5)


def by_engine(
    coarse: np.ndarray, scale: int, preset: str, models: Models, **asked: float
) -> tuple[np.ndarray, np.ndarray, float]:
    """The way a user's raster goes: through a file, the engine, and files.

    asked: other fields of `UpscaleJob`. The picture ``(H, W, 3)``, its confidence ``(H, W)``, and the seconds that the engine took.
    """
    with tempfile.TemporaryDirectory() as folder:
        source, result, confidence = (Path(folder, f"{name}.tif") for name in ("coarse", "fine", "confidence"))
        profile = {"driver": "GTiff", "dtype": "uint8", "count": 3, "height": coarse.shape[0], "width": coarse.shape[1]}
        profile |= {"photometric": "RGB", "transform": rasterio.Affine(scale, 0, 0, 0, -scale, 0)}
        with rasterio.open(source, "w", **profile) as file:
            file.write(coarse.transpose(2, 0, 1))
        stages = "base" if preset.endswith(BASE) else "both"
        job = UpscaleJob(
            str(source),
            str(result),
            scale=scale,
            preset=preset.removesuffix(BASE),
            stages=stages,
            output_confidence=str(confidence),
            **asked,
        )
        finished = upscale(job, lambda event: None, models)
        with rasterio.open(result) as file, rasterio.open(confidence) as sure:
            return file.read().transpose(1, 2, 0), sure.read(1), finished.facts["seconds"]
