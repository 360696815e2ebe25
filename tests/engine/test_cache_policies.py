"""Other readings of First Block Cache: each skips what it says that it does, and gives then what it says."""

import numpy as np
import pytest
import torch
import torch.nn.functional as F
from diffusers import DDIMScheduler

from engine.evaluation.cache_policies import (
    AsPrinted,
    FromStepBefore,
    LastAnswer,
    PaperCode,
    PerBlock,
    Recorded,
    relative_change,
)
from engine.evaluation.cache_study import CODE, OTHERS, OURS, UNCACHED, Bench, Plan, Subject, nearest
from engine.pipelines import refine
from engine.pipelines.first_block_cache import FirstBlockCache, FirstBlockCacheConfig
from engine.pipelines.refine import Refiner, RefineSettings
from tests.engine.test_first_block_cache import ALWAYS, NEVER, Scene
from tests.engine.tiny_diffusion import pipeline

POLICIES = (Recorded, AsPrinted, LastAnswer, FromStepBefore, PerBlock, PaperCode)


class Counted(Scene):
    """Which blocks are run, and with how many rows, call by call."""

    def __init__(self, xl: bool = False):
        super().__init__(xl)
        self.ran: dict[str, list[int]] = {"encoder": [], "control": [], "decoder": []}
        watched = {
            "encoder": self.unet.down_blocks[-1].resnets[0],
            "control": self.control.down_blocks[0],
            "decoder": self.unet.up_blocks[-1].resnets[0],
        }
        for name, part in watched.items():
            part.register_forward_pre_hook(
                lambda _, positional, named, name=name: self.ran[name].append(
                    len(positional[0] if positional else named["hidden_states"])
                ),
                with_kwargs=True,
            )

    def put_on(self, policy: type[FirstBlockCache], threshold: float, longest_skip: int = 3, **more) -> FirstBlockCache:
        return policy(self.unet, self.control, FirstBlockCacheConfig(threshold, longest_skip), **more)


@pytest.fixture
def scene() -> Counted:
    return Counted()


@pytest.mark.parametrize("xl", [False, True])
@pytest.mark.parametrize("threshold", [0.0, NEVER])
@pytest.mark.parametrize("policy", POLICIES)
def test_a_threshold_that_skips_nothing_changes_no_bit(policy, threshold, xl):
    scene = Counted(xl)
    expected = scene.denoise()
    with scene.put_on(policy, threshold) as cache:
        torch.testing.assert_close(scene.denoise(), expected, rtol=0, atol=0)
    assert cache.skipped == 0


@pytest.mark.parametrize("policy", POLICIES)
def test_nothing_is_left_of_it_even_after_an_error(policy, scene):
    expected = scene.predict(scene.start, 500)
    with pytest.raises(RuntimeError), scene.put_on(policy, ALWAYS) as cache:
        scene.predict(scene.start, 500)
        scene.predict(scene.start[:, :3], 400)
    assert not cache._kept
    torch.testing.assert_close(scene.predict(scene.start, 500), expected, rtol=0, atol=0)


@pytest.mark.parametrize("policy", POLICIES)
def test_the_refiner_takes_it_in_the_place_of_its_own(policy, monkeypatch):
    base = torch.rand(1, 3, 32, 56, generator=torch.Generator().manual_seed(1)) * 2 - 1
    made = []

    def make(unet, controlnet, config):
        made.append(policy(unet, controlnet, config))
        return made[-1]

    def run(threshold):
        refiner = Refiner(pipeline(), 32, 24)
        noise = torch.randn(1, *refiner.latent_shape(56, 32), generator=torch.Generator().manual_seed(2))
        cache = FirstBlockCacheConfig(threshold)
        # Batches of one: the two windows take turns at each step.
        return refiner(base, ["forest", "river"], RefineSettings(5, 0.5, batch=1, cache=cache), noise)

    expected = run(0.0)
    monkeypatch.setattr(refine, "FirstBlockCache", make)
    torch.testing.assert_close(run(NEVER).picture, expected.picture, rtol=0, atol=0)
    skipping = run(ALWAYS)
    # Of five steps the first and the last are computed.
    assert made[-1].skipped_share == pytest.approx(0.6) and skipping.skipped == made[-1].skipped
    assert not torch.allclose(skipping.picture, expected.picture, atol=1e-4)


def test_the_recorded_one_is_the_one_in_use_and_says_what_it_computed(scene):
    with scene.put_on(FirstBlockCache, ALWAYS, 2):
        expected = scene.denoise(5)
    with scene.put_on(Recorded, ALWAYS, 2) as cache:
        torch.testing.assert_close(scene.denoise(5), expected, rtol=0, atol=0)
    assert [rows.tolist() for rows in cache.schedule] == [[on, on] for on in (True, False, False, True, False)]


