"""How far each pixel may be trusted, as colours and as words.

The colours go from light to dark, so that they are told apart without seeing red or green; where a pixel may be trusted there is none.
"""

from __future__ import annotations

from dataclasses import dataclass

from qgis.PyQt.QtGui import QColor

from .translation import tr

OPACITY = 0.6
"""Of all colours, by the renderer, where a person finds and changes it."""


@dataclass(frozen=True)
class TrustClass:
    """Pixels with a confidence of at most ``top``. rgb: 0 to 255; None: no colour."""

    top: float
    rgb: tuple[int, int, int] | None
    words: str


def trust_classes() -> tuple[TrustClass, ...]:
    """From the least to the best."""
    return (
        TrustClass(0.5, (122, 1, 119), tr("a guess: fewer than 5 of 10 pixels are near the truth")),
        TrustClass(0.7, (221, 52, 151), tr("doubtful: 5 to 7 of 10")),
        TrustClass(0.9, (250, 200, 205), tr("likely: 7 to 9 of 10")),
        TrustClass(float("inf"), None, tr("no colour, to be trusted: more than 9 of 10")),
    )


def colour_of(known: TrustClass) -> QColor:
    """Opaque, or wholly transparent where there is none."""
    return QColor(0, 0, 0, 0) if known.rgb is None else QColor(*known.rgb)
