"""Sensor models to choose from: how a coarse raster is made of a fine one, the same for everybody who names it.

    reduce_raster(source, Window(0, 0, 400, 400), 4, SENSORS["clean"], seed=0, output="coarse.tif", told=print)

Training draws its degradations at random (`training.degrade`); these four stand still, in the middle of what it
draws. The raster is read and written by windows, and what comes out does not depend on them.
"""

import io
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import torch
import torch.nn.functional as F
from PIL import Image
from scipy import ndimage

from ..errors import InputError
from ..noise import noise
from ..raster.grid import Window
from ..raster.radiometry import Stretch, finish, measure
from ..raster.sink import create_sink
from ..raster.source import Patch, Source
from ..raster.space import check_space
from .compared import cells

CELL = 512
"""Fine pixels a side that are reduced at once."""

AROUND = 16
"""Coarse pixels beyond a cell that are reduced too, and dropped: more than blur and interpolation reach; a block
of JPEG's."""


@dataclass(frozen=True)
class Sensor:
    """blur: standard deviation of the optics' point spread function (Gaussian), coarse pixels. footprint:
    "bicubic" (with antialiasing, the field's convention) or "average" (a detector that sees its whole pixel
    evenly). read, shot: standard deviation of the noise without and with the signal, in 255ths of the range.
    quality: of a JPEG compression, None for none."""

    blur: float
    footprint: str
    read: float = 0.0
    shot: float = 0.0
    quality: int | None = None

    @property
    def around(self) -> int:
        """`AROUND`, and for JPEG one block more: the outermost blocks hold what the window's end has spoilt, and
        colours reach into the next."""
        return AROUND if self.quality is None else 2 * AROUND


SENSORS = {
    "clean": Sensor(0.0, "bicubic"),
    "optical": Sensor(0.3, "average"),
    "noisy": Sensor(0.3, "average", read=1.5, shot=1.0),
    "compressed": Sensor(0.3, "average", read=1.5, shot=1.0, quality=80),
}


def reduce_raster(
    source: Source, part: Window, scale: int, sensor: Sensor, seed: int, output: str, told: Callable[[float], None]
) -> None:
    """Write the coarse raster of a part of a fine one, ``part.width / scale`` wide. A coarse pixel is valid where all
    fine ones of it are.

    Raises InputError where the sensor can't be had for this type of raster; OutputError.
    """
    if sensor.quality is not None and source.dtype != "uint8":
        raise InputError(
            f"{source.path} is of type {source.dtype}, and JPEG holds 8 bit.",
            "Choose another SENSOR, or an 8 bit reference.",
        )
    stretch = measure(source)
    grid = source.grid.crop(part).coarser(scale)
    around = sensor.around
    sink = create_sink(output, source, grid)
    check_space(sink.wanted())
    with sink:
        parts = list(cells(part.width // scale, part.height // scale, CELL // scale))
        for done, cell in enumerate(parts, 1):
            patch = _read(source, part, cell.grown(around), scale)
            coarse = _reduce(patch.values, scale, sensor)
            coarse = _disturb(coarse, cell.grown(around), sensor, seed, stretch)
            if sensor.quality is not None:
                coarse = _compress(coarse, sensor.quality, len(source.colour.rgb))
            inner = np.s_[..., around : around + cell.height, around : around + cell.width]
            valid = _blocks(patch.valid, scale).all((-3, -1))
            alpha, mask = (
                None if p is None else _blocks(p, scale).min((-3, -1))[inner] for p in (patch.alpha, patch.mask)
            )
            sink.write(cell, finish(coarse[inner], valid[inner], source.dtype, source.empty), alpha, mask)
            told(done / len(parts))
        sink.commit({})


def _read(source: Source, part: Window, cell: Window, scale: int) -> Patch:
    fine = cell.scaled(scale)
    return source.read(Window(fine.col + part.col, fine.row + part.row, fine.width, fine.height))


def _blocks(values: np.ndarray, scale: int) -> np.ndarray:
    """``(..., H, W)`` -> ``(..., H / scale, scale, W / scale, scale)``."""
    *bands, height, width = values.shape
    return values.reshape(*bands, height // scale, scale, width // scale, scale)


def _reduce(fine: np.ndarray, scale: int, sensor: Sensor) -> np.ndarray:
    """``(C, H, W)`` float32 in DN -> ``(C, H / scale, W / scale)``."""
    if sensor.blur:
        sigma = sensor.blur * scale
        fine = ndimage.gaussian_filter(fine, (0, sigma, sigma))
    if sensor.footprint == "average":
        return _blocks(fine, scale).mean((-3, -1), dtype=np.float64).astype(np.float32)
    tensor = torch.from_numpy(np.ascontiguousarray(fine))[None]
    return F.interpolate(tensor, scale_factor=1 / scale, mode="bicubic", antialias=True)[0].numpy()


def _disturb(coarse: np.ndarray, place: Window, sensor: Sensor, seed: int, stretch: Stretch) -> np.ndarray:
    """Add the noise of read-out and of light; by position, so that it does not depend on windows."""
    if not (sensor.read or sensor.shot):
        return coarse
    low, high = stretch.low[:, None, None], stretch.high[:, None, None]
    signal = np.clip((coarse - low) / (high - low), 0, 1)
    sigma = np.sqrt(sensor.read**2 + sensor.shot**2 * signal) * (high - low) / 255
    drawn = np.concatenate([noise(place, seed, 0, band, channels=1) for band in range(len(coarse))])
    return coarse + (sigma * drawn).astype(np.float32)


def _compress(coarse: np.ndarray, quality: int, colours: int) -> np.ndarray:
    """8 bit bands through JPEG: red, green and blue together, every other band as a grey picture."""
    levels = np.clip(np.rint(coarse), 0, 255).astype(np.uint8)
    groups = [levels[:colours], *(band[None] for band in levels[colours:])]
    return np.concatenate([_through_jpeg(group, quality) for group in groups]).astype(np.float32)


def _through_jpeg(bands: np.ndarray, quality: int) -> np.ndarray:
    picture = Image.fromarray(bands.transpose(1, 2, 0) if len(bands) == 3 else bands[0])
    buffer = io.BytesIO()
    picture.save(buffer, "JPEG", quality=quality)
    decoded = np.asarray(Image.open(buffer))
    return decoded.transpose(2, 0, 1) if decoded.ndim == 3 else decoded[None]
