"""What is fuzzed: for each kind of input how one is made, how the program takes it, and what must hold then.

    with Sandbox(folder) as sandbox:
        TARGETS["job"].attempt(sandbox, seed)      # "accepted" or "refused"; AssertionError, or whatever got loose

Refused means: by `JobError` or `EngineError`, in a short sentence with a hint. An event is refused by being none.
"""

from __future__ import annotations

import json
import os
import random
import shutil
import signal
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from engine import events
from engine.captions.document import check_place
from engine.errors import EngineError
from engine.evaluate_job import EvaluateJob, leftovers, read_job
from engine.job import JobError, UpscaleJob
from engine.job_checks import LONGEST_LINE
from tests.engine.hostile import TEXTS, mutated, value

ACCEPTED, REFUSED = "accepted", "refused"

LONGEST_SENTENCE = 600
"""Letters of what is told, the paths of the sandbox included."""


class TookTooLongError(BaseException):
    """No Exception, so that nothing on the way takes it for one of its own."""


@contextmanager
def time_limit(seconds: float) -> Iterator[None]:
    """Raises `TookTooLongError` in what takes longer; on the main thread, where the system has such a clock."""

    def end(*_: object) -> None:
        raise TookTooLongError(f"took more than {seconds:g} s")

    before = signal.signal(signal.SIGALRM, end)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


class Sandbox:
    """A folder to work in; files beside it that must stay as they are, a pipe that blocks its readers, a port that nobody may ask."""

    def __init__(self, folder: Path):
        self.folder = folder / "work"
        self._outside = folder / "outside"
        self._port = socket.socket()

    def __enter__(self) -> Sandbox:
        self.folder.mkdir(parents=True)
        self._outside.mkdir()
        (self._outside / "secret.txt").write_text("secret")
        (self._outside / "predictor").mkdir()
        (self._outside / "predictor" / "weights.pkl").write_bytes(b"pickle")
        os.mkfifo(self._outside / "pipe")
        self._port.bind(("127.0.0.1", 0))
        self._port.listen()
        self._port.setblocking(False)
        self._before = self._listing(self._outside)
        return self

    def __exit__(self, *_: object) -> None:
        self._port.close()

    @property
    def outside(self) -> Path:
        """The folder that must stay as it is."""
        return self._outside

    def placed(self, data: bytes) -> bytes:
        """An input with the sandbox's own port, pipe and folder in it."""
        port = str(self._port.getsockname()[1]).encode()
        for word, meant in ((b"PORT", port), (b"PIPE", bytes(self._outside / "pipe")), (b"DATA", bytes(self.folder))):
            data = data.replace(word, meant)
        return data

    def check(self, *expected: str) -> None:
        """AssertionError where anything lies in the folder beside what is expected, or has changed outside, or where the port was asked."""
        there = {path.name for path in self.folder.iterdir()}
        assert there <= set(expected), f"left behind: {there}"
        assert self._listing(self._outside) == self._before, "a file outside was touched"
        try:
            self._port.accept()
        except BlockingIOError:
            return
        raise AssertionError("the network was asked")

    def empty(self) -> None:
        """Take away what an input has left."""
        shutil.rmtree(self.folder)
        self.folder.mkdir()

    @staticmethod
    def _listing(folder: Path) -> list[tuple]:
        return sorted(
            (place, name, os.lstat(Path(place, name)).st_mtime_ns)
            for place, folders, files in os.walk(folder)
            for name in (*folders, *files)
        )


@dataclass(frozen=True)
class Target:
    """title: of what, for people. make: an input from chance. take: the program takes it; says `ACCEPTED` or raises."""

    title: str
    make: Callable[[random.Random], bytes]
    take: Callable[[Sandbox, bytes], str]

    def attempt(self, sandbox: Sandbox, seed: str) -> str:
        """Make and take an input; says whether it was accepted or refused. Raises whatever should not be."""
        return self.take_one(sandbox, self.make(random.Random(seed)))

    def take_one(self, sandbox: Sandbox, data: bytes) -> str:
        """Take an input that is made already."""
        try:
            return self.take(sandbox, sandbox.placed(data))
        except (JobError, EngineError) as error:
            check_sentence(str(error), error.hint)
            return REFUSED
        finally:
            sandbox.empty()


