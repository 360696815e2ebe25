"""The Python that the engine's environment is made with: one that is installed, or one that `uv` brings. Never QGIS's own.

python = find_python(named, search, tick, log)     # Python(path, (3, 12, 1)); SetupError says what was looked at

Where QGIS shares its Python with the system (Debian and others), that one may serve: an environment is made beside it, and nothing is
ever installed into it.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from .command import limited, run_command
from .engine_environment import SHARED_PREFIXES
from .setup_error import SetupError
from .translation import tr

OLDEST, NEWEST = (3, 11), (3, 14)
"""What the lock file fits, both included: see its head."""

FETCHED = "3.12"
"""What `uv` is asked for."""

ANSWER_SECONDS = 60.0
"""A Python that needs longer to say its version is passed over. One that the user named is waited for."""

_QUESTION = """
import importlib.util, json, platform, struct, sys, sysconfig
print("vlmsr " + json.dumps({
    "version": list(sys.version_info[:3]),
    "bits": 8 * struct.calcsize("P"),
    "kind": platform.python_implementation(),
    "machine": platform.machine(),
    "threaded": bool(sysconfig.get_config_var("Py_GIL_DISABLED")),
    "prefix": sys.base_prefix,
    "missing": [name for name in ("venv", "ensurepip") if importlib.util.find_spec(name) is None],
}))
"""


@dataclass(frozen=True)
class Python:
    """A Python that will do."""

    path: Path
    version: tuple[int, int, int]

    @property
    def words(self) -> str:
        return f"Python {'.'.join(map(str, self.version))} ({self.path})"


@dataclass(frozen=True)
class Search:
    """Where to look. environment: with QGIS's folders off its PATH. qgis_folders: whose Pythons are QGIS's. uv_folders: beside PATH.

    fetched: the folder for a Python that `uv` brings.
    """

    environment: Mapping[str, str]
    qgis_folders: tuple[Path, ...]
    uv_folders: tuple[Path, ...]
    fetched: Path


def find_python(named: Path | None, search: Search, tick: Callable[[], None], log: Callable[[str], None]) -> Python:
    """The named one (which may be a `uv`), else the first installed one that will do, else one that `uv` brings."""
    if named is not None:
        if is_uv(named):
            return _bring(named, search, tick, log)
        found = look_at(named, search, tick)
        if isinstance(found, str):
            raise SetupError(tr("{path} can't be used: {why}. {offer}").format(path=named, why=found, offer=_offer()))
        return found
    reasons = []
    for path in _candidates(search.environment):
        found = look_at(path, search, limited(tick, ANSWER_SECONDS))
        if isinstance(found, Python):
            return found
        reasons.append(f"{path}: {found}")
        log(reasons[-1])
    uv = find_uv(search)
    if uv is not None:
        return _bring(uv, search, tick, log)
    looked = "; ".join(reasons) or tr("none was found")
    raise SetupError(
        tr("There is no suitable Python for the engine ({looked}). {offer}").format(looked=looked, offer=_offer())
    )


def look_at(path: Path, search: Search, tick: Callable[[], None]) -> Python | str:
    """The Python at a path, or why it won't do."""
    if not path.is_file():
        return tr("there is no such file")
    if "python" not in path.name.lower() or path.name.lower().startswith("pythonw"):
        # QGIS itself is an executable that would start with a window.
        return tr("it is neither called python nor uv")
    if _belongs(path, search.qgis_folders):
        return tr("it belongs to QGIS")
    try:
        ended = run_command([str(path), "-I", "-c", _QUESTION], search.environment, tick)
    except (OSError, TimeoutError) as error:
        return str(error)
    told = [line[len("vlmsr ") :] for line in ended.lines if line.startswith("vlmsr ")]
    if ended.code or not told:
        return tr("it does not start ({why})").format(why=ended.lines[-1] if ended.lines else ended.code)
    return _judge(path, json.loads(told[-1]), search)


def find_uv(search: Search) -> Path | None:
    """`uv` in one of the folders, or on PATH."""
    folders = os.pathsep.join(map(str, search.uv_folders))
    for places in (folders, search.environment.get("PATH", "")):
        found = shutil.which("uv", path=places) if places else None
        if found:
            return Path(found)
    return None


