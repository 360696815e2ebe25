"""What a job will need is known before it begins, and a job that does not fit says what would."""

import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch

from engine import memory
from engine.bundle import open_bundle
from engine.errors import MemoryShortError
from engine.events import Started
from engine.job import UpscaleJob
from engine.memory import GIB, Need, fit, need
from engine.upscale import upscale

CPU = torch.device("cpu")
JOB = UpscaleJob("in.tif", "out.tif", batch=1)


@pytest.fixture
def both(tiny_both):
    return open_bundle(str(tiny_both))


def test_stages_follow_each_other_so_the_peak_is_the_largest():
    assert Need(1.0, 2.0, 5.0, 4.0).peak == 6.0
    assert Need(1.0, 2.0).peak == 3.0


def test_larger_tiles_more_at_once_and_longer_numbers_need_more(both):
    least = need(both, replace(JOB, stages="base", tile=256), CPU, torch.bfloat16)
    for more in ({"tile": 512}, {"batch": 2}, {"overlap": 256}):
        assert (
            need(both, replace(JOB, **{"stages": "base", "tile": 256, **more}), CPU, torch.bfloat16).peak > least.peak
        )
    assert need(both, replace(JOB, stages="base", tile=256), CPU, torch.float32).peak > least.peak


def test_pictures_of_stage_1_are_in_full_precision_whatever_the_networks_compute_in(both):
    job = replace(JOB, stages="base")
    whole, half = (need(both, job, CPU, dtype) for dtype in (torch.float32, torch.bfloat16))
    assert whole.stage1 == half.stage1 and whole.lasting > half.lasting


def test_a_grid_of_its_own_at_scale_2_needs_more(both, monkeypatch):
    asked = {scale: replace(JOB, stages="base", scale=scale) for scale in (2, 4)}
    coarse = {scale: need(both, job, CPU, torch.float32).stage1 for scale, job in asked.items()}
    config = both.part("predictor") / "config.json"
    told = json.loads(config.read_text())
    monkeypatch.setattr(Path, "read_text", lambda path, **_: json.dumps({**told, "fine_grid": path == config}))
    fine = {scale: need(both, job, CPU, torch.float32).stage1 for scale, job in asked.items()}
    assert fine[2] > coarse[2] == coarse[4] == fine[4]


def test_stage_2_counts_where_there_is_one(both):
    whole = need(both, JOB, CPU, torch.float32)
    assert whole.refining > 0 and whole.describing > 0
    assert need(both, replace(JOB, captions="captions.geojson"), CPU, torch.float32).describing == 0
    base = need(both, replace(JOB, stages="base"), CPU, torch.float32)
    assert base.refining == base.describing == 0
    assert need(both, replace(JOB, guidance=2.0), CPU, torch.float32).refining > whole.refining


def test_a_job_that_does_not_fit_is_told_what_would(both, monkeypatch):
    whole = replace(JOB, tile=4096, overlap=64)
    small = need(both, replace(whole, tile=512), CPU, torch.float32).peak
    monkeypatch.setattr(memory, "free", lambda device: small + 1)
    with pytest.raises(MemoryShortError) as told:
        fit(both, whole, CPU, torch.float32)
    assert "TILE 512" in told.value.hint and "GiB" in told.value.message
    fitted, needed = fit(both, replace(whole, tile=512), CPU, torch.float32)
    assert fitted.batch == 1 and needed.peak == small


def test_where_nothing_fits_another_model_is_named(both, monkeypatch):
    monkeypatch.setattr(memory, "free", lambda device: 1.0)
    with pytest.raises(MemoryShortError, match="GiB") as told:
        fit(both, JOB, CPU, torch.float32)
    assert "MODEL" in told.value.hint


def test_a_batch_of_its_own_choice_is_one_on_a_processor_and_fills_a_card(both, monkeypatch):
    free_choice = replace(JOB, batch=0)
    assert fit(both, free_choice, CPU, torch.float32)[0].batch == 1
    monkeypatch.setattr(memory, "free", lambda device: 1000 * GIB)
    assert fit(both, free_choice, torch.device("cuda"), torch.float16)[0].batch == 16
    four = need(both, replace(JOB, batch=4), CPU, torch.float16).peak
    monkeypatch.setattr(memory, "free", lambda device: four / 0.8 + 1)
    assert fit(both, free_choice, torch.device("cuda"), torch.float16)[0].batch == 4
    # What the user says is not changed.
    assert fit(both, replace(JOB, batch=3), torch.device("cuda"), torch.float16)[0].batch == 3


def test_it_is_told_before_the_work_begins_and_a_refusal_leaves_nothing(make_raster, tiny_both, tmp_path, monkeypatch):
    told = []
    raster = make_raster(np.full((3, 16, 16), 90, np.uint8))
    job = UpscaleJob(str(raster), str(tmp_path / "out.tif"), model=str(tiny_both), stages="base", steps_base=1)
    monkeypatch.setattr(memory, "free", lambda device: 1.0)
    with pytest.raises(MemoryShortError):
        upscale(job, told.append)
    assert list(tmp_path.iterdir()) == [raster]
    assert not any(isinstance(event, Started) for event in told)
    monkeypatch.undo()
    upscale(job, told.append)
    assert next(event for event in told if isinstance(event, Started)).memory > 0


def test_what_a_container_leaves_counts(tmp_path, monkeypatch):
    monkeypatch.setattr(memory, "_left_to_container", lambda: iter([123.0]))
    assert memory.free(CPU) == 123.0
