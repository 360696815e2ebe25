"""The windows that an evaluation shows, and what measures that look at whole windows say of them.

places = choose(counted, 6)
looked = look(compared, places, judges, told)
looked.shots[0].result                      # (256, 256, 3) uint8
"""

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from ..raster.grid import Window
from .compared import RANGE, Compared, View
from .figures import Figures, NotComputed, set_figure
from .judges import Absent, Judge, Shot
from .tally import BICUBIC, REFERENCE, RESULT, Counted

_NO_NUMBER = "it gave no number for the windows that were looked at"
_NO_WINDOW = "no window of the raster is valid throughout"


@dataclass(frozen=True)
class Picture:
    """One window as it is shown. input: ``(H / scale, W / scale, 3)``; result, bicubic, reference: ``(H, W, 3)``;
    all uint8, what is invalid 0. error: ``(H, W)``, root of the mean square over bands, on the scale of `RANGE`,
    NaN where invalid. window: of the area."""

    window: Window
    input: np.ndarray
    bicubic: np.ndarray
    result: np.ndarray
    reference: np.ndarray
    error: np.ndarray


def choose(counted: Counted, number: int) -> tuple[list[Window], bool]:
    """At most ``number`` windows, evenly taken of those without a hole; and whether they are. Without any, the
    fullest with one."""
    places = counted.places
    if not places:
        return counted.holed[:number], False
    if len(places) > number:
        places = [places[round((index + 0.5) * len(places) / number - 0.5)] for index in range(number)]
    return places, True


def look(
    compared: Compared,
    places: list[Window],
    whole: bool,
    judges: list[Judge | Absent],
    figures: Figures,
    told: Callable[[float], None],
) -> list[Picture]:
    """Picture the places, and put what the judges say of them, the mean over places, into the figures."""
    sums: dict[tuple[str, str], list[float]] = defaultdict(list)
    present = [judge for judge in judges if not isinstance(judge, Absent)]
    pictures = []
    for done, window in enumerate(places, 1):
        view = compared.view(window)
        pictures.append(_picture(compared, window, view))
        if whole:
            for judge in present:
                _ask(judge, compared, view, sums)
        told(done / len(places))
    for judge in judges:
        for key in judge.measures:
            for method in (RESULT, BICUBIC, REFERENCE):
                set_figure(figures, method, key, _mean(judge, sums.get((method, key)), whole))
    return pictures


def _ask(judge: Judge, compared: Compared, view: View, sums: dict[tuple[str, str], list[float]]) -> None:
    truth, coarse = coloured(compared, view.reference), coloured(compared, view.coarse)
    methods = {RESULT: view.result, BICUBIC: view.bicubic} | ({} if judge.needs_truth else {REFERENCE: view.reference})
    for method, values in methods.items():
        for key, figure in judge.judge(Shot(coloured(compared, values), truth, coarse)).items():
            if np.isfinite(figure):
                sums[method, key].append(figure)


def _mean(judge: Judge | Absent, values: list[float] | None, whole: bool) -> float | NotComputed:
    if isinstance(judge, Absent):
        return NotComputed(judge.because)
    if not values:
        return NotComputed(_NO_NUMBER if whole else _NO_WINDOW)
    return float(np.mean(values))


def coloured(compared: Compared, values: np.ndarray) -> np.ndarray:
    """``(H, W, 3)``, 0 to `RANGE`; grey as three equal bands."""
    shown = np.clip(compared.shown(values), 0, RANGE)
    return shown if shown.shape[2] == 3 else shown.repeat(3, 2)


def _picture(compared: Compared, window: Window, view: View) -> Picture:
    def pixels(values: np.ndarray, valid: np.ndarray) -> np.ndarray:
        return (np.rint(coloured(compared, values)) * valid[..., None]).astype(np.uint8)

    error = np.sqrt(np.square(compared.scaled(view.result - view.reference)).mean(0))
    return Picture(
        window,
        pixels(view.coarse, view.coarse_valid),
        pixels(view.bicubic, view.valid),
        pixels(view.result, view.valid),
        pixels(view.reference, view.valid),
        np.where(view.valid, error, np.nan),
    )
