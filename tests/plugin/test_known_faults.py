"""The faults that users report of plugins of this kind, met from QGIS: docs/known_faults.md lists them, with these tests and all others."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

import numpy as np
import processing
import pytest
from osgeo import gdal
from qgis.core import QgsApplication, QgsProcessingException, QgsSettings
from support import ROOT
from vlmsr.algorithms import engine_run, engine_session
from vlmsr.algorithms.bundles import fetch_bundle
from vlmsr.algorithms.settings import Settings

ODD = "Größe & Höhe 'n' $HOME; (1) #2 %20 日本"
"""Spaces, letters beyond ASCII, quotes, and what shells and addresses take for something else."""

SCALE = 4
NODATA = 7


def ours() -> tuple[list[str], dict[str, str], set[str]]:
    """What a plugin could spoil for all others: where Python looks for packages, the environment, and what is loaded."""
    heavy = {name for name in ("torch", "rasterio", "diffusers", "transformers") if name in sys.modules}
    return list(sys.path), dict(os.environ), heavy


def test_after_a_job_qgis_has_its_own_python_as_before(fake_engine, make_raster, tmp_path):
    """Else another plugin gets the engine's numpy, which is not the one that QGIS was built with."""
    before, numpy = ours(), (np.__version__, np.__file__)
    processing.run("vlmsr:checkengine", {})
    processing.run("vlmsr:upscale", {"INPUT": make_raster(), "OUTPUT": str(tmp_path / "out.tif")})
    assert ours() == before
    assert (sys.modules["numpy"].__version__, sys.modules["numpy"].__file__) == numpy


@pytest.fixture
def odd_home(tmp_path, monkeypatch):
    """A folder of an odd name that holds all there is: profile with the engine's environment, plugin, bundle, images."""
    python = Path(os.environ.get("VLMSR_ENGINE_PYTHON") or ROOT / ".venv-engine" / "bin" / "python")
    home = tmp_path / ODD
    profile = home / "profile"
    (profile / "vlmsr").mkdir(parents=True)
    # Links, because the environment has gigabytes; Python goes by the name that it is started under.
    (profile / "vlmsr" / "engine").symlink_to(python.parent.parent)
    (home / "plugin").symlink_to(ROOT)
    (home / "bundle").symlink_to(ROOT / "engine" / "bundles" / "lite")
    monkeypatch.setattr(QgsApplication, "qgisSettingsDirPath", staticmethod(lambda: f"{profile}/"))
    monkeypatch.setattr(engine_session, "PLUGIN_FOLDER", home / "plugin")
    monkeypatch.delenv("VLMSR_ENGINE_PYTHON", raising=False)
    QgsSettings().remove("vlmsr/engine_python")
    return home


def test_everything_may_lie_in_folders_of_any_name(odd_home, make_raster, feedback):
    image = Path(make_raster(size=(16, 16))).rename(odd_home / "image of Łódź.tif")
    made = odd_home / "finer 東京.tif"
    parameters = {"INPUT": str(image), "OUTPUT": str(made), "MODEL": str(odd_home / "bundle"), "PRESET": "fast"}
    report = str(odd_home / "report's page.html")
    results = processing.run("vlmsr:upscale", {**parameters, "OUTPUT_REPORT": report}, feedback=feedback)
    assert results["OUTPUT"] == str(made) and gdal.Open(str(made)).RasterXSize == 16 * SCALE
    assert "Łódź" in Path(report).read_text(encoding="utf-8")
    # Nothing beside, under half of a name or another one, but for the statistics that QGIS keeps of an image; no log is left.
    there = {path.name for path in odd_home.iterdir() if not path.name.endswith(".aux.xml")}
    assert there == {"profile", "plugin", "bundle", image.name, made.name, "report's page.html"}
    assert [path.name for path in (odd_home / "profile" / "vlmsr").iterdir()] == ["engine"]


LONG = "for _ in range(12): tell('heartbeat'); time.sleep(0.25)\n"
"""An engine that works on; three seconds are most of an hour on the clock of `fast_clock`."""


@pytest.fixture
def fast_clock(monkeypatch):
    """The clock of who waits for the engine runs a thousand times too fast."""
    clock = time.monotonic
    start = clock()
    monkeypatch.setattr(engine_run.time, "monotonic", lambda: start + 1000 * (clock() - start))


def test_a_job_may_take_as_long_as_it_takes(fake_engine, make_raster, tmp_path, fast_clock):
    fake_engine.behave(LONG + "finish()")
    results = processing.run("vlmsr:upscale", {"INPUT": make_raster(), "OUTPUT": str(tmp_path / "out.tif")})
    assert Path(results["OUTPUT"]).is_file()


