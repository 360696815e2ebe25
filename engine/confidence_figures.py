"""How far a result may be trusted, summed up over its pixels as they are written: what the report of a run says of `confidence`."""

import numpy as np

BINS = 10
"""Equal ones, from 0 to 1."""


class ConfidenceFigures:
    """Mean and histogram of the confidence of valid pixels."""

    def __init__(self):
        self._sum = 0.0
        self._counts = np.zeros(BINS, np.int64)

    def add(self, sure: np.ndarray) -> None:
        """sure: any shape, 0 to 1, NaN where there is nothing to say."""
        said = sure[np.isfinite(sure)]
        self._sum += float(said.sum(dtype=np.float64))
        self._counts += np.histogram(said, BINS, (0.0, 1.0))[0]

    @property
    def mean(self) -> float | None:
        """Of all pixels; None without any."""
        return self._sum / int(self._counts.sum()) if self._counts.any() else None

    @property
    def shares(self) -> list[float]:
        """Of the pixels, how many lie in each of the `BINS`; all 0 without any."""
        return (self._counts / max(1, int(self._counts.sum()))).tolist()

    def state(self) -> list[float]:
        """What was summed up so far, for `resume`."""
        return [self._sum, *self._counts.tolist()]

    def resume(self, state: list[float]) -> None:
        """Go on from there."""
        self._sum, self._counts = float(state[0]), np.array(state[1:], np.int64)

    def facts(self) -> dict[str, float]:
        """``confidence``: the mean; left out where no pixel was valid."""
        return {} if self.mean is None else {"confidence": round(self.mean, 4)}
