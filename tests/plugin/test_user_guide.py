"""The user guide names what there is: every parameter with its type, default and choices, presets, tags and labels."""

from __future__ import annotations

import re

import pytest
from qgis.core import (
    QgsProcessingParameterBand,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterExtent,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
)
from support import ROOT
from vlmsr.engine import job as contract

GUIDE = (ROOT / "docs" / "user_guide.md").read_text(encoding="utf-8")

TYPES = {
    QgsProcessingParameterRasterLayer: "raster layer",
    QgsProcessingParameterExtent: "extent",
    QgsProcessingParameterEnum: "choice",
    QgsProcessingParameterBand: "bands",
    QgsProcessingParameterString: "text",
    QgsProcessingParameterRasterDestination: "raster destination",
    QgsProcessingParameterFeatureSource: "polygon layer",
    QgsProcessingParameterFeatureSink: "polygon destination",
    QgsProcessingParameterFileDestination: "file destination",
}


def table(first: str) -> dict[str, list[str]]:
    """The rows of the table whose head begins so, by their first cell."""
    lines = iter(GUIDE.splitlines())
    for line in lines:
        if line.startswith(f"| {first} |"):
            break
    next(lines)
    rows = {}
    for line in lines:
        if not line.startswith("|"):
            break
        name, *cells = (cell.strip() for cell in line.strip("|").split("|"))
        rows[name.strip("` ")] = cells
    return rows


def kind(definition: QgsProcessingParameterDefinition) -> str:
    """A parameter's type in the guide's words."""
    if not isinstance(definition, QgsProcessingParameterNumber):
        return TYPES[type(definition)]
    whole = definition.dataType() == QgsProcessingParameterNumber.Type.Integer
    if whole and definition.maximum() == contract.LARGEST_SEED:
        return "whole number"
    return f"{'whole ' if whole else ''}number, {definition.minimum():g} to {definition.maximum():g}"


def test_every_parameter_is_there_in_the_dialogs_order_with_type_and_default(algorithm):
    rows = table("name")
    definitions = algorithm.parameterDefinitions()
    assert list(rows) == [definition.name() for definition in definitions]
    for definition in definitions:
        default = definition.defaultValue()
        shown = "none" if default is None else f"`{default}`"
        assert rows[definition.name()][:2] == [kind(definition), shown], definition.name()


def test_advanced_parameters_are_called_so_and_no_others(algorithm):
    flag = QgsProcessingParameterDefinition.Flag.FlagAdvanced
    called = {name for name, cells in table("name").items() if cells[2].startswith("Advanced.")}
    assert called == {d.name() for d in algorithm.parameterDefinitions() if d.flags() & flag}


def test_every_choice_is_there_and_none_that_is_gone(algorithm):
    rows = table("name")
    for definition in algorithm.parameterDefinitions():
        if isinstance(definition, QgsProcessingParameterEnum):
            named = re.findall(r"`([^`]+)`", rows[definition.name()][2])
            assert sorted(set(named)) == sorted(definition.options()), definition.name()


def test_presets_are_those_of_the_engine():
    rows = table("preset")
    assert list(rows) == list(contract.PRESETS)
    for name, preset in contract.PRESETS.items():
        steps = contract.UpscaleJob("in", "out", preset=name).steps
        numbers = [steps, preset.detail, preset.steps_refine, preset.tau, preset.views]
        assert rows[name][:5] == [f"{number:g}" for number in numbers]


def test_every_output_is_there(algorithm):
    assert [o.name() for o in algorithm.outputDefinitions() if f"`{o.name()}`" not in GUIDE] == []


def test_every_tag_is_there():
    text = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "engine").glob("*.py"))
    tags = set(re.findall(r'"((?:VLMSR|AI)_[A-Z_]+)"', text)) - {"VLMSR_ENGINE_PYTHON", "VLMSR_BUNDLES"}
    assert len(tags) > 5
    assert set(re.findall(r"(?:VLMSR|AI)_[A-Z_]+", " ".join(table("tag")))) == tags


@pytest.mark.parametrize("picture", re.findall(r"!\[[^\]]*\]\(([^)]+)\)", GUIDE))
def test_pictures_are_there_and_small(picture):
    path = ROOT / "docs" / picture
    assert path.is_file()
    assert path.stat().st_size < 600_000


def test_it_can_be_read_in_one_sitting():
    assert len(GUIDE.splitlines()) <= 200
