"""The result of a job in the making: finished cells go to their sinks with what is carried over of the input."""

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
        values, error = layers[:bands], layers[bands]
        scale, dtype, empty = self._scale, self._source.dtype, self._source.empty
        place = coarser(cell, scale)
        patch = self._source.read(place)
        bounds = limits(dtype, empty, patch.values, self._positive)
        if bounds is not None:
            values = settle(values, scale, *bounds)
        self._put(cell, values, error, patch if self._area is None else self._area.cut(patch, place))

    def leave_out(self, cell: Window) -> None:
        """A cell of which nothing was computed: it lies outside the area. Without one, nobody looks there."""
        if self._area is None:
            return
        place = coarser(cell, self._scale)
        patch = self._area.cut(self._source.nothing(place), place)
        values = _repeat(patch.values, self._scale)
        self._put(cell, values, values[0], patch)

    def _put(self, cell: Window, values: np.ndarray, error: np.ndarray, patch: Patch) -> None:
        """patch: the input there, invalid where the result shall be."""
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
