"""A Dask cluster of this machine alone: a worker for each GPU, which sees no other one.

    with local_client() as client: ...        # DeviceError where there are not several

Nobody else can talk to it. It listens on the loopback address only, and asks all who come for a certificate that was made for this run,
which this program and its workers have and no file holds: what a scheduler is told to run, it runs.
"""

import logging
import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import dask
import torch
from distributed import Client, Nanny, Scheduler, Security, SpecCluster

from .errors import DeviceError

VISIBLE = "CUDA_VISIBLE_DEVICES"
_HERE = "127.0.0.1"


@contextmanager
def local_client() -> Iterator[Client]:
    """A client of the workers, which end with it."""
    found = gpus()
    if len(found) < 2:
        count = "one" if found else "none"
        raise DeviceError(
            f"A worker for each of several GPUs was asked for, and this machine has {count} that can be used.",
            "Leave '--scheduler local' out: a job takes the GPU, or the processor, by itself.",
        )
    try:
        security = Security.temporary()
    except ImportError:
        raise DeviceError(
            "Workers on this machine need the package 'cryptography', so that nobody else can give them work.",
            'Install it: pip install "vlmsr[cluster]".',
        ) from None
    pages = {f"distributed.{who}.http.routes": [] for who in ("scheduler", "worker")}
    # Their pages would tell anybody what is computed.
    with (
        _environment_kept(),
        dask.config.set(pages),
        SpecCluster(
            workers=workers(found, security),
            scheduler={"cls": Scheduler, "options": _listens(security)},
            security=security,
            silence_logs=logging.WARNING,
        ) as local,
        Client(local.scheduler_address, security=security, set_as_default=False) as client,
    ):
        client.wait_for_workers(len(found))
        yield client


@contextmanager
def _environment_kept() -> Iterator[None]:
    """As it was before, afterwards: a `Nanny` sets its worker's variables (one thread, another allocator) for this program, too."""
    before = dict(os.environ)
    try:
        yield
    finally:
        for name in os.environ.keys() - before.keys():
            del os.environ[name]
        os.environ.update(before)


def gpus() -> list[str]:
    """The GPUs that this program may use, by the names that `VISIBLE` has for them."""
    count = torch.cuda.device_count()
    named = [name.strip() for name in os.environ.get(VISIBLE, "").split(",") if name.strip()]
    # Where it is set, others are not this program's, though they be there: so does a queue system share a machine.
    return named[:count] if named else [str(number) for number in range(count)]


def workers(gpus: list[str], security: Security) -> dict[str, dict[str, Any]]:
    """Of a `SpecCluster`: a process for each GPU, started anew if it dies."""
    options = {
        **_listens(security),
        "nthreads": 1,
        # What a job needs is reckoned before it begins; a worker that needs more is not to be killed for that.
        "memory_limit": 0,
        "silence_logs": logging.WARNING,
    }
    return {f"gpu-{gpu}": {"cls": Nanny, "options": {**options, "env": {VISIBLE: gpu}}} for gpu in gpus}


def _listens(security: Security) -> dict[str, Any]:
    return {
        "host": _HERE,
        "protocol": "tls://",
        "security": security,
        "dashboard": False,
        "dashboard_address": f"{_HERE}:0",
    }