def check_sentence(message: str, hint: str) -> None:
    """What a user is told can be read, and passes on to QGIS as it is."""
    assert message.strip() and hint.strip(), "no sentence, or no hint"
    for text in (message, hint):
        assert len(text) <= LONGEST_SENTENCE, f"a sentence of {len(text)} letters"
        assert "Traceback" not in text and text.isprintable(), f"no plain sentence: {text!r}"
    failed = events.Failed("code", message, hint)
    assert events.decode(events.encode(failed)) == failed


# Jobs

_JOB = {
    **json.loads(UpscaleJob("DATA/in.tif", "DATA/out.tif").to_json()),
    **{
        "extent": [13.7, 45.1, 13.8, 45.2],
        "extent_crs": "EPSG:4326",
        "bands": [3, 2, 1],
        "detail": 0.5,
        "steps_base": 4,
        "tau": 0.1,
    },
    **{
        "captions": "DATA/c.geojson",
        "mask": "DATA/m.geojson",
        "output_base": "DATA/base.tif",
        "output_captions": "DATA/said.geojson",
        "output_report": "DATA/report.html",
        "prompt": "fields",
    },
}
_EVALUATION = {
    **json.loads(EvaluateJob("DATA/in.tif", "DATA/out.html", reference="DATA/fine.tif").to_json()),
    **{
        "coarse": "DATA/coarse.tif",
        "output_csv": "DATA/t.csv",
        "output_json": "DATA/t.json",
        "extent": [0, 0, 1, 1],
        "weights": "/w",
    },
}


def _take_job(sandbox: Sandbox, data: bytes) -> str:
    # As engine/cli.py reads it.
    line = data.partition(b"\n")[0][:LONGEST_LINE].decode("utf-8", "replace")
    job = read_job(line)
    again = read_job(job.to_json())
    assert again == job and type(again) is type(job)
    _check_accepted(job)
    hidden = leftovers(job)
    assert {path.parent for path in hidden} <= {Path(path).parent for path in job.outputs}
    assert not {os.path.realpath(path) for path in hidden} & {
        os.path.realpath(path) for path in (job.input, *job.outputs)
    }
    assert all(len(path.name.encode()) + len(".aux.xml") <= 255 for path in hidden)
    if job.extent and job.extent_crs:
        _place(job)
    for path in job.outputs:
        check_place(Path(path), [])
        assert Path(path).parent.is_dir() and (Path(path).is_file() or not os.path.lexists(path))
    sandbox.check()
    return ACCEPTED


def _check_accepted(job: UpscaleJob | EvaluateJob) -> None:
    for name, given in vars(job).items():
        texts = given if isinstance(given, tuple) else (given,)
        assert all(part is None or type(part) in (str, int, float) for part in texts), name
        # Python's own "\0" in a name would be an error of the system's.
        assert all(name == "prompt" or "\0" not in part for part in texts if isinstance(part, str)), name
        assert all(part.encode() is not None for part in texts if isinstance(part, str)), name
    assert type(job.scale) is int and job.scale in (2, 4, 8) and type(job.seed) is int
    if isinstance(job, UpscaleJob):
        assert (
            0 <= job.amount <= 1 and 0 <= job.steps <= 1000 and 0 <= job.refinement_steps <= 1000 and job.threshold >= 0
        )


def _place(job: UpscaleJob | EvaluateJob) -> None:
    """The extent on a raster, as the engine does it before anything else."""
    from affine import Affine
    from rasterio.crs import CRS

    from engine.raster.grid import Grid, reproject_extent, snap_extent

    grid = Grid(100, 80, Affine(5, 0, 4e5, 0, -5, 5e6), CRS.from_epsg(32633).to_wkt())
    window = snap_extent(grid, reproject_extent(job.extent, job.extent_crs, grid))
    assert 0 <= window.col < 100 and 0 <= window.row < 80 and window.width > 0 and window.height > 0


