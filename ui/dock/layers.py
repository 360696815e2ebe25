"""Layers of the project that a job was about, or that came of it: found by id, and by their data where that is another one now."""

from __future__ import annotations

from dataclasses import replace

from qgis.core import QgsProject

from .choices import Choices


def layer_like(identifier: str, source: str):
    """The layer of that id, or else one of the same data; None where the project has neither."""
    project = QgsProject.instance()
    layer = project.mapLayer(identifier)
    if layer is None and source:
        layer = next((other for other in project.mapLayers().values() if other.source() == source), None)
    return layer


def layer_of(result: object):
    """The layer in the project that an output became, by its id or its source; None where there is none."""
    if not result:
        return None
    project = QgsProject.instance()
    layers = project.mapLayers().values()
    return project.mapLayer(str(result)) or next((layer for layer in layers if layer.source() == result), None)


def with_layers_of_now(choices: Choices) -> Choices:
    """The same job, of layers that are in the project now."""
    layer = layer_like(choices.layer, choices.source)
    captions = layer_like(choices.captions, choices.captions_source)
    return replace(
        choices,
        layer=choices.layer if layer is None else layer.id(),
        captions=choices.captions if captions is None else captions.id(),
    )
