"""A study of First Block Cache: one refiner, the same scenes and noise, each policy in the place of the refiner's own.

bench = Bench(refiner, settings)
wanted = bench.share(subjects, chosen)
others = [bench.match(reading, subjects, chosen, wanted) for reading in OTHERS]
figures = bench.study(subjects, [chosen, *others], rounds=1)
"""

import math
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from statistics import median
from unittest import mock

import numpy as np
import torch

from ..pipelines import refine
from ..pipelines.first_block_cache import OFF, FirstBlockCache, FirstBlockCacheConfig
from ..pipelines.refine import Refiner, RefineSettings
from .cache_policies import AsPrinted, FromStepBefore, LastAnswer, PaperCode, PerBlock, Recorded
from .metrics import Errors, compare

CLOSE, TRIES = 0.02, 8
"""Shares of skipped steps are equal when they differ by no more; else the nearest of so many thresholds is taken."""


@dataclass(frozen=True)
class Reading:
    """A policy. words: what it does. forced: skips when ours did. denoised: the denoised image is what is reused."""

    title: str
    kind: type[FirstBlockCache]
    words: str
    forced: bool = False
    denoised: bool = False


OURS = Reading(
    "in use",
    Recorded,
    "a skip adds the residual of the last full step to h1; h1 is compared with that of the last full step; the ControlNet is left out",
)
CODE = Reading(
    "paper's code, our schedule",
    PaperCode,
    "the same at the very steps that ours skips, so that the shares are equal",
    forced=True,
    denoised=True,
)
OTHERS = (
    Reading("as printed", AsPrinted, "a skip gives h1 itself (equation 6 as printed), without a residual"),
    Reading(
        "last answer", LastAnswer, "a skip gives h_out of the last full step, which is to use its prediction again"
    ),
    Reading("step before", FromStepBefore, "h1 is compared with that of the step before, skipped or not"),
    Reading(
        "per block",
        PerBlock,
        "each down, mid and up block is gated by what enters it, and gives its last output, moved by the change of its input where the "
        "shapes agree; the ControlNet runs at each step (the share is of blocks)",
    ),
    Reading(
        "paper's code",
        PaperCode,
        "the whole encoder and the whole ControlNet run at each step; it is decided by the encoder's output; all of it runs again if the "
        "step is not skipped; if it is, the last denoised image is used again",
        denoised=True,
    ),
    CODE,
    Reading(
        "paper's code, our schedule, prediction reused",
        PaperCode,
        "the same, but what the network predicted (here: the noise) is used again in place of the denoised image",
        forced=True,
    ),
)


@dataclass(frozen=True)
class Plan:
    """A reading and its thresholds."""

    reading: Reading
    config: FirstBlockCacheConfig


UNCACHED = Plan(OURS, OFF)


@dataclass(frozen=True)
class Subject:
    """A scene. truth: ``(H, W, 3)`` DN; base: stage 1's picture ``(1, 3, H, W)``; noise: of its latents."""

    truth: np.ndarray
    base: torch.Tensor
    caption: str
    noise: torch.Tensor


@dataclass(frozen=True)
class Run:
    """One refinement. seconds: of the denoising alone. picture: ``(H, W, 3)`` DN, not rounded."""

    picture: np.ndarray
    seconds: float
    cache: FirstBlockCache


@dataclass
class Tally:
    """What a plan came to so far. ratios: its time over the uncached one's, run by run. squared, count: to the uncached pictures."""

    ratios: list[float] = field(default_factory=list)
    rows: int = 0
    skipped: int = 0
    squared: float = 0.0
    count: int = 0
    errors: Errors = field(default_factory=Errors)

    def add(self, run: Run, uncached: Run, truth: np.ndarray) -> None:
        self.ratios.append(run.seconds / uncached.seconds)
        self.rows += run.cache.rows
        self.skipped += run.cache.skipped
        self.squared += float(np.square(run.picture - uncached.picture).sum())
        self.count += run.picture.size
        self.errors += compare(run.picture.round(), truth)

    def figures(self, plan: Plan, uncached: "Tally") -> dict:
        taken = median(self.ratios)
        return {
            "reading": plan.reading.title,
            "forced": plan.reading.forced,
            "tau": plan.config.threshold,
            "longest_skip": plan.config.longest_skip,
            "share": self.skipped / max(1, self.rows),
            "time": taken,
            "faster": 1 / taken,
            # None: the same to the last bit.
            "psnr": 10 * math.log10(255**2 * self.count / self.squared) if self.squared else None,
            "truth": float(self.errors.psnr - uncached.errors.psnr),
            "energy": float(self.errors.energy_ratio),
        }


