"""Other readings of First Block Cache, to be measured against `FirstBlockCache`, which is the one in use.

    with FromStepBefore(unet, controlnet, FirstBlockCacheConfig(threshold=0.1)) as cache:
        pipeline(...)
    cache.skipped_share

All have the face of `FirstBlockCache`: hooks put on by ``with``, the same configuration, decisions for each row of a batch, and a threshold
of 0 puts no hook on. For studies only: one ``with`` is one run of a pipeline. What each does is told by its class.
"""

from abc import ABC, abstractmethod
from collections.abc import Callable, Hashable, Iterator
from dataclasses import dataclass, field
from typing import Any

import torch
from diffusers import SchedulerMixin, UNet2DConditionModel
from diffusers.hooks import HookRegistry, ModelHook
from diffusers.models.unets.unet_2d_condition import UNet2DConditionOutput
from torch import nn

from ..pipelines.first_block_cache import FirstBlockCache, _rows, _Step

_NAME = "vlmsr_cache_policy"


@dataclass
class Recorded(FirstBlockCache):
    """`FirstBlockCache` as it is. schedule: of each call so far, which rows were computed, ``(B,)`` bool."""

    schedule: list[torch.Tensor] = field(default_factory=list)

    def keep(self, step: _Step, left: torch.Tensor | None) -> torch.Tensor:
        self.schedule.append(step.whole)
        return super().keep(step, left)


class AsPrinted(FirstBlockCache):
    """h_out = h1 on a skip, as the paper's equation 6 is printed: no residual is added."""

    def keep(self, step: _Step, left: torch.Tensor | None) -> torch.Tensor:
        super().keep(step, left)
        return step.first


class LastAnswer(FirstBlockCache):
    """h_out of the last full step on a skip, so its prediction again: nothing of the step's own is added."""

    def keep(self, step: _Step, left: torch.Tensor | None) -> torch.Tensor:
        super().keep(step, left)
        kept = self._kept[self.key]
        return kept.first + kept.residual


class FromStepBefore(FirstBlockCache):
    """h1 is compared with that of the step before, skipped or not: many small changes in a row are never noticed."""

    def keep(self, step: _Step, left: torch.Tensor | None) -> torch.Tensor:
        left = super().keep(step, left)
        self._kept[self.key].first = step.first.clone()
        return left


@dataclass
class _Seen:
    """Of the rows of one call, at the last full step of each: what entered, and what was given; and steps skipped since ``(B,)``."""

    entered: tuple[torch.Tensor, ...]
    given: Any
    skipped: torch.Tensor


class _Hooked(FirstBlockCache, ABC):
    """A policy with other hooks than `FirstBlockCache`. rows, skipped: of each decision that `decide` makes."""

    def __enter__(self) -> "_Hooked":
        if self.config.threshold > 0:
            for network, hook in self._hooks():
                HookRegistry.check_if_exists_or_initialize(network).register_hook(hook, _NAME)
        return self

    def __exit__(self, *_: Any) -> None:
        for network, _hook in self._hooks():
            if hasattr(network, "_diffusers_hook"):
                network._diffusers_hook.remove_hook(_NAME, recurse=False)
        self.forget()

    @abstractmethod
    def _hooks(self) -> list[tuple[nn.Module, ModelHook]]:
        """Networks, and what is put on each."""

    def decide(self, part: Hashable, entered: tuple[torch.Tensor, ...]) -> torch.Tensor:
        """Rows to be computed ``(B,)`` bool, on the CPU. part: which of several decisions at a step this is."""
        seen = self._kept.get((self.key, part))
        if seen is None or [x.shape for x in seen.entered] != [x.shape for x in entered]:
            self._kept.pop((self.key, part), None)
            return torch.ones(len(entered[0]), dtype=torch.bool)
        small = relative_change(entered, seen.entered) <= self.config.threshold
        return ~(small.cpu() & (seen.skipped < self.config.longest_skip))

    def take(self, part: Hashable, whole: torch.Tensor, entered: tuple[torch.Tensor, ...], given: Any) -> _Seen:
        """Note what the rows that were computed gave (None if none was); gives what is known of all rows."""
        seen = self._kept.get((self.key, part))
        if whole.all():
            seen = _Seen(entered, given, torch.zeros(len(whole), dtype=torch.int64))
        else:
            if whole.any():
                entered = _replaced(seen.entered, _rows(entered, whole), whole)
                seen = _Seen(entered, _replaced(seen.given, given, whole), seen.skipped)
            seen.skipped = torch.where(whole, 0, seen.skipped + 1)
        self._kept[self.key, part] = seen
        self.rows += len(whole)
        self.skipped += int((~whole).sum())
        return seen


