"""A user's rasters as scenes to learn from: windows of them, as 8 bit pictures, some held back and some kept for the test."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PIL import Image

from ..errors import EngineError, InputError
from ..raster.grid import Window
from ..raster.radiometry import Stretch, measure, to_model
from ..raster.source import Source, open_source
from .scenes import HELD_BACK

SIDE = 128
"""Pixels of a window."""

TEST = "test"
"""Name of the folder of the windows that nothing is learnt or chosen from."""

_SUFFIXES = (".tif", ".tiff", ".vrt", ".jp2", ".img", ".png", ".jpg", ".jpeg")

_EVERY = 10
_PARTS = {3: HELD_BACK, 8: TEST}
"""Of ten windows in a row, which are not for training. Each raster is counted anew: images of one place on one grid are cut alike."""

_FILLED = 0.95
"""Share of valid pixels that a window has at least."""

_FEWEST = {"": 4, HELD_BACK: 1, TEST: 1}


@dataclass(frozen=True)
class Cut:
    """rasters: how many gave windows. windows: how many there are by the folder's name, "" for those to learn from. bands: the most that
    a raster has. pixel: mean side of a pixel in units of the CRS."""

    rasters: int
    windows: dict[str, int]
    bands: int
    pixel: float


def cut(data: Path, bands: tuple[int, ...] | None, folder: Path, warn: Callable[[str], None]) -> Cut:
    """Cut all rasters of a folder into windows, and write them into ``folder`` as PNG: the colours together, each other band in grey.

    bands: three for red, green, blue, or one for grey; None: as each file says. warn: is told of what can't be used. InputError where there
    is too little to learn from.
    """
    paths = sorted(path for path in data.rglob("*") if path.suffix.lower() in _SUFFIXES)
    if not paths:
        raise InputError(
            f"There is no raster in {data}.", f"Give a folder with files that end in {', '.join(_SUFFIXES)}."
        )
    counts = dict.fromkeys(_FEWEST, 0)
    used, most, pixels = 0, 0, []
    for number, path in enumerate(paths):
        try:
            with open_source(str(path), bands) as source:
                found = _cut_raster(source, number, folder)
                most = max(most, len(source.colour.bands))
                pixels.append(abs(source.grid.transform.determinant) ** 0.5)
        except EngineError as error:
            warn(f"{path.name} is left out: {error.message}")
            continue
        if not sum(found.values()):
            warn(f"{path.name} is left out: no window of {SIDE} x {SIDE} px of it is filled.")
            continue
        used += 1
        for part, count in found.items():
            counts[part] += count
    if any(counts[part] < fewest for part, fewest in _FEWEST.items()):
        raise InputError(
            f"{data} has {sum(counts.values())} windows of {SIDE} x {SIDE} px, which is too little to learn from and to test on.",
            f"Bring more or larger rasters: {_EVERY} windows are the least, some hundred are better.",
        )
    return Cut(used, counts, most, float(np.mean(pixels)))


def _cut_raster(source: Source, number: int, folder: Path) -> dict[str, int]:
    counts = dict.fromkeys(_FEWEST, 0)
    stretch = measure(source)
    for index, window in enumerate(_windows(source)):
        patch = source.read(window)
        if patch.valid.mean() < _FILLED:
            continue
        part = _PARTS.get(index % _EVERY, "")
        (folder / part).mkdir(parents=True, exist_ok=True)
        for name, picture in _pictures(patch.values, stretch, len(source.colour.rgb)):
            Image.fromarray(picture).save(folder / part / f"{number:04}_{index:05}_{name}.png")
        counts[part] += 1
    return counts


def _windows(source: Source):
    for row in range(0, source.grid.height - SIDE + 1, SIDE):
        for col in range(0, source.grid.width - SIDE + 1, SIDE):
            yield Window(col, row, SIDE, SIDE)


def _pictures(values: np.ndarray, stretch: Stretch, colours: int):
    """Name and picture ``(SIDE, SIDE, 3)`` uint8 of the colours, and of each other band, as they go through the networks."""
    levels = ((to_model(values, stretch).clip(-1, 1) + 1) * 127.5).round().astype(np.uint8)
    yield "colours", np.ascontiguousarray(np.broadcast_to(levels[:colours], (3, SIDE, SIDE)).transpose(1, 2, 0))
    for number, band in enumerate(levels[colours:], colours + 1):
        yield f"band{number}", np.repeat(band[:, :, None], 3, 2)
