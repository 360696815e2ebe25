"""Model bundles: a folder of networks in safetensors and a ``bundle.json`` that says what they are.

Nothing in a bundle is code: networks are built from this project's own classes, weights are safetensors, every file is
checked against its sha256 (large ones as `checked_files` says), and no name leads out of the folder.
"""

import json
import shutil
from dataclasses import dataclass, field, replace
from pathlib import Path

from .bundle_folder import EMBEDDED, MANIFEST, find_bundle
from .checked_files import read_sha256, sha256_of
from .confidence import KNOTS as KNOTS_OF_ERROR
from .confidence import Curves
from .errors import BundleError
from .job import PRESETS
from .models.gain import KNOTS, Gains, between
from .recipe import PICKLES, read_recipe, recipe_names
from .tiling import window_of_all

REINSTALL = "Install the plugin or download the bundle again."

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
        if not 0 < self.stride <= self.window or self.window % 8 or self.stride % 8 or self.across < 1:
            raise ValueError("windows must be multiples of 8 pixels, and overlap or touch")
        if not (0 < self.strength <= 1 <= self.guidance and self.control >= 0):
            raise ValueError("strength, guidance or control is out of range")
        if not all(preset in PRESETS and steps >= 0 for preset, steps in self.steps.items()):
            raise ValueError("steps are of no preset, or negative")

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
    manifest = _read_manifest(folder)
    try:
        bundle = Bundle(
            str(manifest["name"]),
            str(manifest["version"]),
            tuple(int(scale) for scale in manifest["scales"]),
            int(manifest["tile"]),
            int(manifest["context"]),
            _read_gains(manifest["gains"]),
            _read_refinement(manifest["refinement"]) if "refinement" in manifest else None,
            _read_curves(manifest.get("confidence", {})),
            folder,
            _stage2_of(folder, manifest),
        )
        files = dict(manifest["files"])
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise BundleError(f"{folder / MANIFEST} is incomplete: {error}.", REINSTALL) from None
    _check_files(folder, files)
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
    if name in recipe_names():
        raise BundleError(
            f"The model bundle '{name}' was not fetched yet.",
            f"Fetch it with: vlmsr fetch {name} (about {read_recipe(name).gigabytes} GB), or copy the folder of a bundle "
            "fetched elsewhere and give its path as MODEL.",
        )
    known = ", ".join(sorted({p.parent.name for p in EMBEDDED.glob(f"*/{MANIFEST}")} | set(recipe_names())))
    raise BundleError(
        f"There is no model bundle '{name}'.",
        f"Give the name of one ({known}) or a folder with a {MANIFEST}.",
    )


def _stage2_of(folder: Path, manifest: dict) -> Path:
    """The folder that holds a bundle's stage 2. BundleError where it is another bundle's that is not there or not whole."""
    if SHARES not in manifest:
        return folder
    giver = open_bundle(str(manifest[SHARES]))
    if giver.folder == folder or SHARES in _read_manifest(giver.folder):
        raise BundleError(f"{folder / MANIFEST} names no bundle with a stage 2 of its own.", REINSTALL)
    return giver.folder


def _read_manifest(folder: Path) -> dict:
    try:
        manifest = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError) as error:
        raise BundleError(f"{folder / MANIFEST} can't be read: {error}.", REINSTALL) from None
    if not isinstance(manifest, dict):
        raise BundleError(f"{folder / MANIFEST} is no JSON object.", REINSTALL)
    return manifest


def _read_gains(given: dict) -> Gains:
    """ValueError, TypeError or AttributeError when they are none."""
    gains = {
        str(int(scale)): {str(int(steps)): [float(value) for value in values] for steps, values in of_scale.items()}
        for scale, of_scale in given.items()
    }
    if any(len(values) != len(KNOTS) for of_scale in gains.values() for values in of_scale.values()):
        raise ValueError(f"gains are {len(KNOTS)} for each number of steps")
    if not all(int(steps) > 0 and min(values) > 0 for of_scale in gains.values() for steps, values in of_scale.items()):
        raise ValueError("a gain is out of range")
    return gains


def _read_refinement(given: dict) -> Refinement:
    """ValueError, TypeError or AttributeError when it is none."""
    read = {"confidence": _read_curves(given.get("confidence", {})), "gains": _read_gains(given.get("gains", {}))}
    return Refinement(**{**given, **read})


def _read_curves(given: dict) -> Curves:
    """ValueError, TypeError or AttributeError when they are none."""
    curves = {str(int(scale)): [float(chance) for chance in curve] for scale, curve in given.items()}
    if any(len(curve) != len(KNOTS_OF_ERROR) or not 0 <= min(curve) <= max(curve) <= 1 for curve in curves.values()):
        raise ValueError(f"confidence is {len(KNOTS_OF_ERROR)} chances for each scale")
    return curves


def _check_files(folder: Path, files: dict[str, str]) -> None:
    root = folder.resolve()
    for name, expected in files.items():
        path = (folder / name).resolve()
        if not path.is_relative_to(root):
            raise BundleError(f"The bundle names a file outside its folder: {name}.", "Don't use this bundle.")
        if path.suffix in PICKLES:
            raise BundleError(
                f"The bundle holds a pickle: {name}.", "Only safetensors are loaded: ask for such a bundle."
            )
        if not path.is_file() or sha256_of(path) != expected:
            raise BundleError(f"{name} of the bundle is missing or was changed.", REINSTALL)
    unlisted = {p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file()} - set(files) - {MANIFEST}
    if unlisted:
        raise BundleError(f"The bundle holds files that it does not list: {', '.join(sorted(unlisted))}.", REINSTALL)
