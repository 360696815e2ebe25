"""Rows of the methods that are trained here, from the page of an earlier run: neither their networks nor the scenes change with ours.

    before = read(Path("docs"))
    figures |= before.rows_beside(figures)

What they took is not comparable with seconds of another day, so it is told in times what preset `fast` took in the same run.
"""

import json
import math
from dataclasses import dataclass
from pathlib import Path

from engine.evaluation.study import BICUBIC

from .methods import OWN, PEERS

TIMES = "times_fast"
"""Key of a row: its seconds over those of preset fast in the same run."""

_BULLET = "- **Trained here**"
_SAME = ("psnr", "ssim", "edges")


@dataclass(frozen=True)
class Earlier:
    """figures: rows of an earlier run by method. trained: what its page says of the training, a Markdown bullet."""

    figures: dict[str, dict[str, float]]
    trained: str

    def rows_beside(self, figures: dict[str, dict[str, float]]) -> dict[str, dict[str, float]]:
        """Rows of the methods that are trained. ValueError where bicubic interpolation says that these were other scenes."""
        now, then = figures[BICUBIC], self.figures[BICUBIC]
        if not all(math.isclose(now[key], then[key], rel_tol=1e-4) for key in _SAME):
            raise ValueError("the earlier run judged other scenes: train the methods again (--train) for these")
        names = [name for name in (*(peer.name for peer in PEERS), *OWN) if name in self.figures]
        return {name: _without_seconds(self.figures[name], self.figures["fast"]) for name in names}


def read(docs: Path) -> Earlier:
    """The run that wrote baselines.json and baselines.md in a folder. FileNotFoundError where there was none; ValueError where none was
    trained in it."""
    figures = json.loads((docs / "baselines.json").read_text(encoding="utf-8"))
    _, found, after = (docs / "baselines.md").read_text(encoding="utf-8").partition(_BULLET)
    if not found:
        raise ValueError(f"no method was trained in the run that wrote {docs / 'baselines.md'}")
    return Earlier(figures, found + after.partition("\n- ")[0].rstrip())


def _without_seconds(row: dict[str, float], fast: dict[str, float]) -> dict[str, float]:
    times = {TIMES: row["seconds"] / fast["seconds"]} if "seconds" in row else {}
    return {key: value for key, value in row.items() if key != "seconds"} | times
