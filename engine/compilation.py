"""`torch.compile` where it pays: on a card, for jobs so large that the minute it takes is won back."""

import importlib.util

import torch

FROM = 400
"""Evaluations of a network from which compiling is tried: a minute for some tens of percent of more than a tenth of a second each."""


def pays(device: torch.device, evaluations: int) -> bool:
    """Whether to compile. Windows has no Triton unless someone put it there, and processors gain little from it here."""
    return device.type == "cuda" and evaluations >= FROM and importlib.util.find_spec("triton") is not None


def compile_in_place(*networks: torch.nn.Module) -> None:
    """From the next call on; what can't be compiled runs as it is."""
    torch._dynamo.config.suppress_errors = True
    for network in networks:
        network.compile()
