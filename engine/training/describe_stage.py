"""Training of bundle `lite`'s describer: a classifier of scenes that knows how sure it is, on pictures as soft as stage 1's.

`train_describer` first, which can be killed and goes on; then `export_describer`, which calibrates and saves.
"""

import dataclasses
import json
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from torch import nn
from torch.optim.swa_utils import update_bn
from transformers import ResNetForImageClassification

from ..captions.calibration import Calibration, Figures, fit, judge, tell
from ..models.scene_classifier import classify, make_classifier, reduced, set_calibration
from . import scenes
from .degrade import interpolate, reduce_clean
from .run import Run
from .stages import SEED, Options, read_average

STAGE = "describer"

TRUE_SHARE = 0.3
"""Share of pictures that are shown as they are; the others lie anywhere between those and what bicubic leaves of them, as stage 1's do."""

ZOOMS = (0.75, 1.0, 1.25)
"""Sizes of a batch: users' images are finer or coarser than the training scenes."""

SMOOTHING, MIXING = 0.05, 0.2
"""Of labels (Szegedy et al., CVPR 2016, section 7), and of pictures: mixup's alpha (Zhang et al., ICLR 2018)."""

WINDOW = 256
"""Pixels of a window that is judged."""

VIEWS = ((4, 1.0), (2, 0.5), (4, 0.5), (8, 0.5))
"""Scale, and share of the truth's detail that is left, of the pictures that are judged: the truth, and three like stage 1's."""

SETTLING = 50
"""Batches over which the normalisation of the averaged weights is measured."""


def train_describer(options: Options) -> None:
    """The classifier. The crop of the budget is the side of the windows that it learns from, 256 px by right."""
    seen, held_back = scenes.load(options.data)
    classes, watched = scenes.load_classes(options.data)
    torch.manual_seed(SEED)
    model = options.place(make_classifier()).train()
    labels, answers = label_numbers(model, classes), label_numbers(model, watched)
    run = Run(options.work / STAGE, model, options.budget)
    pairs = options.pairs(seen)

    def losses(step: int, progress: float) -> dict[str, torch.Tensor]:
        pair = pairs(step)
        with options.autocast():
            return losses_of(model, pair, labels[list(pair.chosen)], np.random.default_rng((SEED, step, 1)))

    def watch(average: nn.Module) -> dict[str, float]:
        logits = judge_views(average, held_back)
        told = tell(logits, answers, Calibration(1.0, 0.0))
        return {"right_held_back": told.right.double().mean(), "nll_held_back": -told.likelihood.mean()}

    run.train(losses, watch)


def export_describer(options: Options, folder: Path) -> Figures:
    """Calibrate what was trained and save it; its figures go beside its checkpoint, as figures.json."""
    seen, held_back = scenes.load(options.data)
    _, watched = scenes.load_classes(options.data)
    classifier = options.place(read_average(options.work, STAGE, make_classifier()))
    settle(classifier, options, seen)
    calibration, figures = calibrate(classifier, held_back, watched)
    set_calibration(classifier, calibration)
    save_describer(classifier, folder)
    told = {**dataclasses.asdict(calibration), **dataclasses.asdict(figures)}
    (options.work / STAGE / "figures.json").write_text(json.dumps(told, indent=2) + "\n", encoding="utf-8")
    return figures


def save_describer(classifier: ResNetForImageClassification, folder: Path) -> None:
    """As a folder of a bundle: config and safetensors. A network in another memory layout is put into the usual one."""
    classifier.to(memory_format=torch.contiguous_format).save_pretrained(folder)


def losses_of(
    model: ResNetForImageClassification, pair: scenes.Pair, labels: torch.Tensor, rng: np.random.Generator
) -> dict[str, torch.Tensor]:
    """Cross entropy of mixed pictures and labels ``(B,)``; and the share of pictures whose stronger label was found."""
    pictures = views_of(pair, rng)
    targets = F.one_hot(labels, model.config.num_labels).to(pictures)
    weight = max(rng.beta(MIXING, MIXING), 0.5)
    # Crops of a batch are independent: each is mixed with the one before.
    pictures, targets = (weight * part + (1 - weight) * part.roll(1, 0) for part in (pictures, targets))
    logits = classify(model, pictures)
    right = (logits.argmax(1) == labels.to(logits.device)).float().mean()
    return {"loss": F.cross_entropy(logits.float(), targets, label_smoothing=SMOOTHING), "right": right}


