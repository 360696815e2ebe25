"""Polygons in GeoJSON files that QGIS, the command line and users hand over, read as if a stranger had written them.

    features = read_features(path, role, crs_wkt)
    outline, *holes = polygons_of(features[0]["geometry"], "Feature 1", role)[0]

The CRS is that of the member "crs" of GeoJSON 2008, which GDAL still reads and writes; its name may be anything that rasterio reads. A file
without it is in longitude and latitude (RFC 7946), or belongs to a raster that has no CRS.
"""

import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rasterio.crs import CRS
from rasterio.errors import CRSError

from .captions.polygons import Polygon
from .errors import EngineError
from .job import RASTER_CRS
from .job_checks import FARTHEST, names_crs, quoted

_KINDS = ("Point", "MultiPoint", "LineString", "MultiLineString", "GeometryCollection")
_LONGITUDE_LATITUDE = "EPSG:4326"
_EXISTING = "Give the path of an existing file."


@dataclass(frozen=True)
class Role:
    """What a file is to a job, for its errors. name, layer: in words; error: of which kind they are; save_again: the cure of most."""

    name: str
    layer: str
    error: type[EngineError]
    save_again: str


def read_features(path: Path, role: Role, crs_wkt: str | None) -> list[Any]:
    """The features of a file, whatever they are. crs_wkt: CRS of the raster that they are for; None: not compared.

    Raises the role's error for what is no FeatureCollection, or is in another CRS.
    """
    document = _read(path, role)
    if crs_wkt is not None:
        _check_crs(path, document, crs_wkt, role)
    return document["features"]


def polygons_of(geometry: Any, where: str, role: Role) -> list[list[Polygon]]:
    """The polygons of a feature's geometry, each as its outline and its holes; heights are left out.

    where: the feature, in words. Raises the role's error for what is no polygon.
    """
    kind = geometry.get("type") if isinstance(geometry, dict) else None
    if kind not in ("Polygon", "MultiPolygon"):
        found = "no geometry" if kind is None else kind if kind in _KINDS else quoted(kind)
        raise role.error(f"{where}: it is no polygon ({found}).", f"Keep polygons only in the {role.layer}.")
    try:
        parts = geometry["coordinates"] if kind == "MultiPolygon" else [geometry["coordinates"]]
        polygons = [[_ring(ring) for ring in rings] for rings in parts]
        if not all(polygons):
            raise ValueError("no outline")
    except (KeyError, TypeError, ValueError, IndexError, OverflowError):
        raise role.error(f"{where}: its coordinates are no polygon's.", role.save_again) from None
    return polygons


def _read(path: Path, role: Role) -> dict[str, Any]:
    if not os.path.isfile(path):  # noqa: PTH113 (Path.is_file() raises for a name that is too long)
        # A pipe or a device may never end.
        raise role.error(f"The {role.name} can't be read: {path} is no file.", _EXISTING)
    try:
        document = json.loads(Path(path).read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise role.error(f"The {role.name} can't be read: {error}.", _EXISTING) from None
    except (ValueError, RecursionError) as error:
        raise role.error(f"{path} is no GeoJSON: {error}.", role.save_again) from None
    if not isinstance(document, dict) or document.get("type") != "FeatureCollection":
        raise role.error(f"{path} is no GeoJSON FeatureCollection.", role.save_again)
    if not isinstance(document.get("features"), list):
        raise role.error(f"{path} has no list of features.", role.save_again)
    return document


def _check_crs(path: Path, document: dict[str, Any], crs_wkt: str, role: Role) -> None:
    transform = f"Save the {role.layer} in the raster's CRS."
    try:
        name = document["crs"]["properties"]["name"] if document.get("crs") else _LONGITUDE_LATITUDE
        if name == RASTER_CRS:
            return
        if not names_crs(name):
            raise CRSError(f"{quoted(name)} names none")
        # The same as EPSG:4326 in the order that both GeoJSON and rasterio keep, but PROJ tells them apart.
        theirs = CRS.from_user_input(_LONGITUDE_LATITUDE if name.endswith(":CRS84") else name)
    except (KeyError, TypeError, AttributeError, ValueError, RecursionError, CRSError) as error:
        raise role.error(f"The CRS of {path} can't be read: {error}.", transform) from None
    raster = CRS.from_wkt(crs_wkt)
    if theirs != raster:
        raise role.error(
            f"{path} is in another CRS ({_called(theirs)}) than the raster ({_called(raster)}).",
            transform,
        )


def _called(crs: CRS) -> str:
    """Name of a CRS in a few words."""
    return crs.to_string() if crs.to_epsg() else f"{crs.to_wkt()[:40]}..."


def _ring(coordinates: list) -> Polygon:
    """Not closed. ValueError, TypeError or IndexError when it is none."""
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
