"""What an environment of the engine says of itself: what it was made from, so that a complete and current one is left alone.

An environment gets its stamp when it is complete, and its name after that: one that lies under its name is whole.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
from dataclasses import asdict, dataclass
from pathlib import Path

NAME = "vlmsr.json"


@dataclass(frozen=True)
class Stamp:
    """pins: checksum of the lock file's pins. build: kind of torch build that was chosen. tag: of that build. python: its version.

    fits: whether torch turned out to be of that build and usable as such.
    """

    pins: str
    build: str
    tag: str
    python: str
    fits: bool = True

    def fits_order(self, wanted: Stamp, source: bool) -> bool:
        """Whether nothing needs to be done. source: a place to get torch from was named, which may have what is wanted."""
        same = (self.pins, self.build, self.tag, self.python) == (wanted.pins, wanted.build, wanted.tag, wanted.python)
        return same and (self.fits or not source)


def read_pins(lock: Path) -> dict[str, str]:
    """Versions by name, as a lock file pins them; OSError when it can't be read."""
    lines = (line.partition("#")[0].strip() for line in lock.read_text(encoding="utf-8").splitlines())
    found = (re.fullmatch(r"([A-Za-z0-9._-]+)==([^\s;]+).*", line) for line in lines if line)
    return {match[1]: match[2] for match in found if match}


def checksum(pins: dict[str, str]) -> str:
    """Of pins, whatever is remarked between them."""
    return hashlib.sha256(json.dumps(sorted(pins.items())).encode()).hexdigest()


def read_stamp(environment: Path) -> Stamp | None:
    """The stamp of an environment; None where there is none, or none that can be read."""
    try:
        return Stamp(**json.loads((environment / NAME).read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return None


def write_stamp(environment: Path, stamp: Stamp) -> None:
    """Put a stamp on an environment. The file is made anew: the old one may be shared with another environment."""
    fresh = environment / f"{NAME}.new"
    fresh.write_text(json.dumps(asdict(stamp), indent=2) + "\n", encoding="utf-8")
    fresh.replace(environment / NAME)


def python_of(environment: Path) -> Path:
    """The Python of an environment."""
    return environment / (Path("Scripts", "python.exe") if os.name == "nt" else Path("bin", "python"))


def site_packages(environment: Path) -> Path:
    """Where its packages lie."""
    if os.name == "nt":
        return environment / "Lib" / "site-packages"
    return next(iter(sorted(environment.glob("lib/python3*/site-packages"))), environment / "lib")
