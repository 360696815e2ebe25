"""Is a known hole in what the engine is pinned to? pip-audit asks PyPI about each package of engine/requirements.lock.

Exit status 1 where it knows of one. Where it can't reach its data (no network, or a mirror that has packages alone), it says so, and
that is no failure: the tests must run without a network.
"""

import json
import subprocess
import sys
from pathlib import Path

LOCK = Path(__file__).resolve().parents[1] / "engine" / "requirements.lock"
SECONDS = 300
_NOTHING = "pip-audit can't reach its data, so nothing was checked"


def main() -> int:
    options = ["--no-deps", "--disable-pip", "--progress-spinner", "off", "--timeout", "10", "--format", "json"]
    command = [sys.executable, "-m", "pip_audit", "--requirement", str(LOCK), *options]
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=SECONDS)
    except subprocess.TimeoutExpired:
        print(f"{_NOTHING}: no answer in {SECONDS} s.")
        return 0
    told, failed = verdict(done.stdout)
    print(told if told else f"{_NOTHING}: {(done.stderr.strip().splitlines() or ['it gave no reason'])[-1]}")
    return int(failed)


def verdict(found: str) -> tuple[str, bool]:
    """What pip-audit's JSON says, for people, and whether it is a failure; an empty text where it is none."""
    try:
        packages = json.loads(found)["dependencies"]
    except (ValueError, KeyError, TypeError):
        return "", False
    checked = [package for package in packages if "skip_reason" not in package]
    holes = [
        f"{package['name']} {package['version']}: {hole['id']}, mended in {', '.join(hole['fix_versions']) or 'no version yet'}"
        for package in checked
        for hole in package["vulns"]
    ]
    if not checked:
        return f"{_NOTHING}: it knows none of the {len(packages)} packages.", False
    skipped = f"; {len(packages) - len(checked)} are not known to it" if len(checked) < len(packages) else ""
    return "\n".join([*holes, f"{len(checked)} packages checked, {len(holes)} known holes{skipped}."]), bool(holes)


if __name__ == "__main__":
    sys.exit(main())
