"""What the algorithms that hand a job to the engine have in common: how their parameters are made, and what they say of themselves."""

from __future__ import annotations

from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingException,
    QgsProcessingParameterBand,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterExtent,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
)

from ..engine import job as contract
from .engine_python import engine_missing, engine_python
from .help_page import help_url
from .icon import icon
from .translation import tr
from .upscale_help import parameter_help

WHOLE = QgsProcessingParameterNumber.Type.Integer
REAL = QgsProcessingParameterNumber.Type.Double


class EngineAlgorithm(QgsProcessingAlgorithm):
    """Parameters in, a job for the engine out, layers back. Everything that touches pixels is the engine's."""

    INPUT = "INPUT"
    EXTENT = "EXTENT"
    SCALE = "SCALE"
    BANDS = "BANDS"
    MODEL = "MODEL"
    DEVICE = "DEVICE"
    PRECISION = "PRECISION"
    OUTPUT = "OUTPUT"

    def add_source(self, text: str) -> None:
        """The image, and which part of it."""
        self.add(QgsProcessingParameterRasterLayer(self.INPUT, text))
        self.add(QgsProcessingParameterExtent(self.EXTENT, tr("Extent (the whole image, if empty)"), optional=True))

    def add_bands(self) -> None:
        """Which bands are colours."""
        text = tr("Red, green and blue band (as the layer is drawn, if empty)")
        self.add(
            QgsProcessingParameterBand(
                self.BANDS, text, parentLayerParameterName=self.INPUT, optional=True, allowMultiple=True
            )
        )

    def add_model(self) -> None:
        """Which bundle."""
        self.add(QgsProcessingParameterString(self.MODEL, tr("Model bundle"), contract.DEFAULT_BUNDLE), advanced=True)

    def add_device(self) -> None:
        """Where it is computed, and in which number format."""
        self.add_choice(self.DEVICE, tr("Device"), contract.DEVICES, contract.DEVICES[0], advanced=True)
        self.add_choice(self.PRECISION, tr("Precision"), contract.PRECISIONS, contract.PRECISIONS[0], advanced=True)

    def add(self, parameter: QgsProcessingParameterDefinition, advanced: bool = False) -> None:
        """With its help, and behind a button where advanced."""
        parameter.setHelp(parameter_help(parameter.name()))
        if advanced:
            parameter.setFlags(parameter.flags() | QgsProcessingParameterDefinition.Flag.FlagAdvanced)
        self.addParameter(parameter)

    def add_choice(self, name: str, text: str, choices: tuple, default: object, advanced: bool = False) -> None:
        """One out of a few."""
        # Static strings, so that --SCALE=4 means four times and not the fifth choice.
        options = [str(choice) for choice in choices]
        parameter = QgsProcessingParameterEnum(
            name, text, options, allowMultiple=False, defaultValue=str(default), usesStaticStrings=True
        )
        self.add(parameter, advanced)

    def add_number(self, name, text, kind, default, low, high, advanced=False) -> None:
        """A number; without a default where that depends on other choices."""
        parameter = QgsProcessingParameterNumber(name, text, kind, default, default is None, low, high)
        self.add(parameter, advanced)

    def typed(self, parameters: dict) -> dict:
        """Choices as text: in the Python console one writes SCALE=4, which QGIS takes for no static string."""
        choices = [d.name() for d in self.parameterDefinitions() if isinstance(d, QgsProcessingParameterEnum)]
        numbers = {name: str(parameters[name]) for name in choices if isinstance(parameters.get(name), int)}
        return {**parameters, **numbers}

    def python(self):
        """The engine's Python; QgsProcessingException where there is none."""
        found = engine_python()
        if found is None:
            raise QgsProcessingException(engine_missing())
        return found

    def group(self):
        return tr("Super-resolution")

    def groupId(self):  # noqa: N802 (QGIS gives the name)
        return "superresolution"

    def icon(self):
        return icon()

    def helpUrl(self):  # noqa: N802 (QGIS gives the name)
        return help_url(self.name())

    def createInstance(self):  # noqa: N802 (QGIS gives the name)
        return type(self)()

    def canExecute(self):  # noqa: N802 (QGIS gives the name)
        if engine_python() is None:
            return False, engine_missing()
        return True, ""
