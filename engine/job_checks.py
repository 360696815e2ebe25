"""What a job may say, whichever kind it is: its line, its paths, the text of a CRS. Standard library only.

    entries = read_entries(line, UpscaleJob, "See engine/job.py.")     # JobError: a sentence and a hint

Jobs come from the plugin and the command line, and from whoever writes them: each is looked at as if a stranger had.
"""

from __future__ import annotations

import json
import os
import re
import reprlib
from dataclasses import MISSING, fields
from pathlib import Path

VERSION = 1
"""Of this contract: an engine refuses a job of another version."""

LONGEST_LINE = 2**20
"""Bytes of a job's line, and of an event's. A side that never ends its line must not fill the other's memory."""

LONGEST_NAME = 200
"""Bytes of an output's name. Systems take 255, and what lies beside it until it is complete has a longer name."""

LONGEST_FOLDER = 3000
"""Bytes of the folder of an output, as a path."""

FARTHEST = 1e30
"""Of coordinates: what is further away is on no map, and its products would overflow."""

LONGEST_CRS = 100_000
DEEPEST_CRS = 64
"""Letters of the text of a CRS, and brackets in brackets."""


class JobError(ValueError):
    """The job can't be carried out as written. ``hint`` says what to do."""

    def __init__(self, message: str, hint: str):
        super().__init__(message)
        self.hint = hint


def read_entries(line: str, kind: type, hint: str) -> dict:
    """What a job's line says, by the names of the fields of ``kind``, which are all that may be there; JobError."""
    try:
        data = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise JobError(f"The job is no JSON: {error}.", hint) from None
    if not isinstance(data, dict):
        raise JobError("The job is no JSON object.", hint)
    version = data.pop("version", None)
    if type(version) is not int or version != VERSION or "task" not in data:
        raise JobError(
            f"The job is not one of version {VERSION}.", "Plugin and engine are of different versions: update both."
        )
    unknown = sorted(set(data) - {field.name for field in fields(kind)})
    if unknown:
        raise JobError(f"The job has unknown entries: {quoted(unknown)}.", hint)
    missing = [field.name for field in fields(kind) if field.default is MISSING and field.name not in data]
    if missing:
        raise JobError(f"The job lacks: {', '.join(missing)}.", hint)
    return data


def quoted(value: object) -> str:
    """A value that somebody sent, as it can stand in a sentence: on one line and short, whatever it is."""
    return _BRIEF.repr(value)


def is_unicode(text: str) -> bool:
    """Whether a text can be written down: JSON can also spell halves of letters, and names on the disk may hold any bytes."""
    return not any("\ud800" <= letter <= "\udfff" for letter in text)


def names_crs(text: object) -> bool:
    """Whether a text is of a form that names a CRS: WKT, PROJ's own two, or a code such as EPSG:32633.

    GDAL takes an address for one as well, and fetches it, and a file, and reads it. Neither is what a job or a file asks for.
    """
    if not isinstance(text, str) or not 0 < len(text) <= LONGEST_CRS or not is_unicode(text) or "\0" in text:
        return False
    if re.match(r"\s*[{A-Za-z]", text) and ("[" in text or "{" in text):
        return re.match(r"\s*(\{|[A-Za-z_]+\s*\[)", text) is not None and _nesting(text) <= DEEPEST_CRS
    return re.fullmatch(r"\+[^/\\]+|[\w.+-]+(:[\w.+,-]*)*", text.strip()) is not None and not os.path.lexists(text)


def check_path(name: str, given: object, *, optional: bool = False) -> None:
    """JobError for what is no path; None is one only where it is optional."""
    if given is None and optional:
        return
    if not isinstance(given, str) or not given:
        cure = f"Give a path for '{name}', or leave it out." if optional else f"Give a path or a name for '{name}'."
        raise JobError(f"'{name}' is empty.", cure)
    if "\0" in given or not is_unicode(given):
        raise JobError(f"'{name}' is {quoted(given)}, which is no name in Unicode.", "Rename the file or its folder.")


def check_outputs(outputs: list[str]) -> None:
    """JobError for paths that no file can have, or not all of them at once."""
    for output in outputs:
        path = Path(output)
        if path.name in ("", ".."):
            raise JobError(f"The output {quoted(output)} names no file.", "Give the name of a file.")
        if "\\" in output and os.name != "nt":
            raise JobError(
                f"The output {quoted(output)} has a backslash in it, which GDAL takes for the end of a folder's name.",
                "Choose another name.",
            )
        parts = [len(part.encode()) for part in path.parts]
        if parts[-1] > LONGEST_NAME or max(parts) > 255 or len(str(path.parent).encode()) > LONGEST_FOLDER:
            raise JobError(f"The output {quoted(output)} has too long a name.", "Choose shorter names.")
    if len({os.path.realpath(path) for path in outputs}) < len(outputs):
        raise JobError("Two outputs have the same name.", "Give each output a name of its own.")


def check_apart(named: list[str | None], hidden: list[Path]) -> None:
    """JobError where a file that the job reads or is to write has the name of one that it makes and removes. None: none of that kind."""
    # What is longer is no path, but a raster that is written out in place of one.
    places = {os.path.realpath(path) for path in named if path and len(path) <= LONGEST_FOLDER}
    lost = places.intersection(map(os.path.realpath, hidden))
    if lost:
        raise JobError(
            f"{quoted(min(lost))} is the name of a file that this job makes and removes.", "Give the file another name."
        )


def listed(name: str, given: object) -> tuple:
    """The entries of a list; JobError for what is none."""
    if not isinstance(given, (list, tuple)):
        raise JobError(f"'{name}' is {quoted(given)}.", f"Give a list of numbers for '{name}'.")
    return tuple(given)


def _nesting(text: str) -> int:
    """How many brackets are open at once."""
    depth = deepest = 0
    for letter in text:
        depth += (letter in "[{(") - (letter in ")}]")
        deepest = max(deepest, depth)
    return deepest


def _brief() -> reprlib.Repr:
    brief = reprlib.Repr()
    brief.maxstring = brief.maxother = 80
    brief.maxlevel = 2
    brief.maxlist = brief.maxdict = 4
    return brief


_BRIEF = _brief()
