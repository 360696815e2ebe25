"""Inputs that are wrong in every way that comes to mind, made from sound ones: for `scripts/fuzz` and the tests. Standard library only.

    chance = random.Random("events:7")              # the same seed gives the same input
    line = mutated(chance, {"event": "heartbeat"})  # bytes

Half of the inputs are structured: sound JSON with one to three values changed, taken away, added or buried. The others are sound
text with bytes changed, and bytes of no meaning at all.
"""

from __future__ import annotations

import copy
import json
import random
from typing import Any

NUMBERS = [
    *(0, -1, 1, 2, 4, 7, 8, 64, 2**31, 2**63, 2**64, 10**30, 10**400, -(10**400), True, False),
    *(4.0, 0.5, -0.0, 2.5, 1e-320, 1e300, 1.7976931348623157e308, float("nan"), float("inf"), float("-inf")),
]

TEXTS = [
    *("", " ", "0", "4", "1.5", "nan", "-1", "\u0664", "x" * 300, "x" * 70_000, "\u00e9" * 150, "a/" * 3000),
    *(
        "..",
        ".",
        "/",
        "//",
        "~",
        "../x.tif",
        "../../etc/passwd",
        "a/../../b.tif",
        "/etc/passwd",
        "/dev/null",
        "/dev/zero",
        "/dev/stdin",
    ),
    *(
        "a\0b",
        "\0",
        "a\nb.tif",
        "a\r\nb",
        "\x1b[2J",
        "\ud800",
        "\udcff.tif",
        "\ud83d\ude00",
        "\u202egpj.tif",
        "\ufeffa",
    ),
    *(
        "$(touch x).tif",
        "`id`; rm -rf / #",
        "'; DROP TABLE x; --",
        "<script>alert(1)</script>",
        "]]><!--&amp;",
        "%s%n%d{0}{x}",
        "*?[a-z]",
    ),
    *(
        "http://127.0.0.1:PORT/x",
        "https://127.0.0.1:PORT/x",
        "/vsicurl/http://127.0.0.1:PORT/x",
        "file:///etc/passwd",
        "PIPE",
    ),
    *(
        "\\\\host\\share",
        "C:\\x",
        "C:x",
        "NUL",
        "con.tif",
        "EPSG:4326",
        "EPSG:" + "9" * 40,
        "+proj=utm +zone=33",
        "+init=PIPE:x",
    ),
    *(
        "GEOGCS[",
        "GEOGCS" + "[" * 70,
        '{"type":',
        "{" * 70,
        '{"type":"GeographicCRS"}',
        "OGC:CRS84",
        "AUTO:42001,99,8888",
        "urn:x:y",
    ),
    *(
        "true",
        "null",
        "lite",
        "evaluate",
        "heartbeat",
        "__class__",
        "a.pkl",
        "A.PKL",
        "x.py",
        "predictor",
        "bundle.json",
        "predictor/x",
    ),
]
"""PORT and PIPE stand for a port that is listened to and a pipe that nobody writes to."""

OTHERS: list[Any] = [
    None,
    [],
    {},
    [[]],
    [None],
    {"": None},
    [1] * 1000,
    ["a"] * 3,
    [0, 0, 1, 1],
    {"a": {"b": {"c": [1]}}},
    [[[[[[0]]]]]],
]

_DEEP = "@@DEEP@@"
_DEPTHS = (50, 400, 900, 960, 990, 5000, 100_000)


def value(chance: random.Random) -> Any:
    """One hostile value."""
    return copy.deepcopy(chance.choice(chance.choice((NUMBERS, TEXTS, TEXTS, OTHERS))))


def mutated(chance: random.Random, sound: Any) -> bytes:
    """A document made of a sound one."""
    kind = chance.random()
    if kind < 0.05:
        return chance.randbytes(chance.choice((0, 1, 7, 60, 2000)))
    text = json.dumps(sound, ensure_ascii=chance.random() < 0.5)
    if kind < 0.3:
        return _scratched(chance, text.encode("utf-8", "surrogatepass"))
    data = copy.deepcopy(sound)
    for _ in range(chance.choice((1, 1, 1, 2, 3))):
        data = _changed(chance, data)
    text = json.dumps(data, ensure_ascii=chance.random() < 0.8)
    if _DEEP in text:
        depth = chance.choice(_DEPTHS)
        brackets = chance.choice(("[]", '{"":}'))
        text = text.replace(f'"{_DEEP}"', brackets[:-1] * depth + "0" + brackets[-1] * depth)
    if chance.random() < 0.03:
        # Numbers that Python's own JSON never writes.
        text = text.replace("1", chance.choice(("1e999", "-1e999", "1" + "0" * 5000, "01", "0x1", "1.", "+1")), 1)
    return text.encode("utf-8", "surrogatepass")


def _scratched(chance: random.Random, data: bytes) -> bytes:
    """Some bytes changed, put in, taken out or said twice."""
    made = bytearray(data)
    for _ in range(chance.choice((1, 1, 2, 5, 20))):
        at, length = chance.randrange(len(made) + 1), chance.choice((1, 1, 3, 30))
        kind = chance.randrange(5)
        if kind == 0:
            made[at : at + length] = chance.randbytes(length)
        elif kind == 1:
            made[at:at] = chance.randbytes(length)
        elif kind == 2:
            del made[at : at + length]
        elif kind == 3:
            made[at:at] = made[at : at + length]
        else:
            made[at:at] = chance.choice(
                (b"\0", b"\xff", b"\xed\xa0\x80", b"\\ud800", b'"', b"\\", b"[", b"}", b"\n", b"NaN", b"1e999", b"-")
            )
    return bytes(made)


def _changed(chance: random.Random, data: Any) -> Any:
    """One place of a document changed."""
    places = list(_places(data))
    if not places or chance.random() < 0.01:
        return value(chance)
    holder, key = chance.choice(places)
    kind = chance.random()
    if kind < 0.6:
        holder[key] = value(chance)
    elif kind < 0.7:
        holder[key] = chance.choice(([holder[key]], {"a": holder[key]}, str(holder[key]), [holder[key]] * 2))
    elif kind < 0.8:
        del holder[key]
    elif kind < 0.85:
        holder[key] = _DEEP
    elif kind < 0.92:
        other_holder, other_key = chance.choice(places)
        holder[key] = copy.deepcopy(other_holder[other_key])
    elif isinstance(holder, dict):
        name = chance.choice((chance.choice(TEXTS), key))
        holder[name] = value(chance)
        if chance.random() < 0.5 and name != key:
            holder[name] = holder.pop(key)
    else:
        holder.append(value(chance))
    return data


def _places(data: Any):
    """Each (holder, key or index) of a document."""
    if isinstance(data, dict):
        entries = list(data.items())
    elif isinstance(data, list):
        entries = list(enumerate(data))
    else:
        return
    for key, held in entries:
        yield data, key
        yield from _places(held)
