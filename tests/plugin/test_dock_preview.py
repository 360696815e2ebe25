"""The preview: a small window of the same job, the newest question alone is answered, seen on the map and in the picture."""

from __future__ import annotations

import time

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsPointXY,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
)
from qgis.gui import QgsMapTool
from qgis.PyQt.QtCore import QEvent, QPointF, Qt
from qgis.PyQt.QtGui import QColor, QImage, QKeyEvent, QMouseEvent, QPainter
from qgis.PyQt.QtWidgets import QApplication
from support import alive, turn_until
from vlmsr.algorithms.confidence_look import draw_confidence
from vlmsr.algorithms.trust_classes import OPACITY, trust_classes
from vlmsr.ui.dock.compare_view import CompareView
from vlmsr.ui.dock.pixels import PixelWindow, rectangle_of, window_around, window_of
from vlmsr.ui.dock.previewer import SIDE
from vlmsr.ui.dock.rendering import Drawing, Rendering

ENLARGE = """
from osgeo import gdal
gdal.UseExceptions()
counted = here / "count.txt"
counted.write_text((counted.read_text() if counted.exists() else "") + f"{job['preset']} {job['seed']}\\n")
xmin, ymin, xmax, ymax = job["extent"]
tell("progress", stage="upscaling", done=0.5, seconds_left=1.0)
size = dict(width=round(xmax - xmin) * job["scale"], height=round(ymax - ymin) * job["scale"])
gdal.Translate(str(partial), job["input"], projWin=[xmin, ymax, xmax, ymin], resampleAlg="cubic", **size)
if job["output_confidence"]:
    scale = dict(bandList=[1], outputType=gdal.GDT_Float32, scaleParams=[[0, 200, 0, 1]])
    gdal.Translate(job["output_confidence"], str(partial), **scale)
partial.rename(job["output"])
tell("finished", output=job["output"], facts={})
"""
"""An engine that cuts the extent out and enlarges it; pixels are 1 m."""


@pytest.fixture
def layer(make_raster, project, qgis_canvas):
    layer = QgsRasterLayer(make_raster(size=(300, 200)), "scene")
    project.addMapLayer(layer)
    qgis_canvas.setDestinationCrs(layer.crs())
    qgis_canvas.resize(300, 200)
    qgis_canvas.setLayers([layer])
    qgis_canvas.setExtent(layer.extent())
    yield layer
    qgis_canvas.setLayers([])


@pytest.fixture
def preview(dock, layer, fake_engine):
    fake_engine.behave(ENLARGE)
    return dock.preview


def shown(preview):
    return not preview.view._after.isNull() and not preview.previewer.busy


def asked(fake_engine):
    return (fake_engine.folder / "count.txt").read_text().splitlines()


def test_before_and_after_of_the_maps_middle(dock, preview, fake_engine, layer, project):
    dock.preview_button.setChecked(True)
    assert turn_until(lambda: shown(preview), 60)
    side = SIDE // 4
    left, top = 500000 + 150 - side // 2, 4000000 - 100 + side // 2
    assert fake_engine.got("job")["extent"] == [left, top - side, left + side, top]
    assert (preview.view._before.width(), preview.view._after.width()) == (side, SIDE)
    assert dock.tabs.currentWidget() is preview
    # No layer of the project, and nothing that stays in it.
    assert list(project.mapLayers()) == [layer.id()]


def test_it_follows_the_settings_and_asks_once_for_the_same(dock, preview, fake_engine):
    dock.preview_button.setChecked(True)
    assert turn_until(lambda: shown(preview), 60)
    dock.form.preset.setCurrentText("fast")
    assert turn_until(lambda: len(asked(fake_engine)) == 2 and shown(preview), 60)
    assert asked(fake_engine) == ["balanced 0", "fast 0"]
    # Where the result is saved makes no other picture.
    dock.form.output.setFilePath("/tmp/elsewhere.tif")
    dock.form.with_captions.setChecked(True)
    end = time.monotonic() + 1.5
    assert not turn_until(lambda: preview.previewer.busy, 1.5) and time.monotonic() >= end
    assert len(asked(fake_engine)) == 2


