"""The page in Settings > Options, as a person uses it: by its widgets, on a program that stands in for the engine."""

from __future__ import annotations

import json
import re
import subprocess
import time
from dataclasses import astuple
from pathlib import Path

import pytest
from qgis.core import QgsSettings
from qgis.gui import QgsFileWidget
from qgis.PyQt.QtCore import QCoreApplication, QEvent, Qt, QTimer
from qgis.PyQt.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QMessageBox,
    QTreeWidget,
    QWidget,
)
from support import ROOT, alive, wait_until
from tiny_wheels import make_program
from vlmsr.algorithms import settings as settings_module
from vlmsr.algorithms.bundle_storage import Clearable, clear, remove_bundle, stored
from vlmsr.algorithms.engine_notice import notice
from vlmsr.algorithms.settings import Settings, read_settings, write_settings
from vlmsr.algorithms.setup_error import SetupError
from vlmsr.ui.algorithm_dialog import open_algorithm
from vlmsr.ui.bundle_download import BundleDownload
from vlmsr.ui.options_factory import PAGE, OptionsFactory
from vlmsr.ui.options_page import OptionsPage

LICENCES = "owner/base: free use, with restrictions; owner/control: Apache 2.0"
WELL = {"faults": [], "notes": [], "words": ["vlmsr 9.9", "No fault was found."]}
ILL = {"faults": [1], "notes": [], "words": ["vlmsr 9.9", "Fault: <numpy> is missing. Cure: Set up the engine."]}

ENGINE = """
import json, os, sys, time
from pathlib import Path
here = Path({folder!r})
(here / f"{{sys.argv[3]}}.json").write_text(json.dumps(dict(pid=os.getpid(), arguments=sys.argv[1:], environment=dict(os.environ))))
def tell(event, **entries):
    print(json.dumps(dict(event=event, **entries)), flush=True)
if sys.argv[3] == "bundles":
    bundles = Path(os.environ.get("VLMSR_BUNDLES", here / "bundles"))
    listed = [dict(name="lite", state="embedded", size=4*10**7, licence="GPL", folder=str(here / "embedded" / "lite"), arrived=0)]
    for path in sorted(bundles.glob("*/bundle.json")):
        listed.append(dict(name=path.parent.name, state="fetched", size=10**7, licence="MIT", folder=str(path.parent), arrived=0))
    if not (bundles / "full-sd15").exists():
        listed.append(dict(name="full-sd15", state="fetchable", size=2*10**10, licence={licences!r}, folder=None, arrived=12*10**8))
    print("a library says this")
    print(json.dumps(dict(folder=str(bundles), cache=str(here / "cache" / "checked_files.json"), bundles=listed)))
elif sys.argv[3] == "check":
    {check}
elif sys.argv[3] == "fetch":
    {fetch}
"""


@pytest.fixture(autouse=True)
def nothing_chosen(monkeypatch):
    """Neither before the test nor after it."""
    for variable in settings_module.VARIABLES.values():
        monkeypatch.delenv(variable, raising=False)
    QgsSettings().remove("vlmsr")
    yield
    QgsSettings().remove("vlmsr")


@pytest.fixture
def engine(tmp_path, monkeypatch):
    """Makes the program that stands in for the engine; returns its folder."""
    folder = tmp_path / "engine"
    folder.mkdir()

    def make(check=f"print(json.dumps({WELL!r}))", fetch="time.sleep(60)"):
        text = ENGINE.format(folder=str(folder), licences=LICENCES, check=check, fetch=fetch)
        monkeypatch.setenv("VLMSR_ENGINE_PYTHON", str(make_program(folder / "python", text)))
        return folder

    monkeypatch.setattr("vlmsr.algorithms.engine_log.log_folder", lambda: folder)
    monkeypatch.setattr("vlmsr.ui.options_storage.log_folder", lambda: folder)
    make()
    make.folder = folder
    return make


@pytest.fixture
def download(qgis_iface):
    qgis_iface.messageBar().clear_messages()
    made = BundleDownload(qgis_iface)
    yield made
    made.cancel()
    assert wait(lambda: not made.name)


@pytest.fixture
def open_page(qgis_iface, download):
    """Opens the page and waits for its list of bundles."""
    pages = []

    def make(listed=True) -> OptionsPage:
        page = OptionsPage(qgis_iface, download)
        pages.append(page)
        page.resize(760, 1000)
        page.show()
        if listed:
            assert wait(lambda: page.bundles.table.topLevelItemCount() > 0), page.bundles.told.text()
            assert wait(lambda: page.storage.clear.isEnabled() or download.name)
        return page

    yield make
    for page in pages:
        page.close()
        page.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def wait(condition, seconds=60) -> bool:
    """Whether it comes true while QGIS goes on."""

    def look() -> bool:
        QCoreApplication.processEvents()
        return condition()

    return wait_until(look, seconds)


