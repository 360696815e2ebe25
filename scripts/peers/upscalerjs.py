"""The ESRGAN models of UpscalerJS (npm packages @upscalerjs/esrgan-medium and -thick, MIT licence), in torch.

    scripts/peers/fetch_upscalerjs.sh
    methods = published()
    fine = methods["ESRGAN-thick (upscalerjs)"](coarse, 4)

A package has one model a scale: a folder with model.json, a Keras functional graph of layers, and its weights in shards, as TensorFlow.js
reads them. Built here are the layers that occur in these models; any other is an error, never skipped.
"""

import json
import math
import re
from collections.abc import Callable
from dataclasses import dataclass
from graphlib import TopologicalSorter
from pathlib import Path
from typing import Any

import numpy as np
import torch
import torch.nn.functional as F
from torch import fx, nn

FOLDER = Path(__file__).resolve().parents[2] / ".cache" / "upscalerjs"
"""Where fetch_upscalerjs.sh unpacks the packages."""

ACTIVATIONS = {"linear": nn.Identity, "relu": nn.ReLU}

Weights = dict[str, torch.Tensor]


@dataclass(frozen=True)
class Package:
    """white: the value of DN 255 at the model's input and output, which its JavaScript calls inputRange and outputRange."""

    folder: str
    white: float


PACKAGES = {
    "ESRGAN-medium (upscalerjs)": Package("esrgan-medium", 255),
    "ESRGAN-thick (upscalerjs)": Package("esrgan-thick", 1),
}
"""By the name of the method, in the ranges that the packages say, with which their own sample pictures come out to within 1 DN.
By its biases, medium seems to have been trained in the range 0 to 1 too, and does a little better there at x4: it isn't published so.
"""


def published(folder: Path = FOLDER) -> "dict[str, UpscalerJs]":
    """The methods by name. Raises FileNotFoundError when the packages were not fetched."""
    return {name: UpscalerJs(folder / package.folder, package.white) for name, package in PACKAGES.items()}


class UpscalerJs:
    """The models of one package, each loaded when its scale is first asked for.

    folder: with a folder x2, x4 ... for each scale. white: the value of DN 255 at the model's input and output.
    Raises FileNotFoundError when there is no such folder.
    """

    def __init__(self, folder: Path, white: float) -> None:
        if not folder.is_dir():
            raise FileNotFoundError(f"{folder} is missing: run scripts/peers/fetch_upscalerjs.sh")
        self._folder = folder
        self._white = white
        self._models: dict[int, nn.Module] = {}

    @torch.inference_mode()
    def __call__(self, coarse: np.ndarray, scale: int) -> np.ndarray:
        """``(h, w, 3)`` uint8 -> ``(h * scale, w * scale, 3)`` uint8. Raises ValueError for a scale that the package lacks."""
        if scale not in self._models:
            folder = self._folder / f"x{scale}"
            if not folder.is_dir():
                raise ValueError(f"{self._folder.name} has no model of scale {scale}")
            self._models[scale] = load(folder)
        given = torch.from_numpy(coarse.transpose(2, 0, 1)[None].astype(np.float32)) * (self._white / 255)
        fine = self._models[scale](given.contiguous(memory_format=torch.channels_last)) * (255 / self._white)
        return fine[0].clamp(0, 255).round().byte().permute(1, 2, 0).contiguous().numpy()


def load(folder: Path) -> nn.Module:
    """The network of a model.json and its shards: ``(B, C, h, w)`` float32 -> ``(B, C, H, W)``, in evaluation mode.

    Raises ValueError, with the layer's or the weight's name, for a layer type, an option or a size that isn't understood.
    """
    description = json.loads((folder / "model.json").read_text(encoding="utf-8"))
    config = description["modelTopology"]["model_config"]["config"]
    layers = {layer["name"]: layer for layer in config["layers"]}
    sources = {name: _sources(layer) for name, layer in layers.items()}
    weights = _read_weights(folder, description["weightsManifest"])
    (given,), (wanted,) = (_single(config[ends], ends) for ends in ("input_layers", "output_layers"))

    modules: dict[str, nn.Module] = {}
    graph, nodes = fx.Graph(), {}
    for name in TopologicalSorter(sources).static_order():
        layer = layers[name]
        if layer["class_name"] == "InputLayer":
            if name != given:
                raise ValueError(f"{folder}: a second input, {name}")
            nodes[name] = graph.placeholder("picture")
        else:
            modules[name] = _build(layer, weights)
            nodes[name] = graph.call_module(name, tuple(nodes[source] for source in sources[name]))
    if weights:
        raise ValueError(f"{folder}: weights of no layer: {', '.join(weights)}")
    graph.output(nodes[wanted])
    # The code that fx makes of a graph lets go of every intermediate picture after its last use: the dense blocks have hundreds.
    return fx.GraphModule(modules, graph).eval().to(memory_format=torch.channels_last)


def _single(ends: list, what: str) -> list[str]:
    """Name of the one input or output, in a list."""
    if len(ends) != 1:
        raise ValueError(f"{len(ends)} {what.replace('_', ' ')} where one is expected")
    return [ends[0][0]]


def _sources(layer: dict[str, Any]) -> list[str]:
    """Names of the layers whose outputs a layer takes, in order."""
    if len(layer["inbound_nodes"]) > 1:
        raise ValueError(
            f"layer {layer['name']} is used {len(layer['inbound_nodes'])} times: shared layers aren't supported"
        )
    return [source for node in layer["inbound_nodes"] for source, *_ in node]


