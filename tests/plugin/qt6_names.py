"""What PyQt6 has, by the stubs in its wheel: they are read, and no Qt 6 is loaded into the QGIS that runs the tests.

names = Stubs(folder)                                     # that has QtCore.pyi and the others
names.has("QtCore", "Qt", "AlignmentFlag", "AlignLeft")   # True; without AlignmentFlag False
names.enum_base("QtCore", "Qt", "AlignmentFlag")          # "IntFlag"
"""

from __future__ import annotations

import ast
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

SHIMS = {"QtWidgets": {"QAction", "QActionGroup", "QShortcut"}, "QtCore": {"NULL"}}
"""Names that `qgis.PyQt` has on Qt 6 where Qt 5 had them, beside those of PyQt6."""


@dataclass
class Class:
    """Of a stub. bases: as they are written. members: all names in it, those of classes among them."""

    bases: list[str]
    members: set[str] = field(default_factory=set)
    classes: dict[str, Class] = field(default_factory=dict)


class Stubs:
    """The names of PyQt6's modules, each read when it is asked for."""

    def __init__(self, folder: Path):
        self._folder = folder
        self._module = lru_cache(maxsize=None)(self._read)

    def has(self, module: str, *names: str) -> bool:
        """Whether a module has a name, in it another, and so on; where a value is reached, anything may follow."""
        if not names:
            return (self._folder / f"{module}.pyi").is_file()
        if names[0] in SHIMS.get(module, ()):
            return True
        top = self._module(module)
        if names[0] not in top.members:
            return False
        return names[0] not in top.classes or self._class_has(module, top.classes[names[0]], names[1:])

    def enum_base(self, module: str, *names: str) -> str | None:
        """Enum, IntEnum, Flag or IntFlag, where the names lead to an enum; else None."""
        found = self._module(module)
        for name in names:
            found = found.classes.get(name)
            if found is None:
                return None
        return next((base.partition(".")[2] for base in found.bases if base.startswith("enum.")), None)

    def _class_has(self, module: str, found: Class, names: tuple[str, ...]) -> bool:
        if not names:
            return True
        if names[0] in found.members:
            inner = found.classes.get(names[0])
            return inner is None or self._class_has(module, inner, names[1:])
        return any(self._base_has(module, base, names) for base in found.bases)

    def _base_has(self, module: str, base: str, names: tuple[str, ...]) -> bool:
        home, _, name = base.rpartition(".")
        home = home.removeprefix("PyQt6.") or module
        if home in ("enum", "sip"):
            return False
        found = self._module(home).classes.get(name)
        return found is not None and self._class_has(home, found, names)

    def _read(self, module: str) -> Class:
        path = self._folder / f"{module}.pyi"
        if not path.is_file():
            return Class([])
        # Some of them have the mark of positional arguments where Python has none.
        text = path.read_text(encoding="utf-8").replace(", /", "")
        return _class_of([], ast.parse(text).body)


def _class_of(bases: list[str], body: list[ast.stmt]) -> Class:
    found = Class(bases)
    for node in body:
        if isinstance(node, ast.ClassDef):
            found.members.add(node.name)
            found.classes[node.name] = _class_of([ast.unparse(base) for base in node.bases], node.body)
        elif isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            found.members.add(node.name)
        elif isinstance(node, ast.Assign):
            found.members |= {target.id for target in node.targets if isinstance(target, ast.Name)}
        elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            found.members.add(node.target.id)
    return found