class PerBlock(_Hooked):
    """Each down, mid and up block of the U-Net is gated by itself: where what enters it (hidden states and skip connections) has changed
    little, it gives what it gave at its last full computation, plus the change of its hidden states to all outputs of their shape.

    The ControlNet runs at each step. rows and skipped count blocks.
    """

    def _hooks(self) -> list[tuple[nn.Module, ModelHook]]:
        blocks = (*self.unet.down_blocks, self.unet.mid_block, *self.unet.up_blocks)
        return [(block, _BlockHook(self, number)) for number, block in enumerate(blocks)]


class _BlockHook(ModelHook):
    def __init__(self, cache: PerBlock, number: int):
        super().__init__()
        self._cache, self._number = cache, number

    def new_forward(self, module: nn.Module, *positional: Any, **named: Any) -> Any:
        hidden = named["hidden_states"] if "hidden_states" in named else positional[0]
        entered = (hidden, *named.get("res_hidden_states_tuple", ()))
        whole = self._cache.decide(self._number, entered)
        given = None
        if whole.any():
            positional, named = _rows((positional, named), whole) if not whole.all() else (positional, named)
            given = self.fn_ref.original_forward(*positional, **named)
        seen = self._cache.take(self._number, whole, entered, given)
        # Zero, exactly, for the rows that were computed.
        return _moved(seen.given, hidden - seen.entered[0])


@dataclass
class PaperCode(_Hooked):
    """What the paper's own code does: at each step the ControlNet and the U-Net's encoder (`conv_in`, all down blocks) are run, then it is
    decided, by the encoder's output; if the step is not to be skipped, ControlNet and U-Net are run, from their beginnings; if it is, the
    last answer is used again.

    scheduler: given, the answer is the denoised image, as of that code's network, whatever this U-Net predicts; None: what it predicts.
    schedule: of each call, which rows are to be computed; replaces the decision (which is made all the same, for its cost).
    """

    scheduler: SchedulerMixin | None = None
    schedule: Iterator[torch.Tensor] | None = None
    again: Callable[[torch.Tensor], tuple] | None = None
    """Runs the ControlNet of this step once more, for some rows."""

    def _hooks(self) -> list[tuple[nn.Module, ModelHook]]:
        hooks: list[tuple[nn.Module, ModelHook]] = [(self.unet, _PaperUNetHook(self))]
        return hooks if self.controlnet is None else [*hooks, (self.controlnet, _PaperControlNetHook(self))]

    def decide(self, part: Hashable, entered: tuple[torch.Tensor, ...]) -> torch.Tensor:
        decided = super().decide(part, entered)
        return decided if self.schedule is None else next(self.schedule)


class _PaperControlNetHook(ModelHook):
    def __init__(self, cache: PaperCode):
        super().__init__()
        self._cache = cache

    def new_forward(self, module: nn.Module, *positional: Any, **named: Any) -> tuple:
        run = self.fn_ref.original_forward

        def again(whole: torch.Tensor) -> tuple:
            chosen, others = _rows((positional, named), whole)
            return run(*chosen, **others)

        self._cache.again = again
        return run(*positional, **named)


