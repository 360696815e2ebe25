"""Faults that users report of plugins like this one, what keeps them away here, and the tests that notice when it is gone.

A cure is known by a piece of code: ``old`` stands once in ``file``, and with ``new`` in its place the cure is gone.
"""

from dataclasses import dataclass

SETUP = "tests/plugin/test_setup_engine.py"
PROCESS = "tests/plugin/test_engine_process.py"
KNOWN = "tests/plugin/test_known_faults.py"

AI_SEGMENTATION = "https://github.com/TerraLabAI/QGIS_AI-Segmentation/issues/"
GEOAI = "https://github.com/opengeos/geoai/issues/"
KRITA = "https://github.com/Acly/krita-ai-diffusion/issues/"
DEEPNESS = "https://github.com/PUTvision/qgis-plugin-deepness/issues/"


@dataclass(frozen=True)
class Cure:
    """what: in a few words. tests: file and name of those that fail without it."""

    what: str
    file: str
    old: str
    new: str
    tests: tuple[str, ...]


@dataclass(frozen=True)
class Fault:
    """reports: addresses, by the words that they stand behind."""

    what: str
    reports: dict[str, str]
    cures: tuple[Cure, ...]


BROKEN_NUMPY = Fault(
    "An install breaks QGIS's numpy",
    {
        "AI-Segmentation #158": f"{AI_SEGMENTATION}158",
        "samgeo #10": "https://github.com/opengeos/qgis-samgeo-plugin/issues/10",
        "dzetsaka #46": "https://github.com/nkarasiak/dzetsaka/issues/46",
    },
    (
        Cure(
            "the engine's environment takes nothing from QGIS's",
            "algorithms/environment_builder.py",
            '"-m", "venv", "--clear", str(making)]',
            '"-m", "venv", "--system-site-packages", "--clear", str(making)]',
            (f"{SETUP}::test_the_environment_sees_none_of_qgis_packages",),
        ),
        Cure(
            "pip installs there or nowhere, whatever its configuration says",
            "algorithms/environment_builder.py",
            'return {**environment, "PIP_USER": "0", "PIP_REQUIRE_VIRTUALENV": "1"}',
            "return environment",
            (f"{SETUP}::test_pip_installs_into_the_environment_or_nowhere",),
        ),
        Cure(
            "QGIS's own Python is never taken to make it",
            "algorithms/python_finder.py",
            "    if _belongs(path, search.qgis_folders):",
            "    if False:",
            (f"{SETUP}::test_qgis_python_is_never_taken",),
        ),
        Cure(
            "a process of its own, so that nothing is put on QGIS's path for packages",
            "algorithms/engine_session.py",
            '        return EngineProcess([str(python), "-m", "engine", *command]',
            '        __import__("sys").path.insert(0, str(python.parent))\n'
            '        return EngineProcess([str(python), "-m", "engine", *command]',
            (f"{KNOWN}::test_after_a_job_qgis_has_its_own_python_as_before",),
        ),
    ),
)

LOST_TORCH = Fault(
    "Torch is installed and never found",
    {
        "GeoAI #458": f"{GEOAI}458",
        "GeoAI #572": f"{GEOAI}572",
        "AI-Segmentation #159": f"{AI_SEGMENTATION}159",
    },
    (
        Cure(
            "the engine inherits none of QGIS's variables",
            "algorithms/engine_environment.py",
            '("PYTHON", "GDAL_"',
            '("GDAL_"',
            (
                "tests/plugin/test_engine_python.py::test_what_qgis_sets_for_its_own_libraries_is_taken_away",
                f"{SETUP}::test_the_engine_finds_its_torch_whatever_qgis_has_set",
            ),
        ),
        Cure(
            "packages of the user's home don't hide its own",
            "algorithms/engine_environment.py",
            '    kept["PYTHONNOUSERSITE"] = "1"\n',
            "",
            ("tests/plugin/test_engine_python.py::test_what_qgis_sets_for_its_own_libraries_is_taken_away",),
        ),
        Cure(
            "of several builds the one is installed that was chosen",
            "algorithms/environment_builder.py",
            'return f"torch=={tagged}"',
            'return f"torch=={version}"',
            (f"{SETUP}::test_it_works_in_a_folder_with_spaces_and_foreign_letters",),
        ),
        Cure(
            "torch is tried before the set-up says that it is ready",
            "algorithms/torch_look.py",
            """    raise SetupError(tr("torch was installed but can't be loaded""",
            """    return InstalledTorch("", None, False, line)
    raise SetupError(tr("torch was installed but can't be loaded""",
            (f"{SETUP}::test_a_torch_that_does_not_load_tells_why",),
        ),
    ),
)

