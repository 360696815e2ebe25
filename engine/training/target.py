"""What is left to be drawn once the predictor has spoken: the target of the denoiser."""

from dataclasses import dataclass

import torch

from ..models.blocks import scale_class
from ..models.predictor import Predictor
from ..models.residual import condition, normalise, spread
from .degrade import interpolate
from .scenes import Pair


@dataclass(frozen=True)
class Target:
    """What a frozen predictor leaves to be drawn, for one batch.

    classes: ``(B,)`` of the scale. mean ``(B, 3, H, W)``, spread ``(B, 1, H, W)`` in [-1, 1]. residual: ``(B, 3, H, W)``, truth in
    units of the spread. condition: as in `residual.condition`.
    """

    classes: torch.Tensor
    mean: torch.Tensor
    spread: torch.Tensor
    residual: torch.Tensor
    condition: torch.Tensor

    def weight(self) -> torch.Tensor:
        """``(B, 1, H, W)``, one on average: errors count as they will show, in digital numbers, within limits."""
        weight = (self.spread / self.spread.mean()).clamp(0.1, 3)
        return weight / weight.mean()

    def to(self, dtype: torch.dtype) -> "Target":
        """The same in another number format."""
        return Target(
            self.classes, *(part.to(dtype) for part in (self.mean, self.spread, self.residual, self.condition))
        )


@torch.no_grad()
def target(predictor: Predictor, pair: Pair) -> Target:
    """What the predictor leaves to be drawn of a pair."""
    bicubic = interpolate(pair.coarse, pair.scale)
    classes = scale_class(pair.scale, len(bicubic), bicubic.device)
    prediction = predictor(bicubic, classes)
    return Target(
        classes,
        prediction.mean,
        spread(prediction.log_spread),
        normalise(pair.fine, prediction),
        condition(bicubic, prediction),
    )
