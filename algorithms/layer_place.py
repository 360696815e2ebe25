"""Where results stand in the layer tree: with the image that they were made of, which stays where it is.

place(layer, project, Place(source="ortho_id", run="5f3c...", group="ortho x4 balanced (vlmsr)", rank=0, grouped=True))

What lies over the finer image to be looked through, such as the confidence, stands above it and is switched off.

A result stands directly above its image, in the group that the image is in; newer ones above older ones, since a map is drawn from
bottom to top. Several results of one run share a group of their own there. The image itself never moves: other plugins, legends and
people know where it is.
"""

from __future__ import annotations

from dataclasses import dataclass

from qgis.core import QgsLayerTree, QgsLayerTreeGroup, QgsLayerTreeNode, QgsMapLayer, QgsProject

SOURCE, RUN, RANK = "vlmsr/source", "vlmsr/run", "vlmsr/rank"
"""Custom properties: id of the layer of the image, the run that made it, and which of its results it is."""

OVERLAY = -1
"""Rank of what lies over the finer image."""


@dataclass(frozen=True)
class Place:
    """source: id of the layer of the image. run: the same for all results of a run. group: name of their group, where grouped. rank: from
    0, the uppermost; OVERLAY: above all, and switched off in a group."""

    source: str
    run: str
    group: str
    rank: int
    grouped: bool


def place(layer: QgsMapLayer, project: QgsProject, at: Place) -> None:
    """Put a layer that QGIS has added where it belongs. Where it is in no tree, or neither image nor siblings are, it stays."""
    layer.setCustomProperty(SOURCE, at.source)
    layer.setCustomProperty(RUN, at.run)
    layer.setCustomProperty(RANK, at.rank)
    root = project.layerTreeRoot()
    node, image = root.findLayer(layer.id()), root.findLayer(at.source)
    if node is None:
        return
    if at.grouped:
        group = _group_of_run(root, at.run) or _new_group(image or node, at)
        _move(node, group, _index_in_group(group, at.rank))
        if at.rank == OVERLAY:
            root.findLayer(layer.id()).setItemVisibilityChecked(False)
    elif image is not None:
        parent = image.parent()
        _move(node, parent, _above(image, at.source, node))


def _group_of_run(within: QgsLayerTreeGroup, run: str) -> QgsLayerTreeGroup | None:
    return next((group for group in within.findGroups(True) if group.customProperty(RUN) == run), None)


def _new_group(beside: QgsLayerTreeNode, at: Place) -> QgsLayerTreeGroup:
    """Above the image and its earlier results; without the image, where QGIS put the first result."""
    group = beside.parent().insertGroup(_above(beside, at.source), at.group)
    group.setCustomProperty(RUN, at.run)
    group.setCustomProperty(SOURCE, at.source)
    return group


def _above(node: QgsLayerTreeNode, source: str, moving: QgsLayerTreeNode | None = None) -> int:
    """Index above a node and the results of the same image that are stacked on it. moving: one that will leave its place."""
    siblings = node.parent().children()
    index = siblings.index(node)
    while index and (siblings[index - 1] == moving or _made_of(siblings[index - 1], source)):
        index -= 1
    return index


def _made_of(node: QgsLayerTreeNode, source: str) -> bool:
    if QgsLayerTree.isGroup(node):
        return node.customProperty(SOURCE) == source
    layer = node.layer()
    return layer is not None and layer.customProperty(SOURCE) == source


def _index_in_group(group: QgsLayerTreeGroup, rank: int) -> int:
    """Before the first result of a higher rank; what the user put there is left above."""
    for index, node in enumerate(group.children()):
        layer = node.layer() if QgsLayerTree.isLayer(node) else None
        if layer is not None and int(layer.customProperty(RANK, OVERLAY)) > rank:
            return index
    return len(group.children())


def _move(node: QgsLayerTreeNode, parent: QgsLayerTreeGroup, index: int) -> None:
    siblings = parent.children()
    if index < len(siblings) and siblings[index] == node:
        return
    # The new one first: a layer that is nowhere in the tree is removed from the project.
    parent.insertChildNode(index, node.clone())
    node.parent().removeChildNode(node)