def views_of(pair: scenes.Pair, rng: np.random.Generator) -> torch.Tensor:
    """Pictures ``(B, 3, h, w)`` in [-1, 1] of a pair, as stage 1 might show them of any sensor."""
    batch = len(pair.fine)
    kept = np.where(rng.random(batch) < TRUE_SHARE, 1.0, rng.random(batch))
    pictures = torch.lerp(interpolate(pair.coarse, pair.scale), pair.fine, _column(kept, pair.fine))
    # Sensors, haze and stretch differ: contrast about the mean, the mean itself, and the balance of the bands.
    mean = pictures.mean((1, 2, 3), keepdim=True)
    contrast = _column(np.exp(rng.normal(0, 0.15, batch)), pictures)
    level = _column(rng.normal(0, 0.1, batch), pictures)
    bands = torch.from_numpy(rng.normal(0, 0.03, (batch, 3))).to(pictures)[:, :, None, None]
    pictures = ((pictures - mean) * contrast + mean + level + bands).clamp(-1, 1)
    zoom = ZOOMS[rng.integers(len(ZOOMS))]
    return F.interpolate(pictures, scale_factor=zoom, mode="bilinear", antialias=True) if zoom != 1 else pictures


def _column(values: np.ndarray, like: torch.Tensor) -> torch.Tensor:
    return torch.from_numpy(values).to(like)[:, None, None, None]


def label_numbers(classifier: ResNetForImageClassification, classes: list[str]) -> torch.Tensor:
    """Class names as the network's numbers ``(N,)``. ValueError for a class that has no words in captions."""
    known = classifier.config.label2id
    unknown = sorted(set(classes) - set(known))
    if unknown:
        raise ValueError(f"scenes of classes without words: {', '.join(unknown)}; known are {', '.join(known)}")
    return torch.tensor([known[name] for name in classes])


@torch.no_grad()
def settle(classifier: ResNetForImageClassification, options: Options, seen: list[np.ndarray]) -> None:
    """Measure what its normalisation holds anew: averaged weights have other statistics than those they are averages of."""

    pairs = options.pairs(seen)

    def batches() -> Iterator[torch.Tensor]:
        for step in range(SETTLING):
            yield reduced(views_of(pairs(step), np.random.default_rng((SEED, step, 2))))

    update_bn(batches(), classifier)


@torch.no_grad()
def judge_views(classifier: nn.Module, held_back: list[np.ndarray]) -> torch.Tensor:
    """Logits ``(scenes, 2 * VIEWS, classes)`` of two windows of each scene, as sharp as each of `VIEWS`, in float64."""
    return torch.stack([_judge(classifier, scene) for scene in held_back])


def _judge(classifier: nn.Module, scene: np.ndarray) -> torch.Tensor:
    device = next(classifier.parameters()).device
    height, width = (min(WINDOW, side // 8 * 8) for side in scene.shape[:2])
    corners = torch.cat([scenes.to_tensor(scene[:height, :width]), scenes.to_tensor(scene[-height:, -width:])])
    views = []
    for scale, share in VIEWS:
        views.append(torch.lerp(interpolate(reduce_clean(corners, scale), scale), corners, share))
    return classify(classifier, torch.cat(views).to(device)).double().cpu()


def calibrate(
    classifier: ResNetForImageClassification, held_back: list[np.ndarray], classes: list[str]
) -> tuple[Calibration, Figures]:
    """How sure it may be, and how well that holds, on scenes that it was not trained on (two at least) and their classes."""
    logits, labels = judge_views(classifier.eval(), held_back), label_numbers(classifier, classes)
    return fit(logits, labels), judge(logits, labels)
