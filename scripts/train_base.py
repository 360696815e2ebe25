"""Train stage 1: the predictor, then the diffusion model, then the bundle. Kill it at any time and start it again.

    scripts/train_base predictor --data FOLDER --work work/train --minutes 35
    scripts/train_base diffusion --data FOLDER --work work/train --minutes 40
"""

import argparse
import sys
from pathlib import Path

import torch

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from engine.models.blocks import scale_class  # noqa: E402
from engine.models.predictor import Predictor  # noqa: E402
from engine.precision import fast_dtype  # noqa: E402
from engine.training import predict, scenes  # noqa: E402
from engine.training.run import Budget, Run  # noqa: E402
from engine.training.watch import judge  # noqa: E402

SEED = 7


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("stage", choices=["predictor"])
    parser.add_argument("--data", type=Path, required=True, help="folder of training scenes (RGB images)")
    parser.add_argument("--work", type=Path, required=True, help="folder of checkpoints, logs and pictures")
    parser.add_argument("--minutes", type=float, required=True, help="compute time to spend on this stage")
    parser.add_argument("--batch", type=int, default=16)
    parser.add_argument("--learning-rate", type=float)
    parser.add_argument("--device", default="cuda" if torch.cuda.is_available() else "cpu")
    return parser.parse_args()


def train_predictor(options: argparse.Namespace) -> None:
    device = torch.device(options.device)
    seen, held_back = scenes.load(options.data)
    torch.manual_seed(SEED)
    model = Predictor().to(device, memory_format=torch.channels_last)
    run = Run(options.work / "predictor", model, Budget(options.minutes, options.learning_rate or 8e-4, options.batch))

    def losses(step: int, progress: float) -> dict[str, torch.Tensor]:
        pair = scenes.draw(seen, run.budget.batch, run.budget.crop, SEED, step)
        pair = scenes.Pair(pair.coarse.to(device), pair.fine.to(device), pair.scale)
        with torch.autocast(device.type, torch.bfloat16, enabled=fast_dtype(device) == torch.bfloat16):
            return predict.losses(model, pair, progress)

    def watch(average: torch.nn.Module) -> dict[str, float]:
        def mean(bicubic: torch.Tensor, scale: int) -> torch.Tensor:
            with torch.autocast(device.type, torch.bfloat16, enabled=fast_dtype(device) == torch.bfloat16):
                return average(bicubic.to(device), scale_class(scale, 1, device))[0].cpu()

        figures = [judge(mean, held_back, scale, run.folder / f"watch_x{scale}.png") for scale in (4, 2, 8)]
        return {name: value for part in figures for name, value in part.items()}

    run.train(losses, watch)


if __name__ == "__main__":
    chosen = arguments()
    {"predictor": train_predictor}[chosen.stage](chosen)