def test_as_printed_a_skip_gives_what_the_first_block_says(scene):
    first = []
    scene.unet.down_blocks[0].resnets[0].register_forward_hook(lambda _, given, left: first.append(left))
    scene.predict(scene.start * 0.9, 800)
    unet = scene.unet
    with scene.put_on(AsPrinted, ALWAYS) as cache:
        scene.predict(scene.start, 900)
        skipped = scene.predict(scene.start * 0.9, 800)
    torch.testing.assert_close(skipped, unet.conv_out(F.silu(unet.conv_norm_out(first[0]))))
    assert cache.skipped == 2 and scene.ran["control"] == scene.ran["decoder"] == [2, 2]


def test_the_last_answer_is_given_again_until_the_next_full_step(scene):
    changed = scene.start.clone()
    changed[1] = -3 * changed[1]
    with scene.put_on(LastAnswer, 0.2):
        first = scene.predict(scene.start, 500)
        mixed = scene.predict(changed, 499)
        torch.testing.assert_close(scene.predict(changed, 498), mixed)
    torch.testing.assert_close(mixed[:1], first[:1])
    torch.testing.assert_close(mixed[1:], scene.predict(changed[1:], 499, slice(1, 2)))


@pytest.mark.parametrize(("policy", "computed"), [(FromStepBefore, (1,)), (Recorded, (2, 3))])
def test_compared_with_the_step_before_small_changes_never_add_up(policy, computed, scene):
    with scene.put_on(policy, 0.1, 100):
        for step, factor in enumerate([1, 0.96, 0.92, 0.88, 0.84, 0.8, 0.76]):
            scene.predict(scene.start * factor, 500 - step)
    assert len(scene.ran["decoder"]) in computed


def test_compared_with_the_step_before_the_residual_is_still_of_the_last_full_step(scene):
    with scene.put_on(Recorded, ALWAYS, 100):
        expected = scene.denoise(4)
    with scene.put_on(FromStepBefore, ALWAYS, 100):
        torch.testing.assert_close(scene.denoise(4), expected, rtol=0, atol=0)


def test_per_block_each_block_is_decided_for_itself(scene):
    blocks = [*scene.unet.down_blocks, scene.unet.mid_block, *scene.unet.up_blocks]
    with scene.put_on(PerBlock, ALWAYS, 2) as cache:
        scene.denoise(4)
    # Steps 1 and 4 of each block; the ControlNet at all.
    assert scene.ran["encoder"] == scene.ran["decoder"] == [2, 2]
    assert scene.ran["control"] == [2, 2, 2, 2]
    assert (cache.rows, cache.skipped) == (4 * 2 * len(blocks), 2 * 2 * len(blocks))


def test_per_block_a_skip_gives_the_last_output_moved_by_the_change_of_what_enters(scene):
    middle, up = scene.unet.mid_block, scene.unet.up_blocks[0]
    hidden, time = torch.randn(2, 16, 8, 8), torch.randn(2, 32)
    beside = (torch.randn(2, 8, 8, 8), torch.randn(2, 16, 8, 8))
    with scene.put_on(PerBlock, ALWAYS):
        first = middle(hidden, time, encoder_hidden_states=scene.text)
        second = middle(0.9 * hidden, time, encoder_hidden_states=scene.text)
        torch.testing.assert_close(second, first + (0.9 * hidden - hidden))
        # Twice as large: the output can't be moved by the change.
        first = up(hidden, res_hidden_states_tuple=beside, temb=time)
        torch.testing.assert_close(up(0.9 * hidden, res_hidden_states_tuple=beside, temb=time), first)


def test_per_block_a_tile_that_changes_is_computed_as_without(scene):
    changed = scene.start.clone()
    changed[1] = -3 * changed[1]
    with scene.put_on(PerBlock, 0.2):
        scene.predict(scene.start, 500)
        mixed = scene.predict(changed, 499)
    assert scene.ran["encoder"] == scene.ran["decoder"] == [2, 1]
    torch.testing.assert_close(mixed[1:], scene.predict(changed[1:], 499, slice(1, 2)))
    assert not torch.allclose(mixed[:1], scene.predict(changed[:1], 499, slice(0, 1)), atol=1e-4)


