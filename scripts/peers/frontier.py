"""PSNR over fine detail: what a method pays for looking sharp, as a plot (SVG) and as figures.

A method that draws detail loses PSNR, whoever draws it; so methods are compared at equal detail: energy of the Laplacian over the truth's.
"""

import numpy as np

Point = tuple[float, float]
"""Energy over the truth's, and PSNR over bicubic in dB."""

WIDTH, HEIGHT, LEFT, BELOW = 720, 420, 56, 48
COLOURS = ("#1b6ca8", "#3c8d40")
GREY = "#555"


def above(line: list[Point], point: Point) -> float | None:
    """By how many dB a line lies above a point, at the point's energy; None where the line does not reach that far.

    Left of its first point (the mean, which has the least energy) the line goes on as high as it is there: its detail can't be less.
    """
    energies, gains = zip(*sorted(line), strict=True)
    if point[0] > energies[-1]:
        return None
    return float(np.interp(point[0], energies, gains)) - point[1]


def draw(lines: dict[str, list[Point]], points: dict[str, Point]) -> str:
    """An SVG of our lines and the others' points."""
    drawn = [point for line in lines.values() for point in line] + list(points.values())
    widest = max(1.0, *(energy for energy, _ in drawn)) * 1.05
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
    for colour, (name, line) in zip(COLOURS, lines.items(), strict=False):
        corners = [place(point) for point in sorted(line)]
        path = " ".join(f"{x:.1f},{y:.1f}" for x, y in corners)
        parts.append(f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="2"/>')
        parts += [f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3.5" fill="{colour}"/>' for x, y in corners]
        x, y = corners[-1]
        parts.append(f'<text x="{x:.1f}" y="{y + 18:.1f}" fill="{colour}" text-anchor="end">{name}</text>')
    for name, point in points.items():
        x, y = place(point)
        parts.append(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3.5" fill="{GREY}"/>')
        parts.append(f'<text x="{x + 7:.1f}" y="{y + 4:.1f}" fill="{GREY}">{name}</text>')
    return "\n".join([*parts, "</svg>\n"])


def _level(gain: float, y: float) -> str:
    line = f'<line x1="{LEFT}" x2="{WIDTH - 20}" y1="{y:.1f}" y2="{y:.1f}" stroke="#ddd"/>'
    return f'{line}<text x="{LEFT - 8}" y="{y + 4:.1f}" text-anchor="end">{gain:+.1f}</text>'


def _mark(energy: float, x: float) -> str:
    return f'<text x="{x:.1f}" y="{HEIGHT - BELOW + 18}" text-anchor="middle">{energy:.1f}</text>'
