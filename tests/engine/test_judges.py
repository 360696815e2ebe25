"""Measures by networks and packages: on answers that are known by hand, and on tiny models of the real classes."""

import importlib.util
from pathlib import Path

import numpy as np
import pytest
import torch
from tokenizers import Tokenizer
from tokenizers.models import WordLevel
from tokenizers.pre_tokenizers import Whitespace
from transformers import (
    CLIPConfig,
    CLIPModel,
    CLIPTextConfig,
    CLIPVisionConfig,
    PreTrainedTokenizerFast,
    SamConfig,
    SamMaskDecoderConfig,
    SamModel,
    SamPromptEncoderConfig,
    SamVisionConfig,
)

from engine.evaluate import evaluate
from engine.evaluate_job import EvaluateJob
from engine.evaluation.clip_iqa import PROMPTS, ClipIqa
from engine.evaluation.judges import Absent, Shot, open_judges
from engine.evaluation.lpips import Lpips, Trunk
from engine.evaluation.segment import Sms, difference, label_map, stability

CPU = torch.device("cpu")


@pytest.fixture(scope="module")
def shot() -> Shot:
    """A window with a blurred result, 64 px."""
    truth = np.random.default_rng(5).uniform(0, 255, (64, 64, 3))
    coarse = truth.reshape(16, 4, 16, 4, 3).mean((1, 3))
    return Shot(coarse.repeat(4, 0).repeat(4, 1), truth, coarse)


def same(shot: Shot) -> Shot:
    return Shot(shot.truth, shot.truth, shot.coarse)


# SMS


