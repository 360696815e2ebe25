"""Rows of an earlier run stand beside those of a new one, if it judged the same scenes."""

import json
import sys
from pathlib import Path

import pytest

sys.path.append(str(Path(__file__).resolve().parents[2] / "scripts"))

from baselines import OF_BEFORE
from peers import earlier

BICUBIC = {"psnr": 24.3, "ssim": 0.6, "edges": 0.9}
FIGURES = {
    "bicubic": BICUBIC,
    "Lanczos": {**BICUBIC, "psnr": 24.4, "seconds": 0.1},
    "SR3": {**BICUBIC, "psnr": 15.0, "seconds": 3.0},
    "fast": {**BICUBIC, "psnr": 25.0, "seconds": 0.2},
}
PAGE = "- **Published**: some.\n- **Trained here**, 15 minutes\n  each.\n- Ours are others.\n"


@pytest.fixture
def docs(tmp_path) -> Path:
    (tmp_path / "baselines.json").write_text(json.dumps(FIGURES), encoding="utf-8")
    (tmp_path / "baselines.md").write_text(PAGE, encoding="utf-8")
    return tmp_path


def test_the_rows_of_what_was_trained_are_taken_and_no_others(docs):
    before = earlier.read(docs)
    rows = before.rows_beside({"bicubic": {**BICUBIC, "psnr": 24.3001}})
    assert rows == {"SR3": {**BICUBIC, "psnr": 15.0, "times_fast": pytest.approx(15.0)}}
    assert before.trained == "- **Trained here**, 15 minutes\n  each."


def test_what_an_earlier_run_took_over_itself_can_be_taken_again(docs):
    rows = earlier.read(docs).rows_beside(FIGURES)
    (docs / "baselines.json").write_text(json.dumps(FIGURES | rows), encoding="utf-8")
    page = PAGE.replace("- Ours", f"{OF_BEFORE}\n- Ours")
    (docs / "baselines.md").write_text(page, encoding="utf-8")
    again = earlier.read(docs)
    assert again.rows_beside(FIGURES) == rows
    assert again.trained == "- **Trained here**, 15 minutes\n  each."


def test_rows_of_other_scenes_are_refused(docs):
    with pytest.raises(ValueError, match="other scenes"):
        earlier.read(docs).rows_beside({"bicubic": {**BICUBIC, "psnr": 24.4}})


def test_a_run_without_training_has_none(docs):
    (docs / "baselines.md").write_text("- **Published**: some.\n", encoding="utf-8")
    with pytest.raises(ValueError, match="no method was trained"):
        earlier.read(docs)
