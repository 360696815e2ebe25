"""What a bundle's manifest tells people of its model: licence, what it was trained for and on.

licence_of(folder)        # "GPL-2.0-or-later for the weights; ..."
card_of(folder)           # {"Licence": ..., "Trained for": ..., "Trained on": ...}
"""

from __future__ import annotations

from pathlib import Path

from .bundle_folder import read_manifest
from .job_checks import quoted

LONGEST = 500
"""Letters of a sentence."""

NOT_TOLD = "not told"

_CARD = {"Licence": "licence", "Trained for": "ground_sampling_distance", "Trained on": "training_data"}
"""Titles for people, and the manifest's names."""


def licence_of(folder: Path) -> str:
    """In words, on one line. BundleError where the manifest can't be read."""
    return card_of(folder)["Licence"]


def card_of(folder: Path) -> dict[str, str]:
    """Sentences by their titles, each on one line. BundleError where the manifest can't be read."""
    manifest = read_manifest(folder)
    return {title: as_line(manifest.get(name, NOT_TOLD)) for title, name in _CARD.items()}


def as_line(said: object) -> str:
    """As it can be printed: a stranger's manifest may hold what moves a terminal's cursor."""
    return said if isinstance(said, str) and said.isprintable() and len(said) <= LONGEST else quoted(said)