def _judge(path: Path, told: dict, search: Search) -> Python | str:
    version = tuple(told["version"])
    if _belongs(Path(told["prefix"]), search.qgis_folders):
        return tr("it belongs to QGIS")
    if not OLDEST <= version[:2] <= NEWEST:
        return tr("it is Python {version}").format(version=".".join(map(str, version)))
    if told["kind"] != "CPython" or told["threaded"]:
        return tr("it is another kind of Python, for which there are no packages")
    if told["bits"] != 64:
        return tr("it has {n} bits, and torch needs 64").format(n=told["bits"])
    if sys.platform == "darwin" and told["machine"] != "arm64":
        return tr("it is made for Intel processors, for which there is no torch any more")
    if told["missing"]:
        return tr("it lacks {names} (on Debian and Ubuntu: apt-get install python3-venv)").format(
            names=", ".join(told["missing"])
        )
    return Python(path, version)


def _bring(uv: Path, search: Search, tick: Callable[[], None], log: Callable[[str], None]) -> Python:
    """Let `uv` fetch a Python into a folder of ours, where nothing else finds it."""
    environment = {
        **search.environment,
        "UV_PYTHON_INSTALL_DIR": str(search.fetched),
        "UV_PYTHON_PREFERENCE": "only-managed",
        "UV_PYTHON_INSTALL_BIN": "0",
        "UV_PYTHON_INSTALL_REGISTRY": "0",
        "UV_NO_PROGRESS": "1",
    }
    log(tr("{uv} brings Python {version}.").format(uv=uv, version=FETCHED))
    search.fetched.mkdir(parents=True, exist_ok=True)
    try:
        ended = run_command([str(uv), "python", "install", FETCHED], environment, tick, log, search.fetched)
        if ended.code == 0:
            ended = run_command([str(uv), "python", "find", FETCHED], environment, tick, log, search.fetched)
    except OSError as error:
        raise SetupError(
            tr("{uv} can't be started: {error}. {offer}").format(uv=uv, error=error, offer=_offer())
        ) from None
    paths = [Path(line.strip()) for line in ended.lines if Path(line.strip()).is_file()]
    if ended.code or not paths:
        why = ended.lines[-1] if ended.lines else str(ended.code)
        raise SetupError(
            tr("{uv} could bring no Python: {why}. {offer}").format(uv=uv, why=why.rstrip("."), offer=_offer())
        )
    found = look_at(paths[-1], search, tick)
    if isinstance(found, str):
        raise SetupError(tr("{path} can't be used: {why}. {offer}").format(path=paths[-1], why=found, offer=_offer()))
    return found


def _candidates(environment: Mapping[str, str]) -> Iterator[Path]:
    """Installed Pythons, each once."""
    seen = set()
    for path in (*_on_path(environment), *_elsewhere()):
        real = path.resolve()
        if real not in seen:
            seen.add(real)
            yield path


def _on_path(environment: Mapping[str, str]) -> Iterator[Path]:
    numbers = [f"3.{minor}" for minor in range(OLDEST[1], NEWEST[1] + 1)]
    for name in ("python3", *(f"python{number}" for number in numbers), "python"):
        for folder in environment.get("PATH", "").split(os.pathsep):
            found = shutil.which(name, path=folder) if folder else None
            # A Mac's own is a door to an installer; Windows' one leads to a shop.
            if found and not (sys.platform == "darwin" and folder == "/usr/bin") and "WindowsApps" not in found:
                yield Path(found).absolute()


def _elsewhere() -> Iterable[Path]:
    """Where installers put it without telling PATH; applications on a Mac are started with hardly any PATH at all."""
    if sys.platform == "darwin":
        places = [("/opt/homebrew/bin", "python3.1?"), ("/usr/local/bin", "python3.1?")]
        places.append(("/Library/Frameworks/Python.framework/Versions", "3.1?/bin/python3"))
    elif sys.platform == "win32":
        places = [(os.environ.get("LOCALAPPDATA", ""), "Programs/Python/Python31?/python.exe")]
        places.append((os.environ.get("PROGRAMFILES", ""), "Python31?/python.exe"))
    else:
        places = []
    return [path for folder, pattern in places if folder for path in sorted(Path(folder).glob(pattern))]


def _belongs(path: Path, folders: tuple[Path, ...]) -> bool:
    """Whether it lies in one of QGIS's folders. Both ways of writing a path are tried: as it is, and with links followed."""
    own = [Path(folder) for folder in folders if str(folder).rstrip("/") not in ("", ".", *SHARED_PREFIXES)]
    roots = {root for folder in own for root in (folder, folder.resolve())}
    return any(root == of or root in of.parents for of in (path, path.resolve()) for root in roots)


def is_uv(path: Path) -> bool:
    """Whether a file is `uv`, by its name."""
    return re.fullmatch(r"uv(\.exe)?", path.name.lower()) is not None


def _offer() -> str:
    return tr(
        "Install Python {oldest} to {newest} with its venv module and name it as PYTHON, or name uv there: it brings one."
    ).format(oldest=".".join(map(str, OLDEST)), newest=".".join(map(str, NEWEST)))
