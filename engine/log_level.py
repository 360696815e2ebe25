"""How much the libraries write to the log: as the environment variable `VARIABLE` says, for a person who looks for a fault."""

import logging
import os

VARIABLE = "VLMSR_LOG_LEVEL"
"""error, warning, info or debug; each library's own choice where it is none of these."""

LEVELS = ("error", "warning", "info", "debug")

_LIBRARIES = ("DIFFUSERS_VERBOSITY", "HF_HUB_VERBOSITY", "TRANSFORMERS_VERBOSITY")
"""Variables that libraries with a logger of their own read when they are imported."""


def set_log_level() -> None:
    """To be called before any library is imported. What the user set for a single library is kept."""
    level = os.environ.get(VARIABLE, "").strip().lower()
    if level not in LEVELS:
        return
    logging.basicConfig(level=level.upper(), format="%(levelname)s %(name)s: %(message)s")
    # It would write down the addresses that a hub sends downloads to, and these are as good as a key.
    logging.getLogger("httpcore").setLevel(max(logging.INFO, logging.getLogger().level))
    for variable in _LIBRARIES:
        os.environ.setdefault(variable, level)
