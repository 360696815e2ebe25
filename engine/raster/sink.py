"""Writing: a Cloud Optimized GeoTIFF that appears under its name only when it is complete.

    with create_sink("out.tif", source, grid) as sink:
        sink.write(window, finished, alpha, mask)
        sink.commit({"AI_GENERATED": "yes"})

Until then its pixels are on canvases, hidden beside it. Without commit, and on any error, nothing is left behind, unless somebody wants to
go on with it (`keep`).
"""

import contextlib
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any
from xml.etree import ElementTree  # nosec B405: what is read was written by GDAL a moment before

import numpy as np
import rasterio
import rasterio.shutil
from rasterio.errors import RasterioError
from rasterio.io import DatasetWriter

from ..errors import OutputError
from ..job import COMPRESSIONS, partial_path
from .canvas import Canvas, canvas_size
from .grid import Grid, Window
from .layout import MAKING, at_most, check_compression, layout
from .source import Source
from .space import FREE_SPACE, Wanted

CACHE = 16 * 2**20
"""Bytes that GDAL may hold back: fixed, so that memory does not grow with the raster."""

SUFFIXES = (".tif", ".tiff")


class Sink:
    """A result in the making.

    profile: of the file, as rasterio has it. bands: numbers in the file of those that are written, in the order in which they come; alpha:
    that of the alpha band, or None. masked: whether the file has a mask. describe: says of an open file what it holds. keep: asked at
    the end whether what is not complete shall stay. compression: of the finished file, see `layout`.
    """

    def __init__(
        self,
        output: str,
        profile: dict[str, Any],
        bands: tuple[int, ...],
        alpha: int | None,
        masked: bool,
        describe: Callable[[DatasetWriter], None],
        keep: Callable[[], bool],
        compression: str,
    ):
        self._output, self._partial = Path(output), partial_path(output)
        self._profile, self._bands, self._alpha, self._masked = profile, bands, alpha, masked
        self._describe, self._keep, self._compression = describe, keep, compression
        self._canvases: list[Canvas] = []

    def __enter__(self) -> "Sink":
        try:
            for path, shape in self._parts().items():
                self._canvases.append(Canvas(path, *shape))
        except OSError as error:
            self.abort()
            raise OutputError(f"{self._output} can't be written: {error}", FREE_SPACE) from None
        return self

    def __exit__(self, *_: Any) -> None:
        self.abort()

    def wanted(self, finished: bool = True) -> list[Wanted]:
        """The space of what is written, entered or not. finished: whether `commit` follows."""
        canvases = [Wanted(path, canvas_size(*shape)) for path, shape in self._parts().items()]
        if not finished:
            return canvases
        pixels = sum(canvas.size for canvas in canvases)
        size = at_most(pixels, self._profile["width"], self._profile["height"], self._compression)
        return [*canvases, Wanted(self._beside(".cog.tif"), size)]

    def write(self, window: Window, bands: np.ndarray, alpha: np.ndarray | None, mask: np.ndarray | None) -> None:
        """Write a window of the output's grid.

        bands: ``(C, H, W)`` in the order of `Colour.bands`, in the file's type. alpha, mask: ``(H, W)``, or None; a mask that the file
        does not have is left out.
        """
        pixels = np.empty((window.height, window.width, self._profile["count"]), self._profile["dtype"])
        for band, values in zip(self._bands, bands, strict=True):
            pixels[..., band - 1] = values
        if alpha is not None:
            pixels[..., self._alpha - 1] = alpha
        with self._errors("written"):
            self._canvases[0].write(window, pixels)
            if mask is not None and self._masked:
                self._canvases[1].write(window, mask[..., None])

    @property
    def kept(self) -> bool:
        """Whether an earlier run's pixels are there."""
        return all(canvas.kept for canvas in self._canvases)

    def flush(self) -> None:
        """What was written so far is on the disk, whatever happens next."""
        with self._errors("written"):
            for canvas in self._canvases:
                canvas.flush()

    def view(self) -> Path:
        """A virtual raster of what was written, beside it: complete with georeference and all, for GDAL to read. OutputError."""
        path = self._beside(".vrt")
        with self._errors("written"):
            self.flush()
            with rasterio.open(path, "w", **{**self._profile, "driver": "VRT"}) as made:
                self._describe(made)
            document = ElementTree.parse(path)  # nosec B314: it is ours
            for index, band in enumerate(document.getroot().findall("VRTRasterBand")):
                self._canvases[0].describe(band, index)
            if self._masked:
                mask = ElementTree.SubElement(ElementTree.SubElement(document.getroot(), "MaskBand"), "VRTRasterBand")
                mask.set("dataType", "Byte")
                self._canvases[1].describe(mask, 0)
            document.write(path)
        return path

    def commit(self, tags: dict[str, str]) -> None:
        """Make the file, with tags and overviews, read it once to be sure of it, and give it its name.

        What it was made of stays until the sink is closed.
        """
        made = self._beside(".cog.tif")
        with self._errors("completed"), rasterio.Env(GDAL_CACHEMAX=CACHE, GDAL_TIFF_INTERNAL_MASK=True, **MAKING):
            if not self._partial.exists():
                raise FileNotFoundError(f"{self._partial.name} was removed meanwhile")
            view = self.view()
            with rasterio.open(view, "r+") as file:
                file.update_tags(**tags)
            options = layout(np.dtype(self._profile["dtype"]), self._compression)
            rasterio.shutil.copy(view, made, driver="COG", **options)
            _read_back(made)
            with made.open("rb+") as file:
                os.fsync(file.fileno())
            for sidecar, name in zip(_sidecars(made), _sidecars(self._output), strict=True):
                # An older file's are not of this one; GDAL makes one for a CRS that a GeoTIFF can't hold.
                name.unlink(missing_ok=True)
                if sidecar.exists():
                    sidecar.replace(name)
            made.replace(self._output)

    def abort(self) -> None:
        """Leave nothing half-written. Harmless after `commit`, or a second time."""
        canvases, self._canvases = self._canvases, []
        for canvas in canvases:
            with contextlib.suppress(OSError):
                canvas.close()
        if canvases and not self._keep():
            for path in (self._partial, *(self._beside(end) for end in (".mask", ".vrt", ".cog.tif"))):
                for each in (path, *_sidecars(path)):
                    with contextlib.suppress(OSError):
                        each.unlink(missing_ok=True)

    def _parts(self) -> dict[Path, tuple[int, int, int, str]]:
        """Its canvases: bands, height, width and type."""
        shape = self._profile["height"], self._profile["width"]
        parts = {self._partial: (self._profile["count"], *shape, self._profile["dtype"])}
        return {**parts, self._beside(".mask"): (1, *shape, "uint8")} if self._masked else parts

    def _beside(self, end: str) -> Path:
        return self._partial.with_name(self._partial.name + end)

    @contextlib.contextmanager
    def _errors(self, what: str):
        try:
            yield
        except (RasterioError, OSError) as error:
            raise OutputError(f"{self._output} can't be {what}: {error}", FREE_SPACE) from None