def test_a_download_may_take_as_long_as_it_takes(fake_engine, feedback, fast_clock, tmp_path):
    text = fake_engine.python.read_text(encoding="utf-8")
    before_the_job, _, _ = text.partition("job = json")
    tell = "def tell(event, **entries):\n    print(json.dumps(dict(event=event, **entries)), flush=True)\n"
    last = f"tell('finished', output={str(tmp_path / 'full')!r}, facts=dict())\n"
    fake_engine.python.write_text(before_the_job + tell + LONG + last, encoding="utf-8")
    assert fetch_bundle("full", Settings(engine_python=str(fake_engine.python)), {}, feedback) == tmp_path / "full"


@pytest.fixture
def unused_card(real_engine, tmp_path, monkeypatch):
    """The real engine on a computer whose driver tells of a card that torch does not see."""
    program = tmp_path / "driver" / "nvidia-smi"
    program.parent.mkdir()
    program.write_text("#!/bin/sh\necho 'Tiny GPU, 560.35.03'\n", encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{program.parent}{os.pathsep}{os.environ['PATH']}")
    # Where there is a real card, it is not seen either.
    monkeypatch.setenv("CUDA_VISIBLE_DEVICES", "")
    return "The card Tiny GPU (driver 560.35.03) is not used: "


def test_a_job_says_that_a_card_stays_unused_why_and_what_to_do(unused_card, make_raster, tmp_path, feedback):
    parameters = {"INPUT": make_raster(size=(16, 16)), "OUTPUT": str(tmp_path / "out.tif"), "PRESET": "fast"}
    processing.run("vlmsr:upscale", parameters, feedback=feedback)
    [warning] = [text for text in feedback.warnings if "processor" in text]
    assert warning.startswith(unused_card)
    assert "setupengine" in warning or "CUDA_VISIBLE_DEVICES" in warning


def test_a_card_that_was_asked_for_and_can_not_be_used_is_an_error(unused_card, make_raster, tmp_path, feedback):
    parameters = {"INPUT": make_raster(size=(16, 16)), "OUTPUT": str(tmp_path / "out.tif"), "DEVICE": "cuda"}
    with pytest.raises(QgsProcessingException) as raised:
        processing.run("vlmsr:upscale", parameters, feedback=feedback)
    assert unused_card in str(raised.value) and "auto" in str(raised.value)
    assert not (tmp_path / "out.tif").exists()


def blob(width: int, height: int, col: float, row: float) -> np.ndarray:
    """A bright spot at a place in pixels, on an even ground."""
    columns, rows = np.meshgrid(np.arange(width) + 0.5, np.arange(height) + 0.5)
    return np.round(60 + 150 * np.exp(-((columns - col) ** 2 + (rows - row) ** 2) / (2 * 2.5**2)))


def centre(raster: gdal.Dataset) -> np.ndarray:
    """Where on the ground the spot is: the mean of what is brighter than the even ground."""
    weights = np.maximum(raster.GetRasterBand(1).ReadAsArray().astype(float) - 80, 0)
    left, width, _, top, _, height = raster.GetGeoTransform()
    rows, columns = np.indices(weights.shape) + 0.5
    places = left + width * columns, top + height * rows
    return np.array([(place * weights).sum() / weights.sum() for place in places])


def test_a_result_keeps_its_place_and_its_edge(real_engine, make_raster, tmp_path):
    """An odd size, a border of nodata of odd width, and the tag that other software answers with a shift of half a pixel."""
    width, height, border = 37, 29, 3
    path = make_raster(size=(width, height), transform=(500000.3, 2.5, 0, 4000000.7, 0, -2.5), nodata=NODATA)
    raster = gdal.Open(path, gdal.GA_Update)
    picture = blob(width, height, 20.3, 14.6)
    picture[:border], picture[:, -border:] = NODATA, NODATA
    for band in (1, 2, 3):
        raster.GetRasterBand(band).WriteArray(picture)
    raster.SetMetadataItem("AREA_OR_POINT", "Point")
    del raster
    coarse = gdal.Open(path)
    parameters = {"INPUT": path, "SCALE": str(SCALE), "PRESET": "fast", "OUTPUT": str(tmp_path / "out.tif")}
    fine = gdal.Open(processing.run("vlmsr:upscale", parameters)["OUTPUT"])

    assert (fine.RasterXSize, fine.RasterYSize) == (width * SCALE, height * SCALE)
    left, size, _, top, _, _ = coarse.GetGeoTransform()
    assert fine.GetGeoTransform() == pytest.approx((left, size / SCALE, 0, top, 0, -size / SCALE), abs=1e-9)
    assert fine.GetSpatialRef().IsSame(coarse.GetSpatialRef())
    # A twentieth of a pixel of the image.
    assert np.abs(centre(fine) - centre(coarse)).max() < size / 20

    values, given = fine.GetRasterBand(1).ReadAsArray(), coarse.GetRasterBand(1).ReadAsArray()
    assert np.array_equal(values == NODATA, (given == NODATA).repeat(SCALE, 0).repeat(SCALE, 1))
    averages = values.reshape(height, SCALE, width, SCALE).astype(float).mean((1, 3))
    # To the last row and column, and up to the border.
    assert np.abs(averages - given).max() <= 4.5
