"""The card of bundle `lite`."""

from __future__ import annotations

from .logs import Logs, manifest_of, tables

STAGES = {
    "predictor": "mean and spread, from random weights; L1 turning into L2, Laplace likelihood for the spread; each scale counts alike. "
    "Batches of 96",
    "diffusion": "denoiser of any number of steps; v-prediction of the residual in units of the spread. It began as the earlier "
    "predictor's denoiser, with what it sees of the predictor's features new. Batches of 32",
    "distilled": "the denoiser, to draw in one step: squared error and a Wasserstein distance of patches "
    "(`engine/training/distil.py`). It began as the earlier one, in the same way. Batches of 32; the distance counted 10, strokes nothing",
    "distilled_on": "the same went on: the distance counted 14, and parallel strokes counted. Batches of 48",
    "describer": "a residual network that recognises the kind of scene, on pictures as soft as stage 1's; calibrated on scenes held back",
    "refiner": "U-Net, ControlNet and text encoder of stage 2, from random weights; noise prediction, in units of what stage 1 leaves "
    "unknown, up to a strength a little above the one that is used. The curves are those of the network alone, without the guard and "
    "the agreement with the input that follow it in use",
    "distilled_refiner": "the same networks, to refine stage 1's picture of one step in one step more: the terms of `distilled`. It began "
    "as the one of the earlier stage 1. From minute 26 on it had one core instead of two; the Wasserstein distance counted 10 to "
    "minute 81, then 14; parallel strokes count from minute 101",
    "distilled_refiner_on": "the same went on, upon the pictures of `distilled_on`. Batches of 16",
}

ON_CARD = ("predictor", "diffusion", "distilled", "distilled_on", "distilled_refiner_on")
"""Stages that were trained on a GPU, with other trainings beside all but the first."""

BEFORE = "two hours on two cores: 18 and 32 minutes for denoiser and distilled denoiser, 23 for the distilled refiner, and what went before"
"""What was spent on the networks that these began with."""


def card(logs: Logs) -> str:
    """The page."""
    manifest, size = manifest_of("lite")
    sections = [logs.section(stage, words) for stage, words in STAGES.items()]
    on_card = sum(logs.minutes(stage) for stage in ON_CARD)
    elsewhere = sum(logs.minutes(stage) for stage in STAGES) - on_card
    return f"""# Model card: bundle `lite` {manifest["version"]}

This page is written by `scripts/model_card.py`.

- **What it is**: stage 1 of vlmsr (SR3, predict and refine): a predictor of mean and spread, a denoiser for any number of steps, and
  one distilled to a single step; and stage 2: a describer that puts places into words, a small U-Net with ControlNet and text encoder,
  and the same distilled to a single step.
  One set of weights for scales {", ".join(str(scale) for scale in manifest["scales"])}.
  {size:.0f} MB of safetensors, half precision.
- **Licence**: {manifest["licence"]}.
- **Training data**: {manifest["training_data"]}. Random crops of 128 px (predictor: 192 px, and 96 px at x2), turned and mirrored;
  scales 4, 2 and 8 in shares of 0.6, 0.2, 0.2. 60 % are reduced by clean bicubic interpolation, the others as
  sensors do: anisotropic blur, one of three detector footprints, noise, JPEG (`engine/training/degrade.py`).
- **Made for**: {manifest["ground_sampling_distance"]}. Other sensors, other bands and much coarser pixels work less well.
- **Not for**: measurement, legal evidence, detection of objects smaller than about two input pixels. What it draws is plausible,
  not observed.
- **Compute spent**: {on_card:.0f} minutes of training on {logs.said("card")} ({", ".join(ON_CARD)}), and {elsewhere:.0f} on
  {logs.said("processor")}, other work beside it. The earlier networks that some began with had {BEFORE}.

## Quality

See [evaluation](evaluation.md) for what the columns mean, and for each class.

{tables(logs.docs / "evaluation.json")}

## Training

The curves are figures on scenes held back from training, all taken as one mosaic: gain in PSNR over bicubic (dB), energy of the
Laplacian over the truth's, and edges. `training/` has the logs.

{chr(10).join(sections)}"""
