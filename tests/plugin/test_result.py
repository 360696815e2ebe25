"""The result in the project: there under its name, drawn like the input, and of use to other algorithms."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import processing
import pytest
from osgeo import gdal
from qgis.core import (
    QgsColorRampShader,
    QgsContrastEnhancement,
    QgsCoordinateReferenceSystem,
    QgsMultiBandColorRenderer,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelOutput,
    QgsProcessingModelParameter,
    QgsProcessingOutputLayerDefinition,
    QgsProcessingParameterRasterLayer,
    QgsProject,
    QgsRasterLayer,
    QgsRasterShader,
    QgsSingleBandGrayRenderer,
    QgsSingleBandPseudoColorRenderer,
)
from qgis.PyQt.QtGui import QColor


@pytest.fixture
def loaded(fake_engine, tmp_path, project):
    """Runs with the result loaded into the project, as the Toolbox does, and gives the result's layer."""

    def run(layer, name="out.tif", **parameters):
        if layer.id() not in project.mapLayers():
            project.addMapLayer(layer)
        before = set(project.mapLayers())
        output = QgsProcessingOutputLayerDefinition(str(tmp_path / name), project)
        processing.runAndLoadResults("vlmsr:upscale", {"INPUT": layer.id(), "OUTPUT": output, **parameters})
        (added,) = set(project.mapLayers()) - before
        return project.mapLayer(added)

    return run


def _stretch(kind, low, high):
    enhancement = QgsContrastEnhancement(kind)
    enhancement.setContrastEnhancementAlgorithm(
        QgsContrastEnhancement.ContrastEnhancementAlgorithm.StretchToMinimumMaximum
    )
    enhancement.setMinimumValue(low)
    enhancement.setMaximumValue(high)
    return enhancement


def test_a_colour_image_keeps_its_bands_and_its_stretch(loaded, make_raster):
    layer = QgsRasterLayer(make_raster(bands=4, kind=gdal.GDT_UInt16), "Sentinel")
    renderer = QgsMultiBandColorRenderer(layer.dataProvider(), 4, 3, 2)
    kind = layer.dataProvider().dataType(1)
    renderer.setRedContrastEnhancement(_stretch(kind, 300, 3000))
    renderer.setGreenContrastEnhancement(_stretch(kind, 400, 2500))
    renderer.setBlueContrastEnhancement(_stretch(kind, 500, 2000))
    layer.setRenderer(renderer)
    layer.brightnessFilter().setGamma(1.5)

    result = loaded(layer)
    drawn = result.renderer()
    assert result.name() == "Sentinel x4 balanced (vlmsr)"
    assert result.dataProvider().dataType(1) == kind
    assert (drawn.redBand(), drawn.greenBand(), drawn.blueBand()) == (4, 3, 2)
    limits = [
        (enhancement.minimumValue(), enhancement.maximumValue())
        for enhancement in (
            drawn.redContrastEnhancement(),
            drawn.greenContrastEnhancement(),
            drawn.blueContrastEnhancement(),
        )
    ]
    assert limits == [(300, 3000), (400, 2500), (500, 2000)]
    assert result.brightnessFilter().gamma() == 1.5


def test_the_result_looks_the_same_on_the_map(loaded, make_raster):
    """Drawn pixels, not settings: with an engine that changes nothing, both pictures are one."""
    layer = QgsRasterLayer(make_raster(bands=4, kind=gdal.GDT_UInt16), "Sentinel")
    layer.setRenderer(QgsMultiBandColorRenderer(layer.dataProvider(), 4, 3, 2))
    for part, low, high in (("Red", 300, 3000), ("Green", 400, 2500), ("Blue", 500, 2000)):
        enhancement = _stretch(layer.dataProvider().dataType(1), low, high)
        getattr(layer.renderer(), f"set{part}ContrastEnhancement")(enhancement)
    result = loaded(layer)
    pictures = []
    for each in (layer, result):
        block = each.renderer().block(1, layer.extent(), 32, 24)
        pictures.append(np.frombuffer(bytes(block.data()), dtype=np.uint8))
    assert pictures[0].std() > 10
    assert np.array_equal(*pictures)


