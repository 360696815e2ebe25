"""What the stages of a job share: its raster, its window, its models, and who is told."""

import hashlib
import time
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass, replace
from pathlib import Path

import torch

from .area import Area, read_area
from .bundle import MANIFEST, Bundle, Refinement, open_bundle
from .computing import Task
from .device import choose
from .errors import BundleError
from .events import Caution, Event, Progress, Started
from .job import UpscaleJob
from .load import load_pipeline
from .loaded import Models
from .memory import fit
from .model_card import licence_of
from .raster.grid import Grid, Window, reproject_extent, snap_extent
from .raster.radiometry import Stretch, measure
from .raster.source import Source
from .result import coarser
from .tiling import Tile, plan_windows
from .version import VERSION

Tell = Callable[[Event], None]


@dataclass(frozen=True)
class Work:
    """A job with what was found out about it.

    output: its window of the grid of the whole raster in output pixels. area: what of it is computed; None: all.
    """

    job: UpscaleJob
    source: Source
    output: Window
    stretch: Stretch
    models: Models
    tell: Tell
    area: Area | None = None

    @property
    def colours(self) -> int:
        """How many bands, the first ones, are shown together: 3, or 1 for grey."""
        return len(self.source.colour.rgb)

    @property
    def fine_grid(self) -> Grid:
        """Of the whole raster, in output pixels."""
        return self.source.grid.finer(self.job.scale)

    @property
    def task(self) -> Task:
        """What its tiles have in common."""
        return Task(self.job, self.stretch, self.colours)

    @property
    def windows(self) -> int:
        """Of stage 2, about: how many its networks will see."""
        refinement = self.models.bundle.refinement
        if refinement is None:
            return 0
        return -(-self.output.width // refinement.stride) * -(-self.output.height // refinement.stride)

    def refined(self) -> Iterator[list[Tile]]:
        """Rows of stage 2's tiles."""
        refinement = self.models.bundle.refinement
        return plan_windows(self.output, refinement.window, refinement.stride, refinement.across)

    def needs(self, tile: Tile) -> bool:
        """Whether the result shows anything of a tile of the output."""
        return self.area is None or self.area.touches(coarser(tile.reach, self.job.scale))

    def tags(self) -> dict[str, str]:
        """What a file says of itself (EU AI Act, article 50: made by a model, and marked so that a machine can read it)."""
        job, bundle = self.job, self.models.bundle
        tags = {
            "AI_GENERATED": "yes",
            "VLMSR_VERSION": VERSION,
            "VLMSR_MODEL": f"{bundle.name} {bundle.version}",
            "VLMSR_LICENCE": licence_of(bundle.folder),
            "VLMSR_PRESET": job.preset,
            "VLMSR_SCALE": str(job.scale),
            "VLMSR_STEPS_BASE": str(job.steps),
            "VLMSR_DETAIL": str(job.amount if job.detail is None else job.detail),
            "VLMSR_SCHEDULER": job.scheduler,
            "VLMSR_VIEWS": str(job.views),
            "VLMSR_SEED": str(job.seed),
        }
        if self.source.colour.others or self.source.colour.dropped:
            tags["VLMSR_OTHER_BANDS"] = job.other_bands
        if bundle.refinement is not None and job.refinement_steps:
            tags |= {"VLMSR_STEPS_REFINE": str(job.refinement_steps), "VLMSR_TAU": str(job.threshold)}
        return tags

    def identity(self) -> dict[str, object]:
        """All that the result depends on, byte by byte, by names for people: a run goes on where one of the same identity ended."""
        bundle, compute = self.models.bundle, self.models.compute
        files = [path for path in map(Path, sorted({str(path) for path in self.source.files})) if path.exists()]
        # QGIS gives what it hands over, and takes back, other temporary names each time.
        nameless = dict.fromkeys(("cluster", "captions", "mask", "output_captions"))
        # For a report things are counted on the way, so that there is one matters, and not its name.
        nameless["output_report"] = self.job.output_report is not None
        return {
            "settings": {**asdict(self.job), **nameless},
            "input": [[str(path), path.stat().st_size, path.stat().st_mtime_ns] for path in files],
            "captions": _digest(self.job.captions),
            "mask": _digest(self.job.mask),
            "bundle": [str(bundle.folder), hashlib.sha256((bundle.folder / MANIFEST).read_bytes()).hexdigest()],
            "program": [VERSION, torch.__version__],
            "device": [self.job.cluster or str(compute.device), compute.precision, torch.get_num_threads()],
        }

    def part(self, stage: str, first: float, last: float) -> Callable[[float], None]:
        """Tells the progress of a stage, 0 to 1, as that of the job, from ``first`` to ``last``."""
        began = time.monotonic()
        before = None

        def told(done: float) -> None:
            nonlocal before
            left = None
            if before is None:
                # What an earlier run did says nothing of this one's pace: the first that is told is what this one begins with.
                before = done
            if done > before:
                pace = (time.monotonic() - began) / (done - before)
                # What follows is reckoned at the same pace: the parts are about as long as they say.
                left = round(pace * (1 - done + (1 - last) / (last - first)), 1)
            self.tell(Progress(stage, first + (last - first) * done, left))

        self.tell(Progress(stage, first))
        return told


@dataclass(frozen=True)
class Place:
    """What a job is about. window: of the input's pixels; area: those of them that are computed, None: all."""

    window: Window
    area: Area | None


def begin(job: UpscaleJob, source: Source, place: Place, tell: Tell, models: Models | None) -> Work:
    """Load what is not loaded yet, and say so."""
    tell(Progress("loading", 0.0))
    bundle = models.bundle if models else open_bundle(job.model)
    compute = models.compute if models else choose(job.device, job.precision)
    _check_scale(job, bundle)
    if bundle.refinement is None:
        # Then stage 1 is all there is, and a DETAIL is of what it draws.
        job = replace(job, stages="base")
    else:
        grid = source.grid.finer(job.scale)
        bundle = replace(bundle, refinement=bundle.refinement.of_raster(grid.width, grid.height))
        job = _with_steps(job, bundle.refinement)
    job, need = fit(bundle, job, compute.device, compute.dtype)
    tell(Started(VERSION, str(compute.device), compute.precision, round(need.peak)))
    if compute.caution:
        tell(Caution(compute.caution))
    if models is None:
        models = Models(bundle, compute, load_pipeline(bundle, compute.device, compute.dtype))
    models = replace(models, bundle=bundle)
    return Work(job, source, place.window.scaled(job.scale), measure(source), models, tell, place.area)


def _with_steps(job: UpscaleJob, refinement: Refinement) -> UpscaleJob:
    """The job with the steps that its preset takes with a bundle's stage 2, where the user does not say how many."""
    if job.steps_refine is not None or not job.refinement_steps:
        return job
    return replace(job, steps_refine=refinement.steps.get(job.preset, job.refinement_steps))


def place_of(job: UpscaleJob, source: Source) -> Place:
    """InputError, MaskError."""
    window = window_of(job, source)
    if job.mask is None:
        return Place(window, None)
    area = read_area(Path(job.mask), source.grid, None if job.extent is None else window)
    return Place(area.within, area)


def window_of(job: UpscaleJob, source: Source) -> Window:
    """The input's pixels that the job is about, as far as its extent says. InputError."""
    if job.extent is None:
        return Window(0, 0, source.grid.width, source.grid.height)
    extent = job.extent
    if job.extent_crs is not None:
        extent = reproject_extent(extent, job.extent_crs, source.grid)
    return snap_extent(source.grid, extent)


def _digest(path: str | None) -> str | None:
    """Of a file's content."""
    return None if path is None else hashlib.sha256(Path(path).read_bytes()).hexdigest()


def _check_scale(job: UpscaleJob, bundle: Bundle) -> None:
    if job.scale not in bundle.scales:
        offered = ", ".join(str(scale) for scale in bundle.scales)
        raise BundleError(
            f"Bundle '{bundle.name}' was not trained for scale {job.scale}.", f"Choose one that it offers: {offered}."
        )
