"""First Block Cache for U-Nets: a denoising step costs only the network's first block where that block says that little has changed.

    with FirstBlockCache(unet, controlnet, FirstBlockCacheConfig(threshold=0.1)) as cache:
        pipeline(...)
    cache.skipped_share

The idea is Sung et al. (IEEE GRSL 22, 2025, eq. 5 and 6): at each step the first part B1 of the U-Net gives h1(t); where
||h1(t) - h1(t')|| <= tau, as mean absolute difference relative to the mean absolute value of h1(t'), the rest is left out. diffusers' own
`apply_first_block_cache` serves transformers only. Here B1 is `conv_in` and the first resnet, which see neither the text nor the
ControlNet, so the decision is made before the ControlNet runs, and it is left out too. It is made for each row of a batch: flat water
skips while the harbour beside it does not.

Three things are left open by the equations; `scripts/study_first_block_cache` measures what they are here against other readings:
what a skipped step gives (the residual h_out - h1 of the last full step is added to h1, and the network's last convolution is run), what
h1 is compared with (that of the last full step, so small changes add up until they count), and how long a row may skip.
"""

from collections.abc import Hashable
from dataclasses import dataclass, field
from types import TracebackType
from typing import Any

import torch
from diffusers import UNet2DConditionModel
from diffusers.hooks import HookRegistry, ModelHook
from diffusers.models.unets.unet_2d_condition import UNet2DConditionOutput
from torch import nn

_NAME = "vlmsr_first_block_cache"
_UNSUPPORTED = ("time_cond_proj_dim", "center_input_sample", "class_embeddings_concat", "time_embedding_act_fn")
"""Settings of U-Nets whose time embedding is made in a way of its own; no Stable Diffusion has them."""


@dataclass(frozen=True)
class FirstBlockCacheConfig:
    """When a step is skipped.

    threshold: tau, the relative mean absolute difference up to which it is (paper: 0.3 and 0.5); 0 skips none and puts no hook on.
    longest_skip: steps in a row that a tile may skip; the next one is computed whatever changed, so that errors can't grow.
    ValueError for a negative threshold or a longest_skip below 1.
    """

    threshold: float = 0.3
    longest_skip: int = 3

    def __post_init__(self):
        if not self.threshold >= 0:
            raise ValueError(f"threshold is {self.threshold}, but must be 0 (off) or more")
        if self.longest_skip < 1:
            raise ValueError(f"longest_skip is {self.longest_skip}, but must be 1 or more")


OFF = FirstBlockCacheConfig(threshold=0.0)
"""Skips nothing."""


@dataclass
class _Kept:
    """Of the rows of one call: h1 and h_out - h1 of the last full step ``(B, C, H, W)``, and steps skipped since then ``(B,)``."""

    first: torch.Tensor
    residual: torch.Tensor
    skipped: torch.Tensor
    timestep: float


@dataclass
class _Step:
    """What was found out about a call before its rest is run. whole: rows that need it ``(B,)`` bool, on the CPU."""

    conv_in: torch.Tensor
    first: torch.Tensor
    whole: torch.Tensor
    timestep: float


@dataclass
class FirstBlockCache:
    """Hooks on a U-Net and, if there is one, its ControlNet (or MultiControlNet); put on by ``with``, and taken off at its end.

    key: which tiles the next call is for, where several batches take turns at each step. rows, skipped: evaluations of the U-Net asked for
    and left out so far, each row of a batch for itself. ValueError for a network without the parts that are needed.
    """

    unet: UNet2DConditionModel
    controlnet: nn.Module | None
    config: FirstBlockCacheConfig
    key: Hashable = None
    rows: int = 0
    skipped: int = 0
    _kept: dict[Hashable, _Kept] = field(default_factory=dict)
    _ahead: _Step | None = None

    def __post_init__(self):
        named = [name for name in _UNSUPPORTED if self.unet.config.get(name)]
        if named or self.unet.config.get("addition_embed_type") == "image_hint":
            raise ValueError(f"First Block Cache does not know U-Nets with {', '.join(named) or 'an image hint'}")

    @property
    def skipped_share(self) -> float:
        """Share of the U-Net's evaluations, and with each the ControlNet's, that were left out, 0 to 1."""
        return self.skipped / max(1, self.rows)

    def __enter__(self) -> "FirstBlockCache":
        if self.config.threshold > 0:
            HookRegistry.check_if_exists_or_initialize(self.unet).register_hook(_UNetHook(self), _NAME)
            if self.controlnet is not None:
                HookRegistry.check_if_exists_or_initialize(self.controlnet).register_hook(_ControlNetHook(self), _NAME)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for network in (self.unet, self.controlnet):
            if network is not None and hasattr(network, "_diffusers_hook"):
                network._diffusers_hook.remove_hook(_NAME, recurse=False)
        self.forget()

    def forget(self) -> None:
        """Drop what is kept of all tiles; their next step is a first one."""
        self._kept.clear()
        self._ahead = None

    def look(
        self,
        sample: torch.Tensor,
        timestep: torch.Tensor | float,
        text: torch.Tensor,
        class_labels: torch.Tensor | None,
        added: dict[str, torch.Tensor] | None,
    ) -> _Step:
        """Run B1 and decide, row by row."""
        unet = self.unet
        embedding = unet.time_embedding(unet.get_time_embed(sample=sample, timestep=timestep))
        classes = unet.get_class_embed(sample=sample, class_labels=class_labels)
        if classes is not None:
            embedding = embedding + classes
        more = unet.get_aug_embed(emb=embedding, encoder_hidden_states=text, added_cond_kwargs=added)
        if more is not None:
            embedding = embedding + more
        entered = unet.conv_in(sample)
        first = unet.down_blocks[0].resnets[0](entered, embedding)
        when = float(torch.as_tensor(timestep).flatten()[0])
        return _Step(entered, first, self._needs_whole(first, when), when)

    def _needs_whole(self, first: torch.Tensor, timestep: float) -> torch.Tensor:
        kept = self._kept.get(self.key)
        if kept is None or kept.first.shape != first.shape or timestep > kept.timestep:
            # The first step, or another run's first.
            self._kept.pop(self.key, None)
            return torch.ones(first.shape[0], dtype=torch.bool)
        change = (first - kept.first).abs().mean((1, 2, 3)) / kept.first.abs().mean((1, 2, 3))
        return ~((change <= self.config.threshold).cpu() & (kept.skipped < self.config.longest_skip))

    def keep(self, step: _Step, left: torch.Tensor | None) -> torch.Tensor:
        """Take in h_out of the rows that were computed; gives h_out of all rows ``(B, C, H, W)``, the others' by the residual."""
        whole = step.whole
        kept = self._kept.get(self.key)
        if kept is None:
            kept = _Kept(step.first, left - step.first, torch.zeros(len(whole), dtype=torch.int64), step.timestep)
            self._kept[self.key] = kept
        elif left is not None:
            kept.first[whole] = step.first[whole]
            kept.residual[whole] = left - step.first[whole]
        kept.skipped = torch.where(whole, 0, kept.skipped + 1)
        kept.timestep = step.timestep
        self.rows += len(whole)
        self.skipped += int((~whole).sum())
        return step.first + kept.residual


