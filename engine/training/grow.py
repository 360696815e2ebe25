"""A deeper predictor from a trained one, that answers as it does: what training has to find is only what the new blocks can add.

A residual block whose last convolution is zero adds nothing (Chen et al., ICLR 2016: "Net2Net", function-preserving deepening), so
training goes on from where it stood and not from random weights.
"""

from torch import nn

from ..models.blocks import PlainBlock
from ..models.denoiser import Denoiser
from ..models.predictor import Predictor
from .settings import settings_of


def grow(predictor: Predictor, depth: int) -> Predictor:
    """A predictor of ``depth`` blocks with the same answers; the new blocks stand evenly among the old ones.

    ValueError when it has as many blocks or more already.
    """
    old = list(predictor.blocks)
    if depth <= len(old):
        raise ValueError(f"a predictor of {len(old)} blocks can't be grown to {depth}")
    grown = Predictor(**{**settings_of(predictor), "depth": depth})
    places = {round((index + 1) * depth / len(old)) - 1: block for index, block in enumerate(old)}
    predictor.blocks = nn.ModuleList(places.get(place) or _silent(predictor) for place in range(depth))
    grown.load_state_dict(predictor.state_dict())
    return grown


def seeing(denoiser: Denoiser, predictor: nn.Module) -> Denoiser:
    """The denoiser, or one that goes on from it and sees another predictor's features: those it was not trained on say nothing yet."""
    channels = predictor.config["channels"]
    if denoiser.config["feature_channels"] == channels:
        return denoiser
    changed = Denoiser(**{**settings_of(denoiser), "feature_channels": channels})
    weights = denoiser.state_dict()
    rest = weights["head.weight"].shape[1] - denoiser.config["feature_channels"]
    head = changed.head.weight.detach().clone().mul_(0.1)
    head[:, :rest] = weights["head.weight"][:, :rest]
    changed.load_state_dict({**weights, "head.weight": head})
    return changed


def _silent(predictor: Predictor) -> PlainBlock:
    block = PlainBlock(predictor.config["channels"])
    nn.init.zeros_(block.conv_out.weight)
    nn.init.zeros_(block.conv_out.bias)
    return block