class _PaperUNetHook(ModelHook):
    def __init__(self, cache: PaperCode):
        super().__init__()
        self._cache = cache

    def new_forward(
        self,
        module: UNet2DConditionModel,
        sample: torch.Tensor,
        timestep: Any,
        encoder_hidden_states: torch.Tensor,
        *,
        return_dict: bool = True,
        **others: Any,
    ) -> UNet2DConditionOutput | tuple[torch.Tensor]:
        cache, run = self._cache, self.fn_ref.original_forward
        encoded = (_encoded(module, lambda: run(sample, timestep, encoder_hidden_states, **others)),)
        whole = cache.decide("unet", encoded)
        predicted = answer = None
        if whole.any():
            positional, named = _rows(((sample, timestep, encoder_hidden_states), others), whole)
            if cache.again is not None:
                named["down_block_additional_residuals"], named["mid_block_additional_residual"] = cache.again(whole)
            predicted = run(*positional, return_dict=False, **named)[0]
            answer = self._denoised(positional[0], predicted, timestep)
        answer = cache.take("unet", whole, encoded, answer).given
        result = self._predicted(sample, answer, timestep)
        if predicted is not None:
            result = _replaced(result, predicted, whole)
        return UNet2DConditionOutput(sample=result) if return_dict else (result,)

    def _denoised(self, sample: torch.Tensor, predicted: torch.Tensor, timestep: Any) -> torch.Tensor:
        """The image that a prediction stands for."""
        if self._cache.scheduler is None:
            return predicted
        signal, noise, velocity = self._weights(timestep)
        return signal * sample - noise * predicted if velocity else (sample - noise * predicted) / signal

    def _predicted(self, sample: torch.Tensor, answer: torch.Tensor, timestep: Any) -> torch.Tensor:
        """The prediction that stands for an image: the inverse of `_denoised`."""
        if self._cache.scheduler is None:
            return answer
        signal, noise, velocity = self._weights(timestep)
        return ((signal * sample - answer) if velocity else (sample - signal * answer)) / noise

    def _weights(self, timestep: Any) -> tuple[float, float, bool]:
        """Of signal and of noise in a sample, and whether v is predicted; ValueError for schedulers of another kind."""
        scheduler = self._cache.scheduler
        kind = scheduler.config.prediction_type
        if kind not in ("v_prediction", "epsilon"):
            raise ValueError(f"no denoised image is known for the prediction type {kind}")
        share = float(scheduler.alphas_cumprod[int(timestep)])
        return share**0.5, (1 - share) ** 0.5, kind == "v_prediction"


class _EncoderDone(Exception):  # noqa: N818
    """Not an error: ends a run of the U-Net when its encoder is through."""


def _encoded(unet: UNet2DConditionModel, run: Callable[[], Any]) -> torch.Tensor:
    """What the encoder gives: the U-Net is run up to its middle."""

    def stop(module: nn.Module, given: tuple[torch.Tensor, ...]) -> None:
        raise _EncoderDone(given[0])

    watch = unet.mid_block.register_forward_pre_hook(stop)
    try:
        run()
    except _EncoderDone as done:
        return done.args[0]
    finally:
        watch.remove()
    raise ValueError("the U-Net did not run its middle block")


def relative_change(now: tuple[torch.Tensor, ...], then: tuple[torch.Tensor, ...]) -> torch.Tensor:
    """Mean absolute difference over the mean absolute value of ``then``, all tensors of a row ``(B, ...)`` taken together: ``(B,)``."""
    difference = sum((a - b).abs().flatten(1).sum(1) for a, b in zip(now, then, strict=True))
    return difference / sum(b.abs().flatten(1).sum(1) for b in then)


def _replaced(old: Any, fresh: Any, whole: torch.Tensor) -> Any:
    """``old`` with the rows of ``fresh`` in the places of ``whole``, tensor by tensor; a copy, since networks share theirs."""
    if isinstance(old, torch.Tensor):
        result = old.clone()
        result[whole] = fresh
        return result
    return tuple(_replaced(a, b, whole) for a, b in zip(old, fresh, strict=True))


def _moved(given: Any, change: torch.Tensor) -> Any:
    """``given`` with the change added to each tensor of its shape."""
    if isinstance(given, torch.Tensor):
        return given + change if given.shape == change.shape else given
    return tuple(_moved(part, change) for part in given)
