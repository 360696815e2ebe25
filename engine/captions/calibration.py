"""How sure a classifier may say it is: one temperature for its logits (Guo et al., ICML 2017), and a threshold for its word to count.

Logits are ``(scenes, views, classes)`` float64, several windows of each scene; labels are ``(scenes,)``.
"""

import math
from dataclasses import dataclass

import torch
from scipy.optimize import minimize_scalar

RIGHT_SHARE = 0.9
"""Share of recognised windows that must be right."""

LEAST_SURE = 0.5
"""Lowest threshold: under it the scene is more likely another one."""

BINS = 10
_LOG_TEMPERATURES = (-3.0, 3.0)


@dataclass(frozen=True)
class Calibration:
    """temperature: what logits are divided by. threshold: confidence from which a scene counts as recognised, 0 to 1."""

    temperature: float
    threshold: float


@dataclass(frozen=True)
class Figures:
    """How well windows are told. nll: negative log-likelihood in nats; ece: expected calibration error, 0 to 1.

    accuracy, ..._before: as the network is. ..._after: with the temperature. recognised: share of windows from the threshold on.
    right: share of those that are right. What depends on temperature or threshold is measured on other scenes than those that they were
    chosen on.
    """

    windows: int
    accuracy: float
    nll_before: float
    nll_after: float
    ece_before: float
    ece_after: float
    recognised: float
    right: float


@dataclass(frozen=True)
class Told:
    """Of windows ``(N,)``: confidence, whether the likeliest class is right, whether it counts, log-likelihood of the right one."""

    sure: torch.Tensor
    right: torch.Tensor
    recognised: torch.Tensor
    likelihood: torch.Tensor


def fit(logits: torch.Tensor, labels: torch.Tensor) -> Calibration:
    """Temperature of the highest likelihood, and the lowest threshold from which `RIGHT_SHARE` are right."""

    def loss(log_temperature: float) -> float:
        return -float(tell(logits, labels, Calibration(math.exp(log_temperature), 0.0)).likelihood.mean())

    temperature = math.exp(minimize_scalar(loss, bounds=_LOG_TEMPERATURES, method="bounded").x)
    told = tell(logits, labels, Calibration(temperature, 0.0))
    return Calibration(temperature, threshold(told.sure, told.right))


def judge(logits: torch.Tensor, labels: torch.Tensor) -> Figures:
    """Each half of the scenes with what is fitted on the other half; two scenes at least."""
    even = torch.arange(len(labels)) % 2 == 0
    halves = [tell(logits[half], labels[half], fit(logits[~half], labels[~half])) for half in (even, ~even)]
    after = Told(*(torch.cat([getattr(half, name) for half in halves]) for name in Told.__dataclass_fields__))
    before = tell(logits, labels, Calibration(1.0, 0.0))
    said = after.right[after.recognised]
    return Figures(
        windows=len(after.right),
        accuracy=float(after.right.double().mean()),
        nll_before=-float(before.likelihood.mean()),
        nll_after=-float(after.likelihood.mean()),
        ece_before=ece(before.sure, before.right),
        ece_after=ece(after.sure, after.right),
        recognised=float(after.recognised.double().mean()),
        right=float(said.double().mean()) if len(said) else 1.0,
    )


def tell(logits: torch.Tensor, labels: torch.Tensor, calibration: Calibration) -> Told:
    """What a calibration makes of logits."""
    chances = (logits / calibration.temperature).log_softmax(2)
    sure, found = chances.exp().max(2)
    likelihood = chances.gather(2, labels[:, None, None].expand(-1, logits.shape[1], 1))
    right, recognised = found == labels[:, None], sure >= calibration.threshold
    return Told(*(part.flatten() for part in (sure, right, recognised, likelihood)))


def threshold(sure: torch.Tensor, right: torch.Tensor) -> float:
    """Lowest confidence from which at least `RIGHT_SHARE` are right, but not below `LEAST_SURE`; 1 where there is none.

    sure: confidences ``(N,)``, 0 to 1. right: ``(N,)``, bool.
    """
    eligible = torch.nonzero(sure >= LEAST_SURE)[:, 0]
    order = eligible[sure[eligible].argsort(descending=True)]
    sure, right = sure[order], right[order]
    share = right.double().cumsum(0) / torch.arange(1, len(right) + 1)
    # Windows that are equally sure lie on the same side of any threshold.
    last_of_alike = torch.cat([sure[:-1] > sure[1:], torch.ones(len(sure[:1]), dtype=torch.bool)])
    enough = torch.nonzero((share >= RIGHT_SHARE) & last_of_alike)[:, 0].tolist()
    if not enough:
        return 1.0
    return LEAST_SURE if enough[-1] == len(sure) - 1 else float(sure[enough[-1]])


def ece(sure: torch.Tensor, right: torch.Tensor) -> float:
    """Expected calibration error in `BINS` equal bins (Guo et al., eq. 3)."""
    bins = (sure * BINS).long().clamp(max=BINS - 1)
    gaps = torch.zeros(BINS, dtype=torch.float64).index_add(0, bins, right.double() - sure.double())
    return float(gaps.abs().sum() / len(sure))
