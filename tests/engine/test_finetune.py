"""A model of one's own: rasters in, a bundle out that knows them; and nothing lost on the way."""

import dataclasses
import json

import numpy as np
import pytest
import rasterio
import torch
from PIL import Image

from engine import finetune as module
from engine.bundle import open_bundle
from engine.cli import main
from engine.errors import InputError, OutputError
from engine.finetune import FinetuneJob, finetune
from engine.job import UpscaleJob
from engine.training import scenes
from engine.training.raster_scenes import SIDE, TEST, cut
from engine.upscale import upscale


@pytest.fixture
def data(scene, make_raster, tmp_path):
    """A folder with two rasters of 4 bands, in 16 bit, of 4 x 3 windows each, and one that is too small."""
    with rasterio.open(scene) as file:
        colours = file.read((1, 2, 3), out_shape=(3, 3 * SIDE + 9, 4 * SIDE)).astype(np.uint16)
    values = np.concatenate([colours, colours[:1] // 2 + 40]) * 40 + 300
    folder = tmp_path / "rasters"
    (folder / "deeper").mkdir(parents=True)
    make_raster(values).rename(folder / "one.tif")
    make_raster(values[:, ::-1]).rename(folder / "deeper" / "two.tif")
    make_raster(values[:, :50, :50]).rename(folder / "small.tif")
    (folder / "notes.txt").write_text("nothing")
    return folder


def test_windows_are_cut_alike_of_all_rasters_and_kept_apart(data, tmp_path):
    told = []
    found = cut(data, None, tmp_path / "scenes", told.append)
    # Of twelve in a row, the fourth is held back and the ninth is for the test.
    assert found.windows == {"": 20, "held_back": 2, TEST: 2}
    assert (found.rasters, found.bands, found.pixel) == (2, 4, 5.0)
    assert any("small.tif" in words for words in told)
    seen, held_back = scenes.load(tmp_path / "scenes")
    assert len(seen) == 40 and len(held_back) == 4
    names = sorted(path.name for path in (tmp_path / "scenes" / TEST).iterdir())
    assert names == [f"000{raster}_00008_{what}.png" for raster in (0, 1) for what in ("band4", "colours")]
    grey, colours = (np.asarray(Image.open(tmp_path / "scenes" / TEST / name)).astype(int) for name in names[:2])
    assert (grey[..., 0] == grey[..., 2]).all() and (colours[..., 0] != colours[..., 2]).any()
    # The fourth band is the first at half its contrast, and each has its own stretch.
    assert np.abs(grey[..., 0] - colours[..., 0]).mean() < 4


def test_windows_without_data_are_left_out(data, make_raster, tmp_path):
    with rasterio.open(data / "one.tif") as file:
        values = file.read()
    values[:, : SIDE // 2] = 0
    empty = tmp_path / "empty"
    empty.mkdir()
    make_raster(values, nodata=0).rename(empty / "in.tif")
    # Half of each of the four in the first row is empty.
    with pytest.raises(InputError, match="has 8 windows"):
        cut(empty, None, tmp_path / "scenes", lambda words: None)


@pytest.mark.parametrize("what", ["nothing", "little"])
def test_too_little_to_learn_from_is_refused(what, data, tmp_path):
    for name in ("one.tif", "deeper/two.tif"):
        (data / name).unlink()
    if what == "nothing":
        (data / "small.tif").unlink()
    with pytest.raises(InputError, match="no raster" if what == "nothing" else "too little"):
        cut(data, None, tmp_path / "scenes", lambda words: None)


@pytest.fixture
def job(data, tiny_bundle, tmp_path):
    return FinetuneJob(str(data), str(tmp_path / "ours"), str(tiny_bundle), minutes=0.03, device="cpu", batch=2)


@pytest.mark.parametrize(
    ("given", "device", "batch", "rate"),
    [(None, "cpu", 4, 1e-4), (None, "cuda", 16, 3e-4), (16, "cpu", 16, 3e-4), (2, "cuda", 2, 5e-5)],
)
def test_a_processor_takes_small_steps_and_few_crops_a_low_rate(given, device, batch, rate):
    budget = module._budget(given, torch.device(device))
    assert budget.batch == batch and budget.learning_rate == pytest.approx(rate)


def test_a_bundle_is_made_that_works_and_its_card_tells_before_and_after(job, data, tiny_both, tmp_path, monkeypatch):
    # Their rasters show the air that theirs are seen through.
    monkeypatch.setattr(scenes, "seen_through_air", lambda *_: pytest.fail("no haze is to be added"))
    told, job = [], dataclasses.replace(job, model=str(tiny_both))
    finished = finetune(job, told.append)
    bundle = open_bundle(job.output)
    assert (bundle.name, bundle.version, bundle.scales) == ("ours", "1", (2, 4, 8))
    assert set(bundle.refinement.confidence) == {"2", "4", "8"}
    start = open_bundle(job.model)
    changed = [
        (folder.folder / "predictor" / "diffusion_pytorch_model.safetensors").read_bytes() for folder in (start, bundle)
    ]
    # It is the network that it started from, and not another one learnt from nothing.
    assert changed[0] != changed[1] and len(changed[0]) == len(changed[1])
    card = (tmp_path / "ours" / "card.md").read_text()
    assert "20 windows of 128 x 128 px of 2 rasters" in card and card.count("fast after") == 3
    assert Image.open(tmp_path / "ours" / "before_after.jpg").width == 8 * SIDE
    assert set(finished.facts) == {"gain_x2_db", "gain_x4_db", "gain_x8_db"}
    assert (
        "20 windows of 2 rasters in rasters"
        in json.loads((tmp_path / "ours" / "bundle.json").read_text())["training_data"]
    )
    assert not (tmp_path / ".ours.finetune").exists()
    done = [event.done for event in told if hasattr(event, "done")]
    assert done == sorted(done) and done[-1] == 1
    output = str(tmp_path / "fine.tif")
    upscale(UpscaleJob(str(data / "small.tif"), output, model=job.output, device="cpu"), lambda event: None)
    assert rasterio.open(output).count == 4


def test_killed_it_goes_on_with_what_was_learnt(job, tmp_path, monkeypatch):
    def killed(*_):
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(module.stages, "train_diffusion", killed)
        with pytest.raises(KeyboardInterrupt):
            finetune(job, lambda event: None)
    assert not (tmp_path / "ours").exists()
    learnt = (tmp_path / ".ours.finetune" / "predictor" / "checkpoint.pt").stat().st_mtime_ns
    kept = {}

    def export(options, *rest, original=module.stages.export_bundle):
        kept["learnt"] = (options.work / "predictor" / "checkpoint.pt").stat().st_mtime_ns
        original(options, *rest)

    monkeypatch.setattr(module.stages, "export_bundle", export)
    finetune(job, lambda event: None)
    assert kept["learnt"] == learnt
    assert open_bundle(job.output).refinement is None


def test_another_job_under_the_same_name_is_refused(job, tmp_path, monkeypatch):
    monkeypatch.setattr(module, "cut", lambda *_: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        finetune(job, lambda event: None)
    with pytest.raises(OutputError, match="other settings"):
        finetune(dataclasses.replace(job, minutes=5.0), lambda event: None)


def test_nothing_is_overwritten(job, tmp_path):
    (tmp_path / "ours").mkdir()
    with pytest.raises(OutputError, match="exists already"):
        finetune(job, lambda event: None)


@pytest.mark.parametrize(
    ("change", "words"),
    [({"data": "/nowhere"}, "no folder"), ({"minutes": 0.0}, "above 0"), ({"output": "/no/where"}, "no folder")],
)
def test_what_cannot_be_done_is_said_first(job, change, words):
    with pytest.raises((InputError, OutputError), match=words):
        finetune(dataclasses.replace(job, **change), lambda event: None)


def test_the_command_tells_what_is_wrong(tmp_path, capsys):
    assert main(["finetune", "--data", str(tmp_path / "none"), "--out", str(tmp_path / "ours")]) == 1
    assert "is no folder" in capsys.readouterr().err
