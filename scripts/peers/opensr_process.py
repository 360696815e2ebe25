"""Improvement, omission and hallucination by the package opensr-test, answered line by line. Runs in .venv-opensr.

    python scripts/peers/opensr_process.py

Reads lines with the path of a file .npz from standard input: coarse (h, w, 3), picture and truth (H, W, 3), 0 to 255. Answers each with
a line of JSON: {"improvement": 0.12, "omission": 0.65, "hallucination": 0.23}.
"""

import json
import os
import sys
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from engine.evaluation.judges import Shot, UnavailableError  # noqa: E402
from engine.evaluation.opensr import OpenSr  # noqa: E402


def main() -> None:
    # The packages print what they like: that goes where errors go, and standard output has answers alone.
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "w")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    try:
        judge = OpenSr()
    except UnavailableError as reason:
        sys.exit(str(reason))
    for line in sys.stdin:
        with np.load(line.rstrip("\n")) as arrays:
            shot = Shot(*(arrays[name].astype(np.float64) for name in ("picture", "truth", "coarse")))
        print(json.dumps(judge.judge(shot)), file=answers, flush=True)


if __name__ == "__main__":
    main()
