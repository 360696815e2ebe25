"""Take out each cure of a known fault (scripts/faults), one at a time in a copy of the tree, and see that its tests fail.

    scripts/known_faults                    # all of them: some minutes; writes docs/known_faults.md when each was noticed
    scripts/known_faults --only tiling      # those whose file or words hold that

First it sees the same tests pass with all cures in their places.
"""

import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path

from faults.cure import Cure, Fault
from faults.installing import INSTALLING
from faults.results import RESULTS
from faults.running import RUNNING

ROOT = Path(__file__).resolve().parents[1]
FAULTS = (*INSTALLING, *RUNNING, *RESULTS)
PAGE = ROOT / "docs" / "known_faults.md"
ENVIRONMENTS = {"plugin": ".venv-plugin", "engine": ".venv-engine"}

HEAD = """\
# Known faults

This page is written by `scripts/known_faults`; not edited by hand.

What users report of plugins that compute with torch, and what keeps it away here. Each cure was taken out of the code by itself, and
the tests in its row were seen to fail without it and to pass with it.

| fault | where others hit it | the cure | tests that fail without it |
| --- | --- | --- | --- |
"""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", default="", help="part of a cure's words, or of its file's name")
    only = parser.parse_args().only
    cures = [cure for fault in FAULTS for cure in fault.cures if only in cure.what or only in cure.file]
    with tempfile.TemporaryDirectory(prefix="vlmsr-faults-") as folder:
        tree = Path(folder) / "vlmsr"
        copy_tree(tree)
        failing = failures(tree, {test for cure in cures for test in cure.tests})
        if failing:
            sys.exit(f"These fail with all cures in their places: {', '.join(sorted(failing))}")
        unnoticed = [cure for cure in cures if not noticed(cure, tree)]
    if unnoticed:
        sys.exit(f"{len(unnoticed)} of {len(cures)} cures can be taken out without all of their tests failing.")
    if not only:
        PAGE.write_text(page(FAULTS), encoding="utf-8")
        print(f"{len(cures)} cures, each missed when it was gone: {PAGE.relative_to(ROOT)}")


def copy_tree(to: Path) -> None:
    """What git knows or would take, and links to what it ignores and tests need."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    for name in filter(None, listed.split("\0")):
        if (ROOT / name).is_file():
            (to / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, to / name)
    for name in (*ENVIRONMENTS.values(), ".cache"):
        if (ROOT / name).exists():
            (to / name).symlink_to((ROOT / name).resolve())


def noticed(cure: Cure, tree: Path) -> bool:
    """Whether all tests of a cure fail while it is gone."""
    file = tree / cure.file
    text = file.read_text(encoding="utf-8")
    file.write_text(without(cure, text), encoding="utf-8")
    try:
        passing = set(cure.tests) - failures(tree, cure.tests)
    finally:
        file.write_text(text, encoding="utf-8")
    print(f"{'UNNOTICED' if passing else 'noticed'}: {cure.what} ({cure.file})", *sorted(passing), flush=True)
    return not passing


def without(cure: Cure, text: str) -> str:
    """The text of its file without the cure. ValueError where that is not what it was."""
    if text.count(cure.old) != 1:
        raise ValueError(f"{cure.file} has {text.count(cure.old)} times, and not once: {cure.old}")
    return text.replace(cure.old, cure.new)


def failures(tree: Path, tests: Iterable[str]) -> set[str]:
    """Those of the tests that fail in a tree, or can't be run; of one with parameters, where it does so with any."""
    failing = set()
    for part, environment in ENVIRONMENTS.items():
        chosen = sorted(test for test in tests if test.startswith(f"tests/{part}/"))
        if chosen:
            python = tree / environment / "bin" / "python"
            if part == "engine":
                python = Path(os.environ.get("VLMSR_ENGINE_PYTHON") or python)
            command = [str(python), "-m", "pytest", "-q", "-rfE", "-p", "no:cacheprovider", *chosen]
            quiet = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONDONTWRITEBYTECODE": "1"}
            run = subprocess.run(command, cwd=tree, env=quiet, capture_output=True, text=True)
            found = set(re.findall(r"^(?:FAILED|ERROR) ([^\s\[]+)", run.stdout, re.MULTILINE)) & set(chosen)
            # With a failure that holds layers QGIS may break down at its end, after the summary.
            if bool(run.returncode) != bool(found):
                raise RuntimeError(f"pytest ended with {run.returncode}:\n{run.stdout[-3000:]}{run.stderr[-3000:]}")
            failing |= found
    return failing


def page(faults: Iterable[Fault]) -> str:
    """Text of docs/known_faults.md."""
    rows = []
    for fault in faults:
        reports = ", ".join(f"[{words}]({address})" for words, address in fault.reports.items())
        for index, cure in enumerate(fault.cures):
            first = (fault.what, reports) if index == 0 else ("", "")
            # No links: tests are not in the plugin's zip, in which this page is.
            tests = ", ".join(f"`{test}`" for test in cure.tests)
            rows.append(f"| {first[0]} | {first[1]} | {cure.what} (`{cure.file}`) | {tests} |")
    return HEAD + "\n".join(rows) + "\n"


if __name__ == "__main__":
    main()
