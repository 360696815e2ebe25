"""Makes the pages that the Help buttons open, ui/help/NAME.html, from what the algorithms say of themselves.

    QT_QPA_PLATFORM=offscreen .venv-plugin/bin/python scripts/help_pages.py

They are committed, since they ship with the plugin; a test says when they are to be made again.
"""

from __future__ import annotations

import sys
import tempfile
from html import escape
from pathlib import Path

from qgis.core import (
    QgsApplication,
    QgsProcessingAlgorithm,
    QgsProcessingDestinationParameter,
    QgsProcessingModelAlgorithm,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterNumber,
)

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "ui" / "help"

_STYLE = """
body{font:15px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;margin:0 auto;max-width:980px;padding:24px}
body{color:#1d2126;background:#fff}h1{font-size:25px;margin:0}h2{font-size:19px;margin:30px 0 8px}
.quiet{color:#616a74}p{max-width:80ch}code{font-size:13.5px}
table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:6px 10px;border-bottom:1px solid #e2e2e2}
@media(prefers-color-scheme:dark){body{color:#e4e6e8;background:#1d2126}.quiet{color:#9aa3ad}td,th{border-color:#3a4149}}
"""


def page(algorithm: QgsProcessingAlgorithm) -> str:
    """The page of an algorithm, complete in itself."""
    title = escape(algorithm.displayName())
    definitions = algorithm.parameterDefinitions()
    inputs = [d for d in definitions if not isinstance(d, QgsProcessingDestinationParameter)]
    destinations = [d for d in definitions if isinstance(d, QgsProcessingDestinationParameter)]
    numbers = [o for o in algorithm.outputDefinitions() if algorithm.parameterDefinition(o.name()) is None]
    parts = [
        '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{title}</title><style>{_STYLE}</style></head><body>",
        f'<h1>{title}</h1><p class="quiet"><code>{escape(algorithm.id())}</code> &middot; {escape(algorithm.shortDescription())}</p>',
        _description(algorithm),
        "<h2>Parameters</h2>",
        _table((d.name(), d.description(), _kind(d), parameter_help(algorithm, d)) for d in inputs),
        "<h2>Results</h2>" if destinations or numbers else "",
        _table(
            [
                *((d.name(), d.description(), _kind(d), parameter_help(algorithm, d)) for d in destinations),
                *((o.name(), o.description(), "", "") for o in numbers),
            ]
        ),
        "</body></html>",
    ]
    return "\n".join(part for part in parts if part) + "\n"


def parameter_help(algorithm: QgsProcessingAlgorithm, definition: QgsProcessingParameterDefinition) -> str:
    """What an algorithm says of one of its parameters; a model keeps that of its results in a place of its own."""
    if isinstance(algorithm, QgsProcessingModelAlgorithm):
        return algorithm.helpContent().get(definition.name(), "")
    return definition.help()


def _description(algorithm: QgsProcessingAlgorithm) -> str:
    """HTML already."""
    if isinstance(algorithm, QgsProcessingModelAlgorithm):
        said = algorithm.helpContent()
        return "".join(f"<p>{escape(said[key])}</p>" for key in ("ALG_DESC", "EXAMPLES"))
    return algorithm.shortHelpString()


def _kind(definition: QgsProcessingParameterDefinition) -> str:
    """What may be given, and what is taken where nothing is."""
    flags = definition.flags()
    said = []
    if isinstance(definition, QgsProcessingParameterEnum):
        said.append(" | ".join(definition.options()))
    if isinstance(definition, QgsProcessingParameterNumber):
        said.append(f"{definition.minimum():g} to {definition.maximum():g}")
    if flags & QgsProcessingParameterDefinition.Flag.FlagOptional:
        said.append("optional")
    if definition.defaultValue() not in (None, ""):
        said.append(f"default {definition.defaultValue()}")
    if flags & QgsProcessingParameterDefinition.Flag.FlagAdvanced:
        said.append("advanced")
    return ", ".join(said)


def _table(rows) -> str:
    made = "".join(
        f"<tr><td><code>{escape(name)}</code></td><td>{escape(text)}<br><span class='quiet'>{escape(kind)}</span></td>"
        f"<td>{escape(words)}</td></tr>"
        for name, text, kind, words in rows
    )
    return f"<table><tbody>{made}</tbody></table>" if made else ""


def main() -> None:
    """Write a page for each algorithm of the provider."""
    application = QgsApplication([], False)
    application.initQgis()
    sys.path.insert(0, str(Path(application.pkgDataPath()) / "python" / "plugins"))
    # QGIS loads the folder under the plugin's name, whatever the checkout is called.
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "vlmsr").symlink_to(ROOT)
        sys.path.insert(0, folder)
        from processing.core.Processing import Processing
        from vlmsr.algorithms.provider import VlmsrProvider

        Processing.initialize()
        registry = QgsApplication.processingRegistry()
        registry.addProvider(VlmsrProvider())
        FOLDER.mkdir(exist_ok=True)
        for algorithm in registry.providerById("vlmsr").algorithms():
            # A model knows its results only when the algorithms that it is made of are there.
            made = registry.createAlgorithmById(algorithm.id())
            (FOLDER / f"{made.name()}.html").write_text(page(made), encoding="utf-8")


if __name__ == "__main__":
    main()
