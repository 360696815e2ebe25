"""All the methods that vlmsr is measured against at scale 4, by name: published ones as they are, others trained here first.

    with all_methods(course, data) as methods:
        picture = methods["Swin2SR"](coarse, 4)

Trained here are those whose networks would be strangers to this imagery otherwise: on the same scenes, with the same sensor model, for the
same minutes, one after another. Killed at any time, it goes on; what was trained is not trained again.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import torch
from torch import nn

from engine.evaluation.study import BASE, Other, by_engine
from engine.job import UpscaleJob
from engine.training.scenes import to_tensor
from engine.training.watch import to_dn
from engine.upscale import load_models

from . import own, upscalerjs
from .esrgan import Esrgan
from .lanczos import lanczos
from .realesrgan import RealEsrgan
from .sr3 import Sr3
from .swin2sr import Swin2Sr
from .trained import Course, Peer

LANCZOS, REAL_ESRGAN = "Lanczos", "Real-ESRGAN x4plus"
PEERS: tuple[Peer, ...] = (Swin2Sr(), Esrgan(), Sr3())
SAME = ", same budget"
"""After the name of a preset: of our stage 1 in the minutes that the others got."""

LIGHT = "lite-swin"
"""The bundle that is the paper's light variant: a transformer in the place of stage 1's diffusion, then stage 2."""

OWN = tuple(f"{preset}{SAME}" for preset in ("fast", f"balanced{BASE}"))


@contextmanager
def published(threads: int) -> Iterator[dict[str, Other]]:
    """Those that need no training."""
    with RealEsrgan(threads) as real_esrgan:
        yield {LANCZOS: lanczos, REAL_ESRGAN: real_esrgan, **upscalerjs.published()}


def light() -> dict[str, Other]:
    """The paper's light variant, by its presets."""
    models = load_models(UpscaleJob("in", "out", model=LIGHT))
    return {f"{LIGHT}, {preset}": _by_engine(preset, models) for preset in ("fast", "balanced")}


def trained(course: Course, data: Path) -> dict[str, Other]:
    """Those that are trained here, ours among them; trains what is not yet. course.work: holds a folder for each."""
    methods = {}
    for peer in PEERS:
        mine = course.of(peer.name)
        peer.train(mine)
        methods[peer.name] = _method(peer, peer.load(mine), mine)
    bundle = own.train(course.of("lite"), data)
    models = load_models(UpscaleJob("in", "out", model=str(bundle), device=course.device.type))
    for name in OWN:
        methods[name] = _by_engine(name.removesuffix(SAME), models)
    return methods


def _method(peer: Peer, network: nn.Module, course: Course) -> Other:
    def upscale(coarse: np.ndarray, scale: int) -> np.ndarray:
        # In the number format that the engine takes, too: seconds are compared.
        with torch.inference_mode(), course.autocast():
            return to_dn(peer.upscale(network, to_tensor(coarse).to(course.device))).astype(np.uint8)

    return upscale


def _by_engine(preset: str, models) -> Callable[[np.ndarray, int], np.ndarray]:
    return lambda coarse, scale: by_engine(coarse, scale, preset, models)[0]
