"""Real sensors, where there is no truth: naturalness, colour, tiles and overshoot beside bicubic interpolation; writes docs/sensors.md.

    scripts/study_sensors --data ../shared/data/rasters --natural ../shared/data/train

A window of each raster is made finer from what the sensor saw, not from something reduced before. What is natural (NIQE) is learnt from the
pictures of --natural. Large pictures go to docs/evaluation/, to be looked at.
"""

import argparse
import json
import sys
import tempfile
from dataclasses import replace
from pathlib import Path

import numpy as np
import rasterio
from PIL import Image
from scipy import ndimage

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from engine.evaluation.naturalness import Statistics, distance, learn  # noqa: E402
from engine.evaluation.study import BICUBIC  # noqa: E402
from engine.job import UpscaleJob  # noqa: E402
from engine.training.degrade import interpolate  # noqa: E402
from engine.training.scenes import to_tensor  # noqa: E402
from engine.training.watch import to_dn  # noqa: E402
from engine.upscale import Models, load_models, upscale  # noqa: E402

RASTERS = {
    "naip_rgbn_5m_20090818.tif": "NAIP 2009, 5 m",
    "naip_rgbn_5m_20170827.tif": "NAIP 2017, 5 m",
    "landsat_rgb_uint8_nodata0_utm.tif": "Landsat, 300 m",
}
"""Files, and what they are in words."""

PRESETS = ("fast", "balanced")
SCALES = (2, 4)
SIDE = 288
"""Pixels of the window of each raster that is looked at."""

LEARNT = 6
"""Each so many of the pictures is learnt from."""

OTHER_TILE = 256
"""Pixels of tiles, in a second run: what differs from the first is what tiles change."""

PAGE = """\
# Real sensors

This page is written by `scripts/study_sensors`; not edited by hand.

Windows of {side} x {side} px of rasters as their sensors and publishers made them: nothing was reduced before, and there is no truth.

{table}

- *NIQE* (Mittal et al. 2013): how far local statistics lie from natural ones, lower is better. Learnt from {learnt} aerial images, not from
  the photographs of the published model: compare within this table only.
- *colour*: largest difference of a band's mean from the input's, DN.
- *tiles*: pixels of 100,000 that differ by more than 2 DN when stage 1 works in tiles of {tile} px, not its own.
- *overshoot*: how far pixels lie beyond the range of the 3 x 3 input pixels around them, mean over all pixels, DN: halos and ringing.
"""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="folder of the rasters")
    parser.add_argument("--natural", type=Path, required=True, help="folder of pictures that are natural")
    parser.add_argument("--model", default="lite")
    parser.add_argument("--docs", type=Path, default=ROOT / "docs")
    given = parser.parse_args()
    pictures = sorted(given.natural.glob("*.jpg"))[::LEARNT]
    natural = learn([np.asarray(Image.open(path).convert("RGB")) for path in pictures])
    models = load_models(UpscaleJob("in", "out", model=given.model))
    figures = {}
    for file, name in RASTERS.items():
        for scale in SCALES:
            made = _make(given.data / file, scale, models)
            figures[f"{name}, x{scale}"] = _judge(made, scale, natural)
            _save(given.docs / "evaluation" / f"{Path(file).stem}_x{scale}.jpg", made)
            print(f"{name}, x{scale}", flush=True)
    page = PAGE.format(side=SIDE, table=_table(figures), learnt=len(pictures), tile=OTHER_TILE)
    (given.docs / "sensors.md").write_text(page, encoding="utf-8")
    (given.docs / "sensors.json").write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")
    print(page)


def _make(path: Path, scale: int, models: Models) -> dict[str, np.ndarray]:
    """Pictures ``(H, W, 3)`` uint8 by method, the window's own as "input"; of presets also with other tiles."""
    with rasterio.open(path) as file, tempfile.TemporaryDirectory() as folder:
        left, top = (file.width - SIDE) // 2, (file.height - SIDE) // 2
        window = rasterio.windows.Window(left, top, SIDE, SIDE)
        coarse = file.read((1, 2, 3), window=window).transpose(1, 2, 0)
        bounds = rasterio.windows.bounds(window, file.transform)
        job = UpscaleJob(str(path), str(Path(folder, "out.tif")), scale=scale, bands=(1, 2, 3), extent=bounds)
        made = {"input": coarse, BICUBIC: to_dn(interpolate(to_tensor(coarse), scale)).astype(np.uint8)}
        for preset in PRESETS:
            made[preset] = _run(replace(job, preset=preset), models)
            made[f"{preset}, other tiles"] = _run(replace(job, preset=preset, tile=OTHER_TILE), models)
    return made


def _run(job: UpscaleJob, models: Models) -> np.ndarray:
    Path(job.output).unlink(missing_ok=True)
    upscale(job, lambda event: None, models)
    with rasterio.open(job.output) as file:
        return file.read((1, 2, 3)).transpose(1, 2, 0)


def _judge(made: dict[str, np.ndarray], scale: int, natural: Statistics) -> dict[str, dict[str, float]]:
    coarse = made["input"].astype(float)
    figures = {}
    for method in (BICUBIC, *PRESETS):
        picture = made[method].astype(float)
        row = {
            "niqe": distance(picture, natural),
            "colour": float(np.abs(picture.mean((0, 1)) - coarse.mean((0, 1))).max()),
            "overshoot": _overshoot(picture, coarse, scale),
        }
        if method in PRESETS:
            parted = np.abs(picture - made[f"{method}, other tiles"]).max(2) > 2
            row["tiles"] = 1e5 * float(parted.mean())
        figures[method] = row
    return figures


def _overshoot(picture: np.ndarray, coarse: np.ndarray, scale: int) -> float:
    low, high = (
        extreme(coarse, size=(3, 3, 1), mode="nearest").repeat(scale, 0).repeat(scale, 1)
        for extreme in (ndimage.minimum_filter, ndimage.maximum_filter)
    )
    return float((np.maximum(low - picture, 0) + np.maximum(picture - high, 0)).mean())


def _table(figures: dict[str, dict[str, dict[str, float]]]) -> str:
    lines = [
        "| raster | method | NIQE | colour, DN | tiles | overshoot, DN |",
        "| --- | --- | ---: | ---: | ---: | ---: |",
    ]
    for raster, methods in figures.items():
        for method, row in methods.items():
            tiles = f"{row['tiles']:.1f}" if "tiles" in row else ""
            lines.append(
                f"| {raster} | {method} | {row['niqe']:.2f} | {row['colour']:.2f} | {tiles} | {row['overshoot']:.2f} |"
            )
    return "\n".join(lines)


def _save(path: Path, made: dict[str, np.ndarray]) -> None:
    """Bicubic and presets side by side."""
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.fromarray(np.concatenate([made[name] for name in (BICUBIC, *PRESETS)], 1)).save(path, quality=92)


if __name__ == "__main__":
    main()
