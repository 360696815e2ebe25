"""Faults that users report of the set-up of plugins like this one, and of what hides why it fails."""

from faults.cure import AI_SEGMENTATION, GEOAI, KNOWN, PROCESS, SETUP, Cure, Fault

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
            (f"{SETUP}/test_made.py::test_the_environment_sees_none_of_qgis_packages",),
        ),
        Cure(
            "pip installs there or nowhere, whatever its configuration says",
            "algorithms/environment_builder.py",
            'return {**environment, "PIP_USER": "0", "PIP_REQUIRE_VIRTUALENV": "1"}',
            "return environment",
            (f"{SETUP}/test_pip.py::test_pip_installs_into_the_environment_or_nowhere",),
        ),
        Cure(
            "QGIS's own Python is never taken to make it",
            "algorithms/python_finder.py",
            "    if _belongs(path, search.qgis_folders):",
            "    if False:",
            (f"{SETUP}/test_python.py::test_qgis_python_is_never_taken",),
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
                f"{SETUP}/test_made.py::test_the_engine_finds_its_torch_whatever_qgis_has_set",
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
            (f"{SETUP}/test_made.py::test_it_works_in_a_folder_with_spaces_and_foreign_letters",),
        ),
        Cure(
            "torch is tried before the set-up says that it is ready",
            "algorithms/torch_look.py",
            """    raise SetupError(tr("torch was installed but can't be loaded""",
            """    return InstalledTorch("", None, False, line)
    raise SetupError(tr("torch was installed but can't be loaded""",
            (f"{SETUP}/test_torch.py::test_a_torch_that_does_not_load_tells_why",),
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
            (
                f"{SETUP}/test_trouble.py::test_a_failing_pip_tells_its_root_cause_and_the_cure",
                f"{SETUP}/test_trouble.py::test_causes_have_cures",
            ),
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

INSTALLING = (BROKEN_NUMPY, LOST_TORCH, HIDDEN_CAUSE)
