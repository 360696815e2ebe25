"""The card of bundle `lite-swin`."""

from __future__ import annotations

from .logs import Logs, manifest_of, tables

STAGES = {
    "predictor": "mean and spread, from random weights; L1 turning into L2, Laplace likelihood for the spread. Batches of 96 at "
    "first, then of 24 and, compiled, of 48; three of the minutes went into compiling",
}


def card(logs: Logs) -> str:
    """The page."""
    manifest, size = manifest_of("lite-swin")
    sections = [logs.section(stage, words) for stage, words in STAGES.items()]
    return f"""# Model card: bundle `lite-swin` {manifest["version"]}

This page is written by `scripts/model_card.py`.

- **What it is**: the light variant of Sung et al. (IEEE GRSL 2025): a transformer, the body of Swin2SR in the size of the lightweight
  SwinIR, in the place of stage 1's diffusion; then the stage 2 of `lite`, which has to be there. One set of weights for scales
  {", ".join(str(scale) for scale in manifest["scales"])}. {size:.1f} MB of safetensors, half precision.
- **What it is for**: comparing, see the [card of `lite`](model_card_lite.md) for its figures. It draws nothing in stage 1, so `DETAIL`
  changes stage 2 alone.
- **Licence**: {manifest["licence"]}.
- **Training data**: {manifest["training_data"]}, in crops of 128 px, reduced as those of `lite` were.
- **Made for**: {manifest["ground_sampling_distance"]}.
- **Not for**: measurement, legal evidence, detection of objects smaller than about two input pixels.
- **Compute spent**: {sum(map(logs.minutes, STAGES)):.0f} minutes of training on {logs.said("processor")}.

## Quality

See [evaluation](evaluation.md) for what the columns mean, and for `lite` on the same scenes.

{tables(logs.docs / "evaluation_lite-swin.json")}

## Training

The curves are figures on scenes held back from training, all taken as one mosaic: gain in PSNR over bicubic (dB), energy of the
Laplacian over the truth's, and edges.

{chr(10).join(sections)}"""