def test_the_newest_question_is_the_only_one_that_is_answered(dock, preview, fake_engine):
    fake_engine.behave("tell('progress', stage='upscaling', done=0.1, seconds_left=60.0); time.sleep(60)")
    answers = []
    preview.previewer.answered.connect(lambda answer: answers.append(answer.question.choices.seed))
    dock.preview_button.setChecked(True)
    assert turn_until(lambda: "10 %" in preview.status.text(), 60)
    older = fake_engine.pid
    fake_engine.behave(ENLARGE)
    began = time.monotonic()
    for seed in (1, 2, 3):
        dock.form.advanced.seed.setValue(seed)
    assert turn_until(lambda: not alive(older), 4)
    assert time.monotonic() - began < 4
    assert turn_until(lambda: answers, 60)
    assert answers == [3] and asked(fake_engine) == ["balanced 3"]


def test_where_the_map_is_clicked_it_stays(dock, preview, fake_engine, qgis_canvas, layer):
    preview.pick.setChecked(True)
    assert dock.preview_button.isChecked()
    assert isinstance(qgis_canvas.mapTool(), QgsMapTool)
    preview.place._tool.pinned.emit(QgsPointXY(500000, 4000000))
    assert qgis_canvas.mapTool() is None and not preview.pick.isChecked()
    assert turn_until(lambda: shown(preview), 60)
    assert fake_engine.got("job")["extent"][:1] + fake_engine.got("job")["extent"][3:] == [500000, 4000000]
    count = len(asked(fake_engine))
    qgis_canvas.setExtent(QgsRectangle(500100, 3999900, 500200, 3999950))
    assert not turn_until(lambda: preview.previewer.busy, 1)
    assert len(asked(fake_engine)) == count


def test_outside_the_layer_it_says_so(dock, preview, qgis_canvas):
    qgis_canvas.setExtent(QgsRectangle(0, 0, 100, 100))
    dock.preview_button.setChecked(True)
    assert "outside the layer" in preview.status.text()
    assert not preview.previewer.busy


def test_what_went_wrong_is_told_with_its_cure(dock, preview, fake_engine):
    fake_engine.behave("tell('failed', code='x', message='Too little memory.', hint='Close something.')")
    dock.preview_button.setChecked(True)
    assert turn_until(lambda: preview.status.text() == "Too little memory. Close something.", 60)


def test_the_confidence_comes_with_the_next_preview(dock, preview, fake_engine):
    dock.preview_button.setChecked(True)
    assert turn_until(lambda: shown(preview), 60)
    assert preview.view._over.isNull() and preview.legend.isHidden()
    preview.confidence.setChecked(True)
    assert turn_until(lambda: not preview.view._over.isNull(), 60)
    assert not preview.legend.isHidden()


def test_switched_off_it_leaves_the_map(dock, preview, qgis_canvas):
    dock.preview_button.setChecked(True)
    assert turn_until(lambda: shown(preview) and not preview.overlay._item._picture.isNull(), 60)
    dock.preview_button.setChecked(False)
    assert preview.overlay._item._picture.isNull()
    assert preview.place._frame._band.asGeometry().isEmpty()


def test_another_project_takes_it_away(dock, preview, project):
    dock.preview_button.setChecked(True)
    assert turn_until(lambda: shown(preview), 60)
    project.clear()
    assert not dock.preview_button.isChecked() and preview.view._after.isNull()


@pytest.mark.parametrize("crs", ["EPSG:32633", "EPSG:3857"])
def test_on_the_map_it_lies_in_its_place(dock, preview, qgis_canvas, layer, crs):
    """The picture's own place on the canvas, whatever the map's CRS is."""
    qgis_canvas.setDestinationCrs(QgsCoordinateReferenceSystem(crs))
    to_map = QgsCoordinateTransform(layer.crs(), QgsCoordinateReferenceSystem(crs), QgsProject.instance())
    qgis_canvas.setExtent(to_map.transformBoundingBox(layer.extent()))
    dock.preview_button.setChecked(True)
    item = preview.overlay._item
    assert turn_until(lambda: shown(preview) and not item._picture.isNull(), 60)
    expected = to_map.transformBoundingBox(preview._answer.after.extent())
    pixel = qgis_canvas.mapUnitsPerPixel()
    assert item._extent.center().distance(expected.center()) < 2 * pixel
    assert abs(item._extent.width() - expected.width()) < 3 * pixel
    picture = QImage(qgis_canvas.size(), QImage.Format.Format_ARGB32)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    item.paint(painter)
    painter.end()
    middle = qgis_canvas.getCoordinateTransform().transform(expected.center())
    outside = qgis_canvas.getCoordinateTransform().transform(expected.xMinimum() - 5 * pixel, expected.center().y())
    assert QColor.fromRgba(picture.pixel(int(middle.x()), int(middle.y()))).alpha() == 255
    assert QColor.fromRgba(picture.pixel(int(outside.x()), int(outside.y()))).alpha() == 0


