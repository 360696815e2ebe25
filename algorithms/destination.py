"""Where the result goes: an absolute path that the engine can write, and that is not the input.

path = destination("out.tif", "/data/in.tif")      # "/where/the/user/is/out.tif"
"""

from __future__ import annotations

import os
from pathlib import Path

from qgis.core import QgsProcessingContext, QgsProcessingException

from .translation import tr

SUFFIXES = (".tif", ".tiff")


def destination(output: str, input_name: str) -> str:
    """``output`` made absolute. Raises QgsProcessingException where nothing can or should be written there."""
    path = Path(output).expanduser().absolute()
    if path.suffix.lower() not in SUFFIXES:
        raise QgsProcessingException(
            tr("The output {path} has no name of a GeoTIFF. Give it a name that ends with .tif.").format(path=path)
        )
    _check_place(path)
    if _same_file(path, input_name):
        raise QgsProcessingException(
            tr("The output is the input itself ({path}), which would be lost. Choose another name for it.").format(
                path=path
            )
        )
    return str(path)


def document_path(output: str, read: list[str]) -> str:
    """The name of a document made absolute, as `destination`. read: what the job reads, as GDAL names it."""
    path = Path(output).expanduser().absolute()
    _check_place(path)
    if any(_same_file(path, name) for name in read):
        raise QgsProcessingException(
            tr("The output {path} is read here, and would be lost. Choose another name for it.").format(path=path)
        )
    return str(path)


def _check_place(path: Path) -> None:
    if not path.parent.is_dir():
        raise QgsProcessingException(
            tr("The folder {folder} does not exist. Make it, or choose another folder for the output.").format(
                folder=path.parent
            )
        )
    if path.is_dir():
        raise QgsProcessingException(tr("The output {path} is a folder. Give the name of a file.").format(path=path))
    if not os.access(path.parent, os.W_OK):
        raise QgsProcessingException(
            tr("Nothing may be written in the folder {folder}. Choose another folder for the output.").format(
                folder=path.parent
            )
        )


def load_under(context: QgsProcessingContext, given: str, path: str) -> None:
    """Have a result that QGIS was to load as ``given`` loaded as ``path``, the same file named absolutely."""
    if given == path or not context.willLoadLayerOnCompletion(given):
        return
    layers = context.layersToLoadOnCompletion()
    layers[path] = layers.pop(given)
    context.setLayersToLoadOnCompletion(layers)


def _same_file(path: Path, input_name: str) -> bool:
    """Also by another name: through a link, or in other letters on a disk that does not tell them apart."""
    if not path.exists():
        return False
    try:
        return path.samefile(input_name)
    except OSError:
        # A name that only GDAL understands, such as GTIFF_DIR:2:/data/in.tif.
        return str(path) in input_name
