"""``vlmsr check``: what `check` found, in words or as one line of JSON."""

import argparse
import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path

from .check import check

_GIB = 2**30


def add_check(commands: argparse._SubParsersAction) -> None:
    """Put the command beside the others."""
    parser = commands.add_parser("check", help="say whether everything is there to compute, with a cure for each fault")
    parser.add_argument("--json", action="store_true", help="one line of JSON in the place of words")
    parser.add_argument("--device", default="auto", help="auto, cpu, cuda or mps (default %(default)s)")


def run_check(options: argparse.Namespace) -> int:
    """Look at everything; returns 0, or 1 where there is a fault."""
    sys.stderr.reconfigure(errors="backslashreplace")
    # What libraries print must not come between: it goes to standard error.
    sys.stdout.flush()
    output = os.fdopen(os.dup(1), "w", encoding="utf-8", errors="backslashreplace", newline="\n")
    os.dup2(2, 1)
    report = check(options.device, told=lambda part: print(f"checking: {part.replace('_', ' ')}", file=sys.stderr))
    report["words"] = list(words(report))
    with output:
        output.write((json.dumps(report) if options.json else "\n".join(report["words"])) + "\n")
    return 1 if report["faults"] else 0


def words(report: dict) -> Iterator[str]:
    """A report as lines for people."""
    yield f"vlmsr {report['version']}"
    for name, line in (
        ("python", _python),
        ("packages", _packages),
        ("device", _device),
        ("memory", _memory),
        ("bundles", _bundles),
        ("self_test", _self_test),
    ):
        if name in report:
            yield line(report[name])
        else:
            yield f"{name.replace('_', '-').capitalize()}: could not be looked at"
    for note in report["notes"]:
        yield f"Note: {note['what']} {note['cure']}"
    for fault in report["faults"]:
        yield f"Fault: {fault['what']} Cure: {fault['cure']}"
    if not report["faults"]:
        yield "No fault was found."


def _python(facts: dict) -> str:
    return f"Python: {facts['version']}, {facts['bits']} bit, {Path(facts['path'])}, {facts['system']}"


def _packages(facts: dict) -> str:
    if not facts["pinned"]:
        return f"Packages: {len(facts['versions'])} of those needed are there; there is no lock file to compare with"
    return f"Packages: {facts['as_tested']} of {facts['pinned']} are those that vlmsr is tested with"


def _device(facts: dict) -> str:
    text = f"Device: {facts['name']} in {facts['precision']}, torch {facts['torch']}, {facts['threads']} threads"
    for card in facts.get("cards", []):
        text += f"; {card['name']}, {card['memory'] / _GIB:.1f} GiB, compute capability {card['capability']}"
    if facts["driver"] and "cards" not in facts:
        text += f"; {facts['driver']} is there"
    return f"{text}. {facts['caution']}" if facts["caution"] else text


def _memory(facts: dict) -> str:
    text = f"Memory: {facts['free'] / _GIB:.1f} GiB free of {facts['total'] / _GIB:.1f}"
    if "card_free" in facts:
        text += f"; of the card {facts['card_free'] / _GIB:.1f} of {facts['card_total'] / _GIB:.1f}"
    return text


def _bundles(facts: list[dict]) -> str:
    return "Bundles: " + "; ".join(map(_bundle, facts))


def _bundle(facts: dict) -> str:
    gigabytes = facts["size"] / 1e9
    size = f"{gigabytes:.3g} GB" if gigabytes >= 1 else f"{max(1, round(1000 * gigabytes))} MB"
    if facts["folder"] is None:
        return f"{facts['name']} could be fetched, about {size}"
    if facts["whole"] is None:
        return f"{facts['name']} ({facts['state']}, {size})"
    if not facts["whole"]:
        return f"{facts['name']} ({facts['state']}) is damaged"
    return f"{facts['name']} {facts['version']} ({facts['state']}, stages: {facts['stages']}, {size})"


def _self_test(facts: dict) -> str:
    return (
        f"Self-test: {facts['pixels']} x {facts['pixels']} pixels in {facts['seconds']} s on {facts['device']} "
        f"({facts['megapixels_per_second']} megapixels a second in {facts['steps']} steps), {facts['seconds_loading']} s for loading; "
        f"it agrees with its input within {facts['agreement_dn']} digital numbers"
    )
