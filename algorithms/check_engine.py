"""`vlmsr:checkengine`: whether the engine can compute here, with a cure for each fault. The engine looks at itself; this asks it."""

from __future__ import annotations

import html
import json
from pathlib import Path

from qgis.core import (
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterFileDestination,
)
from qgis.PyQt.QtCore import QCoreApplication

from ..engine import job as contract
from .command import run_command
from .engine_algorithm import EngineAlgorithm
from .engine_python import PLUGIN_FOLDER, absent_pythons, engine_missing, engine_python
from .engine_start import start_environment
from .settings import Settings
from .setup_error import CancelledError
from .translation import tr

QUOTED_LINES = 15


class CheckEngineAlgorithm(EngineAlgorithm):
    """Nothing goes in, words and JSON come out."""

    FAULTS = "FAULTS"
    TEXT = "TEXT"
    JSON = "JSON"

    def initAlgorithm(self, config=None):  # noqa: N802 (QGIS gives the name)
        self.add_choice(self.DEVICE, tr("Device"), contract.DEVICES, contract.DEVICES[0])
        filters = tr("HTML files") + " (*.html);;" + tr("JSON files") + " (*.json)"
        text = tr("Report")
        self.add(QgsProcessingParameterFileDestination(self.OUTPUT, text, filters, None, True, False))
        self.addOutput(QgsProcessingOutputNumber(self.FAULTS, tr("Number of faults")))
        self.addOutput(QgsProcessingOutputString(self.TEXT, tr("What was found, in words")))
        self.addOutput(QgsProcessingOutputString(self.JSON, tr("What was found, as JSON")))

    def add(self, parameter: QgsProcessingParameterDefinition, advanced: bool = False) -> None:
        """With its own help: these parameters are none of a job's."""
        parameter.setHelp(_help_of(parameter.name()))
        self.addParameter(parameter)

    def name(self):
        return "checkengine"

    def displayName(self):  # noqa: N802 (QGIS gives the name)
        return tr("Check the engine")

    def group(self):
        return tr("Engine")

    def groupId(self):  # noqa: N802 (QGIS gives the name)
        return "engine"

    def tags(self):
        return tr("test,diagnosis,environment,python,torch,cuda,gpu,memory,self-test,super-resolution").split(",")

    def shortDescription(self):  # noqa: N802 (QGIS gives the name)
        return tr("Says whether the engine can compute on this computer, and what to do where it can't.")

    def shortHelpString(self):  # noqa: N802 (QGIS gives the name)
        return "\n".join(f"<p>{paragraph}</p>" for paragraph in _help())

    def canExecute(self):  # noqa: N802 (QGIS gives the name)
        """Always: that there is no engine is the first thing that it can find."""
        return True, ""

    def processAlgorithm(self, parameters, context, feedback):  # noqa: N802 (QGIS gives the name)
        """On a thread of its own: waits for the engine."""
        parameters = self.typed(parameters)
        device = self.parameterAsEnumString(parameters, self.DEVICE, context)
        output = self.parameterAsFileOutput(parameters, self.OUTPUT, context)
        try:
            report = ask(device, feedback)
        except (CancelledError, KeyboardInterrupt):
            raise QgsProcessingException(tr("Cancelled: nothing was written.")) from None
        words = report.get("words", [])
        for line in words:
            (feedback.reportError if line.startswith("Fault: ") else feedback.pushInfo)(line)
        results = {self.FAULTS: len(report["faults"]), self.TEXT: "\n".join(words), self.JSON: json.dumps(report)}
        if output:
            results[self.OUTPUT] = _write(Path(output).absolute(), report)
        return results


def ask(device: str, feedback: QgsProcessingFeedback, settings: Settings | None = None) -> dict:
    """The engine's report on itself; where there is no engine, or it can't speak, one that says so.

    settings: those in force, if None. Raises CancelledError.
    """
    python = engine_python(settings)
    if python is None:
        return _no_report(engine_missing(settings), tr("Run Set up the engine (vlmsr:setupengine)."))
    feedback.pushInfo(tr("The engine's Python is {path}.").format(path=python))

    def tick() -> None:
        QCoreApplication.processEvents()
        if feedback.isCanceled():
            raise CancelledError

    def heard(line: str) -> None:
        if not line.startswith("{"):
            feedback.pushConsoleInfo(line)

    command = [str(python), "-m", "engine", "check", "--json", "--device", device]
    try:
        ended = run_command(command, start_environment(settings), tick, heard, PLUGIN_FOLDER)
    except OSError as error:
        text = tr("The engine's Python {python} can't be started: {error}.").format(python=python, error=error)
        return _no_report(text, tr("Run Set up the engine (vlmsr:setupengine) with ANEW."))
    report = next(filter(None, map(_read, reversed(ended.lines))), None)
    if report is None:
        text = tr("The engine broke down while it was looking at itself (exit code {code}). It ended with:").format(
            code=ended.code
        )
        lines = "\n".join(ended.lines[-QUOTED_LINES:])
        return _no_report(f"{text}\n{lines}", tr("Run Set up the engine (vlmsr:setupengine) with ANEW."))
    for path in absent_pythons(settings):
        what = tr("{path}, which you named as the engine's Python, does not exist; {python} is used.").format(
            path=path, python=python
        )
        cure = tr("Correct it in Settings > Options > vlmsr, or the variable VLMSR_ENGINE_PYTHON.")
        report["notes"].append({"what": what, "cure": cure})
        report["words"].append(f"Note: {what} {cure}")
    return report


def _no_report(what: str, cure: str) -> dict:
    return {"faults": [{"what": what, "cure": cure}], "notes": [], "words": [f"Fault: {what} Cure: {cure}"]}


def _read(line: str) -> dict | None:
    try:
        report = json.loads(line)
    except ValueError:
        return None
    return report if isinstance(report, dict) and "faults" in report else None


def _write(path: Path, report: dict) -> str:
    """The report as a file: JSON by its name, else a page."""
    text = json.dumps(report, indent=2) + "\n" if path.suffix.lower() == ".json" else _page(report)
    try:
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        raise QgsProcessingException(
            tr("{path} can't be written: {error}. Choose another place.").format(path=path, error=error)
        ) from None
    return str(path)


def _page(report: dict) -> str:
    rows = "\n".join(f"<li>{html.escape(line)}</li>" for line in report["words"])
    title = html.escape(tr("vlmsr: the engine on this computer"))
    head = f'<head><meta charset="utf-8"><title>{title}</title></head>'
    return f"<!DOCTYPE html>\n<html>{head}\n<body><h1>{title}</h1><ul>\n{rows}\n</ul></body></html>\n"


def _help() -> tuple[str, ...]:
    return (
        tr(
            "Looks at the engine's Python, its packages, the device, memory and model bundles, and makes a small picture finer to see that "
            "it works and how long it takes. Beside each fault stands its cure."
        ),
        tr("When you report a problem, add the report. The paths in it are those of the engine and of model bundles."),
    )


def _help_of(name: str) -> str:
    return {
        "DEVICE": tr("auto is what jobs take. Another one shows whether it could be used."),
        "OUTPUT": tr("A page (.html), or everything for a program to read (.json)."),
    }[name]
