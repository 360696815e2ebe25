"""Finds what runs on Qt 5 and not on Qt 6, in source that no Qt 6 runs here: QGIS 4 has PyQt6 in the place of PyQt5.

for fault in faults(source, stubs):
    fault.line, fault.text

After QGIS's own scripts/pyqt5_to_pyqt6 and Qt's list of what was removed. Names of Qt are looked up in PyQt6's stubs, those of QGIS in the
QGIS that runs the tests: an enum's value that is reached without its enum's name is there in Qt 5 and gone in Qt 6. What stands under a
question for the version (QGIS_VERSION_INT, QT_VERSION, hasattr) is left to whoever wrote it.
"""

from __future__ import annotations

import ast
import enum
import importlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from types import ModuleType

from qt6_names import SHIMS, Stubs

QT = "qgis.PyQt."
FOREIGN = {"PyQt4", "PyQt5", "PyQt6", "PySide2", "PySide6", "sip"}

REMOVED = {
    "exec_": "exec()",
    "desktop": "QGuiApplication.screens() in the place of QDesktopWidget",
    "globalPos": "globalPosition().toPoint()",
    "globalX": "globalPosition().x()",
    "globalY": "globalPosition().y()",
    "localPos": "position()",
    "windowPos": "scenePosition()",
    "screenPos": "globalPosition()",
    "delta": "angleDelta()",
    "toTime_t": "toSecsSinceEpoch()",
    "fromTime_t": "fromSecsSinceEpoch()",
    "setTime_t": "setSecsSinceEpoch()",
    "setTabStopWidth": "setTabStopDistance()",
    "setResizeMode": "setSectionResizeMode()",
}
"""Methods that are gone, and what took their place."""

LOST = {
    ("activated", "str"),
    ("currentIndexChanged", "str"),
    ("highlighted", "str"),
    ("valueChanged", "str"),
    ("buttonClicked", "int"),
}
"""Forms of signals that are gone."""

_GUARD = re.compile(r"QGIS_VERSION|QT_VERSION|hasattr")
_MEMBER = re.compile(r"[A-Z][a-z]\w*")


@dataclass(frozen=True)
class Fault:
    """line: from 1. text: what is wrong, and what to write."""

    line: int
    text: str


def faults(source: str, stubs: Stubs) -> list[Fault]:
    """All that would not run on Qt 6, by line."""
    tree = ast.parse(source)
    return sorted(_Check(tree, stubs).run(), key=lambda fault: (fault.line, fault.text))


