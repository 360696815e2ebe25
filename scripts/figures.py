"""What the weights had to reach, and what they reach: writes docs/figures.md from the pages that measured it.

    scripts/figures                                                             # of the pages as they are
    scripts/figures --measure --data EVAL --train TRAIN --rasters RASTERS --finetune NAIP       # measures them all first

Measuring takes hours: `scripts/evaluate`, `baselines`, `study_presets`, `study_sensors`, `study_finetune` and `bench_speed` run one
after the other, and each writes its own page. EVAL: scenes to judge on; TRAIN: those to train other methods on; RASTERS: of real
sensors; NAIP: rasters to fine-tune on.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from baselines import DETAILS, GOALS
from peers.frontier import above

ROOT = Path(__file__).resolve().parents[1]

PAGE = """\
# What was to be reached

This page is written by `scripts/figures` from the pages that it links to; not edited by hand. The marks were set before anything was
measured; where one is missed, the figure says by how much.

| what | to reach | reached | |
| --- | --- | --- | --- |
{rows}
"""

Rows = dict[str, dict[str, float]]


@dataclass(frozen=True)
class Figure:
    """what, to_reach, found: in words. page: which measured it, in docs/."""

    what: str
    to_reach: str
    found: str
    reached: bool
    page: str

    def row(self) -> str:
        verdict = "yes" if self.reached else "**no**"
        return f"| [{self.what}]({self.page}) | {self.to_reach} | {self.found} | {verdict} |"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    pages = parser.add_mutually_exclusive_group()
    pages.add_argument("--measure", action="store_true", help="measure everything first, into docs/")
    pages.add_argument("--docs", type=Path, default=ROOT / "docs", help="folder of the pages (docs/)")
    for name in ("data", "train", "rasters", "finetune"):
        parser.add_argument(f"--{name}", type=Path, help="a folder, see above")
    parser.add_argument("--minutes", type=float, default=15, help="of training for each other method (%(default)s)")
    given = parser.parse_args()
    if given.measure:
        if not all((given.data, given.train, given.rasters, given.finetune)):
            parser.error("--measure needs --data, --train, --rasters and --finetune")
        _measure(given)
    page = PAGE.format(rows="\n".join(figure.row() for figure in _figures(given.docs)))
    (given.docs / "figures.md").write_text(page, encoding="utf-8")
    print(page)


def _measure(given: argparse.Namespace) -> None:
    with tempfile.TemporaryDirectory() as temporary:
        for name, *options in (
            ("evaluate", "--data", given.data),
            ("baselines", "--data", given.data, "--train", given.train, "--minutes", given.minutes),
            ("study_presets", "--data", given.data),
            ("study_sensors", "--data", given.rasters, "--natural", given.train),
            ("study_finetune", "--data", given.finetune, "--out", Path(temporary, "finetuned")),
            ("bench_speed",),
        ):
            subprocess.run([ROOT / "scripts" / name, *map(str, options)], check=True)


def _figures(docs: Path) -> Iterator[Figure]:
    def read(name: str) -> dict:
        return json.loads((docs / f"{name}.json").read_text(encoding="utf-8"))

    baselines, evaluation = read("baselines"), read("evaluation")
    yield _against_swin(baselines)
    for other in ("ESRGAN", "Real-ESRGAN x4plus"):
        yield _six_measures(baselines, other)
    yield _detail(evaluation["x4"]["all"]["balanced"])
    for scale, least in ((4, 1.1), (8, 0.5), (2, 1.5)):
        found = evaluation[f"x{scale}"]["all"]["fast"]["gain"]
        yield Figure(
            f"fast over bicubic, x{scale}", f"{least:+.1f} dB", f"{found:+.2f} dB", found >= least, "evaluation.md"
        )
    yield _few_steps(read("presets")["stage 1 by steps"])
    times = float(_cell(docs / "benchmark_speed.md", "vlmsr, preset balanced", "times faster than Real-ESRGAN"))
    yield Figure("balanced, times faster than Real-ESRGAN", "6", f"{times:g}", times >= 6, "benchmark_speed.md")
    yield _frontier(baselines)
    yield _naturalness(read("sensors"))
    before, after = (
        float(_cell(docs / "finetune_study.md", f"fast {when}", "PSNR, dB")) for when in ("before", "after")
    )
    gained = round(after - before, 2)
    yield Figure("An hour of fine-tuning, fast", "+0.3 dB", f"{gained:+.2f} dB", gained >= 0.3, "finetune_study.md")


def _against_swin(rows: Rows) -> Figure:
    ours, other = rows["fast, same budget"], rows["Swin2SR"]
    gained, time = ours["psnr"] - other["psnr"], ours["times_fast"] / other["times_fast"]
    return Figure(
        "fast against Swin2SR, both of the same training budget",
        "its PSNR, in half its time",
        f"{gained:+.2f} dB, in {time:.2f} of its time",
        gained >= 0 and time <= 0.5,
        "baselines.md",
    )


def _six_measures(rows: Rows, other: str) -> Figure:
    behind = {ours: _behind(rows[ours], rows[other]) for ours in ("balanced", "quality")}
    return Figure(
        f"balanced or quality against {other}: six measures and edges",
        "one of them better in all",
        "; ".join(f"{ours} is behind in {', '.join(of) if of else 'none'}" for ours, of in behind.items()),
        not all(behind.values()),
        "baselines.md",
    )


def _behind(ours: dict[str, float], other: dict[str, float]) -> list[str]:
    """In which measures, with both figures."""
    return [
        f"{goal.said} ({ours[goal.key]:.3f}, {other[goal.key]:.3f})"
        for goal in GOALS
        if not goal.met(ours[goal.key], other[goal.key])
    ]


def _detail(row: dict[str, float]) -> Figure:
    return Figure(
        "balanced over bicubic, x4; its detail; its edges",
        "0 dB; 0.5 to 1.5 of the truth's; 0.90",
        f"{row['gain']:+.2f} dB; {row['energy']:.2f}; {row['edges']:.3f}",
        row["gain"] >= 0 and 0.5 <= row["energy"] <= 1.5 and row["edges"] >= 0.9,
        "evaluation.md",
    )


def _few_steps(rows: Rows) -> Figure:
    few, many = rows["4"], rows["50"]
    gained, energy = few["gain"] - many["gain"], few["energy"] / many["energy"] - 1
    return Figure(
        "Stage 1 in 4 steps against 50: PSNR; detail",
        "within 0.1 dB; within 10 %",
        f"{gained:+.2f} dB for 4 steps; {energy:+.1%}",
        abs(gained) <= 0.1 and abs(energy) <= 0.1,
        "presets.md",
    )


def _frontier(rows: Rows) -> Figure:
    """DETAIL's line of both stages against every method that isn't ours."""
    line = [
        (rows[name]["energy"], rows[name]["gain"])
        for name in ("fast", *(f"balanced, detail {detail:g}" for detail in DETAILS))
    ]
    ours = ("fast", "balanced", "quality", "lite-swin")
    over = {name: above(line, (row["energy"], row["gain"])) for name, row in rows.items() if not name.startswith(ours)}
    beyond = [name for name, height in over.items() if height is None]
    reached = {name: height for name, height in over.items() if height is not None}
    nearest = min(reached, key=reached.get)
    found = f"by {reached[nearest]:+.2f} dB or more ({nearest})"
    return Figure(
        "DETAIL from 0 to 1: PSNR at every other method's own detail",
        "above each",
        found + (f"; not as much detail as {', '.join(beyond)}" if beyond else ""),
        not beyond and reached[nearest] > 0,
        "baselines.md",
    )


def _naturalness(rasters: dict[str, Rows]) -> Figure:
    better = [
        row["niqe"] < methods["bicubic"]["niqe"]
        for methods in rasters.values()
        for name, row in methods.items()
        if name != "bicubic"
    ]
    return Figure(
        "Real sensors: naturalness (NIQE) better than bicubic's",
        f"{len(better)} of {len(better)}",
        f"{sum(better)} of {len(better)}",
        all(better),
        "sensors.md",
    )


def _cell(page: Path, row: str, column: str) -> str:
    """Of a page's first table with such a column that has such a row."""
    columns: list[str] = []
    for line in page.read_text(encoding="utf-8").splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if column in cells:
            columns = cells
        elif columns and cells[0] == row:
            return cells[columns.index(column)]
    sys.exit(f"{page} has no row '{row}' with a column '{column}'.")


if __name__ == "__main__":
    main()
