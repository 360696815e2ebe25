"""Kill the engine (SIGKILL) at random moments, run the same job again, and compare the result with that of a run that nobody disturbed.

    scripts/study_kills --kills 100

Writes docs/kills.md. A job whose result is there begins anew, so some kills hit its beginning and some its end.
"""

import argparse
import collections
import hashlib
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

import numpy as np
from bench_engine import ROOT, make_input

STAGES = ("loading", "upscaling", "describing", "refining", "finishing")
TILE = 128
SOON = 0.6
"""Share of the job's time up to which it is killed: what goes on has less left to do than a whole job."""

PROGRAM = """
import sys
from engine import journal
journal.NOTE_SECONDS = 0.0
from engine.cli import main
sys.exit(main(sys.argv[1:]))
"""
"""The engine, which notes each row and not only those a second apart."""

PAGE = """\
# Killed {kills} times

This page is written by `scripts/study_kills`; not edited by hand.

A job of both stages (preset balanced, {megapixels:g} megapixels out, tiles of {tile} px, each row noted) was killed with SIGKILL at random
moments and run again with the same settings: {kills} kills, {results} results that came out of it, {equal} of them equal byte for byte to
that of a run that nobody disturbed. {left}

| killed while | times |
| --- | ---: |
{stages}

A short version of this is a test (`tests/engine/test_journal.py`), with a full disk, a changed input, a damaged journal and others.
"""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kills", type=int, default=100)
    parser.add_argument("--megapixels", type=float, default=0.6, help="of the result")
    parser.add_argument("--seed", type=int, default=0, help="of the moments")
    parser.add_argument("--docs", type=Path, default=ROOT / "docs")
    given = parser.parse_args()
    random = np.random.default_rng(given.seed)
    with tempfile.TemporaryDirectory() as folder:
        source, whole, killed = (Path(folder) / name for name in ("in.tif", "whole.tif", "killed.tif"))
        make_input(source, given.megapixels)
        seconds = Engine(source, whole).end()
        if not whole.exists():
            sys.exit("the engine fails where nobody kills it")
        undisturbed = _digest(whole)
        stages: collections.Counter[str] = collections.Counter()
        results = []
        while stages.total() < given.kills or not killed.exists():
            moment = random.uniform(0, SOON * seconds) if stages.total() < given.kills else None
            engine = Engine(source, killed)
            if engine.killed_after(moment):
                stages[engine.stage] += 1
            if killed.exists():
                results.append(_digest(killed))
                if stages.total() < given.kills:
                    killed.unlink()
            equal = results.count(undisturbed)
            print(f"{stages.total()} of {given.kills} kills, {len(results)} results, {equal} of them equal", flush=True)
        left = sorted({path.name for path in Path(folder).iterdir()} - {source.name, whole.name, killed.name})
    page = PAGE.format(
        kills=given.kills,
        megapixels=given.megapixels,
        tile=TILE,
        results=len(results),
        equal=equal,
        left=f"Left behind: {', '.join(left)}." if left else "Nothing was left behind.",
        stages="\n".join(f"| {stage} | {stages[stage]} |" for stage in STAGES),
    )
    print(page)
    (given.docs / "kills.md").write_text(page, encoding="utf-8")
    sys.exit(equal != len(results) or bool(left))


class Engine:
    """A run of the job. stage: the one that it is in."""

    def __init__(self, source: Path, output: Path):
        command = [sys.executable, "-c", PROGRAM, "upscale", str(source), str(output), "--tile", str(TILE)]
        self._process = subprocess.Popen(
            command, cwd=ROOT, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True
        )
        self.stage, self._begun = STAGES[0], threading.Event()
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()
        # Loading libraries is not what is tested here.
        self._begun.wait()
        self._began = time.monotonic()

    def end(self) -> float:
        """Wait for its end; returns the seconds since it began to load the models."""
        self._process.wait()
        self._reader.join()
        return time.monotonic() - self._began

    def killed_after(self, seconds: float | None) -> bool:
        """Kill it after so long, where it is not done sooner; None: never. Returns whether it was killed."""
        try:
            self._process.wait(seconds)
        except subprocess.TimeoutExpired:
            self._process.kill()
        self.end()
        return self._process.returncode < 0

    def _read(self) -> None:
        for line in self._process.stderr:
            self.stage = next((stage for stage in STAGES if f"% {stage}" in line), self.stage)
            self._begun.set()
        self._begun.set()


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


if __name__ == "__main__":
    main()
