"""What QGIS and its users find when the plugin is installed."""

from __future__ import annotations

from configparser import ConfigParser

import pytest
from qgis.core import QgsApplication, QgsProcessingParameterDefinition
from support import ROOT
from vlmsr.engine import job as contract
from vlmsr.engine.version import VERSION


def test_the_toolbox_lists_upscale_with_name_icon_and_help(algorithm):
    assert algorithm.provider().id() == "vlmsr"
    assert algorithm.displayName() == "Upscale (super-resolution)"
    assert "super-resolution" in algorithm.tags()
    assert not algorithm.icon().pixmap(32, 32).isNull()
    assert "What it can't do" in algorithm.shortHelpString()


def test_metadata_and_engine_have_one_version(algorithm):
    metadata = ConfigParser()
    metadata.read(ROOT / "metadata.txt", encoding="utf-8")
    assert metadata.get("general", "version") == VERSION == algorithm.provider().versionInfo()
    assert metadata.get("general", "hasProcessingProvider") == "yes"
    assert (ROOT / metadata.get("general", "icon")).is_file()


def test_the_parameters_are_those_of_the_job_with_its_defaults(algorithm):
    defaults = {p.name(): p.defaultValue() for p in algorithm.parameterDefinitions()}
    job = contract.UpscaleJob("in", "out")
    assert defaults == {
        "INPUT": None,
        "EXTENT": None,
        "MASK": None,
        "SCALE": str(job.scale),
        "BANDS": None,
        "PRESET": job.preset,
        "STAGES": job.stages,
        "DETAIL": None,
        "PROMPT": None,
        "CAPTIONS": None,
        "MODEL": job.model,
        "STEPS_BASE": None,
        "STEPS_REFINE": None,
        "TAU": None,
        "GUIDANCE": None,
        "CONTROL": None,
        "OTHER_BANDS": job.other_bands,
        "SCHEDULER": job.scheduler,
        "SEED": job.seed,
        "TILE": job.tile,
        "OVERLAP": job.overlap,
        "BATCH": job.batch,
        "DEVICE": job.device,
        "PRECISION": job.precision,
        "OUTPUT": None,
        "OUTPUT_CONFIDENCE": None,
        "OUTPUT_BASE": None,
        "OUTPUT_CAPTIONS": None,
        "OUTPUT_REPORT": None,
    }


def test_what_few_need_is_under_advanced(algorithm):
    flag = QgsProcessingParameterDefinition.Flag.FlagAdvanced
    advanced = {p.name() for p in algorithm.parameterDefinitions() if p.flags() & flag}
    assert advanced == {
        *("MODEL", "STEPS_BASE", "STEPS_REFINE", "TAU", "GUIDANCE", "CONTROL", "OTHER_BANDS"),
        *("SCHEDULER", "SEED", "TILE", "OVERLAP", "BATCH", "DEVICE", "PRECISION"),
    }


@pytest.mark.parametrize("name", ["upscale", "describe", "evaluate", "setupengine", "checkengine"])
def test_every_parameter_explains_itself(name):
    made = QgsApplication.processingRegistry().createAlgorithmById(f"vlmsr:{name}")
    assert [p.name() for p in made.parameterDefinitions() if not p.help()] == []


@pytest.mark.parametrize(
    ("name", "choices"),
    [
        ("SCALE", [str(scale) for scale in contract.SCALES]),
        ("PRESET", list(contract.PRESETS)),
        ("STAGES", list(contract.STAGES)),
        ("OTHER_BANDS", list(contract.OTHER_BANDS)),
        ("SCHEDULER", list(contract.SCHEDULERS)),
        ("DEVICE", list(contract.DEVICES)),
        ("PRECISION", list(contract.PRECISIONS)),
    ],
)
def test_choices_are_offered_as_they_are_typed(algorithm, name, choices):
    definition = algorithm.parameterDefinition(name)
    assert definition.usesStaticStrings()
    assert definition.options() == choices


def test_outputs_are_rasters_captions_and_figures(algorithm):
    assert [(o.name(), o.type()) for o in algorithm.outputDefinitions()] == [
        ("OUTPUT", "outputRaster"),
        ("OUTPUT_CONFIDENCE", "outputRaster"),
        ("OUTPUT_BASE", "outputRaster"),
        ("OUTPUT_CAPTIONS", "outputVector"),
        ("OUTPUT_REPORT", "outputHtml"),
        ("AGREEMENT", "outputNumber"),
        ("SKIPPED", "outputNumber"),
    ]
    assert algorithm.provider().supportedOutputRasterLayerExtensions() == ["tif", "tiff"]


def test_disabling_the_plugin_leaves_no_provider_and_enabling_brings_it_back(plugin):
    registry = QgsApplication.processingRegistry()
    plugin.unload()
    plugin.unload()
    assert registry.providerById("vlmsr") is None
    plugin.initGui()
    assert registry.createAlgorithmById("vlmsr:upscale") is not None
