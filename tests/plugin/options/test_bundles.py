"""Bundles are listed, downloaded after their licences are accepted, and removed after asking."""

from __future__ import annotations

import json
import subprocess
import threading
import time

from options_support import LICENCES, answer, bar_says, choose, make_bundle, question, rows, wait
from support import ROOT, alive
from vlmsr.algorithms.settings import Settings, read_settings, write_settings
from vlmsr.ui import bundle_download


def download_accepted(page, name):
    """Ask for a bundle and accept its licences."""
    choose(page, name)
    page.bundles.get.click()
    answer(page, "Accept and download")


def test_bundles_are_listed_with_state_size_licence_and_folder(engine, open_page):
    mine = make_bundle(engine.folder / "bundles" / "mine")
    page = open_page()
    assert rows(page) == [
        ["lite", "comes with the plugin", "40 MB", "GPL", str(engine.folder / "embedded" / "lite")],
        ["mine", "downloaded", "10 MB", "MIT", str(mine)],
        ["full-sd15", "1.2 GB have arrived", "20.0 GB", LICENCES, ""],
    ]
    offered = [page.defaults.model.itemText(number) for number in range(page.defaults.model.count())]
    assert offered == ["lite", "mine"], "what is not here can't be a default"
    assert page.defaults.model.currentText() == "lite"
    assert page.bundles.folder.lineEdit().placeholderText() == str(engine.folder / "bundles")
    choose(page, "mine")
    assert page.bundles.about.text() == "Licence of mine: MIT"


def test_another_folder_is_looked_into_before_it_is_saved(engine, open_page, tmp_path):
    make_bundle(tmp_path / "elsewhere" / "theirs")
    page = open_page()
    page.bundles.folder.setFilePath(str(tmp_path / "elsewhere"))
    assert wait(lambda: "theirs" in [row[0] for row in rows(page)])
    assert read_settings() == Settings()


def test_nothing_is_downloaded_before_the_licences_are_accepted(engine, open_page, download):
    page = open_page()
    assert not page.bundles.get.isEnabled()
    choose(page, "lite")
    assert not page.bundles.get.isEnabled() and not page.bundles.remove.isEnabled()
    choose(page, "full-sd15")
    page.bundles.get.click()
    asked = question(page)
    assert "20.0 GB" in asked.text() and str(engine.folder / "bundles") in asked.text()
    assert all(licence in asked.informativeText() for licence in LICENCES.split("; "))
    assert asked.defaultButton().text().replace("&", "") == "Cancel"
    answer(page, "Cancel")
    wait(lambda: False, 0.3)
    assert not download.name and not (engine.folder / "fetch.json").exists()


def test_a_download_shows_how_far_it_is_and_is_cancelled_within_two_seconds(engine, open_page, download, qgis_iface):
    engine(fetch="tell('progress', stage='fetching', done=0.25, seconds_left=600); time.sleep(60)")
    page = open_page()
    download_accepted(page, "full-sd15")
    assert wait(lambda: page.bundles.bar.value() == 25)
    assert page.bundles.told.text() == "full-sd15: Downloading, about 10 min left"
    assert not page.bundles.get.isEnabled() and not page.storage.clear.isEnabled()
    called = json.loads((engine.folder / "fetch.json").read_text())
    assert called["arguments"] == ["-m", "engine", "fetch", "full-sd15", "--json"]

    # Opened again, the options show it as well.
    again = open_page()
    assert again.bundles.progress.isVisible() and again.bundles.bar.value() == 25
    start = time.monotonic()
    again.bundles.stop.click()
    assert wait(lambda: not download.name)
    assert time.monotonic() - start < 4
    assert not alive(called["pid"])
    assert any("What has arrived is kept" in text for text in bar_says(qgis_iface))
    assert not page.bundles.progress.isVisible()
    assert wait(lambda: page.bundles.told.text() == ""), "a cancel is no fault"