def _never() -> bool:
    return False


def create_sink(
    output: str,
    source: Source,
    grid: Grid,
    keep: Callable[[], bool] = _never,
    has_holes: bool = False,
    compression: str = COMPRESSIONS[0],
) -> Sink:
    """A result on a grid, to be entered. OutputError when its place, its name or its compression won't do; see `Sink.wanted` for the space.

    An existing file of that name stays as it is until the new one is complete, and is then replaced. Bands are in the order of the
    input's file; alpha and mask are carried over. keep, compression: see `Sink`. has_holes: whether pixels will be invalid that are not so
    in the input: then it has a mask, unless nodata or alpha can tell.
    """
    profile = _profile(source, grid)
    _check_place(Path(output), source)
    check_compression(compression)
    colour = source.colour.in_result
    tells = source.empty[0] is not None or colour.alpha is not None
    return Sink(
        output,
        profile,
        colour.bands,
        colour.alpha,
        source.has_mask or (has_holes and not tells),
        lambda made: _carry_over(source, grid, made),
        keep,
        compression,
    )


def create_layer(
    output: str,
    source: Source,
    grid: Grid,
    description: str,
    keep: Callable[[], bool] = _never,
    compression: str = COMPRESSIONS[0],
) -> Sink:
    """A raster of one float32 band on the grid of a result of ``source``, NaN where there is nothing to say; as `create_sink`."""
    profile = {**_place(grid), "count": 1, "dtype": "float32", "nodata": np.nan}
    _check_place(Path(output), source)
    check_compression(compression)

    def describe(made: DatasetWriter) -> None:
        made.set_band_description(1, description)
        _place_without_transform(grid, made)

    return Sink(output, profile, (1,), None, False, describe, keep, compression)