def test_a_window_is_whole_pixels_inside_the_layer(layer):
    assert window_around(QgsPointXY(500001, 3999999), 64, layer) == PixelWindow(0, 0, 64, 64)
    assert window_around(QgsPointXY(500299, 3999801), 64, layer) == PixelWindow(236, 136, 64, 64)
    assert window_around(QgsPointXY(500150, 3999900), 512, layer) == PixelWindow(0, 0, 300, 200)
    assert window_around(QgsPointXY(0, 0), 64, layer) is None
    window = window_around(QgsPointXY(500150.3, 3999899.8), 64, layer)
    assert window_of(rectangle_of(window, layer), layer) == window


@pytest.fixture
def view():
    view = CompareView()
    view.resize(200, 200)
    before, after = (QImage(100, 100, QImage.Format.Format_ARGB32) for _ in range(2))
    before.fill(QColor(255, 0, 0))
    after.fill(QColor(0, 0, 255))
    view.set_pictures(before, after)
    yield view
    view.deleteLater()


def colour(view, x):
    return QColor(view.grab().toImage().pixel(x, 150)).name()


def press(view, key, kind=QEvent.Type.KeyPress):
    QApplication.sendEvent(view, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier))


def test_the_divider_parts_before_from_after_by_mouse_and_by_keys(view):
    assert (colour(view, 50), colour(view, 150)) == ("#ff0000", "#0000ff")
    for kind, x in ((QEvent.Type.MouseButtonPress, 100), (QEvent.Type.MouseMove, 180)):
        at, button = QPointF(x, 100), Qt.MouseButton.LeftButton
        QApplication.sendEvent(view, QMouseEvent(kind, at, at, button, button, Qt.KeyboardModifier.NoModifier))
    assert view.divider == pytest.approx(0.9)
    assert colour(view, 150) == "#ff0000"
    for _ in range(12):
        press(view, Qt.Key.Key_Left)
    assert view.divider == pytest.approx(0.3)
    assert colour(view, 100) == "#0000ff"


def test_space_shows_before_as_long_as_it_is_held(view):
    told = []
    view.blinked.connect(told.append)
    press(view, Qt.Key.Key_Space)
    assert (colour(view, 50), colour(view, 150)) == ("#ff0000", "#ff0000")
    press(view, Qt.Key.Key_Space, QEvent.Type.KeyRelease)
    assert colour(view, 150) == "#0000ff"
    assert told == [True, False]


def test_blink_shows_them_in_turn(view):
    told = []
    view.blinked.connect(told.append)
    view.set_blinking(True)
    assert turn_until(lambda: told[:3] == [True, False, True], 10)
    view.set_blinking(False)
    assert told[-1] is False


def test_the_confidence_is_drawn_in_the_classes_of_the_legend(make_raster, tmp_path):
    path = str(tmp_path / "confidence.tif")
    values = [0.2, 0.6, 0.8, 0.95]
    raster = gdal.GetDriverByName("GTiff").Create(path, 4, 1, 1, gdal.GDT_Float32)
    raster.SetGeoTransform((0, 1, 0, 1, 0, -1))
    raster.GetRasterBand(1).WriteArray(np.array([values]))
    del raster
    layer = QgsRasterLayer(path, "")
    draw_confidence(layer)
    pictures = []
    rendering = Rendering([Drawing([layer], layer.extent(), layer.crs(), 4)], pictures.extend)
    assert turn_until(lambda: pictures, 20), rendering
    drawn = [pictures[0].pixelColor(x, 0) for x in range(4)]
    for colour, known in zip(drawn, trust_classes()):
        assert colour.alpha() == pytest.approx(0 if known.rgb is None else 255 * OPACITY, abs=2)
        if known.rgb is not None:
            assert colour.red() == pytest.approx(known.rgb[0], abs=3)
