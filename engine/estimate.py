"""How long a job will take and how much memory it will need: said before it is begun.

    finished = estimate(job, models, {})      # facts: megapixels, memory, free_memory, pace

A small picture is made finer with the job's own settings, and timed; the memory is what the job itself reckons with.
"""

import tempfile
from dataclasses import replace
from pathlib import Path

import numpy as np
import rasterio

from .check import sample_picture
from .events import Finished
from .job import UpscaleJob
from .loaded import Models
from .memory import fit, free
from .raster.source import open_source
from .upscale import upscale
from .work import place_of, settle

MOST_STEPS = 16
"""Evaluations of networks for a pixel, up to which a picture is made to see how long it takes: more would take minutes."""

ACROSS = 2
"""How often the sample picture is repeated to the right and downwards: one tile that is full, and no more to wait for."""

Paces = dict[UpscaleJob, float]
"""Seconds a megapixel that were measured, by what of a job they depend on."""


def estimate(job: UpscaleJob, models: Models, paces: Paces) -> Finished:
    """Facts: ``megapixels`` of the result, ``memory`` that the job needs and ``free_memory`` (bytes), ``pace`` (seconds a megapixel; not
    there where it would take too long to find out). paces: what was measured before, is added to.

    Raises what the job itself would raise before it computes: EngineError.
    """
    with open_source(job.input, job.bands, job.other_bands == "drop") as source:
        window = place_of(job, source).window.scaled(job.scale)
        job, bundle = settle(job, source.grid, models.bundle)
    compute = models.compute
    job, need = fit(bundle, job, compute.device, compute.dtype)
    facts = {
        "megapixels": window.width * window.height / 1e6,
        "memory": round(need.peak),
        "free_memory": round(free(compute.device)),
    }
    if job.steps * job.views + job.refinement_steps <= MOST_STEPS:
        key = _essence(job)
        if key not in paces:
            paces[key] = _measure(key, models)
        facts["pace"] = paces[key]
    return Finished("", facts)


def _essence(job: UpscaleJob) -> UpscaleJob:
    """A job of the same pace, whatever raster it is about, wherever it lies and whatever is written beside."""
    places = ("bands", "extent", "extent_crs", "captions", "mask", "cluster")
    outputs = ("output_base", "output_captions", "output_confidence")
    return replace(job, input="in", output="out", seed=0, prompt="", **dict.fromkeys((*places, *outputs)))


def _measure(job: UpscaleJob, models: Models) -> float:
    with tempfile.TemporaryDirectory(prefix="vlmsr-") as folder:
        sample = Path(folder, "in.tif")
        _write_sample(sample)
        job = replace(job, input=str(sample), output=str(Path(folder, "out.tif")))
        # The first one loads stage 2, where there is one.
        for _ in range(2):
            facts = upscale(job, lambda event: None, models).facts
    return facts["seconds"] / facts["megapixels"]


def _write_sample(path: Path) -> None:
    picture = np.tile(sample_picture().round().astype(np.uint8), (1, ACROSS, ACROSS))
    bands, height, width = picture.shape
    layout = {"driver": "GTiff", "count": bands, "height": height, "width": width, "dtype": "uint8"}
    transform = rasterio.transform.from_origin(0, 64, 1, 1)
    with rasterio.open(path, "w", photometric="rgb", transform=transform, **layout) as raster:
        raster.write(picture)