def _carry_over(source: Source, grid: Grid, made: DatasetWriter) -> None:
    """What the input says of its bands."""
    given = source.dataset
    kept = source.colour.kept

    def of_kept(values: tuple) -> tuple:
        return tuple(values[band - 1] for band in kept)

    made.colorinterp = of_kept(given.colorinterp)
    made.descriptions = of_kept(given.descriptions)
    made.scales, made.offsets = of_kept(given.scales), of_kept(given.offsets)
    made.units = tuple(unit or "" for unit in of_kept(given.units))
    for number, band in enumerate(kept, 1):
        made.update_tags(number, **{k: v for k, v in given.tags(band).items() if not k.startswith("STATISTICS_")})
    # A mask tells what NODATA_VALUES told: in the result these values may come by chance.
    made.update_tags(**{k: v for k, v in given.tags().items() if k not in ("AREA_OR_POINT", "NODATA_VALUES")})
    _place_without_transform(grid, made)


def _place_without_transform(grid: Grid, made: DatasetWriter) -> None:
    if grid.gcps:
        made.gcps = (list(grid.gcps), rasterio.CRS.from_wkt(grid.crs_wkt) if grid.crs_wkt else None)
    if grid.rpc is not None:
        made.rpcs = grid.rpc


def _sidecars(path: Path) -> list[Path]:
    return [path.with_name(path.name + suffix) for suffix in (".aux.xml", ".ovr", ".msk")]


def _place(grid: Grid) -> dict[str, Any]:
    """What all results have in common."""
    profile: dict[str, Any] = {"width": grid.width, "height": grid.height}
    if grid.by_transform:
        profile["transform"] = grid.transform
    if grid.crs_wkt:
        profile["crs"] = rasterio.CRS.from_wkt(grid.crs_wkt)
    return profile


def _profile(source: Source, grid: Grid) -> dict[str, Any]:
    return {
        **_place(grid),
        "count": len(source.colour.kept),
        "dtype": source.dtype,
        "nodata": source.empty[0],
    }


def _check_place(output: Path, source: Source) -> None:
    if output.suffix.lower() not in SUFFIXES:
        raise OutputError(f"{output.name} is no GeoTIFF by its name.", "Give the output a name that ends in .tif.")
    folder = output.parent
    if not folder.is_dir():
        raise OutputError(f"The folder {folder} does not exist.", "Make it first, or choose another one.")
    if not os.access(folder, os.W_OK):
        raise OutputError(f"The folder {folder} can't be written to.", "Choose a folder that you may write to.")
    if output.is_dir():
        raise OutputError(f"{output} is a folder.", "Give the name of a file.")
    if output.exists() and any(path.exists() and path.samefile(output) for path in source.files):
        raise OutputError(f"The output {output} is the input itself.", "Give the output another name.")


def _read_back(path: Path) -> None:
    """Read every block: what the disk did not take at the end is told by no error of the writing."""
    with rasterio.open(path) as file:
        for _, window in file.block_windows(1):
            file.read(window=window)