class _Stopwatch:
    """A policy, and how long its ``with`` took, which is the refiner's loop over the steps."""

    def __init__(self, policy: FirstBlockCache):
        self.policy, self.seconds = policy, 0.0

    def __enter__(self) -> FirstBlockCache:
        self._began = self._now()
        return self.policy.__enter__()

    def __exit__(self, *what: object) -> None:
        self.policy.__exit__(*what)
        self.seconds = self._now() - self._began

    def _now(self) -> float:
        if self.policy.unet.device.type == "cuda":
            torch.cuda.synchronize()
        return time.perf_counter()


class Bench:
    """A refiner and how it is used."""

    def __init__(self, refiner: Refiner, settings: RefineSettings):
        self._refiner, self._settings = refiner, settings
        self._scheduler = refiner.pipeline.scheduler

    def run(self, subject: Subject, plan: Plan, schedule: list[torch.Tensor] | None = None) -> Run:
        """Refine a scene as one window, with a plan's policy in the place of the refiner's own."""
        side = subject.base.shape[-1]
        self._refiner.window = self._refiner.stride = side
        watches = []

        def make(unet: torch.nn.Module, controlnet: torch.nn.Module, _: FirstBlockCacheConfig) -> _Stopwatch:
            more = {"scheduler": self._scheduler} if plan.reading.denoised else {}
            if plan.reading.forced:
                more["schedule"] = iter(schedule)
            watches.append(_Stopwatch(plan.reading.kind(unet, controlnet, plan.config, **more)))
            return watches[-1]

        with mock.patch.object(refine, "FirstBlockCache", make):
            refined = self._refiner(subject.base, [subject.caption], self._settings, subject.noise)
        picture = (refined.picture[0].double().permute(1, 2, 0).cpu().numpy() + 1) * 127.5
        return Run(picture, watches[0].seconds, watches[0].policy)

    def study(self, subjects: list[Subject], plans: list[Plan], rounds: int) -> dict[Plan, dict]:
        """Figures of each plan; all take turns, scene after scene, so that a machine's changes of speed hit all alike.

        Plans with a forced schedule skip as the last plan in use before them did.
        """
        tallies = {plan: Tally() for plan in (UNCACHED, *plans)}
        for number, subject in enumerate(subjects * rounds):
            uncached = self.run(subject, UNCACHED)
            tallies[UNCACHED].add(uncached, uncached, subject.truth)
            schedule = None
            for plan in plans:
                run = self.run(subject, plan, schedule)
                schedule = run.cache.schedule if plan.reading is OURS else schedule
                tallies[plan].add(run, uncached, subject.truth)
            print(f"scene {number + 1} of {len(subjects) * rounds}: {uncached.seconds:.1f} s without", flush=True)
        return {plan: tally.figures(plan, tallies[UNCACHED]) for plan, tally in tallies.items()}

    def share(self, subjects: list[Subject], plan: Plan) -> float:
        """Share of steps that a plan skips."""
        caches = [self.run(subject, plan).cache for subject in subjects]
        return sum(cache.skipped for cache in caches) / sum(cache.rows for cache in caches)

    def match(self, reading: Reading, subjects: list[Subject], chosen: Plan, wanted: float) -> Plan:
        """The reading at the threshold where its share of skipped steps is nearest to ``wanted``, sought from the chosen plan's on."""
        if reading.forced:
            # Its threshold decides nothing.
            return Plan(reading, chosen.config)

        def plan(tau: float) -> Plan:
            return Plan(reading, FirstBlockCacheConfig(tau, chosen.config.longest_skip))

        tau = nearest(lambda tau: self.share(subjects, plan(tau)), wanted, chosen.config.threshold)
        print(f"{reading.title}: tau {tau:.3g} for a share of {wanted:.2f}", flush=True)
        return plan(tau)


def nearest(share: Callable[[float], float], wanted: float, start: float) -> float:
    """The threshold whose share, which grows with it, is nearest to the one that is wanted: by halving, in its logarithm."""
    low, high, tau, tried = start / 64, start * 64, start, []
    for _ in range(TRIES):
        got = share(tau)
        tried.append((abs(got - wanted), tau))
        if tried[-1][0] <= CLOSE:
            break
        low, high = (tau, high) if got < wanted else (low, tau)
        tau = math.sqrt(low * high)
    return min(tried)[1]
