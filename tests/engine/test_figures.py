"""The page of what was to be reached: it is that of the pages as they are, and its verdicts follow their figures."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def docs(tmp_path):
    for page in (*(ROOT / "docs").glob("*.json"), *(ROOT / "docs").glob("*.md")):
        shutil.copy(page, tmp_path)
    return tmp_path


def write(docs: Path) -> subprocess.CompletedProcess:
    command = [sys.executable, str(ROOT / "scripts" / "figures.py"), "--docs", str(docs)]
    return subprocess.run(command, capture_output=True, text=True)


def test_the_page_is_that_of_the_figures_beside_it(docs):
    (docs / "figures.md").unlink()
    assert write(docs).returncode == 0
    assert (docs / "figures.md").read_text() == (ROOT / "docs" / "figures.md").read_text()


@pytest.mark.parametrize(("gain", "verdict"), [(1.1, "yes"), (1.09, "**no**")])
def test_a_verdict_follows_its_figure(docs, gain, verdict):
    file = docs / "evaluation.json"
    evaluation = json.loads(file.read_text())
    evaluation["x4"]["all"]["fast"]["gain"] = gain
    file.write_text(json.dumps(evaluation))
    assert write(docs).returncode == 0
    row = f"| [fast over bicubic, x4](evaluation.md) | +1.1 dB | {gain:+.2f} dB | {verdict} |"
    assert row in (docs / "figures.md").read_text().splitlines()


def test_a_figure_that_its_page_lacks_is_said(docs):
    page = docs / "benchmark_speed.md"
    page.write_text(page.read_text().replace("vlmsr, preset balanced", "vlmsr, preset other"))
    wrote = write(docs)
    assert wrote.returncode != 0
    assert "has no row 'vlmsr, preset balanced'" in wrote.stderr
