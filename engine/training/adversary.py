"""The adversary of the one-step distillation: a small patch discriminator that sees the picture beside its mean.

Relativistic loss (Jolicoeur-Martineau 2018; Huang et al., NeurIPS 2024, "R3GAN"): truth and drawn picture of the same scene
are compared with each other, which is stable with batches as small as a CPU allows. Gradient penalties are taken by finite
differences (Lin et al. 2025, "APT", eq. 4), which need no second derivative.
"""

import torch
import torch.nn.functional as F
from torch import nn

PENALTY_EVERY = 4
PENALTY = 60.0
PENALTY_NOISE = 0.03


class Discriminator(nn.Module):
    """Logits of 8 x 8 px patches: ``(B, 3, H, W)`` picture and mean in [-1, 1] -> ``(B, 1, H / 8, W / 8)``."""

    def __init__(self, channels: int = 32):
        super().__init__()
        widths = [24, channels, 2 * channels, 2 * channels, 4 * channels, 4 * channels]
        strides = [1, 2, 1, 2, 1]
        self.layers = nn.ModuleList(
            nn.Conv2d(a, b, 3, stride=s, padding=1) for a, b, s in zip(widths[:-1], widths[1:], strides, strict=True)
        )
        self.last = nn.Conv2d(widths[-1], 1, 3, padding=1)

    def forward(self, picture: torch.Tensor, mean: torch.Tensor) -> torch.Tensor:
        # The picture's difference from its mean is given amplified: texture of a few DN must be as visible as a roof.
        seen = torch.cat([(picture - mean) * 5, mean], 1)
        h = F.pixel_unshuffle(seen, 2).contiguous(memory_format=torch.channels_last)
        for layer in self.layers:
            h = F.leaky_relu(layer(h), 0.2)
        return self.last(h).float()


class Adversary:
    """A discriminator with its optimiser."""

    def __init__(self, discriminator: Discriminator, learning_rate: float):
        self.discriminator = discriminator
        self.optimiser = torch.optim.AdamW(
            discriminator.parameters(), lr=learning_rate, betas=(0.5, 0.99), weight_decay=0
        )
        self.steps = 0

    def learn(self, truth: torch.Tensor, drawn: torch.Tensor, mean: torch.Tensor) -> torch.Tensor:
        """One step of the discriminator; returns its loss (log 2 when it can't tell them apart)."""
        real, fake = self._both(truth, drawn, mean)
        loss = F.softplus(fake - real).mean()
        total = loss
        if self.steps % PENALTY_EVERY == 0:
            total = loss + PENALTY * self._penalty(truth, drawn, mean, real, fake)
        self.optimiser.zero_grad()
        total.backward()
        self.optimiser.step()
        self.steps += 1
        return loss.detach()

    def doubt(self, truth: torch.Tensor, drawn: torch.Tensor, mean: torch.Tensor) -> torch.Tensor:
        """The generator's loss: how much more real the truth looks than the drawn picture. Gives no gradient to the discriminator."""
        self.discriminator.requires_grad_(False)
        real, fake = self._both(truth, drawn, mean)
        self.discriminator.requires_grad_(True)
        return F.softplus(real - fake).mean()

    def _both(self, truth: torch.Tensor, drawn: torch.Tensor, mean: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        return self.discriminator(torch.cat([truth, drawn]), torch.cat([mean, mean])).chunk(2)

    def _penalty(self, truth, drawn, mean, real, fake) -> torch.Tensor:
        shifted = self._both(
            truth + PENALTY_NOISE * torch.randn_like(truth), drawn + PENALTY_NOISE * torch.randn_like(drawn), mean
        )
        return (shifted[0] - real).square().mean() + (shifted[1] - fake).square().mean()
