"""What the user gives, in Toolbox, console, model or command line, arrives at the engine as it was meant."""

from __future__ import annotations

import processing
import pytest
from osgeo import gdal
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsProject,
    QgsProperty,
    QgsRasterLayer,
    QgsRectangle,
    QgsReferencedRectangle,
)
from vlmsr.engine.job import UpscaleJob

UTM33 = QgsCoordinateReferenceSystem("EPSG:32633")


@pytest.fixture
def job(fake_engine, make_raster, tmp_path):
    """Runs with some parameters and gives the job that the engine got."""

    def run(**parameters):
        source = parameters.pop("INPUT", None) or make_raster()
        parameters = {"INPUT": source, "OUTPUT": str(tmp_path / "out.tif"), **parameters}
        processing.run("vlmsr:upscale", parameters)
        return UpscaleJob.from_json((fake_engine.folder / "job.json").read_text(encoding="utf-8"))

    return run


def test_input_and_output_alone_make_a_job_of_defaults(job, tmp_path):
    # A three-band image is drawn in colour by QGIS, hence the bands.
    assert job() == UpscaleJob(str(tmp_path / "in.tif"), str(tmp_path / "out.tif"), bands=(1, 2, 3))


def test_the_engine_is_started_as_agreed(job, fake_engine):
    from support import ROOT

    job()
    assert fake_engine.got("arguments") == ["-m", "engine", "run", str(ROOT)]
    environment = fake_engine.got("environment")
    assert environment["PYTHONNOUSERSITE"] == "1"
    assert "QGIS_CUSTOM_CONFIG_PATH" not in environment


def test_every_parameter_reaches_the_job(job, tmp_path):
    got = job(
        SCALE="8",
        BANDS=[3, 2, 1],
        PRESET="quality",
        DETAIL=0.25,
        STAGES="base",
        PROMPT="winter, snow",
        STEPS_REFINE=9,
        TAU=0.25,
        GUIDANCE=3,
        CONTROL=0.8,
        OTHER_BANDS="drop",
        MODEL="other",
        STEPS_BASE=12,
        SCHEDULER="heun",
        SEED=7,
        TILE=256,
        OVERLAP=32,
        BATCH=2,
        DEVICE="cpu",
        PRECISION="float32",
        COMPRESSION="zstd",
    )
    assert got == UpscaleJob(
        str(tmp_path / "in.tif"),
        str(tmp_path / "out.tif"),
        scale=8,
        bands=(3, 2, 1),
        preset="quality",
        detail=0.25,
        stages="base",
        prompt="winter, snow",
        steps_refine=9,
        tau=0.25,
        guidance=3,
        control=0.8,
        other_bands="drop",
        model="other",
        steps_base=12,
        scheduler="heun",
        seed=7,
        tile=256,
        overlap=32,
        batch=2,
        device="cpu",
        precision="float32",
        compression="zstd",
    )


@pytest.mark.parametrize("scale", [2, "2", QgsProperty.fromExpression("1 + 1")])
def test_scale_is_the_number_itself_and_no_index(job, scale):
    assert job(SCALE=scale).scale == 2


def test_detail_zero_is_not_the_same_as_none(job):
    assert job(DETAIL=0).detail == 0
    assert job(DETAIL=None).detail is None


@pytest.mark.parametrize(
    "bands", [[4, 3, 2], (4, 3, 2), ["4", "3", "2"], "4;3;2", "4,3,2", "4 3 2", QgsProperty.fromExpression("'4;3;2'")]
)
def test_bands_keep_their_order_however_they_are_written(job, make_raster, bands):
    assert job(INPUT=make_raster(bands=4), BANDS=bands).bands == (4, 3, 2)


def test_a_single_band_may_be_named(job):
    assert job(BANDS=2).bands == (2,)
    assert job(BANDS=[2]).bands == (2,)


def test_without_bands_the_layer_is_taken_as_it_is_drawn(job, make_raster, project):
    layer = QgsRasterLayer(make_raster(bands=4), "scene")
    layer.renderer().setRedBand(4)
    layer.renderer().setGreenBand(3)
    layer.renderer().setBlueBand(2)
    project.addMapLayer(layer)
    assert job(INPUT=layer.id()).bands == (4, 3, 2)
    # Not a colour image: a channel switched off, or one band as two colours.
    for blue in (-1, 3):
        layer.renderer().setBlueBand(blue)
        assert job(INPUT=layer.id()).bands is None


