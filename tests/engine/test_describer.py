"""Describers: the small one of bundle `lite`, and LLaVA-NeXT on a tiny model of its classes. Both are freed when they are closed."""

import gc
import json
import math
import weakref

import pytest
import torch

from engine.captions import describer as describer_module
from engine.captions import vlm_describer
from engine.captions.calibration import Calibration
from engine.captions.measure import measure
from engine.captions.scene_describer import SceneDescriber
from engine.captions.vlm_describer import QUESTION, VlmDescriber, question
from engine.captions.wording import SCENES, caption
from engine.errors import BundleError, DeviceError
from engine.models.scene_classifier import make_classifier, read_calibration, set_calibration
from engine.training.describe_stage import save_describer
from tests.engine.tiny_vlm import save_tiny_vlm

DEVICES = ["cpu", *(["cuda"] if torch.cuda.is_available() else [])]
CPU = torch.device("cpu")


@pytest.fixture
def pictures() -> torch.Tensor:
    """Four windows of noise, stripes, a ramp and black."""
    windows = torch.randn(4, 3, 96, 96, generator=torch.Generator().manual_seed(5)) * 0.4
    windows[1] = torch.sin(torch.arange(96) * 0.8)
    windows[2] = torch.linspace(-1, 1, 96)[:, None]
    windows[3] = -1
    return windows.clamp(-1, 1)


def make_describer(folder, threshold=0.6, temperature=1.0, scene="forest", weight=6.0):
    """Saved, of a classifier that says the same of any picture: the scene, with a logit of ``weight`` over the others'."""
    torch.manual_seed(0)
    classifier = make_classifier(8, (8, 16), (1, 1)).eval()
    head = classifier.classifier[-1]
    head.weight.data.zero_()
    head.bias.data.zero_()
    head.bias.data[list(SCENES).index(scene)] = weight
    set_calibration(classifier, Calibration(temperature, threshold))
    save_describer(classifier, folder)
    return folder


# The small one


def test_what_is_recognised_is_said_with_what_is_measured(pictures, tmp_path):
    with SceneDescriber.from_pretrained(make_describer(tmp_path), CPU, "lite") as describer:
        told = describer.describe(pictures, [[], ["fields"], [], []])
    assert [description.caption for description in told] == [
        caption(measure(picture), "forest") for picture in pictures
    ]
    assert {description.model for description in told} == {"lite"}
    assert told[0].confidence == pytest.approx(math.exp(6) / (math.exp(6) + 6), abs=1e-5)


def test_the_temperature_makes_it_less_sure(pictures, tmp_path):
    describer = SceneDescriber.from_pretrained(make_describer(tmp_path, temperature=3.0), CPU)
    assert describer.describe(pictures)[0].confidence == pytest.approx(math.exp(2) / (math.exp(2) + 6), abs=1e-5)


def test_below_its_threshold_it_says_only_what_it_measured_and_how_sure_it_was(pictures, tmp_path):
    describer = SceneDescriber.from_pretrained(make_describer(tmp_path, threshold=0.999), CPU)
    told = describer.describe(pictures)
    assert [description.caption for description in told] == [caption(measure(picture), None) for picture in pictures]
    assert all("forest" not in description.caption for description in told)
    assert told[0].confidence == pytest.approx(0.985, abs=1e-3)


@pytest.mark.parametrize(("width", "height"), [(64, 64), (100, 65), (256, 192), (400, 400)])
def test_windows_of_any_size_from_64_pixels_on(tmp_path, width, height):
    describer = SceneDescriber.from_pretrained(make_describer(tmp_path), CPU)
    assert len(describer.describe(torch.zeros(2, 3, height, width))) == 2
    with pytest.raises(ValueError, match="64 px a side"):
        describer.describe(torch.zeros(1, 3, height, 63))


@pytest.mark.parametrize("device", DEVICES)
def test_a_window_is_described_alike_alone_and_among_others(pictures, tmp_path, device):
    torch.manual_seed(1)
    classifier = make_classifier()
    set_calibration(classifier, Calibration(0.5, 0.3))
    save_describer(classifier, tmp_path)
    with SceneDescriber.from_pretrained(tmp_path, torch.device(device)) as describer:
        together = describer.describe(pictures.to(device))
        alone = [describer.describe(picture[None])[0] for picture in pictures]
    for one, other in zip(together, alone, strict=True):
        assert one.caption == other.caption
        assert one.confidence == pytest.approx(other.confidence, abs=1e-5)


