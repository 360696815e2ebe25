"""What a user chooses once: kept, overridden by the environment, begun with by dialogs, and never in the way of a script."""

from __future__ import annotations

from dataclasses import fields, replace

import processing
import pytest
from qgis.core import QgsApplication, QgsSettings
from vlmsr.algorithms import settings as module
from vlmsr.algorithms.settings import Settings, overridden, read_settings, senseless_variables, write_settings

CHOSEN = Settings("/opt/engine/python", "cpu", "quality", "full-sd15", "/data/bundles", "debug", 0, "/data/wheels")


@pytest.fixture(autouse=True)
def nothing_chosen(monkeypatch):
    """Neither before the test nor after it."""
    for variable in module.VARIABLES.values():
        monkeypatch.delenv(variable, raising=False)
    QgsSettings().remove("vlmsr")
    yield
    QgsSettings().remove("vlmsr")


def dialogs_values(name: str) -> dict:
    """What an algorithm's dialog begins with, by parameter."""
    algorithm = QgsApplication.processingRegistry().createAlgorithmById(name)
    return {definition.name(): definition.defaultValueForGui() for definition in algorithm.parameterDefinitions()}


def test_all_that_is_chosen_is_kept():
    assert [field.name for field in fields(Settings) if getattr(CHOSEN, field.name) == field.default] == []
    write_settings(CHOSEN)
    assert read_settings() == CHOSEN
    assert QgsSettings().value("vlmsr/warm_minutes", type=int) == 0


def test_a_default_is_not_stored_so_that_a_later_version_may_have_a_better_one():
    write_settings(CHOSEN)
    write_settings(Settings())
    assert [key for key in QgsSettings().allKeys() if key.startswith("vlmsr/")] == []
    assert read_settings() == Settings()


def test_an_environment_variable_overrides_and_what_was_chosen_stays_for_later(monkeypatch):
    write_settings(CHOSEN)
    monkeypatch.setenv("VLMSR_DEVICE", "cuda")
    monkeypatch.setenv("VLMSR_WARM_MINUTES", "30")
    assert read_settings() == replace(CHOSEN, device="cuda", warm_minutes=30)
    assert overridden() == {"device": "VLMSR_DEVICE", "warm_minutes": "VLMSR_WARM_MINUTES"}
    write_settings(replace(read_settings(), preset="fast"))
    monkeypatch.delenv("VLMSR_DEVICE")
    monkeypatch.delenv("VLMSR_WARM_MINUTES")
    assert read_settings() == replace(CHOSEN, preset="fast")


@pytest.mark.parametrize(
    ("variable", "value"),
    [("VLMSR_DEVICE", "tpu"), ("VLMSR_PRESET", "loud"), ("VLMSR_WARM_MINUTES", "-1"), ("VLMSR_WARM_MINUTES", "1e9")],
)
def test_what_can_not_be_meant_is_ignored_and_said(monkeypatch, variable, value):
    monkeypatch.setenv(variable, value)
    assert read_settings() == Settings()
    assert overridden() == {}
    (sentence,) = senseless_variables()
    assert variable in sentence and value in sentence and "ignored" in sentence


def test_what_an_older_or_newer_version_stored_and_is_no_choice_is_ignored():
    QgsSettings().setValue("vlmsr/device", "tpu")
    QgsSettings().setValue("vlmsr/warm_minutes", "for ever")
    assert read_settings() == Settings()


def test_dialogs_begin_with_the_settings():
    write_settings(CHOSEN)
    values = dialogs_values("vlmsr:upscale")
    assert (values["PRESET"], values["MODEL"], values["DEVICE"]) == ("quality", "full-sd15", "cpu")
    for other in ("vlmsr:describe", "vlmsr:evaluate"):
        values = dialogs_values(other)
        assert (values["MODEL"], values["DEVICE"]) == ("full-sd15", "cpu")


def test_the_toolboxs_dialog_shows_them_and_writes_them_out(dialogs, make_raster):
    write_settings(CHOSEN)
    dialog = processing.createAlgorithmDialog("vlmsr:upscale", {"INPUT": make_raster()})
    try:
        given = dialog.createProcessingParameters()
        assert (given["PRESET"], given["MODEL"], given["DEVICE"]) == ("quality", "full-sd15", "cpu")
    finally:
        dialog.deleteLater()


def test_a_script_gets_the_documented_defaults_whatever_the_user_chose(fake_engine, make_raster, tmp_path):
    """The same line does the same on every computer."""
    write_settings(replace(CHOSEN, engine_python=""))
    processing.run("vlmsr:upscale", {"INPUT": make_raster(), "OUTPUT": str(tmp_path / "out.tif")})
    job = fake_engine.got("job")
    assert (job["preset"], job["model"], job["device"]) == ("balanced", "lite", "auto")


def test_the_engine_is_told_where_bundles_lie_and_how_much_to_log(fake_engine, make_raster, tmp_path):
    write_settings(Settings(bundle_folder=str(tmp_path / "my bundles"), log_level="info"))
    processing.run("vlmsr:upscale", {"INPUT": make_raster(), "OUTPUT": str(tmp_path / "out.tif")})
    environment = fake_engine.got("environment")
    assert environment["VLMSR_BUNDLES"] == str(tmp_path / "my bundles")
    assert environment["VLMSR_LOG_LEVEL"] == "info"


def test_both_sides_know_the_same_levels_and_variables():
    """The engine's own modules are not for Python 3.9, so their text is read."""
    text = (module.Path(module.__file__).parents[1] / "engine" / "log_level.py").read_text(encoding="utf-8")
    assert f'VARIABLE = "{module.VARIABLES["log_level"]}"' in text
    assert f"LEVELS = {module.LOG_LEVELS}".replace("'", '"') in text
    text = (module.Path(module.__file__).parents[1] / "engine" / "bundle_folder.py").read_text(encoding="utf-8")
    assert f'VARIABLE = "{module.VARIABLES["bundle_folder"]}"' in text


def test_the_page_about_the_options_names_each_setting_with_its_variable_and_default():
    page = (module.Path(module.__file__).parents[1] / "docs" / "options.md").read_text(encoding="utf-8")
    for field in fields(Settings):
        variable = module.VARIABLES.get(field.name, "VLMSR_ENGINE_PYTHON")
        (row,) = [line for line in page.splitlines() if line.startswith(f"| `{variable}` |")]
        cells = [cell.strip() for cell in row.strip("|").split("|")]
        assert cells[1] == f"`vlmsr/{field.name}`"
        assert cells[3] == (f"`{field.default}`" if field.default != "" else "none")
        assert all(f"`{choice}`" in cells[2] for choice in module.CHOICES.get(field.name, ()))