def rows(page: OptionsPage) -> list[list[str]]:
    table = page.bundles.table
    items = [table.topLevelItem(number) for number in range(table.topLevelItemCount())]
    return [[item.text(column) for column in range(table.columnCount())] for item in items]


def choose(page: OptionsPage, name: str) -> None:
    table = page.bundles.table
    (item,) = table.findItems(name, Qt.MatchFlag.MatchExactly)
    table.setCurrentItem(item)


def question(page: OptionsPage) -> QMessageBox:
    """The one that is being asked, without QGIS waiting for the answer."""
    (box,) = [box for box in page.findChildren(QMessageBox) if box.isVisible()]
    return box


def answer(page: OptionsPage, text: str) -> None:
    (found,) = [button for button in question(page).buttons() if button.text().replace("&", "") == text]
    found.click()


def bar_says(iface) -> list[str]:
    return [message for messages in iface.messageBar().messages.values() for message in messages]


def make_bundle(folder: Path) -> Path:
    folder.mkdir(parents=True)
    (folder / "bundle.json").write_text("{}")
    (folder / "weights").write_bytes(b"0" * 1000)
    return folder


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


def test_the_check_shows_faults_first_with_their_cures_and_qgis_goes_on(engine, open_page):
    engine(check=f"time.sleep(1); print(json.dumps({ILL!r})); sys.exit(1)")
    page = open_page()
    page.defaults.device.setCurrentIndex(page.defaults.device.findData("cpu"))
    ticks, timer = [], QTimer()
    timer.timeout.connect(lambda: ticks.append(time.monotonic()))
    timer.start(20)
    page.engine.check.click()
    assert page.engine.check.text() == "Stop &checking"
    assert wait(lambda: "Fault" in page.engine.report.toPlainText())
    assert max(after - before for before, after in zip(ticks, ticks[1:])) < 0.5
    lines = page.engine.report.toPlainText().splitlines()
    assert lines == ["Fault: <numpy> is missing. Cure: Set up the engine.", "vlmsr 9.9"]
    called = json.loads((engine.folder / "check.json").read_text())
    assert called["arguments"][-2:] == ["--device", "cpu"], "what is shown is checked, saved or not"
    assert page.engine.check.text() == "&Check the engine"


def test_a_check_can_be_stopped(engine, open_page):
    engine(check="time.sleep(60)")
    page = open_page()
    page.engine.check.click()
    assert wait(lambda: (engine.folder / "check.json").is_file())
    page.engine.check.click()
    assert wait(lambda: "stopped" in page.engine.report.toPlainText(), 5)
    pid = json.loads((engine.folder / "check.json").read_text())["pid"]
    assert wait_until(lambda: not alive(pid), 2)


def test_a_page_that_is_closed_meanwhile_is_no_trouble(engine, open_page, qgis_iface, download):
    engine(check="time.sleep(0.5); print(json.dumps(dict(faults=[], notes=[], words=[])))")
    page = OptionsPage(qgis_iface, download)
    page.show()
    page.engine.check.click()
    page.deleteLater()
    del page
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert wait(lambda: (engine.folder / "check.json").is_file())
    wait(lambda: False, 1.5)


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
    choose(page, "full-sd15")
    page.bundles.get.click()
    answer(page, "Accept and download")
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
    choose(page, "full-sd15")
    page.bundles.get.click()
    answer(page, "Accept and download")
    assert wait(lambda: ["full-sd15", "downloaded"] in [row[:2] for row in rows(page)])
    assert any("full-sd15 is ready" in text for text in bar_says(qgis_iface))
    assert page.defaults.model.findText("full-sd15") >= 0


def test_a_download_that_fails_tells_why_and_what_to_do(engine, open_page):
    engine(fetch="tell('failed', code='fetch', message='The hub is down.', hint='Try again later.')")
    page = open_page()
    choose(page, "full-sd15")
    page.bundles.get.click()
    answer(page, "Accept and download")
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


