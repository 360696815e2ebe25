"""Faults that users report of paths, time limits and graphics cards."""

from faults.cure import AI_SEGMENTATION, DEEPNESS, KNOWN, KRITA, PROCESS, SETUP, Cure, Fault

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
            (f"{SETUP}/test_made.py::test_it_works_in_a_folder_with_spaces_and_foreign_letters",),
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
            (f"{SETUP}/test_trouble.py::test_a_slow_pip_is_waited_for_however_long_it_takes",),
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
            (f"{SETUP}/test_torch.py::test_a_card_that_would_stay_unused_is_said_loudly",),
        ),
        Cure(
            "CUDA that was asked for is never replaced",
            "algorithms/torch_build.py",
            '    if card is None:\n        if wanted == "cuda":',
            "    if card is None:\n        if False:",
            (f"{SETUP}/test_torch.py::test_cuda_without_a_card_is_an_error_and_nothing_is_installed",),
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

RUNNING = (ODD_PATHS, TIME_LIMITS, SILENT_PROCESSOR)
