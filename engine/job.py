"""What to do: the job that QGIS, the command line or a cluster hands to the engine. Standard library only.

    job = UpscaleJob(input="/data/in.tif", output="/data/out.tif", scale=4, preset="fast")
    line = job.to_json()              # one line, sent to the engine's standard input
    same = UpscaleJob.from_json(line)

Both sides of the process boundary import this module, so names, choices and defaults live here once.
"""

from __future__ import annotations

import json
import re
from dataclasses import asdict, dataclass
from pathlib import Path

from .job_checks import (
    FARTHEST,
    VERSION,
    JobError,
    check_apart,
    check_outputs,
    check_path,
    is_unicode,
    listed,
    names_crs,
    quoted,
    read_entries,
)

TASKS = ("upscale", "describe")
SCALES = (2, 4, 8)
STAGES = ("both", "base")
OTHER_BANDS = ("keep", "own", "drop")
"""What becomes of bands beyond the colours: they follow the colours' detail, go through the network by themselves, or are left out."""

DEVICES = ("auto", "cpu", "cuda", "mps")
PRECISIONS = ("auto", "float32", "bfloat16", "float16")
SCHEDULERS = ("ddim", "ddpm", "dpmsolver", "euler", "heun", "unipc")
COMPRESSIONS = ("deflate", "zstd", "lzw", "none")
"""What finished GeoTIFFs are packed with, all without loss; the first unless told otherwise."""

DEFAULT_BUNDLE = "lite"
LARGEST_SEED = 2**31 - 1
LONGEST_PROMPT = 500
REPORT_SUFFIXES = (".html", ".htm")
LOCAL = "local"
"""Stands for the address of a cluster of this machine's own GPUs."""

_ADDRESS = re.compile(r"(tcp|tls|ucx|ws|wss)://[\w.\-\[\]:]{1,250}:\d{1,5}", re.ASCII)
RASTER_CRS = "raster"
"""Name of the CRS in a file of captions whose coordinates are those of the raster, whatever its CRS is."""


@dataclass(frozen=True)
class Preset:
    """How much is computed.

    steps_base, detail: of stage 1, and the share of the drawn detail that is added to the mean; 0 is the mean alone, and no step is
    computed then. steps_refine: evaluations of stage 2's network; 0 leaves stage 2 out. tau: see `FirstBlockCacheConfig.threshold`.
    views: turned and mirrored ones that stage 1 averages, where it takes one step at most.
    """

    steps_base: int
    detail: float
    steps_refine: int
    tau: float
    views: int = 1


PRESETS = {
    "fast": Preset(steps_base=1, detail=0.0, steps_refine=0, tau=0.0),
    "balanced": Preset(steps_base=1, detail=0.9, steps_refine=1, tau=0.0),
    "quality": Preset(steps_base=1, detail=0.95, steps_refine=1, tau=0.1, views=8),
    "paper": Preset(steps_base=500, detail=1.0, steps_refine=50, tau=0.3),
}


