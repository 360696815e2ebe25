"""From choices to the parameters of `vlmsr:upscale`: the dock does nothing that the algorithm does not."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProcessing,
    QgsProcessingOutputLayerDefinition,
    QgsProject,
    QgsRectangle,
    QgsReferencedRectangle,
)

from ...algorithms.upscale import UpscaleAlgorithm as Names
from ...engine import job as contract
from .choices import Choices

OUTPUTS = (Names.OUTPUT, Names.OUTPUT_CONFIDENCE, Names.OUTPUT_CAPTIONS)


def parameters(choices: Choices, project: QgsProject) -> dict[str, Any]:
    """What differs from the algorithm's defaults, and always the input, the scale, the preset and the output."""
    made = {
        Names.INPUT: _layer(choices.layer, choices.source, project),
        Names.EXTENT: None if choices.extent is None else _rectangle(choices),
        Names.SCALE: str(choices.scale),
        Names.BANDS: list(choices.bands or ()),
        Names.PRESET: choices.preset,
        Names.DETAIL: choices.detail,
        Names.PROMPT: choices.prompt,
        Names.CAPTIONS: _layer(choices.captions, choices.captions_source, project),
        Names.MODEL: "" if choices.model == contract.DEFAULT_BUNDLE else choices.model,
        Names.SEED: choices.seed or None,
        Names.DEVICE: "" if choices.device == contract.DEVICES[0] else choices.device,
        Names.OUTPUT: choices.output or QgsProcessing.TEMPORARY_OUTPUT,
    }
    if choices.with_confidence:
        made[Names.OUTPUT_CONFIDENCE] = _beside(choices.output, "_confidence.tif")
    if choices.with_captions:
        made[Names.OUTPUT_CAPTIONS] = _beside(choices.output, "_captions.gpkg")
    return {name: value for name, value in made.items() if value is not None and value not in ("", [])}


def to_load(given: dict[str, Any], project: QgsProject) -> dict[str, Any]:
    """The same parameters, with every output loaded into the project at the end, as the Toolbox does."""
    return {
        name: QgsProcessingOutputLayerDefinition(value, project) if name in OUTPUTS else value
        for name, value in given.items()
    }


def _layer(identifier: str, source: str, project: QgsProject) -> str:
    """A layer by its id, since only that knows how it is drawn; by its data where it has left the project."""
    return identifier if project.mapLayer(identifier) is not None else source


def _rectangle(choices: Choices) -> QgsReferencedRectangle:
    crs = QgsCoordinateReferenceSystem()
    if choices.extent_crs:
        crs.createFromUserInput(choices.extent_crs)
    return QgsReferencedRectangle(QgsRectangle(*choices.extent), crs)


def _beside(output: str, ending: str) -> str:
    """The name of a second file, after that of the result; temporary like it."""
    return str(Path(output).with_suffix("")) + ending if output else QgsProcessing.TEMPORARY_OUTPUT
