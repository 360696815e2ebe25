"""The report of an evaluation: one HTML file that needs nothing else, to be shown to a colleague.

page(Report(...))      # text
"""

from dataclasses import dataclass
from html import escape

import numpy as np

from .compared import RANGE
from .drawing import gain, heat, spectrum_plot
from .figures import Figure, Figures, NotComputed
from .looking import Picture
from .parts import CLOSING, SHOWN_SIDE, figure, listed, opening, ramp
from .tally import BICUBIC, REFERENCE, RESULT, ErrorMap
from .words import HIGHER, LOWER, MEASURES, Measure

_MAP_WIDTH = 460


@dataclass(frozen=True)
class Report:
    """title, intro: what was judged, in a sentence or two. settings: by name, for people. names: of the methods,
    as they are shown. powers: radial power of each method, empty where there is none. whole: whether the pictures
    show windows without a hole."""

    title: str
    intro: str
    settings: dict[str, str]
    names: dict[str, str]
    figures: Figures
    powers: dict[str, np.ndarray]
    errors: ErrorMap
    pictures: list[Picture]
    whole: bool
    scale: int


def page(report: Report) -> str:
    """The whole file."""
    parts = [
        opening(report.title, report.intro),
        f'<p class="lead">{escape(_verdict(report))}</p>',
        "<h2>Figures</h2>",
        _table(report),
        "<h2>Where it errs</h2>",
        _maps(report),
        "<h2>Windows</h2>",
        _windows(report),
        _spectrum(report),
        "<h2>Settings</h2>",
        listed(report.settings),
        CLOSING,
    ]
    return "\n".join(parts) + "\n"


def _verdict(report: Report) -> str:
    """The first thing that a reader wants to know, from the figures alone."""
    ours, bicubic = report.figures[RESULT], report.figures[BICUBIC]
    said = []
    if isinstance(ours["psnr"], float) and isinstance(bicubic["psnr"], float):
        apart = ours["psnr"] - bicubic["psnr"]
        way = "above" if apart >= 0 else "below"
        said.append(f"{abs(apart):.2f} dB {way} bicubic interpolation in PSNR")
    if isinstance(ours["energy"], float) and isinstance(bicubic["energy"], float):
        said.append(f"{ours['energy']:.0%} of the reference's energy of fine detail (bicubic: {bicubic['energy']:.0%})")
    if isinstance(ours["edges"], float) and isinstance(bicubic["edges"], float):
        said.append(f"edges {ours['edges']:.2f} as coherent as the reference's (bicubic: {bicubic['edges']:.2f})")
    return f"{report.names[RESULT]}: " + "; ".join(said) + "." if said else ""


def _table(report: Report) -> str:
    methods = list(report.figures)
    heads = "".join(f'<th class="n">{escape(report.names[name])}</th>' for name in methods)
    rows = [f"<table><thead><tr><th>Measure</th>{heads}<th>What it says</th></tr></thead><tbody>"]
    for measure in MEASURES:
        cells = _cells({name: report.figures[name].get(measure.key) for name in methods}, measure)
        rows.append(f'<tr><td>{_title(measure)}</td>{cells}<td class="words">{escape(measure.words)}</td></tr>')
    rows.append("</tbody></table>")
    rows.append(
        f'<p class="quiet">Bold: the better one. Peak and scale of errors is {RANGE:g}: 8 bit as it is, every other type with '
        "the range of the reference's stretch (see Settings) as peak.</p>"
    )
    return "".join(rows)


def _title(measure: Measure) -> str:
    way = {HIGHER: "higher is better", LOWER: "lower is better"}.get(measure.better, "1 is best")
    unit = f", {measure.unit}" if measure.unit else ""
    return f'<b>{escape(measure.title)}</b>{escape(unit)}<br><span class="quiet">{way}</span>'


