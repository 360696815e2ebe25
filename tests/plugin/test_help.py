"""Whoever asks for help finds it: beside each parameter, and behind the Help button of each algorithm, without a network."""

from __future__ import annotations

import importlib.util
from html import unescape
from pathlib import Path

import pytest
from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QUrl
from support import ROOT

NAMES = ("checkengine", "describe", "evaluate", "ndviexample", "setupengine", "upscale")


@pytest.fixture(scope="module")
def pages():
    """scripts/help_pages.py, which makes the pages."""
    spec = importlib.util.spec_from_file_location("help_pages", ROOT / "scripts" / "help_pages.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def made(name: str):
    return QgsApplication.processingRegistry().createAlgorithmById(f"vlmsr:{name}")


def test_these_are_all_algorithms():
    provider = QgsApplication.processingRegistry().providerById("vlmsr")
    known = {algorithm.name() for algorithm in provider.algorithms()}
    # Others may come: then they are to be listed here.
    assert known == set(NAMES)
    assert {path.stem for path in (ROOT / "ui" / "help").iterdir()} == known


@pytest.mark.parametrize("name", NAMES)
def test_each_parameter_of_each_algorithm_has_its_help(pages, name):
    algorithm = made(name)
    definitions = algorithm.parameterDefinitions()
    assert definitions
    for definition in definitions:
        help_text = pages.parameter_help(algorithm, definition)
        assert len(help_text) > 10, definition.name()
        assert definition.description() not in ("", definition.name())
        # What QGIS shows when the mouse rests on it.
        assert help_text in definition.toolTip() or definition.isDestination(), definition.name()


@pytest.mark.parametrize("name", NAMES)
def test_each_algorithm_says_what_it_does(name):
    algorithm = made(name)
    assert len(algorithm.shortDescription()) > 30
    assert len(algorithm.shortHelpString()) > 200
    assert not algorithm.icon().pixmap(32, 32).isNull()
    assert all(output.description() for output in algorithm.outputDefinitions())


@pytest.mark.parametrize("name", NAMES)
def test_the_help_button_opens_a_page_that_ships_with_the_plugin(pages, name):
    algorithm = made(name)
    address = QUrl(algorithm.helpUrl())
    assert address.isLocalFile()
    path = Path(address.toLocalFile())
    assert path.resolve().is_relative_to(ROOT / "ui" / "help")
    text = path.read_text(encoding="utf-8")
    assert text == pages.page(algorithm), "make the pages again: scripts/help_pages.py"
    for definition in algorithm.parameterDefinitions():
        assert pages.parameter_help(algorithm, definition) in unescape(text)
    assert "http" not in text.replace("http-equiv", "")


def test_a_folder_with_odd_letters_in_its_name_is_no_obstacle(plugin, monkeypatch, tmp_path):
    from vlmsr.algorithms import help_page

    monkeypatch.setattr(help_page, "FOLDER", tmp_path / "plug ins #1 é")
    assert QUrl(help_page.help_url("upscale")).toLocalFile() == str(tmp_path / "plug ins #1 é" / "upscale.html")
