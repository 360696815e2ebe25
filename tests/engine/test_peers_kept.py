"""A comparison of methods that is killed goes on behind the last scene, and only with the same weights, scenes and programs."""

import itertools
import os
import sys
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from engine.evaluation.datasets import open_folder
from engine.evaluation.study import study

sys.path.append(str(Path(__file__).resolve().parents[2] / "scripts"))

from peers.kept import CHECKPOINT, identity_of, kept


@pytest.fixture
def scenes(tmp_path):
    (tmp_path / "scenes").mkdir()
    rng = np.random.default_rng(0)
    for number in range(4):
        values = rng.integers(0, 255, (16, 24, 3), np.uint8)
        Image.fromarray(values).save(tmp_path / "scenes" / f"{number}.png")
    return open_folder(tmp_path / "scenes")


@pytest.fixture
def judged():
    """Judges by bicubic interpolation alone, and notes which scenes."""
    seen = []

    def judge(left):
        for scene, outcome in zip(left, study(left, 4, (), None), strict=True):
            seen.append(scene.path.stem)
            yield outcome

    judge.seen = seen
    return judge


def test_it_goes_on_behind_the_last_scene_with_the_same_outcomes(tmp_path, scenes, judged):
    begun = list(itertools.islice(kept(tmp_path / "kept", "one", scenes, judged), 2))
    whole = list(kept(tmp_path / "kept", "one", scenes, judged))
    assert judged.seen == ["0", "1", "2", "3"]
    assert [outcome.scene for outcome in whole] == scenes
    for before, again in zip(begun, whole, strict=False):
        assert before.errors == again.errors and before.averaged == again.averaged
        np.testing.assert_array_equal(before.pictures["bicubic"], again.pictures["bicubic"])


def test_another_comparison_begins_anew_and_a_half_written_outcome_is_none(tmp_path, scenes, judged):
    list(itertools.islice(kept(tmp_path / "kept", "one", scenes, judged), 2))
    (tmp_path / "kept" / "one" / "1.pickle").rename(tmp_path / "kept" / "one" / "partial")
    list(kept(tmp_path / "kept", "one", scenes, judged))
    assert judged.seen == ["0", "1", "1", "2", "3"]
    list(kept(tmp_path / "kept", "other", scenes, judged))
    assert judged.seen[5:] == ["0", "1", "2", "3"]
    assert [path.name for path in (tmp_path / "kept").iterdir()] == ["other"]


def test_it_is_the_same_comparison_while_weights_scenes_and_circumstances_are(tmp_path, scenes):
    (tmp_path / "bundle").mkdir()
    manifest = tmp_path / "bundle" / "bundle.json"
    manifest.write_text("{}")
    (tmp_path / "work" / "sr3").mkdir(parents=True)
    checkpoint = tmp_path / "work" / "sr3" / CHECKPOINT
    checkpoint.write_bytes(b"1")

    def identity(*circumstances):
        return identity_of(tmp_path / "bundle", tmp_path / "work", scenes, *circumstances)

    first = identity("a processor", 2)
    assert identity("a processor", 2) == first
    assert identity("a processor", 1) != first and identity("another", 2) != first
    changed = [first]
    checkpoint.write_bytes(b"22")
    changed.append(identity("a processor", 2))
    manifest.write_text('{"version": 2}')
    changed.append(identity("a processor", 2))
    os.utime(scenes[0].path, ns=(0, 0))
    changed.append(identity("a processor", 2))
    assert len(set(changed)) == 4
