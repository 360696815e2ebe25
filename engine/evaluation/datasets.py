"""Scenes to judge on: published data sets by their own layouts, and any folder of images.

    scenes = open_dataset("rsscn7", Path("/data/RSSCN7"), side=224)
    scenes = open_folder(Path("/data/scenes"))

The three data sets are those of Sung et al. (IEEE GRSL 2025), who give figures at x8, from 28 to 224 px. They are fetched by the user, from
where their licences allow it; nothing is downloaded here.
"""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PIL import Image

from ..errors import InputError

_SUFFIXES = (".jpg", ".jpeg", ".png", ".tif", ".tiff", ".bmp")


@dataclass(frozen=True)
class Scene:
    """An image whose truth is known. kind: its class. side: pixels of the square in its middle that is taken; None: all of it."""

    path: Path
    kind: str
    side: int | None = None

    def read(self) -> np.ndarray:
        """``(H, W, 3)`` uint8, sides multiples of 8. InputError for what can't be read, or is smaller than the square."""
        try:
            image = np.asarray(Image.open(self.path).convert("RGB"))
        except OSError as error:
            raise InputError(
                f"{self.path} can't be read as an image: {error}", "Check that the file is whole."
            ) from None
        height, width = (side if self.side is None else self.side for side in image.shape[:2])
        if min(image.shape[:2]) < max(8, self.side or 8):
            raise InputError(
                f"{self.path} is too small: {image.shape[1]} x {image.shape[0]} px.", "Take a smaller side."
            )
        height, width = height // 8 * 8, width // 8 * 8
        top, left = (image.shape[0] - height) // 2, (image.shape[1] - width) // 2
        return image[top : top + height, left : left + width]


@dataclass(frozen=True)
class Dataset:
    """A published data set: one folder a class. classes: kinds by the names of their folders. images: how many it has, side: of how many
    pixels. published: figures of its paper, by method: SMS (lower is better) and CLIP-IQA (higher is better) at x8."""

    title: str
    citation: str
    licence: str
    classes: dict[str, str]
    images: int
    side: int
    published: dict[str, tuple[float, float]]


def _same(*names: str) -> dict[str, str]:
    return {name: name for name in names}


def _published(sms: tuple[float, ...], clip_iqa: tuple[float, ...]) -> dict[str, tuple[float, float]]:
    methods = ("ESRGAN", "SR3", "SUPIR", "Sung et al.")
    return dict(zip(methods, zip(sms, clip_iqa, strict=True), strict=True))


DATASETS = {
    "rsc11": Dataset(
        "RS_C11",
        "Zhao, Tang and Huo, Journal of Applied Remote Sensing 10, 2016, doi 10.1117/1.JRS.10.035004",
        "free use, without a named licence; images from Google Earth, whose terms hold",
        _same(
            "denseforest", "grassland", "harbor", "highbuildings", "lowbuildings", "overpass", "railway", "residentialarea",
            "roads", "sparseforest", "storagetanks",
        ),
        1232,
        512,
        _published((0.279, 0.243, 0.292, 0.229), (0.344, 0.604, 0.636, 0.784)),
    ),
    "rsscn7": Dataset(
        "RSSCN7",
        "Zou, Ni, Zhang and Wang, IEEE GRSL 12, 2015, doi 10.1109/LGRS.2015.2475299",
        "published for research, without a named licence; images from Google Earth, whose terms hold",
        {
            "aGrass": "grassland", "bField": "farmland", "cIndustry": "industrial", "dRiverLake": "riverlake",
            "eForest": "forest", "fResident": "residential", "gParking": "parking",
        },
        2800,
        400,
        _published((0.280, 0.232, 0.271, 0.234), (0.315, 0.547, 0.620, 0.778)),
    ),
    "whu-rs19": Dataset(
        "WHU-RS19",
        "Xia, Yang, Delon, Gousseau, Sun and Maître, ISPRS TC VII Symposium, 2010",
        "for research; a copy on a public hub names CC BY 4.0; images from Google Earth, whose terms hold",
        _same(
            "Airport", "Beach", "Bridge", "Commercial", "Desert", "Farmland", "footballField", "Forest", "Industrial", "Meadow",
            "Mountain", "Park", "Parking", "Pond", "Port", "railwayStation", "Residential", "River", "Viaduct",
        ),
        1005,
        600,
        _published((0.282, 0.232, 0.297, 0.240), (0.349, 0.607, 0.608, 0.750)),
    ),
}  # fmt: skip


def open_dataset(name: str, root: Path, side: int | None = None) -> list[Scene]:
    """All scenes of a data set, in the order of their names. root: its folder, or one that holds it.

    Folders are known by their names in any case and without signs between words. InputError where classes are missing.
    """
    dataset = DATASETS[name]
    if not root.is_dir():
        raise InputError(f"{root} is no folder.", f"Unpack {dataset.title}, and give the folder that it is in.")
    wanted = {_plain(folder): kind for folder, kind in dataset.classes.items()}
    best: dict[str, Path] = {}
    for holder in (root, *sorted(path for path in root.rglob("*") if path.is_dir())):
        found = {_plain(path.name): path for path in holder.iterdir() if path.is_dir() and _plain(path.name) in wanted}
        best = max(best, found, key=len)
    missing = [folder for folder in dataset.classes if _plain(folder) not in best]
    if missing:
        raise InputError(
            f"{root} does not look like {dataset.title}: it has no folder {', '.join(missing)}.",
            f"Give the folder that holds one folder for each of its {len(dataset.classes)} classes, as published.",
        )
    return [Scene(path, wanted[plain], side) for plain, folder in sorted(best.items()) for path in _images(folder)]


def open_folder(folder: Path, side: int | None = None) -> list[Scene]:
    """The images of a folder, named ``CLASS_NUMBER.jpg`` or otherwise. InputError where there is none."""
    if not folder.is_dir():
        raise InputError(f"{folder} is no folder.", "Give a folder of images.")
    paths = _images(folder)
    if not paths:
        raise InputError(
            f"There is no image in {folder}.", f"Give a folder with files that end in {', '.join(_SUFFIXES)}."
        )
    return [Scene(path, path.stem.rsplit("_", 1)[0], side) for path in paths]


def _images(folder: Path) -> list[Path]:
    return sorted(path for path in folder.iterdir() if path.suffix.lower() in _SUFFIXES)


def _plain(name: str) -> str:
    return "".join(letter for letter in name.lower() if letter.isalnum())
