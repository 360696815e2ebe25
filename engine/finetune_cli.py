"""`vlmsr finetune`: options of the command line to the job. Nothing heavy is imported.

add_finetune(commands)                               # the sub-parser
job = FinetuneJob(**finetune_settings(options))      # of its options
"""

from __future__ import annotations

import argparse
from pathlib import Path

from .job import DEFAULT_BUNDLE, DEVICES

COMMAND = "finetune"

_ABOUT = (
    "Makes a model bundle of your own: stage 1 of a bundle goes on learning from a folder of rasters (any bands, 8 or 16 bit), and "
    "is judged, before and after, on windows that are kept apart. Killed, the same command goes on where it was."
)


def add_finetune(commands: argparse._SubParsersAction) -> None:
    """Add the command."""
    parser = commands.add_parser(COMMAND, help="make a model of your own from a folder of rasters", description=_ABOUT)
    add = parser.add_argument
    add(
        "--data",
        required=True,
        metavar="FOLDER",
        help="your rasters, as fine as you want results to be; searched through",
    )
    add("--out", required=True, metavar="BUNDLE", help="folder of the bundle to make; --model takes it then")
    add("--model", default=DEFAULT_BUNDLE, help="bundle to start from: a name or a folder (default %(default)s)")
    add("--minutes", type=float, default=60.0, help="to train (default %(default)s); judging comes on top")
    add("--bands", type=int, nargs="+", metavar="N", help="red, green and blue, or one (default: as each file says)")
    add("--device", default="auto", choices=DEVICES, help="default %(default)s")
    add("--batch", type=int, help="crops a step (default: as many as suit the device)")


def finetune_settings(options: argparse.Namespace) -> dict:
    """Of the options: what `finetune.FinetuneJob` takes, its paths absolute."""
    return {
        "data": str(Path(options.data).absolute()),
        "output": str(Path(options.out).absolute()),
        "model": options.model,
        "minutes": options.minutes,
        "bands": tuple(options.bands) if options.bands else None,
        "device": options.device,
        "batch": options.batch,
    }
