"""Real-ESRGAN x4plus, the published weights, by ncnn on the processor: seconds of the network alone, as one line of JSON.

python scripts/bench_real_esrgan.py MODELS INPUT.npy THREADS

MODELS: see peers/realesrgan_process.py. INPUT.npy: (H, W, 3) uint8. Runs in .venv-bench. Both number
formats that ncnn offers for a processor are timed.
"""

import json
import sys
import time
from pathlib import Path

import numpy as np
from peers.realesrgan_process import load, upscale


def main() -> None:
    models, picture, threads = Path(sys.argv[1]), np.load(sys.argv[2]), int(sys.argv[3])
    seconds = {}
    for name, brain_float in (("float32", False), ("bfloat16", True)):
        network = load(models, threads, brain_float)
        began = time.monotonic()
        result = upscale(network, picture)
        seconds[name] = time.monotonic() - began
    megapixels = result.shape[0] * result.shape[1] / 1e6
    print(json.dumps({"megapixels": megapixels, "seconds": seconds, "spread": float(result.std())}))


if __name__ == "__main__":
    main()
