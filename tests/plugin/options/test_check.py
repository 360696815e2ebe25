"""The button that checks the engine."""

from __future__ import annotations

import json
import time

from options_support import ILL, wait
from qgis.PyQt.QtCore import QCoreApplication, QEvent, QTimer
from support import alive, wait_until
from vlmsr.ui.options_page import OptionsPage


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
