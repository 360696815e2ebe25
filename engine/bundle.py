"""Model bundles: a folder of networks in safetensors and a ``bundle.json`` that says what they are.

Nothing in a bundle is code: networks are built from this project's own classes, weights are safetensors, every file is
checked against its sha256, and no name leads out of the folder.
"""

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

import torch
from diffusers import DDIMScheduler

from .errors import BundleError
from .models.denoiser import Denoiser
from .models.gain import KNOTS, Gains
from .models.predictor import Predictor
from .pipelines.sr3 import SR3Pipeline

EMBEDDED = Path(__file__).parent / "bundles"
MANIFEST = "bundle.json"
_REINSTALL = "Install the plugin or download the bundle again."
_PICKLES = (".bin", ".ckpt", ".pkl", ".pt", ".pth")


@dataclass(frozen=True)
class Bundle:
    """scales: those it was trained for. tile, context: defaults in output pixels. gains: see `models.gain`. folder: where it lies."""

    name: str
    version: str
    scales: tuple[int, ...]
    tile: int
    context: int
    gains: Gains
    folder: Path


def open_bundle(name: str) -> Bundle:
    """A bundle by the name of an embedded one or by its folder, with every file checked; BundleError says what is wrong."""
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
            folder,
        )
        files = dict(manifest["files"])
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise BundleError(f"{folder / MANIFEST} is incomplete: {error}.", _REINSTALL) from None
    _check_files(folder, files)
    return bundle


def load_pipeline(bundle: Bundle, device: torch.device, dtype: torch.dtype) -> SR3Pipeline:
    """Stage 1 of a bundle on a device."""
    try:
        predictor = Predictor.from_pretrained(bundle.folder / "predictor", torch_dtype=dtype, low_cpu_mem_usage=False)
        denoiser = Denoiser.from_pretrained(bundle.folder / "denoiser", torch_dtype=dtype, low_cpu_mem_usage=False)
        scheduler = DDIMScheduler.from_pretrained(bundle.folder / "scheduler")
    except (OSError, ValueError, RuntimeError, TypeError) as error:
        raise BundleError(f"Bundle '{bundle.name}' can't be loaded: {error}", _REINSTALL) from error
    pipeline = SR3Pipeline(predictor, denoiser, scheduler, bundle.gains)
    pipeline.set_progress_bar_config(disable=True)
    for network in (predictor, denoiser):
        network.to(device, memory_format=torch.channels_last).eval()
    return pipeline


def seal(folder: Path, manifest: dict) -> None:
    """Write the manifest of a bundle whose networks are saved, with the sha256 of every file."""
    files = sorted(p for p in folder.rglob("*") if p.is_file() and p.name != MANIFEST)
    sums = {path.relative_to(folder).as_posix(): _sha256(path) for path in files}
    text = json.dumps({**manifest, "files": sums}, indent=2) + "\n"
    (folder / MANIFEST).write_text(text, encoding="utf-8")


def _find(name: str) -> Path:
    embedded = EMBEDDED / name
    if PurePosixPath(name).name == name and (embedded / MANIFEST).is_file():
        return embedded
    folder = Path(name)
    if (folder / MANIFEST).is_file():
        return folder
    known = ", ".join(sorted(p.parent.name for p in EMBEDDED.glob(f"*/{MANIFEST}"))) or "none"
    raise BundleError(
        f"There is no model bundle '{name}'.",
        f"Give the name of an embedded one ({known}) or a folder with a {MANIFEST}.",
    )


def _read_manifest(folder: Path) -> dict:
    try:
        manifest = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError) as error:
        raise BundleError(f"{folder / MANIFEST} can't be read: {error}.", _REINSTALL) from None
    if not isinstance(manifest, dict):
        raise BundleError(f"{folder / MANIFEST} is no JSON object.", _REINSTALL)
    return manifest


def _read_gains(given: dict) -> Gains:
    """ValueError, TypeError or AttributeError when they are none."""
    gains = {
        str(int(scale)): {str(int(steps)): [float(value) for value in values] for steps, values in of_scale.items()}
        for scale, of_scale in given.items()
    }
    if any(len(values) != len(KNOTS) for of_scale in gains.values() for values in of_scale.values()):
        raise ValueError(f"gains are {len(KNOTS)} for each number of steps")
    return gains


def _check_files(folder: Path, files: dict[str, str]) -> None:
    root = folder.resolve()
    for name, expected in files.items():
        path = (folder / name).resolve()
        if not path.is_relative_to(root):
            raise BundleError(f"The bundle names a file outside its folder: {name}.", "Don't use this bundle.")
        if path.suffix in _PICKLES:
            raise BundleError(
                f"The bundle holds a pickle: {name}.", "Only safetensors are loaded: ask for such a bundle."
            )
        if not path.is_file() or _sha256(path) != expected:
            raise BundleError(f"{name} of the bundle is missing or was changed.", _REINSTALL)
    unlisted = {p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file()} - set(files) - {MANIFEST}
    if unlisted:
        raise BundleError(f"The bundle holds files that it does not list: {', '.join(sorted(unlisted))}.", _REINSTALL)


def _sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