def test_a_classifier_that_is_not_calibrated_or_has_no_words_is_refused(tmp_path):
    make_classifier(8, (8,), (1,)).save_pretrained(tmp_path / "raw")
    with pytest.raises(BundleError, match="not calibrated"):
        SceneDescriber.from_pretrained(tmp_path / "raw", CPU)
    stranger = make_classifier(8, (8,), (1,), ("forest", "volcano"))
    set_calibration(stranger, Calibration(1.0, 0.5))
    with pytest.raises(BundleError, match="no words: volcano"):
        SceneDescriber(stranger, "lite")


def test_a_damaged_folder_is_refused(tmp_path):
    with pytest.raises(BundleError, match="missing"):
        SceneDescriber.from_pretrained(tmp_path / "none", CPU)
    folder = make_describer(tmp_path / "cut")
    weights = folder / "model.safetensors"
    weights.write_bytes(weights.read_bytes()[:-100])
    with pytest.raises(BundleError, match="can't be loaded"):
        SceneDescriber.from_pretrained(folder, CPU)


def test_weights_of_another_network_are_refused_not_made_up(tmp_path):
    folder = make_describer(tmp_path)
    config = json.loads((folder / "config.json").read_text())
    (folder / "config.json").write_text(json.dumps({**config, "depths": [1, 2]}))
    with pytest.raises(BundleError, match="do not belong"):
        SceneDescriber.from_pretrained(folder, CPU)


def test_a_pickle_is_never_read(tmp_path):
    folder = make_describer(tmp_path)
    (folder / "model.safetensors").unlink()
    torch.save(make_classifier(8, (8, 16), (1, 1)).state_dict(), folder / "pytorch_model.bin")
    with pytest.raises(BundleError, match="can't be loaded"):
        SceneDescriber.from_pretrained(folder, CPU)


def test_saving_and_loading_keeps_everything(pictures, tmp_path):
    torch.manual_seed(2)
    classifier = make_classifier().eval().to(memory_format=torch.channels_last)
    set_calibration(classifier, Calibration(1.7, 0.625))
    before = SceneDescriber(classifier, "same").describe(pictures)
    save_describer(classifier, tmp_path)
    assert not list(tmp_path.glob("*.bin"))
    again = SceneDescriber.from_pretrained(tmp_path, CPU, "same")
    for one, other in zip(before, again.describe(pictures), strict=True):
        assert one.caption == other.caption
        assert one.confidence == pytest.approx(other.confidence, abs=1e-6)
    assert read_calibration(again._model) == Calibration(1.7, 0.625)
    assert tuple(again._model.config.id2label.values()) == tuple(SCENES)


# LLaVA-NeXT


@pytest.fixture(scope="session")
def vlm_folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("vlm")
    save_tiny_vlm(folder)
    return folder


@pytest.fixture(params=DEVICES)
def vlm(request, vlm_folder):
    with VlmDescriber.from_pretrained(vlm_folder, torch.device(request.param), name="tiny") as describer:
        yield describer


def test_the_same_windows_get_the_same_words(vlm, pictures):
    first, again = vlm.describe(pictures, [[]] * 4), vlm.describe(pictures)
    assert first == again
    assert all(0 < description.confidence < 1 and description.model == "tiny" for description in first)
    # It looks at the pictures: not all of them get the same words.
    assert len({description.caption for description in first}) > 1


def test_a_window_gets_the_words_that_it_would_get_alone(vlm, pictures):
    """Though prompts of different length stand beside it, and are padded."""
    around = [["fields along roads .", "dark water"], [], ["roofs"], []]
    together = vlm.describe(pictures, around)
    for index, description in enumerate(together):
        alone = vlm.describe(pictures[index : index + 1], around[index : index + 1])[0]
        if vlm._model.dtype == torch.float32:
            assert alone.caption == description.caption
            assert alone.confidence == pytest.approx(description.confidence, rel=1e-3)


def test_what_is_said_of_the_neighbours_is_in_the_prompt(vlm, pictures, monkeypatch):
    seen = {}
    generate = vlm._model.generate

    def spy(**inputs):
        seen.update(inputs)
        return generate(**inputs)

    monkeypatch.setattr(vlm._model, "generate", spy)
    vlm.describe(pictures[:2], [["fields along roads", "smooth water"], []])
    asked, alone = vlm._processor.batch_decode(seen["input_ids"], skip_special_tokens=True)
    assert '" fields along roads " " smooth water "' in asked
    assert "water" in alone and "smooth" not in alone and "beside" not in alone
    assert seen["do_sample"] is False and seen["max_new_tokens"] <= 77
    assert seen["pixel_values"].shape[0] == 2 and seen["pixel_values"].dtype == vlm._model.dtype


