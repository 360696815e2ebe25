"""What the look for known holes in pinned packages makes of pip-audit's answer: only a hole is a failure."""

import json

import pytest

from scripts.audit import verdict


def package(name, *holes):
    return {"name": name, "version": "1.0", "vulns": [{"id": hole, "fix_versions": ["1.1"]} for hole in holes]}


UNKNOWN = {"name": "c", "skip_reason": "Dependency not found on PyPI and could not be audited: c (1.0)"}


@pytest.mark.parametrize(
    ("packages", "said", "failed"),
    [
        ([package("a"), package("b")], "2 packages checked, 0 known holes.", False),
        ([package("a"), UNKNOWN], "1 packages checked, 0 known holes; 1 are not known to it.", False),
        ([package("a", "PYSEC-1"), UNKNOWN], "a 1.0: PYSEC-1, mended in 1.1", True),
        ([UNKNOWN, UNKNOWN], "nothing was checked: it knows none of the 2 packages.", False),
    ],
)
def test_only_a_hole_is_a_failure(packages, said, failed):
    told, is_failure = verdict(json.dumps({"dependencies": packages, "fixes": []}))
    assert said in told and is_failure is failed


@pytest.mark.parametrize("found", ["", "[]", "{}", "no network", "null"])
def test_no_answer_is_no_failure(found):
    assert verdict(found) == ("", False)
