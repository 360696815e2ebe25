"""QGIS in German, French, Spanish or Korean has a plugin in that language, and one in English everywhere else."""

from __future__ import annotations

import ast
import re
import string
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import processing
import pytest
from qgis.core import QgsApplication, QgsSettings
from qgis.PyQt.QtCore import QCoreApplication, QTranslator
from qgis.PyQt.QtWidgets import QLabel
from support import ROOT

sys.path.append(str(ROOT / "scripts"))

import translate

PLUGIN_FILES = sorted([ROOT / "plugin.py", *(ROOT / "algorithms").rglob("*.py"), *(ROOT / "ui").rglob("*.py")])
WINDOWS = ("ui/dock/", "ui/options_")
"""Beginnings of the names of files whose keys must not be in each other's way."""

MENU_KEYS = {"de": "abdehjlnrvw", "es": "cdefmorvwy", "fr": "abcéijmprtuvx", "ko": "cdehjlmoprsvw"}
"""Keys of the menus of QGIS 3.22 in that language: in the main window, where the dock is, too."""

IN_A_MENU = ("Copy as Processing &command (Python)", "Copy as &qgis_process command")
"""Keys that count while their menu is open."""


def messages(language: str, finished: bool = True) -> list[translate.Message]:
    found = translate.read(translate.source_of(language))
    return [message for message in found if message.state == translate.FINISHED] if finished else found


def placeholders(text: str) -> set[tuple]:
    return {part[1:] for part in string.Formatter().parse(text) if part[1] is not None}


def keys(text: str) -> list[str]:
    """Letters after an ampersand; &rarr; is HTML."""
    return [letter.lower() for letter in re.findall(r"&(\w)(?!\w*;)", text)]


def tags(text: str) -> Counter:
    return Counter(re.findall(r"</?\w+>", text))


@contextmanager
def compiled(path: Path) -> Iterator[None]:
    """QGIS with a .qm file."""
    translator = QTranslator()
    assert translator.load(str(path))
    QCoreApplication.installTranslator(translator)
    try:
        yield
    finally:
        QCoreApplication.removeTranslator(translator)


@pytest.fixture
def speak(plugin):
    """Starts the plugin anew in a QGIS whose language was set in its options."""
    settings = QgsSettings()

    def restart(locale: str | None) -> None:
        plugin.unload()
        settings.setValue("locale/overrideFlag", locale is not None)
        settings.setValue("locale/userLocale", locale)
        plugin.initProcessing()

    yield restart
    restart(None)
    for name in ("overrideFlag", "userLocale"):
        settings.remove(f"locale/{name}")


@pytest.mark.parametrize("language", translate.LANGUAGES)
def test_translators_find_the_texts_that_the_plugin_has(language):
    path = translate.source_of(language)
    current = translate.merge(messages(language, finished=False), translate.collect(ROOT))
    assert path.read_text(encoding="utf-8") == translate.document(language, current), "run scripts/translate"


@pytest.mark.parametrize("language", translate.LANGUAGES)
def test_users_get_what_translators_wrote(language):
    assert len(messages(language)) > 400
    with compiled(translate.source_of(language).with_suffix(".qm")):
        for message in messages(language, finished=False):
            expected = message.translation if message.state == translate.FINISHED else message.source
            assert QCoreApplication.translate(translate.CONTEXT, message.source) == expected, "run scripts/translate"


@pytest.mark.parametrize("language", translate.LANGUAGES)
def test_a_translation_has_what_its_text_has(language):
    for message in messages(language):
        assert message.translation.strip()
        assert placeholders(message.translation) == placeholders(message.source), message.source
        assert tags(message.translation) == tags(message.source), message.source
        assert len(keys(message.translation)) == len(keys(message.source)), message.source


@pytest.mark.parametrize("language", translate.LANGUAGES)
@pytest.mark.parametrize("window", WINDOWS)
def test_no_two_things_in_a_window_share_a_key(language, window):
    own = [
        message
        for message in messages(language)
        if keys(message.source) and any(file.startswith(window) for file in message.files)
    ]
    assert len(own) > 5
    # "Check" and "Stop checking" are the same button.
    assert len({key for message in own for key in keys(message.translation)}) == len(
        {key for message in own for key in keys(message.source)}
    )


