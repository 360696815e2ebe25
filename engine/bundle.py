"""Model bundles: a folder of networks in safetensors and a ``bundle.json`` that says what they are.

Nothing in a bundle is code: networks are built from classes that are known, weights are safetensors, every file is checked against
its sha256 (`bundle_files`; large ones as `checked_files` says), every value of the manifest is looked at (`manifest`), and no name
leads out of the folder.
"""

import json
import shutil
from dataclasses import dataclass, field, fields, replace
from pathlib import Path

from . import manifest as said
from .bundle_files import check_files
from .bundle_folder import EMBEDDED, MANIFEST, REINSTALL, find_bundle, read_manifest
from .checked_files import read_sha256
from .confidence import Curves
from .errors import BundleError
from .job import PRESETS
from .job_checks import quoted
from .models.gain import Gains, between
from .recipe import read_recipe, recipe_names
from .release import released_bundle
from .tiling import ALIGN, RAMP, window_of_all

_LARGEST_SIDE = 8192
_LARGEST_CONTEXT = 1024
"""Output pixels of a tile or a window, and of what it sees beyond its edge: as for a job's own."""

STAGE1 = ("predictor", "denoiser", "distilled", "scheduler")
DISTILLED_REFINER = "distilled_refiner"
STAGE2 = ("refiner", DISTILLED_REFINER, "describer")
"""Parts of the stages. Bundles have a denoiser only where they draw, and distilled parts only where one step is to do."""

SHARES = "stage2_of"
"""What a manifest calls the bundle whose stage 2 it shares."""


@dataclass(frozen=True)
class Refinement:
    """Stage 2 of a bundle.

    window, stride: output pixels, see `tiling.plan_windows`. across: windows that a tile is wide and high. strength, guidance, control:
    what it works best with, see `pipelines.refine.RefineSettings`. gains: see `models.gain`. confidence: as
    of stage 1, counted on refined pictures; empty where it was not. largest: side of a window that may hold a whole raster, see
    `tiling.window_of_all`; 0: none may. steps: by preset, where it needs other numbers than `job.PRESETS`. ValueError for what can't be.
    """

    window: int
    stride: int
    across: int
    strength: float
    guidance: float
    control: float
    gains: Gains = field(default_factory=dict)
    confidence: Curves = field(default_factory=dict)
    largest: int = 0
    steps: dict[str, int] = field(default_factory=dict)

    def __post_init__(self):
        for name, low in (("window", 0), ("stride", 0), ("across", -1), ("largest", 0)):
            said.whole(getattr(self, name), low, _LARGEST_SIDE)
        if not 0 < self.stride <= self.window or self.window % ALIGN or self.stride % ALIGN or self.across < 1:
            raise ValueError(f"windows must be multiples of {ALIGN} pixels, and overlap or touch")
        if not (0 < self.strength <= 1 <= self.guidance <= 100 and 0 <= self.control <= 10):
            raise ValueError("strength, guidance or control is out of range")
        if not isinstance(self.steps, dict) or not self.steps.keys() <= PRESETS.keys():
            raise ValueError("steps are of no preset")
        for steps in self.steps.values():
            said.whole(steps, 0, said.MOST_STEPS)

    def of_raster(self, width: int, height: int) -> "Refinement":
        """The same, with the windows that suit a raster of so many output pixels."""
        side, stride = window_of_all(width, height, self.window, self.stride, self.largest)
        return replace(self, window=side, stride=stride)

    def gain(self, scale: int, steps: int) -> list[float]:
        """What makes up for the fine detail that a number of steps misses, see `models.gain`."""
        return between(self.gains, scale, steps)


@dataclass(frozen=True)
class Bundle:
    """scales: those it was trained for. tile, context: of stage 1, defaults in output pixels. gains: see `models.gain`.
    refinement: None where there is no stage 2. confidence: empty where it was not counted. folder: where it lies, and stage2 its
    stage 2: in the folder of another bundle where it shares that one's."""

    name: str
    version: str
    scales: tuple[int, ...]
    tile: int
    context: int
    gains: Gains
    refinement: Refinement | None
    confidence: Curves
    folder: Path
    stage2: Path

    def part(self, name: str) -> Path:
        """Where one of its networks lies: one of `STAGE1` or `STAGE2`."""
        return (self.stage2 if name in STAGE2 else self.folder) / name

    def refiner(self, steps: int) -> Path:
        """The refiner of a number of steps: a single one has its own where there is one."""
        distilled = self.part(DISTILLED_REFINER)
        return distilled if steps == 1 and distilled.is_dir() else self.part("refiner")

    def size_of(self, *parts: str) -> int:
        """Bytes on disk of some of its folders."""
        return sum(path.stat().st_size for part in parts for path in self.part(part).rglob("*") if path.is_file())


