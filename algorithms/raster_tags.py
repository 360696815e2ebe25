"""What a raster file says of itself: tags such as AI_GENERATED and VLMSR_SEED.

tags_of("/data/fine.tif")       # {"AI_GENERATED": "yes", "VLMSR_SEED": "0", ...}
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path


def tags_of(name: str) -> dict[str, str]:
    """Tags of a raster as GDAL names it; none for what can't be opened."""
    try:
        changed = Path(name).stat().st_mtime_ns
    except (OSError, ValueError):
        # A name that only GDAL understands.
        changed = None
    return dict(_read(name, changed))


@lru_cache(maxsize=64)
def _read(name: str, changed: int | None) -> tuple[tuple[str, str], ...]:
    """changed: when the file was; a map asks for the same tags again and again."""
    from osgeo import gdal

    # What is no raster is no error here, whether or not somebody has switched GDAL's exceptions on.
    gdal.PushErrorHandler("CPLQuietErrorHandler")
    try:
        raster = gdal.Open(name)
    except RuntimeError:
        raster = None
    finally:
        gdal.PopErrorHandler()
    return () if raster is None else tuple(raster.GetMetadata().items())
