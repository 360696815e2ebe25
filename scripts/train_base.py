"""Train stage 1. Kill it at any time and start it again: it goes on. The same commands on a CPU or a GPU.

scripts/train_base depth     --data FOLDER --work work/train --start BUNDLE --bundle work/deeper --depth 14   (optional)
scripts/train_base predictor --data FOLDER --work work/train --minutes 35
scripts/train_base diffusion --data FOLDER --work work/train --minutes 35
scripts/train_base distilled --data FOLDER --work work/train --minutes 35
scripts/train_base export    --data FOLDER --work work/train --bundle engine/bundles/lite

With --network swin the predictor is that of bundle lite-swin, which has no diffusion, and shares stage 2 with lite.
"""

import argparse
import sys
from pathlib import Path

import torch

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from engine.models.predictor import Predictor
from engine.models.swin_predictor import SwinPredictor
from engine.training import stages
from engine.training.export import MANIFEST, SWIN_MANIFEST
from engine.training.run import Budget
from engine.version import VERSION

STAGES = {
    "predictor": (stages.train_predictor, 8e-4),
    "diffusion": (stages.train_diffusion, 6e-4),
    "distilled": (stages.train_distilled, 3e-4),
}
"""Function and default learning rate of each."""

NETWORKS = {"convolutional": Predictor, "swin": SwinPredictor}

NEEDS = {"depth": ("start", "bundle", "depth"), "export": ("bundle",)}
"""Options that a stage can't do without, where it is not the minutes to spend."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("stage", choices=["depth", *STAGES, "export"])
    parser.add_argument("--data", type=Path, help="folder of training scenes (RGB images)")
    parser.add_argument("--work", type=Path, required=True, help="folder of checkpoints, logs and pictures")
    parser.add_argument("--minutes", type=float, help="compute time to spend on this stage in all")
    parser.add_argument("--batch", type=int, default=16)
    parser.add_argument("--crop", type=int, default=128, help="side of the crops, fine pixels, a multiple of 8")
    parser.add_argument("--learning-rate", type=float)
    parser.add_argument(
        "--watch-every",
        type=float,
        default=Budget.watch_every,
        help="seconds of training until it is judged again (default %(default)g); that takes minutes on a slow processor",
    )
    parser.add_argument(
        "--start", type=Path, help="bundle whose network to make shallower or deeper, or to train further"
    )
    parser.add_argument("--device", default="cuda" if torch.cuda.is_available() else "cpu")
    parser.add_argument("--bundle", type=Path, help="folder of the bundle to write, depth and export only")
    parser.add_argument("--depth", type=int, help="blocks that the predictor shall have, depth only")
    parser.add_argument("--network", choices=NETWORKS, default="convolutional", help="the kind of the predictor")
    given = parser.parse_args()
    needed = ("data", *NEEDS.get(given.stage, ("minutes",)))
    if any(getattr(given, name) is None for name in needed):
        parser.error(f"{given.stage} needs {' and '.join('--' + name for name in needed)}")
    train, rate = STAGES.get(given.stage, (None, 0.0))
    budget = Budget(
        given.minutes or 0.0, given.learning_rate or rate, given.batch, given.crop, watch_every=given.watch_every
    )
    network = NETWORKS[given.network]
    options = stages.Options(given.data, given.work, torch.device(given.device), budget, given.start, network)
    if given.stage == "depth":
        stages.change_depth(options, given.depth, given.bundle)
    elif given.stage == "export" and given.network == "swin":
        stages.export_mean(options, {**SWIN_MANIFEST, "version": VERSION}, given.bundle)
    elif given.stage == "export":
        stages.export_bundle(options, {**MANIFEST, "version": VERSION}, given.bundle)
    else:
        train(options)


if __name__ == "__main__":
    main()
