"""Other methods, trained here: each learns from the same pairs, survives a kill, and makes pictures of the right size."""

import dataclasses
import json
import re
import sys
from pathlib import Path

import numpy as np
import pytest
import torch

from engine.bundle import open_bundle
from engine.training import scenes
from engine.training.run import Budget
from tests.engine.conftest import save_crops

# After the packages: scripts/evaluate.py and others have names that packages have as well.
sys.path.append(str(Path(__file__).resolve().parents[2] / "scripts"))

from peers import frontier, own
from peers.esrgan import Esrgan
from peers.lanczos import lanczos
from peers.sr3 import Sr3
from peers.swin2sr import Swin2Sr
from peers.trained import Course

PEERS = (Swin2Sr(), Esrgan(), Sr3())
STAGES = {"Swin2SR": ["swin2sr"], "ESRGAN": ["esrgan_l1", "esrgan"], "SR3": ["sr3"]}


@pytest.fixture(scope="module")
def folder(scene, tmp_path_factory) -> Path:
    """Few and small training scenes."""
    return save_crops(scene, tmp_path_factory.mktemp("scenes"), 3, 64)


@pytest.fixture
def course(folder, tmp_path) -> Course:
    budget = Budget(0.002, 0.0, batch=2, crop=64, save_every=0.0, watch_every=1e9)
    return Course(tmp_path, torch.device("cpu"), budget, *scenes.load(folder))


@pytest.mark.parametrize("peer", PEERS, ids=lambda peer: peer.name)
def test_a_method_is_trained_once_and_makes_pictures_four_times_finer(course, peer):
    with pytest.raises(FileNotFoundError):
        peer.load(course)
    peer.train(course)
    checkpoints = [course.work / stage / "checkpoint.pt" for stage in STAGES[peer.name]]
    before = [path.read_bytes() for path in checkpoints]
    picture = peer.upscale(peer.load(course), torch.rand(1, 3, 13, 18) * 2 - 1)
    assert picture.shape == (1, 3, 52, 72) and torch.isfinite(picture).all()
    assert picture.std() > 0.01
    # Its time is spent: the same command trains nothing more.
    peer.train(course)
    assert [path.read_bytes() for path in checkpoints] == before


def test_esrgan_goes_on_from_what_it_learned_by_l1_with_its_discriminator(course):
    Esrgan().train(course)
    saved = torch.load(course.work / "esrgan" / "checkpoint.pt", weights_only=True)
    assert saved["step"] > 0 and {"discriminator", "discriminator_optimiser"} <= set(saved)
    logged = json.loads((course.work / "esrgan" / "log.jsonl").read_text().splitlines()[-1])
    # What the discriminator says is a part of what is minimised.
    assert logged["loss"] > logged["l1"] > 0 and logged["discriminator"] > 0
    first = torch.load(course.work / "esrgan_l1" / "checkpoint.pt", weights_only=True)["average"]
    moved = [(saved["average"][name] - weight).abs().max() for name, weight in first.items()]
    # Steps of 1e-6, for the warm-up has just begun: it did not begin from other random weights.
    assert 0 < max(moved) < 1e-2


def test_methods_learn_from_the_same_pairs_of_scale_4(course):
    again = dataclasses.replace(course, work=course.work / "other")
    for step in range(3):
        one, other = course.pair(step), again.pair(step)
        assert one.scale == 4 and one.coarse.shape == (2, 3, 16, 16)
        assert torch.equal(one.coarse, other.coarse) and torch.equal(one.fine, other.fine)


def test_ours_is_trained_into_a_bundle(course, folder):
    course = dataclasses.replace(course, budget=dataclasses.replace(course.budget, minutes=0.01))
    bundle = open_bundle(str(own.train(course, folder)))
    assert bundle.gains and bundle.confidence and bundle.refinement is None


def test_lanczos_keeps_what_is_even_and_is_sharper_than_the_input():
    coarse = np.full((8, 8, 3), 40, np.uint8)
    assert (lanczos(coarse, 4) == 40).all()
    coarse[:, 4:] = 200
    fine = lanczos(coarse, 4)
    assert fine.shape == (32, 32, 3)
    # Its lobes go beyond both sides of a step.
    assert fine.min() < 40 and fine.max() > 200


def test_the_frontier_is_compared_at_equal_energy():
    line = [(0.05, 0.9), (0.5, -0.1), (1.0, -2.1)]
    assert frontier.above(line, (0.275, 0.0)) == pytest.approx(0.4)
    assert frontier.above(line, (0.75, -1.0)) == pytest.approx(-0.1)
    # Less detail than our mean has: it is there with all of the mean's PSNR.
    assert frontier.above(line, (0.01, 0.0)) == pytest.approx(0.9)
    assert frontier.above(line, (1.2, -3.0)) is None


def test_the_plot_has_every_method_in_it():
    drawn = frontier.draw({"balanced": [(0.05, 0.9), (0.7, -1.2)]}, {"bicubic": (0.01, 0.0), "GAN": (0.37, -1.4)})
    assert drawn.startswith("<svg") and all(f">{name}</text>" in drawn for name in ("balanced", "bicubic", "GAN"))
    assert drawn.count("<circle") == 4


def test_a_method_far_below_is_named_and_presses_nothing_together():
    line, near = {"balanced": [(0.05, 0.9), (0.7, -1.2)]}, {"bicubic": (0.01, 0.0), "Lanczos": (0.01, 0.02)}
    drawn = frontier.draw(line, {**near, "SR3": (1.38, -9.4)})
    assert "SR3: -9.4 dB at 1.38" in drawn and "-2.0</text>" not in drawn
    heights = [float(re.search(rf' y="([\d.]+)"[^>]*>{name}</text>', drawn)[1]) for name in near]
    assert abs(heights[0] - heights[1]) >= frontier.LINE
