"""Whatever of ui/ needs Qt alone is tried here, and nothing of it is forgotten."""

from __future__ import annotations

import ast
from pathlib import Path

from PyQt6.QtCore import QT_VERSION
from qgis_on_pyqt6 import PROVIDED
from vlmsr.algorithms.icon import icon
from vlmsr.algorithms.translation import install_translation, remove_translation, tr

ROOT = Path(__file__).resolve().parents[2]

OF_PROCESSING = {"ui/algorithm_dialog.py"}
"""Imported by any Qt, and of use with QGIS alone: it opens a dialog of Processing."""


def imported(path: Path) -> list[ast.ImportFrom]:
    """What a module imports when it is imported itself, not for type hints."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return [node for node in tree.body if isinstance(node, ast.ImportFrom)]


def modules_of(path: Path, node: ast.ImportFrom) -> list[Path]:
    """Files of ours that an import names."""
    folder = path.parents[node.level - 1].joinpath(*(node.module or "").split("."))
    named = [folder / f"{name.name}.py" for name in node.names]
    return [file for file in (*named, folder.with_suffix(".py")) if file.is_file()]


def asks_of_qgis(path: Path, seen: set[Path]) -> set[str]:
    """Names of QGIS, Qt's not among them, that a module and those that it imports ask for."""
    if path in seen:
        return set()
    seen.add(path)
    asked = set()
    for node in imported(path):
        if node.level:
            asked = asked.union(*(asks_of_qgis(file, seen) for file in modules_of(path, node)))
        elif node.module.partition(".")[0] in ("qgis", "processing") and not node.module.startswith("qgis.PyQt"):
            asked |= {name.name for name in node.names}
    return asked


def test_every_module_that_needs_qt_alone_is_tried():
    files = [path for path in (ROOT / "ui").rglob("*.py") if path.name != "__init__.py"]
    names = {path: path.relative_to(ROOT).as_posix() for path in files}
    alone = {names[path] for path in files if asks_of_qgis(path, set()) <= set(PROVIDED)}
    assert len(alone) > 14 and "ui/dock/dock.py" not in alone
    tests = [node for path in Path(__file__).parent.glob("test_*.py") for node in imported(path)]
    tried = {f"{node.module.removeprefix('vlmsr.').replace('.', '/')}.py" for node in tests if node.module}
    assert alone - tried - OF_PROCESSING == set()


def test_it_is_qt_6():
    assert QT_VERSION >= 0x060000


def test_texts_are_translated():
    """The files were made by the tool of Qt 5."""
    translator = install_translation("de_AT")
    try:
        assert tr("Set up the engine") == "Engine einrichten"
    finally:
        remove_translation(translator)
    assert tr("Set up the engine") == "Set up the engine"
    assert install_translation("xx") is None


def test_the_icon_is_drawn():
    drawn = icon().pixmap(32, 32).toImage()
    assert drawn.width() == 32
    assert len({drawn.pixel(x, y) for x in range(32) for y in range(32)}) > 10
