"""Logs of training, kept in docs/training/, and what is drawn of them."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from engine.bundle import EMBEDDED, MANIFEST
from engine.evaluation import report

COLOURS = {
    "gain_x4": "#1b6ca8",
    "gain_x2": "#7a7a7a",
    "gain_x8": "#b0b0b0",
    "energy_x4": "#c8553d",
    "edges_x4": "#3c8d40",
    "right_held_back": "#7b4ea3",
    "nll_held_back": "#b0b0b0",
}
WIDTH, HEIGHT, PAD = 640, 260, 46


@dataclass(frozen=True)
class Logs:
    """Of one bundle. folder: of its logs. docs: of the pages; prefix: of the names of its pictures there."""

    folder: Path
    docs: Path
    prefix: str = "training_"

    def keep(self, work: Path, stages: Iterable[str]) -> None:
        """Copy those of a training's folder; what was trained elsewhere stays as it is."""
        for stage in stages:
            if (work / stage).is_dir():
                shutil.copy(work / stage / "log.jsonl", self.folder / f"{stage}.jsonl")

    def note(self, name: str, words: str | None) -> None:
        """Keep words about the training under a name; None: those that are there stay."""
        if words:
            (self.folder / f"{name}.txt").write_text(words + "\n", encoding="utf-8")

    def said(self, name: str) -> str:
        """The words under a name."""
        return (self.folder / f"{name}.txt").read_text(encoding="utf-8").strip()

    def of(self, stage: str) -> list[dict]:
        """The lines of a stage's log."""
        lines = (self.folder / f"{stage}.jsonl").read_text(encoding="utf-8").splitlines()
        return [json.loads(line) for line in lines]

    def minutes(self, stage: str) -> float:
        """That a stage was trained for."""
        return self.of(stage)[-1]["minutes"]

    def section(self, stage: str, words: str) -> str:
        """A section of the card about a stage, its curves drawn beside the page."""
        log, name = self.of(stage), f"{self.prefix}{stage}.svg"
        picture = self.docs / "images" / name
        picture.parent.mkdir(parents=True, exist_ok=True)
        picture.write_text(_draw(log), encoding="utf-8")
        spent = f"{log[-1]['step']:,} steps in {log[-1]['minutes']:.0f} minutes"
        return f"### {stage}\n\n{words[0].upper()}{words[1:]}. {spent}.\n\n![{stage}](images/{name})\n"


def manifest_of(bundle: str) -> tuple[dict, float]:
    """Of an embedded bundle, and its size in MB."""
    folder = EMBEDDED / bundle
    manifest = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
    return manifest, sum((folder / name).stat().st_size for name in manifest["files"]) / 1e6


def tables(evaluation: Path) -> str:
    """Of an evaluation's figures, scale by scale. evaluation: its JSON."""
    figures = json.loads(evaluation.read_text(encoding="utf-8"))
    return "\n\n".join(f"**{scale}**\n\n{report.table(part['all'])}" for scale, part in figures.items())


def _draw(log: list[dict]) -> str:
    """Figures on scenes held back, over the minutes, as an SVG."""
    names = [name for name in COLOURS if name in log[0]]
    values = [line[name] for line in log for name in names]
    low, high = min(0.0, *values), max(1.0, *values)
    longest = max(line["minutes"] for line in log)

    def x(minutes: float) -> float:
        return PAD + (WIDTH - 150 - PAD) * minutes / longest

    def y(value: float) -> float:
        return HEIGHT - PAD + (2 * PAD - HEIGHT) * (value - low) / (high - low)

    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" font-family="sans-serif" font-size="12">'
    ]
    parts.append(f'<rect width="{WIDTH}" height="{HEIGHT}" fill="white"/>')
    for tick in range(5):
        value = low + (high - low) * tick / 4
        parts.append(f'<line x1="{PAD}" x2="{x(longest):.0f}" y1="{y(value):.1f}" y2="{y(value):.1f}" stroke="#ddd"/>')
        parts.append(f'<text x="6" y="{y(value) + 4:.1f}">{value:.2f}</text>')
    for index, name in enumerate(names):
        points = [(round(x(line["minutes"]), 1), round(y(line[name]), 1)) for line in log]
        joined = " ".join(f"{across},{down}" for across, down in points)
        parts.append(f'<polyline points="{joined}" fill="none" stroke="{COLOURS[name]}" stroke-width="2"/>')
        # A short run on a GPU has few of them, or one.
        parts += [f'<circle cx="{across}" cy="{down}" r="2.5" fill="{COLOURS[name]}"/>' for across, down in points]
        parts.append(
            f'<text x="{WIDTH - 140}" y="{PAD + 18 * index}" fill="{COLOURS[name]}">{name} {log[-1][name]:.2f}</text>'
        )
    parts.append(
        f'<text x="{PAD}" y="{HEIGHT - 14}">minutes of training: 0 to {longest:.0f}; scenes held back from training</text>'
    )
    return "\n".join([*parts, "</svg>\n"])
