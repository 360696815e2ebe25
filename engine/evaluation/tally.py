"""Sums over a raster of any size: one pass, window by window, gives the figures of the result and of bicubic
interpolation beside it.

counted = count(compared, told) counted.tallies["result"].psnr, counted.places        # and where whole windows lie
that other measures can look at
"""

from collections.abc import Callable
from dataclasses import dataclass, fields

import numpy as np
from scipy import ndimage

from ..raster.grid import Window
from .compared import RANGE, Compared, View, cells
from .measures import ergas, spectral_angles
from .metrics import (
    EDGE_COHERENCE,
    EDGE_SHARE,
    Edges,
    edge_coherence,
    edge_displacement,
    laplacian_map,
    ssim_map,
    structure_tensor,
)
from .spectrum import BINS, radial_power, spectrum_distance

RESULT, BICUBIC, REFERENCE = "result", "bicubic", "reference"

CELL = 512
"""Pixels a side that are measured at once: a multiple of `PLACE`."""

HALO = 16
"""Pixels around a cell that are read too: a multiple of each scale, and more than any measure reaches."""

REACH = 8
"""Pixels by which measures that look at neighbours keep away from holes."""

SMALLEST = 64
"""Pixels a side of what can be judged at all."""

PLACE = 256
"""Pixels a side of the windows whose spectra are averaged, and some of which are shown and looked at by networks;
fewer where none of this size is without a hole."""

_MOST_TRACES = 2**22
"""Pixels of which the strength of edges is kept to find the strongest tenth; every other one or fewer of larger
rasters."""

_MAP_SIDE = 192
"""Blocks along the longer side of the map of errors, at most."""


@dataclass(frozen=True)
class Tally:
    """Sums over valid pixels, to be added up. squared, squared_dn, truth: ``(C,)``, of squared errors on the scale
    of `RANGE` and in DN, and of the truth in DN. power: ``(BINS,)``, of windows. The others: sums of what they are
    named after, and how many pixels went into them."""

    squared: np.ndarray
    squared_dn: np.ndarray
    truth: np.ndarray
    count: int
    angle: float
    angles: int
    similarity: float
    energy: float
    inner: int
    aligned: float
    moved: float
    edge_pixels: int
    disagreement: float
    coarse_pixels: int
    power: np.ndarray
    power_windows: int

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(*(getattr(self, field.name) + getattr(other, field.name) for field in fields(self)))

    @property
    def psnr(self) -> float:
        """Peak signal-to-noise ratio over all bands, dB; infinite where nothing differs."""
        error = self.squared.sum() / (self.count * len(self.squared))
        return float("inf") if error == 0 else float(10 * np.log10(RANGE**2 / error))

    def ergas(self, scale: int) -> float:
        """See `measures.ergas`."""
        return ergas(self.squared_dn / self.count, self.truth / self.count, scale)

    @property
    def mean_power(self) -> np.ndarray:
        """Radial power, the mean over windows, ``(BINS,)``."""
        return self.power / self.power_windows


@dataclass(frozen=True)
class ErrorMap:
    """Root of the mean squared error over bands and pixels of square blocks, on the scale of `RANGE`; NaN where
    nothing is valid.

    result, bicubic: ``(rows, columns)``. block: pixels a side.
    """

    result: np.ndarray
    bicubic: np.ndarray
    block: int


@dataclass(frozen=True)
class Counted:
    """tallies: of `RESULT`, `BICUBIC`, and of `REFERENCE` measured against itself. places: windows of one side
    pixels without a hole, cell by cell; holed: those with one, the fullest first. valid_pixels: that were
    compared."""

    tallies: dict[str, Tally]
    errors: ErrorMap
    places: list[Window]
    holed: list[Window]
    valid_pixels: int