# Events

_EVENTS = [
    events.Started("0.1.0", "cpu", "float32", 10**9),
    events.Progress("upscaling", 0.5, 12.0),
    events.Heartbeat(),
    events.Caution("No GPU was found."),
    events.Finished("/out.tif", {"agreement_dn": 0.3, "seconds": 3, "captions": 4}),
    events.Failed("input", "It is no raster.", "Give one."),
]


def _make_event(chance: random.Random) -> bytes:
    return mutated(chance, json.loads(events.encode(chance.choice(_EVENTS))))


def _take_event(sandbox: Sandbox, data: bytes) -> str:
    kinds = []
    for line in data.split(b"\n"):
        event = events.decode(line.decode("utf-8", "replace"))
        if event is not None:
            check_event(event)
            assert events.decode(events.encode(event)) == event
        kinds.append(event)
    return ACCEPTED if any(event is not None for event in kinds) else REFUSED


def check_event(event: events.Event) -> None:
    """What the plugin does with it works."""
    for given in vars(event).values():
        if isinstance(given, str):
            given.encode()
    if isinstance(event, events.Started):
        f"{event.version}{event.device}{event.precision}{(event.memory or 0) / 2**30:.1f}"
    elif isinstance(event, events.Progress):
        assert 0 <= 100 * min(max(event.done, 0.0), 1.0) <= 100
        round((event.seconds_left or 0) / 60)
    elif isinstance(event, events.Finished):
        for name, fact in event.facts.items():
            assert isinstance(name, str) and (fact is None or type(fact) in (bool, int, float, str))
            float(fact if isinstance(fact, int | float) else 0)


# Bundles

_CONTENTS = {
    "predictor/config.json": b"{}",
    "predictor/w.safetensors": b"weights",
    "scheduler/scheduler_config.json": b"{}",
}


def _manifest() -> dict:
    from hashlib import sha256

    from engine.confidence import KNOTS as OF_ERROR
    from engine.models.gain import KNOTS

    gains = {str(scale): {"2": [2.0] * len(KNOTS), "16": [1.5] * len(KNOTS)} for scale in (2, 4, 8)}
    curves = {str(scale): [1 - 0.01 * knot for knot in range(len(OF_ERROR))] for scale in (2, 4, 8)}
    refinement = {
        "window": 256,
        "stride": 192,
        "across": 2,
        "strength": 0.5,
        "guidance": 1.0,
        "control": 1.0,
        "largest": 512,
    }
    return {
        **{"name": "tiny", "version": "1", "licence": "none", "scales": [2, 4, 8], "tile": 512, "context": 64},
        **{
            "gains": gains,
            "confidence": curves,
            "refinement": {**refinement, "steps": {"balanced": 4}, "gains": gains, "confidence": curves},
        },
        "files": {name: sha256(content).hexdigest() for name, content in _CONTENTS.items()},
    }


def _make_bundle(chance: random.Random) -> bytes:
    """The manifest, a zero byte, and what is done to the folder."""
    manifest = _manifest()
    if chance.random() < 0.15:
        manifest["stage2_of"] = chance.choice(("bundle", "lite", "nobody", "../bundle", "OUTSIDE", value(chance)))
    if chance.random() < 0.3:
        # A file of a hostile name, or what is sound with a folder that is not.
        manifest["files"][chance.choice(TEXTS)] = chance.choice(("0" * 64, next(iter(manifest["files"].values()))))
        text = json.dumps(manifest).encode()
    else:
        text = mutated(chance, manifest) if chance.random() < 0.85 else json.dumps(manifest).encode()
    # In their order: what is written after a link would be written beyond it.
    chosen = set(chance.choices(list(_DEEDS), k=chance.choice((0, 0, 1, 1, 2))))
    deeds = [deed for deed in _DEEDS if deed in chosen]
    return text.replace(b"\0", b"\\u0000") + b"\0" + " ".join(deeds).encode()


