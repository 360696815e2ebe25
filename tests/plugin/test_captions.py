"""Captions as layers: the model's come out as polygons, the user's go in, in whatever CRS, and each failure is a sentence."""

from __future__ import annotations

import json
from pathlib import Path

import processing
import pytest
from qgis.core import (
    NULL,
    QgsGeometry,
    QgsProcessingException,
    QgsRasterLayer,
    QgsRectangle,
    QgsVectorFileWriter,
    QgsVectorLayer,
)

PLACES = QgsRectangle(500000, 3999990, 500010, 4000000), QgsRectangle(500010, 3999990, 500032, 4000000)

DESCRIBES = """
def described(text, left, right):
    ring = [[left, 3999990.25], [right, 3999990.25], [right, 4000000.0], [left, 4000000.0], [left, 3999990.25]]
    return {"type": "Feature", "geometry": {"type": "Polygon", "coordinates": [ring]},
            "properties": {"tile": "0_0", "caption": text, "confidence": 0.75, "model": "lite"}}
def write(path):
    features = [described("forest", 500000.0, 500010.0), described("river", 500010.0, 500032.0)]
    Path(path).write_text(json.dumps({"type": "FeatureCollection", "features": features}))
"""


@pytest.fixture
def layer(polygons):
    """Makes a caption layer of two places, in a CRS of choice."""

    def make(captions=("forest", "river"), crs="EPSG:32633", field="caption"):
        return polygons(zip(PLACES, captions, strict=True), crs, field)

    return make


@pytest.fixture
def run(fake_engine, make_raster, tmp_path):
    """Runs `vlmsr:upscale` with some parameters; returns its results."""

    def run(**parameters):
        return processing.run(
            "vlmsr:upscale", {"INPUT": make_raster(), "OUTPUT": str(tmp_path / "out.tif"), **parameters}
        )

    return run


def opened(result: str) -> QgsVectorLayer:
    """The layer of an output."""
    return QgsVectorLayer(result, "captions", "ogr")


def given(fake_engine) -> dict:
    """The captions that the engine was given."""
    return json.loads(Path(fake_engine.got("job")["captions"]).read_text(encoding="utf-8"))


@pytest.mark.parametrize("crs", ["EPSG:32633", "EPSG:4326", "EPSG:3857"])
def test_a_caption_layer_arrives_in_the_images_coordinates(run, layer, fake_engine, crs):
    run(CAPTIONS=layer(("forest", NULL), crs))
    document = given(fake_engine)
    assert document["crs"]["properties"]["name"] == "raster"
    assert [feature["properties"] for feature in document["features"]] == [{"caption": "forest"}, {"caption": ""}]
    ring = document["features"][0]["geometry"]["coordinates"][0]
    xs, ys = zip(*ring)
    assert (min(xs), max(xs), min(ys), max(ys)) == pytest.approx((500000, 500010, 3999990, 4000000), abs=1e-3)


def test_without_a_caption_layer_the_model_describes(run, fake_engine):
    run()
    assert fake_engine.got("job")["captions"] is None


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        ({"field": "text"}, "no field 'caption'"),
        ({"captions": ("", NULL)}, "all its captions are empty"),
    ],
)
def test_a_layer_that_says_nothing_is_refused(run, layer, fake_engine, options, sentence):
    with pytest.raises(QgsProcessingException, match=sentence):
        run(CAPTIONS=layer(**options))
    assert not (fake_engine.folder / "job.json").exists()


def test_polygons_that_cross_themselves_or_are_none_do_not_take_qgis_with_them(
    run, layer, fake_engine, tmp_path, context
):
    """QGIS checks those of a file, and its iterator raises what Python can't catch."""
    made, path = layer(("forest", "river")), str(tmp_path / "crossing.gpkg")
    first, second = (feature.id() for feature in made.getFeatures())
    crossing = "POLYGON((500000 3999990, 500010 4000000, 500010 3999990, 500000 4000000, 500000 3999990))"
    made.dataProvider().changeGeometryValues({first: QgsGeometry.fromWkt(crossing)})

    def saved() -> str:
        options = QgsVectorFileWriter.SaveVectorOptions()
        QgsVectorFileWriter.writeAsVectorFormatV3(made, path, context.transformContext(), options)
        return path

    run(CAPTIONS=saved())
    assert len(given(fake_engine)["features"]) == 2
    made.dataProvider().changeGeometryValues({second: QgsGeometry()})
    with pytest.raises(QgsProcessingException, match="has no polygon"):
        run(CAPTIONS=saved())


