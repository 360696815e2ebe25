"""The Processing provider `vlmsr`."""

from __future__ import annotations

from configparser import ConfigParser
from pathlib import Path

from qgis.core import QgsProcessingProvider

from .check_engine import CheckEngineAlgorithm
from .describe import DescribeAlgorithm
from .evaluate import EvaluateAlgorithm
from .example_model import ExampleModel
from .icon import icon
from .setup_engine import SetupEngineAlgorithm
from .translation import tr
from .upscale import UpscaleAlgorithm

METADATA = Path(__file__).parent.parent / "metadata.txt"


class VlmsrProvider(QgsProcessingProvider):
    """Brings every algorithm of the plugin, always: one that can't run yet says so itself, in `canExecute`."""

    def id(self):
        return "vlmsr"

    def name(self):
        return "vlmsr"

    def longName(self):  # noqa: N802 (QGIS gives the name)
        return tr("vlmsr, super-resolution of overhead images")

    def icon(self):
        return icon()

    def versionInfo(self):  # noqa: N802 (QGIS gives the name)
        metadata = ConfigParser()
        metadata.read(METADATA, encoding="utf-8")
        return metadata.get("general", "version")

    def loadAlgorithms(self):  # noqa: N802 (QGIS gives the name)
        self.addAlgorithm(UpscaleAlgorithm())
        self.addAlgorithm(DescribeAlgorithm())
        self.addAlgorithm(EvaluateAlgorithm())
        self.addAlgorithm(SetupEngineAlgorithm())
        self.addAlgorithm(CheckEngineAlgorithm())
        self.addAlgorithm(ExampleModel())

    def supportedOutputRasterLayerExtensions(self):  # noqa: N802 (QGIS gives the name)
        # The engine writes GeoTIFF and nothing else.
        return ["tif", "tiff"]

    def supportsNonFileBasedOutput(self):  # noqa: N802 (QGIS gives the name)
        return False
