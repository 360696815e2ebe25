"""Captions as a file that QGIS, the command line and the user exchange: a GeoJSON FeatureCollection in the raster's own CRS.

    {"type": "FeatureCollection",
     "crs": {"type": "name", "properties": {"name": "<WKT of the CRS>"}},
     "features": [{"type": "Feature",
                   "geometry": {"type": "Polygon", "coordinates": [[[x, y], ...]]},
                   "properties": {"tile": "3_7", "caption": "...", "confidence": 0.93, "model": "lite"}}]}

One feature a window. Only `caption` must be there when it is read: a user who draws polygons need fill in no more. For "crs" see `geojson`.
"""

import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from ..errors import CaptionError, OutputError
from ..geojson import Role, polygons_of, read_features
from ..job import partial_path
from ..job_checks import is_unicode, quoted
from .polygons import Polygon, overlap, signed_area, with_holes

USER = "user"
"""Model of captions that name none: somebody wrote them, and is believed."""

LONGEST_CAPTION = 2000
"""Letters. Text encoders read some dozens of words."""

_SAVE_AGAIN = "Save the caption layer as GeoJSON with polygons and a text field 'caption'."
_ROLE = Role("captions", "caption layer", CaptionError, _SAVE_AGAIN)
_ALIKE = 1e-6
"""Share of a window by which overlaps may differ and still be the same: coordinates in files are rounded."""


@dataclass(frozen=True)
class Captioned:
    """What is said of a place.

    polygon: (x, y) in the raster's CRS, not closed (see `polygons` for holes). caption: empty where nothing is to be said.
    confidence: 0 to 1. tile: "COL_ROW" of the window, in steps of the grid of windows; empty for a polygon that the user drew.
    """

    polygon: Polygon
    caption: str
    confidence: float = 1.0
    model: str = USER
    tile: str = ""


def check_place(path: Path, read: list[Path]) -> None:
    """Early, whether captions can be written there without losing anything. read: files that the job reads. Raises OutputError."""
    if not path.parent.is_dir():
        raise OutputError(f"The folder {path.parent} does not exist.", "Make it first, or choose another one.")
    if not os.access(path.parent, os.W_OK):
        raise OutputError(f"The folder {path.parent} can't be written to.", "Choose a folder that you may write to.")
    if path.is_dir():
        raise OutputError(f"{path} is a folder.", "Give the name of a file.")
    if path.exists() and not path.is_file():
        raise OutputError(f"{path} is no file but a device.", "Give the name of a file.")
    # What is too long for a path is none: a raster may be written out in place of one.
    if path.exists() and any(os.path.exists(other) and other.samefile(path) for other in read):  # noqa: PTH110
        raise OutputError(f"{path} is read by this job, and would be lost.", "Give the captions another name.")


def write_captions(path: Path, captions: list[Captioned], crs_wkt: str | None) -> None:
    """Write all or nothing. crs_wkt: None for a raster without CRS. Raises OutputError."""
    crs = {"crs": {"type": "name", "properties": {"name": crs_wkt}}} if crs_wkt else {}
    document = {"type": "FeatureCollection", **crs, "features": [_feature(captioned) for captioned in captions]}
    text = (json.dumps(document, indent=1, ensure_ascii=False, allow_nan=False) + "\n").encode("utf-8", "replace")
    partial = partial_path(path)
    try:
        partial.write_bytes(text)
        partial.replace(path)
    except OSError as error:
        partial.unlink(missing_ok=True)
        raise OutputError(
            f"{path} can't be written: {error}", "Choose another folder or name, or free space."
        ) from None


def read_captions(path: Path, crs_wkt: str | None = None) -> list[Captioned]:
    """The captions of a file, in its order; one for each part of a MultiPolygon.

    crs_wkt: CRS of the raster that they are for; None: not compared. Raises CaptionError for a file that is no such
    GeoJSON, that is in another CRS, or that says nothing at all.
    """
    features = enumerate(read_features(path, _ROLE, crs_wkt), 1)
    captions = [
        captioned for number, feature in features for captioned in _parts(feature, f"Feature {number} of {path}")
    ]
    if not captions:
        raise CaptionError(f"{path} holds no captions.", "Describe the raster first, or leave the captions out.")
    if not any(captioned.caption for captioned in captions):
        raise CaptionError(
            f"All captions of {path} are empty.",
            "Write what is to be seen into the field 'caption', or leave the captions out.",
        )
    return captions


