"""A whole job of the engine whose network is a placeholder: bilinear interpolation. Runs in .venv-engine.

    python scripts/tiling/placeholder_engine.py IN OUT SCALE tiling|method

tiling: stage 1 is that interpolation and nothing else; reading, tiles, joining, checks and the finished file are the product's.
method: the placeholder is the predictor alone, and stage 1 does with it what it always does (two views, agreement with the input,
expected error). Prints seconds as JSON.
"""

import json
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from engine.allocator import keep_freed_blocks, take_large_pages
from engine.deferred import defer_imports

# As engine/cli.py begins, before torch is imported.
take_large_pages()
keep_freed_blocks()
defer_imports()

import numpy as np  # noqa: E402
import torch  # noqa: E402
import torch.nn.functional as F  # noqa: E402

from engine import computing  # noqa: E402
from engine.bundle import open_bundle  # noqa: E402
from engine.device import choose  # noqa: E402
from engine.job import UpscaleJob  # noqa: E402
from engine.loaded import Models  # noqa: E402
from engine.models.predictor import Prediction, Predictor  # noqa: E402
from engine.pipelines.sr3 import SR3Pipeline  # noqa: E402
from engine.stage1 import Computed  # noqa: E402
from engine.training.diffuse import make_scheduler  # noqa: E402
from engine.upscale import upscale  # noqa: E402

SPREAD = -3.0
"""Any logarithm of a spread."""


def bilinear(coarse: torch.Tensor, scale: int) -> torch.Tensor:
    """As opensr-utils' placeholder interpolates."""
    return F.interpolate(coarse, scale_factor=scale, mode="bilinear", align_corners=False)


class PlaceholderStage1:
    """In the place of `engine.stage1.Stage1`."""

    def __init__(self, pipeline: SR3Pipeline, job: UpscaleJob, *_):
        self._scale = job.scale

    def __call__(self, windows, values: np.ndarray, known: bool = False) -> Computed:
        finer = bilinear(torch.from_numpy(values), self._scale).numpy()
        return Computed(finer, np.zeros_like(finer[:, 0]))


class PlaceholderPredictor(Predictor):
    """Takes nothing from its weights."""

    def __init__(self, scale: int):
        super().__init__(channels=8, depth=1)
        self.factor = scale

    def forward(self, bicubic: torch.Tensor, scale: torch.Tensor) -> Prediction:
        mean = bilinear(bicubic[:, :, :: self.factor, :: self.factor], self.factor)
        return Prediction(mean, torch.full_like(mean[:, :1], SPREAD), mean)


def main() -> None:
    source, output, scale, kind = sys.argv[1], sys.argv[2], int(sys.argv[3]), sys.argv[4]
    # opensr-utils does not compress.
    settings = {"preset": "fast", "device": "cpu", "precision": "float32", "batch": 1, "compression": "none"}
    job = UpscaleJob(source, output, scale=scale, **settings)
    if kind == "tiling":
        computing.Stage1 = PlaceholderStage1
    pipeline = SR3Pipeline(PlaceholderPredictor(scale).eval(), None, make_scheduler())
    began = time.monotonic()
    upscale(job, lambda event: None, Models(open_bundle(job.model), choose(job.device, job.precision), pipeline))
    print(json.dumps({"seconds": time.monotonic() - began}))


if __name__ == "__main__":
    main()
