"""Real-ESRGAN x4plus, the published weights, by ncnn on the processor: seconds of the network alone, as one line of JSON.

python scripts/bench_real_esrgan.py MODELS INPUT.npy THREADS

MODELS: folder with realesrgan-x4plus.param and .bin. INPUT.npy: (H, W, 3) uint8. Runs in .venv-bench. Both number formats that ncnn
offers for a processor are timed. Tiles as in its own command-line program, but without overlap, which flatters it.
"""

import json
import sys
import time
from pathlib import Path

import ncnn
import numpy as np

TILE = 200


def main() -> None:
    models, picture, threads = Path(sys.argv[1]), np.load(sys.argv[2]), int(sys.argv[3])
    seconds = {}
    for name, brain_float in (("float32", False), ("bfloat16", True)):
        network = ncnn.Net()
        network.opt.num_threads = threads
        network.opt.use_bf16_storage = brain_float
        network.load_param(str(models / "realesrgan-x4plus.param"))
        network.load_model(str(models / "realesrgan-x4plus.bin"))
        # The first call lays out the weights.
        _upscale(network, picture[:16, :16])
        began = time.monotonic()
        result = _upscale(network, picture)
        seconds[name] = time.monotonic() - began
    megapixels = result.shape[0] * result.shape[1] / 1e6
    print(json.dumps({"megapixels": megapixels, "seconds": seconds, "spread": float(result.std())}))


def _upscale(network: ncnn.Net, picture: np.ndarray) -> np.ndarray:
    """(H, W, 3) uint8 -> (4 H, 4 W, 3) uint8."""
    height, width, _ = picture.shape
    result = np.empty((4 * height, 4 * width, 3), np.uint8)
    for top in range(0, height, TILE):
        for left in range(0, width, TILE):
            tile = picture[top : top + TILE, left : left + TILE].astype(np.float32) / 255
            extractor = network.create_extractor()
            extractor.input("data", ncnn.Mat(np.ascontiguousarray(tile.transpose(2, 0, 1))).clone())
            status, output = extractor.extract("output")
            if status != 0:
                sys.exit(f"ncnn failed with status {status}.")
            fine = np.array(output).transpose(1, 2, 0)
            result[4 * top : 4 * (top + TILE), 4 * left : 4 * (left + TILE)] = (fine.clip(0, 1) * 255).round()
    return result


if __name__ == "__main__":
    main()
