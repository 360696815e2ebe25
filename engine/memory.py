"""How much memory a job will need, what is free, and what would fit: known before anything is loaded.

Weights are counted exactly; what the networks hold while they compute is reckoned from the tile and from constants that
`scripts/bench_memory` measured with bundle `lite`.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import psutil
import torch

from .bundle import STAGE1, Bundle
from .bundle_folder import REINSTALL
from .errors import BundleError, MemoryShortError
from .four_bit import count_weights, prefers_four_bit
from .job import UpscaleJob
from .models.predictor import FINE
from .pipelines.lent import WAITING
from .tiling import RAMP

GIB = 2**30

_PROGRAM = 0.45 * GIB
"""Python, torch and GDAL, once a job has begun."""

_STAGE1_MEAN, _STAGE1_DRAWN = 290, 530
"""Bytes an output pixel of a tile while stage 1 gives its mean, or draws: most of them are pictures in full precision, whatever the
networks compute in."""

_FINE_GRID = 75
"""Numbers that the networks hold of it beside, where scale 2 has a grid of its own."""

_UNET, _AUTOENCODER = 20, 12
"""Arrays as large as a window's finest features that the U-Net with its ControlNet, or the autoencoder, holds at once."""

_ANSWER = 1.5 * GIB
"""What a language model holds while it reads a picture and answers."""

_FOUR_BIT = 0.36
"""Memory of a language model in 4 bit over that in 16: its embeddings stay in 16."""

_LARGEST_BATCH = 16
_SPARE = 0.8
"""Share of the free memory that is planned with: others use it too."""


@dataclass(frozen=True)
class Need:
    """Bytes. lasting: held from beginning to end. stage1, describing, refining: what each adds in its turn; freed before the next."""

    lasting: float
    stage1: float
    describing: float = 0.0
    refining: float = 0.0

    @property
    def peak(self) -> float:
        """The most that is held at once: stages follow each other, so it is the largest of them and not their sum."""
        return self.lasting + max(self.stage1, self.describing, self.refining)


def need(bundle: Bundle, job: UpscaleJob, device: torch.device, dtype: torch.dtype, lend: bool = False) -> Need:
    """What a job with a batch of its own (not 0) will need. The raster's size does not count: it is read and written in parts.

    lend: stage 2's autoencoder and text encoders wait elsewhere, see `pipelines.lent`.
    """
    lasting = _PROGRAM + sum(_weights(bundle.part(name), dtype) for name in STAGE1)
    tile = (job.tile or bundle.tile) + 2 * (job.overlap or bundle.context) + RAMP
    stage1 = job.batch * tile**2 * _bytes_of_stage1(bundle, job, dtype)
    refinement = bundle.refinement
    if refinement is None or not job.refinement_steps:
        return Need(lasting, stage1)
    describing = 0.0 if job.captions else _describing(bundle.part("describer"), device)
    guided = 2 if (refinement.guidance if job.guidance is None else job.guidance) > 1 else 1
    tile = refinement.window + (refinement.across - 1) * refinement.stride
    refiner = bundle.refiner(job.refinement_steps)
    refining = _weights(refiner, dtype) - (_waiting(refiner, dtype) if lend else 0)
    refining += job.batch * guided * refinement.window**2 * dtype.itemsize * _features(refiner)
    if job.detail is not None:
        # Stage 1's mean once more, to slide to.
        refining += tile**2 * _STAGE1_MEAN
    return Need(lasting, stage1, describing, refining)


def lends(bundle: Bundle, job: UpscaleJob, device: torch.device, dtype: torch.dtype) -> bool:
    """Whether a card holds the job only when stage 2's autoencoder and text encoders wait on the processor."""
    return device.type == "cuda" and need(bundle, job, device, dtype).peak > free(device)


def free(device: torch.device) -> float:
    """Bytes that can be had: of the card, or of the machine as far as this process may use it."""
    if device.type == "cuda":
        return torch.cuda.mem_get_info(device)[0]
    return min([psutil.virtual_memory().available, *_left_to_container()])