def test_the_cache_is_measured_and_cleared_after_asking(engine, open_page):
    make_bundle(engine.folder / "bundles" / "mine")
    partial = engine.folder / "bundles" / "full-sd15.partial"
    partial.mkdir()
    (partial / "weights.part").write_bytes(b"0" * 2_000_000)
    (engine.folder / "cache").mkdir()
    checksums = engine.folder / "cache" / "checked_files.json"
    checksums.write_bytes(b"0" * 30_000)
    log = engine.folder / "vlmsr-abc.log"
    log.write_bytes(b"0" * 5_000)
    page = open_page()
    assert page.storage.sizes.text() == "downloads that were broken off 2 MB, checksums 30 kB, logs 5 kB"
    page.storage.clear.click()
    answer(page, "Clear")
    assert wait(lambda: page.storage.sizes.text() == "empty")
    assert not partial.exists() and not checksums.exists() and not log.exists()
    assert (engine.folder / "bundles" / "mine" / "weights").is_file()


def test_what_is_no_bundle_in_the_folder_of_bundles_is_never_removed(tmp_path):
    bundles, outside = tmp_path / "bundles", make_bundle(tmp_path / "outside")
    mine = make_bundle(bundles / "mine")
    (bundles / "photos").mkdir()
    (bundles / "link").symlink_to(outside)
    for folder in (
        outside,
        bundles,
        bundles / "mine" / "..",
        bundles / "photos",
        bundles / ".." / "outside",
        bundles / "absent",
    ):
        with pytest.raises(SetupError):
            remove_bundle(folder, bundles)
    assert (outside / "weights").is_file() and (mine / "weights").is_file() and (bundles / "photos").is_dir()
    # Of a link the link goes, and not what it leads to.
    remove_bundle(bundles / "link", bundles)
    assert not (bundles / "link").is_symlink() and (outside / "weights").is_file()
    remove_bundle(mine, bundles)
    assert sorted(path.name for path in bundles.iterdir()) == ["photos"]


def test_clearing_keeps_everything_but_what_it_names(tmp_path):
    """On Windows the folder of the cache holds the bundles as well."""
    bundles = tmp_path / "vlmsr" / "bundles"
    mine = make_bundle(bundles / "mine")
    make_bundle(bundles / "half.partial")
    make_bundle(bundles / "other.partial")
    outside = make_bundle(tmp_path / "outside")
    (bundles / "link.partial").symlink_to(outside)
    for name in ("checked_files.json", "setup.log", "vlmsr-1.log"):
        (tmp_path / "vlmsr" / name).write_text("0" * 100)
    (bundles / "film.partial").write_text("another program's")
    (bundles / ".gone.vlmsr-removed").mkdir()
    places = Clearable(bundles, ("half", "film", "link"), tmp_path / "vlmsr" / "checked_files.json", tmp_path / "vlmsr")
    assert stored(places).cache == stored(places).logs == 100
    clear(places)
    assert sum(astuple(stored(places))) == 0
    assert sorted(path.name for path in (tmp_path / "vlmsr").iterdir()) == ["bundles", "setup.log"]
    assert sorted(path.name for path in bundles.iterdir()) == ["film.partial", "mine", "other.partial"]
    assert (mine / "weights").is_file() and (outside / "weights").is_file()


def test_every_widget_explains_itself_and_has_a_name_for_screen_readers(engine, open_page):
    page = open_page()
    kinds = (QAbstractButton, QComboBox, QAbstractSpinBox, QAbstractItemView, QgsFileWidget)
    inner = "qt_spinbox_lineedit"
    asked = [
        widget
        for kind in kinds
        for widget in page.findChildren(kind)
        if widget.objectName() != inner
        and not isinstance(widget.parent(), (QgsFileWidget, QComboBox, QLineEdit, QTreeWidget))
        # The list that drops down from a box is part of the box, and the head of a table part of the table.
        and "QComboBoxPrivateContainer" not in widget.parent().metaObject().className()
    ]
    assert len(asked) > 15
    assert [
        widget for widget in asked if not (widget.toolTip() and widget.whatsThis() and widget.accessibleName())
    ] == []


def test_every_key_is_there_once_and_leads_to_its_widget(engine, open_page):
    page = open_page()
    texts = [part.text() for kind in (QLabel, QAbstractButton) for part in page.findChildren(kind)]
    keys = [key.lower() for text in texts for key in re.findall(r"&(\w)", text)]
    assert len(keys) > 12
    assert sorted(keys) == sorted(set(keys))
    for label in page.findChildren(QLabel):
        if "&" in label.text():
            buddy = label.buddy()
            assert (buddy.focusProxy() or buddy).focusPolicy() & Qt.FocusPolicy.TabFocus, label.text()
    for label in page.findChildren(QLabel):
        if label.buddy() is not None:
            # QLabel gives the focus to no other.
            assert label.buddy().focusPolicy() != Qt.FocusPolicy.NoFocus, label.text()


