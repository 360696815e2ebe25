"""Training: the sensor model, batches that depend on seed and step alone, and runs that survive a kill."""

import dataclasses
import json
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest
import rasterio
import torch

from engine.bundle import open_bundle
from engine.job import UpscaleJob
from engine.models.blocks import scale_class
from engine.models.predictor import RESIDUAL_GAIN, Predictor
from engine.pipelines.sr3 import SR3Pipeline
from engine.training import gains, predict, scenes, stages
from engine.training.air import seen_through_air
from engine.training.degrade import degrade, interpolate, reduce_clean
from engine.training.grow import grow
from engine.training.prune import prune
from engine.training.run import Budget, Run
from engine.training.scenes import to_tensor
from engine.training.target import target
from engine.training.watch import judge
from engine.upscale import upscale
from tests.engine.scripts import run_script

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize("scale", [2, 4, 8])
def test_the_sensor_model_keeps_brightness_and_place(folder, scale):
    """Degraded ten ways, the coarse image is still that of the scene, to within noise."""
    seen, _ = scenes.load(folder)
    fine = torch.cat([to_tensor(seen[0][:128, :128])] * 10)
    coarse = degrade(fine, scale, np.random.default_rng(0))
    assert coarse.shape == (10, 3, 128 // scale, 128 // scale)
    levels = (coarse + 1) * 127.5
    torch.testing.assert_close(levels, levels.round(), atol=1e-3, rtol=0)
    clean = torch.nn.functional.avg_pool2d(fine, scale)
    assert ((coarse - clean).mean((1, 2, 3)).abs() * 127.5).max() < 1.5
    # A shift by one coarse pixel in any direction fits worse: nothing moved.
    moved = [(coarse - torch.roll(clean, shift, axis)).abs().mean() for axis in (2, 3) for shift in (-1, 1)]
    assert (coarse - clean).abs().mean() < min(moved)
    assert len({float(item.std()) for item in coarse}) > 3


def test_air_takes_contrast_and_colour_from_both_images_and_moves_nothing(folder):
    seen, _ = scenes.load(folder)
    fine = torch.cat([to_tensor(seen[0][:128, :128])] * 40)
    hazy = seen_through_air(fine, np.random.default_rng(1))
    untouched = [torch.equal(a, b) for a, b in zip(fine, hazy, strict=True)]
    assert 0.4 < np.mean(untouched) < 0.8
    assert hazy.min() >= -1 and hazy.max() <= 1
    for before, after, same in zip(fine, hazy, untouched, strict=True):
        # Each band is the old one, stretched and shifted: nothing else has changed.
        assert all(torch.corrcoef(torch.stack([a.flatten(), b.flatten()]))[0, 1] > 0.99 for a, b in zip(before, after))
        assert same or 0.4 < float(after.std() / before.std()) < 1.15
    pair = scenes.draw(seen, 8, 64, seed=3, step=5)
    assert ((pair.coarse.mean((2, 3)) - pair.fine.mean((2, 3))).abs() * 127.5).max() < 2
    # What is learnt from has been through it: it is not of whole digital numbers any more.
    levels = (pair.fine + 1) * 127.5
    assert 0 < sum((image - image.round()).abs().max() > 0.1 for image in levels) < 8
    levels = (scenes.draw(seen, 8, 64, seed=3, step=5, air=False).fine + 1) * 127.5
    assert (levels - levels.round()).abs().max() < 1e-3


def test_a_batch_is_a_function_of_seed_and_step(folder):
    seen, held_back = scenes.load(folder)
    assert len(seen) + len(held_back) == 6 and held_back
    first, again, next_one = (scenes.draw(seen, 4, 64, 1, step) for step in (5, 5, 6))
    assert torch.equal(first.fine, again.fine) and torch.equal(first.coarse, again.coarse)
    assert not torch.equal(first.fine, next_one.fine)
    assert {scenes.draw(seen, 1, 64, 1, step).scale for step in range(60)} == {2, 4, 8}


def test_an_empty_folder_is_refused(tmp_path):
    with pytest.raises(FileNotFoundError, match=r"no \.jpg"):
        scenes.load(tmp_path)


def test_bicubic_gains_nothing_over_itself(folder):
    seen, _ = scenes.load(folder)
    figures = judge(interpolate, seen, 4)
    assert figures["gain_x4"] == 0
    assert figures["energy_x4"] < 0.2
    assert (
        reduce_clean(to_tensor(seen[0]), 4).shape[-1] * 4
        == interpolate(reduce_clean(to_tensor(seen[0]), 4), 4).shape[-1]
    )


def test_a_run_learns_and_ships_the_average(tmp_path):
    torch.manual_seed(0)
    model = torch.nn.Conv2d(1, 1, 1)
    picture = torch.rand(1, 1, 8, 8)
    run = Run(tmp_path, model, Budget(0.06, 0.05))
    run.train(lambda step, progress: {"loss": (model(picture) - 3 * picture).square().mean()}, lambda average: {})
    error = (run.average(picture) - 3 * picture).square().mean()
    assert error < 1e-2
    assert json.loads((tmp_path / "log.jsonl").read_text().splitlines()[-1])["step"] == run.step


def test_a_killed_training_goes_on_where_it_was(folder, tmp_path):
    """Killed without warning after its first checkpoint, then started again with the same command."""
    program = f"""
import sys; sys.path.insert(0, {str(ROOT)!r})
import torch
from pathlib import Path
from engine.models.predictor import Predictor
from engine.training import predict, scenes
from engine.training.prune import prune
from engine.training.run import Budget, Run
seen, _ = scenes.load(Path({str(folder)!r}))
model = Predictor(8, 1)
run = Run(Path({str(tmp_path)!r}), model, Budget(0.2, 1e-3, batch=2, crop=64, save_every=0.2, watch_every=1e9))
print("from", run.step, flush=True)
run.train(lambda step, progress: predict.losses(model, scenes.draw(seen, 2, 64, 0, step), progress), lambda average: {{}})
print("done", run.step, flush=True)
"""
    first = subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE, text=True)
    assert first.stdout.readline() == "from 0\n"
    checkpoint = tmp_path / "checkpoint.pt"
    deadline = time.monotonic() + 60
    while not checkpoint.exists():
        assert time.monotonic() < deadline
        time.sleep(0.05)
    first.kill()
    first.wait()
    saved = torch.load(checkpoint, weights_only=True)["step"]
    second = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    words = second.stdout.split()
    assert words[:2] == ["from", str(saved)] and saved > 0
    assert int(words[words.index("done") + 1]) > saved