def _link_file(bundle: Path, outside: Path) -> None:
    (bundle / "predictor" / "config.json").unlink()
    (bundle / "predictor" / "config.json").symlink_to(outside / "secret.txt")


def _link_folder(bundle: Path, outside: Path) -> None:
    shutil.rmtree(bundle / "predictor")
    (bundle / "predictor").symlink_to(outside / "predictor")


def _replace_by_pipe(bundle: Path, outside: Path) -> None:
    (bundle / "predictor" / "config.json").unlink()
    os.mkfifo(bundle / "predictor" / "config.json")


_DEEDS: dict[str, Callable[[Path, Path], None]] = {
    "unlisted-pipe": lambda bundle, outside: os.mkfifo(bundle / "scheduler" / "config.json"),
    "pickle": lambda bundle, outside: (bundle / "predictor" / "w.bin").write_bytes(b"\x80\x04."),
    "changed": lambda bundle, outside: (bundle / "predictor" / "w.safetensors").write_bytes(b"Weights"),
    "missing": lambda bundle, outside: (bundle / "predictor" / "w.safetensors").unlink(missing_ok=True),
    "odd-name": lambda bundle, outside: (bundle / "a\n$(b)\x1b[2J").write_bytes(b""),
    "no-unicode": lambda bundle, outside: Path(os.fsdecode(bytes(bundle) + b"/\xff\xfe")).write_bytes(b""),
    "pipe": _replace_by_pipe,
    "link-to-itself": lambda bundle, outside: (bundle / "loop").symlink_to(bundle / "loop"),
    "link-file": _link_file,
    "link-folder": _link_folder,
    "link-unlisted-folder": lambda bundle, outside: (bundle / "denoiser").symlink_to(outside / "predictor"),
}


def _take_bundle(sandbox: Sandbox, data: bytes) -> str:
    from engine.bundle import open_bundle

    text, _, deeds = data.partition(b"\0")
    folder = sandbox.folder / "bundle"
    for name, content in _CONTENTS.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
    for deed in deeds.decode().split():
        try:
            _DEEDS[deed](folder, sandbox.outside)
        except FileNotFoundError:
            continue
    (folder / "bundle.json").write_bytes(text.replace(b"OUTSIDE", bytes(sandbox.outside)))
    before = os.environ.get("VLMSR_BUNDLES")
    os.environ["VLMSR_BUNDLES"] = str(sandbox.folder)
    try:
        bundle = open_bundle(str(folder))
    finally:
        os.environ.pop("VLMSR_BUNDLES") if before is None else os.environ.update(VLMSR_BUNDLES=before)
        sandbox.check("bundle")
    _check_bundle(bundle, folder)
    return ACCEPTED


def _check_bundle(bundle, folder: Path) -> None:
    import math

    from engine.bundle import STAGE1
    from engine.raster.grid import Window
    from engine.tiling import plan_windows

    root = folder.resolve()
    for place, folders, files in os.walk(folder, followlinks=True):
        for name in (*folders, *files):
            path = Path(place, name)
            assert path.resolve().is_relative_to(root) and (path.is_dir() or path.is_file()), name
            assert path.suffix.lower() not in (".bin", ".pkl", ".pt", ".py"), name
    assert all(bundle.part(part).parent == folder for part in STAGE1)
    assert bundle.name.isprintable() and bundle.version.isprintable() and set(bundle.scales) <= {2, 4, 8}
    assert 0 < bundle.tile <= 8192 and 0 <= bundle.context <= 1024
    assert all(0 <= chance <= 1 for curve in bundle.confidence.values() for chance in curve)
    refinement = bundle.refinement
    if refinement is not None:
        assert all(0 < gain <= 100 for scale in (2, 4, 8) for gain in refinement.gain(scale, 3))
        assert all(map(math.isfinite, (refinement.strength, refinement.guidance, refinement.control)))
        for width, height in ((100, 80), (700, 300)):
            fitted = refinement.of_raster(width, height)
            assert list(plan_windows(Window(0, 0, width, height), fitted.window, fitted.stride, fitted.across))


