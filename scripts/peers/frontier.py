"""PSNR over fine detail: what a method pays for looking sharp, as a plot (SVG) and as figures.

A method that draws detail loses PSNR, whoever draws it; so methods are compared at equal detail: energy of the Laplacian over the truth's.
"""

import numpy as np

Point = tuple[float, float]
"""Energy over the truth's, and PSNR over bicubic in dB."""

WIDTH, HEIGHT, LEFT, BELOW = 720, 420, 56, 48
COLOURS = ("#1b6ca8", "#3c8d40")
GREY = "#555"

LOWEST = -3.0
"""dB: what lies below is named, not drawn, since all else would be pressed together."""

LETTER, LINE = 6.2, 13
"""Pixels: mean width of a letter of a name, and from one line of text to the next."""


def above(line: list[Point], point: Point) -> float | None:
    """By how many dB a line lies above a point, at the point's energy; None where the line does not reach that far.

    Left of its first point (the mean, which has the least energy) the line goes on as high as it is there: its detail can't be less.
    """
    energies, gains = zip(*sorted(line), strict=True)
    if point[0] > energies[-1]:
        return None
    return float(np.interp(point[0], energies, gains)) - point[1]


def draw(lines: dict[str, list[Point]], points: dict[str, Point]) -> str:
    """An SVG of our lines and the others' points; those below `LOWEST` are named in a line of text."""
    below = {name: point for name, point in points.items() if point[1] < LOWEST}
    points = {name: point for name, point in points.items() if name not in below}
    drawn = [point for line in lines.values() for point in line] + list(points.values())
    widest = max(energy for energy, _ in drawn) * 1.2
    low, high = min(gain for _, gain in drawn) - 0.2, max(gain for _, gain in drawn) + 0.2

    def place(point: Point) -> Point:
        return (
            LEFT + (WIDTH - LEFT - 20) * point[0] / widest,
            HEIGHT - BELOW - (HEIGHT - BELOW - 20) * (point[1] - low) / (high - low),
        )

    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" font-family="sans-serif" font-size="12">',
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="white"/>',
        *(_level(gain, place((0, gain))[1]) for gain in np.arange(np.ceil(low * 2) / 2, high, 0.5)),
        *(_mark(energy, place((energy, 0))[0]) for energy in np.arange(0, widest, 0.2)),
        f'<text x="{WIDTH / 2}" y="{HEIGHT - 10}" text-anchor="middle">energy of the Laplacian over the truth\'s</text>',
        '<text x="8" y="14">dB over bicubic</text>',
    ]
    rows: list[tuple[float, float, float]] = []
    for colour, (name, line) in zip(COLOURS, lines.items(), strict=False):
        corners = [place(point) for point in sorted(line)]
        path = " ".join(f"{x:.1f},{y:.1f}" for x, y in corners)
        parts.append(f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="2"/>')
        parts += [f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3.5" fill="{colour}"/>' for x, y in corners]
        x, y = corners[-1]
        row = _free(x - LETTER * len(name), y + 18, LETTER * len(name), rows)
        parts.append(f'<text x="{x:.1f}" y="{row:.1f}" fill="{colour}" text-anchor="end">{name}</text>')
    for name, point in sorted(points.items(), key=lambda each: -each[1][1]):
        x, y = place(point)
        row = _free(x + 14, y, LETTER * len(name), rows)
        parts.append(
            f'<line x1="{x:.1f}" y1="{y:.1f}" x2="{x + 12:.1f}" y2="{row:.1f}" stroke="{GREY}" stroke-width="0.5"/>'
        )
        parts.append(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3.5" fill="{GREY}"/>')
        parts.append(f'<text x="{x + 14:.1f}" y="{row + 4:.1f}" fill="{GREY}">{name}</text>')
    for number, (name, (energy, gain)) in enumerate(below.items()):
        said = f"{name}: {gain:+.1f} dB at {energy:.2f}, below the plot"
        y = HEIGHT - BELOW - 8 - LINE * number
        parts.append(f'<text x="{WIDTH - 24}" y="{y}" text-anchor="end" fill="{GREY}">{said}</text>')
    return "\n".join([*parts, "</svg>\n"])


def _free(x: float, y: float, width: float, rows: list[tuple[float, float, float]]) -> float:
    """The first height from y downwards where a name of this width meets none of the rows (left, right, height), which it joins."""
    while any(left < x + width and x < right and abs(y - height) < LINE for left, right, height in rows):
        y += 1
    rows.append((x, x + width, y))
    return y


def _level(gain: float, y: float) -> str:
    line = f'<line x1="{LEFT}" x2="{WIDTH - 20}" y1="{y:.1f}" y2="{y:.1f}" stroke="#ddd"/>'
    return f'{line}<text x="{LEFT - 8}" y="{y + 4:.1f}" text-anchor="end">{gain:+.1f}</text>'


def _mark(energy: float, x: float) -> str:
    return f'<text x="{x:.1f}" y="{HEIGHT - BELOW + 18}" text-anchor="middle">{energy:.1f}</text>'
