"""Results that QGIS will load are named, drawn, described and put where they belong in the layer tree.

run = Run(source=layer_id, source_name="ortho", of_source=layer.metadata(), output="/data/fine.tif", report=None)
prepare_layers(context, run, [Made("/data/fine.tif", name, default_name, what, look), ...])     # when the engine has finished
"""

from __future__ import annotations

import uuid
from dataclasses import dataclass, field
from typing import ClassVar, Protocol

from qgis.core import (
    QgsLayerMetadata,
    QgsMapLayer,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingLayerPostProcessorInterface,
    QgsRasterLayer,
)

from .layer_metadata import About, result_metadata
from .layer_place import OVERLAY, Place, place
from .raster_tags import tags_of

REPORT = "vlmsr/report"
"""Custom property of a layer: path of the report of the run that made it. `ui/layer_actions.py` offers to open it."""

MARK = " (vlmsr)"
"""Ends the name of every result, so that nobody takes it for a measurement."""


class Look(Protocol):
    """How a raster layer is drawn."""

    def put_on(self, layer: QgsRasterLayer) -> None:
        """Draw ``layer`` so."""


@dataclass(frozen=True)
class Run:
    """What all results of a run have in common. source: id of the layer of the image; source_name, of_source: its name and what it says of
    itself. output: path of the main result. report: that of the report, None where there is none."""

    source: str
    source_name: str
    of_source: QgsLayerMetadata
    output: str
    report: str | None
    identifier: str = field(default_factory=lambda: uuid.uuid4().hex)


@dataclass(frozen=True)
class Made:
    """A result. path: what QGIS loads. name: ours; default_name: QGIS's own, where the user has not given another. what: a sentence on what
    it is. look: None leaves it to QGIS. overlay: it is looked through, and so lies over the main one."""

    path: str
    name: str
    default_name: str
    what: str
    look: Look | None
    overlay: bool = False


def result_name(source_name: str, scale: int, what: str) -> str:
    """``ortho x4 balanced (vlmsr)``: whose, how much finer, and what of it."""
    return f"{source_name.removesuffix(MARK)} x{scale} {what}{MARK}"


def prepare_layers(context: QgsProcessingContext, run: Run, results: list[Made]) -> None:
    """Have those of the results that QGIS will load named, drawn, described and placed. results: the main one first."""
    loaded = [made for made in results if context.willLoadLayerOnCompletion(made.path)]
    for made in loaded:
        details = context.layerToLoadOnCompletionDetails(made.path)
        # A name that the user gave, in a dialog or as a model's output, is the user's.
        if details.name in ("", made.default_name):
            details.name = made.name
    names = [context.layerToLoadOnCompletionDetails(made.path).name for made in loaded]
    for rank, made in enumerate(loaded):
        at = Place(run.source, run.identifier, names[0], OVERLAY if made.overlay else rank, len(loaded) > 1)
        context.layerToLoadOnCompletionDetails(made.path).setPostProcessor(_Finish.keep(run, made, at))


class _Finish(QgsProcessingLayerPostProcessorInterface):
    """Called by QGIS on the main thread, after the layer was loaded and added to the project."""

    _kept: ClassVar[dict[str, _Finish]] = {}
    """QGIS holds no reference: without this one the object is gone before it is called (QGIS#47533)."""

    def __init__(self, run: Run, made: Made, at: Place):
        super().__init__()
        self._run, self._made, self._at = run, made, at

    @classmethod
    def keep(cls, run: Run, made: Made, at: Place) -> _Finish:
        """A post-processor that lives until the same file is made again."""
        cls._kept[made.path] = cls(run, made, at)
        return cls._kept[made.path]

    def postProcessLayer(  # noqa: N802 (QGIS gives the name)
        self, layer: QgsMapLayer, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> None:
        """The name is there already: QGIS gives it from the details, or from the file where the user prefers that."""
        if not layer.isValid():
            return
        run, made = self._run, self._made
        if made.look is not None and isinstance(layer, QgsRasterLayer):
            made.look.put_on(layer)
        about = About(layer.name(), made.what, run.source_name, run.of_source, run.report)
        layer.setMetadata(result_metadata(tags_of(made.path) or tags_of(run.output), about, layer.crs()))
        if run.report:
            layer.setCustomProperty(REPORT, run.report)
        details = context.layerToLoadOnCompletionDetails(made.path)
        if details.project is not None and not _has_its_place(details):
            place(layer, details.project, self._at)


def _has_its_place(details: QgsProcessingContext.LayerDetails) -> bool:
    """Whether the user said where results shall stand: in Processing's settings, or (from QGIS 3.32 on) in a model."""
    from processing.core.ProcessingConfig import ProcessingConfig

    group = ProcessingConfig.getSetting(ProcessingConfig.RESULTS_GROUP_NAME)
    return bool(group or getattr(details, "groupName", ""))
