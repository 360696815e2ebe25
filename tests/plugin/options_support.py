"""The page in Settings > Options by its widgets, for the tests of tests/plugin/options."""

from __future__ import annotations

from pathlib import Path

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QMessageBox
from support import turn_until
from vlmsr.ui.options_page import OptionsPage

LICENCES = "owner/base: free use, with restrictions; owner/control: Apache 2.0"
WELL = {"faults": [], "notes": [], "words": ["vlmsr 9.9", "No fault was found."]}
ILL = {"faults": [1], "notes": [], "words": ["vlmsr 9.9", "Fault: <numpy> is missing. Cure: Set up the engine."]}


def wait(condition, seconds=60) -> bool:
    """Whether it comes true while QGIS goes on."""
    return turn_until(condition, seconds)


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
