"""The outcome of an evaluation: for each method each measure, a number or why there is none; as JSON and CSV."""

import csv
import io
import json
import math
from dataclasses import dataclass

from .tally import BICUBIC, REFERENCE, RESULT, Tally, distance
from .words import MEASURES


@dataclass(frozen=True)
class NotComputed:
    """because: the rest of a sentence that begins "not computed, because"."""

    because: str


Figure = float | NotComputed | None
"""None: does not apply, such as the reference's error against itself."""

Figures = dict[str, dict[str, Figure]]
"""By method, then by key of `words.MEASURES`; methods are the result first, then bicubic, then the reference itself."""

_OF_REFERENCE = ("agreement", "clip_iqa")
"""What can be asked of the reference itself."""

_HOLES = "no part of the raster is both valid throughout and large enough"


def pixel_figures(tallies: dict[str, Tally], scale: int, bands: int, own_input: bool) -> Figures:
    """What the sums of a raster say. bands: how many were compared. own_input: whether the input is the result's
    own."""
    reference = tallies[REFERENCE]
    made = {RESULT: tallies[RESULT], BICUBIC: tallies[BICUBIC]}
    figures: Figures = {
        name: _of(tally, reference, scale, bands, own_input or name == BICUBIC) for name, tally in made.items()
    }
    figures[REFERENCE] = {"agreement": _ratio(reference.disagreement, reference.coarse_pixels, _HOLES)}
    return figures


def _of(tally: Tally, reference: Tally, scale: int, bands: int, own_input: bool) -> dict[str, Figure]:
    psnr: Figure = tally.psnr
    if math.isinf(tally.psnr):
        psnr = NotComputed("it equals the reference in each pixel, so it would be infinite")
    apart = distance(tally, reference, scale)
    flat = "the reference has no strong edge away from holes"
    moved = _ratio(tally.moved, tally.edge_pixels, flat)
    figures: dict[str, Figure] = {
        "psnr": psnr,
        "ssim": _ratio(tally.similarity, tally.inner, _HOLES),
        "energy": _ratio(tally.energy, reference.energy, "the reference has no detail at all"),
        "spectrum": NotComputed(_HOLES) if apart is None else apart,
        "edges": _ratio(tally.aligned, reference.aligned, flat),
        "moved": moved if isinstance(moved, NotComputed) else moved / scale,
        "agreement": _ratio(tally.disagreement, tally.coarse_pixels, _HOLES),
    }
    if not own_input:
        figures["agreement"] = NotComputed("the input of this result was not given")
    return {**figures, **_spectral(tally, scale, bands)}


def _spectral(tally: Tally, scale: int, bands: int) -> dict[str, Figure]:
    if bands < 2:
        few = NotComputed("there is one band only")
        return {"ergas": few, "angle": few}
    angle = _ratio(tally.angle, tally.angles, "all pixels are black")
    try:
        return {"ergas": tally.ergas(scale), "angle": angle}
    except ValueError as error:
        return {"ergas": NotComputed(str(error)), "angle": angle}


def _ratio(part: float, whole: float, because: str) -> Figure:
    return part / whole if whole > 0 else NotComputed(because)


def set_figure(figures: Figures, method: str, key: str, figure: Figure) -> None:
    """Put in what was measured otherwise; the reference's own only where that means something."""
    if method != REFERENCE or key in _OF_REFERENCE:
        figures[method][key] = figure


def to_json(figures: Figures, settings: dict[str, object]) -> str:
    """A document that holds the figures, why others are absent, what they mean, and the settings."""
    document = {
        "settings": settings,
        "measures": {
            m.key: {"title": m.title, "unit": m.unit, "better": m.better, "meaning": m.words} for m in MEASURES
        },
        "figures": {name: {k: v for k, v in row.items() if isinstance(v, float)} for name, row in figures.items()},
        "not_computed": {
            name: {k: v.because for k, v in row.items() if isinstance(v, NotComputed)} for name, row in figures.items()
        },
    }
    return json.dumps(document, indent=1, ensure_ascii=False, allow_nan=False) + "\n"


def to_csv(figures: Figures) -> str:
    """One row a method, one column a measure with its unit; empty where there is no number."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow(["method", *(_column(m.key, m.unit) for m in MEASURES)])
    for name, row in figures.items():
        values = (row.get(m.key) for m in MEASURES)
        writer.writerow([name, *("" if not isinstance(v, float) else f"{v:.6g}" for v in values)])
    return buffer.getvalue()


def _column(key: str, unit: str) -> str:
    return f"{key}_{unit.replace(' ', '_')}" if unit else key
