"""What judges that look at whole pictures say of the outcomes of a study."""

import numpy as np

from .judges import Absent, Judge, Shot
from .study import Outcome


def judge_all(outcomes: list[Outcome], judges: list[Judge | Absent]) -> dict[str, dict[str, float]]:
    """Means over the scenes by method and measure; what is not finite is left out. A method "truth" is judged as well, by judges that need
    none."""
    figures: dict[str, dict[str, float]] = {}
    for method in outcomes[0].pictures:
        figures[method] = {}
        for judge in judges:
            if isinstance(judge, Absent) or (method == "truth" and judge.needs_truth):
                continue
            said = [judge.judge(_shot(outcome, method)) for outcome in outcomes]
            for measure in judge.measures:
                values = [part[measure] for part in said if np.isfinite(part.get(measure, np.nan))]
                if values:
                    figures[method][measure] = float(np.mean(values))
    return figures


def table(judged: dict[str, dict[str, float]]) -> str:
    """A Markdown table of `judge_all`, one row a method; empty where there was no judge. What a method was not judged by has no number."""
    measures = list(dict.fromkeys(measure for row in judged.values() for measure in row))
    if not measures:
        return ""
    lines = [f"| method | {' | '.join(measures)} |", "| --- |" + " ---: |" * len(measures)]
    for method, row in judged.items():
        if row:
            cells = (f"{row[measure]:.3f}" if measure in row else "" for measure in measures)
            lines.append(f"| {method} | {' | '.join(cells)} |")
    return "\n".join(lines)


def _shot(outcome: Outcome, method: str) -> Shot:
    picture, truth, coarse = (
        part.astype(np.float64) for part in (outcome.pictures[method], outcome.pictures["truth"], outcome.coarse)
    )
    return Shot(picture, truth, coarse)
