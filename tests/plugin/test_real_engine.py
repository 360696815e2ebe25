"""From the Processing parameters to the pixels, through the engine itself and the model that is shipped."""

from __future__ import annotations

import json
import math
import os
import shutil
import signal
import subprocess
import time
from pathlib import Path

import numpy as np
import processing
import pytest
from osgeo import gdal, osr
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsProcessingException,
    QgsProject,
    QgsRectangle,
)
from qgis.PyQt.QtCore import QTimer
from support import ROOT, alive, wait_until
from test_result import model_with_hillshade

SCENE = str(ROOT / "tests" / "data" / "scene_naip.tif")
SMALL = "486002,486162,5206008,5206168"
"""32 x 32 pixels of the scene, on its pixel edges."""

LONG = {"PRESET": "paper", "DEVICE": "cpu"}
"""500 steps of the whole scene: it would take many minutes."""


@pytest.fixture
def upscale(real_engine, tmp_path, feedback):
    """Runs on a small part of the bundled scene, unless told otherwise."""

    def run(**parameters):
        defaults = {"INPUT": SCENE, "EXTENT": SMALL, "PRESET": "fast", "OUTPUT": str(tmp_path / "out.tif")}
        return processing.run("vlmsr:upscale", {**defaults, **parameters}, feedback=feedback)

    return run


def pixels(path) -> np.ndarray:
    return gdal.Open(str(path)).ReadAsArray().astype(float)


def test_a_real_image_becomes_four_times_finer_in_the_same_place(upscale, feedback):
    results = upscale(EXTENT=None)
    coarse, fine = gdal.Open(SCENE), gdal.Open(results["OUTPUT"])
    assert (fine.RasterXSize, fine.RasterYSize) == (4 * coarse.RasterXSize, 4 * coarse.RasterYSize)
    assert fine.RasterCount == coarse.RasterCount
    left, width, _, top, _, height = coarse.GetGeoTransform()
    assert fine.GetGeoTransform() == (left, width / 4, 0, top, 0, height / 4)
    assert osr.SpatialReference(fine.GetProjection()).IsSame(osr.SpatialReference(coarse.GetProjection()))
    assert fine.GetRasterBand(1).DataType == coarse.GetRasterBand(1).DataType
    assert fine.GetRasterBand(1).GetNoDataValue() == coarse.GetRasterBand(1).GetNoDataValue()

    bands, rows, columns = coarse.RasterCount, coarse.RasterYSize, coarse.RasterXSize
    averaged = pixels(results["OUTPUT"]).reshape(bands, rows, 4, columns, 4).mean((2, 4))
    difference = np.abs(averaged - pixels(SCENE)).mean()
    assert difference <= 1.0
    assert results["AGREEMENT"] == pytest.approx(difference, abs=0.05)
    assert feedback.progress() == 100


def test_it_is_more_than_a_repetition_of_pixels(upscale):
    fine = pixels(upscale()["OUTPUT"])
    blocks = fine.reshape(fine.shape[0], 32, 4, 32, 4)
    assert (blocks.std((2, 4)) > 0).mean() > 0.5


def test_an_extent_in_another_crs_is_snapped_outwards_to_the_inputs_pixels(upscale):
    degrees = QgsCoordinateReferenceSystem("EPSG:4326")
    utm = QgsCoordinateReferenceSystem("EPSG:26914")
    part = QgsRectangle(-99.1840, 47.0131, -99.1829, 47.0138)
    text = f"{part.xMinimum()},{part.xMaximum()},{part.yMinimum()},{part.yMaximum()} [EPSG:4326]"
    fine = gdal.Open(upscale(EXTENT=text, SCALE=2)["OUTPUT"])

    wanted = QgsCoordinateTransform(degrees, utm, QgsProject.instance()).transformBoundingBox(part)
    left, width, _, top, _, height = gdal.Open(SCENE).GetGeoTransform()
    first = math.floor((wanted.xMinimum() - left) / width), math.floor((wanted.yMaximum() - top) / height)
    last = math.ceil((wanted.xMaximum() - left) / width), math.ceil((wanted.yMinimum() - top) / height)
    assert fine.GetGeoTransform() == (left + first[0] * width, width / 2, 0, top + first[1] * height, 0, height / 2)
    assert (fine.RasterXSize, fine.RasterYSize) == (2 * (last[0] - first[0]), 2 * (last[1] - first[1]))


