"""Tiles computed by the workers of a Dask cluster (extra "cluster"); reading, joining and writing stay with the program that asks.

    with cluster("tcp://host:8786", models, task) as computing:
        pictures = computing.each(inputs, told)

Workers see neither raster nor file: what a tile is computed from travels to them, and layers of numbers back. A tile is a pure function of
what travels, so it does not matter which worker computes it, or how often: one that dies is replaced by another. The result is that of
one machine, byte for byte, where the workers' processors are alike and have as many threads (Dask's `nthreads`).
"""

import hashlib
import pickle  # nosec B403: what Dask itself sends to its workers is pickled; here only a digest is made of it
from collections import deque
from collections.abc import Iterator
from concurrent.futures import CancelledError
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import torch

from .bundle import MANIFEST, Refinement, open_bundle
from .computing import Local, Task, Told
from .errors import BundleError, ComputeError, DeviceError
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
        self._workers = max(1, len(client.scheduler_info()["workers"]))
        self._key = kit.key
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
            raise ComputeError(
                f"The cluster was lost on the way: {type(error).__name__}: {error}",
                "See that its scheduler runs and can be reached, and run the same job again: it goes on.",
            ) from None
        finally:
            with suppress(CancelledError, OSError):
                self._client.cancel(list(sent))


@contextmanager
def cluster(address: str, models: Models, task: Task) -> Iterator[Cluster]:
    """The workers of the scheduler at an address, ready for the tiles of a job. DeviceError when it can't be reached or has no worker."""
    try:
        from distributed import Client
    except ImportError:
        raise DeviceError(
            "Computing on a cluster needs the package 'distributed'.", 'Install it: pip install "vlmsr[cluster]".'
        ) from None
    try:
        client = Client(address, timeout=10, set_as_default=False)
    except (OSError, ValueError) as error:
        raise DeviceError(
            f"The scheduler {address} can't be reached: {error}",
            "Start one (dask scheduler) with workers, and give its address, for example tcp://host:8786.",
        ) from None
    with client:
        if not client.scheduler_info()["workers"]:
            raise DeviceError(f"The scheduler {address} has no workers.", f"Start some: dask worker {address}.")
        manifest = (models.bundle.folder / MANIFEST).read_bytes()
        kit = Kit(task, hashlib.sha256(manifest).hexdigest(), models.bundle.refinement)
        yield Cluster(client, kit)


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