@dataclass(frozen=True)
class UpscaleJob:
    """Make one raster 2, 4 or 8 times finer; or, as task "describe", say what its finer picture shows.

    task: "describe" ends after the captions, and ``output`` is their file (GeoJSON).

    input, output: absolute paths (input: anything GDAL opens). extent: (xmin, ymin, xmax, ymax) in ``extent_crs`` (WKT or any text that
    PROJ reads; None: the raster's own), snapped outwards to the input's pixels. bands: three 1-based numbers for red, green, blue, or
    one to be treated as grey; None: by colour interpretation. stages: "both", or "base" without stage 2. other_bands: see
    `OTHER_BANDS`. prompt: words added to each caption. captions: a GeoJSON file whose captions replace the describer's. mask: a GeoJSON
    file of polygons in the raster's CRS: what none of them touches is invalid in the result, which without an extent covers what lies
    around them. detail: from stage 1's mean (0) to all that is drawn (1). detail, steps_base, steps_refine, tau: None takes the
    preset's; guidance, control: the bundle's. tile, overlap: of stage 1, output pixels; 0 takes the bundle's. batch: tiles computed at
    once; 0: as many as fit on a card, one on a processor. output_base, output_captions, output_confidence, output_report: also written,
    if given: stage 1's picture (GeoTIFF), the captions that were used (GeoJSON), how far each pixel may be trusted (GeoTIFF, 0 to 1), and
    what was done and how far to trust it (HTML). cluster: address of a Dask scheduler (tcp://host:8786) whose workers compute, or
    `LOCAL`: a worker for each GPU of this machine; None: this program itself. compression: of all GeoTIFFs that are written, see
    `COMPRESSIONS`.
    """

    input: str
    output: str
    task: str = "upscale"
    scale: int = 4
    preset: str = "balanced"
    bands: tuple[int, ...] | None = None
    extent: tuple[float, float, float, float] | None = None
    extent_crs: str | None = None
    detail: float | None = None
    stages: str = "both"
    other_bands: str = "keep"
    prompt: str = ""
    captions: str | None = None
    mask: str | None = None
    model: str = DEFAULT_BUNDLE
    steps_base: int | None = None
    steps_refine: int | None = None
    tau: float | None = None
    guidance: float | None = None
    control: float | None = None
    scheduler: str = "ddim"
    seed: int = 0
    tile: int = 0
    overlap: int = 0
    batch: int = 0
    device: str = "auto"
    precision: str = "auto"
    output_base: str | None = None
    output_captions: str | None = None
    output_confidence: str | None = None
    output_report: str | None = None
    cluster: str | None = None
    compression: str = COMPRESSIONS[0]

    def __post_init__(self):
        for name in ("input", "output", "model"):
            check_path(name, getattr(self, name))
        _among("task", self.task, TASKS)
        _among("scale", self.scale, SCALES)
        _among("preset", self.preset, tuple(PRESETS))
        _among("stages", self.stages, STAGES)
        _among("other_bands", self.other_bands, OTHER_BANDS)
        _among("scheduler", self.scheduler, SCHEDULERS)
        _among("device", self.device, DEVICES)
        _among("precision", self.precision, PRECISIONS)
        _among("compression", self.compression, COMPRESSIONS)
        _between("detail", self.detail, 0, 1, optional=True)
        _between("steps_base", self.steps_base, 1, 1000, whole=True, optional=True)
        _between("steps_refine", self.steps_refine, 0, 1000, whole=True, optional=True)
        _between("tau", self.tau, 0, 10, optional=True)
        _between("guidance", self.guidance, 1, 30, optional=True)
        _between("control", self.control, 0, 2, optional=True)
        self._check_texts()
        _between("seed", self.seed, 0, LARGEST_SEED, whole=True)
        _between("tile", self.tile, 0, 8192, whole=True)
        _between("overlap", self.overlap, 0, 1024, whole=True)
        _between("batch", self.batch, 0, 64, whole=True)
        self._check_bands()
        self._check_extent()

    def _check_texts(self) -> None:
        if not isinstance(self.prompt, str) or len(self.prompt) > LONGEST_PROMPT or not is_unicode(self.prompt):
            raise JobError(f"'prompt' is no text of at most {LONGEST_PROMPT} letters.", "Give a few words.")
        for name in ("captions", "mask", "output_base", "output_captions", "output_confidence", "output_report"):
            check_path(name, getattr(self, name), optional=True)
        if self.output_report is not None and not self.output_report.lower().endswith(REPORT_SUFFIXES):
            raise JobError(
                f"'output_report' is {quoted(self.output_report)}.",
                f"Give it a name that ends in {REPORT_SUFFIXES[0]}.",
            )
        if self.extent_crs is not None and not names_crs(self.extent_crs):
            raise JobError(
                f"'extent_crs' is {quoted(self.extent_crs)}, which names no CRS.", "Give it as EPSG code or WKT."
            )
        if self.cluster not in (None, LOCAL) and not (
            isinstance(self.cluster, str) and _ADDRESS.fullmatch(self.cluster)
        ):
            raise JobError(
                f"'cluster' is {quoted(self.cluster)}, which is no scheduler's address.",
                f"Give it as tcp://HOST:PORT, or '{LOCAL}' for the GPUs of this machine, or leave it out.",
            )
        check_outputs(self.outputs)
        check_apart([self.input, self.captions, self.mask, *self.outputs], leftovers(self))

    def _check_bands(self) -> None:
        if self.bands is None:
            return
        object.__setattr__(self, "bands", listed("bands", self.bands))
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
        object.__setattr__(self, "extent", listed("extent", self.extent))
        if len(self.extent) != 4:
            raise JobError("'extent' does not have four numbers.", "Give xmin, ymin, xmax, ymax.")
        for value in self.extent:
            _between("extent", value, -FARTHEST, FARTHEST)
        xmin, ymin, xmax, ymax = self.extent
        if not (xmin < xmax and ymin < ymax):
            raise JobError("The extent is empty.", "Give xmin, ymin, xmax, ymax with xmin < xmax and ymin < ymax.")

    @property
    def outputs(self) -> list[str]:
        """Paths of all files that the job is to write."""
        asked = (self.output, self.output_base, self.output_captions, self.output_confidence, self.output_report)
        return [path for path in asked if path]

    @property
    def steps(self) -> int:
        """Diffusion steps of stage 1: 0 when no detail is drawn."""
        if self.amount == 0:
            return 0
        return PRESETS[self.preset].steps_base if self.steps_base is None else self.steps_base

    @property
    def refinement_steps(self) -> int:
        """Evaluations of stage 2's network: 0 when there is no stage 2."""
        if self.stages == "base" or self.detail == 0:
            return 0
        return PRESETS[self.preset].steps_refine if self.steps_refine is None else self.steps_refine

    @property
    def amount(self) -> float:
        """Share of the drawn detail that each stage adds to the mean, 0 to 1; where stage 2 follows, DETAIL slides from mean to end."""
        if self.detail is None:
            return PRESETS[self.preset].detail
        return 1.0 if self.refinement_steps else self.detail

    @property
    def views(self) -> int:
        """Turned and mirrored views that stage 1 averages."""
        return PRESETS[self.preset].views

    @property
    def threshold(self) -> float:
        """tau of First Block Cache."""
        return PRESETS[self.preset].tau if self.tau is None else self.tau

    def to_json(self) -> str:
        """The job as one line of JSON."""
        return json.dumps({"version": VERSION, **asdict(self)})

    @classmethod
    def from_json(cls, line: str) -> UpscaleJob:
        """The job of a line; `JobError` says what is wrong with it."""
        entries = read_entries(line, cls, "Jobs are written by the plugin or by 'vlmsr upscale'; see engine/job.py.")
        return cls(**entries)


