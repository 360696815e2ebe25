"""The real rasters of the table: what is odd about each, and what is expected of it."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Real:
    """odd: what is odd about it. refused: words of the sentence that refuses it; None: it is done. whole: done as a whole however large.
    cured_beside: damaged, and whole in its first rows and columns."""

    name: str
    odd: str
    refused: str | None = None
    whole: bool = False
    cured_beside: bool = False


REAL = (
    Real("all_nodata.tif", "all nodata; four bands, blue first, 16 bit"),
    Real(
        "corrupt.tif",
        "corrupt: a block in the middle can't be decoded; internal mask",
        refused="can't be read at rows",
        cured_beside=True,
    ),
    Real("dateline.tif", "reaches across the date line; 16 bit, pixels are points, pixel not quite square"),
    Real("drone_alpha_nodata.tif", "alpha with holes at all sides"),
    Real("float32_nan.tif", "3 x 2 pixels, NaN is nodata, south-up, no CRS"),
    Real("float_nodata_nan.tif", "32 bit float radar with nodata 0 and half of it empty"),
    Real("gcps_no_transform.tif", "210 control points, no transform; 16 bit radar", whole=True),
    Real("goes_geostationary.tif", "geostationary, pixels of 20 km; internal mask"),
    Real("int16.tif", "16 bit signed heights with nodata -32768"),
    Real("int16_scale_offset.tif", "scale and offset, another for each band; sinusoidal"),
    Real("internal_mask.tif", "internal mask"),
    Real("landsat_rgb_uint8_nodata0_utm.tif", "nodata 0 around; uncompressed"),
    Real("landsat_rgba_uint8_alpha.tif", "alpha"),
    Real("landsat_rgbn_geographic.tif", "geographic; four bands that don't say which colour they are"),
    Real("mars_crs.tif", "Mars"),
    Real("naip_rgbn_5m_20090818.tif", "four bands"),
    Real("naip_rgbn_5m_20170827.tif", "four bands, grid shifted by 2 m and 1 m"),
    Real("no_georeference_photo.jpg", "a photo: no CRS and no place"),
    Real("ortho_colorado.tif", "pixels of 15 cm, not quite square"),
    Real("paletted.tif", "paletted map of classes, 62 megapixels, nodata 0", refused="is paletted"),
    Real("rgb_lzw.tif", "LZW; nodata 0"),
    Real("rgba_uint16.tif", "16 bit with alpha, blue first"),
    Real("rotated_transform.tif", "rotated by 30 degrees; 10 x 15 pixels, no CRS"),
    Real("singleband_uint8_hillshade.tif", "single band, nodata 255"),
    Real("south_up.tif", "south-up; 32 bit float, and all of it nodata -9999"),
    Real("world_geographic_rgb.tif", "the whole world in degrees, from edge to edge"),
)