@pytest.mark.parametrize("language", translate.LANGUAGES)
def test_keys_of_the_dock_are_none_of_qgiss_menus(language):
    for message in messages(language):
        if any(file.startswith("ui/dock/") for file in message.files) and message.source not in IN_A_MENU:
            assert not set(keys(message.translation)) & set(MENU_KEYS[language]), message.translation


@pytest.mark.parametrize("language", translate.LANGUAGES)
def test_the_dock_fits_a_narrow_column_in_every_language(dock, qgis_iface, language):
    from vlmsr.ui.dock.dock import Dock

    with compiled(translate.source_of(language).with_suffix(".qm")):
        made = Dock(qgis_iface)
    made.form.advanced.setCollapsed(False)
    widths = []
    for tab in range(made.tabs.count()):
        made.tabs.setCurrentIndex(tab)
        # The part above can't be scrolled sideways.
        widths += [made.minimumSizeHint().width(), made.form.minimumSizeHint().width()]
    made.close_down()
    made.deleteLater()
    # A little more than English needs.
    assert max(widths) <= 350


@pytest.mark.parametrize(
    ("locale", "expected"),
    [
        ("de", "Zu verfeinerndes Bild"),
        ("fr_CA", "Image à affiner"),
        ("es", "Imagen que refinar"),
        ("ko", "세밀하게 만들 영상"),
    ],
)
def test_the_dialog_speaks_the_language_of_qgis(speak, dialogs, locale, expected):
    speak(locale)
    dialog = processing.createAlgorithmDialog("vlmsr:upscale", {})
    shown = [label.text() for label in dialog.findChildren(QLabel)]
    dialog.deleteLater()
    assert expected in shown
    assert (
        QgsApplication.processingRegistry().createAlgorithmById("vlmsr:upscale").displayName()
        != "Upscale (super-resolution)"
    )


@pytest.mark.parametrize("locale", ["xx", "en", "en_US", "d", "zh-Hant", "", "C"])
def test_a_language_without_a_translation_gets_english(speak, locale):
    speak(locale)
    made = QgsApplication.processingRegistry().createAlgorithmById("vlmsr:upscale")
    assert made.parameterDefinition("INPUT").description() == "Image to make finer"


def test_nothing_of_it_stays_when_the_plugin_is_unloaded(speak, plugin):
    speak("de")
    text = "Set up the engine"
    assert QCoreApplication.translate(translate.CONTEXT, text) == "Engine einrichten"
    plugin.unload()
    try:
        assert QCoreApplication.translate(translate.CONTEXT, text) == text
    finally:
        plugin.initProcessing()


def test_no_text_is_asked_for_before_the_translation_is_there():
    assert PLUGIN_FILES
    for path in PLUGIN_FILES:
        assert not at_import(ast.parse(path.read_text(encoding="utf-8"))), path


def at_import(node: ast.AST) -> list[int]:
    """Lines of the calls of `tr` that run when a module is imported."""
    if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "tr":
        return [node.lineno]
    if isinstance(node, (ast.FunctionDef, ast.Lambda)):
        # What is in it runs later, but not its defaults and decorators.
        parts = [*node.args.defaults, *filter(None, node.args.kw_defaults), *getattr(node, "decorator_list", [])]
    else:
        parts = list(ast.iter_child_nodes(node))
    return [line for part in parts for line in at_import(part)]


@pytest.mark.parametrize(
    "code", ["A = tr('a')", "class B:\n    A = [tr('a')]", "def f(a=tr('a')): pass", "f = lambda *, a=tr('a'): a"]
)
def test_texts_at_import_are_found(code):
    assert at_import(ast.parse(code))
    assert not at_import(ast.parse("def f():\n    return lambda: tr('a')"))


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("&Size:", "Size"),
        ("크기(&S):", "크기"),
        ("크기(&S)…", "크기…"),
        ("Taille\u00a0:", "Taille"),
        ("Size (px)", "Size (px)"),
    ],
)
def test_screen_readers_hear_no_marks_of_keys(label, name):
    from vlmsr.ui.form import plain

    assert plain(label) == name
