"""The page of what was to be reached: it is that of the pages as they are, and its verdicts follow their figures."""

import json
import shutil
from pathlib import Path

import pytest

from tests.engine.scripts import run_script

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def docs(tmp_path):
    for page in (*(ROOT / "docs").glob("*.json"), *(ROOT / "docs").glob("*.md")):
        shutil.copy(page, tmp_path)
    return tmp_path


def write(docs: Path) -> None:
    run_script("figures.py", "--docs", docs)


def test_the_page_is_that_of_the_figures_beside_it(docs):
    (docs / "figures.md").unlink()
    write(docs)
    assert (docs / "figures.md").read_text() == (ROOT / "docs" / "figures.md").read_text()


@pytest.mark.parametrize(("gain", "verdict"), [(1.1, "yes"), (1.09, "**no**")])
def test_a_verdict_follows_its_figure(docs, gain, verdict):
    file = docs / "evaluation.json"
    evaluation = json.loads(file.read_text())
    evaluation["x4"]["all"]["fast"]["gain"] = gain
    file.write_text(json.dumps(evaluation))
    write(docs)
    row = f"| [fast over bicubic, x4](evaluation.md) | +1.1 dB | {gain:+.2f} dB | {verdict} |"
    assert row in (docs / "figures.md").read_text().splitlines()


def test_a_figure_that_its_page_lacks_is_said(docs):
    page = docs / "benchmark_speed.md"
    page.write_text(page.read_text().replace("vlmsr, preset balanced", "vlmsr, preset other"))
    with pytest.raises(SystemExit, match="has no row 'vlmsr, preset balanced'"):
        write(docs)
