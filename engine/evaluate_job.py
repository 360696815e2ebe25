"""What to judge: the job of an evaluation, beside `job.UpscaleJob`. Standard library only.

    job = EvaluateJob(input="/data/fine.tif", output="/data/report.html")              # a reference, to be reduced and compared with itself
    job = EvaluateJob("/data/coarse.tif", "/data/report.html", reference="/data/fine.tif")     # a pair, or a ready result
    same = read_job(job.to_json())

What an input with a reference is, follows from their pixels: as large as the reference's, it is a ready result; 2,
4 or 8 times as large, it is the coarse image of a pair. Both sides of the process boundary import this module.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path

from . import job as contract
from .job import DEFAULT_BUNDLE, UpscaleJob, partial_path
from .job_checks import LONGEST_NAME, VERSION, JobError, check_apart, check_outputs, check_path, quoted, read_entries

TASK = "evaluate"
SENSORS = ("clean", "optical", "noisy", "compressed")
"""How a coarse image is made of a reference, see `evaluation.sensor`."""

MOST_WINDOWS = 64

LONGER = 20
"""Bytes by which the names of rasters that an evaluation makes may be longer than the report's."""


@dataclass(frozen=True)
class EvaluateJob:
    """Judge what the engine makes of a raster, or a ready result, against a reference.

    input: a raster: the reference itself; with ``reference``, the coarse image of a pair or a ready result.
    output: the report (HTML). coarse: what a ready result was made of, if at hand. scale, sensor: of the
    reduction, where the coarse image is made of the reference. windows: how many places are pictured, and looked
    at by the measures that take long. weights: a folder with the folders ``lpips``, ``sam`` and ``clip``, as far
    as they are at hand. output_csv, output_json: the figures as tables, if given. extent: the part of ``input``.
    The others are those of `UpscaleJob`.
    """

    input: str
    output: str
    task: str = TASK
    reference: str | None = None
    coarse: str | None = None
    scale: int = 4
    sensor: str = SENSORS[0]
    preset: str = "balanced"
    stages: str = "both"
    detail: float | None = None
    bands: tuple[int, ...] | None = None
    extent: tuple[float, float, float, float] | None = None
    extent_crs: str | None = None
    model: str = DEFAULT_BUNDLE
    seed: int = 0
    device: str = "auto"
    precision: str = "auto"
    windows: int = 6
    weights: str | None = None
    output_csv: str | None = None
    output_json: str | None = None

    def __post_init__(self):
        if self.task != TASK:
            raise JobError(f"'task' is {quoted(self.task)}.", f"Give it the task '{TASK}'.")
        shared = self.upscaling(self.input, self.output, self.scale, self.extent, self.extent_crs)
        object.__setattr__(self, "bands", shared.bands)
        object.__setattr__(self, "extent", shared.extent)
        if self.sensor not in SENSORS:
            raise JobError(
                f"'sensor' is {quoted(self.sensor)}, which is not offered.", f"Choose one of: {', '.join(SENSORS)}."
            )
        windows = self.windows
        if isinstance(windows, bool) or not isinstance(windows, int) or not 1 <= windows <= MOST_WINDOWS:
            raise JobError(f"'windows' is {quoted(windows)}.", f"Give a whole number from 1 to {MOST_WINDOWS}.")
        self._check_paths()

    def _check_paths(self) -> None:
        for name in ("reference", "coarse", "weights", "output_csv", "output_json"):
            check_path(name, getattr(self, name), optional=True)
        if self.coarse is not None and self.reference is None:
            raise JobError(
                "A coarse image was given, but no reference.",
                "Give the reference as well, and as input the ready result.",
            )
        for name, suffixes in (("output", (".html", ".htm")), ("output_csv", (".csv",)), ("output_json", (".json",))):
            given = getattr(self, name)
            if given is not None and not given.lower().endswith(suffixes):
                raise JobError(f"'{name}' is {quoted(given)}.", f"Give it a name that ends in {suffixes[0]}.")
        # Rasters lie beside the report until the end, and their names are longer.
        if len(Path(self.output).name.encode()) > LONGEST_NAME - LONGER:
            raise JobError(f"The output {quoted(self.output)} has too long a name.", "Choose a shorter name.")
        check_outputs(self.outputs)
        check_apart([self.input, self.reference, self.coarse, *self.outputs], leftovers(self))

    @property
    def outputs(self) -> list[str]:
        """Paths of all files that the job is to write."""
        return [path for path in (self.output, self.output_csv, self.output_json) if path]

    def upscaling(
        self, source: str, output: str, scale: int, extent: tuple | None, extent_crs: str | None = None
    ) -> UpscaleJob:
        """The job that makes ``source`` finer as this one asks. Raises `JobError` for what an upscaling can't have
        either."""
        return UpscaleJob(
            input=source,
            output=output,
            scale=scale,
            preset=self.preset,
            stages=self.stages,
            detail=self.detail,
            bands=self.bands,
            extent=extent,
            extent_crs=extent_crs,
            model=self.model,
            seed=self.seed,
            device=self.device,
            precision=self.precision,
        )

    def to_json(self) -> str:
        """The job as one line of JSON."""
        return json.dumps({"version": VERSION, **asdict(self)})

    @classmethod
    def from_json(cls, line: str) -> EvaluateJob:
        """The job of a line; `JobError` says what is wrong with it."""
        entries = read_entries(
            line, cls, "Jobs are written by the plugin or by 'vlmsr evaluate'; see engine/evaluate_job.py."
        )
        return cls(**entries)


def read_job(line: str) -> UpscaleJob | EvaluateJob:
    """The job of a line, of whichever kind its task says; `JobError` says what is wrong with it."""
    try:
        task = json.loads(line).get("task")
    except (ValueError, RecursionError, AttributeError):
        task = None
    return (EvaluateJob if task == TASK else UpscaleJob).from_json(line)


def hidden_path(job: EvaluateJob, what: str) -> Path:
    """Where a raster lies that an evaluation makes and removes: beside the report. what: "coarse", "fine" or
    "reference"."""
    output = Path(job.output)
    return output.with_name(f".{output.stem}.vlmsr-{what}.tif")


def leftovers(job: UpscaleJob | EvaluateJob) -> list[Path]:
    """What a killed engine may have left of a job of either kind, beside files of these names with more at the end."""
    if not isinstance(job, EvaluateJob):
        return contract.leftovers(job)
    coarse, fine, reference = (hidden_path(job, what) for what in ("coarse", "fine", "reference"))
    made = [coarse, fine, reference, partial_path(coarse), partial_path(reference)]
    upscaling = job.upscaling(str(coarse), str(fine), job.scale, None)
    return [*made, *contract.leftovers(upscaling), *(partial_path(path) for path in job.outputs)]
