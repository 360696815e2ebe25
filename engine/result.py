"""The result of a job in the making: finished cells go to their sinks with what is carried over of the input."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from .agreement import settle
from .agreement_figures import AgreementFigures
from .area import Area
from .confidence import confidence
from .confidence_figures import ConfidenceFigures
from .raster.grid import Window
from .raster.radiometry import finish, limits
from .raster.sink import Sink
from .raster.source import Patch, Source

STRIP = 128
"""Rows of a cell that are finished at once: what that takes, several times their size, lies in memory beside the networks."""


@dataclass(frozen=True)
class Trust:
    """Where confidence goes, None where it is only summed up; and how it is read off an expected error: a curve of `confidence.Curves`."""

    sink: Sink | None
    curve: list[float]


class Result:
    """Writes cells of the output. agreement: how far they agree with the input; trusted: how far they may be trusted, where that is asked.

    output: the job's window of the output's grid. positive: see `Stretch`. trust: None where nobody asked for it. area: outside of it the
    result is invalid; None: nowhere but where the input is.
    """

    def __init__(
        self,
        source: Source,
        sink: Sink,
        output: Window,
        scale: int,
        positive: np.ndarray | None = None,
        trust: Trust | None = None,
        area: Area | None = None,
    ):
        self._source, self._sink, self._output, self._scale, self._trust = source, sink, output, scale, trust
        self._positive, self._area = positive, area
        self.agreement = AgreementFigures()
        self.trusted = ConfidenceFigures()

    def write(self, cell: Window, layers: np.ndarray) -> None:
        """cell: of the output's grid. layers: ``(C + 1, H, W)`` float32: all bands but alpha in DN, and their expected error; or more."""
        bands = len(self._source.colour.bands)
        for strip, rows, patch in self._strips(cell, self._source.read(coarser(cell, self._scale))):
            values = layers[:bands, rows]
            bounds = limits(self._source.dtype, self._source.empty, patch.values, self._positive)
            if bounds is not None:
                values = settle(values, self._scale, *bounds)
            self._put(strip, values, layers[bands, rows], patch)

    def leave_out(self, cell: Window) -> None:
        """A cell of which nothing was computed: it lies outside the area. Without one, nobody looks there."""
        if self._area is None:
            return
        for strip, _, patch in self._strips(cell, self._source.nothing(coarser(cell, self._scale))):
            values = _repeat(patch.values, self._scale)
            self._put(strip, values, values[0], patch)

    def _strips(self, cell: Window, patch: Patch) -> Iterator[tuple[Window, slice, Patch]]:
        """Parts of a cell, from the top: their place, their rows in it, and the input there, invalid where the result shall be."""
        if self._area is not None:
            patch = self._area.cut(patch, coarser(cell, self._scale))
        step = max(1, STRIP // self._scale)
        for first in range(0, patch.valid.shape[1], step):
            part = patch.rows(first, first + step)
            top, height = first * self._scale, part.valid.shape[1] * self._scale
            yield Window(cell.col, cell.row + top, cell.width, height), slice(top, top + height), part

    def _put(self, cell: Window, values: np.ndarray, error: np.ndarray, patch: Patch) -> None:
        scale = self._scale
        finished = finish(values, _repeat(patch.valid, scale), self._source.dtype, self._source.empty)
        self.agreement.add(finished, patch, scale)
        at = Window(cell.col - self._output.col, cell.row - self._output.row, cell.width, cell.height)
        self._sink.write(at, finished, _repeat(patch.alpha, scale), _repeat(patch.mask, scale))
        if self._trust is not None:
            sure = confidence(error, self._trust.curve)
            sure[~_repeat(patch.valid[0], scale)] = np.nan
            self.trusted.add(sure)
            if self._trust.sink is not None:
                self._trust.sink.write(at, sure[None], None, None)

    def flush(self) -> None:
        """What was written is on the disk."""
        self._sink.flush()
        if self._trust is not None and self._trust.sink is not None:
            self._trust.sink.flush()

    def state(self) -> dict[str, list[float]]:
        """What was counted of the cells that were written, for `resume`."""
        return {"agreement": self.agreement.state(), "trusted": self.trusted.state()}

    def resume(self, state: dict[str, list[float]]) -> None:
        """Go on from there."""
        self.agreement.resume(state["agreement"])
        self.trusted.resume(state["trusted"])

    def facts(self) -> dict[str, float]:
        """Figures of the run by name: those of agreement and of trust."""
        return {**self.agreement.facts(), **self.trusted.facts()}


def coarser(window: Window, scale: int) -> Window:
    """The input's pixels under a window of the output's grid that begins and ends with them."""
    return Window(window.col // scale, window.row // scale, window.width // scale, window.height // scale)


def _repeat(part: np.ndarray | None, scale: int) -> np.ndarray | None:
    """Each pixel as a block of the finer grid: what is valid or transparent is so by whole input pixels."""
    return None if part is None else part.repeat(scale, -2).repeat(scale, -1)