@pytest.mark.parametrize("scale", [2, 4, 8])
def test_every_scale_that_is_offered_works(upscale, scale):
    fine = gdal.Open(upscale(SCALE=scale)["OUTPUT"])
    assert (fine.RasterXSize, fine.RasterYSize) == (32 * scale, 32 * scale)


def test_the_command_line_makes_the_same_file_byte_for_byte(upscale, real_engine, tmp_path):
    settings = {"SCALE": "4", "PRESET": "balanced", "SEED": 11, "BATCH": 1}
    made = upscale(**settings, BANDS=[3, 2, 1])["OUTPUT"]
    xmin, xmax, ymin, ymax = SMALL.split(",")
    other = tmp_path / "cli.tif"
    options = [f"--{name.lower()}={value}" for name, value in settings.items()]
    subprocess.run(
        [
            *(str(real_engine.python), "-m", "engine", "upscale", SCENE, str(other), *options),
            *("--bands", "3", "2", "1", "--extent", xmin, ymin, xmax, ymax),
        ],
        cwd=ROOT,
        env={"PATH": os.environ["PATH"], "HOME": str(tmp_path)},
        check=True,
        capture_output=True,
    )
    assert Path(made).read_bytes() == other.read_bytes()


def test_the_same_seed_draws_the_same_and_another_seed_another_detail(upscale, tmp_path):
    first, same, other = (
        upscale(PRESET="balanced", SEED=seed, OUTPUT=str(tmp_path / f"{number}.tif"))["OUTPUT"]
        for number, seed in enumerate((1, 1, 2))
    )
    assert Path(first).read_bytes() == Path(same).read_bytes()
    assert not np.array_equal(pixels(first), pixels(other))


def test_detail_slides_from_the_mean_to_the_sample(upscale, tmp_path):
    mean, half, full = (
        pixels(upscale(PRESET="balanced", DETAIL=detail, OUTPUT=str(tmp_path / f"{detail}.tif"))["OUTPUT"])
        for detail in (0, 0.5, 1)
    )
    assert 0 < np.abs(half - mean).mean() < np.abs(full - mean).mean()
    assert np.array_equal(mean, pixels(upscale(PRESET="fast")["OUTPUT"]))


def test_sixteen_bit_stays_sixteen_bit_and_nodata_stays_nodata(upscale, make_raster):
    path = make_raster(kind=gdal.GDT_UInt16, nodata=0)
    raster = gdal.Open(path, gdal.GA_Update)
    for band in (1, 2, 3):
        raster.GetRasterBand(band).WriteArray(np.zeros((8, 8)), 4, 4)
    del raster
    fine = gdal.Open(upscale(INPUT=path, EXTENT=None, SCALE=2)["OUTPUT"])
    assert fine.GetRasterBand(1).DataType == gdal.GDT_UInt16
    empty = fine.ReadAsArray()[0] == 0
    hole = np.zeros_like(empty)
    hole[8:24, 8:24] = True
    assert np.array_equal(empty, hole)


def test_a_model_shades_the_finer_image(real_engine, make_raster, tmp_path, context, feedback):
    model = model_with_hillshade()
    parameters = {"image": make_raster(bands=1), "hillshade:shade": str(tmp_path / "shade.tif")}
    results, ok = model.run(parameters, context, feedback)
    assert ok, feedback.errors
    shade = gdal.Open(results["hillshade:shade"])
    assert (shade.RasterXSize, shade.RasterYSize) == (128, 96)
    assert shade.GetGeoTransform() == (500000, 0.25, 0, 4000000, 0, -0.25)
    # A slope was there to be shaded.
    assert shade.ReadAsArray()[8:-8, 8:-8].std() > 1