class _Check:
    """One file. Names are followed from its imports; what is under a guard is not looked at."""

    def __init__(self, tree: ast.Module, stubs: Stubs):
        self._tree, self._stubs = tree, stubs
        guarded = [
            node
            for node in ast.walk(tree)
            if isinstance(node, (ast.If, ast.IfExp)) and _GUARD.search(ast.unparse(node.test))
        ]
        self._skipped = {id(inner) for node in guarded for inner in ast.walk(node)}
        self._imported = dict(self._imports())
        self._names = {alias for node in self._walk(ast.Import, ast.ImportFrom) for alias in _aliases(node)}
        self._inner = {id(node.value) for node in self._walk(ast.Attribute)}
        self._called = {id(node.func) for node in self._walk(ast.Call)}

    def run(self) -> Iterator[Fault]:
        for node in self._walk(ast.Import, ast.ImportFrom):
            yield from self._import(node)
        for node in self._walk(ast.Attribute):
            if id(node) not in self._inner:
                yield from self._chain(node)
        for node in self._walk(ast.ClassDef):
            yield from self._own_enums(node)
        for node in self._walk(ast.Call):
            yield from self._call(node)
        for node in self._walk(ast.Subscript):
            if (getattr(node.value, "attr", ""), getattr(node.slice, "id", "")) in LOST:
                yield Fault(node.lineno, f"the signal {node.value.attr} has one form: leave out [{node.slice.id}]")
        for node in self._walk(ast.BinOp):
            if isinstance(node.op, ast.Add) and any(
                self._qt_enum(side) in ("Enum", "Flag") for side in (node.left, node.right)
            ):
                yield Fault(node.lineno, "enums can't be added: join them with |")
        for node in self._walk(ast.FunctionDef):
            if node.name == "exec_":
                yield Fault(node.lineno, "exec_ is called by nobody: name it exec")

    def _walk(self, *kinds: type) -> Iterator[ast.AST]:
        return (node for node in ast.walk(self._tree) if isinstance(node, kinds) and id(node) not in self._skipped)

    def _imports(self) -> Iterator[tuple[str, tuple[str, ...]]]:
        """Names of Qt and QGIS as the file has them: module and name, or a module alone."""
        for node in ast.walk(self._tree):
            if isinstance(node, ast.ImportFrom) and not node.level and (node.module or "").startswith("qgis"):
                for alias in node.names:
                    # "from qgis.PyQt import QtCore" brings a module.
                    is_module = node.module in ("qgis.PyQt", "qgis")
                    place = (f"{node.module}.{alias.name}",) if is_module else (node.module, alias.name)
                    yield alias.asname or alias.name, place

    def _import(self, node: ast.Import | ast.ImportFrom) -> Iterator[Fault]:
        modules = [alias.name for alias in node.names] if isinstance(node, ast.Import) else [node.module or ""]
        for module in modules:
            if module.partition(".")[0] in FOREIGN:
                yield Fault(node.lineno, f"{module} is of one Qt alone: import from qgis.PyQt")
        if any(alias.name.endswith("resources_rc") for alias in node.names) or modules[0].endswith("resources_rc"):
            yield Fault(node.lineno, "compiled resources are no more: take files by their paths")
        if not isinstance(node, ast.ImportFrom) or not (node.module or "").startswith("qgis"):
            return
        for alias in node.names:
            if alias.name == "*":
                yield Fault(node.lineno, f"nobody can tell what comes from {node.module} import *: name it")
            elif node.module.startswith(QT) and not self._stubs.has(node.module[len(QT) :], alias.name):
                yield Fault(node.lineno, f"{alias.name} of {node.module} is gone")
            elif node.module == "qgis.PyQt.QtGui" and alias.name in SHIMS["QtWidgets"]:
                yield Fault(
                    node.lineno, f"an older QGIS has {alias.name} in qgis.PyQt.QtWidgets alone: import it from there"
                )
            elif not _is_here(node.module, alias.name):
                yield Fault(node.lineno, f"{node.module} of this QGIS has no {alias.name}")

    def _chain(self, node: ast.Attribute) -> Iterator[Fault]:
        root, names = _names_of(node)
        if root in self._imported:
            module, *first = self._imported[root]
            names = (*first, *names)
            shown = ".".join((root, *names[len(first) :]))
            if module.startswith(QT):
                # uic has no stub.
                if self._stubs.has(module[len(QT) :]) and not self._stubs.has(module[len(QT) :], *names):
                    yield Fault(node.lineno, f"{shown} is not in PyQt6: name its enum, too, or what took its place")
            elif _is_bare_value(module, names):
                yield Fault(node.lineno, f"{shown} lacks the name of its enum")
            elif not _is_here(module, *names):
                yield Fault(node.lineno, f"{shown} is not in this QGIS")
        elif id(node) not in self._called and self._may_be_of_an_object(root, names):
            # Of what class the object is can't be seen; PyQt6 has an enum's values on the enum alone.
            yield Fault(node.lineno, f"{names[-1]} is reached through an object: name class and enum")

    def _may_be_of_an_object(self, root: str, names: tuple[str, ...]) -> bool:
        """Whether names are those of an enum's value, after a variable that is neither a module nor a class."""
        own = root in ("self", "cls", *self._names) or root[:1].isupper()
        return not own and bool(_MEMBER.fullmatch(names[-1])) and not any(map(_MEMBER.fullmatch, names[:-1]))

    def _own_enums(self, node: ast.ClassDef) -> Iterator[Fault]:
        """``self.FlagAdvanced`` in a subclass."""
        bases = [
            self._imported[base.id] for base in node.bases if isinstance(base, ast.Name) and base.id in self._imported
        ]
        for inner in ast.walk(node):
            root, names_of = _names_of(inner)
            if root in ("self", "cls") and any(_is_bare_value(module, (*names, *names_of)) for module, *names in bases):
                yield Fault(inner.lineno, f"self.{names_of[-1]} lacks the name of its enum")

    def _call(self, node: ast.Call) -> Iterator[Fault]:
        called = node.func
        if isinstance(called, ast.Attribute):
            if called.attr in REMOVED:
                yield Fault(node.lineno, f"{called.attr}() is gone: {REMOVED[called.attr]}")
            if (
                called.attr == "width"
                and isinstance(called.value, ast.Call)
                and "ontMetrics" in ast.unparse(called.value.func)
            ):
                yield Fault(node.lineno, "QFontMetrics.width() is gone: horizontalAdvance()")
            if called.attr == "addAction" and len(node.args) >= 4:
                yield Fault(node.lineno, "addAction() has its arguments in another order: make a QAction")
        elif isinstance(called, ast.Name):
            if called.id == "QVariant" and (not node.args or "QVariant." in ast.unparse(node.args[0])):
                yield Fault(node.lineno, "a null QVariant can't be made: NULL of qgis.core")
            if called.id == "QDateTime" and len(node.args) in (1, 8):
                yield Fault(node.lineno, "QDateTime() wants a QDate and a QTime")
            if called.id == "int" and node.args and self._qt_enum(node.args[0]) in ("Enum", "Flag"):
                yield Fault(node.lineno, "such an enum is no number: .value, or compare enums")

    def _qt_enum(self, node: ast.AST) -> str | None:
        """The kind of enum that an expression is a value of, where its own names say so."""
        root, names = _names_of(node)
        module, *first = self._imported.get(root, ("",))
        if not module.startswith(QT) or not names:
            return None
        return self._stubs.enum_base(module[len(QT) :], *first, *names[:-1])


def _aliases(node: ast.Import | ast.ImportFrom) -> list[str]:
    return [alias.asname or alias.name.partition(".")[0] for alias in node.names]


def _names_of(node: ast.AST) -> tuple[str, tuple[str, ...]]:
    """``a.B.c`` as a and (B, c); an empty root where it begins with no name."""
    names: list[str] = []
    while isinstance(node, ast.Attribute):
        names.insert(0, node.attr)
        node = node.value
    return (node.id if isinstance(node, ast.Name) else ""), tuple(names)


def _look_up(module: str, *names: str) -> object:
    """AttributeError or ImportError where it isn't there."""
    found = importlib.import_module(module)
    for name in names:
        if isinstance(found, ModuleType) and not hasattr(found, name):
            # A module of a package is there once it is imported.
            found = importlib.import_module(f"{found.__name__}.{name}")
            continue
        found = getattr(found, name)
    return found


def _is_here(module: str, *names: str) -> bool:
    try:
        _look_up(module, *names)
    except (AttributeError, ImportError):
        return False
    return True


def _is_bare_value(module: str, names: tuple[str, ...]) -> bool:
    """Whether names lead from a class straight to a value of one of its enums."""
    try:
        owner, value = _look_up(module, *names[:-1]), _look_up(module, *names)
    except (AttributeError, ImportError):
        return False
    is_value = isinstance(value, enum.Enum) or (isinstance(value, int) and type(value) not in (int, bool))
    # An enum has values of its own type.
    return is_value and owner is not type(value)
