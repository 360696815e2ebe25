"""Whether this engine can compute here: Python, packages, device, memory, bundles, and a small picture made finer.

    report = check()
    report["faults"]        # [{"what": ..., "cure": ...}, ...]; none: all is well

Works with packages missing as well, which is when it is needed most: nothing but the standard library is imported before it is asked for.
"""

from __future__ import annotations

import importlib
import importlib.metadata
import os
import platform
import re
import sys
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from pathlib import Path

from .bundle_list import list_bundles
from .errors import EngineError
from .job import DEFAULT_BUNDLE, UpscaleJob
from .release import released_bundle
from .version import VERSION

LOCK = Path(__file__).parent / "requirements.lock"
OLDEST, NEWEST = (3, 11), (3, 14)
"""Pythons that the lock file fits, both included."""

SET_UP = "Set up the engine again (in QGIS: vlmsr:setupengine)."
SET_UP_ANEW = "Make the environment anew (in QGIS: vlmsr:setupengine with ANEW)."
REPORT = "Please report it with what is said here."

NEEDED_IMPORTS = ("numpy", "torch", "diffusers", "transformers", "safetensors", "rasterio", "scipy", "psutil")
LEAST_MEMORY = 1.5 * 2**30
"""Bytes below which even the embedded bundle is likely to fail."""

SIDE, SCALE, STEPS = 64, 4, 4
"""Of the self-test: pixels a side of its picture, how many times finer, and in how many steps of diffusion."""

TEST_SECONDS = 2.0
"""The self-test's picture is computed again until this is over, once at least; the fastest counts."""

AGREEMENT_DN = 4.0
"""Averaged back, the self-test's result must be as near to its picture as any result is (`agreement.LIMIT`; without rounding)."""

_GIB = 2**30


@dataclass
class Found:
    """What was looked at so far. faults: what stops a job. notes: what does not, and is worth a look."""

    facts: dict = field(default_factory=dict)
    faults: list[dict] = field(default_factory=list)
    notes: list[dict] = field(default_factory=list)

    def fault(self, what: str, cure: str) -> None:
        """Once, although two parts may run into it."""
        if {"what": what, "cure": cure} not in self.faults:
            self.faults.append({"what": what, "cure": cure})

    def note(self, what: str, cure: str) -> None:
        self.notes.append({"what": what, "cure": cure})


def check(device: str = "auto", lock: Path = LOCK, told: Callable[[str], None] = lambda _: None) -> dict:
    """All that can be said, as plain values for JSON. told: is given what is looked at, before it is: a crash then has a place."""
    found = Found({"version": VERSION})
    parts = {
        "python": lambda: _python(found),
        "packages": lambda: _packages(found, lock),
        "device": lambda: _device(found, device),
        "memory": lambda: _memory(found),
        "bundles": lambda: _bundles(found),
        "self_test": lambda: _self_test(found, device),
    }
    for name, look in parts.items():
        told(name)
        try:
            found.facts[name] = look()
        except EngineError as error:
            found.fault(error.message, error.hint)
        except ImportError as error:
            if not found.faults:
                found.fault(f"A package can't be imported: {error}.", SET_UP)
        except MemoryError as error:
            found.fault(f"The memory does not suffice for {name}: {error}", "Close other programs.")
        except Exception as error:
            found.fault(f"Looking at {name} failed: {type(error).__name__}: {error}", REPORT)
    return {**found.facts, **{name: value for name, value in asdict(found).items() if name != "facts"}}


def _python(found: Found) -> dict:
    version = platform.python_version()
    if not OLDEST <= sys.version_info[:2] <= NEWEST:
        offer = f"{'.'.join(map(str, OLDEST))} to {'.'.join(map(str, NEWEST))}"
        found.note(f"This is Python {version}; the engine is tested with {offer}.", SET_UP)
    bits = 64 if sys.maxsize > 2**32 else 32
    if bits != 64:
        found.fault("This Python has 32 bits, and torch needs 64.", "Set up the engine with a Python of 64 bits.")
    foreign = [name for name in ("PYTHONHOME", "PYTHONPATH") if os.environ.get(name)]
    if foreign:
        found.note(f"{' and '.join(foreign)} may bring packages of another Python in.", "Unset it for the engine.")
    return {"path": sys.executable, "version": version, "bits": bits, "system": platform.platform()}


