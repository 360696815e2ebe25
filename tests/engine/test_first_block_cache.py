"""First Block Cache: what it skips, what it computes, and that nothing is left of it."""

import pytest
import torch
import torch.nn.functional as F
from diffusers import DDIMScheduler
from diffusers.models.controlnets.multicontrolnet import MultiControlNetModel

from engine.pipelines.first_block_cache import FirstBlockCache, FirstBlockCacheConfig
from tests.engine.tiny_diffusion import TEXT, networks

ALWAYS, NEVER = 1e9, 1e-12
"""Thresholds: everything is a small change, nothing is."""


class Scene:
    """Two tiles, and how U-Net and ControlNet are called for them in each step."""

    def __init__(self, xl: bool = False):
        self.unet, self.control = networks(xl)
        self.wholes, self.controls = [], []
        self.unet.mid_block.register_forward_pre_hook(lambda _, given: self.wholes.append(len(given[0])))
        self.control.mid_block.register_forward_pre_hook(lambda _, given: self.controls.append(len(given[0])))
        generator = torch.Generator().manual_seed(1)
        self.start = torch.randn(2, 4, 16, 16, generator=generator)
        self.text = torch.randn(2, 5, TEXT, generator=generator)
        self.image = torch.rand(2, 3, 32, 32, generator=generator)
        self.added = None
        if xl:
            self.added = {"text_embeds": torch.randn(2, TEXT, generator=generator), "time_ids": torch.ones(2, 6)}

    def predict(self, sample: torch.Tensor, timestep: torch.Tensor | int, rows: slice = slice(None)) -> torch.Tensor:
        """As the pipelines of diffusers call them."""
        text = self.text[rows]
        added = self.added and {name: value[rows] for name, value in self.added.items()}
        down, mid = self.control(
            sample,
            timestep,
            encoder_hidden_states=text,
            controlnet_cond=self.image[rows],
            conditioning_scale=0.8,
            added_cond_kwargs=added,
            return_dict=False,
        )
        return self.unet(
            sample,
            timestep,
            encoder_hidden_states=text,
            down_block_additional_residuals=down,
            mid_block_additional_residual=mid,
            added_cond_kwargs=added,
            return_dict=False,
        )[0]

    def denoise(self, steps: int = 6) -> torch.Tensor:
        scheduler = DDIMScheduler()
        scheduler.set_timesteps(steps)
        sample = self.start
        for timestep in scheduler.timesteps:
            sample = scheduler.step(self.predict(sample, timestep), timestep, sample).prev_sample
        return sample

    def cache(self, threshold: float, longest_skip: int = 3) -> FirstBlockCache:
        return FirstBlockCache(self.unet, self.control, FirstBlockCacheConfig(threshold, longest_skip))


@pytest.fixture
def scene() -> Scene:
    return Scene()


@pytest.mark.parametrize("xl", [False, True])
@pytest.mark.parametrize("threshold", [0.0, NEVER])
def test_a_threshold_that_skips_nothing_changes_no_bit(threshold, xl):
    scene = Scene(xl)
    expected = scene.denoise()
    with scene.cache(threshold) as cache:
        torch.testing.assert_close(scene.denoise(), expected, rtol=0, atol=0)
    assert cache.skipped == 0 and cache.skipped_share == 0
    assert scene.wholes == scene.controls == [2] * 12


@pytest.mark.parametrize("xl", [False, True])
def test_what_is_skipped_is_skipped_with_its_controlnet_but_not_too_often(xl):
    scene = Scene(xl)
    with scene.cache(ALWAYS, longest_skip=2) as cache:
        scene.denoise(8)
    # Steps 1, 4 and 7 are computed.
    assert scene.wholes == scene.controls == [2, 2, 2]
    assert (cache.rows, cache.skipped) == (16, 10) and cache.skipped_share == pytest.approx(10 / 16)


def test_a_skipped_step_adds_the_residual_of_the_last_full_one(scene):
    first, entered = [], []
    scene.unet.down_blocks[0].resnets[0].register_forward_hook(lambda _, given, left: first.append(left))
    scene.unet.conv_norm_out.register_forward_pre_hook(lambda _, given: entered.append(given[0]))
    scene.predict(scene.start, 900)
    scene.predict(scene.start * 0.9, 800)
    unet = scene.unet
    expected = unet.conv_out(F.silu(unet.conv_norm_out(first[1] + (entered[0] - first[0]))))
    with scene.cache(ALWAYS):
        full = scene.predict(scene.start, 900)
        skipped = scene.predict(scene.start * 0.9, 800)
    torch.testing.assert_close(full, scene.predict(scene.start, 900), rtol=0, atol=0)
    torch.testing.assert_close(skipped, expected)
    assert not torch.allclose(skipped, scene.predict(scene.start * 0.9, 800), atol=1e-4)