def _cells(figures: dict[str, Figure], measure: Measure) -> str:
    """One for each method; a single one where all lack their figure for the same reason."""
    reasons = {figure.because for figure in figures.values() if isinstance(figure, NotComputed)}
    if len(reasons) == 1 and not any(isinstance(figure, float) for figure in figures.values()):
        return f'<td class="why" colspan="{len(figures)}">not computed, because {escape(reasons.pop())}</td>'
    best = _best(figures, measure)
    return "".join(_cell(figure, measure, name == best) for name, figure in figures.items())


def _cell(figure: Figure, measure: Measure, best: bool) -> str:
    if isinstance(figure, NotComputed):
        return f'<td class="why">not computed, because {escape(figure.because)}</td>'
    if figure is None:
        return '<td class="n quiet">–</td>'
    return f'<td class="n{" best" if best else ""}">{measure.form.format(figure)}</td>'


def _best(figures: dict[str, Figure], measure: Measure) -> str | None:
    """Of result and bicubic the better one; None where they are equal as they are written, or one has no number."""
    values = {name: figures[name] for name in (RESULT, BICUBIC)}
    if not all(isinstance(value, float) for value in values.values()):
        return None
    if len({measure.form.format(value) for value in values.values()}) == 1:
        return None
    rank = {HIGHER: lambda v: v, LOWER: lambda v: -v}.get(measure.better, lambda v: -abs(np.log(max(v, 1e-9))))
    return max(values, key=lambda name: rank(values[name]))


def _maps(report: Report) -> str:
    errors = report.errors
    top = _top(errors.result, errors.bicubic)
    better = errors.bicubic - errors.result
    spread = _top(np.abs(better))
    return "".join(
        [
            f"<p>Root of the mean squared error in blocks of {errors.block} x {errors.block} pixels, over the whole area.</p>",
            '<div class="row">',
            figure(heat(errors.result, top), f"{report.names[RESULT]}: error", _MAP_WIDTH),
            figure(
                gain(better, spread), "against bicubic: blue is nearer to the reference, red is farther", _MAP_WIDTH
            ),
            "</div>",
            '<div class="row">',
            ramp("heat", "0", f"{top:.1f} and more"),
            ramp("gain", f"{spread:.1f} worse", f"{spread:.1f} better"),
            "</div>",
        ]
    )


def _windows(report: Report) -> str:
    if not report.pictures:
        return "<p>No window of the area is large enough to be shown.</p>"
    taken = "Measures from networks and packages were taken here."
    if not report.whole:
        taken = "None is without a hole: these are the fullest, and what is invalid is black."
    number = "1 window" if len(report.pictures) == 1 else f"{len(report.pictures)} windows"
    top = _top(*(picture.error for picture in report.pictures))
    parts = [
        f"<p>{number}, evenly chosen and not picked by hand. {taken}</p>",
        ramp("heat", "error 0", f"{top:.1f} and more"),
    ]
    for picture in report.pictures:
        window = picture.window
        where = f"column {window.col}, row {window.row}"
        parts += [
            '<div class="row">',
            figure(picture.input, f"input ({where})", SHOWN_SIDE),
            figure(picture.bicubic, report.names[BICUBIC], SHOWN_SIDE),
            figure(picture.result, report.names[RESULT], SHOWN_SIDE),
            figure(picture.reference, report.names[REFERENCE], SHOWN_SIDE),
            figure(heat(picture.error, top), "where it errs", SHOWN_SIDE),
            "</div>",
        ]
    return "".join(parts)


def _spectrum(report: Report) -> str:
    if not report.powers:
        return ""
    powers = {report.names[name]: report.powers[name] for name in (REFERENCE, BICUBIC, RESULT)}
    return (
        "<h2>Spectrum</h2><p>Power of the grey image in dB by spatial frequency, the mean over directions. Below the reference is too "
        "soft at that size of detail, above it is too much.</p>" + spectrum_plot(powers, report.scale)
    )


def _top(*values: np.ndarray) -> float:
    """The end of a scale of colours: 99 of 100 values lie below."""
    finite = np.concatenate([part[np.isfinite(part)] for part in values])
    return max(float(np.quantile(finite, 0.99)), 0.1) if finite.size else 1.0