def _read_weights(folder: Path, manifest: list[dict[str, Any]]) -> Weights:
    """By name. The shards of a group are one run of bytes, cut anywhere: a wrong size can be told of the group alone."""
    weights = {}
    for group in manifest:
        held = b"".join((folder / path).read_bytes() for path in group["paths"])
        start = 0
        for weight in group["weights"]:
            if weight["dtype"] != "float32" or "quantization" in weight:
                raise ValueError(f"{folder}: weight {weight['name']} isn't plain float32")
            count = math.prod(weight["shape"])
            if start + 4 * count <= len(held):
                values = np.frombuffer(held, "<f4", count, start).astype(np.float32)
                weights[weight["name"]] = torch.from_numpy(values).reshape(weight["shape"])
            start += 4 * count
        if start != len(held):
            raise ValueError(
                f"{folder}: {', '.join(group['paths'])} hold {len(held)} bytes, but their weights take {start}"
            )
    return weights


def _build(layer: dict[str, Any], weights: Weights) -> nn.Module:
    """Takes the weights that it uses out of `weights`."""
    kind = re.sub(r"^PixelShuffle\d+x$", "PixelShuffle", layer["class_name"])
    if kind not in LAYERS:
        raise ValueError(f"layer {layer['name']} is a {layer['class_name']}, which isn't supported")
    config = layer["config"]
    _demand(config, data_format="channels_last")
    return LAYERS[kind](config, weights)


def _demand(config: dict[str, Any], **options: object) -> None:
    """Raises ValueError for an option that is there with another value than the supported one."""
    for option, supported in options.items():
        if config.get(option, supported) != supported:
            raise ValueError(f"layer {config['name']}: {option} {config[option]} isn't supported")


def _convolution(config: dict[str, Any], weights: Weights) -> nn.Module:
    # With a stride, torch has no padding "same".
    _demand(config, strides=[1, 1], dilation_rate=[1, 1], groups=1)
    name = config["name"]
    kernel = _take(weights, f"{name}/kernel")
    height, width, read, written = kernel.shape
    if [height, width, written] != [*config["kernel_size"], config["filters"]]:
        raise ValueError(f"layer {name}: its kernel has the shape {list(kernel.shape)}")
    convolution = nn.Conv2d(read, written, (height, width), padding=config["padding"], bias=config["use_bias"])
    # Keras has height, width, read, written; torch written, read, height, width.
    convolution.weight = nn.Parameter(kernel.permute(3, 2, 0, 1).contiguous(), requires_grad=False)
    if config["use_bias"]:
        convolution.bias = nn.Parameter(_take(weights, f"{name}/bias"), requires_grad=False)
    return nn.Sequential(convolution, _activation(config, weights))


def _take(weights: Weights, name: str) -> torch.Tensor:
    if name not in weights:
        raise ValueError(f"there is no weight {name}")
    return weights.pop(name)


def _activation(config: dict[str, Any], _: Weights) -> nn.Module:
    if config["activation"] not in ACTIVATIONS:
        raise ValueError(f"layer {config['name']}: activation {config['activation']} isn't supported")
    return ACTIVATIONS[config["activation"]]()


class _Joined(nn.Module):
    def __init__(self, config: dict[str, Any], _: Weights) -> None:
        super().__init__()
        if config["axis"] not in (3, -1):
            raise ValueError(f"layer {config['name']}: axis {config['axis']} isn't supported")

    def forward(self, *pictures: torch.Tensor) -> torch.Tensor:
        return torch.cat(pictures, 1)


class _Sum(nn.Module):
    def __init__(self, *_: object) -> None:
        super().__init__()

    def forward(self, *pictures: torch.Tensor) -> torch.Tensor:
        return sum(pictures[1:], pictures[0])


class _Scaled(nn.Module):
    def __init__(self, config: dict[str, Any], _: Weights) -> None:
        super().__init__()
        self.beta = config["beta"]

    def forward(self, picture: torch.Tensor) -> torch.Tensor:
        return picture * self.beta


class _Shuffled(nn.Module):
    """TensorFlow's depth_to_space has the place in the block before the band, torch's pixel_shuffle after it."""

    def __init__(self, config: dict[str, Any], _: Weights) -> None:
        super().__init__()
        self.scale = config["scale"]

    def forward(self, picture: torch.Tensor) -> torch.Tensor:
        blocks = picture.unflatten(1, (self.scale**2, -1))
        return F.pixel_shuffle(blocks.transpose(1, 2).flatten(1, 2), self.scale)


class _Repeated(nn.Module):
    def __init__(self, config: dict[str, Any], _: Weights) -> None:
        super().__init__()
        _demand(config, interpolation="nearest")
        self.size = tuple(config["size"])

    def forward(self, picture: torch.Tensor) -> torch.Tensor:
        return F.interpolate(picture, scale_factor=self.size, mode="nearest")


LAYERS: dict[str, Callable[[dict[str, Any], Weights], nn.Module]] = {
    "Activation": _activation,
    "Add": _Sum,
    "Concatenate": _Joined,
    "Conv2D": _convolution,
    "MultiplyBeta": _Scaled,
    "PixelShuffle": _Shuffled,
    "UpSampling2D": _Repeated,
}
"""By Keras's class name, where PixelShuffle has its scale in it."""