def _packages(found: Found, lock: Path) -> dict:
    pinned = _pins(lock)
    wanted = {**dict.fromkeys(NEEDED_IMPORTS), **pinned}
    versions = {name: _version(name) for name in wanted}
    missing = sorted(name for name, version in versions.items() if version is None)
    others = {name: version for name, version in versions.items() if version and _differs(version, wanted[name])}
    if missing:
        found.fault(f"Packages are missing: {', '.join(missing)}.", SET_UP)
    if others:
        listed = ", ".join(f"{name} {version} for {wanted[name]}" for name, version in sorted(others.items()))
        found.note(f"Packages are not those that vlmsr was tested with: {listed}.", SET_UP)
    for name in NEEDED_IMPORTS:
        if versions[name] is not None:
            _import(found, name)
    return {
        "pinned": len(pinned),
        "as_tested": len(pinned) - len(others) - sum(name in pinned for name in missing),
        "versions": {name: version for name, version in sorted(versions.items()) if version},
        "missing": missing,
        "other": {name: {"is": version, "tested": wanted[name]} for name, version in sorted(others.items())},
    }


def _pins(lock: Path) -> dict[str, str]:
    """Versions by name; none where the program was installed without its lock file."""
    if not lock.is_file():
        return {}
    lines = (line.partition("#")[0].strip() for line in lock.read_text(encoding="utf-8").splitlines())
    found = (re.fullmatch(r"([A-Za-z0-9._-]+)==([^\s;]+).*", line) for line in lines)
    return {match[1]: match[2] for match in found if match}


def _version(name: str) -> str | None:
    try:
        return importlib.metadata.version(name)
    except importlib.metadata.PackageNotFoundError:
        return None


def _differs(version: str, wanted: str | None) -> bool:
    # torch's builds call themselves 2.13.0+cpu and the like.
    return wanted is not None and version.partition("+")[0] != wanted.partition("+")[0]


def _import(found: Found, name: str) -> None:
    """That a package is there says little: a library that it needs may not be."""
    try:
        importlib.import_module(name)
    except Exception as error:
        cure = SET_UP_ANEW
        if sys.platform == "win32" and "DLL" in str(error):
            cure = "Install Microsoft's Visual C++ Redistributable (x64)."
        found.fault(f"{name} is there but can't be loaded: {type(error).__name__}: {error}", cure)


def _device(found: Found, device: str) -> dict:
    import torch

    from .device import choose
    from .unused_card import card_of_driver, unused_card

    card = card_of_driver()
    facts = {"torch": torch.__version__, "cuda": torch.version.cuda, "driver": card, "threads": torch.get_num_threads()}
    if torch.cuda.is_available():
        facts["cards"] = [_card(index) for index in range(torch.cuda.device_count())]
    elif unused := unused_card():
        # The processor would be used: never in silence.
        found.fault(unused.what, unused.cure)
    if sys.platform == "darwin" and platform.machine() == "arm64" and not torch.backends.mps.is_available():
        found.fault("The GPU of this Mac can't be used by torch.", f"It needs macOS 14 or later. {SET_UP_ANEW}")
    compute = choose(device, "auto")
    return {**facts, "name": str(compute.device), "precision": compute.precision, "caution": compute.caution}


def _card(index: int) -> dict:
    import torch

    properties = torch.cuda.get_device_properties(index)
    capability = f"{properties.major}.{properties.minor}"
    return {"name": properties.name, "capability": capability, "memory": properties.total_memory}


def _memory(found: Found) -> dict:
    import psutil
    import torch

    from .memory import free

    total, available = psutil.virtual_memory().total, round(free(torch.device("cpu")))
    if available < LEAST_MEMORY:
        found.fault(f"Only {available / _GIB:.1f} GiB of memory are free.", "Close other programs.")
    facts = {"total": total, "free": available}
    if torch.cuda.is_available():
        facts["card_free"], facts["card_total"] = torch.cuda.mem_get_info()
    return facts


