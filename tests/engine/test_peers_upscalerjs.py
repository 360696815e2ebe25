"""A peer's published weights are read from TensorFlow.js files and give the picture that the layers' definitions say."""

import json
import sys
from pathlib import Path

import numpy as np
import pytest
import torch

sys.path.append(str(Path(__file__).resolve().parents[2] / "scripts"))

from peers.upscalerjs import UpscalerJs, load, published

BETA = 0.2
SIZES = {"first": (3, 3, 3, 4), "thin": (1, 1, 8, 4), "before": (5, 3, 4, 12), "SR": (3, 3, 3, 3)}
"""Of the kernels: height, width, read, written. One isn't square: height and width can't be mixed up."""


def convolution(name: str, source: str, **options: object) -> dict:
    height, width, _, filters = SIZES[name]
    options = {"padding": "same", "activation": "linear", **options}
    plain = {"strides": [1, 1], "dilation_rate": [1, 1], "groups": 1, "use_bias": True, "data_format": "channels_last"}
    return layer("Conv2D", name, source, filters=filters, kernel_size=[height, width], **plain, **options)


def layer(kind: str, name: str, *sources: str, **options: object) -> dict:
    nodes = [[[source, 0, 0, {}] for source in sources]] if sources else []
    return {"class_name": kind, "name": name, "config": {"name": name, **options}, "inbound_nodes": nodes}


def layers() -> list[dict]:
    """All that occurs in the published models, 4 times finer. The last comes first: the order in the file says nothing."""
    return [
        convolution("SR", "grown"),
        layer("InputLayer", "LR"),
        convolution("first", "LR"),
        layer("Activation", "relu", "first", activation="relu"),
        layer("Concatenate", "joined", "relu", "first", axis=3),
        convolution("thin", "joined", padding="valid", activation="relu"),
        layer("MultiplyBeta", "scaled", "thin", beta=BETA),
        layer("Add", "sum", "first", "scaled"),
        convolution("before", "sum"),
        layer("PixelShuffle2x", "shuffled", "before", scale=2),
        layer("UpSampling2D", "grown", "shuffled", size=[2, 2], interpolation="nearest", data_format="channels_last"),
    ]


@pytest.fixture
def weights() -> dict[str, np.ndarray]:
    """Large enough that pictures go beyond black and white."""
    rng = np.random.default_rng(5)
    kernels = {f"{name}/kernel": rng.normal(0, 0.4, size) for name, size in SIZES.items()}
    biases = {f"{name}/bias": rng.normal(0, 0.4, size[3:]) for name, size in SIZES.items()}
    return {name: values.astype("<f4") for name, values in (kernels | biases).items()}


def write(folder: Path, layers: list[dict], weights: dict[str, np.ndarray]) -> Path:
    """As tensorflowjs does: shards are cut anywhere, here within a weight."""
    config = {"layers": layers, "input_layers": [["LR", 0, 0]], "output_layers": [["SR", 0, 0]]}
    entries = [{"name": name, "shape": list(values.shape), "dtype": "float32"} for name, values in weights.items()]
    paths = ["group1-shard1of2.bin", "group1-shard2of2.bin"]
    said = {
        "modelTopology": {"model_config": {"class_name": "Functional", "config": config}},
        "weightsManifest": [{"paths": paths, "weights": entries}],
    }
    folder.mkdir(parents=True)
    (folder / "model.json").write_text(json.dumps(said))
    held = b"".join(values.tobytes() for values in weights.values())
    (folder / paths[0]).write_bytes(held[:333])
    (folder / paths[1]).write_bytes(held[333:])
    return folder


