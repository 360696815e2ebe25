"""The describer of bundle `lite`: which kind of scene a window shows, and how sure that is.

A small residual network (He et al., CVPR 2016), transformers' own class, on the picture at half its resolution. How it is
calibrated is kept in fields of its config.
"""

import torch
import torch.nn.functional as F
from transformers import ResNetConfig, ResNetForImageClassification

from ..captions.calibration import Calibration
from ..captions.wording import SCENES

REDUCTION = 2
"""Pixels of the window are averaged two by two: stage 1's picture holds little that is finer."""

SMALLEST = 64
"""Side in pixels of the smallest window."""


def make_classifier(
    embedding: int = 32,
    channels: tuple[int, ...] = (48, 80, 128, 192),
    depths: tuple[int, ...] = (1, 2, 2, 1),
    scenes: tuple[str, ...] = tuple(SCENES),
) -> ResNetForImageClassification:
    """An untrained network: 1.4 M parameters, 0.15 GMAC for a window of 256 px."""
    config = ResNetConfig(
        embedding_size=embedding,
        hidden_sizes=list(channels),
        depths=list(depths),
        layer_type="basic",
        id2label=dict(enumerate(scenes)),
        label2id={scene: index for index, scene in enumerate(scenes)},
    )
    return ResNetForImageClassification(config)


def reduced(pictures: torch.Tensor) -> torch.Tensor:
    """What the network sees of pictures ``(B, 3, H, W)`` in [-1, 1]: ``(B, 3, H // 2, W // 2)``.

    Raises ValueError for windows smaller than `SMALLEST`.
    """
    if min(pictures.shape[-2:]) < SMALLEST:
        raise ValueError(
            f"a window of {pictures.shape[-1]} x {pictures.shape[-2]} px: it must have {SMALLEST} px a side"
        )
    return F.avg_pool2d(pictures, REDUCTION)


def classify(classifier: ResNetForImageClassification, pictures: torch.Tensor) -> torch.Tensor:
    """Logits ``(B, classes)`` of pictures ``(B, 3, H, W)`` in [-1, 1]."""
    return classifier(pixel_values=reduced(pictures)).logits


# transformers keeps the name "temperature" to the settings of text generation, hence the longer names.


def set_calibration(classifier: ResNetForImageClassification, calibration: Calibration) -> None:
    """Keep it with the network: `save_pretrained` then writes it to its config."""
    classifier.config.confidence_temperature = calibration.temperature
    classifier.config.confidence_threshold = calibration.threshold


def read_calibration(classifier: ResNetForImageClassification) -> Calibration | None:
    """None for a network that has none."""
    temperature = getattr(classifier.config, "confidence_temperature", None)
    threshold = getattr(classifier.config, "confidence_threshold", None)
    if temperature is None or threshold is None or not temperature > 0:
        return None
    return Calibration(float(temperature), float(threshold))