def test_an_alpha_band_stays_transparency(loaded, make_raster, tmp_path):
    path = make_raster(bands=4)
    raster = gdal.Open(path, gdal.GA_Update)
    raster.GetRasterBand(4).SetColorInterpretation(gdal.GCI_AlphaBand)
    del raster
    layer = QgsRasterLayer(path, "photo")
    assert layer.renderer().alphaBand() == 4
    assert loaded(layer).renderer().alphaBand() == 4


def test_pseudo_colour_stays_pseudo_colour(loaded, make_raster):
    layer = QgsRasterLayer(make_raster(bands=1, kind=gdal.GDT_UInt16), "thermal")
    ramp = QgsColorRampShader(280, 320)
    ramp.setColorRampItemList(
        [QgsColorRampShader.ColorRampItem(280, QColor("blue")), QgsColorRampShader.ColorRampItem(320, QColor("red"))]
    )
    shader = QgsRasterShader()
    shader.setRasterShaderFunction(ramp)
    layer.setRenderer(QgsSingleBandPseudoColorRenderer(layer.dataProvider(), 1, shader))
    drawn = loaded(layer).renderer()
    assert isinstance(drawn, QgsSingleBandPseudoColorRenderer)
    assert [item.value for item in drawn.shader().rasterShaderFunction().colorRampItemList()] == [280, 320]


def test_a_single_band_of_many_stays_the_one_that_is_drawn(loaded, make_raster):
    layer = QgsRasterLayer(make_raster(bands=4), "infrared")
    renderer = QgsSingleBandGrayRenderer(layer.dataProvider(), 4)
    renderer.setContrastEnhancement(_stretch(layer.dataProvider().dataType(4), 20, 120))
    layer.setRenderer(renderer)
    drawn = loaded(layer, BANDS=[4]).renderer()
    assert drawn.usesBands() == [4]
    assert drawn.contrastEnhancement().maximumValue() == 120


@pytest.fixture
def without_others(fake_engine, make_raster):
    """An engine that leaves out all bands but those of the job, and alpha; as the real one, with OTHER_BANDS drop."""

    def leave(path, bands):
        left = path.replace(".tif", "_left.tif")
        gdal.Translate(left, path, bandList=bands)
        fake_engine.behave(f"shutil.copy({left!r}, job['output']); tell('finished', output=job['output'], facts={{}})")

    return leave


def test_without_other_bands_the_colours_are_drawn_by_their_new_numbers(loaded, make_raster, without_others):
    path = make_raster(bands=5)
    raster = gdal.Open(path, gdal.GA_Update)
    raster.GetRasterBand(5).SetColorInterpretation(gdal.GCI_AlphaBand)
    del raster
    layer = QgsRasterLayer(path, "Sentinel")
    renderer = QgsMultiBandColorRenderer(layer.dataProvider(), 4, 3, 2)
    renderer.setAlphaBand(5)
    renderer.setRedContrastEnhancement(_stretch(layer.dataProvider().dataType(4), 30, 200))
    layer.setRenderer(renderer)
    without_others(path, [2, 3, 4, 5])
    result = loaded(layer, OTHER_BANDS="drop")
    drawn = result.renderer()
    assert result.bandCount() == 4
    assert (drawn.redBand(), drawn.greenBand(), drawn.blueBand(), drawn.alphaBand()) == (3, 2, 1, 4)
    assert drawn.redContrastEnhancement().maximumValue() == 200


def test_what_was_drawn_of_a_band_that_is_left_out_is_drawn_as_qgis_does(loaded, make_raster, without_others):
    """Infrared was shown as red: that look is not to be had. Nor is it known which band a grey layer's file keeps."""
    path = make_raster(bands=4)
    layer = QgsRasterLayer(path, "infrared")
    layer.setRenderer(QgsMultiBandColorRenderer(layer.dataProvider(), 4, 3, 2))
    without_others(path, [1, 2, 3])
    result = loaded(layer, OTHER_BANDS="drop", BANDS=[1, 2, 3])
    assert set(result.renderer().usesBands()) <= {1, 2, 3}
    grey = QgsRasterLayer(path, "grey")
    grey.setRenderer(QgsSingleBandGrayRenderer(grey.dataProvider(), 4))
    assert set(loaded(grey, "grey.tif", OTHER_BANDS="drop").renderer().usesBands()) <= {1, 2, 3}


