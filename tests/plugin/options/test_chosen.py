"""What is chosen is kept, and what the environment decides is said."""

from __future__ import annotations

from options_support import wait
from vlmsr.algorithms.settings import Settings, read_settings, write_settings


def test_what_is_chosen_is_written_on_ok_and_shown_the_next_time(engine, open_page, tmp_path):
    page = open_page()
    assert page.shown() == read_settings() == Settings()
    page.engine.python.setFilePath(str(engine.folder / "python"))
    page.defaults.preset.setCurrentIndex(page.defaults.preset.findData("quality"))
    page.defaults.model.setEditText("my-bundle")
    page.defaults.device.setCurrentIndex(page.defaults.device.findData("cpu"))
    page.defaults.warm.setValue(0)
    page.bundles.folder.setFilePath(str(tmp_path / "elsewhere"))
    page.storage.level.setCurrentIndex(page.storage.level.findData("debug"))
    chosen = Settings(
        str(engine.folder / "python"), "cpu", "quality", "my-bundle", str(tmp_path / "elsewhere"), "debug", 0
    )
    assert page.shown() == chosen
    assert read_settings() == Settings(), "nothing is written before OK"
    page.apply()
    assert read_settings() == chosen
    assert open_page().shown() == chosen


def test_what_the_environment_decides_is_shown_and_can_not_be_changed(engine, open_page, monkeypatch, tmp_path):
    write_settings(Settings(preset="fast"))
    for name, value in (("DEVICE", "cpu"), ("PRESET", "paper"), ("WARM_MINUTES", "3"), ("LOG_LEVEL", "loud")):
        monkeypatch.setenv(f"VLMSR_{name}", value)
    page = open_page()
    assert (page.shown().device, page.shown().preset, page.shown().warm_minutes) == ("cpu", "paper", 3)
    for widget, variable in (
        (page.defaults.device, "VLMSR_DEVICE"),
        (page.defaults.preset, "VLMSR_PRESET"),
        (page.defaults.warm, "VLMSR_WARM_MINUTES"),
    ):
        assert not widget.isEnabled()
        assert variable in widget.toolTip() and variable in page.told.text()
    assert page.defaults.model.isEnabled() and page.storage.level.isEnabled()
    assert "VLMSR_LOG_LEVEL is 'loud'" in page.told.text()
    page.apply()
    monkeypatch.delenv("VLMSR_PRESET")
    assert read_settings().preset == "fast"


def test_the_page_tells_which_python_is_used_and_by_whose_choice(engine, open_page, tmp_path):
    page = open_page()
    assert page.engine.found.text() == (
        f"In use: {engine.folder / 'python'} (named by the environment variable VLMSR_ENGINE_PYTHON)."
    )
    page.engine.python.setFilePath(str(tmp_path / "gone"))
    assert f"{tmp_path / 'gone'} does not exist." in page.engine.found.text()
    page.engine.python.setFilePath(str(engine.folder / "python"))
    assert page.engine.found.text() == f"In use: {engine.folder / 'python'} (named in the options)."


def test_without_an_engine_the_page_says_so_with_the_cure_and_waits_for_nothing(open_page, tmp_path, monkeypatch):
    monkeypatch.delenv("VLMSR_ENGINE_PYTHON", raising=False)
    monkeypatch.setattr("vlmsr.algorithms.engine_python._made", list)
    page = open_page(listed=False)
    assert wait(lambda: "Set up the engine" in page.bundles.told.text())
    assert "Set up the engine" in page.engine.found.text()
    assert page.engine.set_up.isEnabled()
    page.engine.check.click()
    assert wait(lambda: "Cure: Run Set up the engine" in page.engine.report.toPlainText())
