"""Stage 1 of a job: tiles of the output, computed and joined, in reading order."""

from collections.abc import Callable, Iterator
from itertools import groupby, islice

import numpy as np

from .computing import Computing
from .journal import Stage
from .known import Known
from .raster.grid import Window
from .result import Result, coarser
from .rows import Pace, Rows
from .tiles import BaseTiles
from .tiling import Tile, plan
from .work import Work


def write_base(
    work: Work,
    computing: Computing,
    output: Window,
    results: list[Result],
    stage: Stage,
    told: Callable[[float], None],
    needs: Callable[[Tile], bool],
    known: Known | None = None,
) -> Pace:
    """Compute what is left of a window of the output's grid, and write it to each of the results.

    told: is given the share that is done. needs: whether a tile is needed at all. known: what stage 2 shall be told goes there.
    """
    source, scale = work.source, work.job.scale
    layers, written = len(source.colour.bands) + 1, list(results)
    if known is not None:
        layers, written = layers + work.colours + 1, [*results, known]
    rows = Rows(output, layers, written, stage, told, needs)

    def read(tiles: list[Tile]) -> BaseTiles:
        patches = [source.read(coarser(tile.window, scale)) for tile in tiles]
        valid = any(patch.valid.any() for patch in patches)
        values = np.stack([patch.values for patch in patches])
        return BaseTiles([tile.window for tile in tiles], values, valid, known is not None)

    rows.run(_batches(work, output), read, computing)
    return rows.pace


def _batches(work: Work, output: Window) -> Iterator[Iterator[list[Tile]]]:
    """Rows of tiles that are alike and computed at once."""
    job, bundle, fine = work.job, work.models.bundle, work.fine_grid
    align = work.models.pipeline.predictor.align
    tile, context = (-(-pixels // align) * align for pixels in (job.tile or bundle.tile, job.overlap or bundle.context))
    for row in plan(output, tile, context, (fine.width, fine.height), align):
        yield _grouped(row, job.batch)


def _grouped(row: list[Tile], most: int) -> Iterator[list[Tile]]:
    for _, alike in groupby(row, key=lambda tile: (tile.window.width, tile.window.height)):
        while batch := list(islice(alike, most)):
            yield batch
