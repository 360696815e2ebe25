"""Which Python the engine gets, and what it inherits from QGIS: nothing that could break it."""

from __future__ import annotations

import os
import tempfile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from qgis.core import QgsApplication, QgsSettings
from vlmsr.algorithms import engine_python as finding
from vlmsr.algorithms.engine_environment import FOREIGN_NAMES, FOREIGN_PREFIXES, engine_environment
from vlmsr.algorithms.engine_log import log_folder


@pytest.fixture
def places(tmp_path, monkeypatch):
    """The four places, each with a file; what a test does not want, it removes."""
    plugin = tmp_path / "plugin"
    profile = tmp_path / "profile"
    monkeypatch.setattr(finding, "PLUGIN_FOLDER", plugin)
    monkeypatch.setattr(QgsApplication, "qgisSettingsDirPath", staticmethod(lambda: f"{profile}/"))
    files = {
        "setting": tmp_path / "setting" / "python",
        "variable": tmp_path / "variable" / "python",
        "profile": profile / "vlmsr" / "engine" / "bin" / "python",
        "plugin": plugin / ".venv-engine" / "bin" / "python",
    }
    for file in files.values():
        file.parent.mkdir(parents=True)
        file.touch()
    QgsSettings().setValue("vlmsr/engine_python", str(files["setting"]))
    monkeypatch.setenv("VLMSR_ENGINE_PYTHON", str(files["variable"]))
    yield files
    QgsSettings().remove("vlmsr/engine_python")


def test_the_first_that_exists_is_taken(places):
    for file in places.values():
        assert finding.engine_python() == file
        file.unlink()
    assert finding.engine_python() is None


def test_without_any_the_algorithm_refuses_and_names_the_cure(places, algorithm):
    for file in places.values():
        file.unlink()
    can, why = algorithm.canExecute()
    assert not can
    assert "scripts/demo" in why
    assert "VLMSR_ENGINE_PYTHON" in why
    # Both that the user named and that are not there.
    assert str(places["setting"]) in why
    assert str(places["variable"]) in why


def test_with_one_the_algorithm_can_run(places, algorithm):
    assert algorithm.canExecute() == (True, "")


def test_a_relative_name_and_a_home_folder_are_understood(places, tmp_path, monkeypatch):
    QgsSettings().remove("vlmsr/engine_python")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path))
    for name in ("variable/python", "~/variable/python"):
        monkeypatch.setenv("VLMSR_ENGINE_PYTHON", name)
        assert finding.engine_python() == places["variable"]


def test_what_qgis_sets_for_its_own_libraries_is_taken_away():
    mine = {"HOME": "/home/me", "LANG": "de_DE.UTF-8", "CUDA_VISIBLE_DEVICES": "1", "HTTPS_PROXY": "http://proxy"}
    foreign = {
        "PYTHONHOME": "x",
        "PYTHONPATH": "x",
        "PYTHONEXECUTABLE": "x",
        "PYTHONSAFEPATH": "1",
        "GDAL_DATA": "x",
        "GDAL_DRIVER_PATH": "x",
        "PROJ_LIB": "x",
        "PROJ_DATA": "x",
        "QT_PLUGIN_PATH": "x",
        "QT_QPA_PLATFORM": "offscreen",
        "LD_LIBRARY_PATH": "x",
        "DYLD_LIBRARY_PATH": "x",
        "QGIS_PREFIX_PATH": "x",
        "VIRTUAL_ENV": "x",
    }
    assert engine_environment({**mine, **foreign}, []) == {**mine, "PYTHONNOUSERSITE": "1", "PYTHONUTF8": "1"}


def test_folders_of_qgis_leave_the_path_and_those_of_the_system_stay():
    path = os.pathsep.join(["/opt/qgis/bin", "/usr/bin", "/opt/qgis", "/opt/qgis-tools/bin", "/home/me/bin"])
    kept = engine_environment({"PATH": path}, ["/opt/qgis", "", "/usr"])["PATH"]
    assert kept.split(os.pathsep) == ["/usr/bin", "/opt/qgis-tools/bin", "/home/me/bin"]


@given(
    environ=st.dictionaries(
        st.one_of(
            st.sampled_from(FOREIGN_NAMES),
            st.builds(str.__add__, st.sampled_from(FOREIGN_PREFIXES), st.text("ABC_", max_size=5)),
            st.text("ABCXYZ_", min_size=1, max_size=8),
        ),
        st.text(max_size=5),
    )
)
def test_nothing_foreign_passes_and_all_else_does(environ):
    def foreign(name):
        return name in FOREIGN_NAMES or name.startswith(FOREIGN_PREFIXES)

    kept = engine_environment(environ, [])
    ours = {"PYTHONNOUSERSITE": "1", "PYTHONUTF8": "1"}
    expected = {name: value for name, value in environ.items() if not foreign(name)}
    assert kept == {**expected, **ours}


def test_logs_lie_in_the_profile_and_where_that_can_not_be_in_the_systems_temporary_folder(tmp_path, monkeypatch):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "temporary"))
    monkeypatch.setattr(QgsApplication, "qgisSettingsDirPath", staticmethod(lambda: f"{tmp_path}/profile/"))
    assert log_folder() == tmp_path / "profile" / "vlmsr"
    assert log_folder().is_dir()
    (tmp_path / "no folder").touch()
    for profile in ("", f"{tmp_path}/no folder/"):
        monkeypatch.setattr(QgsApplication, "qgisSettingsDirPath", staticmethod(lambda profile=profile: profile))
        assert log_folder() == tmp_path / "temporary"
