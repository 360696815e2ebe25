"""What the dialog of `vlmsr:evaluate` says beside its parameters."""

from __future__ import annotations

from .translation import tr


def evaluate_help() -> str:
    """The help text of the algorithm, as the little HTML that QGIS shows."""
    return "\n".join(f"<p>{paragraph}</p>" for paragraph in _paragraphs())


def _paragraphs() -> tuple[str, ...]:
    return (
        tr(
            "Measures how good a finer image is, on your own data, and writes a report with figures, pictures and a map of where it "
            "errs. Bicubic interpolation is measured beside it."
        ),
        tr(
            "<b>One image alone</b> is a reference: it is made coarser by a sensor model, made finer again as <i>Upscale</i> does it, "
            "and compared with itself."
        ),
        tr(
            "<b>With a reference</b>: an image whose pixels are 2, 4 or 8 times as large as the reference's is made finer and compared "
            "with it; one whose pixels are as large is taken as a ready result, whoever made it. The two need not lie on the same "
            "pixels, but must overlap and have a CRS."
        ),
        tr(
            "<b>Nodata</b> and what is transparent is left out of all measures. 8 bit is measured in digital numbers, with 255 as the "
            "peak; other types with the range of the reference as peak."
        ),
        tr(
            "<b>Measures that need weights or packages</b> which are not there are reported as not computed, with the reason. Nothing "
            "is ever fetched. The page docs/evaluate.md says what to put where."
        ),
    )


def parameter_help(name: str) -> str:
    """The help of a parameter that means something else here than in other algorithms; empty for the others."""
    return {
        "INPUT": tr("A reference, the coarse image of a pair, or a ready result. A raster file that GDAL reads."),
        "EXTENT": tr("The part of the image to judge, in any CRS, widened to whole pixels."),
        "REFERENCE": tr("What the image is compared with. Empty: the image is the reference itself."),
        "COARSE": tr("The image that a ready result was made of: then the report also says how far the two agree."),
        "SCALE": tr(
            "How much coarser the reference is made: 2, 4 or 8. Without effect for a pair, which has a scale of its own."
        ),
        "SENSOR": tr(
            "How the reference is made coarser. clean: bicubic, the field's convention. optical: blur and averaging. noisy: with noise "
            "as well. compressed: with JPEG as well, 8 bit only."
        ),
        "STAGES": tr("Of Upscale. both: with refinement, where the preset has it. base: stage 1 alone."),
        "WINDOWS": tr("How many windows are shown, and looked at by the measures that take long."),
        "WEIGHTS": tr("A folder that holds the folders lpips, sam and clip, as far as you have them."),
        "SEED": tr("Of what is drawn, and of the sensor's noise."),
        "OUTPUT_REPORT": tr("One HTML file that needs nothing else: show it to a colleague."),
        "OUTPUT_TABLE": tr("The figures as CSV, one row each for the result, bicubic and the reference."),
        "OUTPUT_JSON": tr("The figures with their meaning, the reasons of those that are not there, and the settings."),
    }.get(name, "")
