"""What was recognised and measured, in words: the language that the embedded text encoder was trained on."""

from .measure import Measured

SCENES = {
    "farmland": "farmland",
    "forest": "forest",
    "grassland": "grassland",
    "industrial": "industrial area",
    "parking": "parking lot",
    "residential": "residential area",
    "riverlake": "river or lake",
}
"""Names of the training scenes' classes -> what they are called in a caption."""

_AMOUNTS = ((0.6, "mostly"), (0.25, "partly"), (0.08, "some"))
_COVERS = {"green": "green", "brown": "brown", "bright": "bright surfaces", "dark": "dark surfaces"}
_TEXTURES = ((1.5, "even surfaces"), (4.0, "fine texture"), (float("inf"), "strong texture"))
"""Upper ends of the mean local deviation in DN, and words."""

_DIRECTIONS = ("upright", "rising to the right", "level", "falling to the right")
"""Of lines at 0, 45, 90 and 135 degrees clockwise from up."""

_LINES_FROM = 0.2
"""Coherence of the whole image from which its lines are spoken of."""


def caption(measured: Measured, scene: str | None) -> str:
    """For example ``overhead view of residential area, partly green, some dark surfaces, strong texture, lines upright``.

    scene: one of the values of `SCENES`; None where it was not recognised: then only what was measured is said.
    """
    parts = ["overhead view" if scene is None else f"overhead view of {scene}"]
    for name, cover in _COVERS.items():
        amount = next((word for share, word in _AMOUNTS if getattr(measured, name) >= share), None)
        if amount:
            parts.append(f"{amount} {cover}")
    parts.append(next(words for end, words in _TEXTURES if measured.texture < end))
    if measured.coherence >= _LINES_FROM:
        parts.append(f"lines {_DIRECTIONS[round(measured.direction / 45) % 4]}")
    return ", ".join(parts)


def vocabulary() -> list[str]:
    """All words that captions are made of, sorted."""
    amounts, textures = (word for _, word in _AMOUNTS), (words for _, words in _TEXTURES)
    said = ["overhead view of lines ,", *SCENES.values(), *amounts, *_COVERS.values(), *textures, *_DIRECTIONS]
    return sorted({word for words in said for word in words.split()})
