"""How far a result is shifted against another picture of the same place, by their contents alone."""

from dataclasses import dataclass

import numpy as np
from scipy import ndimage

SIDE = 32
"""Pixels of the finer grid. Windows that are compared."""

ACROSS = 10
"""The picture is cut into so many cells squared; the window with the most structure in each is a tie point."""


@dataclass(frozen=True)
class Shift:
    """points: how many tie points; both: the shift ``(right, down)`` of all together, pixels; typical: median length of the single ones."""

    points: int
    both: tuple[float, float]
    typical: float

    @property
    def length(self) -> float:
        """Pixels."""
        return float(np.hypot(*self.both))


def shift(picture: np.ndarray, reference: np.ndarray, valid: np.ndarray, blur: float) -> Shift | None:
    """By least squares on slopes (Lucas and Kanade 1981), after a blur that hides what only one of them has.

    ``(H, W)`` each. None where nothing is to be seen, or there is no place for a window.
    """
    picture, reference = (
        ndimage.gaussian_filter(np.where(valid, part, 0).astype(np.float64), blur) for part in (picture, reference)
    )
    down, right = np.gradient(reference)
    # Slopes and differences near holes and the picture's edge say nothing.
    sound = ndimage.binary_erosion(valid, iterations=int(4 * blur) + 2, border_value=0)
    products = np.stack(
        [right * right, right * down, down * down, right * (reference - picture), down * (reference - picture)]
    )
    sums = _window_sums(products * sound)
    complete = _window_sums(sound[None].astype(float))[0] > SIDE**2 - 0.5
    if not complete.any():
        return None
    xx, xy, yy = sums[:3]
    weakest = np.where(complete, (xx + yy) / 2 - np.sqrt(((xx - yy) / 2) ** 2 + xy**2), -1)
    chosen = _best_of_cells(weakest)
    if not chosen:
        return None
    equations = np.array([sums[:, row, col] for row, col in chosen])
    single = np.array([_solve(each) for each in equations])
    # Each point counts alike, whatever its contrast.
    both = _solve((equations / (equations[:, [0]] + equations[:, [2]])).sum(0))
    return Shift(len(chosen), (float(both[0]), float(both[1])), float(np.median(np.hypot(*single.T))))


def _window_sums(parts: np.ndarray) -> np.ndarray:
    """Of each window, by its first pixel."""
    height, width = parts.shape[1:]
    if min(height, width) < SIDE:
        return np.zeros((len(parts), 1, 1))
    total = np.pad(parts.cumsum(1).cumsum(2), ((0, 0), (1, 0), (1, 0)))
    return total[:, SIDE:, SIDE:] - total[:, :-SIDE, SIDE:] - total[:, SIDE:, :-SIDE] + total[:, :-SIDE, :-SIDE]


def _best_of_cells(strength: np.ndarray) -> list[tuple[int, int]]:
    chosen = []
    for rows in np.array_split(np.arange(strength.shape[0]), ACROSS):
        for cols in np.array_split(np.arange(strength.shape[1]), ACROSS):
            if not (rows.size and cols.size):
                continue
            cell = strength[rows[0] : rows[-1] + 1, cols[0] : cols[-1] + 1]
            row, col = np.unravel_index(cell.argmax(), cell.shape)
            if cell[row, col] > 1e-9 * max(strength.max(), 1e-30):
                chosen.append((int(rows[0] + row), int(cols[0] + col)))
    return chosen


def _solve(sums: np.ndarray) -> np.ndarray:
    xx, xy, yy, x, y = sums
    return np.linalg.solve(np.array([[xx, xy], [xy, yy]]), np.array([x, y]))