def _bundles(found: Found) -> list[dict]:
    bundles = list_bundles()
    default = next((bundle for bundle in bundles if bundle.name == DEFAULT_BUNDLE and bundle.folder), None)
    released = released_bundle(DEFAULT_BUNDLE)
    if default is None and released:
        missing = released.missing()
        found.fault(missing.message, missing.hint)
    elif default is None:
        found.fault(f"The bundle '{DEFAULT_BUNDLE}' is missing.", "Install the plugin again.")
    elif released and default.state == "fetched" and not released.is_at(default.folder):
        found.note(f"The fetched bundle '{DEFAULT_BUNDLE}' is another than this version is tested with.", released.cure)
    return [{**_bundle(found, listed), "state": listed.state, "size": listed.size} for listed in bundles]


def _bundle(found: Found, listed) -> dict:
    """A bundle that is here is opened, which reads all its files."""
    facts = {"name": listed.name, "licence": listed.licence, "folder": str(listed.folder) if listed.folder else None}
    if listed.folder is None:
        return facts
    try:
        from .bundle import open_bundle

        bundle = open_bundle(str(listed.folder))
    except EngineError as error:
        found.fault(error.message, error.hint)
        return {**facts, "whole": False}
    except ImportError:
        # Which packages are missing is told already.
        return {**facts, "whole": None}
    return {**facts, "whole": True, "version": bundle.version, "scales": list(bundle.scales), "stages": _stages(bundle)}


def _stages(bundle) -> int:
    return 1 if bundle.refinement is None else 2


def _self_test(found: Found, device: str) -> dict:
    """Stage 1 of the embedded bundle on a small picture: on the device, with the time that it takes."""
    import numpy as np

    from .loaded import load_models
    from .raster.grid import Window
    from .raster.radiometry import Stretch
    from .stage1 import Stage1

    job = UpscaleJob("in", "out", scale=SCALE, steps_base=STEPS, stages="base", batch=1, device=device)
    began = time.monotonic()
    models = load_models(job)
    loading = time.monotonic() - began
    picture = sample_picture()
    ends = Stretch(np.zeros(3, np.float32), np.full(3, 255, np.float32))
    stage1 = Stage1(models.pipeline, job, ends, 3)
    window = Window(0, 0, SIDE * SCALE, SIDE * SCALE)
    began, times = time.monotonic(), []
    while not times or time.monotonic() - began + times[-1] < TEST_SECONDS:
        start = time.monotonic()
        fine = stage1([window], picture[None]).values[0]
        times.append(time.monotonic() - start)
    back = fine.reshape(3, SIDE, SCALE, SIDE, SCALE).mean((2, 4))
    agreement = float(np.abs(back - picture).mean())
    if not agreement <= AGREEMENT_DN:
        found.fault(f"The self-test's result differs from its picture by {agreement:.2f} digital numbers.", REPORT)
    megapixels = fine.shape[1] * fine.shape[2] / 1e6
    return {
        "device": str(models.compute.device),
        "precision": models.compute.precision,
        "pixels": SIDE * SCALE,
        "steps": STEPS,
        "seconds_loading": round(loading, 2),
        "seconds": round(min(times), 3),
        "megapixels_per_second": round(megapixels / min(times), 3),
        "agreement_dn": round(agreement, 4),
    }


def sample_picture():
    """``(3, SIDE, SIDE)`` float32, 0 to 255: waves, an edge and some grain, the same everywhere."""
    import numpy as np

    rows, columns = np.mgrid[0:SIDE, 0:SIDE]
    waves = np.stack([np.sin(columns / (5 + band)) * np.cos(rows / (4 + band)) for band in range(3)])
    edge = np.where(columns + rows > SIDE, 40.0, -40.0)
    grain = np.random.default_rng(0).normal(0, 3, (3, SIDE, SIDE))
    return np.clip(127 + 50 * waves + edge + grain, 0, 255).astype(np.float32)