def test_a_grey_layer_leaves_the_bands_to_the_file(job, make_raster):
    assert job(INPUT=make_raster(bands=1)).bands is None


def test_an_extent_comes_with_the_crs_that_it_was_given_in(job):
    got = job(EXTENT="500004,500012,3999980,3999990 [EPSG:32633]")
    assert got.extent == (500004, 3999980, 500012, 3999990)
    # The layer's own CRS needs no naming.
    assert got.extent_crs is None

    there = QgsCoordinateTransform(UTM33, QgsCoordinateReferenceSystem("EPSG:4326"), QgsProject.instance())
    degrees = there.transformBoundingBox(QgsRectangle(500004, 3999980, 500012, 3999990))
    got = job(EXTENT=QgsReferencedRectangle(degrees, QgsCoordinateReferenceSystem("EPSG:4326")))
    assert got.extent == pytest.approx(
        (degrees.xMinimum(), degrees.yMinimum(), degrees.xMaximum(), degrees.yMaximum()), abs=1e-12
    )
    assert QgsCoordinateReferenceSystem.fromWkt(got.extent_crs).authid() == "EPSG:4326"


@pytest.mark.parametrize(
    "extent", ["15.00003,15.0001,36.14465,36.1447", QgsRectangle(15.00003, 36.14465, 15.0001, 36.1447)]
)
def test_an_extent_without_crs_is_in_the_projects(job, project, extent):
    """As iface.mapCanvas().extent() in the console."""
    project.setCrs(QgsCoordinateReferenceSystem("EPSG:4326"))
    got = job(EXTENT=extent)
    assert got.extent == (15.00003, 36.14465, 15.0001, 36.1447)
    assert QgsCoordinateReferenceSystem.fromWkt(got.extent_crs).authid() == "EPSG:4326"


def test_a_layer_may_be_the_extent(job, make_raster):
    part = make_raster("part.tif", size=(8, 8), transform=(500004, 1, 0, 3999996, 0, -1))
    assert job(EXTENT=part).extent == (500004, 3999988, 500012, 3999996)


def test_an_extent_follows_the_crs_that_the_user_gave_to_the_layer(job, make_raster, project):
    """The file says nothing or something wrong; the coordinates are the layer's all the same."""
    for crs in (None, "EPSG:32634"):
        layer = QgsRasterLayer(make_raster(f"{crs and 'wrong'}.tif", crs=crs), "scene")
        layer.setCrs(UTM33)
        project.addMapLayer(layer)
        there = QgsCoordinateTransform(UTM33, QgsCoordinateReferenceSystem("EPSG:3857"), project)
        mercator = there.transformBoundingBox(QgsRectangle(500004, 3999980, 500012, 3999990))
        text = f"{mercator.xMinimum()},{mercator.xMaximum()},{mercator.yMinimum()},{mercator.yMaximum()} [EPSG:3857]"
        got = job(INPUT=layer.id(), EXTENT=text)
        assert got.extent_crs is None
        assert got.extent == pytest.approx((500004, 3999980, 500012, 3999990), abs=0.1)


def test_relative_paths_are_those_of_the_user_and_not_of_the_engine(job, make_raster, tmp_path, monkeypatch):
    make_raster()
    (tmp_path / "bundle").mkdir()
    monkeypatch.chdir(tmp_path)
    got = job(INPUT="in.tif", OUTPUT="out.tif", MODEL="bundle")
    assert (got.input, got.output) == (str(tmp_path / "in.tif"), str(tmp_path / "out.tif"))
    assert got.model == str(tmp_path / "bundle")
    assert (tmp_path / "out.tif").is_file()


def test_a_raster_inside_a_geopackage_is_named_as_gdal_does(job, fake_engine, make_raster, tmp_path, project):
    fake_engine.behave("Path(job['output']).touch(); tell('finished', output=job['output'], facts={})")
    package = tmp_path / "two.gpkg"
    for name in ("one", "two"):
        options = ["APPEND_SUBDATASET=YES", f"RASTER_TABLE={name}"]
        gdal.Translate(str(package), make_raster(), format="GPKG", creationOptions=options)
    layer = QgsRasterLayer(f"GPKG:{package}:two", "two")
    project.addMapLayer(layer)
    got = job(INPUT=layer.id())
    assert got.input == f"GPKG:{package}:two"
    assert gdal.Open(got.input).RasterXSize == 32