# Captions

_RING = [[0, 0], [10, 0], [10, 10], [0, 10], [0, 0]]
_SAID = {"tile": "0_0", "caption": "fields along water", "confidence": 0.9, "model": "lite"}


def _feature(kind: str, coordinates: list, properties: dict) -> dict:
    return {"type": "Feature", "geometry": {"type": kind, "coordinates": coordinates}, "properties": properties}


_CAPTIONS = {
    "type": "FeatureCollection",
    "crs": {"type": "name", "properties": {"name": "EPSG:32633"}},
    "features": [
        _feature("Polygon", [_RING], _SAID),
        _feature("Polygon", [_RING, [[2, 2], [4, 2], [4, 4], [2, 2]]], {"caption": "roofs"}),
        _feature("MultiPolygon", [[_RING], [[[20, 0], [30, 0], [30, 10]]]], {**_SAID, "confidence": None}),
    ],
}


def _take_captions(sandbox: Sandbox, data: bytes) -> str:
    from rasterio.crs import CRS

    from engine.captions.document import assign, read_captions, write_captions

    wkt = CRS.from_epsg(32633).to_wkt()
    given, made = sandbox.folder / "captions.geojson", sandbox.folder / "made.geojson"
    given.write_bytes(data)
    try:
        captions = read_captions(given, wkt)
    finally:
        sandbox.check("captions.geojson")
    assert all(isinstance(one.caption, str) and 0 <= one.confidence <= 1 for one in captions)
    windows = [((0, 0), (8, 0), (8, 8), (0, 8)), ((20, 0), (28, 0), (28, 8), (20, 8))]
    assert all(said is None or isinstance(said, str) for said in assign(captions, windows))
    write_captions(made, captions, wkt)
    assert [one.caption for one in read_captions(made, wkt)] == [one.caption for one in captions]
    sandbox.check("captions.geojson", "made.geojson")
    return ACCEPTED


# Masks

_MASK = {
    "type": "FeatureCollection",
    "crs": {"type": "name", "properties": {"name": "EPSG:32633"}},
    "features": [
        _feature("Polygon", [[[400010, 4999900], [400300, 4999900], [400300, 4999990]]], {}),
        _feature("MultiPolygon", [[[[x + 400020, y + 4999800] for x, y in _RING]]], {}),
        {"type": "Feature", "geometry": None},
    ],
}


def _take_mask(sandbox: Sandbox, data: bytes) -> str:
    from affine import Affine
    from rasterio.crs import CRS

    from engine.area import read_area
    from engine.raster.grid import Grid, Window

    given = sandbox.folder / "mask.geojson"
    given.write_bytes(data)
    try:
        area = read_area(given, Grid(100, 80, Affine(5, 0, 4e5, 0, -5, 5e6), CRS.from_epsg(32633).to_wkt()))
    finally:
        sandbox.check("mask.geojson")
    within = area.within
    assert 0 <= within.col < within.col + within.width <= 100 and 0 <= within.row < within.row + within.height <= 80
    assert area.inside(Window(0, 0, 100, 80)).sum() == area.inside(within).sum() > 0
    return ACCEPTED


TARGETS = {
    "job": Target("jobs of an upscaling", lambda chance: mutated(chance, _JOB), _take_job),
    "evaluation": Target("jobs of an evaluation", lambda chance: mutated(chance, _EVALUATION), _take_job),
    "event": Target("events, as the plugin reads them", _make_event, _take_event),
    "bundle": Target("bundles: manifest and folder", _make_bundle, _take_bundle),
    "captions": Target("files of captions", lambda chance: mutated(chance, _CAPTIONS), _take_captions),
    "mask": Target("files of masks", lambda chance: mutated(chance, _MASK), _take_mask),
}
