"""An autoencoder without weights: blocks of 4 x 4 pixels as frequencies, in the place of a latent diffusion model's.

The autoencoders of Stable Diffusion cost more than the small U-Net that they would serve here, and blur what the coarse image is sure of.
"""

import math

import torch
import torch.nn.functional as F
from diffusers import ConfigMixin, ModelMixin
from diffusers.configuration_utils import register_to_config
from diffusers.models.autoencoders.vae import DecoderOutput, DiagonalGaussianDistribution
from diffusers.models.modeling_outputs import AutoencoderKLOutput

from .blocks import UNSHUFFLE

_COLOUR_SIDE = UNSHUFFLE // 2
"""Colour is kept at half of the resolution, as JPEG does (4:2:0): what the networks learn from has no more."""

CHANNELS = UNSHUFFLE**2 + 2 * _COLOUR_SIDE**2
"""Of the latents: frequencies of brightness, then of two differences of colour."""

DEVIATIONS = (1.0,) * CHANNELS

_CERTAIN = -30.0
"""Logarithm of the variance of what is known exactly."""

_OPPONENT = (
    (1 / math.sqrt(3),) * 3,
    (1 / math.sqrt(2), 0.0, -1 / math.sqrt(2)),
    (1 / math.sqrt(6), -2 / math.sqrt(6), 1 / math.sqrt(6)),
)
"""Orthonormal brightness and two differences of colour."""


class PixelAutoencoder(ModelMixin, ConfigMixin):
    """Encodes and decodes as diffusers' `AutoencoderKL` does; exactly, but for the colour's finest half.

    Latents are ``(B, 24, H / 4, W / 4)``: frequencies (DCT-II, vertical ones first) of each block's brightness and colour differences,
    each divided by its deviation.

    deviations: 24, of each latent channel. Where they are what stage 1 leaves unknown, noise of one strength hides all frequencies
    alike, and a squared error weighs fine detail as much as what the coarse image is sure of. ValueError unless all are above 0.
    """

    @register_to_config
    def __init__(
        self,
        deviations: tuple[float, ...] = DEVIATIONS,
        scaling_factor: float = 1.0,
        latent_channels: int = CHANNELS,
        block_out_channels: tuple[int, ...] = (1, 1, 1),
        shift_factor: float | None = None,
        force_upcast: bool = False,
    ):
        """The settings after the first are what the pipelines read of an `AutoencoderKL`; they only describe this one."""
        super().__init__()
        if len(deviations) != CHANNELS or min(deviations) <= 0:
            raise ValueError(f"there must be {CHANNELS} deviations, all above 0")
        # There are no weights, but networks are asked for their number format, and saved ones are a file.
        self.register_buffer("number_format", torch.zeros(()))

    def encode(self, image: torch.Tensor, return_dict: bool = True) -> AutoencoderKLOutput | tuple:
        """``(B, 3, H, W)`` in [-1, 1], H and W multiples of 4 -> a distribution of latents that has no width."""
        pixels = F.pixel_unshuffle(image.float(), UNSHUFFLE)
        mean = (F.conv2d(pixels, _basis(pixels)) / self._deviations(pixels)).to(image.dtype)
        latents = DiagonalGaussianDistribution(torch.cat([mean, torch.full_like(mean, _CERTAIN)], 1))
        return AutoencoderKLOutput(latent_dist=latents) if return_dict else (latents,)

    def decode(self, latents: torch.Tensor, return_dict: bool = True, **_: object) -> DecoderOutput | tuple:
        """Latents -> ``(B, 3, H, W)``."""
        frequencies = latents.float() * self._deviations(latents)
        pixels = F.conv_transpose2d(frequencies, _basis(frequencies))
        image = F.pixel_shuffle(pixels, UNSHUFFLE).to(latents.dtype)
        return DecoderOutput(sample=image) if return_dict else (image,)

    def _deviations(self, like: torch.Tensor) -> torch.Tensor:
        return torch.tensor(self.config.deviations, device=like.device)[:, None, None]


def _basis(like: torch.Tensor) -> torch.Tensor:
    """Orthonormal rows ``(24, 48, 1, 1)``: latent channels by unshuffled pixels."""
    k = torch.arange(float(UNSHUFFLE))
    cosines = torch.cos(math.pi * k[:, None] * (2 * k + 1) / (2 * UNSHUFFLE)) * math.sqrt(2 / UNSHUFFLE)
    cosines[0] /= math.sqrt(2)
    blocks = torch.kron(cosines, cosines)
    coarse = torch.kron(cosines[:_COLOUR_SIDE], cosines[:_COLOUR_SIDE])
    opponent = torch.tensor(_OPPONENT)
    rows = [torch.kron(opponent[:1], blocks), torch.kron(opponent[1:2], coarse), torch.kron(opponent[2:], coarse)]
    return torch.cat(rows)[..., None, None].to(like.device)
