"""What a result's layer says of itself in its Information tab: made by a model, which one, how, and how far to trust it.

layer.setMetadata(result_metadata(tags, about, layer.crs()))

The tags travel with the file; this is kept in the project. There is no .qmd file beside the raster: it would say the same once more, and
stay behind when the file moves or is made anew.
"""

from __future__ import annotations

from dataclasses import dataclass

from qgis.core import QgsAbstractMetadataBase, QgsCoordinateReferenceSystem, QgsLayerMetadata
from qgis.PyQt.QtCore import QDateTime, Qt, QUrl

from .translation import tr

AI_GENERATED = "AI_GENERATED"


@dataclass(frozen=True)
class About:
    """title: the layer's name. what: a sentence on what it is. source: name of the image; of_source: what that layer says of itself.
    report: path of the run's report, None where there is none."""

    title: str
    what: str
    source: str
    of_source: QgsLayerMetadata
    report: str | None


def result_metadata(tags: dict[str, str], about: About, crs: QgsCoordinateReferenceSystem) -> QgsLayerMetadata:
    """tags: those of the result's file, or of the run's main result."""
    made = QgsLayerMetadata()
    made.setTitle(about.title)
    made.setType("dataset")
    made.setAbstract(_abstract(about, tags))
    made.setCrs(crs)
    words = [AI_GENERATED, tr("super-resolution"), *filter(None, [tags.get("VLMSR_MODEL")])]
    made.addKeywords("vlmsr", words)
    made.setHistory(_history(tags, about.source))
    if tags.get("VLMSR_LICENCE"):
        made.setLicenses([tr("Of the model: {licence}").format(licence=tags["VLMSR_LICENCE"])])
    # Whoever owns the image owns what was made of it as well.
    made.setRights(about.of_source.rights())
    made.setConstraints(about.of_source.constraints())
    made.setParentIdentifier(about.of_source.identifier())
    if about.report:
        link = QgsAbstractMetadataBase.Link(tr("Report"), "WWW:LINK", QUrl.fromLocalFile(about.report).toString())
        link.description = tr("What was done, before and after, and how far to trust it.")
        made.addLink(link)
    return made


def _abstract(about: About, tags: dict[str, str]) -> str:
    said = [about.what, tr("Made from '{source}' by a model (AI-generated).").format(source=about.source)]
    scale = tags.get("VLMSR_SCALE")
    if scale:
        said.append(
            tr(
                "Here it is {scale} times finer, and what is finer than the pixels of that image was not measured, but looks like "
                "what such places look like: don't measure, count or prove anything with it."
            ).format(scale=scale)
        )
    return " ".join(said)


def _history(tags: dict[str, str], source: str) -> list[str]:
    """One line a fact, as the tab shows them."""
    now = QDateTime.currentDateTime().toString(Qt.DateFormat.ISODate)
    lines = [tr("{time}: made from '{source}' by vlmsr.").format(time=now, source=source)]
    lines += [f"{title}: {tags[tag]}" for tag, title in _titles().items() if tags.get(tag)]
    agreement = tags.get("VLMSR_AGREEMENT_DN")
    if agreement:
        lines.append(
            tr(
                "Agreement with the input: {agreement} digital numbers of mean absolute difference, averaged back."
            ).format(agreement=agreement)
        )
    return lines


def _titles() -> dict[str, str]:
    return {
        "VLMSR_MODEL": tr("Model"),
        "VLMSR_VERSION": tr("Version of vlmsr"),
        "VLMSR_SEED": tr("Seed"),
        "VLMSR_SCALE": tr("Times finer"),
        "VLMSR_PRESET": tr("Preset"),
        "VLMSR_STAGES": tr("Stages"),
        "VLMSR_DETAIL": tr("Drawn detail"),
        "VLMSR_STEPS_BASE": tr("Steps of stage 1"),
        "VLMSR_SCHEDULER": tr("Scheduler"),
        "VLMSR_VIEWS": tr("Views"),
        "VLMSR_STEPS_REFINE": tr("Steps of stage 2"),
        "VLMSR_TAU": tr("Tau"),
        "VLMSR_OTHER_BANDS": tr("Other bands"),
        "VLMSR_STATED_ERROR": tr("Error that the confidence is about"),
    }
