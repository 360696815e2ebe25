"""Whatever is wrong, the user is told in a sentence what and what to do, and nothing lies under the output's name."""

from __future__ import annotations

import os
from pathlib import Path

import processing
import pytest
from osgeo import gdal
from qgis.core import QgsProcessingException, QgsRasterLayer, QgsVectorLayer


@pytest.fixture
def refusal(fake_engine, make_raster, tmp_path, feedback):
    """Runs what can't work and gives the message; the engine is not even started."""

    def run(**parameters):
        output = tmp_path / "out.tif"
        parameters = {"INPUT": parameters.pop("INPUT", None) or make_raster(), "OUTPUT": str(output), **parameters}
        before = set(tmp_path.iterdir())
        with pytest.raises(QgsProcessingException) as raised:
            processing.run("vlmsr:upscale", parameters, feedback=feedback)
        assert not (fake_engine.folder / "job.json").exists()
        left = {path for path in set(tmp_path.iterdir()) - before if not path.name.endswith(".aux.xml")}
        assert left == set()
        return str(raised.value)

    return run


def test_a_web_map_is_no_file(refusal, project):
    layer = QgsRasterLayer("type=xyz&url=https://tile.invalid/{z}/{x}/{y}.png", "Streets", "wms")
    project.addMapLayer(layer)
    message = refusal(INPUT=layer.id())
    assert "'Streets' is no raster file" in message
    assert "Save it as GeoTIFF" in message


def test_a_raster_in_the_memory_of_qgis_is_no_file(refusal, make_raster, project):
    gdal.Translate("/vsimem/photo.tif", make_raster())
    layer = QgsRasterLayer("/vsimem/photo.tif", "photo")
    project.addMapLayer(layer)
    message = refusal(INPUT=layer.id())
    gdal.Unlink("/vsimem/photo.tif")
    assert "lies in the memory of QGIS" in message
    assert "Save it to disk" in message


def test_a_vector_layer_is_no_raster(refusal, project):
    layer = QgsVectorLayer("Polygon?crs=EPSG:32633", "fields", "memory")
    project.addMapLayer(layer)
    assert "can't be opened as a raster" in refusal(INPUT=layer.id())


def test_a_file_that_is_not_there_or_no_raster(refusal, tmp_path):
    (tmp_path / "text.tif").write_text("This is no raster.")
    for name in ("absent.tif", "text.tif"):
        message = refusal(INPUT=str(tmp_path / name))
        assert f"{name} can't be opened as a raster" in message
        assert "Check its path" in message


@pytest.mark.parametrize(("bands", "absent"), [([1, 2, 9], "9"), ("4", "4"), ([0], "0")])
def test_a_band_that_is_missing(refusal, bands, absent):
    assert f"has no band {absent}: its bands are 1 to 3" in refusal(BANDS=bands)


def test_bands_that_are_no_numbers_or_too_few(refusal):
    assert "'['red']' are no numbers" in refusal(BANDS="red")
    assert "Name three bands (red, green, blue)" in refusal(BANDS=[1, 2])


def test_an_extent_elsewhere(refusal):
    message = refusal(EXTENT="10,11,50,51 [EPSG:4326]")
    assert "The extent lies outside the layer 'in'" in message
    assert "EPSG:32633" in message
    assert "check the CRS" in message


def test_an_extent_that_is_none(refusal):
    for extent in ("somewhere", "5,5,7,7"):
        assert f"The extent '{extent}' can't be read or is empty. Write it as" in refusal(EXTENT=extent)


def test_an_extent_that_can_not_be_brought_to_the_layer(refusal):
    message = refusal(EXTENT="1e20,2e20,1e20,2e20 [EPSG:3857]")
    assert "extent" in message


@pytest.mark.parametrize(
    ("name", "value", "cure"),
    [
        ("SCALE", 3, "Choose one of: 2, 4, 8."),
        ("SCALE", "four", "Choose one of: 2, 4, 8."),
        ("PRESET", "best", "Choose one of: fast, balanced, quality, paper."),
        ("DEVICE", "tpu", "Choose one of: auto, cpu, cuda, mps."),
        ("DETAIL", 1.5, "Give a number from 0 to 1."),
        ("STEPS_BASE", 0, "Give a whole number from 1 to 1000."),
        ("SEED", -1, "Give a whole number from 0"),
        ("TILE", 9000, "Give a whole number from 0 to 8192."),
        ("MODEL", "", "Give a path or a name for 'model'."),
    ],
)
def test_a_value_that_is_not_offered(refusal, name, value, cure):
    assert cure in refusal(**{name: value})


def test_the_output_is_the_input_also_through_a_link(refusal, make_raster, tmp_path):
    source = Path(make_raster())
    link = tmp_path / "link.tif"
    link.symlink_to(source)
    before = source.read_bytes()
    for output in (source, link):
        assert "The output is the input itself" in refusal(INPUT=str(source), OUTPUT=str(output))
    assert source.read_bytes() == before


def test_the_output_is_the_input_relatively(refusal, make_raster, tmp_path, monkeypatch):
    source = make_raster()
    monkeypatch.chdir(tmp_path)
    assert "Choose another name" in refusal(INPUT=source, OUTPUT="in.tif")


def test_an_output_that_can_not_be_written(refusal, tmp_path):
    assert "does not exist. Make it" in refusal(OUTPUT=str(tmp_path / "no" / "out.tif"))
    (tmp_path / "folder.tif").mkdir()
    assert "is a folder" in refusal(OUTPUT=str(tmp_path / "folder.tif"))
    assert "ends with .tif" in refusal(OUTPUT=str(tmp_path / "out"))


def test_an_output_of_another_format(refusal, tmp_path):
    assert ".tif" in refusal(OUTPUT=str(tmp_path / "out.png"))


def test_an_output_folder_where_nothing_may_be_written(refusal, tmp_path, monkeypatch):
    # The superuser may write everywhere, so the answer of the system is given here.
    monkeypatch.setattr(os, "access", lambda path, mode: False)
    assert "Nothing may be written in the folder" in refusal()


def test_no_environment_for_the_engine(refusal, monkeypatch, tmp_path):
    from vlmsr.algorithms import engine_python

    monkeypatch.setenv("VLMSR_ENGINE_PYTHON", str(tmp_path / "absent"))
    monkeypatch.setattr(engine_python, "PLUGIN_FOLDER", tmp_path / "plugin")
    message = refusal()
    assert "has no Python environment" in message
    assert "scripts/demo" in message


def test_a_python_that_can_not_be_started(fake_engine, make_raster, tmp_path):
    fake_engine.python.write_text("no program")
    fake_engine.python.chmod(0o644)
    with pytest.raises(QgsProcessingException, match=r"can't be started: .* Make its environment anew"):
        processing.run("vlmsr:upscale", {"INPUT": make_raster(), "OUTPUT": str(tmp_path / "out.tif")})
    assert not (tmp_path / "out.tif").exists()