@pytest.mark.parametrize("xl", [False, True])
def test_each_tile_is_decided_for_itself(xl):
    scene = Scene(xl)
    changed = scene.start.clone()
    changed[1] = -3 * changed[1]
    with scene.cache(0.2) as cache:
        scene.predict(scene.start, 500)
        mixed = scene.predict(changed, 499)
    assert scene.wholes == scene.controls == [2, 1]
    assert (cache.rows, cache.skipped) == (4, 1)
    torch.testing.assert_close(mixed[1:], scene.predict(changed[1:], 499, slice(1, 2)))
    whole = scene.predict(changed, 499)
    assert 0 < float((mixed[0] - whole[0]).abs().max()) < 0.1 * float(whole[0].abs().max())


def test_small_changes_add_up_until_they_count(scene):
    def computed(factors):
        scene.wholes.clear()
        with scene.cache(0.1, longest_skip=100):
            for step, factor in enumerate(factors):
                scene.predict(scene.start * factor, 500 - step)
        return len(scene.wholes)

    assert computed([1, 1, 1, 1, 1, 1, 1]) == 1
    assert computed([1, 0.96, 0.92, 0.88, 0.84, 0.8, 0.76]) in (2, 3)


def test_the_first_step_of_each_batch_and_of_each_run_is_computed(scene):
    with scene.cache(ALWAYS) as cache:
        for step in (500, 400):
            for cache.key in ("here", "there"):
                scene.predict(scene.start, step)
        assert cache.skipped == 4
        scene.predict(scene.start, 500)
        assert cache.skipped == 4
        cache.forget()
        scene.predict(scene.start, 300)
        assert cache.skipped == 4


def test_a_unet_alone_and_several_controlnets_are_served(scene):
    def alone(step):
        return scene.unet(scene.start, step, encoder_hidden_states=scene.text).sample

    with FirstBlockCache(scene.unet, None, FirstBlockCacheConfig(ALWAYS)) as cache:
        alone(500)
        alone(400)
    assert cache.skipped == 2

    scene.wholes.clear()
    scene.controls.clear()
    several = MultiControlNetModel([scene.control, scene.control])
    changed = scene.start.clone()
    changed[1] = -3 * changed[1]
    with FirstBlockCache(scene.unet, several, FirstBlockCacheConfig(0.2)) as cache:
        for sample, step in ((scene.start, 500), (changed, 499)):
            down, mid = several(sample, step, scene.text, [scene.image] * 2, [0.5, 0.5], return_dict=False)
            scene.unet(
                sample,
                step,
                scene.text,
                down_block_additional_residuals=down,
                mid_block_additional_residual=mid,
            )
    assert scene.wholes == [2, 1] and scene.controls == [2, 2, 1, 1]


def test_nothing_is_left_after_it_even_after_an_error(scene):
    expected = scene.predict(scene.start, 500)
    with pytest.raises(RuntimeError), scene.cache(ALWAYS) as cache:
        scene.predict(scene.start, 500)
        scene.predict(scene.start[:, :3], 400)
    assert not cache._kept
    torch.testing.assert_close(scene.predict(scene.start, 500), expected, rtol=0, atol=0)
    assert "forward" not in vars(scene.unet.conv_in)


def test_what_it_cannot_serve_is_refused(scene):
    with pytest.raises(ValueError, match="threshold is -1"):
        FirstBlockCacheConfig(-1)
    with pytest.raises(ValueError, match="threshold is nan"):
        FirstBlockCacheConfig(float("nan"))
    with pytest.raises(ValueError, match="longest_skip is 0"):
        FirstBlockCacheConfig(0.1, 0)
    with pytest.raises(ValueError, match="guess mode"), scene.cache(ALWAYS):
        scene.control(scene.start, 5, scene.text, scene.image, guess_mode=True)
    scene.unet.register_to_config(time_cond_proj_dim=8)
    with pytest.raises(ValueError, match="time_cond_proj_dim"):
        scene.cache(ALWAYS)
