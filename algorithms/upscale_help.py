"""What the dialog of `vlmsr:upscale` says beside its parameters."""

from __future__ import annotations

from .translation import tr


def upscale_help() -> str:
    """The help text of the algorithm, as the little HTML that QGIS shows."""
    return "\n".join(f"<p>{paragraph}</p>" for paragraph in _paragraphs())


def _paragraphs() -> tuple[str, ...]:
    return (
        tr(
            "Makes a satellite, aerial or drone image 2, 4 or 8 times finer by a diffusion model. The result lies in "
            "exactly the same place, has the same CRS and data type, and keeps nodata. Averaged back to the input's "
            "pixels it agrees with the input; the output AGREEMENT says how well, in digital numbers."
        ),
        tr(
            "<b>What it can't do.</b> Detail finer than the input's pixels is an informed guess: it looks like what such "
            "places look like, and was not measured. Don't count cars, read letters or map single trees that the input does "
            "not show. Don't compute indices from drawn detail; choose preset <i>fast</i> for measurements."
        ),
        tr(
            "<b>Presets.</b> <i>fast</i>: the most likely image, nothing drawn, closest to the truth on average. "
            "<i>balanced</i>: adds detail in one step of each stage. <i>quality</i>: the same, averaged over eight turned "
            "and mirrored views; slower. <i>paper</i>: 500 steps, as published; very slow without a GPU."
        ),
        tr(
            "<b>Which bands.</b> Three bands are treated as red, green and blue together; left empty, those that the layer is "
            "drawn with. All others follow the detail that these get, and average back to the input's values, unless "
            "OTHER_BANDS says otherwise. The result has all bands of the input."
        ),
        tr(
            "The computation runs in a process of its own, so it can't crash QGIS. Cancel ends it within two seconds "
            "and leaves nothing behind. The same seed and settings give the same image on the same device."
        ),
    )


def parameter_help(name: str) -> str:
    """The help of one parameter, shown as its tooltip; empty for a name without one."""
    return {
        "INPUT": tr("A raster file that GDAL reads, 8 or 16 bit. Web services and databases must be saved first."),
        "EXTENT": tr(
            "In any CRS. It is widened to whole pixels of the input. Try a small extent first to see how long it takes."
        ),
        "MASK": tr(
            "Polygons in any CRS. Only what they touch is computed; the rest is nodata, or transparent. The result covers what "
            "lies around them, or all of EXTENT, if that is given. Inside it is the same image as without a mask."
        ),
        "SCALE": tr("2, 4 or 8. A pixel of 10 m becomes 5 m, 2.5 m or 1.25 m. The finer, the more is guessed."),
        "BANDS": tr("Three bands in the order red, green, blue, for example 4;3;2 for Sentinel-2, or one."),
        "PRESET": tr("fast: best fact. balanced: good look. quality: a little better, slower. paper: as published."),
        "DETAIL": tr("0: the most likely image, smooth. 1: all detail, sharpest and most guessed."),
        "STAGES": tr("both: detail is refined by the words that describe each place. base: stage 1 alone, faster."),
        "PROMPT": tr("A few words, in English, that hold for the whole image, for example: winter, snow."),
        "CAPTIONS": tr("A layer that vlmsr:describe made and you corrected, or polygons of your own. In any CRS."),
        "OTHER_BANDS": tr(
            "keep: infrared and others get the detail of the colours, fast. own: each goes through the network as a grey "
            "image: a little nearer to the truth where nothing is drawn, much slower. drop: the result is without them."
        ),
        "STEPS_REFINE": tr("More steps draw finer texture and take longer. 0 leaves stage 2 out."),
        "TAU": tr("First Block Cache: a step of a place where less than this changes is skipped. 0 skips none."),
        "GUIDANCE": tr("How strongly the captions are followed; more than 1 takes twice as long."),
        "CONTROL": tr("How strongly the structure of stage 1 is held."),
        "OUTPUT_CONFIDENCE": tr(
            "0 to 1 for each pixel: the chance that it lies within 1/16 of the image's range (16 DN of 8 bit) of the truth."
        ),
        "OUTPUT_BASE": tr("A GeoTIFF of what stage 1 made, before refinement."),
        "OUTPUT_REPORT": tr(
            "One HTML file that needs nothing else: what was done, before and after, how far to trust it. Later, right-click the "
            "result's layer to open it."
        ),
        "OUTPUT_CAPTIONS": tr("What stage 2 was told of each place."),
        "MODEL": tr("The name of a bundle that came with the plugin, or the folder of another one."),
        "STEPS_BASE": tr(
            "1: one network draws at once. 2 and more: diffusion, less factual, slower. Needs DETAIL above 0."
        ),
        "SCHEDULER": tr("How the diffusion steps are taken. Without effect where there is one step."),
        "SEED": tr("Another seed draws other detail. The same seed gives the same image, whatever the tile size."),
        "TILE": tr("Smaller tiles need less memory. They do not change the image."),
        "OVERLAP": tr("What a tile sees beyond its edge."),
        "BATCH": tr(
            "More tiles at once use a GPU better and need more memory. 0: as many as fit on a GPU, one on a processor."
        ),
        "DEVICE": tr("auto takes a GPU where there is one. A device that is asked for and absent is an error."),
        "PRECISION": tr("auto takes what the device computes fast. float32 is the most exact."),
        "OUTPUT": tr(
            "A GeoTIFF, compressed and tiled, in the same place as the input and with its bands and data type."
        ),
    }.get(name, "")
