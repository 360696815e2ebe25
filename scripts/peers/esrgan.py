"""ESRGAN (Wang et al., ECCVW 2018): half of the budget by L1 alone, half with a relativistic average discriminator.

VGG's weights, on which its perceptual loss looks, are not at hand: L1 has that loss's weight of 1 in its stead, the adversarial one is
the paper's.
"""

import torch
import torch.nn.functional as F
from torch import nn

from .rrdb import Rrdb, make_discriminator
from .trained import Course

RATE, ADVERSARIAL_RATE = 5e-4, 1e-4
ADVERSARIAL = 5e-3
"""Weight of the adversarial loss (equation 5: lambda), beside an L1 of pictures in [0, 1]."""


class Esrgan:
    """See `trained.Peer`."""

    name = "ESRGAN"

    def train(self, course: Course) -> None:
        self._train_by_l1(course.part(0.5, RATE))
        self._train_against(course.part(0.5, ADVERSARIAL_RATE))

    def load(self, course: Course) -> nn.Module:
        return course.trained("esrgan", Rrdb())

    @torch.no_grad()
    def upscale(self, network: nn.Module, coarse: torch.Tensor) -> torch.Tensor:
        return network(coarse)

    def _train_by_l1(self, course: Course) -> None:
        model = Rrdb().to(course.device, memory_format=torch.channels_last)
        run = course.run("esrgan_l1", model)

        def losses(step: int, progress: float) -> dict[str, torch.Tensor]:
            pair = course.pair(step)
            with course.autocast():
                made = model(pair.coarse)
            return {"loss": _l1(made.float(), pair.fine)}

        run.train(losses, course.watch(run, self.upscale))

    def _train_against(self, course: Course) -> None:
        model = course.trained("esrgan_l1", Rrdb()).train().requires_grad_(True)
        model = model.to(memory_format=torch.channels_last)
        judge = make_discriminator().to(course.device, memory_format=torch.channels_last)
        optimiser = torch.optim.Adam(judge.parameters(), ADVERSARIAL_RATE, betas=(0.9, 0.99))
        run = course.run("esrgan", model, discriminator=judge, discriminator_optimiser=optimiser)

        def losses(step: int, progress: float) -> dict[str, torch.Tensor]:
            pair = course.pair(step)
            with course.autocast():
                made = model(pair.coarse).float()
                told = _teach(judge, optimiser, made.detach(), pair.fine)
                deceived = _relativistic(*_scores(judge, pair.fine, made))
            likeness = _l1(made, pair.fine)
            return {"loss": likeness + ADVERSARIAL * deceived, "l1": likeness, "discriminator": told}

        run.train(losses, course.watch(run, self.upscale))


def _teach(judge: nn.Module, optimiser: torch.optim.Optimizer, made: torch.Tensor, fine: torch.Tensor) -> torch.Tensor:
    """A step of the discriminator: the truth is more real than what is made (equation 1)."""
    loss = _relativistic(*reversed(_scores(judge, fine, made)))
    optimiser.zero_grad()
    loss.backward()
    optimiser.step()
    return loss.detach()


def _scores(judge: nn.Module, fine: torch.Tensor, made: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
    """Of the truth and of what was made, seen together: statistics of the batch must not tell them apart."""
    return judge(torch.cat([fine, made])).float().chunk(2)


def _relativistic(lower: torch.Tensor, higher: torch.Tensor) -> torch.Tensor:
    """Loss of scores that shall lie above the average of the others, and those below (equation 2)."""
    above = F.binary_cross_entropy_with_logits(higher - lower.mean(), torch.ones_like(higher))
    below = F.binary_cross_entropy_with_logits(lower - higher.mean(), torch.zeros_like(lower))
    return (above + below) / 2


def _l1(made: torch.Tensor, fine: torch.Tensor) -> torch.Tensor:
    """Of pictures in [0, 1], as the paper's weights are meant."""
    return (made - fine).abs().mean() / 2
