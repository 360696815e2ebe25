"""How well a result agrees with its input, summed up over tiles: what the report says of `agreement`."""

import numpy as np

from .raster.source import Patch


class AgreementFigures:
    """Mean absolute difference between the input and the result averaged back to the input's pixels."""

    def __init__(self):
        self._sum = 0.0
        self._count = 0

    def add(self, finished: np.ndarray, patch: Patch, scale: int) -> None:
        """finished: ``(C, h * scale, w * scale)`` as written, in DN. patch: the input there; only valid pixels count."""
        bands, height, width = patch.values.shape
        # Rows first: sums along whole lines are the fast ones.
        lines = finished.reshape(bands, height, scale, width * scale).sum(
            2, dtype=np.float64 if finished.dtype.itemsize > 2 else np.float32
        )
        averaged = lines.reshape(bands, height, width, scale).sum(3) / scale**2
        valid = np.broadcast_to(patch.valid, patch.values.shape)
        self._sum += float(np.abs(averaged - patch.values)[valid].sum())
        self._count += int(valid.sum())

    def state(self) -> list[float]:
        """What was summed up so far, for `resume`."""
        return [self._sum, self._count]

    def resume(self, state: list[float]) -> None:
        """Go on from there."""
        self._sum, self._count = float(state[0]), int(state[1])

    def facts(self) -> dict[str, float]:
        """``agreement_dn``: in the input's own digital numbers; left out where no pixel was valid."""
        return {"agreement_dn": round(self._sum / self._count, 4)} if self._count else {}
