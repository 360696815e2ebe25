"""A mask layer: its polygons reach the engine in the image's coordinates, and what they don't touch is empty in the result."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import processing
import pytest
from osgeo import gdal
from qgis.core import (
    QgsProcessingException,
    QgsProcessingFeatureSourceDefinition,
    QgsRectangle,
    QgsVectorFileWriter,
)

FIELDS = QgsRectangle(500004, 3999990, 500010, 3999996), QgsRectangle(500020, 3999980, 500024, 3999984)


@pytest.fixture
def layer(polygons):
    """Makes a mask layer, in a CRS of choice."""

    def make(places=FIELDS, crs="EPSG:32633"):
        return polygons([(place, "field") for place in places], crs)

    return make


@pytest.fixture
def run(fake_engine, make_raster, tmp_path):
    """Runs `vlmsr:upscale` with some parameters; returns the boxes of the mask's polygons as the engine got them."""

    def run(**parameters):
        processing.run("vlmsr:upscale", {"INPUT": make_raster(), "OUTPUT": str(tmp_path / "out.tif"), **parameters})
        document = json.loads(Path(fake_engine.got("job")["mask"]).read_text(encoding="utf-8"))
        assert document["crs"]["properties"]["name"] == "raster"
        return [box(feature["geometry"]["coordinates"][0]) for feature in document["features"]]

    return run


def box(ring: list) -> tuple:
    xs, ys = zip(*ring)
    return min(xs), min(ys), max(xs), max(ys)


def sides(rectangle: QgsRectangle) -> tuple:
    return rectangle.xMinimum(), rectangle.yMinimum(), rectangle.xMaximum(), rectangle.yMaximum()


@pytest.mark.parametrize("crs", ["EPSG:32633", "EPSG:4326", "EPSG:3857"])
def test_a_mask_layer_arrives_in_the_images_coordinates(run, layer, crs):
    boxes = run(MASK=layer(crs=crs))
    assert [pytest.approx(sides(place), abs=1e-3) for place in FIELDS] == boxes


def test_a_file_will_do_and_rows_without_geometry_are_left_out(run, layer, tmp_path, context):
    path = str(tmp_path / "fields.gpkg")
    QgsVectorFileWriter.writeAsVectorFormatV3(
        layer((FIELDS[0], None)), path, context.transformContext(), QgsVectorFileWriter.SaveVectorOptions()
    )
    assert run(MASK=path) == [pytest.approx(sides(FIELDS[0]))]


def test_selected_features_alone_are_taken_where_the_user_says_so(run, layer):
    made = layer()
    made.selectByExpression("$id = 2")
    selected = QgsProcessingFeatureSourceDefinition(made.id(), selectedFeaturesOnly=True)
    assert run(MASK=selected) == [pytest.approx(sides(FIELDS[1]))]


def test_without_a_mask_there_is_none(fake_engine, make_raster, tmp_path):
    processing.run("vlmsr:upscale", {"INPUT": make_raster(), "OUTPUT": str(tmp_path / "out.tif")})
    assert fake_engine.got("job")["mask"] is None


@pytest.mark.parametrize(
    ("places", "sentence"),
    [
        ((), "has no polygon"),
        ((None,), "has no polygon"),
        ((QgsRectangle(600000, 3999990, 600010, 3999996),), "lie outside the layer .*which covers.*EPSG:32633"),
    ],
)
def test_a_mask_that_masks_nothing_is_refused_before_the_engine_is_asked(run, layer, fake_engine, places, sentence):
    with pytest.raises(QgsProcessingException, match=sentence):
        run(MASK=layer(places))
    assert not (fake_engine.folder / "job.json").exists()


def test_a_cancel_is_heard_while_the_polygons_are_read(layer, fake_engine, feedback, make_raster, tmp_path):
    feedback.cancel()
    parameters = {"INPUT": make_raster(), "MASK": layer(), "OUTPUT": str(tmp_path / "out.tif")}
    with pytest.raises(QgsProcessingException, match="Cancelled"):
        processing.run("vlmsr:upscale", parameters, feedback=feedback)
    assert not (fake_engine.folder / "engine.pid").exists()


def test_the_result_covers_the_fields_and_nothing_else(real_engine, make_raster, layer, tmp_path):
    """With the engine itself."""
    out = str(tmp_path / "out.tif")
    parameters = {"INPUT": make_raster(), "SCALE": 2, "PRESET": "fast", "OUTPUT": out, "DEVICE": "cpu"}
    processing.run("vlmsr:upscale", {**parameters, "MASK": layer()})
    result = gdal.Open(out)
    assert result.GetGeoTransform() == (500004, 0.5, 0, 3999996, 0, -0.5)
    valid = result.GetRasterBand(1).GetMaskBand().ReadAsArray() != 0
    expected = np.zeros((32, 40), bool)
    expected[:12, :12] = expected[24:, 32:] = True
    np.testing.assert_array_equal(valid, expected)
