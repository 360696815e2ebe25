"""`vlmsr evaluate`: options of the command line to the job of an evaluation. Nothing heavy is imported.

add_evaluate(commands)                  # the sub-parser
job = evaluate_job(options)             # of its options; JobError
"""

from __future__ import annotations

import argparse
import os
from pathlib import Path

from . import job as contract
from .evaluate_job import MOST_WINDOWS, SENSORS, TASK, EvaluateJob

_ABOUT = (
    "With IN alone, IN is the reference: it is made coarser by a sensor model, made finer again and compared with itself. "
    "With --reference, IN is the coarse image of a pair where its pixels are 2, 4 or 8 times as large as the reference's, "
    "and a ready result where they are as large."
)


def add_evaluate(commands: argparse._SubParsersAction) -> None:
    """Add the command."""
    parser = commands.add_parser(TASK, help="measure quality against a reference, as a report", description=_ABOUT)
    defaults, add = EvaluateJob("in", "out.html"), parser.add_argument
    add("input", metavar="IN", help="the reference, or the coarse image of a pair, or a ready result")
    add("output", metavar="REPORT", help="HTML to write")
    add("--reference", metavar="RASTER", help="what IN is compared with")
    add("--coarse", metavar="RASTER", help="what a ready result was made of")
    add("--csv", metavar="CSV", dest="output_csv", help="also write the figures as a table")
    add("--json", metavar="JSON", dest="output_json", help="also write the figures, their meaning and the settings")
    add(
        "--scale",
        type=int,
        default=defaults.scale,
        help="of the reduction: 2, 4 or 8; a pair has its own (default %(default)s)",
    )
    add("--sensor", default=defaults.sensor, help=f"of the reduction: {', '.join(SENSORS)} (default %(default)s)")
    add("--preset", default=defaults.preset, help=f"{', '.join(contract.PRESETS)} (default %(default)s)")
    add("--stages", default=defaults.stages, help="both, or base: without stage 2 (default %(default)s)")
    add("--detail", type=float, help="0 (the mean) to 1 (all that is drawn); default: the preset's")
    add("--bands", type=int, nargs="+", metavar="N", help="red, green and blue, or one (default: as the file says)")
    add("--extent", type=float, nargs=4, metavar=("XMIN", "YMIN", "XMAX", "YMAX"), help="part of IN to do")
    add("--extent-crs", help="CRS of the extent, for example EPSG:4326 (default: IN's)")
    add("--model", default=defaults.model, help="model bundle: a name or a folder (default %(default)s)")
    add(
        "--seed",
        type=int,
        default=defaults.seed,
        help="of what is drawn, and of the sensor's noise (default %(default)s)",
    )
    windows = f"windows to show, and for measures that take long, 1 to {MOST_WINDOWS} (default %(default)s)"
    add("--windows", type=int, default=defaults.windows, help=windows)
    add("--weights", metavar="FOLDER", help="folder that holds lpips, sam and clip, as far as they are at hand")
    add("--device", default=defaults.device, help=f"{', '.join(contract.DEVICES)} (default %(default)s)")
    add("--precision", default=defaults.precision, help=f"{', '.join(contract.PRECISIONS)} (default %(default)s)")


def evaluate_job(options: argparse.Namespace) -> EvaluateJob:
    """The job of the options, its paths absolute. Raises `JobError`."""
    given = {name: value for name, value in vars(options).items() if name != "command"}
    for name in ("output", "output_csv", "output_json"):
        if given[name]:
            given[name] = str(Path(given[name]).absolute())
    for name in ("input", "reference", "coarse", "weights"):
        # What GDAL reads by other names (/vsi..., GPKG:...) stays as it is.
        if given[name] and os.path.exists(given[name]):  # noqa: PTH110 (what is too long for a path is none)
            given[name] = str(Path(given[name]).absolute())
    return EvaluateJob(**given)
