"""Model bundles as the engine lists and fetches them. Both wait for the engine, so they belong on a thread of their own.

listing = list_bundles(settings, feedback)              # which there are, and where
fetch_bundle("full-sd15", settings, proxy, feedback)    # downloads it; what has arrived stays whatever happens
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from qgis.core import QgsProcessingException, QgsProcessingFeedback

from .command import run_command
from .engine_python import PLUGIN_FOLDER, engine_missing, engine_python
from .engine_run import listen
from .engine_session import OneRun
from .engine_start import start_environment
from .settings import Settings
from .setup_error import CancelledError
from .translation import tr

QUOTED_LINES = 5


@dataclass(frozen=True)
class Bundle:
    """state: embedded, fetched or fetchable. size, arrived: bytes, of the whole (about, while it is not here) and of a fetch that was
    broken off. folder: None where it is not here."""

    name: str
    state: str
    size: int
    licence: str
    folder: Path | None
    arrived: int


@dataclass(frozen=True)
class BundleList:
    """folder: of fetched bundles. cache: a file that is made again when it is missing. Neither need exist."""

    folder: Path
    cache: Path
    bundles: tuple[Bundle, ...]


def list_bundles(settings: Settings, feedback: QgsProcessingFeedback) -> BundleList:
    """All bundles. QgsProcessingException with a sentence and a cure where the engine can't tell; CancelledError."""

    def tick() -> None:
        if feedback.isCanceled():
            raise CancelledError

    command = [str(_python(settings)), "-m", "engine", "bundles", "--json"]
    try:
        ended = run_command(command, start_environment(settings), tick, folder=PLUGIN_FOLDER)
    except OSError as error:
        raise QgsProcessingException(_not_started(command[0], error)) from None
    listing = next(filter(None, map(_read, reversed(ended.lines))), None)
    if listing is None:
        text = tr("The engine could not list its bundles (exit code {code}). Check the engine. It said:")
        raise QgsProcessingException("\n".join([text.format(code=ended.code), *ended.lines[-QUOTED_LINES:]]))
    return listing


def fetch_bundle(name: str, settings: Settings, proxy: dict[str, str], feedback: QgsProcessingFeedback) -> Path:
    """Download a bundle by its name; returns its folder. proxy: variables of `proxy.proxy_environment`, which is asked on the main thread.
    QgsProcessingException, also when it is cancelled."""
    environment = {**start_environment(settings), **proxy}
    with OneRun(_python(settings), ["fetch", name, "--json"], "", environment) as engine:
        finished = listen(engine, feedback)
        engine.done()
    return Path(finished.output)


def _python(settings: Settings) -> Path:
    python = engine_python(settings)
    if python is None:
        raise QgsProcessingException(engine_missing(settings))
    return python


def _not_started(python: str, error: OSError) -> str:
    text = tr("The engine's Python {python} can't be started: {error}. Set up the engine again.")
    return text.format(python=python, error=error)


def _read(line: str) -> BundleList | None:
    """What a line lists; None where it is one of another kind, such as a warning of a library."""
    try:
        listing = json.loads(line)
        bundles = tuple(_bundle(entry) for entry in listing["bundles"])
        return BundleList(Path(listing["folder"]), Path(listing["cache"]), bundles)
    except (ValueError, KeyError, TypeError):
        return None


def _bundle(entry: dict) -> Bundle:
    folder = Path(entry["folder"]) if entry["folder"] else None
    texts = (str(entry[name]) for name in ("name", "state"))
    return Bundle(*texts, int(entry["size"]), str(entry["licence"]), folder, int(entry["arrived"]))
