"""Training scenes: a folder of RGB images in memory, a part held back for watching, random crops of the rest."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from PIL import Image

from .air import seen_through_air
from .degrade import degrade

HOLD_BACK_EVERY = 40
"""Each 40th scene (by name) is never trained on: training is watched, and choices are made, on these."""

HELD_BACK = "held_back"
"""Name of a folder among the scenes that holds those held back, where there is one: then no others are."""

SCALE_SHARES = {4: 0.6, 2: 0.2, 8: 0.2}


@dataclass(frozen=True)
class Pair:
    """A batch of coarse images ``(B, 3, h, w)`` and their fine ones ``(B, 3, h * scale, w * scale)``, in [-1, 1]."""

    coarse: torch.Tensor
    fine: torch.Tensor
    scale: int
    chosen: tuple[int, ...] = ()
    """Of which scenes they are cut, by index."""


def load(folder: Path) -> tuple[list[np.ndarray], list[np.ndarray]]:
    """Scenes of a folder as ``(H, W, 3)`` uint8 arrays: those to train on and those held back.

    Raises FileNotFoundError when the folder holds no image.
    """
    seen, held_back = _paths(folder)
    return [_read(path) for path in seen], [_read(path) for path in held_back]


def load_classes(folder: Path) -> tuple[list[str], list[str]]:
    """Land-cover class of each scene, in the order of `load`: the part of the file's name before its number."""
    seen, held_back = _paths(folder)
    return [_class(path) for path in seen], [_class(path) for path in held_back]


def _paths(folder: Path) -> tuple[list[Path], list[Path]]:
    """Those to train on and those held back."""
    if (folder / HELD_BACK).is_dir():
        return _images(folder), _images(folder / HELD_BACK)
    images = _images(folder)
    return [path for i, path in enumerate(images) if i % HOLD_BACK_EVERY], images[::HOLD_BACK_EVERY]


def _images(folder: Path) -> list[Path]:
    paths = sorted(p for p in folder.iterdir() if p.suffix.lower() in (".jpg", ".jpeg", ".png"))
    if not paths:
        raise FileNotFoundError(f"no .jpg or .png scene in {folder}")
    return paths


def _read(path: Path) -> np.ndarray:
    return np.asarray(Image.open(path).convert("RGB"))


def _class(path: Path) -> str:
    return path.stem.rsplit("_", 1)[0]


def to_tensor(scene: np.ndarray) -> torch.Tensor:
    """``(H, W, 3)`` uint8 -> ``(1, 3, H, W)`` float32 in [-1, 1]."""
    return torch.from_numpy(scene.astype(np.float32)).permute(2, 0, 1)[None] / 127.5 - 1


def draw(
    scenes: list[np.ndarray],
    batch: int,
    size: int,
    seed: int,
    step: int,
    shares: dict[int, float] = SCALE_SHARES,
    halved: tuple[int, ...] = (),
    air: bool = True,
) -> Pair:
    """The batch of one training step: a function of seed and step alone, so that a resumed run goes on as it would have.

    size: side of the fine crop in pixels, a multiple of 16. shares: how often each scale comes. halved: scales whose crops have half of
    that side, since a network works on them at twice the resolution. air: whether some are seen through haze and with colour casts.
    """
    rng = np.random.default_rng((seed, step))
    scale = int(rng.choice(list(shares), p=list(shares.values())))
    size = size // 2 if scale in halved else size
    chosen, crops = [], []
    for _ in range(batch):
        chosen.append(int(rng.integers(len(scenes))))
        crops.append(to_tensor(_crop(scenes[chosen[-1]], size, rng)))
    fine = torch.cat(crops)
    fine = seen_through_air(fine, rng) if air else fine
    return Pair(degrade(fine, scale, rng), fine, scale, tuple(chosen))


def _crop(scene: np.ndarray, size: int, rng: np.random.Generator) -> np.ndarray:
    y, x = (rng.integers(0, side - size + 1) for side in scene.shape[:2])
    crop = np.rot90(scene[y : y + size, x : x + size], rng.integers(4))
    return np.ascontiguousarray(crop if rng.random() < 0.5 else crop[:, ::-1])
