"""Models that are loaded, and may be kept from job to job."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeVar

from .bundle import STAGE2, Bundle, open_bundle
from .device import Compute, choose
from .job import UpscaleJob
from .load import load_pipeline
from .pipelines.sr3 import SR3Pipeline

Kept = TypeVar("Kept")

KEPT = 128 * 2**20
"""Bytes of stage 2 on disk, describer included, up to which it stays loaded."""


@dataclass(frozen=True)
class Models:
    """What a job computes with; may be kept from job to job. Those of stage 2 are loaded when their turn comes.

    kept: those of stage 2 that are so small that they stay, by name.
    """

    bundle: Bundle
    compute: Compute
    pipeline: SR3Pipeline
    kept: dict[str, object] = field(default_factory=dict, compare=False, repr=False)

    def keep(self, name: str, load: Callable[[], Kept]) -> Kept:
        """What was loaded before under a name, or is now; only where `keeps`."""
        if name not in self.kept:
            self.kept[name] = load()
        return self.kept[name]

    @property
    def keeps(self) -> bool:
        """Whether stage 2 stays from job to job: on a processor, where it is small."""
        return self.compute.device.type == "cpu" and self.bundle.size_of(*STAGE2) < KEPT


def load_models(job: UpscaleJob) -> Models:
    """The job's bundle on the job's device. BundleError, DeviceError."""
    bundle = open_bundle(job.model)
    compute = choose(job.device, job.precision)
    return Models(bundle, compute, load_pipeline(bundle, compute.device, compute.dtype))
