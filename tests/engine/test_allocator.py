"""The allocator's setting: taken where the C library knows it; freed blocks are kept, and given back when that is asked."""

import os
import platform
import subprocess
import sys
from pathlib import Path

import pytest

from engine import computing
from engine.cli import main
from engine.job import UpscaleJob
from engine.upscale import upscale

VARIABLE = "THP_MEM_ALLOC_ENABLE"
ROOT = Path(__file__).resolve().parents[2]

PROGRAM = """
import ctypes, sys
from engine.allocator import LARGEST_KEPT, give_back_freed_blocks, keep_freed_blocks
if sys.argv[1] != "not":
    assert keep_freed_blocks()
library = ctypes.CDLL(None)
library.malloc.restype = ctypes.c_void_p
library.free.argtypes = [ctypes.c_void_p]
def resident():
    return int(open("/proc/self/statm").read().split()[1]) * 4096
# Freed once, a block of this size makes glibc keep later ones in its heap; a smaller block on top pins them there.
size, count = LARGEST_KEPT // 4, 16
library.free(library.malloc(size))
before = resident()
blocks = [(library.malloc(size), library.malloc(100_000)) for _ in range(count)]
for block, _ in blocks:
    ctypes.memset(block, 1, size)
for block, _ in blocks:
    library.free(block)
if sys.argv[1] == "back":
    give_back_freed_blocks()
print((resident() - before) // size)
"""


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="another C library manages its memory in its own way")
def test_large_blocks_go_back_to_the_system():
    kept = []
    for asked in ("not", "back"):
        command = [sys.executable, "-c", PROGRAM, asked]
        kept.append(int(subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout))
    assert kept[0] >= 8
    assert kept[1] <= 1


THREAD = """
import resource, sys, threading
from engine.allocator import keep_freed_blocks
if sys.argv[1] == "asked":
    assert keep_freed_blocks()
import numpy as np
def work():
    for _ in range(50):
        [np.ones(2**22, np.float32) for _ in range(5)]
thread = threading.Thread(target=work)
before = resource.getrusage(resource.RUSAGE_SELF).ru_minflt
thread.start()
thread.join()
print(resource.getrusage(resource.RUSAGE_SELF).ru_minflt - before)
"""


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="another C library manages its memory in its own way")
def test_what_a_thread_frees_is_at_hand_for_its_next_block():
    faults = []
    for asked in ("not", "asked"):
        command = [sys.executable, "-c", THREAD, asked]
        environment = {**os.environ, "NUMPY_MADVISE_HUGEPAGE": "0"}
        ran = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True, env=environment)
        faults.append(int(ran.stdout))
    assert faults[1] < faults[0] / 10


PAGES = """
import sys
from engine.allocator import take_large_pages
if sys.argv[1] == "asked":
    take_large_pages()
import torch
picture = torch.ones(16, 2**20)
print(next(int(line.split()[1]) for line in open("/proc/self/smaps_rollup") if line.startswith("AnonHugePages")))
"""
SYSTEM = Path("/sys/kernel/mm/transparent_hugepage/enabled")


@pytest.mark.skipif(not SYSTEM.exists() or "[madvise]" not in SYSTEM.read_text(), reason="the system decides by itself")
def test_torch_takes_large_pages_where_it_is_asked():
    kilobytes = []
    # A job of another test may have asked already.
    environment = {name: value for name, value in os.environ.items() if name != VARIABLE}
    for asked in ("not", "asked"):
        command = [sys.executable, "-c", PAGES, asked]
        ran = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True, env=environment)
        kilobytes.append(int(ran.stdout))
    assert kilobytes[0] < 2**14 < 2**15 < kilobytes[1]


@pytest.mark.parametrize(("set_before", "taken"), [(None, "1"), ("0", "0")])
def test_every_job_asks_for_large_pages_unless_the_user_decided(set_before, taken, tmp_path, monkeypatch):
    monkeypatch.setenv(VARIABLE, set_before or "")
    if set_before is None:
        monkeypatch.delenv(VARIABLE)
    assert main(["upscale", str(tmp_path / "none.tif"), str(tmp_path / "out.tif"), "--device", "cpu"]) == 1
    assert os.environ[VARIABLE] == taken


def test_each_batch_of_a_job_gives_back_what_it_freed(scene, tiny_bundle, tmp_path, monkeypatch):
    given_back, computed, compute = [], [], computing.Local._base
    monkeypatch.setattr(computing, "give_back_freed_blocks", lambda: given_back.append(len(computed)))
    monkeypatch.setattr(computing.Local, "_base", lambda *given: computed.append(1) or compute(*given))
    to = str(tmp_path / "out.tif")
    job = UpscaleJob(str(scene), to, model=str(tiny_bundle), preset="fast", device="cpu", tile=256)
    upscale(job, lambda event: None)
    assert len(computed) > 1
    assert given_back == list(range(1, len(computed) + 1))
