"""Real-ESRGAN x4plus, the published weights, by ncnn on the processor. Runs in .venv-bench.

python scripts/peers/realesrgan_process.py MODELS THREADS

MODELS: folder with realesrgan-x4plus.param and .bin. Reads lines "IN.npy OUT.npy" from standard input: a picture (H, W, 3) uint8 and
where to write the one that is 4 times finer; answers each with a line "done". Tiles as in its own command-line program, but without
overlap, which flatters its speed; pictures of up to 200 px are one tile.
"""

import sys
from pathlib import Path

import ncnn
import numpy as np

TILE = 200


def load(models: Path, threads: int, brain_float: bool) -> ncnn.Net:
    """The network, its weights laid out for what follows."""
    network = ncnn.Net()
    network.opt.num_threads = threads
    network.opt.use_bf16_storage = brain_float
    network.load_param(str(models / "realesrgan-x4plus.param"))
    network.load_model(str(models / "realesrgan-x4plus.bin"))
    # The first call lays out the weights.
    upscale(network, np.zeros((16, 16, 3), np.uint8))
    return network


def upscale(network: ncnn.Net, picture: np.ndarray) -> np.ndarray:
    """(H, W, 3) uint8 -> (4 H, 4 W, 3) uint8."""
    height, width, _ = picture.shape
    result = np.empty((4 * height, 4 * width, 3), np.uint8)
    for top in range(0, height, TILE):
        for left in range(0, width, TILE):
            tile = picture[top : top + TILE, left : left + TILE].astype(np.float32) / 255
            extractor = network.create_extractor()
            # The Mat only looks at the array, which must outlive it.
            planes = np.ascontiguousarray(tile.transpose(2, 0, 1))
            extractor.input("data", ncnn.Mat(planes))
            status, output = extractor.extract("output")
            if status != 0:
                sys.exit(f"ncnn failed with status {status}.")
            fine = np.array(output).transpose(1, 2, 0)
            result[4 * top : 4 * (top + TILE), 4 * left : 4 * (left + TILE)] = (fine.clip(0, 1) * 255).round()
    return result


def main() -> None:
    network = load(Path(sys.argv[1]), int(sys.argv[2]), brain_float=False)
    for line in sys.stdin:
        source, result = line.split()
        np.save(result, upscale(network, np.load(source)))
        print("done", flush=True)


if __name__ == "__main__":
    main()
