"""Outcomes of a study as tables (Markdown and JSON) and pictures."""

import json
from collections import defaultdict
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw

from .metrics import Errors
from .study import BICUBIC, Outcome

COLUMNS = (
    ("PSNR, dB", "psnr", "{:.2f}"),
    ("over bicubic, dB", "gain", "{:+.2f}"),
    ("per scene, dB", "mean_gain", "{:+.2f}"),
    ("SSIM", "ssim", "{:.3f}"),
    ("energy / truth", "energy", "{:.2f}"),
    ("edges", "edges", "{:.3f}"),
    ("edges moved, input px", "moved", "{:.2f}"),
    ("disagreement averaged, DN", "averaged", "{:.2f}"),
    ("disagreement reduced, DN", "reduced", "{:.2f}"),
)


def summarise(outcomes: list[Outcome]) -> dict[str, dict[str, float]]:
    """Figures of each method over a list of scenes taken as one mosaic; ``mean_gain`` is the mean of the scenes' own gains."""
    methods = list(outcomes[0].errors)
    sums = {method: sum((outcome.errors[method] for outcome in outcomes), Errors()) for method in methods}

    def mean(values) -> float:
        return float(np.mean(list(values)))

    return {
        method: {
            "psnr": sums[method].psnr,
            "gain": sums[method].psnr - sums[BICUBIC].psnr,
            "mean_gain": mean(o.errors[method].psnr - o.errors[BICUBIC].psnr for o in outcomes),
            "ssim": sums[method].ssim,
            "energy": sums[method].energy_ratio,
            "edges": sums[method].edges,
            "moved": sums[method].displacement / outcomes[0].scale,
            "averaged": mean(o.averaged[method] for o in outcomes),
            "reduced": mean(o.reduced[method] for o in outcomes),
        }
        for method in methods
    }


def by_class(outcomes: list[Outcome]) -> dict[str, dict[str, dict[str, float]]]:
    """`summarise` for each land-cover class."""
    groups = defaultdict(list)
    for outcome in outcomes:
        groups[outcome.scene.kind].append(outcome)
    return {name: summarise(group) for name, group in sorted(groups.items())}


def table(figures: dict[str, dict[str, float]], first: str = "method") -> str:
    """A Markdown table with one row a method."""
    lines = [
        f"| {first} | " + " | ".join(title for title, _, _ in COLUMNS) + " |",
        "| --- |" + " ---: |" * len(COLUMNS),
    ]
    for name, row in figures.items():
        lines.append(f"| {name} | " + " | ".join(form.format(row[key]) for _, key, form in COLUMNS) + " |")
    return "\n".join(lines)


def reliability_table(outcomes: list[Outcome]) -> str:
    """A Markdown table: for each method and bin of confidence, what was said and what held."""
    lines = ["| method | said to be sure | within the stated error | share of pixels |", "| --- | ---: | ---: | ---: |"]
    for method in outcomes[0].reliability:
        first, *others = (outcome.reliability[method] for outcome in outcomes)
        total = sum(others, first)
        lines += [f"| {method} | {said:.2f} | {held:.2f} | {share:.1%} |" for said, held, share in total.rows()]
        lines.append(f"| {method}, mean gap | | {total.gap:.3f} | |")
    return "\n".join(lines)


def save_figures(path: Path, figures: dict) -> None:
    """The same figures for machines."""
    path.write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")


def save_picture(path: Path, outcome: Outcome, enlarge: int = 2) -> None:
    """A scene by every method, side by side, each pixel enlarged, with names above; the input first, the last method's confidence last."""
    shown = _shown(outcome)
    height, width = outcome.pictures["truth"].shape[:2]
    sheet = Image.new("RGB", ((width * enlarge + 8) * len(shown), height * enlarge + 22), "white")
    draw = ImageDraw.Draw(sheet)
    for index, (name, pixels) in enumerate(shown.items()):
        picture = Image.fromarray(pixels).resize((width * enlarge, height * enlarge), Image.Resampling.NEAREST)
        left = index * (width * enlarge + 8)
        sheet.paste(picture, (left, 22))
        draw.text((left + 4, 5), name, fill="black")
    path.parent.mkdir(parents=True, exist_ok=True)
    sheet.save(path, quality=90)


def _shown(outcome: Outcome) -> dict[str, np.ndarray]:
    """Pictures by their titles, all of the truth's size."""
    scale = outcome.scale
    shown = {"input": outcome.coarse.repeat(scale, 0).repeat(scale, 1), **outcome.pictures}
    if outcome.confidence:
        name, sure = list(outcome.confidence.items())[-1]
        grey = (np.clip(sure, 0, 1) * 255).round().astype(np.uint8)
        shown[f"confidence of {name} (white: 1)"] = grey[:, :, None].repeat(3, 2)
    return shown
