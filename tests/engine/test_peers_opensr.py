"""Improvement, omission and hallucination by opensr-test, in a process of its own environment."""

import importlib.util
import sys

import numpy as np
import pytest
import rasterio

from engine.evaluation.judges import Absent, Shot
from engine.training.degrade import interpolate, reduce_clean
from engine.training.scenes import to_tensor
from engine.training.watch import to_dn
from tests.engine.conftest import ROOT

sys.path.insert(0, str(ROOT / "scripts"))

from peers import opensr
from peers.opensr import OpenSrProcess, completed

needs_environment = pytest.mark.skipif(
    not opensr.PYTHON.exists(), reason=".venv-opensr is not there: scripts/setup.sh opensr makes it"
)

OURS = Absent(OpenSrProcess.measures, "it is not installed")
OTHER = Absent(("lpips",), "its weights are not here")


@pytest.fixture
def shots(scene) -> dict[str, Shot]:
    """The bundled scene as opensr-test is shown it: its truth, and what interpolation makes of a quarter of its pixels a side."""
    with rasterio.open(scene) as file:
        truth = file.read([1, 2, 3]).transpose(1, 2, 0)
    truth = truth[: truth.shape[0] // 8 * 8, : truth.shape[1] // 8 * 8]
    coarse = reduce_clean(to_tensor(truth), 4)
    pictures = {"truth": truth.astype(np.float64), "bicubic": to_dn(interpolate(coarse, 4)).astype(np.float64)}
    return {name: Shot(picture, pictures["truth"], to_dn(coarse)) for name, picture in pictures.items()}


@needs_environment
def test_a_perfect_picture_improves_and_an_interpolated_one_omits(shots):
    with OpenSrProcess() as judge:
        perfect, lazy, again = (judge.judge(shots[name]) for name in ("truth", "bicubic", "truth"))
    assert set(perfect) == set(OpenSrProcess.measures)
    assert again == perfect
    # Distances of 0, 1 and 1, through the package's softmin of temperature 0.25.
    assert perfect["improvement"] == pytest.approx(1 / (1 + 2 * np.exp(-4)), abs=1e-3)
    assert sum(perfect.values()) == pytest.approx(1, abs=1e-3) == sum(lazy.values())
    assert lazy["omission"] > perfect["omission"] + 0.3


@needs_environment
def test_where_the_environment_is_the_absent_measures_are_taken(shots):
    with completed([OTHER, OURS]) as judges:
        assert judges[0] is OTHER
        assert judges[1].judge(shots["truth"])["improvement"] > 0.95


def test_where_the_environment_is_not_the_measures_stay_absent(monkeypatch, tmp_path):
    monkeypatch.setattr(opensr, "PYTHON", tmp_path / "python")
    with completed([OTHER, OURS]) as judges:
        assert judges == [OTHER, OURS]


@pytest.mark.parametrize("script", ["import sys; sys.exit(3)", "import sys; sys.stdin.readline(); sys.exit(3)"])
def test_a_process_that_ends_is_told_as_such(shots, script):
    with OpenSrProcess((sys.executable, "-c", script)) as judge:
        for _ in range(2):
            with pytest.raises(RuntimeError, match="opensr-test ended with status 3"):
                judge.judge(shots["bicubic"])


@pytest.mark.skipif(importlib.util.find_spec("opensr_test") is not None, reason="the package is installed here")
def test_the_process_says_what_its_environment_lacks(shots, capfd):
    """In the engine's own environment, which has no opensr-test, it ends with a sentence."""
    with OpenSrProcess((sys.executable, opensr.PROCESS)) as judge, pytest.raises(RuntimeError, match="status 1"):
        judge.judge(shots["truth"])
    said = capfd.readouterr().err
    assert "the package opensr-test is not installed" in said and "Traceback" not in said
