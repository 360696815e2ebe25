"""docs/odd_rasters.md: two tables, and what the checks are."""

import rasterio

from .checks import NEAR, SHIFTED
from .runs import SCALE, Line

PAGE = """\
# Any raster

This page is written by `scripts/odd_rasters`; not edited by hand.

What becomes of rasters with awkward properties: {real} real ones and {made} that are made on the way, each as a job of its own (preset
`fast`, {scale} times finer, bundle `{bundle}`). {summary} Checks use rasterio (GDAL {gdal}) on both files and no code of the engine:

- **Place**: corners and 100 tie points on the ground lie within {near} output pixels of where the input has them, by the transform, or by
  GDAL's own transformers for control points and RPCs; transform (the input's, scaled), CRS as WKT, control points, polynomials. *Tie* is
  the worst of them, in output pixels.
- **Not shifted**: contents against cubic interpolation to the output's grid (what `gdalwarp -r cubic` makes), in up to 100 windows with the
  most structure; *shift* is that of all together, in output pixels, and must be below {shifted}: two different pictures are measured there,
  not numbers in a file.
- **Bands**: count, data type, nodata value, colours, descriptions, scale, offset, unit.
- **Holes**: by GDAL's masks (nodata, NaN, alpha, internal or external mask): whole input pixels, none more, none less. Alpha and mask are
  the input's. Nothing bled in: the same raster with random numbers in its holes has the same result, bit for bit, wherever it is valid.
  (Where holes differ from band to band: all but one in 1,000 of the pixels beside them lie near what is valid around; where holes are left
  as they are, 50 do not.)
- **Averages**: each block of output pixels averages back to its input pixel, within 1/64 of the range and rounding. *DN* is the mean
  difference and the worst one.
- The file says that a model made it, and nothing was written beside the input.

## Real rasters

{real_table}

## Made on the way

{made_table}

## What to know

- **Paletted** rasters are refused: numbers that are names of colours can't be averaged. A picture is expanded first (*PCT to RGB*, with
  alpha, so that what is transparent stays so); a map of classes has no finer detail to be found, so it is better left as it is.
- **Placed by control points or RPCs alone**: the whole raster is done, and the result is placed by the same points or polynomials, moved to
  its pixels. An extent of it is refused: warp it first (*Warp (reproject)*).
- **Placed by arrays of longitude and latitude** (swaths): refused; warp it first.
- **Masks**: a GeoTIFF has one mask and one nodata value for all bands. Of a mask for each band, what is invalid in one is so in all; of
  different nodata values the first is taken, and each band keeps its own holes.
- **Floating point** has no ends to hold it: beside strong edges numbers may come out beyond the input's, but never below zero where the
  input never is (radar power, reflectances). Averages hold all the same.
- **netCDF and Zarr** are read where GDAL has these drivers; the engine's own has. A file of several variables is refused with their names.
- **Damaged files** are done where they can be read, by an extent.
"""

REAL_HEAD = "| file | what is odd about it | what happens | tie | shift | DN | checks |\n| --- | --- | --- | ---: | ---: | ---: | --- |\n"
MADE_HEAD = (
    "| what is odd about it | what happens | tie | shift | DN | checks |\n| --- | --- | ---: | ---: | ---: | --- |\n"
)


def page(real: list[Line], made: list[Line], bundle: str) -> str:
    """The whole page, as Markdown."""
    refused = sum(line.happened.startswith("refused") for line in real + made)
    wrong = sum(not line.held for line in real + made)
    outcome = f"**{wrong} are not as they should be.**" if wrong else "All checks hold."
    return PAGE.format(
        real=len(real),
        made=len(made),
        scale=SCALE,
        bundle=bundle,
        summary=f"{len(real) + len(made) - refused} are done, {refused} are refused with the cure. {outcome}",
        gdal=rasterio.__gdal_version__,
        near=NEAR,
        shifted=SHIFTED,
        real_table=REAL_HEAD + "\n".join(f"| `{line.name}` {_row(line)}" for line in real),
        made_table=MADE_HEAD + "\n".join(_row(line) for line in made),
    )


def _row(line: Line) -> str:
    report = line.report
    if report is None:
        return f"| {line.odd} | {line.happened} | | | | {'refused as it should be' if line.held else '**not as expected**'} |"
    shift = "" if report.shift is None else f"{report.shift.length:.3f}"
    difference = "" if report.mean is None else f"{_short(report.mean)} / {_short(report.worst)}"
    done = len(report.passed)
    checks = (
        f"all {done}"
        if line.held
        else f"{done} of {done + len(report.failed)}; **{', '.join(report.failed) or 'not refused'}**"
    )
    return f"| {line.odd} | {line.happened} | {report.tie:.4f} | {shift} | {difference} | {checks} |"


def _short(number: float) -> str:
    return f"{number:.2f}" if number >= 0.1 or number == 0 else f"{number:.2g}"
