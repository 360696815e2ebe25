"""Tiles computed by the workers of a Dask cluster: the bytes of one machine, also when workers die."""

import os
import signal
from concurrent.futures import CancelledError
from pathlib import Path
from unittest.mock import Mock

import pytest
import rasterio
import torch
from distributed import Client, LocalCluster

from engine.cluster import Cluster, Kit, cluster
from engine.computing import Task
from engine.errors import BundleError, ComputeError, DeviceError
from engine.job import JobError, UpscaleJob
from engine.loaded import load_models
from engine.raster.grid import Window
from engine.raster.radiometry import Stretch
from engine.result import Result
from engine.tiles import BaseTiles
from engine.upscale import upscale


@pytest.fixture(scope="module")
def workers():
    """Two, with a thread each."""
    with LocalCluster(n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None) as local:
        yield local


@pytest.fixture
def job(scene, tmp_path, make_raster, tiny_both) -> UpscaleJob:
    """Both stages, some tiles of each."""
    with rasterio.open(scene) as file:
        ground = make_raster(file.read(window=rasterio.windows.Window(60, 40, 170, 150)))
    return UpscaleJob(
        str(ground),
        str(tmp_path / "out.tif"),
        model=str(tiny_both),
        scale=2,
        tile=64,
        detail=0.8,
        steps_base=1,
        steps_refine=1,
        device="cpu",
    )


@pytest.fixture
def alone(job, tmp_path) -> bytes:
    """The result of one machine with one thread."""
    threads = torch.get_num_threads()
    torch.set_num_threads(1)
    try:
        output = Path(upscale(job, lambda event: None).output)
    finally:
        torch.set_num_threads(threads)
    made = output.read_bytes()
    output.unlink()
    return made


def on_cluster(job: UpscaleJob, workers: LocalCluster) -> UpscaleJob:
    return UpscaleJob(**{**job.__dict__, "cluster": workers.scheduler_address})


def test_a_cluster_gives_the_bytes_of_one_machine(job, alone, workers):
    upscale(on_cluster(job, workers), lambda event: None)
    assert Path(job.output).read_bytes() == alone


def test_a_worker_that_dies_on_the_way_is_not_noticed_in_the_result(job, alone, workers, monkeypatch):
    write, written = Result.write, []
    with Client(workers) as client:
        first = client.run(os.getpid)

    def killing(self, cell, layers):
        written.append(cell)
        if len(written) in (5, 38):
            victim = next(iter(first.values())) if len(written) == 5 else list(first.values())[1]
            os.kill(victim, signal.SIGKILL)
        write(self, cell, layers)

    monkeypatch.setattr(Result, "write", killing)
    upscale(on_cluster(job, workers), lambda event: None)
    assert len(written) > 38
    assert Path(job.output).read_bytes() == alone
    with Client(workers) as client:
        assert set(client.run(os.getpid).values()).isdisjoint(first.values())


def test_a_worker_with_another_bundle_is_told_of(job, workers, monkeypatch):
    models = load_models(job)
    monkeypatch.setattr("engine.cluster.MANIFEST", "predictor/config.json")
    task = Task(job, Stretch(*(torch.tensor([value] * 3).numpy() for value in (0.0, 255.0))), 3)
    tiles = BaseTiles([Window(0, 0, 16, 16)], torch.zeros(1, 3, 8, 8).numpy())
    with cluster(workers.scheduler_address, models, task) as computing, pytest.raises(BundleError, match="not that of"):
        list(computing.each(iter([tiles]), lambda share: None))


@pytest.mark.parametrize("error", [CancelledError("compute-1"), TimeoutError("no answer")])
def test_a_cluster_that_is_lost_on_the_way_is_told_of(job, error):
    """Dask cancels what it waits for when its scheduler is gone."""
    client = Mock()
    client.scheduler_info.return_value = {"workers": {}}
    client.submit.return_value.result.side_effect = error
    task = Task(job, Stretch(*(torch.tensor([value] * 3).numpy() for value in (0.0, 255.0))), 3)
    tiles = BaseTiles([Window(0, 0, 16, 16)], torch.zeros(1, 3, 8, 8).numpy())
    with pytest.raises(ComputeError, match="was lost") as failed:
        list(Cluster(client, Kit(task, "", None)).each(iter([tiles]), lambda share: None))
    assert "run the same job again" in failed.value.hint


def test_a_scheduler_that_is_not_there_is_told_of(job):
    absent = UpscaleJob(**{**job.__dict__, "cluster": "tcp://127.0.0.1:9"})
    with pytest.raises(DeviceError, match="can't be reached") as failed:
        upscale(absent, lambda event: None)
    assert failed.value.hint and not Path(job.output).exists()


@pytest.mark.parametrize("address", ["", "here", "http://host:8786", "tcp://host", "tcp://host:1;rm -rf", 5])
def test_what_is_no_address_is_refused(job, address):
    with pytest.raises(JobError, match="no scheduler's address"):
        UpscaleJob(**{**job.__dict__, "cluster": address})
