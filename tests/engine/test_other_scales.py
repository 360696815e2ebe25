"""Rows of ours beside those of other methods: taken from the pages of the same scenes, and of no others."""

import json
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
sys.path.append(str(ROOT / "scripts"))

from study_other_scales import LIGHT, _ours  # noqa: E402

from engine.evaluation.study import BICUBIC  # noqa: E402


def test_rows_of_the_same_scenes_are_taken():
    found = json.loads((ROOT / "docs" / "evaluation.json").read_text())["x8"]
    rows, seen = _ours(ROOT / "docs", "x8", found["all"][BICUBIC])
    for taken, kind in ((rows, "all"), (seen, "judged")):
        assert taken["fast"] == found[kind]["fast"]
        assert f"{LIGHT}, fast" in taken
        assert BICUBIC not in taken


def test_rows_of_other_scenes_are_refused():
    with pytest.raises(SystemExit, match="other scenes"):
        _ours(ROOT / "docs", "x8", {"psnr": 30.0})
