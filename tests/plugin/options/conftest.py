"""The page in Settings > Options, on a program that stands in for the engine."""

from __future__ import annotations

import pytest
from options_support import LICENCES, WELL, wait
from qgis.core import QgsSettings
from qgis.PyQt.QtCore import QCoreApplication, QEvent
from tiny_wheels import make_program
from vlmsr.algorithms import settings as settings_module
from vlmsr.ui.bundle_download import BundleDownload
from vlmsr.ui.options_page import OptionsPage

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
