"""Both stages on a card, wherever one is found; elsewhere what decides about cards is tested without one."""

from types import SimpleNamespace

import numpy as np
import pytest
import rasterio
import torch

from engine import compilation
from engine.job import UpscaleJob
from engine.pipelines.lent import lent
from engine.precision import fast_dtype
from engine.upscale import upscale

needs_card = pytest.mark.skipif(not torch.cuda.is_available(), reason="no CUDA card here")


@needs_card
@pytest.mark.parametrize("options", [{}, {"stages": "base"}, {"guidance": 2.0}, {"tau": 0.3}, {"batch": 3}])
def test_a_card_gives_the_processors_picture(scene, tiny_both, tmp_path, options):
    pictures = []
    for device in ("cpu", "cuda"):
        output = tmp_path / f"{device}.tif"
        job = UpscaleJob(
            *(str(scene), str(output)),
            **{"model": str(tiny_both), "steps_base": 2, "steps_refine": 3, "device": device, **options},
            precision="float32",
        )
        upscale(job, lambda event: None)
        pictures.append(rasterio.open(output).read().astype(int))
    assert np.abs(pictures[0] - pictures[1]).mean() < 0.5


@needs_card
@pytest.mark.parametrize("precision", ["auto", "float16", "bfloat16"])
def test_short_numbers_on_a_card_agree_with_the_input(scene, tiny_both, tmp_path, precision):
    job = UpscaleJob(
        *(str(scene), str(tmp_path / "out.tif")),
        model=str(tiny_both),
        steps_base=2,
        steps_refine=2,
        device="cuda",
        precision=precision,
    )
    assert upscale(job, lambda event: None).facts["agreement_dn"] < 1


@pytest.mark.parametrize(
    ("generation", "dtype"), [(9, torch.bfloat16), (8, torch.bfloat16), (7, torch.float16), (6, torch.float32)]
)
def test_a_card_computes_in_what_it_is_fast_in(monkeypatch, generation, dtype):
    monkeypatch.setattr(torch.cuda, "get_device_capability", lambda device: (generation, 0))
    assert fast_dtype(torch.device("cuda")) == dtype


def test_compiling_is_for_large_jobs_on_cards_that_can(monkeypatch):
    monkeypatch.setattr(compilation.importlib.util, "find_spec", lambda name: object())
    cuda = torch.device("cuda")
    assert compilation.pays(cuda, compilation.FROM)
    assert not compilation.pays(cuda, compilation.FROM - 1)
    assert not compilation.pays(torch.device("cpu"), 10**6)
    monkeypatch.setattr(compilation.importlib.util, "find_spec", lambda name: None)
    assert not compilation.pays(cuda, 10**6)


class Network:
    """As far as being moved goes."""

    def __init__(self, device: str):
        self.device = torch.device(device)

    def to(self, device: torch.device) -> None:
        self.device = device


def test_a_network_is_lent_and_comes_back_whatever_happens():
    waiting, resident = Network("cpu"), Network("meta")
    pipeline = SimpleNamespace(unet=Network("meta"), vae=waiting, text_encoder=resident)
    with pytest.raises(ZeroDivisionError), lent(pipeline, "vae", "text_encoder", "text_encoder_2"):
        assert waiting.device == resident.device == torch.device("meta")
        raise ZeroDivisionError
    assert waiting.device == torch.device("cpu")
    assert resident.device == torch.device("meta")
