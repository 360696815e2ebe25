"""Train stage 2 on top of a bundle's stage 1. Kill it at any time and start it again: it goes on. The same commands on a CPU or a GPU.

scripts/train_refine describer --data FOLDER --work work/train --minutes 10
scripts/train_refine refiner   --data FOLDER --work work/train --minutes 45
scripts/train_refine export    --data FOLDER --work work/train --bundle engine/bundles/lite

Then the refiner goes on until one step is enough, upon the pictures that stage 1 makes in one step:

scripts/train_refine distilled --data FOLDER --work work/train --stage1 lite --minutes 25
scripts/train_refine finish    --data FOLDER --work work/train --bundle engine/bundles/lite

In the place of the three, to give a new stage 1 the stage 2 of another bundle, as a copy, or where it lies:

scripts/train_refine copy      --data FOLDER --work work/train --bundle work/lite --stage2 lite
scripts/train_refine share     --data FOLDER --work work/train --bundle engine/bundles/lite-swin --stage2 lite

A part of these by itself:

scripts/train_refine measure   --data FOLDER --work work/train --bundle engine/bundles/lite
"""

import argparse
import sys
from pathlib import Path

import torch

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from engine.bundle import open_bundle
from engine.training import refine_stages
from engine.training.describe_stage import train_describer
from engine.training.export import copy_stage2, share_stage2
from engine.training.run import Budget
from engine.training.stages import Options

BUDGETS = {
    "describer": Budget(0, 1e-3, 16, 256),
    "refiner": Budget(0, 4e-4, 12, 128),
    "distilled": Budget(0, 2e-4, 6, 128),
    "finish": Budget(0, 0, 1, 256),
    "export": Budget(0, 0, 16, 256),
    "copy": Budget(0, 0, 1, 256),
    "share": Budget(0, 0, 1, 256),
    "measure": Budget(0, 0, 1, 256),
}
"""Of each stage, but for the minutes: learning rate, crops a batch, and their sides in pixels."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("stage", choices=BUDGETS)
    parser.add_argument(
        "--data", type=Path, required=True, help="folder of training scenes (RGB images, CLASS_NUMBER.jpg)"
    )
    parser.add_argument("--work", type=Path, required=True, help="folder of checkpoints, logs and pictures")
    parser.add_argument("--minutes", type=float, default=0.0, help="compute time to spend on this stage in all")
    parser.add_argument("--batch", type=int)
    parser.add_argument("--learning-rate", type=float)
    parser.add_argument(
        "--stage1", default="lite", help="bundle whose pictures are refined; distilled: and whose refiner goes on"
    )
    parser.add_argument("--bundle", type=Path, help="folder of the bundle to write, where no network is trained")
    parser.add_argument("--stage2", default="lite", help="bundle whose stage 2 is given, copy and share only")
    parser.add_argument("--device", default="cuda" if torch.cuda.is_available() else "cpu")
    given = parser.parse_args()
    trains = given.stage in ("describer", "refiner", "distilled")
    if not trains and given.bundle is None:
        parser.error(f"{given.stage} needs --bundle")
    if trains and not given.minutes > 0:
        parser.error(f"{given.stage} needs --minutes")
    usual = BUDGETS[given.stage]
    rate, batch = given.learning_rate or usual.learning_rate, given.batch or usual.batch
    budget = Budget(given.minutes, rate, batch, usual.crop)
    options = Options(given.data, given.work, torch.device(given.device), budget)
    if given.stage == "export":
        print(refine_stages.export_both(options, given.stage1, given.bundle))
    elif given.stage == "distilled":
        refine_stages.distil_refiner(options, given.stage1)
    elif given.stage == "finish":
        refine_stages.export_distilled(options, given.bundle)
    elif given.stage in ("copy", "share"):
        if given.stage == "copy":
            copy_stage2(open_bundle(given.stage2), given.bundle)
        else:
            share_stage2(given.stage2, given.bundle)
        refine_stages.measure_both(options.data, options.device, given.bundle)
    elif given.stage == "measure":
        refine_stages.measure_both(options.data, options.device, given.bundle)
    elif given.stage == "describer":
        train_describer(options)
    else:
        refine_stages.train_refiner(options, given.stage1)


if __name__ == "__main__":
    main()
