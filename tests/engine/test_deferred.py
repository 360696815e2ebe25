"""What hardly anybody needs is not loaded with the engine, and is there for whoever asks."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

PROGRAM = """
import sys
from engine.cli import main
assert main(["upscale", "tests/data/scene_naip.tif", sys.argv[1], "--scale", "2", "--preset", "fast", "--device", "cpu"]) == 0
assert "scipy.stats" in sys.modules and "diffusers" in sys.modules
print("scipy.stats._stats_py" in sys.modules)
from scipy import stats
print(round(float(stats.norm.cdf(0)), 3), "scipy.stats._stats_py" in sys.modules)
import scipy.stats
from scipy.stats import wilcoxon
print(scipy.stats.norm is stats.norm, wilcoxon([1, 2, 3, 4, 5, 6]).pvalue < 0.05)
"""


def test_a_job_is_done_without_statistics_that_are_there_when_they_are_asked_for(tmp_path):
    ended = subprocess.run(
        [sys.executable, "-c", PROGRAM, tmp_path / "out.tif"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert ended.stdout.splitlines()[-3:] == ["False", "0.5 True", "True True"]


@pytest.mark.parametrize("asked", ["import scipy.stats.mstats as part", "from scipy.stats import mstats as part"])
def test_a_part_of_it_can_be_asked_for_first(asked):
    program = f"from engine.deferred import defer_imports\ndefer_imports()\n{asked}\nprint(part.__name__)"
    ended = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True)
    assert ended.stdout == "scipy.stats.mstats\n"
