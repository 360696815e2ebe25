"""The model that ships with the plugin: in the Toolbox, and of use from there, in a batch and by qgis_process."""

from __future__ import annotations

import json

import numpy as np
import processing
import pytest
from osgeo import gdal
from processing.tools import dataobjects
from qgis.core import QgsApplication, QgsProcessingModelAlgorithm
from test_qgis_process import cache, start  # noqa: F401 (fixtures)

OUTPUTS = {
    "Finer image": "fine",
    "NDVI of the finer image": "ndvi_fine",
    "NDVI of the original": "ndvi",
    "Difference of NDVI (finer - original)": "difference",
}


@pytest.fixture
def model():
    return QgsApplication.processingRegistry().createAlgorithmById("vlmsr:ndviexample")


def destinations(model, folder) -> dict[str, str]:
    """A file for each result of the model, by the names of its parameters."""
    return {
        definition.name(): str(folder / f"{OUTPUTS[definition.description()]}.tif")
        for definition in model.destinationParameterDefinitions()
    }


def pixels(path) -> np.ndarray:
    return gdal.Open(str(path)).ReadAsArray().astype(float)


def test_the_toolbox_lists_it_and_it_can_run(model):
    assert isinstance(model, QgsProcessingModelAlgorithm)
    assert model.displayName() == "Example: NDVI of a finer image, compared" and model.group() == "Examples"
    assert model.canExecute() == (True, "")
    assert sorted(child.algorithmId() for child in model.childAlgorithms().values()) == [
        *("gdal:buildvirtualraster", "gdal:rastercalculator", "gdal:rastercalculator", "gdal:rastercalculator"),
        "vlmsr:upscale",
    ]
    assert {definition.description() for definition in model.destinationParameterDefinitions()} == set(OUTPUTS)


def test_it_says_how_much_ndvi_differs_on_the_finer_pixels(real_engine, make_raster, model, tmp_path, feedback):
    image = make_raster(bands=4, size=(24, 16))
    processing.run(model, {"image": image, "red": 1, "infrared": 4, "scale": "2", **destinations(model, tmp_path)})
    fine, coarse = pixels(tmp_path / "fine.tif"), pixels(image)
    assert fine.shape == (4, 32, 48)

    def ndvi(bands):
        return (bands[3] - bands[0]) / np.maximum(bands[3] + bands[0], 1e-6)

    assert pixels(tmp_path / "ndvi_fine.tif") == pytest.approx(ndvi(fine), abs=1e-5)
    assert pixels(tmp_path / "ndvi.tif") == pytest.approx(ndvi(coarse), abs=1e-5)
    difference = pixels(tmp_path / "difference.tif")
    assert difference.shape == (32, 48)
    # Of the same image: near 0 on average, and not 0, since the one is sharper. Were bands or signs mixed up, it would be far from 0.
    assert abs(difference.mean()) < 0.02 < 0.2 < np.abs(ndvi(coarse)).mean() * 4
    assert 0.001 < difference.std() < 0.5 * ndvi(coarse).std()
    repeated = ndvi(coarse).repeat(2, 0).repeat(2, 1)
    inner = np.s_[4:-4, 4:-4]
    assert np.corrcoef((ndvi(fine) - difference)[inner].ravel(), repeated[inner].ravel())[0, 1] > 0.95
    assert gdal.Open(str(tmp_path / "difference.tif")).GetGeoTransform() == (500000, 0.5, 0, 4000000, 0, -0.5)


def test_in_a_batch_each_image_has_its_own(fake_engine, make_raster, model, tmp_path, feedback):
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        row = {"image": make_raster(f"{name}.tif", bands=4), "red": 1, "infrared": 4, "scale": "4"}
        # As QGIS does it: a context of its own for each row.
        context = dataobjects.createContext(feedback)
        _, ok = model.create().run({**row, **destinations(model, tmp_path / name)}, context, feedback)
        assert ok, feedback.errors
        assert np.abs(pixels(tmp_path / name / "difference.tif")).max() < 1e-6


def test_qgis_process_runs_it(start, fake_engine, make_raster, model, tmp_path):  # noqa: F811 (a fixture)
    make_raster(bands=4)
    given = {"image": "in.tif", "red": "1", "infrared": "4", "scale": "4", **destinations(model, tmp_path)}
    process = start("--json", "run", "vlmsr:ndviexample", *(f"--{name}={value}" for name, value in given.items()))
    out, err = process.communicate(timeout=600)
    assert process.returncode == 0, err
    assert str(tmp_path / "difference.tif") in json.loads(out)["results"].values()
    assert pixels(tmp_path / "ndvi.tif").std() > 0