def test_the_papers_code_runs_encoder_and_controlnet_twice_where_nothing_is_skipped(scene):
    with scene.put_on(PaperCode, ALWAYS, 1) as cache:
        scene.denoise(4)
    assert (cache.rows, cache.skipped) == (8, 4)
    # Steps 1 and 3 are computed: looked at first, then again from the beginning.
    assert scene.ran["encoder"] == scene.ran["control"] == [2, 2, 2, 2, 2, 2]
    assert scene.ran["decoder"] == [2, 2]


def test_the_papers_code_decides_by_its_encoder(scene):
    changed = scene.start.clone()
    changed[1] = -3 * changed[1]
    with scene.put_on(PaperCode, 0.2) as cache:
        first = scene.predict(scene.start, 500)
        mixed = scene.predict(changed, 499)
    assert (cache.rows, cache.skipped) == (4, 1)
    assert scene.ran == {"encoder": [2, 2, 2, 1], "control": [2, 2, 2, 1], "decoder": [2, 1]}
    torch.testing.assert_close(mixed[:1], first[:1], rtol=0, atol=0)
    torch.testing.assert_close(mixed[1:], scene.predict(changed[1:], 499, slice(1, 2)))


@pytest.mark.parametrize("kind", ["v_prediction", "epsilon"])
def test_the_papers_code_reuses_the_denoised_image_whatever_the_network_predicts(kind, scene):
    scheduler = DDIMScheduler(prediction_type=kind, clip_sample=False)
    scheduler.set_timesteps(10)
    now, later = scheduler.timesteps[3:5]
    with scene.put_on(PaperCode, ALWAYS, scheduler=scheduler):
        first = scheduler.step(scene.predict(scene.start, now), now, scene.start)
        second = scheduler.step(scene.predict(first.prev_sample, later), later, first.prev_sample)
    assert scene.ran["decoder"] == [2]
    torch.testing.assert_close(second.pred_original_sample, first.pred_original_sample, atol=1e-4, rtol=1e-4)


def test_the_papers_code_skips_as_another_one_did(scene):
    with scene.put_on(Recorded, ALWAYS, 2) as ours:
        scene.denoise(5)
    with scene.put_on(PaperCode, NEVER, schedule=iter(ours.schedule)) as theirs:
        scene.denoise(5)
    assert theirs.skipped == ours.skipped == 6


def test_a_denoised_image_of_another_kind_of_network_is_refused(scene):
    scheduler = DDIMScheduler(prediction_type="sample")
    with pytest.raises(ValueError, match="sample"), scene.put_on(PaperCode, ALWAYS, scheduler=scheduler):
        scene.predict(scene.start, 500)


def test_change_is_relative_to_what_was_over_all_tensors_of_a_row():
    then = (torch.tensor([[1.0, -1.0], [2.0, 2.0]]), torch.tensor([[2.0], [4.0]]))
    now = (torch.tensor([[1.5, -1.5], [2.0, 2.0]]), torch.tensor([[2.0], [2.0]]))
    torch.testing.assert_close(relative_change(now, then), torch.tensor([0.25, 0.25]))


def test_a_study_measures_each_policy_against_the_uncached_one():
    torch.manual_seed(1)
    bench = Bench(Refiner(pipeline(), 8, 8), RefineSettings(5, 0.5))
    scenes = [
        Subject(
            np.random.default_rng(1).integers(0, 255, (32, 32, 3)),
            torch.rand(1, 3, 32, 32),
            caption,
            torch.randn(1, 4, 16, 16),
        )
        for caption in ("forest", "river")
    ]
    chosen = Plan(OURS, FirstBlockCacheConfig(ALWAYS, 2))
    others = [bench.match(reading, scenes, chosen, bench.share(scenes, chosen)) for reading in OTHERS]
    plans = [Plan(OURS, FirstBlockCacheConfig(NEVER)), chosen, *others]
    figures = bench.study(scenes, plans, rounds=2)
    assert figures[UNCACHED]["share"] == 0 and figures[UNCACHED]["time"] == 1 and figures[UNCACHED]["truth"] == 0
    # Steps 2, 3 and 5 of five are left out, by all of them.
    assert [figures[plan]["share"] for plan in plans] == pytest.approx([0, *[0.6] * len(plans[1:])])
    assert figures[plans[0]]["psnr"] is None
    assert all(0 < figures[plan]["psnr"] < 100 for plan in plans[1:])
    assert [plan.reading.title for plan in plans if figures[plan]["forced"]][:1] == [CODE.title]


def test_the_threshold_of_a_share_is_found():
    assert nearest(lambda tau: tau / (1 + tau), 0.5, 0.03) == pytest.approx(1, rel=0.1)
    assert nearest(lambda tau: float(tau > 0.7), 1.0, 0.5) > 0.7
