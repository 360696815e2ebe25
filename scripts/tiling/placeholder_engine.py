"""A whole job of the engine whose network is a placeholder: bilinear interpolation. Runs in .venv-engine.

    python scripts/tiling/placeholder_engine.py IN OUT SCALE

Reading, tiles, joining, agreement with the input, checks and the finished file are the product's. Prints seconds as JSON.
"""

import json
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from engine.allocator import give_back_large_blocks, take_large_pages

# As engine/cli.py begins, before torch is imported.
take_large_pages()
give_back_large_blocks()

import torch  # noqa: E402
import torch.nn.functional as F  # noqa: E402

from engine.job import UpscaleJob  # noqa: E402
from engine.loaded import load_models  # noqa: E402
from engine.models.predictor import Prediction, Predictor  # noqa: E402
from engine.upscale import upscale  # noqa: E402

SPREAD = -3.0
"""Any logarithm of a spread: the confidence is reckoned from it, as always."""


class Placeholder(Predictor):
    """Takes nothing from its weights: the mean is a bilinear interpolation of the input's pixels."""

    def __init__(self):
        super().__init__(channels=8, depth=1)
        self.factor = 1

    def forward(self, bicubic: torch.Tensor, scale: torch.Tensor) -> Prediction:
        coarse = bicubic[:, :, :: self.factor, :: self.factor]
        mean = F.interpolate(coarse, scale_factor=self.factor, mode="bilinear", align_corners=False)
        spread = torch.full_like(mean[:, :1], SPREAD)
        return Prediction(mean, spread, mean)


def main() -> None:
    source, output, scale = sys.argv[1], sys.argv[2], int(sys.argv[3])
    job = UpscaleJob(source, output, scale=scale, preset="fast", device="cpu", precision="float32", batch=1)
    models = load_models(job)
    placeholder = Placeholder().eval()
    placeholder.factor = scale
    models.pipeline.register_modules(predictor=placeholder, denoiser=None, distilled=None)
    began = time.monotonic()
    upscale(job, lambda event: None, models)
    print(json.dumps({"seconds": time.monotonic() - began}))


if __name__ == "__main__":
    main()
