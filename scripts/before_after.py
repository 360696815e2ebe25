"""A picture of a raster before and after: the input's pixels and bicubic beside the result, in large crops.

python scripts/before_after.py IN OUT PICTURE [--crops 2] [--size 64] [--zoom 2]

The crops are those with the most detail in the input, chosen without a look at the result. Each of the result's pixels
is shown as a square of `zoom` pixels.
"""

import argparse
import sys
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import rasterio
from PIL import Image, ImageDraw, ImageFont

GAP = 12
HEADING = 40
JPEG_QUALITY = 90


@dataclass(frozen=True)
class Crop:
    """A square of the input, in its pixels."""

    row: int
    col: int
    size: int

    def of(self, picture: np.ndarray, scale: int = 1) -> np.ndarray:
        """The crop's part of a picture (H, W, 3) that is `scale` times finer than the input."""
        row, col, size = (scale * value for value in (self.row, self.col, self.size))
        return picture[row : row + size, col : col + size]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("input", type=Path, metavar="IN")
    parser.add_argument("output", type=Path, metavar="OUT", help="the same area, some whole number of times finer")
    parser.add_argument("picture", type=Path, metavar="PICTURE", help="PNG or JPEG to write")
    parser.add_argument("--crops", type=int, default=2, help="how many (default %(default)s)")
    parser.add_argument(
        "--zoom", type=int, default=2, help="pixels to show each of the result's with (default %(default)s)"
    )
    parser.add_argument("--size", type=int, default=64, help="their side in input pixels (default %(default)s)")
    options = parser.parse_args()

    with rasterio.open(options.input) as before, rasterio.open(options.output) as after:
        scale = after.width // before.width
        if (after.width, after.height) != (before.width * scale, before.height * scale):
            sys.exit(f"{options.output} does not cover what {options.input} covers.")
        titles = (
            f"Input, {_pixel_size(before)}, pixels as they are",
            f"Bicubic, {scale} times finer",
            f"vlmsr, {scale} times finer, {_pixel_size(after)}",
        )
        low, high = _stretch(before)
        coarse, fine = _shown(before, low, high), _shown(after, low, high)
    bicubic = np.asarray(Image.fromarray(coarse).resize(fine.shape[1::-1], Image.Resampling.BICUBIC))
    crops = _most_detailed(coarse, options.crops, options.size)
    columns = [
        [_enlarged(crop.of(coarse), scale * options.zoom) for crop in crops],
        [_enlarged(crop.of(bicubic, scale), options.zoom) for crop in crops],
        [_enlarged(crop.of(fine, scale), options.zoom) for crop in crops],
    ]
    sheet = _sheet(titles, columns)
    options.picture.parent.mkdir(parents=True, exist_ok=True)
    sheet.save(options.picture, quality=JPEG_QUALITY, optimize=True)


def _pixel_size(raster: rasterio.DatasetReader) -> str:
    size = abs(raster.transform.determinant) ** 0.5
    return f"{size:.3g} m pixels" if raster.crs and raster.crs.is_projected else f"{size:.3g} degree pixels"


def _colours(raster: rasterio.DatasetReader) -> list[int]:
    return [1, 2, 3] if raster.count >= 3 else [1, 1, 1]


def _stretch(raster: rasterio.DatasetReader) -> tuple[float, float]:
    """One stretch for all that is compared, from the input alone."""
    values = raster.read(_colours(raster), masked=True).compressed()
    low, high = np.percentile(values, (0.5, 99.5))
    return float(low), max(float(high), float(low) + 1)


def _shown(raster: rasterio.DatasetReader, low: float, high: float) -> np.ndarray:
    """(H, W, 3) uint8."""
    values = raster.read(_colours(raster)).astype(np.float32)
    return (np.clip((values - low) / (high - low), 0, 1) * 255).round().astype(np.uint8).transpose(1, 2, 0)


def _most_detailed(picture: np.ndarray, count: int, size: int) -> list[Crop]:
    """Crops with the steepest gradients that don't overlap, from the best down."""
    height, width, _ = picture.shape
    size = min(size, height, width)
    grey = picture.mean(2)
    steepness = np.hypot(*np.gradient(grey)).cumsum(0).cumsum(1)
    steepness = np.pad(steepness, ((1, 0), (1, 0)))
    sums = steepness[size:, size:] - steepness[:-size, size:] - steepness[size:, :-size] + steepness[:-size, :-size]
    crops = []
    while len(crops) < count and np.isfinite(sums).any() and sums.max() >= 0:
        row, col = (int(value) for value in np.unravel_index(sums.argmax(), sums.shape))
        crops.append(Crop(row, col, size))
        sums[max(row - size + 1, 0) : row + size, max(col - size + 1, 0) : col + size] = -1
    return crops


def _enlarged(picture: np.ndarray, times: int) -> Image.Image:
    """Each pixel as a square: nothing is smoothed for the show."""
    return Image.fromarray(picture.repeat(times, 0).repeat(times, 1))


def _sheet(titles: tuple[str, ...], columns: list[list[Image.Image]]) -> Image.Image:
    """Columns of pictures of one size, each under its title."""
    width, height = (side + GAP for side in columns[0][0].size)
    sheet = Image.new("RGB", (GAP + len(columns) * width, HEADING + len(columns[0]) * height), "white")
    draw, font = ImageDraw.Draw(sheet), ImageFont.load_default(20)
    for number, (title, pictures) in enumerate(zip(titles, columns, strict=True)):
        left = GAP + number * width
        draw.text((left, HEADING / 2), title, "black", font, anchor="lm")
        for row, picture in enumerate(pictures):
            sheet.paste(picture, (left, HEADING + row * height))
    return sheet


if __name__ == "__main__":
    main()
