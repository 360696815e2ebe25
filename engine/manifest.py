"""What a bundle's manifest says, read value by value as if a stranger had written it: often one has.

    whole(manifest["tile"], 8, 8192)          # ValueError for anything but such a number

JSON tells 4 from 4.0 and true, and Python's own int() and float() take all of these, and texts, and what is not finite.
"""

from typing import Any

from .confidence import KNOTS as KNOTS_OF_ERROR
from .confidence import Curves
from .job import SCALES
from .job_checks import is_unicode, quoted
from .models.gain import KNOTS, Gains

LONGEST = 200
"""Letters of a name or a version: they stand in sentences, and in the tags of results."""

MOST_STEPS = 1000
_LARGEST_GAIN = 100.0


def text(given: Any) -> str:
    """A name or a version: short, on one line."""
    if not isinstance(given, str) or not 0 < len(given) <= LONGEST or not given.isprintable():
        raise ValueError(f"{quoted(given)} is no short text")
    return given


def whole(given: Any, low: int, high: int) -> int:
    """A whole number between two others, both included."""
    if isinstance(given, bool) or not isinstance(given, int) or not low <= given <= high:
        raise ValueError(f"{quoted(given)} is no whole number from {low} to {high}")
    return given


def number(given: Any, low: float, high: float) -> float:
    """A number between two others, both included."""
    # The comparison is written so that NaN fails it.
    if isinstance(given, bool) or not isinstance(given, int | float) or not low <= given <= high:
        raise ValueError(f"{quoted(given)} is no number from {low:g} to {high:g}")
    return float(given)


def scales(given: Any) -> tuple[int, ...]:
    """Those that a bundle was trained for."""
    if not isinstance(given, list) or not given or not all(whole(scale, 0, max(SCALES)) in SCALES for scale in given):
        raise ValueError(f"scales are {quoted(given)}")
    return tuple(given)


def gains(given: Any) -> Gains:
    """See `models.gain`."""
    return {
        scale: {
            steps: _numbers(values, len(KNOTS), 1e-3, _LARGEST_GAIN)
            for steps, values in _by_number(of_scale, MOST_STEPS)
        }
        for scale, of_scale in _by_number(given, max(SCALES))
    }


def curves(given: Any) -> Curves:
    """See `confidence`."""
    return {scale: _numbers(curve, len(KNOTS_OF_ERROR), 0, 1) for scale, curve in _by_number(given, max(SCALES))}


def files(given: Any) -> dict[str, str]:
    """Names and checksums. Whether a name is one that a bundle may hold, is looked at with the files."""
    if not isinstance(given, dict) or not all(isinstance(value, str) and is_unicode(value) for value in given.values()):
        raise ValueError("files are no names with their sha256")
    return given


def _by_number(given: Any, high: int) -> list[tuple[str, Any]]:
    """Entries whose names are whole numbers from 1, as texts."""
    if not isinstance(given, dict):
        raise ValueError(f"{quoted(given)} are no entries by number")
    for name in given:
        if not (name.isascii() and name.isdecimal()) or len(name) > 9 or name != str(int(name)):
            raise ValueError(f"{quoted(name)} is no whole number")
        whole(int(name), 1, high)
    return list(given.items())


def _numbers(given: Any, count: int, low: float, high: float) -> list[float]:
    if not isinstance(given, list) or len(given) != count:
        raise ValueError(f"{quoted(given)} are not {count} numbers")
    return [number(value, low, high) for value in given]