def test_a_finished_download_is_listed_and_said(engine, open_page, qgis_iface):
    engine(
        fetch="""
    folder = Path(os.environ["VLMSR_BUNDLES"]) / "full-sd15"
    folder.mkdir(parents=True)
    (folder / "bundle.json").write_text("{}")
    tell('finished', output=str(folder), facts=dict())""",
    )
    write_settings(Settings(bundle_folder=str(engine.folder / "mine")))
    page = open_page()
    download_accepted(page, "full-sd15")
    assert wait(lambda: ["full-sd15", "downloaded"] in [row[:2] for row in rows(page)])
    assert any("full-sd15 is ready" in text for text in bar_says(qgis_iface))
    assert page.defaults.model.findText("full-sd15") >= 0


def test_a_download_goes_by_the_proxy_of_qgis_which_is_asked_on_the_main_thread(engine, open_page, monkeypatch):
    """QGIS may have to ask for its password."""
    asked = []

    def proxy():
        asked.append(threading.current_thread())
        return {"HTTPS_PROXY": "http://proxy.example.org:8080"}

    monkeypatch.setattr(bundle_download, "proxy_environment", proxy)
    engine(fetch="tell('failed', code='fetch', message='The hub is down.', hint='Try again later.')")
    page = open_page()
    download_accepted(page, "full-sd15")
    assert wait(lambda: page.bundles.told.text() == "The hub is down. Try again later.")
    said = json.loads((engine.folder / "fetch.json").read_text())
    assert said["environment"]["HTTPS_PROXY"] == "http://proxy.example.org:8080"
    assert asked == [threading.main_thread()]


def test_a_download_that_fails_tells_why_and_what_to_do(engine, open_page):
    engine(fetch="tell('failed', code='fetch', message='The hub is down.', hint='Try again later.')")
    page = open_page()
    download_accepted(page, "full-sd15")
    assert wait(lambda: page.bundles.told.text() == "The hub is down. Try again later.")
    wait(lambda: False, 0.5)
    assert page.bundles.told.text() == "The hub is down. Try again later."


def test_a_bundle_is_removed_after_asking_and_is_no_default_any_more(engine, open_page):
    mine = make_bundle(engine.folder / "bundles" / "mine")
    write_settings(Settings(model="mine"))
    page = open_page()
    choose(page, "mine")
    page.bundles.remove.click()
    assert "10 MB" in question(page).text() and str(mine) in question(page).informativeText()
    answer(page, "Cancel")
    wait(lambda: False, 0.3)
    assert mine.is_dir()
    page.bundles.remove.click()
    answer(page, "Remove")
    assert wait(lambda: "mine" not in [row[0] for row in rows(page)])
    assert list((engine.folder / "bundles").iterdir()) == []
    assert page.defaults.model.currentText() == read_settings().model == "lite"


def test_the_real_engine_lists_and_fetches_from_a_hub_on_this_machine(
    real_engine, open_page, tmp_path, monkeypatch, qgis_iface
):
    """Tiny models of the public ones' classes, through the page, the engine's command line and HTTP."""
    monkeypatch.setenv("VLMSR_BUNDLES", str(tmp_path / "bundles"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    program = [real_engine.python, ROOT / "tests" / "plugin" / "serve_tiny_hub.py", tmp_path / "published", "full-sdxl"]
    pipe = subprocess.PIPE
    with subprocess.Popen([*map(str, program)], cwd=ROOT, text=True, stdin=pipe, stdout=pipe) as server:
        try:
            address = server.stdout.readline().strip()
            assert address, "the hub did not start"
            monkeypatch.setenv("HF_ENDPOINT", address)
            page = open_page()
            choose(page, "full-sdxl")
            page.bundles.get.click()
            answer(page, "Accept and download")
            assert wait(lambda: ["full-sdxl", "downloaded"] in [row[:2] for row in rows(page)], 400)
            assert (tmp_path / "bundles" / "full-sdxl" / "refiner" / "model_index.json").is_file()
        finally:
            server.stdin.close()