class _ControlNetHook(ModelHook):
    """Looks at the U-Net's first block before the ControlNet runs, and runs it for those rows alone that need it."""

    def __init__(self, cache: FirstBlockCache):
        super().__init__()
        self._cache = cache

    def new_forward(
        self,
        module: nn.Module,
        sample: torch.Tensor,
        timestep: Any,
        encoder_hidden_states: torch.Tensor,
        *more: Any,
        **others: Any,
    ) -> tuple:
        if others.get("guess_mode"):
            raise ValueError("First Block Cache does not work with the ControlNet's guess mode")
        added = others.get("added_cond_kwargs")
        step = self._cache.look(sample, timestep, encoder_hidden_states, others.get("class_labels"), added)
        self._cache._ahead = step
        if not step.whole.any():
            return None, None
        positional, named = _rows(((sample, timestep, encoder_hidden_states, *more), others), step.whole)
        return self.fn_ref.original_forward(*positional, **named)


class _UNetHook(ModelHook):
    """Runs the whole U-Net for the rows that need it, and its end alone for the others."""

    def __init__(self, cache: FirstBlockCache):
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
        step, self._cache._ahead = self._cache._ahead, None
        # What the ControlNet gave is of the chosen rows already.
        control = {name: others.pop(name) for name in tuple(others) if name.endswith(("_residual", "_residuals"))}
        if step is None:
            added = others.get("added_cond_kwargs")
            step = self._cache.look(sample, timestep, encoder_hidden_states, others.get("class_labels"), added)
            control = _rows(control, step.whole)
        whole = step.whole
        left = predicted = None
        if whole.any():
            positional, named = _rows(((sample, timestep, encoder_hidden_states), others), whole)
            with _Answers(module, step) as seen:
                predicted = self.fn_ref.original_forward(*positional, return_dict=False, **named, **control)[0]
            left = seen.left
        result = _merge(module, self._cache.keep(step, left), predicted, whole)
        return UNet2DConditionOutput(sample=result) if return_dict else (result,)


class _Answers:
    """While a U-Net runs: its first block answers what it said before, and what enters its end is noted as ``left``."""

    def __init__(self, unet: UNet2DConditionModel, step: _Step):
        self._unet, self._step = unet, step
        self.left: torch.Tensor | None = None

    def __enter__(self) -> "_Answers":
        unet, step = self._unet, self._step
        entered, first = step.conv_in[step.whole], step.first[step.whole]
        unet.conv_in.forward = lambda *_, **__: entered
        unet.down_blocks[0].resnets[0].forward = lambda *_, **__: first
        self._watch = (unet.conv_norm_out or unet.conv_out).register_forward_pre_hook(self._note)
        return self

    def __exit__(self, *_: Any) -> None:
        self._watch.remove()
        del self._unet.conv_in.forward, self._unet.down_blocks[0].resnets[0].forward

    def _note(self, module: nn.Module, given: tuple[torch.Tensor]) -> None:
        self.left = given[0]


def _merge(
    unet: UNet2DConditionModel, left: torch.Tensor, predicted: torch.Tensor | None, whole: torch.Tensor
) -> torch.Tensor:
    """What the U-Net gives for all rows: as computed for the whole ones, by its end alone for the others."""
    if whole.all():
        return predicted
    ended = left[~whole]
    if unet.conv_norm_out is not None:
        ended = unet.conv_act(unet.conv_norm_out(ended))
    ended = unet.conv_out(ended)
    result = ended.new_empty((len(whole), *ended.shape[1:]))
    result[~whole] = ended
    if predicted is not None:
        result[whole] = predicted
    return result


def _rows(given: Any, chosen: torch.Tensor) -> Any:
    """The chosen rows of each tensor of a batch's arguments, in whatever tuples, lists and dictionaries they come."""
    if isinstance(given, torch.Tensor):
        return given[chosen] if given.dim() and given.shape[0] == len(chosen) else given
    if isinstance(given, (tuple, list)):
        return type(given)(_rows(part, chosen) for part in given)
    if isinstance(given, dict):
        return {name: _rows(part, chosen) for name, part in given.items()}
    return given