def test_captions_that_were_used_come_back_as_a_layer(run, fake_engine):
    fake_engine.behave(DESCRIBES + "write(job['output_captions']); finish(skipped_share=0.5)")
    results = run(OUTPUT_CAPTIONS="TEMPORARY_OUTPUT")
    made = opened(results["OUTPUT_CAPTIONS"])
    assert made.crs().authid() == "EPSG:32633"
    assert [
        [feature[name] for name in ("tile", "caption", "confidence", "model")] for feature in made.getFeatures()
    ] == [
        ["0_0", "forest", 0.75, "lite"],
        ["0_0", "river", 0.75, "lite"],
    ]
    assert made.extent() == QgsRectangle(500000, 3999990.25, 500032, 4000000)
    assert results["SKIPPED"] == 0.5


def test_an_image_is_described(fake_engine, make_raster, context):
    fake_engine.behave(
        DESCRIBES + "write(job['output']); tell('finished', output=job['output'], facts={'captions': 2})"
    )
    results = processing.run(
        "vlmsr:describe",
        {"INPUT": make_raster(), "SCALE": 2, "EXTENT": "500000,500032,3999990,4000000", "OUTPUT": "TEMPORARY_OUTPUT"},
    )
    job = fake_engine.got("job")
    assert (job["task"], job["scale"], job["extent"]) == ("describe", 2, [500000, 3999990, 500032, 4000000])
    assert results["COUNT"] == 2
    assert sorted(feature["caption"] for feature in opened(results["OUTPUT"]).getFeatures()) == ["forest", "river"]


def test_a_description_may_be_a_file_and_be_given_back(fake_engine, make_raster, run, tmp_path):
    fake_engine.behave(
        DESCRIBES + "write(job['output']); tell('finished', output=job['output'], facts={'captions': 2})"
    )
    path = str(tmp_path / "captions.gpkg")
    processing.run("vlmsr:describe", {"INPUT": make_raster(), "OUTPUT": path})
    fake_engine.behave("finish()")
    run(CAPTIONS=path)
    assert [feature["properties"]["caption"] for feature in given(fake_engine)["features"]] == ["forest", "river"]


def test_what_the_engine_refuses_is_an_error_and_leaves_no_layer(fake_engine, make_raster, tmp_path):
    fake_engine.behave(
        "tell('failed', code='bundle', message='It has no model that describes.', hint='Choose another.')"
    )
    path = tmp_path / "captions.gpkg"
    with pytest.raises(QgsProcessingException, match="no model that describes"):
        processing.run("vlmsr:describe", {"INPUT": make_raster(), "OUTPUT": str(path)})
    assert not path.exists()


def test_stage_1s_image_is_an_output_of_its_own(run, fake_engine, tmp_path):
    fake_engine.behave("shutil.copy(job['input'], job['output_base']); finish()")
    results = run(OUTPUT_BASE=str(tmp_path / "base.tif"))
    assert results["OUTPUT_BASE"] == str(tmp_path / "base.tif")
    assert QgsRasterLayer(results["OUTPUT_BASE"]).isValid()
    fake_engine.behave("finish()")
    assert "OUTPUT_BASE" not in run()


def test_confidence_is_an_output_of_its_own(run, fake_engine, tmp_path):
    fake_engine.behave("shutil.copy(job['input'], job['output_confidence']); finish()")
    assert run(OUTPUT_CONFIDENCE=str(tmp_path / "sure.tif"))["OUTPUT_CONFIDENCE"] == str(tmp_path / "sure.tif")
    assert fake_engine.got("job")["output_confidence"] == str(tmp_path / "sure.tif")


def test_two_outputs_of_one_name_are_refused(run, tmp_path):
    with pytest.raises(QgsProcessingException, match="same name"):
        run(OUTPUT_BASE=str(tmp_path / "out.tif"))
