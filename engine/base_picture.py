"""Stage 1's picture as the stages after it find it: a hidden raster beside the output, with what lies around that.

with base_picture(work, told) as base:
    base.values(window)
"""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import numpy as np

from .base_work import write_base
from .computing import Computing
from .job import base_path, partial_path
from .journal import Journal
from .known import Known, known_size
from .raster.grid import Window
from .raster.sink import Sink, create_sink
from .raster.source import Patch, Source, looked_at, open_source
from .raster.space import Wanted
from .result import Result, coarser
from .tiling import Tile, whole_windows
from .work import Work

_COPIED = 1024
"""Pixels a side that are copied at once."""


class BasePicture:
    """Reads windows of the output's grid. place: where the open raster lies in that grid. known: what stage 2 is told beside it."""

    def __init__(self, source: Source, place: Window, known: Known | None = None):
        self._source, self._place, self.known = source, place, known

    def read(self, window: Window) -> Patch:
        """A window, in DN; what is beyond the raster is reflected."""
        return self._source.read(_moved(window, -self._place.col, -self._place.row))

    def values(self, window: Window) -> np.ndarray:
        """``(C, H, W)`` float32 in DN, bands in the order of `Colour.bands`."""
        return self.read(window).values


@contextmanager
def base_picture(
    work: Work, computing: Computing, journal: Journal, told: Callable[[float], None], refines: bool = True
) -> Iterator[BasePicture]:
    """Stage 1's picture of the output and of the windows of stage 2 that touch it, as far as the raster reaches.

    refines: whether stage 2 follows, and is to be told what stage 1 knows.
    """
    place, stage = _place(work), journal.stage("upscaling")
    sink = _sink(work, place, journal.keeps)
    with ExitStack() as stack:
        stack.enter_context(sink)
        known = stack.enter_context(_known(work, place, journal)) if refines else None
        if not sink.kept or (known is not None and not known.kept):
            stage.forget()
        result = Result(work.source, sink, place, work.job.scale, work.stretch.positive)
        write_base(work, computing, place, [result], stage, told, _needs(work, place), known)
        with open_source(str(sink.view()), work.source.colour.in_result.rgb) as source:
            yield BasePicture(source, place, known)


def wanted_by_base(work: Work, refines: bool = True) -> list[Wanted]:
    """The space that `base_picture` takes; it is never made into a finished file."""
    place = _place(work)
    known = [Wanted(_known_path(work), known_size(place, work.colours))] if refines else []
    return [*_sink(work, place, lambda: False).wanted(finished=False), *known]


def _sink(work: Work, place: Window, keep: Callable[[], bool]) -> Sink:
    return create_sink(str(base_path(work.job)), work.source, work.fine_grid.crop(place), keep)


def _known_path(work: Work) -> Path:
    partial = partial_path(base_path(work.job))
    return partial.with_name(f"{partial.name}.known")


@contextmanager
def _known(work: Work, place: Window, journal: Journal) -> Iterator[Known]:
    known = Known(_known_path(work), place, len(work.source.colour.bands), work.colours)
    try:
        yield known
    finally:
        known.close(journal.keeps())


def copy_base(work: Work, base: BasePicture, result: Result) -> None:
    """Stage 1's picture of the output itself, into a result of its own."""
    output = work.output
    right, bottom = output.col + output.width, output.row + output.height
    for row in range(output.row, bottom, _COPIED):
        for col in range(output.col, right, _COPIED):
            cell = Window(col, row, min(_COPIED, right - col), min(_COPIED, bottom - row))
            if work.area is not None and not work.area.touches(coarser(cell, work.job.scale)):
                result.leave_out(cell)
                continue
            bands = base.values(cell)
            result.write(cell, np.concatenate([bands, np.zeros_like(bands[:1])]))


def _needs(work: Work, place: Window) -> Callable[[Tile], bool]:
    """Which tiles of stage 1 any tile of stage 2 looks at that shows in the result."""
    if work.area is None:
        return lambda tile: True
    needed = [_moved(tile.window, -place.col, -place.row) for row in work.refined() for tile in row if work.needs(tile)]
    seen = [_moved(looked_at(window, place.width, place.height), place.col, place.row) for window in needed]
    left, top, right, bottom = np.array([_sides(window) for window in seen]).T

    def needs(tile: Tile) -> bool:
        its_left, its_top, its_right, its_bottom = _sides(tile.reach)
        return bool(np.any((left < its_right) & (right > its_left) & (top < its_bottom) & (bottom > its_top)))

    return needs


def _moved(window: Window, cols: int, rows: int) -> Window:
    return Window(window.col + cols, window.row + rows, window.width, window.height)


def _sides(window: Window) -> tuple[int, int, int, int]:
    return window.col, window.row, window.col + window.width, window.row + window.height


def _place(work: Work) -> Window:
    refinement, fine = work.models.bundle.refinement, work.fine_grid
    wanted = whole_windows(work.output, refinement.window, refinement.stride)
    left, top = max(0, wanted.col), max(0, wanted.row)
    right, bottom = min(fine.width, wanted.col + wanted.width), min(fine.height, wanted.row + wanted.height)
    return Window(left, top, right - left, bottom - top)