def test_the_tab_key_goes_through_the_page_from_top_to_bottom(engine, open_page):
    page = open_page()
    widgets = [
        *(page.engine.python.lineEdit(), page.engine.set_up, page.engine.check),
        *(page.defaults.preset, page.defaults.model, page.defaults.device, page.defaults.warm),
        *(page.bundles.folder.lineEdit(), page.bundles.table, page.bundles.refresh),
        *(page.storage.clear, page.storage.level, page.storage.open),
    ]
    assert all(widget.focusPolicy() & Qt.FocusPolicy.TabFocus for widget in widgets)
    chain, each = [], page.nextInFocusChain()
    while each is not page:
        chain.append(each)
        each = each.nextInFocusChain()
    places = [chain.index(widget) for widget in widgets]
    assert places == sorted(places)


def test_qgis_is_given_the_page_and_it_is_taken_back(plugin, qgis_iface, qgis_app):
    plugin.unload()
    qgis_iface.registerOptionsWidgetFactory.reset_mock()
    qgis_iface.unregisterOptionsWidgetFactory.reset_mock()
    plugin.initGui()
    (factory,) = qgis_iface.registerOptionsWidgetFactory.call_args.args
    assert isinstance(factory, OptionsFactory)
    assert factory.title() == "vlmsr"
    assert not factory.icon().pixmap(32, 32).isNull()
    parent = QWidget()
    page = factory.createWidget(parent)
    assert page.objectName() == PAGE, "QGIS opens the options at a page by its name"
    plugin.unload()
    qgis_iface.unregisterOptionsWidgetFactory.assert_called_once_with(factory)
    plugin.initGui()


def test_where_the_engine_is_missing_its_set_up_is_offered_once_and_opens(
    plugin, algorithm, qgis_iface, monkeypatch, tmp_path
):
    if plugin._window is None:
        plugin.unload()
        plugin.initGui()
    monkeypatch.delenv("VLMSR_ENGINE_PYTHON", raising=False)
    monkeypatch.setattr("vlmsr.algorithms.engine_python._made", list)
    bar = qgis_iface.messageBar()
    bar.clearWidgets()
    assert algorithm.canExecute()[0] is False
    assert algorithm.canExecute()[0] is False
    (item,) = bar.items()
    assert "not set up yet" in item.text()
    opened = []
    monkeypatch.setattr("vlmsr.ui.algorithm_dialog.open_algorithm", lambda *given: opened.append(given))
    (offer,) = [button for button in item.findChildren(QAbstractButton) if "Set up" in button.text()]
    offer.click()
    assert opened == [("vlmsr:setupengine", qgis_iface)]
    QCoreApplication.processEvents()
    plugin.unload()
    notice.refused.emit()
    assert [item for item in bar.items() if "not set up" in item.text()] == []
    plugin.initGui()


def test_the_set_up_stands_in_front_of_the_options_and_outlives_them(dialogs):
    options = QDialog()
    options.open()
    dialog = open_algorithm("vlmsr:setupengine", dialogs, options)
    try:
        assert dialog.isVisible() and not dialog.isModal()
        assert dialog.parent() is options, "else the options, which are modal, would keep the mouse from it"
        assert dialog.algorithm().id() == "vlmsr:setupengine"
        options.done(0)
        assert dialog.isVisible() and dialog.parent() is dialogs.mainWindow()
    finally:
        dialog.close()
        dialog.deleteLater()
        options.deleteLater()


def test_the_real_engine_lists_and_fetches_from_a_hub_on_this_machine(
    real_engine, open_page, tmp_path, monkeypatch, qgis_iface
):
    """Tiny models of the public ones' classes, through the page, the engine's command line and HTTP."""
    monkeypatch.setenv("VLMSR_BUNDLES", str(tmp_path / "bundles"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    python = ROOT / ".venv-engine" / "bin" / "python"
    program = [python, Path(__file__).with_name("serve_tiny_hub.py"), tmp_path / "published", "full-sdxl"]
    pipe = subprocess.PIPE
    with subprocess.Popen([*map(str, program)], cwd=ROOT, text=True, stdin=pipe, stdout=pipe) as server:
        try:
            monkeypatch.setenv("HF_ENDPOINT", server.stdout.readline().strip())
            page = open_page()
            choose(page, "full-sdxl")
            page.bundles.get.click()
            answer(page, "Accept and download")
            assert wait(lambda: ["full-sdxl", "downloaded"] in [row[:2] for row in rows(page)], 400)
            assert (tmp_path / "bundles" / "full-sdxl" / "refiner" / "model_index.json").is_file()
        finally:
            server.stdin.close()
