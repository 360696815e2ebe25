"""The example model that ships with the plugin, in the Toolbox beside the algorithms: upscale, then NDVI, then compare.

The model itself is `models/ndvi_of_a_finer_image.model3`: open it in the Model Designer to see how it is made, or to make your own of it.
"""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsProcessingModelAlgorithm

from .help_page import help_url
from .icon import icon
from .translation import tr

MODEL = Path(__file__).parent / "models" / "ndvi_of_a_finer_image.model3"


class ExampleModel(QgsProcessingModelAlgorithm):
    """Read from its file each time that it is run: the algorithms that it is made of may come after it."""

    def __init__(self):
        super().__init__()
        self.fromFile(str(MODEL))
        self.setSourceFilePath(str(MODEL))

    def name(self):
        return "ndviexample"

    def displayName(self):  # noqa: N802 (QGIS gives the name)
        return tr("Example: NDVI of a finer image, compared")

    def group(self):
        return tr("Examples")

    def groupId(self):  # noqa: N802 (QGIS gives the name)
        return "examples"

    def icon(self):
        return icon()

    def shortDescription(self):  # noqa: N802 (QGIS gives the name)
        return tr(
            "A model to learn from: makes an image finer, computes NDVI of it and of the original, and compares the two."
        )

    def helpUrl(self):  # noqa: N802 (QGIS gives the name)
        return help_url(self.name())

    def createInstance(self):  # noqa: N802 (QGIS gives the name)
        return type(self)()