def test_gains_make_up_for_what_few_steps_miss(folder, tiny_networks, monkeypatch):
    """Drawn at a third of its strength it needs a gain of three, the less the more steps; where the spread is wide, twice as much."""
    narrow, wide, true = 2 / 127.5, 16 / 127.5, []

    def known(predictor, pair):
        found = target(predictor, pair)
        spread = torch.full_like(found.spread, narrow)
        spread[..., spread.shape[-1] // 2 :] = wide
        residual = torch.randn(pair.fine.shape, generator=torch.Generator().manual_seed(4))
        true.append(dataclasses.replace(found, spread=spread, residual=residual, mean=pair.fine - spread * residual))
        return true[-1]

    def draw(self, seen, classes, steps, noise):
        return true[-1].residual * torch.where(true[-1].spread == wide, steps / 48, steps / 24)

    monkeypatch.setattr(gains, "target", known)
    monkeypatch.setattr(SR3Pipeline, "draw", draw)
    _, held_back = scenes.load(folder)
    measured = gains.measure_gains(tiny_networks["predictor"], tiny_networks["denoiser"], held_back)
    assert set(measured) == {"2", "4", "8"}
    for of_scale in measured.values():
        assert set(of_scale) == {"2", "4", "8", "16", "50"}
        for steps, values in of_scale.items():
            gain = 24 / int(steps)
            # Knots that no place has take after the nearest.
            assert values == pytest.approx([gain] * 3 + [2 * gain] * 3, rel=0.05)


def test_answers_that_were_kept_are_those_that_were_given(folder, tmp_path, tiny_networks, monkeypatch):
    monkeypatch.setattr(stages, "POOL", 2)
    seen, _ = scenes.load(folder)
    options = stages.Options(folder, tmp_path, torch.device("cpu"), Budget(1, 1e-3, batch=2, crop=64))
    targets = stages._Targets(options, tiny_networks["predictor"], seen)
    first, second = targets.of(0), targets.of(1)
    again = targets.of(2)
    assert not torch.equal(first.residual, second.residual)
    for name in ("classes", "mean", "spread", "residual", "condition"):
        assert torch.equal(getattr(first, name), getattr(again, name))
    fresh = targets._make(0)
    torch.testing.assert_close(first.residual, fresh.residual, atol=5e-3, rtol=0)


def test_all_stages_end_in_a_bundle_that_upscales(folder, scene, tmp_path):
    """The commands of the model card, each for a moment."""
    work, bundle = tmp_path / "work", tmp_path / "bundle"

    def train_base(*arguments: object) -> None:
        run_script("train_base.py", *arguments, "--work", work, "--data", folder, "--device", "cpu")

    for stage in ("predictor", "diffusion", "distilled"):
        train_base(stage, "--minutes", 0.02, "--batch", 1)
        assert json.loads((work / stage / "log.jsonl").read_text().splitlines()[-1])["step"] >= 1
        assert (work / stage / "watch_x4.png").is_file()
    train_base("export", "--bundle", bundle)
    assert open_bundle(str(bundle)).scales == (2, 4, 8)
    assert set(open_bundle(str(bundle)).gains["4"]) == {"2", "4", "8", "16", "50"}
    assert open_bundle(str(bundle)).part("distilled").is_dir()
    xmin, ymax = rasterio.open(scene).transform @ (0, 0)
    job = UpscaleJob(
        *(str(scene), str(tmp_path / "out.tif")), model=str(bundle), extent=(xmin, ymax - 100, xmin + 100, ymax)
    )
    assert upscale(job, lambda event: None).facts["agreement_dn"] < 1


def test_a_stage_without_the_one_before_it_is_refused(folder, tmp_path):
    options = stages.Options(folder, tmp_path, torch.device("cpu"), Budget(0.01, 1e-3))
    with pytest.raises(FileNotFoundError, match="run the stage 'predictor' first"):
        stages.train_diffusion(options)


def test_pruning_leaves_out_the_block_that_is_missed_least(folder):
    torch.manual_seed(5)
    predictor = Predictor(8, 3)
    predictor.tail.weight.data.mul_(20)
    seen, _ = scenes.load(folder)
    fine = to_tensor(seen[0])
    bicubic = interpolate(reduce_clean(fine, 4), 4)
    blocks, errors = list(predictor.blocks), []
    for left_out in range(3):
        predictor.blocks = torch.nn.ModuleList(blocks[:left_out] + blocks[left_out + 1 :])
        errors.append(float((predictor(bicubic, scale_class(4, 1)).mean - fine).square().sum()))
    predictor.blocks = torch.nn.ModuleList(blocks)
    pruned = prune(predictor, 2, seen[:1])
    assert len(pruned.blocks) == pruned.config.depth == 2
    error = float((pruned(bicubic, scale_class(4, 1)).mean - fine).square().sum())
    assert error == pytest.approx(min(errors)) and max(errors) > 1.001 * min(errors)
    with pytest.raises(ValueError, match="can't be pruned to 3"):
        prune(pruned, 3, seen)


@pytest.mark.parametrize("scale", [2, 4, 8])
def test_scales_count_alike_in_the_predictors_loss(folder, scale):
    """In units of the error that is usual at each: an error of half a unit costs the same at all of them."""
    torch.manual_seed(0)
    model = Predictor(8, 1)
    model.tail.weight.data.zero_()
    bicubic = interpolate(torch.zeros(1, 3, 64 // scale, 64 // scale), scale)
    off = 0.5 * predict.TYPICAL[scale] / RESIDUAL_GAIN
    pair = scenes.Pair(torch.zeros(1, 3, 64 // scale, 64 // scale), bicubic + off, scale)
    for progress, cost in ((0.0, 0.5), (1.0, 0.25)):
        model.tail.bias.data.zero_()
        terms = predict.losses(model, pair, progress)
        assert float(terms["loss"] - 0.1 * terms["likelihood"]) == pytest.approx(cost, rel=1e-4)


def test_a_deeper_predictor_answers_as_the_one_it_began_from_until_it_is_trained():
    torch.manual_seed(5)
    predictor, bicubic = Predictor(8, 3), torch.rand(1, 3, 32, 32)
    before = predictor(bicubic, scale_class(4, 1))
    old = list(predictor.blocks)
    grown = grow(predictor, 7)
    after = grown(bicubic, scale_class(4, 1))
    assert len(grown.blocks) == grown.config.depth == 7
    torch.testing.assert_close(after.mean, before.mean)
    torch.testing.assert_close(after.features, before.features)
    assert sum(torch.equal(block.conv_in.weight, kept.conv_in.weight) for block in grown.blocks for kept in old) == 3
    # The new blocks can learn: what they begin with is no dead end.
    after.mean.square().sum().backward()
    assert all(block.conv_out.weight.grad.abs().sum() > 0 for block in grown.blocks)
    with pytest.raises(ValueError, match="can't be grown to 7"):
        grow(grown, 7)


@pytest.mark.parametrize("depth", [1, 4])
def test_another_depth_begins_from_a_bundle(folder, tiny_bundle, tmp_path, depth):
    options = stages.Options(folder, tmp_path, torch.device("cpu"), Budget(0.01, 1e-3), tiny_bundle)
    stages.change_depth(options, depth, tmp_path / "changed")
    assert stages.read_bundle(tmp_path / "changed", "predictor", Predictor).config.depth == depth


def test_what_is_trained_beside_a_model_is_resumed_with_it(tmp_path):
    """A discriminator and its optimiser, in a run that is begun again."""

    def begin(minutes: float) -> tuple[Run, torch.nn.Module]:
        torch.manual_seed(0)
        judge = torch.nn.Linear(2, 1)
        optimiser = torch.optim.Adam(judge.parameters(), 0.1)
        beside = {"judge": judge, "judge_optimiser": optimiser}
        return Run(tmp_path, torch.nn.Linear(2, 2), Budget(minutes, 1e-3, save_every=0.0), beside=beside), judge

    def spend(run: Run, judge: torch.nn.Module) -> None:
        optimiser = run.beside["judge_optimiser"]

        def losses(step: int, progress: float) -> dict[str, torch.Tensor]:
            made = run.model(torch.ones(1, 2))
            optimiser.zero_grad()
            judge(made.detach()).sum().backward()
            optimiser.step()
            return {"loss": judge(made).sum()}

        run.train(losses, lambda average: {})

    first, judge = begin(0.001)
    spend(first, judge)
    again, resumed = begin(0.002)
    assert again.step == first.step > 0
    torch.testing.assert_close(resumed.weight, judge.weight)
    assert again.beside["judge_optimiser"].state_dict()["state"][0]["step"] == first.step
