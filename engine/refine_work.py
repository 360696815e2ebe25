"""Stage 2 of a job: tiles of whole windows, refined and joined, in reading order."""

from collections.abc import Callable

from .base_picture import BasePicture
from .computing import Computing
from .describe import Index, indices_of
from .journal import Stage
from .raster.grid import Window
from .result import Result, coarser
from .rows import Pace, Rows
from .tiles import RefineTile
from .tiling import Tile
from .work import Work


def write_refined(
    work: Work,
    computing: Computing,
    base: BasePicture,
    captions: dict[Index, str],
    result: Result,
    stage: Stage,
    told: Callable[[float], None],
) -> Pace:
    """Compute and write what is left of the output. told: is given the share that is done, step by step."""
    source = work.source
    rows = Rows(work.output, len(source.colour.bands) + 1, [result], stage, told, work.needs)

    def read(tiles: list[Tile]) -> RefineTile:
        [tile] = tiles
        window = tile.window
        coarse = source.read(coarser(window, work.job.scale))
        words = _words(work, captions, window)
        valid = bool(coarse.valid.any())
        return RefineTile(window, coarse.values, valid, base.values(window), base.known.read(window), words)

    rows.run(([[tile] for tile in row] for row in work.refined()), read, computing)
    return rows.pace


def _words(work: Work, captions: dict[Index, str], window: Window) -> list[str]:
    """One a window of a tile, row by row, with the words that the user adds."""
    prompt = work.job.prompt.strip()
    said = (captions.get(index, "") for index in indices_of(window, work.models.bundle.refinement))
    return [", ".join(part for part in (caption, prompt) if part) for caption in said]
