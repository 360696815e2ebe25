"""What the user chose once for all jobs: QgsSettings, overridden by environment variables, as administrators set them.

    read_settings().device             # "auto"
    overridden()                       # {"device": "VLMSR_DEVICE"}: what is not the user's to choose here
    write_settings(replace(read_settings(), device="cpu"))

None of it changes what an algorithm does. The dialogs of QGIS begin with these choices (`prefill`), and write them out in history, models
and commands. A script or a model that leaves a parameter out gets the documented default, on every computer the same.
"""

from __future__ import annotations

import os
from dataclasses import dataclass, fields
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import QgsSettings

from ..engine import job as contract
from .translation import tr

if TYPE_CHECKING:
    from qgis.core import QgsProcessingParameterDefinition

GROUP = "vlmsr"
LOG_LEVELS = ("error", "warning", "info", "debug")
LONGEST_WARM_MINUTES = 24 * 60


@dataclass(frozen=True)
class Settings:
    """engine_python, bundle_folder: empty where the usual one is meant. model: name or folder of a bundle. log_level: how much the
    engine's libraries write to the log. warm_minutes: how long an engine that has nothing to do stays ready; 0: not at all. wheels: a
    folder that set-up installs from, without any network; empty: by pip's own configuration.
    """

    engine_python: str = ""
    device: str = contract.DEVICES[0]
    preset: str = contract.UpscaleJob.preset
    model: str = contract.DEFAULT_BUNDLE
    bundle_folder: str = ""
    log_level: str = "warning"
    warm_minutes: int = 10
    wheels: str = ""


DEFAULTS = Settings()

VARIABLES = {
    "device": "VLMSR_DEVICE",
    "preset": "VLMSR_PRESET",
    "model": "VLMSR_MODEL",
    "bundle_folder": "VLMSR_BUNDLES",
    "log_level": "VLMSR_LOG_LEVEL",
    "warm_minutes": "VLMSR_WARM_MINUTES",
    "wheels": "VLMSR_WHEELS",
}
"""Environment variables that override a setting. That of the engine's Python does not: see `engine_python`."""

CHOICES = {"device": contract.DEVICES, "preset": tuple(contract.PRESETS), "log_level": LOG_LEVELS}


def read_settings() -> Settings:
    """Those in force. What is stored or set and can't be meant counts as not given."""
    stored = QgsSettings()
    values = {}
    for name in _names():
        for given in (os.environ.get(VARIABLES.get(name, "")), stored.value(f"{GROUP}/{name}")):
            value = _read(name, given)
            if value is not None:
                values[name] = value
                break
    return Settings(**values)


def overridden() -> dict[str, str]:
    """Settings that an environment variable decides, and which one."""
    return {name: variable for name, variable in VARIABLES.items() if _read(name, os.environ.get(variable)) is not None}


def senseless_variables() -> list[str]:
    """A sentence for each environment variable that is set and can't be meant."""
    told = []
    for name, variable in VARIABLES.items():
        given = os.environ.get(variable, "").strip()
        if given and _read(name, given) is None:
            told.append(
                tr(
                    "The environment variable {variable} is '{value}', which is none of {choices}; it is ignored."
                ).format(variable=variable, value=given, choices=_choices_in_words(name))
            )
    return told


def write_settings(settings: Settings) -> None:
    """Store what the user may choose. A default is not stored, so that a better one of a later version reaches the user."""
    stored, fixed = QgsSettings(), overridden()
    for name in _names():
        value = getattr(settings, name)
        if name in fixed:
            continue
        if value == getattr(DEFAULTS, name):
            stored.remove(f"{GROUP}/{name}")
        else:
            stored.setValue(f"{GROUP}/{name}", value)


def engine_variables(settings: Settings) -> dict[str, str]:
    """Those settings that the engine reads, by its names of environment variables."""
    variables = {VARIABLES["log_level"]: settings.log_level}
    if settings.bundle_folder:
        variables[VARIABLES["bundle_folder"]] = str(Path(settings.bundle_folder).expanduser().absolute())
    return variables


def prefill(parameter: QgsProcessingParameterDefinition, name: str) -> None:
    """Let dialogs begin with a setting. The parameter's own default, which scripts and models get, stays."""
    value = getattr(read_settings(), name)
    if value != (parameter.defaultValue() or ""):
        parameter.setGuiDefaultValueOverride(value)


def _names() -> list[str]:
    return [field.name for field in fields(Settings)]


def _read(name: str, given: Any) -> Any:
    """A value as the setting has it; None where none is given, or one that can't be meant."""
    text = "" if given is None else str(given).strip()
    if not text or (name in CHOICES and text not in CHOICES[name]):
        return None
    if name != "warm_minutes":
        return text
    return int(text) if text.isdecimal() and int(text) <= LONGEST_WARM_MINUTES else None


def _choices_in_words(name: str) -> str:
    if name in CHOICES:
        return ", ".join(CHOICES[name])
    return tr("the whole numbers 0 to {most}").format(most=LONGEST_WARM_MINUTES)