def count(compared: Compared, told: Callable[[float], None]) -> Counted:
    """Measure all of it. told: is given the share that is done, 0 to 1."""
    windows = list(cells(compared.width, compared.height, CELL))
    threshold, side = _survey(compared, windows, lambda done: told(done * 0.3))
    block = -(-max(compared.width, compared.height) // _MAP_SIDE)
    sums = {name: np.zeros(_map_shape(compared, block)) for name in (RESULT, BICUBIC, "pixels")}
    tallies: dict[str, Tally] = {}
    places, holed = [], []
    for done, cell in enumerate(windows, 1):
        view = compared.view(cell.grown(HALO))
        reference = compared.shown(view.reference)
        found, spoilt = _find_places(view.valid[HALO:-HALO, HALO:-HALO], side)
        inner = _inner(view.valid)
        known = _Known(view, reference, inner, _edges(reference, threshold, inner), found)
        for name, values in ((RESULT, view.result), (BICUBIC, view.bicubic), (REFERENCE, view.reference)):
            tally = _tally(compared, known, values)
            tallies[name] = tallies[name] + tally if name in tallies else tally
            if name != REFERENCE:
                _add_errors(sums[name], compared, view, values, cell, block)
        _add_count(sums["pixels"], view, cell, block)
        places += [_moved(window, cell) for window in found]
        holed += [(valid, _moved(window, cell)) for valid, window in spoilt]
        told(0.3 + 0.7 * done / len(windows))
    with np.errstate(invalid="ignore", divide="ignore"):
        errors = ErrorMap(*(np.sqrt(sums[name] / sums["pixels"]) for name in (RESULT, BICUBIC)), block)
    fullest = [window for _, window in sorted(holed, key=lambda entry: -entry[0])]
    return Counted(tallies, errors, places, fullest, tallies[RESULT].count)


def distance(tally: Tally, reference: Tally, scale: int) -> float | None:
    """Distance of the spectra, dB, see `spectrum_distance`; None where no window is without a hole."""
    if tally.power_windows == 0:
        return None
    return spectrum_distance(tally.mean_power, reference.mean_power, scale)


@dataclass(frozen=True)
class _Known:
    """A cell with its halo, and what all methods are measured by. reference: as it is shown. inner: of the cell
    alone, what is away from holes. places: windows of the cell without a hole."""

    view: View
    reference: np.ndarray
    inner: np.ndarray
    edges: Edges
    places: list[Window]


def _tally(compared: Compared, known: _Known, values: np.ndarray) -> Tally:
    """One method in one cell."""
    view, reference, inner, edges = known.view, known.reference, known.inner, known.edges
    core = np.s_[..., HALO:-HALO, HALO:-HALO]
    ok = view.valid[core]
    difference = (values - view.reference)[core][:, ok]
    shown = compared.shown(values)
    aligned, _ = edge_coherence(shown, reference, edges)
    moved, edge_pixels = edge_displacement(shown, reference, edges)
    angles = spectral_angles(values[core], view.reference[core])[ok]
    angles = angles[np.isfinite(angles)]
    disagreement, coarse_pixels = _disagreement(view, values, compared.scale)
    power = np.zeros(BINS)
    for window in known.places:
        row, col = window.row + HALO, window.col + HALO
        power += radial_power(shown[row : row + window.height, col : col + window.width])
    return Tally(
        np.square(compared.scaled(values - view.reference)[core][:, ok]).sum(1),
        np.square(difference).sum(1),
        view.reference[core][:, ok].sum(1),
        int(ok.sum()),
        float(angles.sum()),
        len(angles),
        float(ssim_map(shown, reference)[core][inner].sum()),
        float(laplacian_map(shown)[core][inner].sum()),
        int(inner.sum()),
        aligned,
        moved,
        edge_pixels,
        disagreement,
        coarse_pixels,
        power,
        len(known.places),
    )


def _disagreement(view: View, values: np.ndarray, scale: int) -> tuple[float, int]:
    """Sum over input pixels, all of whose pixels are valid, of the mean absolute difference over bands in DN; and
    how many they are."""
    bands, height, width = values.shape
    blocks = values.reshape(bands, height // scale, scale, width // scale, scale).mean((2, 4))
    whole = view.valid.reshape(height // scale, scale, width // scale, scale).all((1, 3)) & view.coarse_valid
    cut = HALO // scale
    core = np.s_[..., cut:-cut, cut:-cut]
    apart = np.abs(blocks - view.coarse).mean(0)[core]
    return float(apart[whole[core]].sum()), int(whole[core].sum())


def _survey(compared: Compared, windows: list[Window], told: Callable[[float], None]) -> tuple[float, int]:
    """Before anything is measured: how strong the strongest tenth of edges is, and how large windows without a hole
    are to be had.

    The trace of the structure tensor that a tenth of the reference's valid pixels exceed: over the whole raster,
    so that flat windows have few edges and not the strongest of their noise. The side is the largest of `_sides`
    of which there is one.
    """
    step = max(1, int(np.ceil(np.sqrt(compared.width * compared.height / _MOST_TRACES))))
    sides = _sides(compared)
    kept, largest = [], sides[-1]
    core = np.s_[HALO:-HALO, HALO:-HALO]
    for done, cell in enumerate(windows, 1):
        patch = compared.reference.read(cell.grown(HALO))
        trace, _, _ = structure_tensor(compared.shown(patch.values.astype(np.float64)))
        valid = patch.valid.all(0)[core]
        kept.append(trace[core][::step, ::step][valid[::step, ::step]].astype(np.float32))
        if largest < sides[0]:
            valid = valid & compared.result.read(cell).valid.all(0)
            largest = max(largest, next((side for side in sides if _find_places(valid, side)[0]), 0))
        told(done / len(windows))
    traces = np.concatenate(kept)
    return (float(np.quantile(traces, 1 - EDGE_SHARE)) if traces.size else 0.0), largest


def _sides(compared: Compared) -> tuple[int, ...]:
    """Sides that windows may have, the largest first: `PLACE` or what a small raster has, its half, and `SMALLEST`."""
    most = min(PLACE, min(compared.width, compared.height) // 8 * 8)
    return tuple(sorted({most, max(SMALLEST, most // 16 * 8), SMALLEST}, reverse=True))


def _edges(reference: np.ndarray, threshold: float, inner: np.ndarray) -> Edges:
    """The reference's strong edges in the cell alone, away from holes."""
    trace, coherence, angle = structure_tensor(reference)
    edge = np.zeros(trace.shape, bool)
    core = np.s_[HALO:-HALO, HALO:-HALO]
    edge[core] = ((trace >= threshold) & (trace > 0) & (coherence > EDGE_COHERENCE))[core] & inner
    return edge, coherence, angle


def _inner(valid: np.ndarray) -> np.ndarray:
    """What of a cell is `REACH` away from holes. (Beyond the raster it is mirrored, holes and all.)"""
    return ndimage.minimum_filter(valid.astype(np.uint8), 2 * REACH + 1)[HALO:-HALO, HALO:-HALO] > 0


def _map_shape(compared: Compared, block: int) -> tuple[int, int]:
    return -(-compared.height // block), -(-compared.width // block)


def _add_errors(
    total: np.ndarray, compared: Compared, view: View, values: np.ndarray, cell: Window, block: int
) -> None:
    squared = np.square(compared.scaled(values - view.reference)).mean(0)[HALO:-HALO, HALO:-HALO]
    _add_blocks(total, np.where(view.valid[HALO:-HALO, HALO:-HALO], squared, 0), cell, block)


def _add_count(total: np.ndarray, view: View, cell: Window, block: int) -> None:
    _add_blocks(total, view.valid[HALO:-HALO, HALO:-HALO].astype(float), cell, block)


def _add_blocks(total: np.ndarray, values: np.ndarray, cell: Window, block: int) -> None:
    rows = np.arange(cell.row, cell.row + cell.height) // block
    cols = np.arange(cell.col, cell.col + cell.width) // block
    np.add.at(total, np.ix_(rows, cols), values)


def _find_places(ok: np.ndarray, side: int) -> tuple[list[Window], list[tuple[int, Window]]]:
    """Windows of a cell without a hole, and those with one after how many pixels of them are valid; within the cell."""
    whole, spoilt = [], []
    for row in range(0, ok.shape[0] - side + 1, side):
        for col in range(0, ok.shape[1] - side + 1, side):
            part, window = ok[row : row + side, col : col + side], Window(col, row, side, side)
            if part.all():
                whole.append(window)
            elif part.any():
                spoilt.append((int(part.sum()), window))
    return whole, spoilt


def _moved(window: Window, cell: Window) -> Window:
    return Window(window.col + cell.col, window.row + cell.row, window.width, window.height)