def test_the_crs_that_the_user_gave_to_the_layer_goes_on(loaded, make_raster):
    layer = QgsRasterLayer(make_raster(crs=None), "scan")
    layer.setCrs(QgsCoordinateReferenceSystem("EPSG:32633"))
    assert loaded(layer).crs().authid() == "EPSG:32633"


def test_a_name_that_the_user_chose_is_kept(fake_engine, make_raster, tmp_path, project):
    output = QgsProcessingOutputLayerDefinition(str(tmp_path / "out.tif"), project)
    output.destinationName = "My own name"
    processing.runAndLoadResults("vlmsr:upscale", {"INPUT": make_raster(), "OUTPUT": output})
    assert [layer.name() for layer in project.mapLayers().values()] == ["My own name"]


def test_a_relative_output_is_loaded_too(loaded, make_raster, tmp_path, monkeypatch, project):
    layer = QgsRasterLayer(make_raster(), "scene")
    project.addMapLayer(layer)
    monkeypatch.chdir(tmp_path)
    output = QgsProcessingOutputLayerDefinition("sub.tif", project)
    results = processing.runAndLoadResults("vlmsr:upscale", {"INPUT": layer.id(), "OUTPUT": output})
    assert results["OUTPUT"] == str(tmp_path / "sub.tif")
    assert "scene x4 balanced (vlmsr)" in [layer.name() for layer in project.mapLayers().values()]


def test_several_results_in_one_session_each_get_their_own_look(loaded, make_raster):
    """As in batch mode: every row has its own post-processor, and none is garbage before its turn."""
    results = []
    for number in range(3):
        layer = QgsRasterLayer(make_raster(f"{number}.tif", bands=1), f"scene {number}")
        layer.renderer().setContrastEnhancement(_stretch(layer.dataProvider().dataType(1), 0, 100 + number))
        results.append(loaded(layer, f"out{number}.tif", SCALE=8))
    assert [r.name() for r in results] == [f"scene {n} x8 balanced (vlmsr)" for n in range(3)]
    assert [r.renderer().contrastEnhancement().maximumValue() for r in results] == [100, 101, 102]


def test_in_a_batch_a_row_that_fails_spoils_no_other(fake_engine, make_raster, tmp_path, algorithm, context, feedback):
    """As the batch dialog runs it: one algorithm, row after row, each with its parameters."""
    make_raster("a.tif"), make_raster("b.tif"), make_raster("c.tif")
    rows = [
        {"INPUT": str(tmp_path / name), "OUTPUT": str(tmp_path / f"out_{name}"), "BANDS": bands}
        for name, bands in (("a.tif", [1]), ("b.tif", [9]), ("absent.tif", [1]), ("c.tif", [3]))
    ]
    done = []
    for row in rows:
        results, ok = algorithm.create().run(row, context, feedback)
        done.append(ok)
        assert ok == (results.get("OUTPUT") == row["OUTPUT"])
    assert done == [True, False, False, True]
    assert fake_engine.got("job")["bands"] == [3]
    assert sorted(path.name for path in tmp_path.glob("*out*")) == ["out_a.tif", "out_c.tif"]
    assert any("has no band 9" in error for error in feedback.errors)


def test_a_temporary_output_is_a_geotiff(fake_engine, make_raster):
    results = processing.run("vlmsr:upscale", {"INPUT": make_raster(), "OUTPUT": "TEMPORARY_OUTPUT"})
    assert results["OUTPUT"].endswith(".tif")
    assert Path(results["OUTPUT"]).is_file()


