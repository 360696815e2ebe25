"""Pictures and plots of a report as text that stands in a page by itself: PNG in base64, SVG."""

import base64
import io

import numpy as np
from PIL import Image

from .spectrum import BINS

_HEAT = ((0.0, (255, 255, 255)), (0.35, (254, 204, 92)), (0.7, (227, 74, 51)), (1.0, (77, 0, 19)))
_GAIN = ((0.0, (178, 24, 43)), (0.5, (247, 247, 247)), (1.0, (33, 102, 172)))
_NOTHING = (200, 200, 200)
"""Where there is nothing to say."""

_COLOURS = ("#111111", "#8a8a8a", "#1f6fb4")
_WIDTH, _HEIGHT, _LEFT, _TOP, _BOTTOM = 640, 320, 56, 32, 40


def png(pixels: np.ndarray) -> str:
    """``(H, W, 3)`` uint8 as a data address."""
    buffer = io.BytesIO()
    Image.fromarray(pixels).save(buffer, "PNG", optimize=True)
    return "data:image/png;base64," + base64.b64encode(buffer.getvalue()).decode("ascii")


def heat(values: np.ndarray, top: float) -> np.ndarray:
    """``(H, W)`` from 0 (white) to ``top`` and more (dark) as ``(H, W, 3)`` uint8; NaN is grey."""
    return _colour(values / max(top, 1e-9), _HEAT)


def gain(values: np.ndarray, top: float) -> np.ndarray:
    """``(H, W)`` from ``-top`` (red) over 0 (white) to ``top`` (blue) as ``(H, W, 3)`` uint8; NaN is grey."""
    return _colour(0.5 + 0.5 * values / max(top, 1e-9), _GAIN)


def css_ramp(kind: str) -> str:
    """The colours of "heat" or "gain" as a gradient of a style sheet."""
    stops = {"heat": _HEAT, "gain": _GAIN}[kind]
    return "linear-gradient(90deg," + ",".join(f"rgb{colour} {at:.0%}" for at, colour in stops) + ")"


def spectrum_plot(powers: dict[str, np.ndarray], scale: int) -> str:
    """SVG of radial powers ``(BINS,)`` in dB over the frequency, with a line at what the input can hold at most.
    powers: by name."""
    frequency = (np.arange(BINS) + 0.5) / (2 * BINS)
    levels = {name: 10 * np.log10(np.maximum(power, 1e-6)) for name, power in powers.items()}
    together = np.concatenate(list(levels.values()))
    low, high = np.floor(together.min() / 10) * 10, np.ceil(together.max() / 10) * 10
    high = max(high, low + 10)

    def x(value: float) -> float:
        return _LEFT + value / 0.5 * (_WIDTH - _LEFT - 10)

    def y(value: float) -> float:
        return _TOP + (high - value) / (high - low) * (_HEIGHT - _BOTTOM - _TOP)

    parts = [f'<svg viewBox="0 0 {_WIDTH} {_HEIGHT}" role="img" aria-label="Radial power spectra">']
    for level in np.arange(low, high + 1, 10 if high - low <= 60 else 20):
        parts.append(
            f'<line x1="{_LEFT}" x2="{_WIDTH - 10}" y1="{y(level):.1f}" y2="{y(level):.1f}" stroke="#e4e4e4"/>'
        )
        parts.append(f'<text x="{_LEFT - 6}" y="{y(level) + 4:.1f}" text-anchor="end">{level:.0f}</text>')
    for value in (0, 0.1, 0.2, 0.3, 0.4, 0.5):
        parts.append(f'<text x="{x(value):.1f}" y="{_HEIGHT - _BOTTOM + 16}" text-anchor="middle">{value:g}</text>')
    limit = x(0.5 / scale)
    parts.append(
        f'<line x1="{limit:.1f}" x2="{limit:.1f}" y1="{_TOP}" y2="{_HEIGHT - _BOTTOM}" stroke="#b33" stroke-dasharray="4 4"/>'
    )
    parts.append(f'<text x="{limit + 5:.1f}" y="{_TOP + 12}" fill="#b33">the input holds nothing beyond</text>')
    for (name, level), colour in zip(levels.items(), _COLOURS, strict=False):
        points = " ".join(f"{x(f):.1f},{y(value):.1f}" for f, value in zip(frequency, level, strict=True))
        parts.append(
            f'<polyline points="{points}" fill="none" stroke="{colour}" stroke-width="2"><title>{name}</title></polyline>'
        )
    parts.append(f'<text x="{_WIDTH / 2}" y="{_HEIGHT - 6}" text-anchor="middle">cycles per pixel of the result</text>')
    for index, (name, colour) in enumerate(zip(levels, _COLOURS, strict=False)):
        left, top = _LEFT + 190 * index, 14
        parts.append(f'<line x1="{left}" x2="{left + 22}" y1="{top}" y2="{top}" stroke="{colour}" stroke-width="3"/>')
        parts.append(f'<text x="{left + 28}" y="{top + 4}">{name}</text>')
    return "".join([*parts, "</svg>"])


def _colour(share: np.ndarray, stops: tuple) -> np.ndarray:
    at, colours = zip(*stops, strict=True)
    filled = np.clip(np.nan_to_num(share), 0, 1)
    bands = [np.interp(filled, at, [colour[band] for colour in colours]) for band in range(3)]
    picture = np.rint(np.stack(bands, -1)).astype(np.uint8)
    picture[~np.isfinite(share)] = _NOTHING
    return picture
