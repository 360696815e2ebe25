"""The plugin on the real QGIS: loaded as QGIS loads it, run through Processing.

Where a test is about the process boundary, the engine is a small program that behaves as told: a real process. Where it is about the
result, it is the engine itself.
"""

from __future__ import annotations

import gc
import os
import sys
import tempfile
from pathlib import Path

import hypothesis
import numpy as np
import pytest
import qgis.utils
from osgeo import gdal, osr
from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeature,
    QgsGeometry,
    QgsLayerTreeModel,
    QgsProcessingContext,
    QgsProject,
    QgsVectorLayer,
)
from qgis.gui import QgsBrowserGuiModel, QgsLayerTreeView
from qgis.PyQt.QtCore import QCoreApplication, QEvent

sys.path.insert(0, str(Path(__file__).parent))

from support import ROOT, FakeEngine, Feedback, turn_until

gdal.UseExceptions()

# Whatever the language of the machine, what is said is compared with English.
os.environ["LC_ALL"] = "C.UTF-8"

# A machine that is busy with other things is no reason to fail.
hypothesis.settings.register_profile(
    "busy", deadline=None, suppress_health_check=[hypothesis.HealthCheck.too_slow], database=None
)
hypothesis.settings.load_profile("busy")

_temporary = tempfile.TemporaryDirectory(prefix="vlmsr-tests-")

# QGIS loads the folder under the plugin's name, whatever the checkout is called.
_plugins = Path(_temporary.name, "plugins")
_plugins.mkdir()
(_plugins / "vlmsr").symlink_to(ROOT)
sys.path.insert(0, str(_plugins))


@pytest.fixture(scope="session", autouse=True)
def tidy_end(qgis_app):
    """What tests leave in reference cycles belongs to QGIS and must not outlive it."""
    yield
    QgsProject.instance().clear()
    QCoreApplication.processEvents()
    gc.collect()


@pytest.fixture(scope="session", autouse=True)
def plugin(tidy_end, qgis_processing):
    """The plugin, loaded and started as qgis_process does it."""
    qgis.utils.plugin_paths.append(str(_plugins))
    qgis.utils.updateAvailablePlugins()
    assert qgis.utils.loadPlugin("vlmsr")
    assert qgis.utils.startProcessingPlugin("vlmsr")
    # From 3.42 on, Processing hands it on to C++, which takes no mock.
    layers = QgsLayerTreeView()
    layers.setModel(QgsLayerTreeModel(QgsProject.instance().layerTreeRoot(), layers))
    qgis.utils.iface.layerTreeView.return_value = layers
    yield qgis.utils.plugins["vlmsr"]
    qgis.utils.unloadPlugin("vlmsr")


@pytest.fixture(autouse=True)
def no_engine_stays(monkeypatch):
    """Each job has an engine of its own, also where a test before has opened the plugin's window."""
    monkeypatch.setattr("vlmsr.ui.window.keep", lambda idle: None)


@pytest.fixture
def algorithm():
    """A fresh `vlmsr:upscale`."""
    return QgsApplication.processingRegistry().createAlgorithmById("vlmsr:upscale")


@pytest.fixture
def dialogs(qgis_iface, monkeypatch):
    """The QGIS interface with what Processing's dialogs ask of it."""
    browser = QgsBrowserGuiModel()
    monkeypatch.setattr(qgis_iface, "browserModel", lambda: browser)
    return qgis_iface


@pytest.fixture
def project():
    """The project, empty before and after."""
    QgsProject.instance().clear()
    yield QgsProject.instance()
    QgsProject.instance().clear()


@pytest.fixture
def feedback():
    return Feedback()


@pytest.fixture
def context():
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    return context


