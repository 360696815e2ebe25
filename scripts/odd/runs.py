"""One raster through the engine, and what came of it.

runs = Runs(models, results, scratch)
line = runs.made(case)              # line.held: whether it is as it should be
"""

import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import rasterio

from engine.errors import EngineError
from engine.events import Caution, Event
from engine.job import UpscaleJob
from engine.upscale import Models, upscale

from .checks import Place, Report, check
from .generated import Case
from .real import Real
from .twin import differences, write_twin

ROOT = Path(__file__).resolve().parents[2]

SCALE = 2
WHOLE = 1_100_000
"""Pixels. Of a larger raster an extent is done."""

EXTENT = 701
"""Pixels a side of that extent: a prime."""

BESIDE = (0, 0, 256, 256)
"""Column, row, width and height of a part of the damaged raster that is whole."""

Do = Callable[[UpscaleJob], str]
"""Carries out a job; returns what was told on the way."""


@dataclass(frozen=True)
class Line:
    """One raster of a table. report: None where it was refused."""

    name: str
    odd: str
    happened: str
    report: Report | None
    held: bool


@dataclass(frozen=True)
class Runs:
    """models: loaded once for all. results: folder where they go; scratch: for what nobody looks at."""

    models: Models
    results: Path
    scratch: Path

    def real(self, each: Real, data: Path) -> Line:
        """A file of a folder of real ones."""
        path = (data / each.name).absolute()
        with rasterio.open(path) as file:
            whole = (0, 0, file.width, file.height)
            large = file.width * file.height > WHOLE and not each.whole
            place = _middle(file.width, file.height) if large else whole
            extents = {part: _extent(file.transform, part) for part in (place, BESIDE)}
        job = self._job(str(path), f"{path.stem}_x{SCALE}.tif")
        cropped = replace(job, extent=extents[place]) if large else job
        line = self._done(Line(each.name, each.odd, "", None, False), cropped, place, each.refused, str(path))
        if not (each.cured_beside and line.held):
            return line
        cured = self._done(line, replace(job, extent=extents[BESIDE]), BESIDE, None, str(path))
        return replace(cured, happened=f"{line.happened}<br>An extent beside: {cured.happened}")

    def made(self, case: Case, number: int) -> Line:
        """One that was made on the way."""
        compare, place = case.compare or case.name, (0, 0, 0, 0)
        if case.refused is None:
            with rasterio.open(compare) as file:
                place = (0, 0, file.width, file.height)
        job = self._job(case.name, case.output or f"made_{number:02}.tif")
        return self._done(Line(case.name, case.odd, "", None, False), job, place, case.refused, compare, case.program)

    def _job(self, source: str, output: str) -> UpscaleJob:
        return UpscaleJob(source, str((self.results / output).absolute()), scale=SCALE, preset="fast", device="cpu")

    def _done(
        self, line: Line, job: UpscaleJob, place: Place, refused: str | None, compare: str, program: bool = False
    ) -> Line:
        output = Path(job.output)
        output.unlink(missing_ok=True)
        before = _beside(job.input)
        try:
            told = _by_program(job) if program else self._by_engine(job)
        except EngineError as error:
            happened = f"refused: *{_tidy(error.message, job.input)}* Cure: *{_tidy(error.hint, job.input)}*"
            held = refused is not None and refused in error.message and bool(error.hint) and not output.exists()
            return replace(line, happened=happened, held=held)
        report = check(compare, output, place, SCALE)
        report.note("nothing beside the input", _beside(job.input) == before)
        # The damaged one can't be read as a whole.
        twin = None if place == BESIDE else write_twin(compare, self.scratch)
        if twin is None:
            report.note("near what is around", report.near)
        else:
            other = self.scratch / "twin_result.tif"
            self._by_engine(replace(job, input=str(twin), output=str(other)))
            report.note("nothing bled in", differences(output, other, SCALE) == 0)
        part = "done" if job.extent is None else f"done, an extent of {place[2]} x {place[3]} px"
        happened = part + (f"; told: *{told}*" if told else "")
        return replace(line, happened=happened, report=report, held=refused is None and not report.failed)

    def _by_engine(self, job: UpscaleJob) -> str:
        events: list[Event] = []
        upscale(job, events.append, self.models)
        return " ".join(event.message for event in events if isinstance(event, Caution))


def _by_program(job: UpscaleJob) -> str:
    """As people do it, by the command line."""
    options = ["--scale", str(job.scale), "--preset", job.preset, "--device", job.device]
    command = [sys.executable, "-m", "engine", "upscale", job.input, job.output, *options]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    if done.returncode:
        raise SystemExit(f"{job.input}: {done.stderr}")
    return ""


def _middle(width: int, height: int) -> Place:
    across, down = min(EXTENT, width), min(EXTENT, height)
    return (width - across) // 2, (height - down) // 2, across, down


def _extent(transform, place: Place) -> tuple[float, float, float, float]:
    col, row, width, height = place
    (left, top), (right, bottom) = transform @ (col, row), transform @ (col + width, row + height)
    return min(left, right), min(top, bottom), max(left, right), max(top, bottom)


def _beside(source: str) -> list[tuple[str, int, int]]:
    """What lies beside the input, with sizes and times."""
    folder = Path(source).parent
    if not folder.is_dir():
        return []
    return sorted((each.name, each.stat().st_size, each.stat().st_mtime_ns) for each in folder.iterdir())


def _tidy(sentence: str, source: str) -> str:
    """Without the folders of this computer and the port of its server."""
    folder = str(Path(source).parent)
    for each in (folder, folder.replace("http:/", "http://")):
        sentence = sentence.replace(each + "/", "")
    return sentence.replace("|", "\\|").replace("*", "\\*")
