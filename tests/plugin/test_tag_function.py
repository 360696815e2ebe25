"""`vlmsr_tag` in expressions: what a result's file says of itself, in the labels of a layout."""

from __future__ import annotations

import pytest
from osgeo import gdal
from qgis.core import (
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsLayoutItemLabel,
    QgsPrintLayout,
    QgsRasterLayer,
    QgsVectorLayer,
)


@pytest.fixture
def layer(make_raster, project):
    """A result in the project."""
    path = make_raster("fine.tif")
    tag(path, VLMSR_SEED="7", VLMSR_SCALE="4", AI_GENERATED="yes")
    layer = QgsRasterLayer(path, "ortho x4 balanced (vlmsr)")
    project.addMapLayer(layer)
    return layer


def tag(path: str, **tags: str) -> None:
    raster = gdal.Open(path, gdal.GA_Update)
    raster.SetMetadata(tags)
    raster.FlushCache()


def evaluated(text: str):
    expression = QgsExpression(text)
    assert not expression.hasParserError(), expression.parserErrorString()
    context = QgsExpressionContext()
    context.appendScope(QgsExpressionContextUtils.globalScope())
    return expression.evaluate(context), expression.evalErrorString()


def test_it_gives_the_tag_of_a_layer_by_name_or_by_id(layer):
    assert evaluated("vlmsr_tag('ortho x4 balanced (vlmsr)', 'VLMSR_SEED')") == ("7", "")
    assert evaluated(f"vlmsr_tag('{layer.id()}', 'VLMSR_SCALE')") == ("4", "")


def test_a_tag_that_the_file_lacks_is_null(layer):
    assert evaluated("vlmsr_tag('ortho x4 balanced (vlmsr)', 'VLMSR_TAU') is null") == (1, "")


@pytest.mark.parametrize("name", ["nowhere", "points"])
def test_a_layer_that_is_no_raster_of_the_project_is_an_error_with_its_cure(project, name):
    project.addMapLayer(QgsVectorLayer("Point", "points", "memory"))
    value, error = evaluated(f"vlmsr_tag('{name}', 'VLMSR_SEED')")
    assert value is None
    assert f"no raster layer '{name}' in this project. Give the name or the id of one." in error


def test_a_file_that_was_made_anew_is_read_anew(layer):
    tag(layer.source(), VLMSR_SEED="8")
    assert evaluated("vlmsr_tag('ortho x4 balanced (vlmsr)', 'VLMSR_SEED')") == ("8", "")


def test_a_layer_whose_file_is_gone_or_no_raster_has_no_tags(plugin, tmp_path):
    from vlmsr.algorithms.raster_tags import tags_of

    (tmp_path / "text.tif").write_text("no raster", encoding="utf-8")
    for exceptions in (gdal.UseExceptions, gdal.DontUseExceptions):
        exceptions()
        try:
            assert tags_of(str(tmp_path / "gone.tif")) == tags_of(str(tmp_path / "text.tif")) == {}
        finally:
            gdal.UseExceptions()


def test_a_label_of_a_layout_says_how_the_image_was_made(layer, project):
    label = QgsLayoutItemLabel(QgsPrintLayout(project))
    label.setText("AI-generated, seed [% vlmsr_tag('ortho x4 balanced (vlmsr)', 'VLMSR_SEED') %]")
    assert label.currentText() == "AI-generated, seed 7"


def test_the_expression_dialog_explains_it():
    function = QgsExpression.Functions()[QgsExpression.functionIndex("vlmsr_tag")]
    assert function.group() == "vlmsr"
    assert (
        "What the file of a raster layer says of itself" in function.helpText() and "VLMSR_SEED" in function.helpText()
    )


def test_it_is_gone_with_the_plugin(plugin):
    plugin.unload()
    assert not QgsExpression.isFunctionName("vlmsr_tag")
    plugin.initProcessing()
    assert QgsExpression.isFunctionName("vlmsr_tag")