def open_bundle(name: str) -> Bundle:
    """A bundle by the name of an embedded or a fetched one, or by its folder, with every file checked; BundleError says what is wrong."""
    folder = _find(name)
    manifest = read_manifest(folder)
    try:
        bundle = Bundle(
            said.text(manifest["name"]),
            said.text(manifest["version"]),
            said.scales(manifest["scales"]),
            said.whole(manifest["tile"], ALIGN, _LARGEST_SIDE),
            said.whole(manifest["context"], 0, _LARGEST_CONTEXT),
            said.gains(manifest["gains"]),
            _read_refinement(manifest["refinement"]) if "refinement" in manifest else None,
            said.curves(manifest.get("confidence", {})),
            folder,
            _stage2_of(folder, manifest),
        )
        files = said.files(manifest["files"])
        if bundle.tile % ALIGN or bundle.context % ALIGN:
            raise ValueError(f"tile and context are no multiples of {ALIGN}")
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise BundleError(f"{folder / MANIFEST} is incomplete: {error}.", REINSTALL) from None
    check_files(folder, files)
    return bundle


def copy_stage1(source: Path, folder: Path) -> None:
    """Those of its parts that a bundle has, into another folder."""
    for part in STAGE1:
        if (source / part).is_dir():
            shutil.copytree(source / part, folder / part, dirs_exist_ok=True)


def seal(folder: Path, manifest: dict) -> None:
    """Write the manifest of a bundle whose networks are saved, with the sha256 of every file."""
    files = sorted(p for p in folder.rglob("*") if p.is_file() and p.name != MANIFEST)
    sums = {path.relative_to(folder).as_posix(): read_sha256(path) for path in files}
    text = json.dumps({**manifest, "files": sums}, indent=2) + "\n"
    (folder / MANIFEST).write_text(text, encoding="utf-8")


def unsealed(folder: Path) -> dict:
    """The manifest of a bundle less the sums of its files, to be sealed again with what has changed."""
    manifest = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
    del manifest["files"]
    return manifest


def _find(name: str) -> Path:
    folder = find_bundle(name)
    if folder is not None:
        return folder
    if released := released_bundle(name):
        raise released.missing()
    if name in recipe_names():
        raise BundleError(
            f"The model bundle '{name}' was not fetched yet.",
            f"Fetch it with: vlmsr fetch {name} (about {read_recipe(name).gigabytes} GB), or copy the folder of a bundle "
            "fetched elsewhere and give its path as MODEL.",
        )
    known = ", ".join(sorted({p.parent.name for p in EMBEDDED.glob(f"*/{MANIFEST}")} | set(recipe_names())))
    raise BundleError(
        f"There is no model bundle {quoted(name)}.",
        f"Give the name of one ({known}) or a folder with a {MANIFEST}.",
    )


def _stage2_of(folder: Path, manifest: dict) -> Path:
    """The folder that holds a bundle's stage 2. BundleError where it is another bundle's that is not there or not whole."""
    if SHARES not in manifest:
        return folder
    name = said.text(manifest[SHARES])
    if Path(name).name != name or "\\" in name:
        raise ValueError(f"{quoted(name)} is no bundle's name")
    giver = _find(name)
    # Before it is opened: two that name each other would open each other without end.
    if giver == folder or SHARES in read_manifest(giver):
        raise BundleError(f"{folder / MANIFEST} names no bundle with a stage 2 of its own.", REINSTALL)
    return open_bundle(name).folder


def _read_refinement(given: dict) -> Refinement:
    """ValueError, TypeError or AttributeError when it is none."""
    unknown = sorted(given.keys() - {part.name for part in fields(Refinement)})
    if unknown:
        raise ValueError(f"a refinement has no {quoted(unknown)}")
    read = {"confidence": said.curves(given.get("confidence", {})), "gains": said.gains(given.get("gains", {}))}
    for name in ("strength", "guidance", "control"):
        read[name] = said.number(given[name], 0, 100)
    refinement = Refinement(**{**given, **read})
    margin = (refinement.window - refinement.stride) // 2
    if margin < RAMP or margin % ALIGN:
        raise ValueError(f"windows must overlap by two ramps of {RAMP} pixels, and by multiples of {2 * ALIGN}")
    return refinement
