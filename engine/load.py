"""The networks of a bundle on a device: stage 1, what puts windows into words, and stage 2, each when its turn comes."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import diffusers
import torch
import transformers
from diffusers import DDIMScheduler, DiffusionPipeline

from .bundle import Bundle
from .bundle_folder import REINSTALL
from .captions.scene_describer import SceneDescriber
from .captions.vlm_describer import VlmDescriber
from .errors import BundleError, DeviceError, EngineError
from .four_bit import prefers_four_bit
from .job_checks import quoted
from .models.denoiser import Denoiser
from .models.pixel_autoencoder import PixelAutoencoder
from .models.predictor import Predictor
from .models.swin_predictor import SwinPredictor
from .pipelines.lent import WAITING
from .pipelines.refine import Refiner
from .pipelines.sr3 import SR3Pipeline
from .recipe import PIPELINES

# Bars that no one sees fill the log, and remarks on our own autoencoder would worry those who read it.
for library in (diffusers.utils.logging, transformers.utils.logging):
    library.disable_progress_bar()
    library.set_verbosity_error()

_SAFE = {"use_safetensors": True, "local_files_only": True, "low_cpu_mem_usage": False}
"""No pickle is read, and nothing is fetched, whatever a folder lacks."""

_PREDICTORS = {kind.__name__: kind for kind in (Predictor, SwinPredictor)}
"""By the name that a predictor's folder has for its class."""

_LIBRARIES = ("diffusers", "transformers")
_OURS = ("engine.models.pixel_autoencoder", PixelAutoencoder.__module__)
"""Of which a pipeline's parts may be, beside those that are not there; of ours, the autoencoder, by the name under which it was saved."""


@contextmanager
def _told(what: str) -> Iterator[None]:
    """What is missing, damaged, or not what it should be, as BundleError: networks made by settings that can't be raise anything."""
    try:
        yield
    except (MemoryError, ImportError, EngineError):
        raise
    except Exception as error:
        raise BundleError(f"{what} can't be loaded: {error}", REINSTALL) from error


def load_pipeline(bundle: Bundle, device: torch.device, dtype: torch.dtype) -> SR3Pipeline:
    """Stage 1 of a bundle on a device."""
    with _told(f"Bundle '{bundle.name}'"):
        kind = _PREDICTORS[_class_of(bundle.part("predictor"))]
        predictor = kind.from_pretrained(bundle.part("predictor"), torch_dtype=dtype, **_SAFE)
        denoiser, distilled = (_denoiser(bundle.part(name), dtype) for name in ("denoiser", "distilled"))
        scheduler = DDIMScheduler.from_pretrained(bundle.part("scheduler"), local_files_only=True)
    pipeline = SR3Pipeline(predictor, denoiser, scheduler, bundle.gains, distilled)
    pipeline.set_progress_bar_config(disable=True)
    for network in filter(None, (predictor, denoiser, distilled)):
        network.to(device, memory_format=torch.channels_last).eval()
    return pipeline


def _denoiser(folder: Path, dtype: torch.dtype) -> Denoiser | None:
    """None where the bundle has no such part."""
    return Denoiser.from_pretrained(folder, torch_dtype=dtype, **_SAFE) if folder.is_dir() else None


def load_refiner(
    bundle: Bundle, device: torch.device, dtype: torch.dtype, lend: bool = False, steps: int = 0
) -> Refiner:
    """Stage 2 of a bundle that has one, on a device. lend: what is not used at each step waits on the processor, see `lent`.

    steps: how many it shall take, see `Bundle.refiner`.
    """
    folder = bundle.refiner(steps)
    with _told(f"Stage 2 of bundle '{bundle.name}'"):
        _check_index(folder)
        parts = {}
        if _class_of(folder / "vae") == PixelAutoencoder.__name__:
            # Ours is none of diffusers' own classes; it loses nothing in full precision alone.
            parts["vae"] = PixelAutoencoder.from_pretrained(folder / "vae", **_SAFE)
        pipeline = DiffusionPipeline.from_pretrained(folder, dtype=dtype, **_SAFE, **parts)
    pipeline.set_progress_bar_config(disable=True)
    for name, network in pipeline.components.items():
        if isinstance(network, torch.nn.Module):
            waits = lend and name in WAITING
            network.to("cpu" if waits else device).eval().requires_grad_(False)
    for network in (pipeline.unet, pipeline.controlnet):
        network.to(memory_format=torch.channels_last)
    return Refiner(pipeline, bundle.refinement.window, bundle.refinement.stride)


def load_describer(bundle: Bundle, device: torch.device, four_bit: bool | None = None) -> SceneDescriber | VlmDescriber:
    """What puts windows into words, of a bundle that has a stage 2: the kind that its folder ``describer`` holds.

    four_bit: weights of a vision-language model in 4 bit; None: where a GPU has not the room for 16 and 4 can be had. BundleError;
    DeviceError where neither fits.
    """
    folder = bundle.part("describer")
    try:
        kind = json.loads((folder / "config.json").read_text(encoding="utf-8"))["model_type"]
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise BundleError(f"The describer of bundle '{bundle.name}' can't be read: {error}", REINSTALL) from None
    if kind != "llava_next":
        return SceneDescriber.from_pretrained(folder, device, name=bundle.name)
    if four_bit is None:
        four_bit = prefers_four_bit(folder, device)
    try:
        return VlmDescriber.from_pretrained(folder, device, four_bit=four_bit, name=bundle.name)
    except torch.cuda.OutOfMemoryError as error:
        raise DeviceError(
            f"The describer of bundle '{bundle.name}' does not fit into the GPU's memory: {error}",
            "Close other programs that use the GPU, install engine/requirements-4bit.txt in the engine's environment (a third "
            "of the memory), describe on the processor (DEVICE cpu), or bring captions.",
        ) from None


def _check_index(folder: Path) -> None:
    """ValueError for a pipeline with parts of classes that are none of the libraries': diffusers would import what it names, and run it."""
    index = json.loads((folder / "model_index.json").read_text(encoding="utf-8"))
    if index["_class_name"] not in list(PIPELINES):
        raise ValueError(f"stage 2 is no pipeline that is known: {quoted(index['_class_name'])}")
    for part, kind in index.items():
        if isinstance(kind, list) and not _is_known(kind):
            raise ValueError(f"its part {quoted(part)} is of no class that is known: {quoted(kind)}")


def _is_known(kind: list) -> bool:
    """Whether a part's library and class are those of a network, or of a part that is not there."""
    library, name = kind if len(kind) == 2 else ("", "")
    if library is None or library in _OURS:
        return name == (None if library is None else PixelAutoencoder.__name__)
    return library in _LIBRARIES and isinstance(name, str) and name.isidentifier()


def _class_of(folder: Path) -> str:
    """Name of the class that a diffusers network was saved from."""
    return json.loads((folder / "config.json").read_text(encoding="utf-8"))["_class_name"]
