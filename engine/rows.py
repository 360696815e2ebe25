"""Rows of tiles: read ahead, computed in reading order, joined and written behind; complete rows are noted in the journal.

    Rows(output, layers, results, stage, told, needs).run(rows, read, computing)

Reading, computing and writing each have a thread: none of them waits for the disk while there is something to compute. Batches of which
no tile is needed are neither read nor computed.
"""

import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor, Future
from dataclasses import dataclass
from typing import Any, Protocol, TypeVar

import numpy as np

from .computing import Computing
from .journal import Stage
from .raster.grid import Window
from .tiles import Tiles
from .tiling import Seams, Tile
from .worker import worker

AHEAD, BEHIND = 2, 1
"""Batches that are read before they are computed, and that wait to be written."""

Waited = TypeVar("Waited")


@dataclass(frozen=True)
class Batch:
    """Tiles that are computed at once. row: the one they are in; last: of its row. needed: whether any of them is."""

    tiles: list[Tile]
    row: int
    last: bool
    needed: bool

    @property
    def work(self) -> int:
        """Pixels to be computed."""
        return sum(tile.cell.width * tile.cell.height for tile in self.tiles) if self.needed else 0


@dataclass
class Pace:
    """Seconds. whole: from the first to the last batch. waited: those in which nothing was computed, for want of input or of output."""

    whole: float = 0.0
    waited: float = 0.0

    def facts(self) -> dict[str, float]:
        """``waiting_share``: of the time, in which nothing was computed."""
        return {"waiting_share": round(self.waited / self.whole, 3)} if self.whole else {}


class Written(Protocol):
    """What cells are written to, such as a `Result`."""

    def write(self, cell: Window, layers: np.ndarray) -> None:
        """A finished cell of the output's grid, with the layers of its stage."""

    def leave_out(self, cell: Window) -> None:
        """A cell that was not computed, since nobody needs it."""

    def flush(self) -> None:
        """What was written is on the disk."""

    def state(self) -> Any:
        """What was counted, for JSON."""

    def resume(self, state: Any) -> None:
        """Go on from there."""


class Rows:
    """Writes the rows of one stage.

    output: the window of the output's grid that they cover. told: is given the share of the work that is done. needs: whether anything of
    a tile is looked at by whoever comes next.
    """

    def __init__(
        self,
        output: Window,
        layers: int,
        results: list[Written],
        stage: Stage,
        told: Callable[[float], None],
        needs: Callable[[Tile], bool],
    ):
        self._layers, self._results, self._stage, self._told, self._needs = layers, results, stage, told, needs
        self._seams = Seams(output, layers, stage.strip)
        self._done, self._now, self._all = 0, 0, 0
        self._failed = False
        self.pace = Pace()
        for result, state in zip(results, stage.state.get("results", []), strict=False):
            result.resume(state)

    def run(
        self,
        rows: Iterable[Iterable[list[Tile]]],
        read: Callable[[list[Tile]], Tiles],
        computing: Computing,
    ) -> None:
        """rows: of batches, from the first of the stage. read: what a batch is computed from."""
        todo = self._left(rows)
        began = time.monotonic()
        with worker("reading") as reader, worker("writing") as writer:
            inputs = self._ahead(reader, read, [batch for batch in todo if batch.needed])
            writing: deque[Future[None]] = deque()
            pictures = computing.each(inputs, self.tell_step)
            self.tell_step(0.0)
            for batch in todo:
                self._now = batch.work
                if batch.needed:
                    writing.append(writer.submit(self._unless_failed, self._write, batch, [next(pictures)]))
                    self.tell_step(1.0)
                else:
                    writing.append(writer.submit(self._unless_failed, self._leave_out, batch))
                self._done += self._now
                while len(writing) > BEHIND:
                    self._wait(writing.popleft())
            for written in writing:
                self._wait(written)
        if todo and (self._stage.rows or self._stage.due):
            self._note(todo[-1].row + 1)
        self.pace.whole = time.monotonic() - began

    def tell_step(self, share: float) -> None:
        """Tell how much of the batch is done that is computed just now, 0 to 1."""
        self._told(min(1.0, (self._done + share * self._now) / max(1, self._all)))

    def _left(self, rows: Iterable[Iterable[list[Tile]]]) -> list[Batch]:
        """Batches of the rows that are not done yet; those that are, are told."""
        todo = []
        for index, row in enumerate(rows):
            batches = list(row)
            for number, tiles in enumerate(batches, 1):
                # Whole batches: a tile's numbers depend in their last bits on those that are computed with it.
                batch = Batch(tiles, index, number == len(batches), any(map(self._needs, tiles)))
                self._all += batch.work
                if index >= self._stage.rows:
                    todo.append(batch)
                else:
                    self._done += batch.work
        return todo

    def _ahead(self, reader: Executor, read: Callable[[list[Tile]], Tiles], todo: list[Batch]) -> Iterator[Tiles]:
        reading: deque[Future[Tiles]] = deque()
        for batch in todo:
            reading.append(reader.submit(read, batch.tiles))
            if len(reading) > AHEAD:
                yield self._wait(reading.popleft())
        for future in reading:
            yield self._wait(future)

    def _wait(self, future: Future[Waited]) -> Waited:
        began = time.monotonic()
        try:
            return future.result()
        finally:
            self.pace.waited += time.monotonic() - began

    def _unless_failed(self, write: Callable[..., None], *arguments: Any) -> None:
        """Write, unless a batch before could not be: batches wait here in a row, and one that lacks a tile must never be noted as done."""
        if self._failed:
            return
        try:
            write(*arguments)
        except BaseException:
            self._failed = True
            raise

    def _write(self, batch: Batch, held: list[np.ndarray]) -> None:
        """held: the pictures, in a list that is emptied: what carries this out keeps its arguments to the end, which are many megabytes."""
        pictures = list(held.pop())
        if len(pictures) != len(batch.tiles):
            raise ValueError(f"{len(pictures)} pictures of {len(batch.tiles)} tiles")
        for tile in batch.tiles:
            cell = self._seams.join(tile, pictures.pop(0))
            for result in self._results:
                result.write(tile.cell, cell)
        self._end(batch)

    def _leave_out(self, batch: Batch) -> None:
        for tile in batch.tiles:
            nothing = np.broadcast_to(np.float32(0), (self._layers, tile.window.height, tile.window.width))
            self._seams.join(tile, nothing)
            for result in self._results:
                result.leave_out(tile.cell)
        self._end(batch)

    def _end(self, batch: Batch) -> None:
        if batch.last and self._stage.due:
            self._note(batch.row + 1)

    def _note(self, rows: int) -> None:
        for result in self._results:
            result.flush()
        self._stage.note(rows, {"results": [result.state() for result in self._results]}, self._seams.strip)
