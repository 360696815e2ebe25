"""A job as text: for the Python console, and for a shell."""

from __future__ import annotations

import os
import shlex
from typing import Any

from qgis.core import QgsApplication, QgsProcessingContext, QgsReferencedRectangle

ALGORITHM = "vlmsr:upscale"


def python_command(parameters: dict[str, Any], context: QgsProcessingContext) -> str:
    """``processing.run("vlmsr:upscale", {...})``, the layers named by their files."""
    return _algorithm().asPythonCommand(parameters, context)


def shell_command(parameters: dict[str, Any], context: QgsProcessingContext) -> str:
    """``qgis_process run vlmsr:upscale ...``, the layers named by their files."""
    algorithm = _algorithm()
    # From QGIS 3.24 on.
    if hasattr(algorithm, "asQgisProcessCommand"):
        command, understood = algorithm.asQgisProcessCommand(parameters, context)
        if understood:
            return command
    parts = ["qgis_process", "run", ALGORITHM, "--"]
    for name, value in parameters.items():
        for single in value if isinstance(value, list) else [value]:
            parts.append(f"{name}={_text(single, context)}")
    return " ".join(map(_quoted, parts))


def _algorithm():
    return QgsApplication.processingRegistry().createAlgorithmById(ALGORITHM)


def _text(value: object, context: QgsProcessingContext) -> str:
    if isinstance(value, QgsReferencedRectangle):
        edges = value.xMinimum(), value.xMaximum(), value.yMinimum(), value.yMaximum()
        # QGIS reads no exponents here.
        numbers = ",".join(f"{edge:.12f}".rstrip("0").rstrip(".") for edge in edges)
        return f"{numbers} [{value.crs().authid()}]" if value.crs().authid() else numbers
    layer = context.project().mapLayer(str(value)) if context.project() is not None else None
    return str(value) if layer is None else layer.source()


def _quoted(part: str) -> str:
    if os.name != "nt":
        return shlex.quote(part)
    return f'"{part}"' if set(part) & set(" &;()[]") else part
