"""Captions as a file that QGIS, the command line and the user exchange: a GeoJSON FeatureCollection in the raster's own CRS.

    {"type": "FeatureCollection",
     "crs": {"type": "name", "properties": {"name": "<WKT of the CRS>"}},
     "features": [{"type": "Feature",
                   "geometry": {"type": "Polygon", "coordinates": [[[x, y], ...]]},
                   "properties": {"tile": "3_7", "caption": "...", "confidence": 0.93, "model": "lite"}}]}

One feature a window. Only `caption` must be there when it is read: a user who draws polygons need fill in no more. "crs" is the member
of GeoJSON 2008, which GDAL still reads; its name may be anything that rasterio reads. A file without it is in longitude and
latitude (RFC 7946), or belongs to a raster that has no CRS.
"""

import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from rasterio.crs import CRS
from rasterio.errors import CRSError

from ..errors import CaptionError, OutputError
from ..job import RASTER_CRS, partial_path
from ..job_checks import FARTHEST, is_unicode, names_crs, quoted
from .polygons import Polygon, overlap, signed_area, with_holes

USER = "user"
"""Model of captions that name none: somebody wrote them, and is believed."""

LONGEST_CAPTION = 2000
"""Letters. Text encoders read some dozens of words."""

_SAVE_AGAIN = "Save the caption layer as GeoJSON with polygons and a text field 'caption'."
_KINDS = ("Point", "MultiPoint", "LineString", "MultiLineString", "GeometryCollection")
_TRANSFORM = "Save the caption layer in the raster's CRS."
_LONGITUDE_LATITUDE = "EPSG:4326"
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
    document = _read(path)
    if crs_wkt is not None:
        _check_crs(path, document, crs_wkt)
    features = enumerate(document["features"], 1)
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


def _read(path: Path) -> dict[str, Any]:
    if not os.path.isfile(path):  # noqa: PTH113 (Path.is_file() raises for a name that is too long)
        # A pipe or a device may never end.
        raise CaptionError(f"The captions can't be read: {path} is no file.", "Give the path of an existing file.")
    try:
        document = json.loads(Path(path).read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise CaptionError(f"The captions can't be read: {error}.", "Give the path of an existing file.") from None
    except (ValueError, RecursionError) as error:
        raise CaptionError(f"{path} is no GeoJSON: {error}.", _SAVE_AGAIN) from None
    if not isinstance(document, dict) or document.get("type") != "FeatureCollection":
        raise CaptionError(f"{path} is no GeoJSON FeatureCollection.", _SAVE_AGAIN)
    if not isinstance(document.get("features"), list):
        raise CaptionError(f"{path} has no list of features.", _SAVE_AGAIN)
    return document


def _check_crs(path: Path, document: dict[str, Any], crs_wkt: str) -> None:
    try:
        name = document["crs"]["properties"]["name"] if document.get("crs") else _LONGITUDE_LATITUDE
        if name == RASTER_CRS:
            return
        if not names_crs(name):
            raise CRSError(f"{quoted(name)} names none")
        # The same as EPSG:4326 in the order that both GeoJSON and rasterio keep, but PROJ tells them apart.
        theirs = CRS.from_user_input(_LONGITUDE_LATITUDE if name.endswith(":CRS84") else name)
    except (KeyError, TypeError, AttributeError, ValueError, RecursionError, CRSError) as error:
        raise CaptionError(f"The CRS of {path} can't be read: {error}.", _TRANSFORM) from None
    raster = CRS.from_wkt(crs_wkt)
    if theirs != raster:
        raise CaptionError(
            f"The captions of {path} are in another CRS ({_called(theirs)}) than the raster ({_called(raster)}).",
            _TRANSFORM,
        )


def _called(crs: CRS) -> str:
    """Name of a CRS in a few words."""
    return crs.to_string() if crs.to_epsg() else f"{crs.to_wkt()[:40]}..."


def _parts(feature: Any, where: str) -> list[Captioned]:
    if not isinstance(feature, dict) or not isinstance(feature.get("properties"), dict):
        raise CaptionError(f"{where}: it has no fields.", _SAVE_AGAIN)
    said = _said(feature["properties"], where)
    return [Captioned(polygon, **said) for polygon in _polygons(feature.get("geometry"), where)]


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


def _polygons(geometry: Any, where: str) -> list[Polygon]:
    kind = geometry.get("type") if isinstance(geometry, dict) else None
    if kind not in ("Polygon", "MultiPolygon"):
        found = "no geometry" if kind is None else kind if kind in _KINDS else quoted(kind)
        raise CaptionError(f"{where}: it is no polygon ({found}).", "Keep polygons only in the caption layer.")
    try:
        parts = geometry["coordinates"] if kind == "MultiPolygon" else [geometry["coordinates"]]
        return [_polygon([_ring(ring) for ring in rings]) for rings in parts]
    except (KeyError, TypeError, ValueError, IndexError, OverflowError):
        raise CaptionError(f"{where}: its coordinates are no polygon's.", _SAVE_AGAIN) from None


def _polygon(rings: list[Polygon]) -> Polygon:
    return with_holes(rings[0], rings[1:]) if len(rings) > 1 else rings[0]


def _ring(coordinates: list) -> Polygon:
    """Not closed. ValueError, TypeError or IndexError when it is none; heights are left out."""
    points = tuple((_coordinate(point[0]), _coordinate(point[1])) for point in coordinates)
    if points[0] == points[-1]:
        points = points[:-1]
    if len(points) < 3:
        raise ValueError("no ring")
    return points


def _coordinate(given: Any) -> float:
    # The comparison is written so that NaN fails it.
    if isinstance(given, bool) or not isinstance(given, int | float) or not abs(given) <= FARTHEST:
        raise ValueError("no coordinate")
    return float(given)
