"""The page of a run, from what is to be told to HTML that needs nothing else.

run_page(RunPage(...))      # text
"""

from dataclasses import dataclass
from html import escape

import numpy as np

from .confidence import STATED
from .confidence_figures import BINS
from .evaluation.drawing import heat
from .evaluation.parts import CLOSING, SHOWN_SIDE, figure, listed, opening, ramp
from .raster.grid import Window

_OVERVIEW_WIDTH = 560
_BAR = 260
"""Pixels of the page that all of the image's pixels are wide."""


@dataclass(frozen=True)
class Shown:
    """A window before and after: input ``(H / scale, W / scale, 3)``, bicubic and result ``(H, W, 3)``, uint8. sure: ``(H, W)``, how far
    to trust each pixel, NaN where invalid; None where that was not written. window: of the result."""

    window: Window
    input: np.ndarray
    bicubic: np.ndarray
    result: np.ndarray
    sure: np.ndarray | None


@dataclass(frozen=True)
class RunPage:
    """agreement: mean absolute difference from the input in DN, None where no pixel is valid; span: DN from black to white.
    confidence: its mean, None where it was not counted; shares: of the pixels by confidence, evenly from 0 to 1. overview: the result,
    reduced, ``(H, W, 3)`` uint8. settings, model: by names for people. drawn: whether detail was."""

    title: str
    intro: str
    agreement: float | None
    span: float
    confidence: float | None
    shares: list[float]
    overview: np.ndarray
    shown: list[Shown]
    settings: dict[str, str]
    model: dict[str, str]
    drawn: bool
    scale: int


def run_page(run: RunPage) -> str:
    """The whole file."""
    parts = [
        opening(run.title, run.intro),
        '<p class="lead"><b>A model made this image (AI-generated).</b> What is finer than the pixels of the input was not measured: it '
        "looks like what such places look like.</p>",
        "<h2>Before and after</h2>",
        _windows(run),
        figure(run.overview, "all of the result, reduced", _OVERVIEW_WIDTH),
        "<h2>Agreement with the input</h2>",
        f"<p>{escape(_agreement(run))}</p>",
        "<h2>How far to trust each pixel</h2>",
        _confidence(run),
        "<h2>When not to trust it</h2>",
        f"<ul>{''.join(f'<li>{escape(line)}</li>' for line in _warnings(run))}</ul>",
        "<h2>Settings</h2>",
        "<p>The same settings and seed on the same device make the same image again.</p>",
        listed(run.settings),
        "<h2>The model</h2>",
        listed(run.model),
        CLOSING,
    ]
    return "\n".join(parts) + "\n"


def _windows(run: RunPage) -> str:
    if not run.shown:
        return "<p>No pixel is valid, so there is nothing to show.</p>"
    number = "One place" if len(run.shown) == 1 else f"{len(run.shown)} places"
    parts = [f"<p>{number}, evenly chosen and not picked by hand; what is invalid is black.</p>"]
    if any(place.sure is not None for place in run.shown):
        parts.append(ramp("heat", "sure (1)", "not at all (0)"))
    for place in run.shown:
        where = f"column {place.window.col}, row {place.window.row} of the result"
        parts += [
            '<div class="row">',
            figure(place.input, f"before ({where})", SHOWN_SIDE),
            figure(place.bicubic, "bicubic interpolation, for comparison", SHOWN_SIDE),
            figure(place.result, "after", SHOWN_SIDE),
            "" if place.sure is None else figure(heat(1 - place.sure, 1.0), "how far to trust it", SHOWN_SIDE),
            "</div>",
        ]
    return "".join(parts)


def _agreement(run: RunPage) -> str:
    if run.agreement is None:
        return "No pixel is valid, so there is nothing to compare."
    return (
        f"Averaged back to the pixels of the input, the result differs from it by {run.agreement:.3g} digital numbers on average, "
        f"{run.agreement / run.span:.2%} of what lies between black and white here. That is small by construction, and says nothing of "
        "what lies within a pixel of the input."
    )


def _confidence(run: RunPage) -> str:
    if run.confidence is None:
        return "<p>It was not counted for this model and scale, or no pixel is valid.</p>"
    said = (
        f"The chance that a pixel lies within {STATED:.2%} of the image's range of the truth (16 digital numbers of 8 bit) is "
        f"{run.confidence:.0%} on average, on images like those that it was counted on. Of the pixels, so many have a chance of"
    )
    rows = [
        f'<tr><td>{index / BINS:.0%} to {(index + 1) / BINS:.0%}</td><td class="n">{share:.1%}</td>'
        f'<td><div style="background:#1f6fb4;height:10px;width:{share * _BAR:.0f}px"></div></td></tr>'
        for index, share in reversed(list(enumerate(run.shares)))
        if share >= 0.0005
    ]
    return f'<p>{escape(said)}</p><table style="width:auto"><tbody>{"".join(rows)}</tbody></table>'


def _warnings(run: RunPage) -> list[str]:
    drawn = (
        "Detail was drawn. Another seed draws other detail: what differs between two seeds was guessed. Compute indices such as NDVI, and "
        "classify, from the input, or choose the preset fast, which draws nothing."
        if run.drawn
        else "Nothing was drawn: this is the most likely image, smooth where the model is not sure."
    )
    return [
        "Don't measure lengths or areas below a few pixels of the input, don't count what the input does not show (cars, trees), don't "
        "read letters.",
        "It proves nothing and dates nothing: don't use it as evidence.",
        drawn,
        f"The model was trained for: {run.model['Trained for'].rstrip('.')}. Look twice at what it makes of other images, such as 10 m "
        "satellite images, thermal images, radar and elevation models.",
    ]
