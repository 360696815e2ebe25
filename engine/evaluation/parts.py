"""What the pages of reports are made of: HTML that needs nothing else.

    opening(title, intro) + "<h2>Settings</h2>" + listed({"Scale": "4"}) + CLOSING

Texts are escaped here.
"""

from html import escape

import numpy as np

from .drawing import css_ramp, png

SHOWN_SIDE = 256
"""Pixels of the page that a window is wide."""

CLOSING = "</body></html>"

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


def opening(title: str, intro: str) -> str:
    """The beginning of a page, up to its title and a sentence on what it is about."""
    return "\n".join(
        [
            '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            f"<title>{escape(title)}</title><style>{_STYLE}</style></head><body>",
            f'<h1>{escape(title)}</h1><p class="quiet">{escape(intro)}</p>',
        ]
    )


def listed(facts: dict[str, str]) -> str:
    """Facts by their names."""
    rows = (f"<dt>{escape(name)}</dt><dd>{escape(value)}</dd>" for name, value in facts.items())
    return f"<dl>{''.join(rows)}</dl>"


def figure(pixels: np.ndarray, caption: str, width: int) -> str:
    """A picture ``(H, W, 3)`` uint8, so many pixels of the page wide, with a sentence below."""
    height = round(width * pixels.shape[0] / pixels.shape[1])
    text = escape(caption)
    return f'<figure><img src="{png(pixels)}" alt="{text}" width="{width}" height="{height}"><figcaption>{text}</figcaption></figure>'


def ramp(kind: str, low: str, high: str) -> str:
    """The colours of a map, "heat" or "gain", and what its ends mean."""
    ends = f'<div class="ends"><span>{escape(low)}</span><span>{escape(high)}</span></div>'
    return f'<div><div class="ramp" style="background:{css_ramp(kind)}"></div>{ends}</div>'
