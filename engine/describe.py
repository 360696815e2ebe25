"""What a picture shows, window by window: for stage 2, or as a result of its own.

finished = describe(job, tell)     # a job whose task is "describe"
"""

import json
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path

import torch

from .base_picture import BasePicture, base_picture, wanted_by_base
from .bundle import Refinement
from .captions.describer import Describer
from .captions.document import Captioned, assign, check_place, write_captions
from .captions.polygons import Polygon
from .captions.scene_describer import SceneDescriber
from .captions.vlm_describer import VlmDescriber
from .computing import Local
from .errors import BundleError
from .events import Caution, Finished
from .job import UpscaleJob
from .journal import Journal
from .load import load_describer
from .loaded import Models
from .raster.grid import Grid, Window
from .raster.radiometry import Stretch, to_model
from .raster.source import open_source
from .raster.space import check_space
from .tiling import Tile, plan_windows
from .work import Tell, Work, begin, place_of

Index = tuple[int, int]
"""Of a window: column and row of the grid of windows."""

_NEIGHBOURS = ((-1, 0), (-1, -1), (0, -1), (1, -1))
"""Those that come before a window in reading order."""


def describe(job: UpscaleJob, tell: Tell, models: Models | None = None) -> Finished:
    """Carry out a job whose output is the file of captions. Raises EngineError; no output is left then."""
    began = time.monotonic()
    with open_source(job.input, job.bands) as source:
        check_place(Path(job.output), source.files)
        work = begin(job, source, place_of(job, source), tell, models)
        bundle = work.models.bundle
        if bundle.refinement is None:
            raise BundleError(f"Bundle '{bundle.name}' has no model that describes.", "Choose another MODEL.")
        with Journal(job.output) as journal:
            check_space(wanted_by_base(work, refines=False))
            computing = Local(work.models, work.task, say=work.caution)
            journal.begin(work.identity(computing.precision), True, tell)
            with base_picture(work, computing, journal, work.part("upscaling", 0.0, 0.8), False) as base:
                said = describe_all(work, base, journal, work.part("describing", 0.8, 1.0))
                write_captions(Path(job.output), list(said.values()), source.grid.crs_wkt)
                journal.finish()
    return Finished(job.output, {"captions": len(said), "seconds": round(time.monotonic() - began, 2)})


def describe_all(
    work: Work, base: BasePicture, journal: Journal, told: Callable[[float], None]
) -> dict[Index, Captioned]:
    """What the bundle's describer says of each window of stage 1's picture; nothing where no pixel is valid.

    The describer is freed at the end, unless it is small.
    """
    windows = _windows(work)
    notes = journal.lines("describing")
    said = _noted(notes, windows, work.fine_grid)
    if len(said) == len(windows):
        return said
    shown = Stretch(work.stretch.low[: work.colours], work.stretch.high[: work.colours])
    told(len(said) / len(windows))
    with _describer(work.models) as describer, notes.open("a", encoding="utf-8") as noted:
        for index, tile in list(windows.items())[len(said) :]:
            patch = base.read(tile.window)
            words = ["", 1.0, "nodata"]
            if patch.valid.any():
                picture = torch.from_numpy(to_model(patch.values[: work.colours], shown)).clamp(-1, 1)
                description = describer.describe(picture.expand(3, -1, -1)[None], [list(_around(said, index))])[0]
                words = [description.caption, description.confidence, description.model]
            said[index] = _captioned(index, tile, words, work.fine_grid)
            noted.write(json.dumps([_name(index), *words]) + "\n")
            noted.flush()
            told(len(said) / len(windows))
    return said


def _noted(notes: Path, windows: dict[Index, Tile], grid: Grid) -> dict[Index, Captioned]:
    """What an earlier run said of the first windows."""
    said: dict[Index, Captioned] = {}
    if not notes.exists():
        return said
    with notes.open("r+", encoding="utf-8") as file:
        whole = 0
        for (index, tile), line in zip(windows.items(), file.read().splitlines(True), strict=False):
            if not line.endswith("\n"):
                break
            said[index] = _captioned(index, tile, json.loads(line)[1:], grid)
            whole += len(line)
        # What comes next begins on a line of its own. (json.dumps writes ASCII: letters are bytes.)
        file.truncate(whole)
    return said


def _captioned(index: Index, tile: Tile, words: list, grid: Grid) -> Captioned:
    """words: caption, confidence and model."""
    return Captioned(_polygon(tile.cell, grid), *words, _name(index))


def _describer(models: Models) -> AbstractContextManager[Describer]:
    def load() -> SceneDescriber | VlmDescriber:
        return load_describer(models.bundle, models.compute.device)

    return nullcontext(models.keep("describer", load)) if models.keeps else load()


def take_given(work: Work, given: list[Captioned]) -> dict[Index, Captioned]:
    """The user's captions for each window; empty where theirs say nothing, which is told."""
    windows = _windows(work)
    polygons = [_polygon(tile.cell, work.fine_grid) for tile in windows.values()]
    captions = assign(given, polygons)
    missed = sum(caption is None for caption in captions)
    if missed:
        work.tell(
            Caution(f"The captions say nothing of {missed} of {len(windows)} places: these are refined without words.")
        )
    return {
        index: Captioned(polygon, caption or "", 1.0, "user", _name(index))
        for index, polygon, caption in zip(windows, polygons, captions, strict=True)
    }


def indices_of(window: Window, refinement: Refinement) -> list[Index]:
    """The windows of a tile of whole windows, row by row."""
    side, stride = refinement.window, refinement.stride
    margin = (side - stride) // 2
    first_col, first_row = (window.col + margin) // stride, (window.row + margin) // stride
    across, down = ((length - side) // stride + 1 for length in (window.width, window.height))
    return [(first_col + col, first_row + row) for row in range(down) for col in range(across)]


def _windows(work: Work) -> dict[Index, Tile]:
    """The windows of the tiles that are computed, in reading order; their cells are the parts of the output that they own."""
    refinement = work.models.bundle.refinement
    computed = (tile.window for row in work.refined() for tile in row if work.needs(tile))
    wanted = {index for window in computed for index in indices_of(window, refinement)}
    rows = plan_windows(work.output, refinement.window, refinement.stride, 1)
    windows = {indices_of(tile.window, refinement)[0]: tile for row in rows for tile in row}
    return {index: tile for index, tile in windows.items() if index in wanted}


def _name(index: Index) -> str:
    return f"{index[0]}_{index[1]}"


def _around(said: dict[Index, Captioned], index: Index) -> Iterator[str]:
    for col, row in _NEIGHBOURS:
        neighbour = said.get((index[0] + col, index[1] + row))
        if neighbour is not None and neighbour.caption:
            yield neighbour.caption


def _polygon(cell: Window, grid: Grid) -> Polygon:
    """Corners of a cell on the ground."""
    left, top, right, bottom = cell.col, cell.row, cell.col + cell.width, cell.row + cell.height
    return tuple(grid.transform @ corner for corner in ((left, top), (right, top), (right, bottom), (left, bottom)))
