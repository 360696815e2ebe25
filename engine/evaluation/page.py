"""The report of an evaluation: one HTML file that needs nothing else, to be shown to a colleague.

page(Report(...))      # text
"""

from dataclasses import dataclass
from html import escape

import numpy as np

from .compared import RANGE
from .drawing import css_ramp, gain, heat, png, spectrum_plot
from .figures import Figure, Figures, NotComputed
from .looking import Picture
from .tally import BICUBIC, REFERENCE, RESULT, ErrorMap
from .words import HIGHER, LOWER, MEASURES, Measure

_SHOWN_SIDE = 256
"""Pixels of the page that a window is wide."""

_MAP_WIDTH = 460

_STYLE = """
body{font:15px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;color:#1d2126;background:#fff}
body{margin:0 auto;max-width:1360px;padding:24px}
h1{font-size:26px;margin:0 0 4px}h2{font-size:19px;margin:34px 0 8px;border-bottom:1px solid #ddd;padding-bottom:4px}
p{max-width:78ch;margin:8px 0}.quiet{color:#616a74}
table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:6px 10px;border-bottom:1px solid #e6e6e6}
th{font-weight:600;background:#f6f7f8}.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}td.best{font-weight:700}
td.why{color:#8a5a00;font-size:13px;min-width:120px}td.words{color:#454d55;font-size:13.5px;width:48%}
.row{display:flex;flex-wrap:wrap;gap:10px;margin:14px 0}figure{margin:0}figcaption{font-size:13px;color:#454d55}
figure img{display:block;border:1px solid #ccc;image-rendering:pixelated}
.ramp{height:12px;width:240px;border:1px solid #ccc}.ends{display:flex;justify-content:space-between;width:240px;font-size:12px}
svg{width:100%;max-width:700px;height:auto}svg text{font-size:12px;fill:#454d55}
dl{display:grid;grid-template-columns:max-content 1fr;gap:2px 16px}dt{color:#616a74}dd{margin:0;overflow-wrap:anywhere}
.lead{font-size:17px}
@media print{h2{break-after:avoid}.row{break-inside:avoid}}
"""


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
        '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{escape(report.title)}</title><style>{_STYLE}</style></head><body>",
        f'<h1>{escape(report.title)}</h1><p class="quiet">{escape(report.intro)}</p>',
        f'<p class="lead">{escape(_verdict(report))}</p>',
        "<h2>Figures</h2>",
        _table(report),
        "<h2>Where it errs</h2>",
        _maps(report),
        "<h2>Windows</h2>",
        _windows(report),
        _spectrum(report),
        "<h2>Settings</h2>",
        _settings(report),
        "</body></html>",
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
            _figure(heat(errors.result, top), f"{report.names[RESULT]}: error", _MAP_WIDTH),
            _figure(
                gain(better, spread), "against bicubic: blue is nearer to the reference, red is farther", _MAP_WIDTH
            ),
            "</div>",
            '<div class="row">',
            _ramp("heat", "0", f"{top:.1f} and more"),
            _ramp("gain", f"{spread:.1f} worse", f"{spread:.1f} better"),
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
        _ramp("heat", "error 0", f"{top:.1f} and more"),
    ]
    for picture in report.pictures:
        window = picture.window
        where = f"column {window.col}, row {window.row}"
        parts += [
            '<div class="row">',
            _figure(picture.input, f"input ({where})", _SHOWN_SIDE),
            _figure(picture.bicubic, report.names[BICUBIC], _SHOWN_SIDE),
            _figure(picture.result, report.names[RESULT], _SHOWN_SIDE),
            _figure(picture.reference, report.names[REFERENCE], _SHOWN_SIDE),
            _figure(heat(picture.error, top), "where it errs", _SHOWN_SIDE),
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


def _settings(report: Report) -> str:
    rows = (f"<dt>{escape(name)}</dt><dd>{escape(value)}</dd>" for name, value in report.settings.items())
    return f"<dl>{''.join(rows)}</dl>"


def _figure(pixels: np.ndarray, caption: str, width: int) -> str:
    height = round(width * pixels.shape[0] / pixels.shape[1])
    text = escape(caption)
    return f'<figure><img src="{png(pixels)}" alt="{text}" width="{width}" height="{height}"><figcaption>{text}</figcaption></figure>'


def _ramp(kind: str, low: str, high: str) -> str:
    ends = f'<div class="ends"><span>{escape(low)}</span><span>{escape(high)}</span></div>'
    return f'<div><div class="ramp" style="background:{css_ramp(kind)}"></div>{ends}</div>'


def _top(*values: np.ndarray) -> float:
    """The end of a scale of colours: 99 of 100 values lie below."""
    finite = np.concatenate([part[np.isfinite(part)] for part in values])
    return max(float(np.quantile(finite, 0.99)), 0.1) if finite.size else 1.0