def halves(side: int = 8) -> np.ndarray:
    """Two objects, left 1 and right 2."""
    labels = np.ones((side, side), np.int64)
    labels[:, side // 2 :] = 2
    return labels


def test_the_same_objects_have_no_difference_whatever_their_numbers():
    assert difference(halves(), halves()) == 0
    assert difference(halves() * 7, halves()) == 0
    assert difference(3 - halves(), halves()) == 0
    assert difference(np.zeros((8, 8), int), np.zeros((8, 8), int)) == 0


def test_a_quarter_that_changed_its_object_is_a_quarter():
    moved = halves()
    moved[:, 2:4] = 2
    assert difference(moved, halves()) == pytest.approx(0.25)


def test_an_object_split_in_two_loses_its_smaller_part():
    split = halves()
    split[:2, :4] = 3
    # 8 of 64 pixels belong to an object that the truth has not.
    assert difference(split, halves()) == pytest.approx(8 / 64)
    assert difference(halves(), split) == pytest.approx(8 / 64)


def test_an_object_that_is_missed_is_not_matched_with_the_ground():
    missed = halves()
    missed[missed == 2] = 0
    assert difference(missed, halves()) == pytest.approx(0.5)
    assert difference(np.zeros((8, 8), int), halves()) == 1


def test_it_is_half_the_mean_squared_difference_of_indicator_maps():
    rng = np.random.default_rng(0)
    labels, truth = rng.integers(0, 3, (2, 16, 16))
    truth[0], labels[0] = 0, 0
    wanted = min(
        sum(np.mean(((labels == a).astype(float) - (truth == b)) ** 2) for a, b in ((0, 0), (1, first), (2, 3 - first)))
        / 2
        for first in (1, 2)
    )
    assert difference(labels, truth) == pytest.approx(wanted)


def box(top: int, left: int, bottom: int, right: int) -> np.ndarray:
    mask = np.zeros((10, 10), bool)
    mask[top:bottom, left:right] = True
    return mask


def test_a_pixel_belongs_to_the_smallest_mask_and_like_masks_are_one():
    field, house, house_again = box(0, 0, 10, 8), box(2, 2, 6, 6), box(2, 2, 6, 7)
    labels = label_map(np.stack([house_again, field, house, box(0, 0, 0, 0)]), np.array([0.90, 0.95, 0.99, 1.0]))
    assert sorted(np.unique(labels)) == [0, 1, 2]
    assert (labels == 2).sum() == 16 and (labels[house] == 2).all()
    assert (labels == 1).sum() == 80 - 16
    assert (labels[:, 8:] == 0).all()
    # In any order they come.
    order = [2, 3, 1, 0]
    shuffled = label_map(
        np.stack([house_again, field, house, box(0, 0, 0, 0)])[order], np.array([0.90, 0.95, 0.99, 1.0])[order]
    )
    assert (shuffled == labels).all()


def test_no_mask_is_no_object():
    assert (label_map(np.zeros((0, 4, 5), bool), np.zeros(0)) == np.zeros((4, 5))).all()


def test_a_mask_is_steady_that_other_cuts_leave_alone():
    logits = torch.full((2, 4, 4), -5.0)
    logits[0, :2], logits[1, :2], logits[1, 2:] = 5.0, 5.0, 0.0
    assert stability(logits).tolist() == [1.0, 0.5]


@pytest.fixture(scope="module")
def tiny_sam(tmp_path_factory) -> Path:
    """Segment Anything of exactly its class, with random weights that find every mask good."""
    torch.manual_seed(7)
    config = SamConfig(
        vision_config=SamVisionConfig(
            hidden_size=16,
            output_channels=16,
            num_hidden_layers=2,
            num_attention_heads=2,
            image_size=64,
            patch_size=8,
            window_size=2,
            global_attn_indexes=[1],
            mlp_dim=32,
            num_pos_feats=8,
        ),
        prompt_encoder_config=SamPromptEncoderConfig(
            hidden_size=16, image_size=64, patch_size=8, mask_input_channels=4
        ),
        mask_decoder_config=SamMaskDecoderConfig(
            hidden_size=16, mlp_dim=32, num_attention_heads=2, iou_head_hidden_dim=16, num_hidden_layers=1
        ),
    )
    model = SamModel(config).eval()
    for name, parameter in model.named_parameters():
        if name.startswith("mask_decoder.iou_prediction_head.proj_out") and name.endswith("bias"):
            parameter.data.fill_(1.0)
        if "output_hypernetworks" in name and "proj_out" in name:
            parameter.data.mul_(1e7)
    folder = tmp_path_factory.mktemp("weights") / "sam"
    model.save_pretrained(folder)
    return folder


def test_segment_anything_draws_a_map_that_is_the_same_for_the_same_picture(tiny_sam, shot):
    judge = Sms(tiny_sam, CPU, points=4)
    labels = judge.labels(shot.truth)
    assert labels.shape == (64, 64) and labels.max() > 0
    assert judge.judge(same(shot)) == {"sms": 0}
    assert 0 <= judge.judge(shot)["sms"] <= 1
    assert judge.labels(shot.truth[:40]).shape == (40, 64)


# CLIP-IQA


@pytest.fixture(scope="module")
def tiny_clip(tmp_path_factory) -> Path:
    """CLIP of exactly its class with its prompts' words, random weights."""
    torch.manual_seed(8)
    words = ["<pad>", "<begin>", "<end>", "<unknown>", "Good", "Bad", "photo", "."]
    tokenizer = Tokenizer(WordLevel({word: index for index, word in enumerate(words)}, unk_token="<unknown>"))
    tokenizer.pre_tokenizer = Whitespace()
    special = {"pad_token": "<pad>", "bos_token": "<begin>", "eos_token": "<end>", "unk_token": "<unknown>"}
    size = {"hidden_size": 16, "intermediate_size": 32, "num_hidden_layers": 2, "num_attention_heads": 2}
    text = CLIPTextConfig(vocab_size=len(words), eos_token_id=7, bos_token_id=1, pad_token_id=0, **size)
    vision = CLIPVisionConfig(image_size=32, patch_size=8, **size)
    folder = tmp_path_factory.mktemp("weights") / "clip"
    CLIPModel(CLIPConfig(text_config=text, vision_config=vision, projection_dim=8)).save_pretrained(folder)
    PreTrainedTokenizerFast(tokenizer_object=tokenizer, **special).save_pretrained(folder)
    return folder


def test_clip_says_how_much_more_it_looks_like_a_good_photo(tiny_clip, shot):
    judge = ClipIqa(tiny_clip, CPU)
    good = judge.judge(shot)["clip_iqa"]
    assert 0 < good < 1
    # The same as the model says it of its own accord.
    from transformers import AutoTokenizer

    words = AutoTokenizer.from_pretrained(tiny_clip)(list(PROMPTS), return_tensors="pt")
    model = CLIPModel.from_pretrained(tiny_clip).eval()
    with torch.no_grad():
        logits = model(
            input_ids=words["input_ids"],
            attention_mask=words["attention_mask"],
            pixel_values=judge._prepare(shot.picture),
        ).logits_per_image
    assert good == pytest.approx(float(logits.softmax(-1)[0, 0]), abs=1e-5)
    assert judge.judge(same(shot))["clip_iqa"] != good


# LPIPS


@pytest.fixture(scope="module")
def lpips_weights(tmp_path_factory) -> Path:
    """Random weights in files as the published ones are."""
    torch.manual_seed(9)
    folder = tmp_path_factory.mktemp("weights") / "lpips"
    folder.mkdir()
    classifier = {"classifier.1.weight": torch.zeros(2, 2)}
    torch.save({**Trunk().state_dict(), **classifier}, folder / "alexnet-owt-7be5be79.pth")
    heads = {f"lin{i}.model.1.weight": torch.rand(1, c, 1, 1) for i, c in enumerate((64, 192, 384, 256, 256))}
    torch.save(heads, folder / "alex.pth")
    return folder


def test_lpips_is_nothing_for_the_same_picture_and_grows_with_the_difference(lpips_weights, shot):
    judge = Lpips(lpips_weights, CPU)
    near = Shot(0.9 * shot.truth + 0.1 * shot.picture, shot.truth, shot.coarse)
    assert judge.judge(same(shot)) == {"lpips": 0}
    assert 0 < judge.judge(near)["lpips"] < judge.judge(shot)["lpips"]


@pytest.mark.skipif(
    importlib.util.find_spec("lpips") is None or importlib.util.find_spec("torchvision") is None,
    reason="the package lpips is not installed",
)
def test_lpips_is_that_of_the_package(lpips_weights, shot):
    import lpips

    theirs = lpips.LPIPS(net="alex", pnet_rand=True, model_path=str(lpips_weights / "alex.pth"), verbose=False)
    state = torch.load(lpips_weights / "alexnet-owt-7be5be79.pth", weights_only=True)
    for name, parameter in theirs.net.named_parameters():
        _, index, kind = name.split(".")
        parameter.data.copy_(state[f"features.{index}.{kind}"])
    first, second = (
        torch.from_numpy(p.astype(np.float32)).permute(2, 0, 1)[None] / 127.5 - 1 for p in (shot.picture, shot.truth)
    )
    assert Lpips(lpips_weights, CPU).judge(shot)["lpips"] == pytest.approx(float(theirs(first, second)), rel=1e-5)


# What is not there


def because(weights: Path | None) -> dict[str, str]:
    found = open_judges(None if weights is None else str(weights), CPU)
    return {key: judge.because for judge in found if isinstance(judge, Absent) for key in judge.measures}


def test_without_weights_each_says_what_it_lacks(tmp_path):
    said = because(None)
    assert {"lpips", "sms", "clip_iqa"} <= set(said)
    assert "no folder of weights was named" in said["sms"]
    assert f"{tmp_path} has no folder 'clip'" in because(tmp_path)["clip_iqa"]


@pytest.mark.skipif(importlib.util.find_spec("opensr_test") is not None, reason="the package is installed")
def test_without_the_package_it_says_how_to_get_it():
    for key in ("improvement", "omission", "hallucination"):
        assert "opensr-test is not installed" in because(None)[key] and "vlmsr[evaluation]" in because(None)[key]


def test_damaged_weights_are_a_reason_and_no_crash(tmp_path):
    for name in ("lpips", "sam", "clip"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "config.json").write_text("{")
    (tmp_path / "lpips" / "alexnet.pth").write_bytes(b"nothing")
    said = because(tmp_path)
    for key in ("lpips", "sms", "clip_iqa"):
        assert str(tmp_path) in said[key] and "Traceback" not in said[key]


def test_the_folder_of_weights_holds_them_all(tmp_path, tiny_sam, tiny_clip, lpips_weights):
    for folder in (tiny_sam, tiny_clip, lpips_weights):
        (tmp_path / folder.name).symlink_to(folder)
    assert {"lpips", "sms", "clip_iqa"} & set(because(tmp_path)) == set()


def test_an_evaluation_takes_the_mean_of_what_they_say_over_its_windows(
    tmp_path, make_raster, tiny_clip, lpips_weights, shot
):
    weights = tmp_path / "weights"
    weights.mkdir()
    for folder in (tiny_clip, lpips_weights):
        (weights / folder.name).symlink_to(folder)
    both = [
        np.concatenate([p, p[:, ::-1]], 1).transpose(2, 0, 1).round().astype(np.uint8)
        for p in (shot.picture, shot.truth)
    ]
    result, truth = (make_raster(values, name) for values, name in zip(both, ("in.tif", "truth.tif"), strict=True))
    job = EvaluateJob(
        str(result), str(tmp_path / "report.html"), reference=str(truth), scale=4, device="cpu", weights=str(weights)
    )
    facts = evaluate(job, lambda event: None).facts
    lpips, clip = Lpips(lpips_weights, CPU), ClipIqa(tiny_clip, CPU)
    shots = [
        Shot(*(part[:, :, start : start + 64].transpose(1, 2, 0).astype(float) for part in both), shot.coarse)
        for start in (0, 64)
    ]
    assert facts["lpips"] == pytest.approx(np.mean([lpips.judge(s)["lpips"] for s in shots]), rel=1e-4)
    assert facts["clip_iqa"] == pytest.approx(np.mean([clip.judge(s)["clip_iqa"] for s in shots]), rel=1e-4)
    report = (tmp_path / "report.html").read_text(encoding="utf-8")
    assert "no folder &#x27;sam&#x27;" in report


@pytest.mark.skipif(importlib.util.find_spec("opensr_test") is None, reason="opensr-test is not installed")
def test_opensr_test_tells_a_perfect_result_from_a_blurred_one():
    from engine.evaluation.opensr import OpenSr

    rng = np.random.default_rng(6)
    truth = np.clip(rng.normal(120, 50, (128, 128, 3)), 0, 255)
    coarse = truth.reshape(32, 4, 32, 4, 3).mean((1, 3))
    blurred = coarse.repeat(4, 0).repeat(4, 1)
    perfect, lazy = (OpenSr().judge(Shot(picture, truth, coarse)) for picture in (truth, blurred))
    assert sum(perfect.values()) == pytest.approx(1, abs=1e-3)
    assert perfect["improvement"] > 0.9
    assert lazy["omission"] > perfect["omission"]
