"""The denoiser of SR3: one local U-Net that draws the residual in units of the predicted spread."""

import torch
import torch.nn.functional as F
from diffusers import ConfigMixin, ModelMixin
from diffusers.configuration_utils import register_to_config
from diffusers.models.embeddings import TimestepEmbedding, Timesteps
from torch import nn

from .blocks import UNSHUFFLE, ChannelNorm, ModulatedBlock, ScaleEmbedding
from .grain import BANDS, grain

TRAIN_STEPS = 1000
"""Timesteps of the noise schedule."""


class Denoiser(ModelMixin, ConfigMixin):
    """v-prediction of the residual (SR3, Saharia et al. 2021, eq. 6).

    Conditioned on bicubic image, mean, spread and features of the predictor. Two levels (1/4 and 1/8 of the output's
    resolution) of per-pixel normalised blocks; no attention, no text.
    """

    @register_to_config
    def __init__(
        self,
        channels: int = 64,
        deep_channels: int = 128,
        depths: tuple[int, int, int] = (2, 4, 3),
        embedding_dim: int = 192,
        feature_channels: int = 128,
        grained: bool = False,
    ):
        """grained: adds noise of its own to what it draws in one step, see `draw_at_once`."""
        super().__init__()
        shuffled = 3 * UNSHUFFLE**2
        self.time_frequencies = Timesteps(channels, flip_sin_to_cos=True, downscale_freq_shift=0)
        self.time = TimestepEmbedding(channels, embedding_dim)
        self.scale = ScaleEmbedding(embedding_dim)
        self.head = nn.Conv2d(3 * shuffled + UNSHUFFLE**2 + feature_channels, channels, 3, padding=1)
        self.down_blocks = nn.ModuleList(ModulatedBlock(channels, embedding_dim) for _ in range(depths[0]))
        self.down = nn.Conv2d(channels, deep_channels, 2, stride=2)
        self.deep_blocks = nn.ModuleList(ModulatedBlock(deep_channels, embedding_dim) for _ in range(depths[1]))
        self.up = nn.Conv2d(deep_channels, 4 * channels, 1)
        self.up_blocks = nn.ModuleList(ModulatedBlock(channels, embedding_dim) for _ in range(depths[2]))
        self.norm = ChannelNorm(channels)
        self.tail = nn.Conv2d(channels, shuffled, 3, padding=1)
        self.tail.weight.data.mul_(0.1)
        if grained:
            self.grain = nn.Conv2d(channels, BANDS * UNSHUFFLE**2, 3, padding=1)
            self.grain.weight.data.mul_(0.1)
            # None at all would be no beginning: more and less of it would be equally good.
            self.grain.bias.data.fill_(0.1)

    def forward(
        self, noisy: torch.Tensor, timestep: torch.Tensor, condition: torch.Tensor, scale: torch.Tensor
    ) -> torch.Tensor:
        """Predict v for a noisy residual.

        noisy: ``(B, 3, H, W)`` float32, H and W multiples of 8. timestep: ``(B,)``, 0 to 999.
        condition: ``(B, 112 + feature_channels, H / 4, W / 4)`` from `residual.condition`. scale: ``(B,)``, see `scale_class`.
        Returns ``(B, 3, H, W)`` float32.
        """
        return F.pixel_shuffle(self.tail(self._features(noisy, timestep, condition, scale)).float(), UNSHUFFLE)

    def draw_at_once(self, noise: torch.Tensor, condition: torch.Tensor, scale: torch.Tensor) -> torch.Tensor:
        """Draw the residual ``(B, 3, H, W)`` from noise alone, in one step and without a scheduler; arguments as of `forward`.

        At the last timestep nothing of the signal is left, and v is the negative residual. One that was not distilled to this gives the
        mean of all residuals, which is nothing.
        """
        last = torch.full((len(noise),), TRAIN_STEPS - 1, device=noise.device)
        features = self._features(noise, last, condition, scale)
        residual = -F.pixel_shuffle(self.tail(features).float(), UNSHUFFLE)
        if self.config.grained:
            amount = F.pixel_shuffle(self.grain(features).float(), UNSHUFFLE)
            residual = residual + (amount * grain(noise)).sum(1, keepdim=True)
        return residual

    def _features(
        self, noisy: torch.Tensor, timestep: torch.Tensor, condition: torch.Tensor, scale: torch.Tensor
    ) -> torch.Tensor:
        """Arguments as of `forward`: ``(B, channels, H / 4, W / 4)``, what the last layers see."""
        frequencies = self.time_frequencies(timestep).to(self.dtype)
        embedding = F.silu(self.time(frequencies) + self.scale(scale))
        h = torch.cat([F.pixel_unshuffle(noisy, UNSHUFFLE).to(condition.dtype), condition], 1)
        h = self.head(h.to(self.dtype).contiguous(memory_format=torch.channels_last))
        for block in self.down_blocks:
            h = block(h, embedding)
        deep = self.down(h)
        for block in self.deep_blocks:
            deep = block(deep, embedding)
        h = h + F.pixel_shuffle(self.up(deep), 2)
        for block in self.up_blocks:
            h = block(h, embedding)
        return F.silu(self.norm(h))
