"""What the dock's widgets say, as plain values: kept in the history, put back into the widgets, turned into parameters.

same = choices_from(json.loads(json.dumps(asdict(choices))))
"""

from __future__ import annotations

from dataclasses import dataclass, fields

from ...engine import job as contract
from ...engine.job import UpscaleJob

_DEFAULT = UpscaleJob("in", "out")


@dataclass(frozen=True)
class Choices:
    """One job as a person chose it.

    layer, captions: ids of layers; source, captions_source: where their data lies, for when the layers are gone. name: the layer's.
    extent: xmin, ymin, xmax, ymax in ``extent_crs`` (an authority id or WKT; empty: unknown); None: the whole layer. bands: those that
    the layer was drawn with; None: as the file says. detail: None is the preset's. output: absolute path, empty for a temporary file.
    """

    layer: str = ""
    source: str = ""
    name: str = ""
    extent: tuple[float, float, float, float] | None = None
    extent_crs: str = ""
    bands: tuple[int, ...] | None = None
    scale: int = _DEFAULT.scale
    preset: str = _DEFAULT.preset
    detail: float | None = None
    model: str = contract.DEFAULT_BUNDLE
    seed: int = _DEFAULT.seed
    device: str = _DEFAULT.device
    prompt: str = ""
    captions: str = ""
    captions_source: str = ""
    with_confidence: bool = False
    with_captions: bool = False
    output: str = ""

    @property
    def title(self) -> str:
        """The job in a few signs, alike in every language: scene ×4 balanced."""
        detail = "" if self.detail is None else f" {self.detail:.2f}"
        return f"{self.name} ×{self.scale} {self.preset}{detail}"


def choices_from(kept: object) -> Choices:
    """From what JSON holds of a `Choices`. ValueError where that is something else."""
    if not isinstance(kept, dict):
        raise ValueError("no choices")
    known = {field.name: field for field in fields(Choices)}
    values = {name: _checked(known[name].default, value) for name, value in kept.items() if name in known}
    if isinstance(values.get("detail"), tuple):
        raise ValueError("no number")
    if any(isinstance(values.get(name), (int, float)) for name in ("extent", "bands")):
        raise ValueError("no list of numbers")
    if values.get("extent") is not None and len(values["extent"]) != 4:
        raise ValueError("no extent")
    if (
        values.get("scale", _DEFAULT.scale) not in contract.SCALES
        or values.get("preset", "fast") not in contract.PRESETS
    ):
        raise ValueError("no such scale or preset")
    return Choices(**values)


def _checked(default: object, value: object) -> object:
    if isinstance(value, list):
        if default is not None or not all(isinstance(part, (int, float)) for part in value):
            raise ValueError("no list of numbers")
        return tuple(value)
    # What may be None is a number or a list.
    kinds = (int, float, type(None)) if default is None else type(default)
    if not isinstance(value, kinds):
        raise ValueError("another kind of value")
    return value