def fit(bundle: Bundle, job: UpscaleJob, device: torch.device, dtype: torch.dtype) -> tuple[UpscaleJob, Need]:
    """The job with its batch (where it is 0: as many tiles as fit on a card, one on a processor), and its need.

    Raises MemoryShortError, which offers what would fit; BundleError where settings of a network say nothing that can be counted with.
    """
    try:
        return _fit(bundle, job, device, dtype)
    except (
        OSError,
        ValueError,
        KeyError,
        TypeError,
        IndexError,
        AttributeError,
        OverflowError,
        RecursionError,
    ) as error:
        raise BundleError(f"The networks of bundle '{bundle.name}' can't be read: {error}", REINSTALL) from error


def _fit(bundle: Bundle, job: UpscaleJob, device: torch.device, dtype: torch.dtype) -> tuple[UpscaleJob, Need]:
    there = free(device)
    fitted = replace(job, batch=job.batch or 1)
    if not job.batch and device.type == "cuda":
        while fitted.batch < _LARGEST_BATCH and (
            need(bundle, replace(fitted, batch=2 * fitted.batch), device, dtype).peak <= _SPARE * there
        ):
            fitted = replace(fitted, batch=2 * fitted.batch)
    lend = lends(bundle, fitted, device, dtype)
    needed = need(bundle, fitted, device, dtype, lend)
    if needed.peak > there:
        offers = [words for words, other in _smaller(fitted) if need(bundle, other, device, dtype, lend).peak <= there]
        raise MemoryShortError(
            f"The job needs about {needed.peak / GIB:.1f} GiB of memory, and {there / GIB:.1f} GiB are free.",
            f"Choose what fits: {'; '.join(offers)}." if offers else "Close other programs, or choose a smaller MODEL.",
        )
    return fitted, needed


def _smaller(job: UpscaleJob) -> Iterator[tuple[str, UpscaleJob]]:
    """Jobs that need less, in words that a user can follow."""
    if job.batch > 1:
        yield "BATCH 1", replace(job, batch=1)
    for tile in (512, 256):
        yield f"TILE {tile}, BATCH 1", replace(job, tile=tile, batch=1)
    if job.refinement_steps:
        yield "STAGES base", replace(job, stages="base", batch=1)
        yield "STAGES base, TILE 256", replace(job, stages="base", batch=1, tile=256)


def _bytes_of_stage1(bundle: Bundle, job: UpscaleJob, dtype: torch.dtype) -> int:
    config = json.loads((bundle.part("predictor") / "config.json").read_text(encoding="utf-8"))
    finer = dtype.itemsize * _FINE_GRID if job.scale == FINE and config.get("fine_grid") else 0
    return finer + (_STAGE1_DRAWN if job.steps else _STAGE1_MEAN)


def _waiting(refiner: Path, dtype: torch.dtype) -> float:
    return sum(_weights(refiner / name, dtype) for name in WAITING)


def _features(folder: Path) -> float:
    """Numbers that stage 2 holds of each pixel of a window."""
    unet, vae = (json.loads((folder / part / "config.json").read_text(encoding="utf-8")) for part in ("unet", "vae"))
    reduction = 2 ** (len(vae["block_out_channels"]) - 1)
    return max(_UNET * unet["block_out_channels"][0] / reduction**2, _AUTOENCODER * vae["block_out_channels"][0])


def _describing(folder: Path, device: torch.device) -> float:
    """Of the describer: small ones are computed in full precision, language models in 16 bit, or in 4 where a card has no room."""
    count = count_weights(folder)
    if count * 2 < GIB:
        return count * 4
    share = _FOUR_BIT if prefers_four_bit(folder, device) else 1
    return count * 2 * share + _ANSWER


def _weights(folder: Path, dtype: torch.dtype) -> float:
    """Bytes of a network, or of all in a folder, once its numbers are of a type."""
    folders = {path.parent for path in folder.rglob("*.safetensors")}
    return sum(count_weights(each) for each in folders) * dtype.itemsize


def _left_to_container() -> Iterator[float]:
    """What Linux's control groups still allow (docker, Slurm); nothing where there is no limit."""
    for limit, used in (
        ("/sys/fs/cgroup/memory.max", "/sys/fs/cgroup/memory.current"),
        ("/sys/fs/cgroup/memory/memory.limit_in_bytes", "/sys/fs/cgroup/memory/memory.usage_in_bytes"),
    ):
        try:
            yield int(Path(limit).read_text()) - int(Path(used).read_text())
        except (OSError, ValueError):
            continue
