"""Pairs drawn ahead by processes of their own, while a card computes: it would wait for a processor's cores otherwise."""

import dataclasses
import itertools
import os
import threading
from collections.abc import Callable

import numpy as np
import torch
from torch.utils.data import DataLoader, Dataset

from .scenes import Pair

LEFT_FREE, MOST = 2, 10
"""Cores that draw no pairs: of the training itself, and what copies and watches beside it; processes that draw, at the most. On 16 cores
more of them held up the training: what it has to say to a card is a core's whole work."""

IDLE = 19
"""How far those processes stand back for others (nice): with several trainings on a machine, each came to a halt by the others'."""

FIRST, KEPT = 32, 500
"""Pairs that are waited for, so that the first ones don't come again and again; and those on a card that come again."""


class _Steps(Dataset):
    def __init__(self, draw: Callable[[int], Pair]):
        self._draw = draw

    def __getitem__(self, step: int) -> Pair:
        pair = self._draw(step)
        # Half of the bytes to be copied; the difference is a hundredth of a digital number.
        return dataclasses.replace(pair, coarse=pair.coarse.half(), fine=pair.fine.half())


class Ahead:
    """The pair of each step, on a device. On a processor it is drawn when it is asked for.

    A card takes a new pair where one is ready, else one of the last ones once more: it learns faster than sixteen cores draw.

    draw: gives the pair of a step, a function of it alone (on a card, which pair comes when depends on the cores).
    """

    def __init__(self, draw: Callable[[int], Pair], device: torch.device):
        self._draw, self._device = draw, device
        self._pool: list[Pair] = []
        self._fresh, self._ready, self._drawing = 0, threading.Semaphore(0), False
        self._failed: Exception | None = None

    def __call__(self, step: int) -> Pair:
        if self._device.type != "cuda":
            return self._draw(step)
        if not self._drawing:
            self._drawing = True
            threading.Thread(target=self._draw_from, args=(step,), daemon=True).start()
        fresh = self._ready.acquire(blocking=len(self._pool) < FIRST)
        if self._failed:
            raise self._failed
        if fresh:
            self._fresh += 1
            return self._pool[(self._fresh - 1) % KEPT]
        return self._pool[np.random.default_rng(step).integers(len(self._pool))]

    def _draw_from(self, step: int) -> None:
        try:
            self._fill(step)
        except Exception as error:
            self._failed = error
            self._ready.release()

    def _fill(self, step: int) -> None:
        workers = max(1, min(MOST, (os.cpu_count() or 1) - LEFT_FREE))
        # A sampler that never ends: what is drawn is decided by the step alone.
        steps = itertools.count(step)
        loader = DataLoader(
            _Steps(self._draw), None, sampler=steps, num_workers=workers, prefetch_factor=4, worker_init_fn=_stand_back
        )
        for count, pair in enumerate(loader):
            moved = _moved(pair, self._device)
            if len(self._pool) < KEPT:
                self._pool.append(moved)
            else:
                self._pool[count % KEPT] = moved
            self._ready.release()


def _stand_back(_: int) -> None:
    if hasattr(os, "nice"):
        os.nice(IDLE)


def _moved(pair: Pair, device: torch.device) -> Pair:
    coarse, fine = (part.to(device).float() for part in (pair.coarse, pair.fine))
    return dataclasses.replace(pair, coarse=coarse, fine=fine)
