"""Stage 1 of vlmsr from random weights, in the time that the other methods get: half for the predictor, half for the denoiser.

It learns the scales 2, 4 and 8 in that time, as `lite` does; the others learn scale 4 alone.
"""

from dataclasses import replace
from pathlib import Path

from engine.bundle import MANIFEST
from engine.training import stages
from engine.training.export import MANIFEST as OF_LITE
from engine.version import VERSION

from .trained import Course

RATE = 8e-4


def train(course: Course, data: Path) -> Path:
    """Spend what is left of the budget, and write a bundle; its folder. data: folder of the training scenes."""
    bundle = course.work / "bundle"
    if (bundle / MANIFEST).exists():
        return bundle
    half = course.part(0.5, RATE)
    options = stages.Options(data, half.work, half.device, half.budget)
    stages.train_predictor(options)
    stages.train_diffusion(replace(options, budget=replace(half.budget, learning_rate=6e-4)))
    stages.export_bundle(options, {**OF_LITE, "name": "same budget", "version": VERSION}, bundle)
    return bundle