def expected(picture: np.ndarray, weights: dict[str, np.ndarray]) -> np.ndarray:
    """``(h, w, 3)`` -> ``(4 h, 4 w, 3)``, written out by TensorFlow's definitions."""

    def convolve(picture: np.ndarray, name: str) -> np.ndarray:
        kernel, (height, width) = weights[f"{name}/kernel"], picture.shape[:2]
        tall, wide = kernel.shape[:2]
        padded = np.pad(picture, (((tall - 1) // 2, tall // 2), ((wide - 1) // 2, wide // 2), (0, 0)))
        shifted = [(padded[y : y + height, x : x + width], kernel[y, x]) for y in range(tall) for x in range(wide)]
        return sum(pixels @ read for pixels, read in shifted) + weights[f"{name}/bias"]

    first = convolve(picture, "first")
    thin = convolve(np.concatenate([first.clip(0), first], 2), "thin").clip(0)
    before = convolve(first + BETA * thin, "before")
    shuffled = np.empty((2 * picture.shape[0], 2 * picture.shape[1], 3))
    for y in range(2):
        for x in range(2):
            place = 3 * (2 * y + x)
            shuffled[y::2, x::2] = before[:, :, place : place + 3]
    return convolve(shuffled.repeat(2, 0).repeat(2, 1), "SR")


def test_the_network_gives_what_its_layers_are_defined_to(weights, tmp_path):
    network = load(write(tmp_path / "x4", layers(), weights))
    picture = np.random.default_rng(6).random((5, 7, 3)).astype(np.float32)
    with torch.no_grad():
        fine = network(torch.from_numpy(picture.transpose(2, 0, 1)[None]))
    np.testing.assert_allclose(fine[0].numpy().transpose(1, 2, 0), expected(picture, weights), atol=1e-5)


@pytest.mark.parametrize("white", [1, 255])
def test_a_picture_goes_in_and_comes_out_in_the_range_that_the_model_wants(white, weights, tmp_path):
    write(tmp_path / "x4", layers(), weights)
    coarse = np.random.default_rng(7).integers(0, 256, (5, 7, 3), np.uint8)
    fine = UpscalerJs(tmp_path, white)(coarse, 4)
    wanted = expected(coarse / 255 * white, weights) * 255 / white
    assert fine.dtype == np.uint8
    assert wanted.min() < 0 and wanted.max() > 255
    assert np.abs(fine - wanted.clip(0, 255)).max() < 0.501


def test_a_scale_or_a_package_that_is_not_there_is_named(weights, tmp_path):
    write(tmp_path / "esrgan-medium" / "x4", layers(), weights)
    with pytest.raises(ValueError, match="esrgan-medium has no model of scale 3"):
        UpscalerJs(tmp_path / "esrgan-medium", 255)(np.zeros((4, 4, 3), np.uint8), 3)
    with pytest.raises(FileNotFoundError, match="esrgan-thick is missing: run"):
        published(tmp_path)


def test_a_layer_of_an_unknown_type_is_refused_by_name(weights, tmp_path):
    found = layers()
    found[3] = layer("PReLU", "relu", "first")
    with pytest.raises(ValueError, match="layer relu is a PReLU"):
        load(write(tmp_path / "x4", found, weights))


@pytest.mark.parametrize(
    ("name", "option", "value"),
    [
        ("first", "strides", [2, 2]),
        ("first", "groups", 3),
        ("first", "data_format", "channels_first"),
        ("relu", "activation", "elu"),
        ("joined", "axis", 1),
        ("grown", "interpolation", "bilinear"),
    ],
)
def test_an_option_that_would_change_the_picture_is_refused_not_ignored(name, option, value, weights, tmp_path):
    found = layers()
    next(each for each in found if each["name"] == name)["config"][option] = value
    with pytest.raises(ValueError, match=f"layer {name}: {option} .* isn't supported"):
        load(write(tmp_path / "x4", found, weights))


@pytest.mark.parametrize("change", [lambda held: held[:-1], lambda held: held + b"\0\0\0\0"], ids=["short", "long"])
def test_a_shard_of_a_wrong_size_is_refused(change, weights, tmp_path):
    folder = write(tmp_path / "x4", layers(), weights)
    shard = folder / "group1-shard2of2.bin"
    shard.write_bytes(change(shard.read_bytes()))
    with pytest.raises(ValueError, match=r"group1-shard2of2\.bin hold \d+ bytes, but their weights take \d+"):
        load(folder)


def test_a_weight_that_is_missing_or_left_over_is_named(weights, tmp_path):
    with pytest.raises(ValueError, match="weights of no layer: stray"):
        load(write(tmp_path / "over", layers(), {**weights, "stray": np.zeros(3, "<f4")}))
    del weights["thin/bias"]
    with pytest.raises(ValueError, match="there is no weight thin/bias"):
        load(write(tmp_path / "under", layers(), weights))
