"""Awkward rasters that are made here, from the scene that lies with the tests."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import rasterio
import rasterio.shutil
from affine import Affine
from rasterio.control import GroundControlPoint
from rasterio.enums import ColorInterp as Is
from rasterio.rpc import RPC

ROOT = Path(__file__).resolve().parents[2]
SCENE = ROOT / "tests" / "data" / "scene_naip.tif"
RGB = (Is.red, Is.green, Is.blue)
NAME_OF_ALL_LETTERS = "Übersicht d'été 2024 (ß) Łódź 東京.tif"


@dataclass(frozen=True)
class Case:
    """name: what it is called by GDAL. refused: words of the sentence that refuses it; None: it is done. compare: what the result is
    compared with, where it is not the input itself. output: name of the result, where it matters. program: done by the command line, in
    a process of its own."""

    odd: str
    name: str
    refused: str | None = None
    compare: str | None = None
    output: str | None = None
    program: bool = False


class Maker:
    """Writes rasters into a folder, cut from the scene."""

    def __init__(self, folder: Path):
        self.folder = folder
        with rasterio.open(SCENE) as file:
            self._scene, self._crs, self._transform = file.read(), file.crs, file.transform

    def values(
        self, bands: int = 3, height: int = 120, width: int = 140, dtype: str = "uint8", gain: float = 1
    ) -> np.ndarray:
        """``(bands, height, width)`` of the scene; bands beyond its four are mixtures."""
        part = np.maximum(self._scene[:, :height, :width], 1)
        more = [part[index % 4] // 2 + part[(index + 1) % 4] // 2 for index in range(max(0, bands - 4))]
        return np.concatenate([part, np.array(more, np.uint8).reshape(-1, height, width)])[:bands].astype(
            dtype
        ) * np.asarray(gain, dtype)

    def write(self, name: str, values: np.ndarray, colours=None, mask=None, external: bool = False, **options) -> Path:
        """A GeoTIFF; options as in a profile. mask: ``(H, W)``, 0 or 255."""
        count, height, width = values.shape
        profile = {"driver": "GTiff", "count": count, "height": height, "width": width, "dtype": values.dtype}
        place = {"crs": self._crs} if options.get("gcps") else {"crs": self._crs, "transform": self._transform}
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        environment = rasterio.Env(GDAL_TIFF_INTERNAL_MASK=not external)
        with environment, rasterio.open(path, "w", **profile | place | options) as file:
            if colours:
                file.colorinterp = colours
            file.write(values)
            if mask is not None:
                file.write_mask(mask)
        return path

    def virtual(self, name: str, size: tuple[int, int], inside: str, georeferenced: bool = True) -> Path:
        """A GDAL virtual raster of (width, height)."""
        transform = ", ".join(map(str, self._transform.to_gdal()))
        place = f"<SRS>{self._crs.to_wkt()}</SRS><GeoTransform>{transform}</GeoTransform>" if georeferenced else ""
        path = self.folder / name
        path.write_text(f'<VRTDataset rasterXSize="{size[0]}" rasterYSize="{size[1]}">{place}{inside}</VRTDataset>')
        return path


def hole(height: int = 120, width: int = 140) -> np.ndarray:
    """True in a corner, in a stripe and in single pixels."""
    empty = np.zeros((height, width), bool)
    empty[: height // 3, -width // 4 :] = True
    empty[height // 2 : height // 2 + 3, : width // 2] = True
    empty[height - 7, 5::11] = True
    return empty


def band(
    source: Path,
    number: int,
    dtype: str = "Byte",
    of: int = 1,
    at: tuple[int, int, int, int] | None = None,
    more: str = "",
) -> str:
    """A band of a virtual raster. at: column, row, width and height where the source goes."""
    wheres = [("SrcRect", 0, 0, *at[2:]), ("DstRect", *at)] if at else []
    rectangle = "".join('<{} xOff="{}" yOff="{}" xSize="{}" ySize="{}"/>'.format(*where) for where in wheres)
    part = f"<SourceFilename relativeToVRT='1'>{source.name}</SourceFilename><SourceBand>{of}</SourceBand>{rectangle}"
    return (
        f'<VRTRasterBand dataType="{dtype}" band="{number}">{more}<SimpleSource>{part}</SimpleSource></VRTRasterBand>'
    )


def polynomials(width: int, height: int) -> RPC:
    """Of an oblique view, about 2 m a pixel."""
    rest = [0.0] * 15
    below = [1.0, 0.0007, -0.0004, 0.0, 0.0, *rest]
    return RPC(
        height_off=40.0, height_scale=500.0, lat_off=52.5, lat_scale=height * 1e-5, long_off=13.4, long_scale=width * 1.6e-5,
        line_off=height / 2 - 0.5, line_scale=height / 2, samp_off=width / 2 - 0.5, samp_scale=width / 2,
        line_num_coeff=[-0.002, -0.09, -1.01, 0.02, 0.003, *rest], line_den_coeff=below,
        samp_num_coeff=[0.001, 1.02, -0.11, 0.03, 0.002, *rest], samp_den_coeff=below,
    )  # fmt: skip


def make_cases(folder: Path, address: str) -> Iterator[Case]:
    """All of them. address: where the folder is served."""
    make = Maker(folder)
    yield from _containers(make, address)
    yield from _places(make)
    yield from _masks(make)
    yield from _sizes(make)
    yield from _types(make)


def _containers(make: Maker, address: str) -> Iterator[Case]:
    parts = [
        make.write(f"part_{side}.tif", make.values()[..., cut], colours=RGB)
        for side, cut in (("west", np.s_[:80]), ("east", np.s_[80:]))
    ]
    wheres = [(0, 0, 80, 120), (80, 0, 60, 120)]
    mosaic = "".join(
        band(parts[0], number, of=number, at=wheres[0]).replace("</VRTRasterBand>", "")
        + band(parts[1], number, of=number, at=wheres[1]).partition(">")[2]
        for number in (1, 2, 3)
    )
    yield Case("VRT: a mosaic of two files", str(make.virtual("mosaic.vrt", (140, 120), mosaic)))
    plain = make.write("plain.tif", make.values(), colours=RGB, nodata=0)
    rasterio.shutil.copy(plain, make.folder / "cloud.tif", driver="COG", BLOCKSIZE=128)
    remote = f"/vsicurl/{address}/cloud.tif"
    yield Case(
        "COG read by /vsicurl/ from a server, in ranges", remote, compare=str(make.folder / "cloud.tif"), program=True
    )
    yield Case("a file that the server has not", f"/vsicurl/{address}/missing.tif", refused="can't be opened")
    grey = make.write("grey.tif", make.values(1, dtype="float32", gain=0.01), nodata=-9999)
    for driver, name in (("netCDF", "grey.nc"), ("Zarr", "grey.zarr")):
        rasterio.shutil.copy(grey, make.folder / name, driver=driver)
        yield Case(f"{driver}, one variable", str(make.folder / name))
    rasterio.shutil.copy(plain, make.folder / "three.nc", driver="netCDF")
    yield Case(
        "netCDF of three variables, by the file's name", str(make.folder / "three.nc"), refused="no band of its own"
    )
    yield Case("one of its variables, by the name that the error gives", f'NETCDF:"{make.folder / "three.nc"}":Band2')
    all_letters = make.write(f"été ß/{NAME_OF_ALL_LETTERS}", make.values(), colours=RGB)
    yield Case(
        "spaces, apostrophe and letters of other alphabets in names",
        str(all_letters),
        output=NAME_OF_ALL_LETTERS,
        program=True,
    )
    locked = make.write("locked/in.tif", make.values(), colours=RGB)
    locked.chmod(0o444)
    locked.parent.chmod(0o555)
    yield Case("a folder that can only be read", str(locked), program=True)
    (make.folder / "text.tif").write_text("This is no raster.")
    yield Case("a text named .tif", str(make.folder / "text.tif"), refused="can't be opened")


def _places(make: Maker) -> Iterator[Case]:
    nowhere = {"crs": None, "transform": None}
    rpc = polynomials(140, 120)
    yield Case(
        "RPCs without a transform",
        str(make.write("rpc.tif", make.values(1, dtype="uint16", gain=7), rpcs=rpc, **nowhere)),
    )
    yield Case("RPCs beside a transform", str(make.write("rpc_both.tif", make.values(), colours=RGB, rpcs=rpc)))
    points = [
        GroundControlPoint(row=r, col=c, x=4e5 + 5 * c + 0.7 * r, y=5e6 - 5 * r, z=12)
        for r in (0.5, 60, 119.5)
        for c in (0.5, 70, 139.5)
    ]
    path = make.write("gcps.tif", make.values(), colours=RGB, gcps=points)
    with rasterio.open(path, "r+") as file:
        file.update_tags(AREA_OR_POINT="Point")
    yield Case("control points of a raster whose pixels are points", str(path))
    yield Case("a CRS and no place", str(make.write("crs_alone.tif", make.values(), colours=RGB, transform=None)))
    mirrored = Affine.translation(4e5, 5e6) @ Affine.rotation(-70) @ Affine.shear(8) @ Affine.scale(-2, -3)
    yield Case(
        "rotated, sheared, mirrored, not square",
        str(make.write("mirrored.tif", make.values(), colours=RGB, transform=mirrored)),
    )
    yield Case(
        "compound CRS, with heights",
        str(make.write("compound.tif", make.values(1, dtype="int16", gain=9), crs="EPSG:32633+5773")),
    )
    south_up = Affine(0.05, 0, -3, 0, 0.05, 40)
    path = make.write(
        "south_up.tif", make.values(1, dtype="float32"), transform=south_up, crs="EPSG:4326", nodata=-9999
    )
    yield Case("south-up, in degrees", str(path))
    over = Affine(0.01, 0, 179.3, 0, -0.01, 12)
    yield Case(
        "degrees beyond 180",
        str(make.write("beyond_180.tif", make.values(), colours=RGB, transform=over, crs="EPSG:4326")),
    )
    path = make.write("swath.tif", make.values(1), **nowhere)
    arrays = (
        '<Metadata domain="GEOLOCATION"><MDI key="X_DATASET">lon.tif</MDI><MDI key="Y_DATASET">lat.tif</MDI></Metadata>'
    )
    swath = make.virtual("swath.vrt", (140, 120), arrays + band(path, 1), georeferenced=False)
    yield Case("a longitude and a latitude for each pixel, no transform", str(swath), refused="for each pixel")


def _masks(make: Maker) -> Iterator[Case]:
    empty = hole()
    mask = np.where(empty, 0, 255).astype(np.uint8)
    yield Case(
        "external mask (.msk)", str(make.write("masked.tif", make.values(), colours=RGB, mask=mask, external=True))
    )
    both = np.where(empty, 0, make.values(dtype="uint16", gain=30))
    both[:, :9] = 7
    yield Case(
        "internal mask and nodata 7, 16 bit",
        str(make.write("both.tif", both, colours=RGB, mask=mask, nodata=7, photometric="rgb")),
    )
    path = make.write("together.tif", np.where(empty, 0, make.values()), colours=RGB)
    with rasterio.open(path, "r+") as file:
        file.update_tags(NODATA_VALUES="0 0 0")
    yield Case("nodata of all bands together (NODATA_VALUES)", str(path))
    one = make.write("each.tif", np.stack([*make.values(2), mask, np.roll(mask, 9)]), photometric="minisblack")
    masks = [f"<MaskBand>{band(one, 1, of=number)}</MaskBand>" for number in (3, 4)]
    inside = "".join(
        band(one, number, of=number).replace("</VRTRasterBand>", masks[number - 1] + "</VRTRasterBand>")
        for number in (1, 2)
    )
    yield Case("a mask for each band (VRT)", str(make.virtual("each.vrt", (140, 120), inside)))
    values = np.where(empty, [[[250]], [[251]]], np.minimum(make.values(2), 249)).astype(np.uint8)
    one = make.write("differ.tif", values)
    inside = "".join(band(one, n, of=n, more=f"<NoDataValue>{249 + n}</NoDataValue>") for n in (1, 2))
    yield Case("another nodata value for each band (VRT)", str(make.virtual("differ.vrt", (140, 120), inside)))
    ragged = make.values(1, dtype="float32", gain=0.3)
    ragged[0, empty] = np.nan
    ragged[0, 90:95, 20:30] = np.inf
    yield Case("NaN and infinity, no nodata value", str(make.write("infinite.tif", ragged)))
    five = np.concatenate([make.values(4), mask[None]])
    colours = (*RGB, Is.undefined, Is.alpha)
    yield Case(
        "five bands, the last one alpha", str(make.write("five_alpha.tif", five, colours=colours, photometric="rgb"))
    )
    soft = np.concatenate([make.values(), np.linspace(0, 255, 140).astype(np.uint8)[None, None].repeat(120, 1)])
    yield Case("alpha that fades", str(make.write("soft.tif", soft, colours=(*RGB, Is.alpha), photometric="rgb")))


def _sizes(make: Maker) -> Iterator[Case]:
    for width, height, words in (
        (1, 1, "one pixel"),
        (1, 97, "one pixel wide"),
        (101, 1, "one pixel high"),
        (97, 61, "prime sizes, smaller than a tile"),
    ):
        yield Case(words, str(make.write(f"size_{width}_{height}.tif", make.values(3, height, width), colours=RGB)))
    yield Case("two pixels, one of them nodata", str(make.write("two.tif", np.array([[[9, 0]]], np.uint8), nodata=0)))
    yield Case("all of one value, 16 bit", str(make.write("flat.tif", np.full((1, 40, 50), 812, np.uint16))))


def _types(make: Maker) -> Iterator[Case]:
    yield Case("two bands", str(make.write("bands_2.tif", make.values(2), nodata=0)))
    path = make.write("bands_6.tif", make.values(6, dtype="uint16", gain=40), interleave="band")
    with rasterio.open(path, "r+") as file:
        file.descriptions = ("blue", "green", "red", "red edge", "near infrared", "été")
        file.scales, file.offsets, file.units = (1e-4,) * 6, (-0.1,) * 6, ("reflectance",) * 6
    yield Case("six bands with names, scale, offset and unit", str(path))
    for dtype, gain in (("int8", 0.5), ("uint32", 1000), ("int32", -300), ("float64", 0.013)):
        values = (make.values(1, dtype="float64") * gain).astype(dtype)
        yield Case(f"{dtype}", str(make.write(f"type_{dtype}.tif", values)))
    grey = make.write("grey8.tif", make.values(1))
    mixed = make.virtual("mixed.vrt", (140, 120), band(grey, 1) + band(grey, 2, "Float32"))
    yield Case("bands of two data types", str(mixed), refused="has bands of type")
    with rasterio.open(mixed) as file:
        alike = np.stack([file.read(number).astype(np.float32) for number in (1, 2)])
    yield Case("the same, brought to one type as the error says", str(make.write("alike.tif", alike)))
    yield Case(
        "complex numbers",
        str(make.write("complex.tif", make.values(1, dtype="complex64"))),
        refused="has bands of type",
    )
    paletted = make.write("paletted.tif", make.values(1) // 16, photometric="palette", nodata=3)
    with rasterio.open(paletted, "r+") as file:
        file.write_colormap(1, {value: (value * 15, 255 - value * 15, 90, 255) for value in range(16)})
    yield Case("paletted picture with nodata", str(paletted), refused="is paletted")
    yield Case("the same, expanded as the error says", str(_expanded(make, paletted)))


def _expanded(make: Maker, path: Path) -> Path:
    """Red, green, blue and alpha, as gdal:pcttorgb with alpha does."""
    with rasterio.open(path) as file:
        table = np.zeros((256, 4), np.uint8)
        for value, colour in file.colormap(1).items():
            table[value] = colour
        values = table[file.read(1)].transpose(2, 0, 1)
        values[3][file.read_masks(1) == 0] = 0
    return make.write("expanded.tif", values, colours=(*RGB, Is.alpha), photometric="rgb")


def unlock(folder: Path) -> None:
    """So that it can be removed."""
    for path in folder.rglob("*"):
        if path.is_dir() and not os.access(path, os.W_OK):
            path.chmod(0o755)
