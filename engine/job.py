"""What to do: the job that QGIS, the command line or a cluster hands to the engine. Standard library only.

    job = UpscaleJob(input="/data/in.tif", output="/data/out.tif", scale=4, preset="fast")
    line = job.to_json()              # one line, sent to the engine's standard input
    same = UpscaleJob.from_json(line)

Both sides of the process boundary import this module, so names, choices and defaults live here once.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, fields
from pathlib import Path

VERSION = 1
"""Of this contract: an engine refuses a job of another version."""

SCALES = (2, 4, 8)
DEVICES = ("auto", "cpu", "cuda", "mps")
PRECISIONS = ("auto", "float32", "bfloat16", "float16")
SCHEDULERS = ("ddim", "ddpm", "dpmsolver", "euler", "heun", "unipc")
DEFAULT_BUNDLE = "lite"
LARGEST_SEED = 2**31 - 1


@dataclass(frozen=True)
class Preset:
    """Steps of stage 1 and share of the drawn detail that is added to the mean."""

    steps_base: int
    detail: float


PRESETS = {
    "fast": Preset(steps_base=1, detail=0.0),
    "balanced": Preset(steps_base=4, detail=0.95),
    "quality": Preset(steps_base=8, detail=1.0),
    "paper": Preset(steps_base=500, detail=1.0),
}
"""Detail 0 is the predictor's mean alone: no diffusion step is computed then, however many are asked for."""


class JobError(ValueError):
    """The job can't be carried out as written. ``hint`` says what to do."""

    def __init__(self, message: str, hint: str):
        super().__init__(message)
        self.hint = hint


@dataclass(frozen=True)
class UpscaleJob:
    """Make one raster 2, 4 or 8 times finer.

    input, output: absolute paths (input: anything GDAL opens). extent: (xmin, ymin, xmax, ymax) in ``extent_crs`` (WKT or
    any text that PROJ reads; None: the raster's own), snapped outwards to the input's pixels. bands: three
    1-based numbers for red, green, blue, or one to be treated as grey; None: by colour interpretation. detail, steps_base: None takes the
    preset's. tile, overlap: output pixels; 0 takes the bundle's. batch: tiles computed at once.
    """

    input: str
    output: str
    scale: int = 4
    preset: str = "balanced"
    bands: tuple[int, ...] | None = None
    extent: tuple[float, float, float, float] | None = None
    extent_crs: str | None = None
    detail: float | None = None
    model: str = DEFAULT_BUNDLE
    steps_base: int | None = None
    scheduler: str = "ddim"
    seed: int = 0
    tile: int = 0
    overlap: int = 0
    batch: int = 1
    device: str = "auto"
    precision: str = "auto"

    def __post_init__(self):
        for name in ("input", "output", "model"):
            if not isinstance(getattr(self, name), str) or not getattr(self, name):
                raise JobError(f"'{name}' is empty.", f"Give a path or a name for '{name}'.")
        _among("scale", self.scale, SCALES)
        _among("preset", self.preset, tuple(PRESETS))
        _among("scheduler", self.scheduler, SCHEDULERS)
        _among("device", self.device, DEVICES)
        _among("precision", self.precision, PRECISIONS)
        _between("detail", self.detail, 0, 1, optional=True)
        _between("steps_base", self.steps_base, 1, 1000, whole=True, optional=True)
        _between("seed", self.seed, 0, LARGEST_SEED, whole=True)
        _between("tile", self.tile, 0, 8192, whole=True)
        _between("overlap", self.overlap, 0, 1024, whole=True)
        _between("batch", self.batch, 1, 64, whole=True)
        self._check_bands()
        self._check_extent()

    def _check_bands(self) -> None:
        if self.bands is None:
            return
        object.__setattr__(self, "bands", tuple(self.bands))
        for band in self.bands:
            _between("bands", band, 1, 65535, whole=True)
        if len(self.bands) not in (1, 3):
            raise JobError(
                f"'bands' names {len(self.bands)} bands.",
                "Name three bands (red, green, blue), for example 3 2 1, or a single one.",
            )

    def _check_extent(self) -> None:
        if self.extent is None:
            return
        object.__setattr__(self, "extent", tuple(self.extent))
        if len(self.extent) != 4:
            raise JobError("'extent' does not have four numbers.", "Give xmin, ymin, xmax, ymax.")
        for value in self.extent:
            _between("extent", value, -1e300, 1e300)
        xmin, ymin, xmax, ymax = self.extent
        if not (xmin < xmax and ymin < ymax):
            raise JobError("The extent is empty.", "Give xmin, ymin, xmax, ymax with xmin < xmax and ymin < ymax.")

    @property
    def steps(self) -> int:
        """Diffusion steps to run: 0 when no detail is drawn."""
        if self.amount == 0:
            return 0
        return PRESETS[self.preset].steps_base if self.steps_base is None else self.steps_base

    @property
    def amount(self) -> float:
        """Share of the drawn detail that is added to the mean, 0 to 1."""
        return PRESETS[self.preset].detail if self.detail is None else self.detail

    def to_json(self) -> str:
        """The job as one line of JSON."""
        return json.dumps({"version": VERSION, "task": "upscale", **asdict(self)})

    @classmethod
    def from_json(cls, line: str) -> UpscaleJob:
        """The job of a line; `JobError` says what is wrong with it."""
        hint = "Jobs are written by the plugin or by 'vlmsr upscale'; see engine/job.py."
        try:
            data = json.loads(line)
        except (ValueError, RecursionError) as error:
            raise JobError(f"The job is no JSON: {error}.", hint) from None
        if not isinstance(data, dict):
            raise JobError("The job is no JSON object.", hint)
        if data.pop("version", None) != VERSION or data.pop("task", None) != "upscale":
            raise JobError(
                f"The job is not an 'upscale' job of version {VERSION}.",
                "Plugin and engine are of different versions: update both.",
            )
        unknown = sorted(set(data) - {field.name for field in fields(cls)})
        if unknown:
            raise JobError(f"The job has unknown entries: {', '.join(unknown)}.", hint)
        try:
            return cls(**data)
        except TypeError as error:
            raise JobError(f"The job is incomplete or malformed: {error}.", hint) from None


def partial_path(output: str | Path) -> Path:
    """Where a result is written until it is complete: beside the output, hidden, so that the final rename is atomic."""
    output = Path(output)
    return output.with_name(f".{output.stem}.vlmsr-partial{output.suffix}")


def _among(name: str, value: object, choices: tuple) -> None:
    if isinstance(value, bool) or value not in choices:
        known = ", ".join(str(choice) for choice in choices)
        raise JobError(f"'{name}' is {value!r}, which is not offered.", f"Choose one of: {known}.")


def _between(name: str, value: object, low: float, high: float, *, whole: bool = False, optional: bool = False) -> None:
    if value is None and optional:
        return
    kinds = int if whole else (int, float)
    # The comparison is written so that NaN fails it.
    if isinstance(value, bool) or not isinstance(value, kinds) or not low <= value <= high:
        kind = "a whole number" if whole else "a number"
        raise JobError(f"'{name}' is {value!r}.", f"Give {kind} from {low:g} to {high:g}.")