def base_path(job: UpscaleJob) -> Path:
    """Where stage 1's picture lies while stage 2 works on it: beside the output, hidden."""
    output = Path(job.output)
    return output.with_name(f".{output.stem}.vlmsr-base.tif")


def leftovers(job: UpscaleJob) -> list[Path]:
    """What a killed engine may have left of a job, beside files of these names with more at the end."""
    base = base_path(job)
    # The journal first: without it the others mean nothing.
    return [journal_path(job.output), base, *(partial_path(path) for path in (*job.outputs, base))]


def resumable(job: UpscaleJob) -> bool:
    """Whether what was left of a job is worth keeping: the same job would go on with it."""
    return journal_path(job.output).exists()


def journal_path(output: str | Path) -> Path:
    """Where it is noted what of a job is done: beside the output, hidden; only there while there is something to go on with."""
    output = Path(output)
    return output.with_name(f".{output.name}.vlmsr-journal")


def partial_path(output: str | Path) -> Path:
    """Where a result is written until it is complete: beside the output, hidden, so that the final rename is atomic."""
    output = Path(output)
    return output.with_name(f".{output.stem}.vlmsr-partial{output.suffix}")


def _among(name: str, value: object, choices: tuple) -> None:
    # 4.0 is equal to 4, and True to 1.
    if type(value) is not type(choices[0]) or value not in choices:
        known = ", ".join(str(choice) for choice in choices)
        raise JobError(f"'{name}' is {quoted(value)}, which is not offered.", f"Choose one of: {known}.")


def _between(name: str, value: object, low: float, high: float, *, whole: bool = False, optional: bool = False) -> None:
    if value is None and optional:
        return
    kinds = int if whole else (int, float)
    # The comparison is written so that NaN fails it.
    if isinstance(value, bool) or not isinstance(value, kinds) or not low <= value <= high:
        kind = "a whole number" if whole else "a number"
        raise JobError(f"'{name}' is {quoted(value)}.", f"Give {kind} from {low:g} to {high:g}.")
