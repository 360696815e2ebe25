"""What happened: the events that the engine tells, one JSON object a line. Standard library only.

print(encode(Progress("base", 0.25, 12.0)))   # {"event": "progress", "stage": "base", ...}
decode(line)                                  # Progress("base", 0.25, 12.0), or None for a line that is no event
"""

from __future__ import annotations

import json
import math
from dataclasses import asdict, dataclass, field, fields
from typing import Union

HEARTBEAT_SECONDS = 3.0
"""How often the engine says that it is alive."""

SILENCE_SECONDS = 120.0
"""An engine that said nothing for so long is given up on. Nothing ever limits how long a job may take."""


@dataclass(frozen=True)
class Started:
    """The job is sound and the work begins. device, precision: those taken, in words. memory: bytes that it will need, about."""

    version: str
    device: str
    precision: str
    memory: int | None = None


@dataclass(frozen=True)
class Progress:
    """done: 0 to 1 of the whole job. seconds_left: estimate, None while there is none."""

    stage: str
    done: float
    seconds_left: float | None = None


@dataclass(frozen=True)
class Heartbeat:
    """Nothing new, but alive."""


@dataclass(frozen=True)
class Caution:
    """Something the user should know, in a sentence; the job goes on."""

    message: str


@dataclass(frozen=True)
class Finished:
    """The output is complete under its name. facts: figures of the run by name (agreement_dn, seconds, ...)."""

    output: str
    facts: dict = field(default_factory=dict)


@dataclass(frozen=True)
class Failed:
    """The job ended without a result. code: a stable word; message: what is wrong; hint: what to do."""

    code: str
    message: str
    hint: str


Event = Union[Started, Progress, Heartbeat, Caution, Finished, Failed]

_BY_NAME = {kind.__name__.lower(): kind for kind in (Started, Progress, Heartbeat, Caution, Finished, Failed)}


def encode(event: Event) -> str:
    """An event as one line of JSON, without the line's end."""
    return json.dumps({"event": type(event).__name__.lower(), **asdict(event)})


def decode(line: str) -> Event | None:
    """The event of a line, or None: libraries print things of their own, which are no concern of the listener."""
    try:
        data = json.loads(line)
        kind = _BY_NAME[data.pop("event")]
        # Entries that a newer engine adds are left out, so that an older plugin still understands it.
        return kind(**{part.name: _READ[part.type](data[part.name]) for part in fields(kind) if part.name in data})
    except (ValueError, KeyError, TypeError, AttributeError, OverflowError, RecursionError):
        return None


def _text(given: object) -> str:
    if not isinstance(given, str):
        raise TypeError
    # Halves of letters, which JSON can spell and a name on the disk can give, break whatever shows them.
    return given.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _number(given: object) -> float:
    if isinstance(given, bool) or not isinstance(given, (int, float)) or not math.isfinite(given):
        raise TypeError
    return given


def _bytes(given: object) -> int:
    if isinstance(given, bool) or not isinstance(given, int) or not 0 <= given < 2**63:
        raise TypeError
    return given


def _facts(given: object) -> dict:
    """Those that are a number, a text, yes or no, or unknown."""
    if not isinstance(given, dict):
        raise TypeError
    return {_text(name): value for name, value in given.items() if _is_fact(value)}


def _is_fact(value: object) -> bool:
    # The comparison is written so that NaN fails it.
    return value is None or isinstance(value, (bool, str)) or (isinstance(value, (int, float)) and abs(value) < 1e300)


_READ = {
    "str": _text,
    "float": _number,
    "float | None": lambda given: None if given is None else _number(given),
    "int | None": lambda given: None if given is None else _bytes(given),
    "dict": _facts,
}
"""By the annotation of a field. What another program prints may look like an event and hold anything."""