HIDDEN_CAUSE = Fault(
    "The error that is shown hides its cause",
    {
        "AI-Segmentation #19": f"{AI_SEGMENTATION}19",
        "AI-Segmentation #86": f"{AI_SEGMENTATION}86",
        "GeoAI #855": "https://github.com/opengeos/geoai/pull/855",
    },
    (
        Cure(
            "of all that pip says the line is shown that tells why, with a cure",
            "algorithms/pip_trouble.py",
            "    for cause in CAUSES:",
            "    for cause in ():",
            (f"{SETUP}::test_a_failing_pip_tells_its_root_cause_and_the_cure", f"{SETUP}::test_causes_have_cures"),
        ),
        Cure(
            "an engine that breaks down is quoted",
            "algorithms/engine_run.py",
            "    lines = log.last_lines()",
            '    lines = ""',
            (f"{PROCESS}::test_a_crash_quotes_the_log",),
        ),
        Cure(
            "a package that is there and does not load tells why",
            "engine/check.py",
            """can't be loaded: {type(error).__name__}: {error}""",
            """can't be loaded.""",
            ("tests/engine/test_check.py::test_a_package_that_does_not_load_is_a_fault_with_its_cause",),
        ),
    ),
)

ODD_PATHS = Fault(
    "Folders with spaces, accents or signs",
    {
        "GeoAI #855": "https://github.com/opengeos/geoai/pull/855",
        "AI-Segmentation #167": f"{AI_SEGMENTATION}167",
        "Krita AI diffusion #370": f"{KRITA}370",
    },
    (
        Cure(
            "no shell stands between the plugin and the engine",
            "algorithms/engine_process.py",
            "            list(command),\n",
            '            " ".join(command),\n            shell=True,\n',
            (f"{KNOWN}::test_everything_may_lie_in_folders_of_any_name",),
        ),
        Cure(
            "nor between the set-up and pip",
            "algorithms/command.py",
            "        list(command),\n",
            '        " ".join(command),\n        shell=True,\n',
            (f"{SETUP}::test_it_works_in_a_folder_with_spaces_and_foreign_letters",),
        ),
        Cure(
            "a log in another encoding is no reason to fail",
            "algorithms/engine_log.py",
            'data.decode("utf-8", "replace")',
            'data.decode("utf-8")',
            (f"{PROCESS}::test_a_log_with_progress_bars_and_broken_letters_is_shown_line_by_line",),
        ),
    ),
)

TIME_LIMITS = Fault(
    "A time limit ends what is slow",
    {
        "AI-Segmentation #154": f"{AI_SEGMENTATION}154",
        "AI-Segmentation #162": f"{AI_SEGMENTATION}162",
        "Krita AI diffusion #2206": f"{KRITA}2206",
    },
    (
        Cure(
            "set-up: pip takes as long as it takes",
            "algorithms/command.py",
            "    lines: list[str] = []\n    try:",
            "    lines: list[str] = []\n    tick = limited(tick, 600)\n    try:",
            (f"{SETUP}::test_a_slow_pip_is_waited_for_however_long_it_takes",),
        ),
        Cure(
            "jobs and downloads: only silence is given up on",
            "algorithms/engine_run.py",
            "            silent = 0.0\n",
            "",
            (
                f"{KNOWN}::test_a_job_may_take_as_long_as_it_takes",
                f"{KNOWN}::test_a_download_may_take_as_long_as_it_takes",
                f"{PROCESS}::test_a_slow_engine_that_is_alive_is_waited_for",
            ),
        ),
        Cure(
            "and the engine is never silent, whatever it computes",
            "engine/lifeline.py",
            '    threading.Thread(target=beat, name="heartbeat", daemon=True).start()',
            "    pass",
            ("tests/engine/test_process.py::test_an_engine_that_is_alive_says_so",),
        ),
    ),
)

SILENT_PROCESSOR = Fault(
    "The processor is used and nobody is told",
    {
        "AI-Segmentation #93": f"{AI_SEGMENTATION}93",
        "AI-Segmentation #121": f"{AI_SEGMENTATION}121",
        "Deepness #192": f"{DEEPNESS}192",
    },
    (
        Cure(
            "a job names the card that stays unused, why, and what to do",
            "engine/device.py",
            "            caution = _on_the_processor()",
            "            pass",
            (f"{KNOWN}::test_a_job_says_that_a_card_stays_unused_why_and_what_to_do",),
        ),
        Cure(
            "a device that was asked for and can't be used is an error",
            "engine/device.py",
            "        raise _not_usable(device)",
            '        device = "cpu"',
            (f"{KNOWN}::test_a_card_that_was_asked_for_and_can_not_be_used_is_an_error",),
        ),
        Cure(
            "the set-up says so when it ends in a torch that can't use the card",
            "algorithms/environment_builder.py",
            "            self._report.warn(trouble)",
            "            pass",
            (f"{SETUP}::test_a_card_that_would_stay_unused_is_said_loudly",),
        ),
        Cure(
            "CUDA that was asked for is never replaced",
            "algorithms/torch_build.py",
            '    if card is None:\n        if wanted == "cuda":',
            "    if card is None:\n        if False:",
            (f"{SETUP}::test_cuda_without_a_card_is_an_error_and_nothing_is_installed",),
        ),
        Cure(
            "the check calls it a fault",
            "engine/check.py",
            "        found.fault(unused.what, unused.cure)",
            "        pass",
            ("tests/engine/test_check.py::test_a_card_that_would_stay_unused_is_a_fault",),
        ),
    ),
)

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

FAULTS = (
    BROKEN_NUMPY,
    LOST_TORCH,
    HIDDEN_CAUSE,
    ODD_PATHS,
    TIME_LIMITS,
    SILENT_PROCESSOR,
    ELSEWHERE,
    LOST_EDGE,
)
