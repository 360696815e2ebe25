"""Tiles computed by the workers of a Dask cluster (extra "cluster"); reading, joining and writing stay with the program that asks.

    with cluster("tcp://host:8786", models, task, say) as computing:
        pictures = computing.each(inputs, told)

Workers see neither raster nor file: what a tile is computed from travels to them, and layers of numbers back. A tile is a pure function of
what travels, so it does not matter which worker computes it, or how often: one that dies is replaced by another. The result is that of
one machine, byte for byte, where the workers' processors are alike and have as many threads (Dask's `nthreads`). Where they are not, all
compute in one number format all the same: else the picture would differ from tile to tile.
"""

import hashlib
import pickle  # nosec B403: what Dask itself sends to its workers is pickled; here only a digest is made of it
from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import CancelledError
from contextlib import AbstractContextManager, contextmanager, suppress
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import torch

from .bundle import MANIFEST, Refinement, open_bundle
from .computing import Local, Task, Told
from .device import choose
from .errors import BundleError, ComputeError, DeviceError
from .job import LOCAL, UpscaleJob
from .loaded import Models, load_models
from .tiles import Tiles

AHEAD = 3
"""Tiles on the way for each worker: one that it computes, and what it goes on with while others travel."""

RETRIES = 10
"""Workers that may die over one tile."""


@dataclass(frozen=True)
class Kit:
    """What a worker needs to know beside the tiles. bundle: digest of its manifest; refinement: with the windows of this raster."""

    task: Task
    bundle: str
    refinement: Refinement | None

    @property
    def key(self) -> str:
        """The same for the same content."""
        return hashlib.sha256(pickle.dumps(self)).hexdigest()


class Cluster:
    """Computes on workers, see `computing.Computing`. client: a `distributed.Client`."""

    skipped_share = 0.0

    def __init__(self, client: Any, kit: Kit):
        self._client = client
        self._workers = max(1, len(client.nthreads()))
        self._key = kit.key
        self.precision = kit.task.job.precision
        self._kit = client.scatter(kit, broadcast=True, hash=False)

    def each(self, inputs: Iterator[Tiles], told: Told) -> Iterator[np.ndarray]:
        """See `Computing`. Raises ComputeError where workers die again and again, or the scheduler is gone."""
        from distributed import KilledWorker

        sent: deque[Any] = deque()
        try:
            for tiles in inputs:
                sent.append(self._client.submit(compute, self._key, self._kit, tiles, pure=False, retries=RETRIES))
                if len(sent) >= AHEAD * self._workers:
                    yield sent.popleft().result()
            while sent:
                yield sent.popleft().result()
        except KilledWorker as error:
            raise ComputeError(
                f"Workers of the cluster died, one after the other, over the same tile: {error}",
                "Look into the workers' logs; most often their memory is too small for the job.",
            ) from None
        except (CancelledError, OSError) as error:
            raise _lost(error) from None
        finally:
            with suppress(CancelledError, OSError):
                self._client.cancel(list(sent))


@contextmanager
def cluster(address: str, models: Models, task: Task, say: Callable[[str], None]) -> Iterator[Cluster]:
    """The workers of the scheduler at an address, or of this machine (`job.LOCAL`), ready for the tiles of a job.

    say: is told in which number format they compute, where the job leaves that open. DeviceError when they can't be had.
    """
    job = task.job
    if address == LOCAL and job.device == "auto":
        # A worker whose GPU can't be used after all shall say so, and not take the processor.
        job = replace(job, device="cuda")
    with _local() if address == LOCAL else _remote(address) as client:
        manifest = (models.bundle.folder / MANIFEST).read_bytes()
        task = replace(task, job=with_one_precision(client, job, say))
        yield Cluster(client, Kit(task, hashlib.sha256(manifest).hexdigest(), models.bundle.refinement))


@contextmanager
def _remote(address: str) -> Iterator[Any]:
    """A `distributed.Client`."""
    try:
        from distributed import Client
    except ImportError:
        raise _uninstalled() from None
    try:
        client = Client(address, timeout=10, set_as_default=False)
    except (OSError, ValueError) as error:
        raise DeviceError(
            f"The scheduler {address} can't be reached: {error}",
            "Start one (dask scheduler) with workers, and give its address, for example tcp://host:8786.",
        ) from None
    with client:
        if not client.nthreads():
            raise DeviceError(f"The scheduler {address} has no workers.", f"Start some: dask worker {address}.")
        yield client


def _local() -> AbstractContextManager[Any]:
    """A `distributed.Client`."""
    try:
        from .local_cluster import local_client
    except ImportError:
        raise _uninstalled() from None
    return local_client()


def _uninstalled() -> DeviceError:
    return DeviceError(
        "Computing on a cluster needs the package 'distributed'.", 'Install it: pip install "vlmsr[cluster]".'
    )


def _lost(error: Exception) -> ComputeError:
    return ComputeError(
        f"The cluster was lost on the way: {type(error).__name__}: {error}",
        "See that its scheduler runs and can be reached, and run the same job again: it goes on.",
    )


def with_one_precision(client: Any, job: UpscaleJob, say: Callable[[str], None]) -> UpscaleJob:
    """The job with a number format that holds for all workers: theirs, if by themselves all would take the same, else float32.

    say: is told. A format that the job names is left as it is. DeviceError where a worker lacks the device that the job names.
    """
    if job.precision != "auto":
        return job
    try:
        told = client.run(fast_precision, job.device, on_error="return")
    except (CancelledError, OSError) as error:
        raise _lost(error) from None
    # Of a worker that dies at this moment nothing is heard: another takes its place.
    own = [answer for answer in told.values() if not isinstance(answer, OSError)]
    for error in own:
        if isinstance(error, Exception):
            raise error
    if not own:
        raise _lost(OSError("no worker answers"))
    formats = sorted(set(own))
    if len(formats) == 1:
        [precision] = formats
        say(f"The cluster computes in {precision} ({len(own)} workers).")
    else:
        precision = "float32"
        say(
            f"The cluster computes in {precision} ({len(own)} workers): by themselves some would take {' and some '.join(formats)}, "
            "and the picture would differ from tile to tile."
        )
    return replace(job, precision=precision)


def fast_precision(device: str) -> str:
    """On a worker: the number format that it takes where nobody names one."""
    return choose(device, "auto").precision


_ready: dict[str, Local] = {}
"""Of a worker: what computes the tiles of the job that it saw last, by the key of its kit."""


def compute(key: str, kit: Kit, tiles: Tiles) -> np.ndarray:
    """On a worker: see `Local.compute`. BundleError when its bundle is another one."""
    if key not in _ready:
        _ready.clear()
        _ready[key] = _prepare(kit)
    return _ready[key].compute(tiles)


def _prepare(kit: Kit) -> Local:
    from distributed import get_worker

    torch.set_num_threads(get_worker().state.nthreads)
    job = kit.task.job
    here = hashlib.sha256((open_bundle(job.model).folder / MANIFEST).read_bytes()).hexdigest()
    if here != kit.bundle:
        raise BundleError(
            f"Bundle '{job.model}' of worker {get_worker().name} is not that of the job.",
            "Install the same version of vlmsr, or copy the bundle, on all machines.",
        )
    models = load_models(job)
    return Local(replace(models, bundle=replace(models.bundle, refinement=kit.refinement)), kit.task)
