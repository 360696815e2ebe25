"""The two sides of the process boundary share five modules of the standard library, and nothing else."""

from __future__ import annotations

import ast
import sys
from pathlib import Path

import pytest
from support import ROOT

QGIS = {"qgis", "PyQt5", "PyQt6", "processing", "osgeo"}
HEAVY = {"torch", "diffusers", "transformers", "rasterio", "numpy", "scipy", "safetensors", "PIL"}
SHARED = {"engine.job", "engine.evaluate_job", "engine.job_checks", "engine.requests", "engine.events"}

ENGINE_FILES = sorted((ROOT / "engine").rglob("*.py"))
QGIS_FILES = sorted(
    path
    for path in [*ROOT.glob("*.py"), *(ROOT / "algorithms").rglob("*.py"), *(ROOT / "ui").rglob("*.py")]
    if path.name != "conftest.py"
)
SHARED_FILES = [
    ROOT / "engine" / name
    for name in ("__init__.py", "job.py", "evaluate_job.py", "job_checks.py", "requests.py", "events.py")
]


def name(path: Path) -> str:
    return str(path.relative_to(ROOT))


def imports(path: Path) -> set[str]:
    """Every module that a file imports anywhere, also inside functions, by its full name within the repository."""
    package = path.relative_to(ROOT).parent.parts
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            base = [*package[: len(package) - node.level + 1]] if node.level else []
            module = ".".join([*base, *([node.module] if node.module else [])])
            # "from ..engine import job" imports engine.job.
            found |= {f"{module}.{alias.name}".strip(".") for alias in node.names} | {module}
    return found - {""}


def tops(modules: set[str]) -> set[str]:
    return {module.partition(".")[0] for module in modules}


def test_the_lists_of_files_are_not_empty():
    assert len(ENGINE_FILES) > 10
    assert ROOT / "plugin.py" in QGIS_FILES
    assert ROOT / "algorithms" / "upscale.py" in QGIS_FILES


def test_imports_are_found_wherever_they_hide(tmp_path):
    folder = ROOT / "algorithms"
    assert "engine.job" in imports(folder / "upscale.py")
    assert "engine.events.Progress" in imports(folder / "engine_report.py")
    assert tops(imports(folder / "upscale.py")) >= {"qgis", "engine"}


@pytest.mark.parametrize("path", ENGINE_FILES, ids=name)
def test_the_engine_knows_nothing_of_qgis(path):
    modules = imports(path)
    assert tops(modules) & QGIS == set()
    assert tops(modules) & {"algorithms", "ui", "plugin"} == set()


@pytest.mark.parametrize("path", QGIS_FILES, ids=name)
def test_the_qgis_side_loads_nothing_heavy(path):
    assert tops(imports(path)) & HEAVY == set()


@pytest.mark.parametrize("path", QGIS_FILES, ids=name)
def test_the_qgis_side_takes_only_job_and_events_from_the_engine(path):
    of_engine = {module for module in imports(path) if module.startswith("engine.")}
    assert {module for module in of_engine if ".".join(module.split(".")[:2]) not in SHARED} == set()


@pytest.mark.parametrize("path", SHARED_FILES, ids=name)
def test_what_both_share_is_of_the_standard_library(path):
    # They may lean on each other.
    others = {module for module in imports(path) if ".".join(module.split(".")[:2]) not in SHARED} - {"engine"}
    assert tops(others) - set(sys.stdlib_module_names) == set()


@pytest.mark.parametrize("path", [p for p in QGIS_FILES if p.parent.name == "algorithms"], ids=name)
def test_algorithms_lean_on_neither_plugin_nor_ui(path):
    assert tops(imports(path)) & {"plugin", "ui"} == set()


@pytest.mark.parametrize("path", [*QGIS_FILES, *SHARED_FILES], ids=name)
def test_what_qgis_loads_is_python_3_9(path):
    """The oldest Python that a supported QGIS brings."""
    tree = ast.parse(path.read_text(encoding="utf-8"), feature_version=(3, 9))
    statements = [node for node in tree.body if not isinstance(node, ast.Expr)]
    annotated = any(
        isinstance(n, (ast.FunctionDef, ast.AnnAssign)) and ast.unparse(n).count("|") for n in ast.walk(tree)
    )
    future = isinstance(statements[0], ast.ImportFrom) and statements[0].module == "__future__" if statements else False
    # Without it an annotation such as "int | None" fails at import.
    assert future or not annotated


@pytest.mark.parametrize("path", QGIS_FILES, ids=name)
def test_the_plugin_never_prints(path):
    """A print would corrupt the output of qgis_process --json."""
    calls = [node for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.Call)]
    assert [call.lineno for call in calls if getattr(call.func, "id", "") == "print"] == []
