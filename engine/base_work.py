"""Stage 1 of a job: tiles of the output, computed and joined, in reading order."""

from collections.abc import Callable
from itertools import groupby, islice

import numpy as np

from .raster.grid import Window
from .result import Result, coarser
from .stage1 import Stage1
from .tiling import Seams, Tile, plan
from .work import Work


def write_base(work: Work, output: Window, results: list[Result], told: Callable[[float], None]) -> None:
    """Compute all of a window of the output's grid, and write it to each of the results. told: is given the share that is done."""
    job, bundle, stage1 = work.job, work.models.bundle, work.stage1(work.job)
    seams = Seams(output, len(work.source.colour.bands) + 1)
    done = 0
    align = work.models.pipeline.predictor.align
    tile, context = (-(-pixels // align) * align for pixels in (job.tile or bundle.tile, job.overlap or bundle.context))
    for row in plan(output, tile, context, (work.fine_grid.width, work.fine_grid.height), align):
        for _, alike in groupby(row, key=lambda tile: (tile.window.width, tile.window.height)):
            while batch := list(islice(alike, job.batch)):
                for tile, picture in zip(batch, _compute(batch, work, stage1), strict=True):
                    cell = seams.join(tile, picture)
                    for result in results:
                        result.write(tile.cell, cell)
                done += sum(tile.cell.width * tile.cell.height for tile in batch)
                told(done / (output.width * output.height))


def _compute(batch: list[Tile], work: Work, stage1: Stage1) -> np.ndarray:
    patches = [work.source.read(coarser(tile.window, work.job.scale)) for tile in batch]
    return stage1([tile.window for tile in batch], np.stack([patch.values for patch in patches])).layers()
