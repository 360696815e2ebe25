"""Stage 2 on pictures of any size, with tiny pipelines of exactly the classes of Stable Diffusion 1.5 and XL."""

import pytest
import torch
from diffusers import EulerDiscreteScheduler, UniPCMultistepScheduler
from diffusers.models.autoencoders.vae import DiagonalGaussianDistribution
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.pipelines.first_block_cache import FirstBlockCacheConfig
from engine.pipelines.refine import Refiner, RefineSettings
from engine.pipelines.windows import Windows
from tests.engine.tiny_diffusion import pipeline

SIDE, STRIDE = 32, 24
SETTINGS = RefineSettings(steps=3, strength=0.5)


def picture(width: int, height: int) -> torch.Tensor:
    return torch.rand(1, 3, height, width, generator=torch.Generator().manual_seed(5)) * 2 - 1


def noise(refiner: Refiner, width: int, height: int) -> torch.Tensor:
    return torch.randn(1, *refiner.latent_shape(width, height), generator=torch.Generator().manual_seed(6))


def refine(refiner: Refiner, base: torch.Tensor, captions: list[str] | str, how: RefineSettings = SETTINGS):
    width, height = base.shape[-1], base.shape[-2]
    if isinstance(captions, str):
        captions = [captions] * len(refiner.windows(width, height).places)
    return refiner(base, captions, how, noise(refiner, width, height))


@pytest.mark.parametrize("xl", [False, True])
@pytest.mark.parametrize("guidance", [1.0, 4.0])
def test_one_window_is_what_the_pipeline_of_diffusers_makes(xl, guidance, monkeypatch):
    monkeypatch.setattr(DiagonalGaussianDistribution, "sample", lambda self, generator=None: self.mode())
    pipe = pipeline(xl)
    base = picture(SIDE, SIDE)
    refined = refine(
        Refiner(pipe, SIDE, STRIDE), base, "forest, river", RefineSettings(3, 0.5, guidance, control=0.7)
    ).picture
    image = (base + 1) / 2
    # Of 6 steps, at a strength of 0.5, the last 3 are run.
    expected = pipe(
        "forest, river",
        image=image,
        control_image=image,
        strength=0.5,
        num_inference_steps=6,
        guidance_scale=guidance,
        negative_prompt="",
        controlnet_conditioning_scale=0.7,
        generator=torch.Generator().manual_seed(6),
        output_type="pt",
        **({"original_size": (SIDE, SIDE), "target_size": (SIDE, SIDE)} if xl else {}),
    ).images
    torch.testing.assert_close((refined + 1) / 2, expected, atol=1e-5, rtol=0)


@pytest.mark.parametrize("xl", [False, True])
def test_the_batch_does_not_change_the_picture(xl):
    refiner = Refiner(pipeline(xl), SIDE, STRIDE)
    base = picture(80, 56)
    captions = ["forest", "river", "roofs", "forest, roofs", "river, river", "roofs, river"]
    one, three = (
        refine(refiner, base, captions, RefineSettings(3, 0.5, guidance=2.0, batch=batch)).picture for batch in (1, 3)
    )
    # Sums run in another order: the last bits differ.
    torch.testing.assert_close(one, three, atol=1e-5, rtol=0)
    assert (one - base).abs().max() > 0.01


def test_a_window_hears_its_own_caption():
    refiner = Refiner(pipeline(), SIDE, STRIDE)
    base = picture(80, 32)
    same = refine(refiner, base, ["forest", "forest", "forest"]).picture
    other = refine(refiner, base, ["forest", "forest", "river"]).picture
    changed = (same - other).abs().amax((0, 1, 2))
    # The first window shares nothing with the last; what is beyond the second is the last's alone.
    assert changed[:24].max() < 1e-3 < changed[56:].max()


@pytest.mark.parametrize("scheduler", [EulerDiscreteScheduler, UniPCMultistepScheduler])
def test_other_schedulers(scheduler):
    pipe = pipeline()
    pipe.scheduler = scheduler.from_config(pipe.scheduler.config)
    refiner = Refiner(pipe, SIDE, STRIDE)
    first, again = (refine(refiner, picture(56, 32), "forest").picture for _ in range(2))
    assert torch.isfinite(first).all()
    torch.testing.assert_close(first, again, atol=0, rtol=0)


def test_the_cache_leaves_work_out_and_says_how_much():
    refiner = Refiner(pipeline(), SIDE, STRIDE)
    base = picture(80, 56)
    whole = refine(refiner, base, "river")
    how = RefineSettings(3, 0.5, cache=FirstBlockCacheConfig(threshold=1e9, longest_skip=1))
    less = refine(refiner, base, "river", how)
    assert (whole.asked, whole.skipped) == (18, 0)
    # Of each window's three steps the second.
    assert (less.asked, less.skipped) == (18, 6)
    assert (whole.picture - less.picture).abs().max() > 0


def test_what_does_not_fit_is_refused():
    refiner = Refiner(pipeline(), SIDE, STRIDE)
    with pytest.raises(ValueError, match="60 px are not filled by windows of 32 px every 24"):
        refiner.windows(60, 32)
    with pytest.raises(ValueError, match="2 captions for 1 windows"):
        refine(refiner, picture(32, 32), ["forest", "river"])
    for window, stride in ((32, 40), (32, 0), (30, 24), (32, 20)):
        with pytest.raises(ValueError, match="multiples of 8"):
            Refiner(pipeline(), window, stride)


@settings(max_examples=25, deadline=None)
@given(
    columns=st.integers(1, 4),
    rows=st.integers(1, 4),
    stride=st.sampled_from([8, 16, 24, 32]),
    batch=st.integers(1, 5),
    reduction=st.sampled_from([1, 2, 4]),
)
def test_windows_joined_again_are_the_picture(columns, rows, stride, batch, reduction):
    width, height = 32 + stride * (columns - 1), 32 + stride * (rows - 1)
    windows = Windows(width, height, 32, stride, batch)
    assert len(windows.places) == columns * rows
    whole = torch.rand(1, 2, height // reduction, width // reduction)
    torch.testing.assert_close(windows.blend(whole, lambda parts, _: parts), whole)