def test_the_question_is_about_land_and_has_no_words_of_cinema():
    for word in (
        "above",
        "land cover",
        "buildings",
        "roads",
        "vegetation",
        "water",
        "texture",
        "directions",
        "one sentence",
    ):
        assert word in QUESTION.lower()
    assert "do not guess names or places" in QUESTION
    for word in ("cinematic", "hyper", "photorealistic", "masterpiece", "camera", "8k", "ultra", "perfect"):
        assert word not in question(["a", "b"]).lower()


def test_at_most_four_neighbours_are_told_of_and_empty_ones_never():
    asked = question(["one", " ", "", "two", "three", "four", "five"])
    assert all(f'"{word}"' in asked for word in ("one", "two", "three", "four"))
    assert '"five"' not in asked and '""' not in asked
    assert question([]) == question(["", " "]) == QUESTION


def test_confidence_is_the_geometric_mean_up_to_the_end_of_the_answer():
    """Probabilities 1/2, 1/4 and the end's 1/2; what pads the shorter answer is not counted."""
    half, quarter = [0.5, 0.25, 0.25], [0.25, 0.25, 0.5]
    logits = tuple(torch.tensor([row, row]).log() + 3 for row in (half, quarter, half))
    tokens = torch.tensor([[0, 1, 0], [0, 0, 0]])
    sure = vlm_describer._confidence(tokens, logits, [1])
    assert sure == pytest.approx([math.sqrt(0.5 * 0.25), (0.5 * 0.25 * 0.5) ** (1 / 3)])


def test_pictures_go_in_as_they_are():
    picture = torch.zeros(3, 2, 3)
    picture[:, 0, 0] = torch.tensor([1.0, -1.0, 5.0])
    image = vlm_describer._to_pil(picture)
    assert (
        image.size == (3, 2) and image.getpixel((0, 0)) == (255, 0, 255) and image.getpixel((1, 0)) == (128, 128, 128)
    )


def test_four_bits_need_a_card_and_say_so(vlm_folder):
    with pytest.raises(DeviceError, match="NVIDIA GPU") as error:
        VlmDescriber.from_pretrained(vlm_folder, CPU, four_bit=True)
    assert "lite" in error.value.hint


def test_four_bits_need_a_package_and_say_how_to_get_it(vlm_folder, monkeypatch):
    monkeypatch.setattr(torch.cuda, "is_available", lambda: True)
    monkeypatch.setattr(torch.cuda, "get_device_capability", lambda device: (8, 0))
    monkeypatch.setattr(vlm_describer.importlib.util, "find_spec", lambda name: None)
    with pytest.raises(DeviceError, match="bitsandbytes and accelerate") as error:
        VlmDescriber.from_pretrained(vlm_folder, torch.device("cuda"), four_bit=True)
    assert "pip install bitsandbytes accelerate" in error.value.hint


def test_a_folder_without_a_model_is_refused(tmp_path):
    with pytest.raises(BundleError, match="missing"):
        VlmDescriber.from_pretrained(tmp_path / "none", CPU)
    with pytest.raises(BundleError, match="can't be loaded"):
        VlmDescriber.from_pretrained(tmp_path, CPU)


# Both


def test_a_large_describer_is_freed_before_the_next_model_is_loaded(pictures, vlm_folder, monkeypatch):
    """At once: its parts hold each other, and no collection may be due for long."""
    monkeypatch.setattr(describer_module, "LARGE", 0)
    gc.disable()
    try:
        with VlmDescriber.from_pretrained(vlm_folder, CPU) as describer:
            describer.describe(pictures, [[]] * 4)
            weights = [weakref.ref(parameter) for parameter in describer._model.parameters()]
        assert weights and not any(reference() is not None for reference in weights)
    finally:
        gc.enable()


@pytest.mark.parametrize("kind", ["lite", "vlm"])
def test_a_closed_describer_holds_no_memory(kind, pictures, tmp_path, vlm_folder):
    if kind == "lite":
        describer = SceneDescriber.from_pretrained(make_describer(tmp_path), CPU)
    else:
        describer = VlmDescriber.from_pretrained(vlm_folder, CPU)
    with describer:
        describer.describe(pictures, [[]] * 4)
        weights = [weakref.ref(parameter) for parameter in describer._model.parameters()]
    gc.collect()
    assert weights and not any(reference() is not None for reference in weights)
    describer.close()
    with pytest.raises(RuntimeError, match="closed"):
        describer.describe(pictures, [[]] * 4)