def model_with_hillshade(scale="4", bands="1", shading="gdal:hillshade"):
    """A model: an input, `vlmsr:upscale`, then a hillshade of its result."""
    model = QgsProcessingModelAlgorithm("Fine hillshade", "tests")
    model.addModelParameter(QgsProcessingParameterRasterLayer("image"), QgsProcessingModelParameter("image"))

    upscale = QgsProcessingModelChildAlgorithm("vlmsr:upscale")
    upscale.setChildId("upscale")
    value = QgsProcessingModelChildParameterSource.fromStaticValue
    upscale.addParameterSources("INPUT", [QgsProcessingModelChildParameterSource.fromModelParameter("image")])
    upscale.addParameterSources("SCALE", [value(scale)])
    upscale.addParameterSources("BANDS", [QgsProcessingModelChildParameterSource.fromExpression(f"'{bands}'")])
    upscale.addParameterSources("PRESET", [value("fast")])
    model.addChildAlgorithm(upscale)

    hillshade = QgsProcessingModelChildAlgorithm(shading)
    hillshade.setChildId("hillshade")
    result = QgsProcessingModelChildParameterSource.fromChildOutput("upscale", "OUTPUT")
    hillshade.addParameterSources("INPUT", [result])
    hillshade.addParameterSources("Z_FACTOR", [value(1)])
    shade = QgsProcessingModelOutput("shade")
    shade.setChildId("hillshade")
    shade.setChildOutputName("OUTPUT")
    hillshade.setModelOutputs({"shade": shade})
    model.addChildAlgorithm(hillshade)
    return model


@pytest.mark.parametrize("shading", ["gdal:hillshade", "native:hillshade"])
def test_in_a_model_its_result_feeds_the_next_step(fake_engine, make_raster, tmp_path, context, feedback, shading):
    model = model_with_hillshade(shading=shading)
    parameters = {"image": make_raster(bands=1), "hillshade:shade": str(tmp_path / "shade.tif")}
    results, ok = model.run(parameters, context, feedback)
    assert ok, feedback.errors
    assert fake_engine.got("job")["bands"] == [1]
    assert fake_engine.got("job")["scale"] == 4
    shade = gdal.Open(results["hillshade:shade"])
    assert (shade.RasterXSize, shade.RasterYSize) == (32, 24)


def test_a_model_says_why_its_step_failed(fake_engine, make_raster, tmp_path, context, feedback):
    """A model never asks `checkParameterValues` of its steps."""
    for model, sentence in (
        (model_with_hillshade(scale="3"), "Choose one of: 2, 4, 8."),
        (model_with_hillshade(bands="9"), "has no band 9"),
    ):
        _, ok = model.run({"image": make_raster(bands=1), "hillshade:shade": "x.tif"}, context, feedback)
        assert not ok
        assert any(sentence in error for error in feedback.errors)


def test_the_plugin_does_not_touch_the_project_when_nothing_is_loaded(fake_engine, make_raster, tmp_path, project):
    processing.run("vlmsr:upscale", {"INPUT": make_raster(), "OUTPUT": str(tmp_path / "out.tif")})
    assert QgsProject.instance().mapLayers() == {}


def test_how_far_to_trust_it_is_a_raster_of_its_own(real_engine, make_raster, tmp_path):
    """0 to 1, in the same place; and there is none where nobody asked for it."""
    source, sure = make_raster(), str(tmp_path / "sure.tif")
    results = processing.run(
        "vlmsr:upscale",
        {
            "INPUT": source,
            "SCALE": "2",
            "PRESET": "fast",
            "OUTPUT": str(tmp_path / "out.tif"),
            "OUTPUT_CONFIDENCE": sure,
        },
    )
    assert results["OUTPUT_CONFIDENCE"] == sure
    raster, given = gdal.Open(sure), gdal.Open(source)
    values = raster.ReadAsArray()
    assert (raster.RasterXSize, raster.RasterYSize) == (2 * given.RasterXSize, 2 * given.RasterYSize)
    assert 0 < values.min() <= values.max() <= 1
    assert raster.GetGeoTransform()[0] == given.GetGeoTransform()[0]
    results = processing.run(
        "vlmsr:upscale", {"INPUT": source, "SCALE": "2", "PRESET": "fast", "OUTPUT": str(tmp_path / "other.tif")}
    )
    assert "OUTPUT_CONFIDENCE" not in results
