"""What a known fault is, and what keeps it away.

A cure is known by a piece of code: ``old`` stands once in ``file``, and with ``new`` in its place the cure is gone.
"""

from dataclasses import dataclass

SETUP = "tests/plugin/setup"
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
