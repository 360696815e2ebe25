"""Networks that wait on the processor and are lent to a card while they are used: for cards that don't hold all of a pipeline.

Only those are lent that are used once a picture (autoencoder, text encoders); the U-Net and its ControlNet take turns at every step.
"""

from collections.abc import Iterator
from contextlib import contextmanager

import torch
from diffusers import DiffusionPipeline

WAITING = ("vae", "text_encoder", "text_encoder_2")


@contextmanager
def lent(pipeline: DiffusionPipeline, *names: str) -> Iterator[None]:
    """Some of a pipeline's networks on the device of its U-Net, and afterwards back where they were. Those that it lacks don't count."""
    device = pipeline.unet.device
    networks = [network for name in names if (network := getattr(pipeline, name, None)) is not None]
    homes = [network.device for network in networks]
    for network in networks:
        network.to(device)
    try:
        yield
    finally:
        for network, home in zip(networks, homes, strict=True):
            network.to(home)
        if device.type == "cuda" and any(home != device for home in homes):
            torch.cuda.empty_cache()
