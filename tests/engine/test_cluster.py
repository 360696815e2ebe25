"""Tiles computed by the workers of a Dask cluster: the bytes of one machine, also when workers die."""

import os
import signal
import socket
import ssl
import time
from concurrent.futures import CancelledError
from contextlib import contextmanager, nullcontext
from pathlib import Path
from unittest.mock import Mock

import pytest
import rasterio
import torch
from distributed import Client, LocalCluster, Security
from pytest import MonkeyPatch

from engine import device, local_cluster
from engine.cluster import Cluster, Kit, cluster, with_one_precision
from engine.computing import Task
from engine.errors import BundleError, ComputeError, DeviceError
from engine.events import Caution
from engine.job import LOCAL, JobError, UpscaleJob
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
def alone(job) -> bytes:
    return result_of_one_thread(job)


def result_of_one_thread(job: UpscaleJob) -> bytes:
    """The result of one machine; no file is left."""
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
    told = []
    upscale(on_cluster(job, workers), told.append)
    assert Path(job.output).read_bytes() == alone
    assert any("(2 workers)" in event.message for event in told if isinstance(event, Caution))


def test_unlike_workers_compute_in_one_number_format(job, workers):
    """One of them takes bfloat16 by itself, and the other float32."""
    exact = UpscaleJob(**{**job.__dict__, "precision": "float32"})
    expected = result_of_one_thread(exact)
    told = []
    with Client(workers) as client, MonkeyPatch.context() as here:
        first, second = client.nthreads()

        def take(precision: str) -> None:
            from engine import device

            device.fast_dtype = lambda _: getattr(torch, precision)

        def take_what_is_fast() -> None:
            from engine import device, precision

            device.fast_dtype = precision.fast_dtype

        client.run(take, "bfloat16", workers=[first])
        client.run(take, "float32", workers=[second])
        # What the machine takes that reads and writes does not matter.
        here.setattr(device, "fast_dtype", lambda _: torch.bfloat16)
        try:
            upscale(on_cluster(job, workers), told.append)
        finally:
            client.run(take_what_is_fast)
    assert Path(job.output).read_bytes() == expected
    [said] = [event.message for event in told if isinstance(event, Caution)]
    assert "in float32" in said and "bfloat16 and some float32" in said


@pytest.mark.parametrize(
    ("asked", "own", "settled"),
    [
        ("auto", ["bfloat16", "bfloat16"], "bfloat16"),
        ("auto", ["float16"], "float16"),
        ("auto", ["float32", "float16", "float32"], "float32"),
        ("auto", ["bfloat16", "float16"], "float32"),
        ("bfloat16", ["float32", "float16"], "bfloat16"),
        # One that died meanwhile.
        ("auto", [OSError("closed"), "bfloat16"], "bfloat16"),
    ],
)
def test_the_number_format_is_one_that_all_workers_have_unless_the_user_names_one(job, asked, own, settled):
    client, said = Mock(), []
    client.run.return_value = {f"tcp://{number}": precision for number, precision in enumerate(own)}
    found = with_one_precision(client, UpscaleJob(**{**job.__dict__, "precision": asked}), said.append)
    assert found.precision == settled
    assert len(said) == (asked == "auto") and all(settled in words for words in said)


def test_a_worker_for_each_gpu_gives_the_bytes_of_one_machine(job, alone, monkeypatch):
    """The processor stands in for both GPUs; what each worker sees of them is asked."""
    monkeypatch.setattr(local_cluster, "gpus", lambda: ["1", "GPU-5ebe9e2d"])
    seen = {}

    @contextmanager
    def looked_at():
        with local_client() as client:
            seen.update(client.run(os.getenv, local_cluster.VISIBLE))
            assert answers_strangers(client.scheduler.address) is False
            yield client

    local_client = local_cluster.local_client
    monkeypatch.setattr(local_cluster, "local_client", looked_at)
    upscale(UpscaleJob(**{**job.__dict__, "cluster": LOCAL}), lambda event: None)
    assert Path(job.output).read_bytes() == alone
    assert sorted(seen.values()) == ["1", "GPU-5ebe9e2d"]
    assert all(address.startswith("tls://127.0.0.1:") for address in seen)


def test_what_workers_are_told_by_the_environment_stays_with_them(monkeypatch):
    monkeypatch.setattr(local_cluster, "gpus", lambda: ["0", "1"])
    # The clusters of other tests in this process have set them.
    for name in ("OMP_NUM_THREADS", "MALLOC_TRIM_THRESHOLD_"):
        monkeypatch.delenv(name, raising=False)
    before = dict(os.environ)
    with local_cluster.local_client() as client:
        threads = client.run(os.getenv, "OMP_NUM_THREADS")
    assert set(threads.values()) == {"1"}
    assert dict(os.environ) == before


