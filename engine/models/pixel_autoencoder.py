"""An autoencoder that loses nothing: blocks of 4 x 4 pixels turned into channels, in the place of a latent diffusion model's.

The autoencoders of Stable Diffusion cost more than the small U-Net that they would serve here, and blur what the coarse image is sure of.
"""

import torch
import torch.nn.functional as F
from diffusers import ConfigMixin, ModelMixin
from diffusers.configuration_utils import register_to_config
from diffusers.models.autoencoders.vae import DecoderOutput, DiagonalGaussianDistribution
from diffusers.models.modeling_outputs import AutoencoderKLOutput

from .blocks import UNSHUFFLE

_CERTAIN = -30.0
"""Logarithm of the variance of what is known exactly."""


class PixelAutoencoder(ModelMixin, ConfigMixin):
    """Encodes and decodes as diffusers' `AutoencoderKL` does, exactly.

    Latents are ``(B, 48, H / 4, W / 4)``. scaling_factor: brings them near a standard deviation of one, as the diffusion needs it.
    """

    @register_to_config
    def __init__(
        self,
        scaling_factor: float = 2.0,
        latent_channels: int = 3 * UNSHUFFLE**2,
        block_out_channels: tuple[int, ...] = (1, 1, 1),
        shift_factor: float | None = None,
        force_upcast: bool = False,
    ):
        """The settings after the first are what the pipelines read of an `AutoencoderKL`; they only describe this one."""
        super().__init__()
        # There are no weights, but networks are asked for their number format, and saved ones are a file.
        self.register_buffer("number_format", torch.zeros(()))

    def encode(self, image: torch.Tensor, return_dict: bool = True) -> AutoencoderKLOutput | tuple:
        """``(B, 3, H, W)`` in [-1, 1], H and W multiples of 4 -> a distribution of latents that has no width."""
        mean = F.pixel_unshuffle(image, UNSHUFFLE)
        latents = DiagonalGaussianDistribution(torch.cat([mean, torch.full_like(mean, _CERTAIN)], 1))
        return AutoencoderKLOutput(latent_dist=latents) if return_dict else (latents,)

    def decode(self, latents: torch.Tensor, return_dict: bool = True, **_: object) -> DecoderOutput | tuple:
        """Latents -> ``(B, 3, H, W)``."""
        image = F.pixel_shuffle(latents, UNSHUFFLE)
        return DecoderOutput(sample=image) if return_dict else (image,)
