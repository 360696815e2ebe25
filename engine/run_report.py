"""The report of a run: what was done, how far to trust it, before and after; one HTML file that needs nothing else.

    with open_source(view) as made:
        text = run_report(work, made, sure, trusted, facts)

It is made of what was written, before that has its name.
"""

from dataclasses import dataclass
from datetime import datetime, timezone
from pathlib import Path

import numpy as np

from .confidence_figures import ConfidenceFigures
from .evaluation.compared import Compared, Placed
from .evaluation.looking import Picture, coloured, look
from .model_card import card_of
from .raster.grid import Window
from .raster.source import Source
from .run_page import RunPage, Shown, run_page
from .version import VERSION
from .work import Work

WINDOWS = 3
SIDE = 256
"""Output pixels of a window: whole input pixels at each scale."""

OVERVIEW_SIDE = 720

_TRIED = 5
"""Places along each axis among which the windows are chosen."""

_ALIGN = 8


@dataclass(frozen=True)
class Trusted:
    """How far a result may be trusted. figures: summed up over all of it. layer: as it is written, None where nobody asked for that."""

    figures: ConfidenceFigures
    layer: Source | None


def run_report(work: Work, made: Source, trusted: Trusted, facts: dict, seconds: float) -> str:
    """The page. made: the result, as it can be read. facts: figures of the run by name. seconds: since it began."""
    job, output = work.job, work.output
    place = Placed(work.source, output.col // job.scale, output.row // job.scale)
    compared = Compared(Placed(made), Placed(made), place, job.scale, output.width, output.height)
    windows, whole = _windows(made, output)
    pictures = look(compared, windows, whole, [], {}, lambda done: None)
    return run_page(
        RunPage(
            title=f"{Path(job.input).name}, {job.scale} times finer",
            intro=_intro(work),
            agreement=facts.get("agreement_dn"),
            span=float(np.mean(work.stretch.high - work.stretch.low)),
            confidence=trusted.figures.mean,
            shares=trusted.figures.shares,
            overview=_overview(compared, made),
            shown=[_shown(picture, trusted.layer) for picture in pictures],
            settings=_settings(work, seconds),
            model={
                "Model bundle": f"{work.models.bundle.name} {work.models.bundle.version}",
                **card_of(work.models.bundle.folder),
            },
            drawn=job.amount > 0 or _refined(work),
            scale=job.scale,
        )
    )


def _settings(work: Work, seconds: float) -> dict[str, str]:
    """All that is needed to do the same again, by names for people. Files by their names alone: reports travel."""
    job, colour = work.job, work.source.colour
    detail = job.amount if job.detail is None else job.detail
    said = {
        "Input": Path(job.input).name,
        "Result": Path(job.output).name,
        "Scale": str(job.scale),
        "Preset": job.preset,
    }
    said |= {"Stages": job.stages, "Detail": f"{detail:g}", "Steps of stage 1": str(job.steps)}
    said |= {"Scheduler": job.scheduler, "Views": str(job.views), "Seed": str(job.seed)}
    if _refined(work):
        said |= {"Steps of stage 2": str(job.refinement_steps), "Tau": f"{job.threshold:g}"}
        said |= {
            name: f"{value:g}"
            for name, value in (("Guidance", job.guidance), ("Control", job.control))
            if value is not None
        }
        said |= {"Words added": job.prompt} if job.prompt else {}
        said["Captions"] = "those of a layer" if job.captions else "the model's own"
    said["Bands"] = (
        f"red, green, blue: {', '.join(map(str, colour.rgb))}" if len(colour.rgb) == 3 else f"grey: {colour.rgb[0]}"
    )
    if colour.others or colour.dropped:
        said["Other bands"] = job.other_bands
    if job.extent is not None:
        said["Extent"] = ", ".join(f"{value:.10g}" for value in job.extent) + (
            "" if job.extent_crs else " (CRS of the image)"
        )
    if job.mask:
        said["Mask"] = "a layer of polygons: nothing was computed outside of it"
    compute = work.models.compute
    said["Computed on"] = f"{'a cluster' if job.cluster else compute.device}, {compute.precision}"
    said["Seconds"] = f"{seconds:.1f}"
    return said | {"Made by": f"vlmsr {VERSION}, {datetime.now(timezone.utc):%Y-%m-%d}"}


def _refined(work: Work) -> bool:
    return work.models.bundle.refinement is not None and work.job.refinement_steps > 0


def _intro(work: Work) -> str:
    scale, output = work.job.scale, work.output
    return (
        f"{output.width // scale} x {output.height // scale} pixels became {output.width} x {output.height}, in the same place on the "
        f"map, by the model bundle {work.models.bundle.name} {work.models.bundle.version}."
    )


def _windows(made: Source, output: Window) -> tuple[list[Window], bool]:
    """At most `WINDOWS` of the result, evenly taken of those without a hole; and whether they are. Without any, the fullest."""
    width, height = (min(SIDE, size // _ALIGN * _ALIGN or size) for size in (output.width, output.height))
    # Beginnings, too, are whole input pixels at each scale.
    cols = _starts(output.width - width)
    tried = [Window(col, row, width, height) for row in _starts(output.height - height) for col in cols]
    share = {window: made.read(window).valid.all(0).mean() for window in tried}
    whole = [window for window in tried if share[window] == 1]
    if whole:
        at = np.unique(np.linspace(0, len(whole) - 1, WINDOWS).round().astype(int))
        return [whole[index] for index in at], True
    fullest = sorted((window for window in tried if share[window] > 0), key=lambda window: -share[window])
    return fullest[:WINDOWS], False


def _starts(room: int) -> list[int]:
    return sorted({round(room * step / (_TRIED - 1)) // _ALIGN * _ALIGN for step in range(_TRIED)})


def _overview(compared: Compared, made: Source) -> np.ndarray:
    """All of the result ``(H, W, 3)`` uint8, reduced; what is invalid black."""
    patch = made.sample(OVERVIEW_SIDE)
    shown = coloured(compared, np.nan_to_num(patch.values.astype(np.float64)))
    return (np.rint(shown) * patch.valid.all(0)[..., None]).astype(np.uint8)


def _shown(picture: Picture, layer: Source | None) -> Shown:
    sure = None
    if layer is not None:
        patch = layer.read(picture.window)
        sure = np.where(patch.valid[0], patch.values[0], np.nan)
    return Shown(picture.window, picture.input, picture.bicubic, picture.result, sure)