def answers_strangers(address: str) -> bool:
    """Whether somebody without the certificate gets a word out of a scheduler."""
    host, port = address.removeprefix("tls://").split(":")
    anyone = ssl.create_default_context()
    anyone.check_hostname, anyone.verify_mode = False, ssl.CERT_NONE
    try:
        with socket.create_connection((host, int(port)), timeout=30) as plain, anyone.wrap_socket(plain) as secret:
            return bool(secret.recv(1))
    except ssl.SSLError:
        return False


@pytest.mark.parametrize(
    ("count", "visible", "found"),
    [
        (0, None, []),
        (3, None, ["0", "1", "2"]),
        (3, "", ["0", "1", "2"]),
        (2, "2, 5", ["2", "5"]),
        # CUDA takes none that comes after one which is not there.
        (1, "0,7,1", ["0"]),
        (2, "GPU-5ebe9e2d,MIG-11", ["GPU-5ebe9e2d", "MIG-11"]),
    ],
)
def test_gpus_are_those_that_this_program_may_use(monkeypatch, count, visible, found):
    monkeypatch.setattr(torch.cuda, "device_count", lambda: count)
    monkeypatch.delenv(local_cluster.VISIBLE, raising=False)
    if visible is not None:
        monkeypatch.setenv(local_cluster.VISIBLE, visible)
    assert local_cluster.gpus() == found
    spec = local_cluster.workers(found, Security())
    assert [worker["options"]["env"] for worker in spec.values()] == [{local_cluster.VISIBLE: gpu} for gpu in found]


@pytest.mark.parametrize(("count", "words"), [(0, "has none"), (1, "has one")])
def test_without_several_gpus_there_is_nothing_to_share_the_work_among(job, monkeypatch, count, words):
    monkeypatch.setattr(torch.cuda, "device_count", lambda: count)
    with pytest.raises(DeviceError, match=words) as refused:
        upscale(UpscaleJob(**{**job.__dict__, "cluster": LOCAL}), lambda event: None)
    assert "Leave '--scheduler local' out" in refused.value.hint and not Path(job.output).exists()


def test_workers_that_are_to_take_gpus_take_no_processor_in_silence(job, monkeypatch):
    client = Mock()
    absent = DeviceError("The device 'cuda' was asked for, but is not usable here.", "Install it.")
    client.run.return_value = {"tls://1": "bfloat16", "tls://2": absent}
    monkeypatch.setattr(local_cluster, "local_client", lambda: nullcontext(client))
    anywhere = UpscaleJob(**{**job.__dict__, "cluster": LOCAL, "device": "auto"})
    with pytest.raises(DeviceError, match="'cuda' was asked for"):
        upscale(anywhere, lambda event: None)
    assert client.run.call_args.args[1] == "cuda"


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
        # Until the scheduler has noticed it, a dead worker answers with an error.
        for _ in range(60):
            now = set(client.run(os.getpid, on_error="return").values())
            if len(now) == 2 and now.isdisjoint(first.values()) and all(isinstance(pid, int) for pid in now):
                break
            time.sleep(1)
        else:
            pytest.fail(f"instead of the two that died there are {now}")


def test_a_worker_with_another_bundle_is_told_of(job, workers, monkeypatch):
    models = load_models(job)
    monkeypatch.setattr("engine.cluster.MANIFEST", "predictor/config.json")
    task = Task(job, Stretch(*(torch.tensor([value] * 3).numpy() for value in (0.0, 255.0))), 3)
    tiles = BaseTiles([Window(0, 0, 16, 16)], torch.zeros(1, 3, 8, 8).numpy())
    with (
        cluster(workers.scheduler_address, models, task, lambda said: None) as computing,
        pytest.raises(BundleError, match="not that of"),
    ):
        list(computing.each(iter([tiles]), lambda share: None))


@pytest.mark.parametrize("error", [CancelledError("compute-1"), TimeoutError("no answer")])
def test_a_cluster_that_is_lost_on_the_way_is_told_of(job, error):
    """Dask cancels what it waits for when its scheduler is gone."""
    client = Mock()
    client.nthreads.return_value = {}
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


@pytest.mark.parametrize("address", ["", "here", "locally", "http://host:8786", "tcp://host", "tcp://host:1;rm -rf", 5])
def test_what_is_no_address_is_refused(job, address):
    with pytest.raises(JobError, match="no scheduler's address"):
        UpscaleJob(**{**job.__dict__, "cluster": address})
