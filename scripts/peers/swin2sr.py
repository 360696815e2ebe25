"""SwinIR-like: Swin2SR (Conde et al., ECCVW 2022) of transformers, in the size of the lightweight SwinIR (Liang et al., ICCVW 2021), L1."""

import torch
import torch.nn.functional as F
from torch import nn
from transformers import Swin2SRConfig, Swin2SRForImageSuperResolution

from .trained import SCALE, Course

RATE = 5e-4
WINDOW = 8


class Swin2Sr:
    """See `trained.Peer`."""

    name = "Swin2SR"

    def train(self, course: Course) -> None:
        course = course.part(1.0, RATE)
        model = make_network().to(course.device)
        run = course.run("swin2sr", model)

        def losses(step: int, progress: float) -> dict[str, torch.Tensor]:
            pair = course.pair(step)
            with course.autocast():
                made = _apply(model, pair.coarse)
            return {"loss": (made.float() - pair.fine).abs().mean()}

        run.train(losses, course.watch(run, self.upscale))

    def load(self, course: Course) -> nn.Module:
        return course.trained("swin2sr", make_network())

    @torch.no_grad()
    def upscale(self, network: nn.Module, coarse: torch.Tensor) -> torch.Tensor:
        return _apply(network, coarse)


def make_network() -> Swin2SRForImageSuperResolution:
    """The lightweight SwinIR's 24 layers of 60 channels, with random weights."""
    return Swin2SRForImageSuperResolution(
        Swin2SRConfig(
            embed_dim=60,
            depths=[6, 6, 6, 6],
            num_heads=[6, 6, 6, 6],
            window_size=WINDOW,
            mlp_ratio=2.0,
            upscale=SCALE,
            upsampler="pixelshuffledirect",
        )
    )


def _apply(network: nn.Module, coarse: torch.Tensor) -> torch.Tensor:
    """The model's own range is [0, 1], and it takes whole windows."""
    height, width = coarse.shape[2:]
    whole = F.pad(coarse, (0, -width % WINDOW, 0, -height % WINDOW), mode="replicate")
    fine = network((whole + 1) / 2).reconstruction * 2 - 1
    return fine[:, :, : SCALE * height, : SCALE * width]