@pytest.fixture
def make_raster(tmp_path):
    """Makes a GeoTIFF with a smooth picture in it, 1 m pixels in UTM 33 unless told otherwise."""

    def make(name="in.tif", size=(32, 24), bands=3, kind=gdal.GDT_Byte, transform=None, crs="EPSG:32633", nodata=None):
        path = tmp_path / name
        width, height = size
        raster = gdal.GetDriverByName("GTiff").Create(
            # Else GDAL takes the fourth band for transparency.
            *(str(path), width, height, bands, kind, ["PHOTOMETRIC=MINISBLACK", "ALPHA=NO"])
        )
        raster.SetGeoTransform(transform or (500000, 1, 0, 4000000, 0, -1))
        if crs:
            reference = osr.SpatialReference()
            reference.SetFromUserInput(crs)
            raster.SetProjection(reference.ExportToWkt())
        rows, columns = np.mgrid[0:height, 0:width]
        top = 200 if kind == gdal.GDT_Byte else 4000
        for band in range(1, bands + 1):
            wave = np.sin(columns / (4 + band)) * np.cos(rows / (3 + band))
            raster.GetRasterBand(band).WriteArray(np.round(top * (0.5 + 0.4 * wave)))
            if nodata is not None:
                raster.GetRasterBand(band).SetNoDataValue(nodata)
        raster.FlushCache()
        return str(path)

    return make


@pytest.fixture
def polygons(project):
    """Makes a layer of rectangles."""

    def make(places, crs="EPSG:32633", field="name"):
        """places: rectangles of UTM 33, each with its text; None stands for a row that nothing was drawn for."""
        made = QgsVectorLayer(f"Polygon?crs={crs}&field={field}:string", "polygons", "memory")
        there = QgsCoordinateTransform(
            QgsCoordinateReferenceSystem("EPSG:32633"), QgsCoordinateReferenceSystem(crs), QgsProject.instance()
        )
        for place, text in places:
            feature = QgsFeature(made.fields())
            if place is not None:
                geometry = QgsGeometry.fromRect(place)
                geometry.transform(there)
                feature.setGeometry(geometry)
            feature.setAttribute(0, text)
            made.dataProvider().addFeature(feature)
        project.addMapLayer(made)
        return made

    return make


@pytest.fixture
def fake_engine(tmp_path, monkeypatch):
    """An engine that copies the input, until told to behave otherwise."""
    folder = tmp_path / "engine"
    folder.mkdir()
    engine = FakeEngine(folder)
    engine.behave("finish(agreement_dn=0.25)")
    monkeypatch.setenv("VLMSR_ENGINE_PYTHON", str(engine.python))
    # The log of a crash is kept, here for no longer than the test's folder.
    monkeypatch.setattr("vlmsr.algorithms.engine_log.log_folder", lambda: folder)
    return engine


@pytest.fixture
def real_engine(tmp_path, monkeypatch):
    """The engine itself, in its own environment; its process id is noted on the way."""
    python = Path(os.environ.get("VLMSR_ENGINE_PYTHON") or ROOT / ".venv-engine" / "bin" / "python")
    assert python.is_file(), "the engine's environment is missing: run scripts/test or scripts/demo"
    folder = tmp_path / "engine"
    folder.mkdir()
    engine = FakeEngine(folder)
    engine.python.write_text(f'#!/bin/sh\necho $$ > "{folder}/engine.pid"\nexec "{python}" "$@"\n', encoding="utf-8")
    engine.python.chmod(0o755)
    monkeypatch.setenv("VLMSR_ENGINE_PYTHON", str(engine.python))
    return engine


@pytest.fixture
def dock(qgis_iface, fake_engine, project, tmp_path, monkeypatch):
    """The dock, its history in the test's folder; gone afterwards, with whatever it runs."""
    from vlmsr.ui.dock import dock as module

    monkeypatch.setattr(module, "history_file", lambda: tmp_path / "profile" / "history.json")
    made = module.Dock(qgis_iface)
    yield made
    made.close_down()
    assert turn_until(lambda: QgsApplication.taskManager().countActiveTasks() == 0, 10)
    made.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
