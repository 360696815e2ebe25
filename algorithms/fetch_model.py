"""The model `lite` for a plugin that came without it: the engine fetches it, because whoever sets the engine up has agreed to that.

fetch_model(python, environment, tick, said)      # MODEL is here; SetupError says why it isn't
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from pathlib import Path

from ..engine.job import DEFAULT_BUNDLE
from .command import run_command
from .engine_python import PLUGIN_FOLDER
from .setup_error import SetupError
from .translation import tr

RELEASE = PLUGIN_FOLDER / "engine" / "release.json"
"""Where a plugin without its model notes which one it is: a checkout, and a plugin that has it, have none."""


def comes_apart() -> bool:
    """Whether the plugin came without its model."""
    return RELEASE.is_file()


def fetch_model(
    python: Path,
    environment: Mapping[str, str],
    tick: Callable[[], None],
    said: Callable[[str], None],
    folder: Path | None = None,
) -> None:
    """Have the model fetched where it is not here or of another version; one that was interrupted goes on next time. SetupError.

    tick: see `command.run_command`. said: is given the engine's lines. folder: one that has the model's file, so that no network is asked.
    """
    command = [str(python), "-m", "engine", "fetch", DEFAULT_BUNDLE, "--if-missing"]
    if folder is not None:
        command += ["--endpoint", str(folder)]
    try:
        ended = run_command(command, environment, tick, said, PLUGIN_FOLDER)
    except OSError as error:
        raise SetupError(
            tr("The engine's Python {python} can't be started: {error}. Set up the engine with ANEW.").format(
                python=python, error=error
            )
        ) from None
    if ended.code:
        text = tr("The engine's environment is ready, but its model could not be fetched.")
        raise SetupError(f"{text} {_reason(ended.lines)}")


def share_of(line: str) -> float | None:
    """How much is done, 0 to 1, by a line of the engine; None where it says something else."""
    found = re.match(r"\s*(\d+)% \w+", line)
    return int(found[1]) / 100 if found else None


def _reason(lines: tuple[str, ...]) -> str:
    """The engine's error and its cure, or the end of what it said."""
    begin = next((index for index, line in enumerate(lines) if line.startswith("Error: ")), None)
    if begin is None:
        return tr("The engine broke down. It ended with: {lines}").format(lines="\n".join(lines[-10:]))
    return " ".join(lines[begin:]).removeprefix("Error: ")
