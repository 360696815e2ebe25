"""LPIPS: how far apart two pictures are to a network's eye (Zhang et al., CVPR 2018), version 0.1 on AlexNet, without
a package of its own.

The folder of weights holds two files as their makers publish them: AlexNet's (torchvision's
``alexnet-owt-7be5be79.pth``, or any one name ``alexnet*.pth`` or ``alexnet*.safetensors``), and the linear heads
``alex.pth``, which are also found in the package `lpips` where that is installed. Pickles are read by torch's
restricted loader, which runs nothing of what it reads.
"""

import importlib.util
from pathlib import Path

import numpy as np
import torch
from safetensors.torch import load_file
from torch import nn

from .judges import Shot, UnavailableError

TAPPED = (1, 4, 7, 9, 11)
"""Layers of AlexNet's `features` after which the network is asked."""

_CHANNELS = (64, 192, 384, 256, 256)
_SHIFT, _SPREAD = (-0.030, -0.088, -0.188), (0.458, 0.448, 0.450)


class Trunk(nn.Module):
    """AlexNet up to its last convolution (Krizhevsky, "One weird trick", 2014, as torchvision has it)."""

    def __init__(self):
        super().__init__()
        self.features = nn.Sequential(
            *(nn.Conv2d(3, 64, 11, 4, 2), nn.ReLU(), nn.MaxPool2d(3, 2)),
            *(nn.Conv2d(64, 192, 5, padding=2), nn.ReLU(), nn.MaxPool2d(3, 2)),
            *(nn.Conv2d(192, 384, 3, padding=1), nn.ReLU()),
            *(nn.Conv2d(384, 256, 3, padding=1), nn.ReLU()),
            *(nn.Conv2d(256, 256, 3, padding=1), nn.ReLU()),
        )

    def forward(self, picture: torch.Tensor) -> list[torch.Tensor]:
        """``(B, 3, H, W)`` -> five feature maps."""
        seen = []
        for index, layer in enumerate(self.features):
            picture = layer(picture)
            if index in TAPPED:
                seen.append(picture)
        return seen


class Lpips:
    """0 for the same picture; about 0.1 for a difference that is hardly seen, 0.6 for one that is all there is to
    see."""

    measures = ("lpips",)
    needs_truth = True

    def __init__(self, folder: Path, device: torch.device):
        self._trunk = Trunk().to(device).eval().requires_grad_(False)
        try:
            state = _read(_only(folder, "alexnet*"))
            kept = {name: value for name, value in state.items() if name in self._trunk.state_dict()}
            self._trunk.load_state_dict(kept)
            self._heads = [head.to(device) for head in _heads(folder)]
        except (OSError, RuntimeError, ValueError, KeyError, TypeError, AttributeError) as error:
            raise UnavailableError(f"its weights in {folder} can't be read: {error}") from None
        self._device = device

    @torch.no_grad()
    def judge(self, shot: Shot) -> dict[str, float]:
        first, second = (self._trunk(self._prepare(part)) for part in (shot.picture, shot.truth))
        apart = sum(
            (head * (_unit(a) - _unit(b)).square()).sum(1).mean()
            for a, b, head in zip(first, second, self._heads, strict=True)
        )
        return {"lpips": float(apart)}

    def _prepare(self, picture: np.ndarray) -> torch.Tensor:
        shift, spread = (torch.tensor(values, device=self._device)[:, None, None] for values in (_SHIFT, _SPREAD))
        tensor = torch.from_numpy(picture.astype(np.float32)).to(self._device).permute(2, 0, 1)
        return ((tensor / 127.5 - 1 - shift) / spread)[None]


def _unit(features: torch.Tensor) -> torch.Tensor:
    return features / (features.square().sum(1, keepdim=True).sqrt() + 1e-10)


def _heads(folder: Path) -> list[torch.Tensor]:
    """Weights of the channels of each map, ``(1, C, 1, 1)``."""
    path = folder / "alex.pth"
    if not path.is_file():
        found = importlib.util.find_spec("lpips")
        path = Path(found.origin).parent / "weights" / "v0.1" / "alex.pth" if found and found.origin else path
    if not path.is_file():
        raise UnavailableError(
            f"{folder} has no linear heads 'alex.pth', and the package lpips, which brings them, is not installed "
            '(pip install "vlmsr[evaluation]")'
        )
    state = _read(path)
    heads = [state[f"lin{index}.model.1.weight"] for index in range(len(_CHANNELS))]
    if [tuple(head.shape) for head in heads] != [(1, channels, 1, 1) for channels in _CHANNELS]:
        raise ValueError(f"{path.name} holds other heads than those of AlexNet")
    return heads


def _only(folder: Path, pattern: str) -> Path:
    found = sorted(path for path in folder.glob(pattern) if path.suffix in (".pth", ".safetensors"))
    if len(found) != 1:
        raise UnavailableError(
            f"{folder} holds {len(found)} files '{pattern}.pth' or '.safetensors', and one is needed"
        )
    return found[0]


def _read(path: Path) -> dict[str, torch.Tensor]:
    if path.suffix == ".safetensors":
        return load_file(path)
    try:
        return torch.load(path, map_location="cpu", weights_only=True)
    except Exception as error:
        # What a loader of pickles raises depends on what it was given.
        raise ValueError(f"{path.name} holds more than tensors, or none: {error}") from None