def test_a_scale_that_the_bundle_lacks(upscale, tmp_path):
    bundle = tmp_path / "bundle"
    shutil.copytree(ROOT / "engine" / "bundles" / "lite", bundle)
    manifest = json.loads((bundle / "bundle.json").read_text(encoding="utf-8"))
    (bundle / "bundle.json").write_text(json.dumps({**manifest, "scales": [2, 4]}), encoding="utf-8")
    with pytest.raises(QgsProcessingException, match=r"was not trained for scale 8.*2, 4"):
        upscale(MODEL=str(bundle), SCALE=8)
    assert gdal.Open(upscale(MODEL=str(bundle), SCALE=2)["OUTPUT"]).RasterXSize == 64


def test_a_bundle_that_is_not_there(upscale, tmp_path):
    with pytest.raises(QgsProcessingException, match=r"no model bundle 'huge'.*lite"):
        upscale(MODEL="huge")
    assert list(tmp_path.glob("*out*")) == []


def test_a_file_that_is_damaged_inside(upscale, make_raster, tmp_path):
    whole = make_raster(size=(512, 512))
    damaged = tmp_path / "damaged.tif"
    gdal.Translate(str(damaged), whole, creationOptions=["COMPRESS=DEFLATE", "TILED=YES"])
    data = bytearray(damaged.read_bytes())
    data[len(data) // 2 : -200] = bytes(len(data) - len(data) // 2 - 200)
    damaged.write_bytes(data)
    with pytest.raises(QgsProcessingException, match=r"damaged\.tif can't be read.*The file is damaged"):
        upscale(INPUT=str(damaged), EXTENT=None)
    assert list(tmp_path.glob("*out*")) == []


def test_a_disk_that_takes_no_more(upscale, real_engine, tmp_path):
    """The largest file that the engine may write is limited; that stops it as a full disk does, in the midst of writing."""
    script = real_engine.python.read_text(encoding="utf-8")
    real_engine.python.write_text(script.replace("exec", "ulimit -f 100\nexec"), encoding="utf-8")
    with pytest.raises(QgsProcessingException, match=r"Free some space"):
        upscale(EXTENT=None, SCALE=4)
    assert list(tmp_path.glob("*out*")) == []


def test_a_device_that_is_not_there(upscale, tmp_path):
    with pytest.raises(QgsProcessingException, match="mps"):
        upscale(DEVICE="mps")
    assert list(tmp_path.glob("*out*")) == []


def test_cancel_in_the_midst_of_computing_leaves_nothing_within_two_seconds(upscale, real_engine, tmp_path, feedback):
    cancelled = []
    timer = QTimer()

    def cancel_when_computing():
        if any("Engine" in info for info in feedback.infos):
            timer.stop()
            cancelled.append(time.monotonic())
            feedback.cancel()

    timer.timeout.connect(cancel_when_computing)
    timer.start(100)
    with pytest.raises(QgsProcessingException, match="Cancelled"):
        upscale(EXTENT=None, **LONG)
    assert time.monotonic() - cancelled[0] < 2
    assert not alive(real_engine.pid)
    assert list(tmp_path.glob("*out*")) == []


def test_when_qgis_is_killed_the_engine_goes_too(real_engine, tmp_path):
    arguments = [f"--{name}={value}" for name, value in LONG.items()]
    qgis = subprocess.Popen(
        [
            str(ROOT / "scripts" / "qgis_process"),
            "run",
            "vlmsr:upscale",
            f"--INPUT={SCENE}",
            "--OUTPUT=out.tif",
            *arguments,
        ],
        cwd=tmp_path,
        env={
            **os.environ,
            "XDG_CACHE_HOME": str(tmp_path / "cache"),
            "TMPDIR": str(tmp_path),
            "QT_QPA_PLATFORM": "offscreen",
        },
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    partial = tmp_path / ".out.vlmsr-partial.tif"
    assert wait_until(partial.exists, 60)
    assert alive(real_engine.pid)
    qgis.send_signal(signal.SIGKILL)
    qgis.wait()
    assert wait_until(lambda: not alive(real_engine.pid), 2)
    assert not partial.exists()
    assert not (tmp_path / "out.tif").exists()
