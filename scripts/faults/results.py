"""Faults that users report of results."""

from faults.cure import DEEPNESS, GEOAI, KNOWN, Cure, Fault

ELSEWHERE = Fault(
    "The result lies elsewhere",
    {
        "Deepness #198": f"{DEEPNESS}198",
        "whitebox-tools #14": "https://github.com/jblindsay/whitebox-tools/issues/14",
        "QGIS #50801": "https://github.com/qgis/QGIS/issues/50801",
    },
    (
        Cure(
            "pixels keep their edges on the ground, not their centres",
            "engine/raster/grid.py",
            "        transform = self.transform @ Affine.scale(1 / scale)",
            "        half = 0.5 - 0.5 / scale\n"
            "        transform = self.transform @ Affine.translation(half, half) @ Affine.scale(1 / scale)",
            (
                "tests/engine/test_grid.py::test_a_block_of_the_result_has_the_corners_of_the_inputs_pixel",
                f"{KNOWN}::test_a_result_keeps_its_place_and_its_edge",
            ),
        ),
        Cure(
            "the CRS goes on as it is, not as a number that is guessed",
            "engine/raster/sink.py",
            '        profile["crs"] = rasterio.CRS.from_wkt(grid.crs_wkt)',
            '        profile["crs"] = rasterio.CRS.from_epsg(rasterio.CRS.from_wkt(grid.crs_wkt).to_epsg() or 4326)',
            ("tests/engine/test_sink.py::test_the_crs_is_that_of_the_input_also_where_no_code_names_it",),
        ),
        Cure(
            "an extent is widened to whole pixels",
            "engine/raster/grid.py",
            "    first, last = math.floor(low + SNAP_TOLERANCE), math.ceil(high - SNAP_TOLERANCE)",
            "    first, last = round(low), round(high)",
            ("tests/engine/test_grid.py::test_a_snapped_extent_covers_what_was_asked_and_no_more",),
        ),
        Cure(
            "ground control points move with the pixels",
            "engine/raster/grid.py",
            "        gcps = tuple(_moved(gcp, gcp.col * scale, gcp.row * scale) for gcp in self.gcps)",
            "        gcps = self.gcps",
            ("tests/engine/test_grid.py::test_control_points_move_in_pixels_and_stay_on_the_ground",),
        ),
    ),
)

LOST_EDGE = Fault(
    "The result loses its edge",
    {
        "Deepness #122": f"{DEEPNESS}122",
        "GeoAI #696": f"{GEOAI}696",
        "detectree2 #211": "https://github.com/PatBall1/detectree2/issues/211",
    },
    (
        Cure(
            "the last tile of a row or column is computed, however small",
            "engine/tiling.py",
            "    for first in range(start // size * size, end, size):",
            "    for first in range(start // size * size, max(size, end // size * size), size):",
            ("tests/engine/test_tiling.py::test_cells_cover_the_output_exactly_once_and_windows_are_aligned",),
        ),
        Cure(
            "beyond its edge a raster is reflected",
            "engine/raster/source.py",
            "    return np.where(index < size, index, period - index)",
            "    return np.minimum(index, size - 1)",
            ("tests/engine/test_source.py::test_a_window_beyond_the_raster_is_reflected_at_its_edge",),
        ),
        Cure(
            "nodata is filled from its nearest neighbour before a network sees it",
            "engine/raster/source.py",
            "    return np.where(distance <= FILL_REACH, filled, np.float32(0))",
            "    return np.where(valid, filled, np.float32(0))",
            (
                "tests/engine/test_source.py::test_a_hole_takes_the_value_of_a_nearest_valid_pixel_as_far_as_the_fill_reaches",
                "tests/engine/test_upscale.py::test_a_black_border_leaves_no_dark_rim_beside_it",
            ),
        ),
        Cure(
            "and is nodata again in the result, pixel by pixel",
            "engine/raster/radiometry.py",
            "        band[~ok] = nothing if empty is None else empty",
            "        pass",
            (
                "tests/engine/test_radiometry.py::test_valid_pixels_are_never_nodata_and_invalid_ones_always",
                f"{KNOWN}::test_a_result_keeps_its_place_and_its_edge",
            ),
        ),
    ),
)

RESULTS = (ELSEWHERE, LOST_EDGE)