def assign(captions: list[Captioned], windows: list[Polygon]) -> list[str | None]:
    """The caption of each window: that of the polygon which covers most of it; None where none does.

    windows: convex, in the captions' CRS. Of polygons that cover alike much, the smallest speaks, then the first.
    """
    boxes = np.array([_box(captioned.polygon) for captioned in captions]).reshape(-1, 4)
    areas = [abs(signed_area(captioned.polygon)) for captioned in captions]
    return [_speaker(captions, boxes, areas, window) for window in windows]


def _speaker(captions: list[Captioned], boxes: np.ndarray, areas: list[float], window: Polygon) -> str | None:
    left, bottom, right, top = _box(window)
    near = (boxes[:, 0] < right) & (boxes[:, 2] > left) & (boxes[:, 1] < top) & (boxes[:, 3] > bottom)
    shared = {int(index): overlap(captions[index].polygon, window) for index in np.flatnonzero(near)}
    least = _ALIKE * abs(signed_area(window))
    most = max(shared.values(), default=0.0)
    if most <= least:
        return None
    alike = [index for index, area in shared.items() if area >= most - least]
    return captions[min(alike, key=lambda index: areas[index])].caption


def _box(polygon: Polygon) -> tuple[float, float, float, float]:
    xs, ys = zip(*polygon, strict=True)
    return min(xs), min(ys), max(xs), max(ys)


def _feature(captioned: Captioned) -> dict[str, Any]:
    ring = [list(point) for point in (*captioned.polygon, captioned.polygon[0])]
    return {
        "type": "Feature",
        "geometry": {"type": "Polygon", "coordinates": [ring]},
        "properties": {
            "tile": captioned.tile,
            "caption": captioned.caption,
            "confidence": captioned.confidence,
            "model": captioned.model,
        },
    }


def _parts(feature: Any, where: str) -> list[Captioned]:
    if not isinstance(feature, dict) or not isinstance(feature.get("properties"), dict):
        raise CaptionError(f"{where}: it has no fields.", _SAVE_AGAIN)
    said = _said(feature["properties"], where)
    polygons = polygons_of(feature.get("geometry"), where, _ROLE)
    return [Captioned(_polygon(rings), **said) for rings in polygons]


def _said(properties: dict[str, Any], where: str) -> dict[str, Any]:
    """The other fields of `Captioned`; those that are NULL or missing take their defaults."""
    if "caption" not in properties:
        raise CaptionError(f"{where}: it has no field 'caption'.", _SAVE_AGAIN)
    caption = properties["caption"]
    if not isinstance(caption, str | None) or not is_unicode(caption or ""):
        raise CaptionError(f"{where}: its caption is no text.", _SAVE_AGAIN)
    if len(caption or "") > LONGEST_CAPTION:
        raise CaptionError(f"{where}: its caption has more than {LONGEST_CAPTION} letters.", "Shorten it.")
    confidence = properties.get("confidence")
    if confidence is None:
        confidence = 1.0
    if isinstance(confidence, bool) or not isinstance(confidence, int | float) or not 0 <= confidence <= 1:
        raise CaptionError(f"{where}: its confidence is {quoted(confidence)}.", "Give a number from 0 to 1, or NULL.")
    return {
        "caption": " ".join((caption or "").split()),
        "confidence": float(confidence),
        "model": _word(properties, "model", where) or USER,
        "tile": _word(properties, "tile", where),
    }


def _word(properties: dict[str, Any], name: str, where: str) -> str:
    """A short text or a number; empty where it is NULL or missing."""
    given = properties.get(name)
    text = "" if given is None else str(given) if isinstance(given, str | int | float) else None
    if text is None or len(text) > LONGEST_CAPTION or not is_unicode(text):
        raise CaptionError(f"{where}: its {name} is {quoted(given)}.", "Give a short text, or NULL.")
    return text


def _polygon(rings: list[Polygon]) -> Polygon:
    return with_holes(rings[0], rings[1:]) if len(rings) > 1 else rings[0]
