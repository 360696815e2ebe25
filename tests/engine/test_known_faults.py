"""docs/known_faults.md names tests that are there and cures that are in the code; scripts/known_faults runs them."""

import ast
import re
import sys

import pytest

from tests.engine.conftest import ROOT

sys.path.append(str(ROOT / "scripts"))

from known_faults import FAULTS, PAGE, page, without

CURES = [cure for fault in FAULTS for cure in fault.cures]
NAMED = re.findall(r"`(tests/[\w/.]+)::(test_\w+)`", PAGE.read_text(encoding="utf-8"))


def test_the_page_is_that_of_the_list():
    assert PAGE.read_text(encoding="utf-8") == page(FAULTS)


@pytest.mark.parametrize(("file", "name"), sorted(set(NAMED)))
def test_each_test_that_the_page_names_is_there(file, name):
    tree = ast.parse((ROOT / file).read_text(encoding="utf-8"))
    assert name in [node.name for node in tree.body if isinstance(node, ast.FunctionDef)]


def test_no_fault_is_without_a_test():
    assert len(FAULTS) == 8 and len(NAMED) >= len(CURES) >= 8
    assert all(fault.reports and fault.cures for fault in FAULTS) and all(cure.tests for cure in CURES)


@pytest.mark.parametrize("cure", CURES, ids=lambda cure: cure.what)
def test_each_cure_is_in_the_code_and_can_be_taken_out(cure):
    text = (ROOT / cure.file).read_text(encoding="utf-8")
    gone = without(cure, text)
    ast.parse(gone)
    assert gone != text
