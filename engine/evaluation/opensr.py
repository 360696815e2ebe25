"""Improvement, omission and hallucination, as the package `opensr-test` defines them (Aybar et al., IEEE GRSL 2024).

Of the places where something is to be gained, how much of what the result adds to its input is also in the truth
(improvement), how much of the truth it lacks (omission), and how much of what it adds the truth does not have
(hallucination). The three add up to 1. The package measures; this file hands it windows on its scale of 0 to 1,
with its own defaults.
"""

import io
from contextlib import redirect_stdout

import numpy as np
import torch

from .judges import Shot, UnavailableError

_BORDER = 16
"""Pixels that the package's default leaves out at the borders of a window."""


class OpenSr:
    """Each 0 to 1."""

    measures = ("improvement", "omission", "hallucination")
    needs_truth = True

    def __init__(self):
        try:
            # It and its dependencies print while they are imported.
            with redirect_stdout(io.StringIO()):
                import opensr_test
        except Exception as error:
            # Of its many dependencies one that does not fit torch raises what it likes.
            raise UnavailableError(
                f'the package opensr-test is not installed, or not wholly: {error} (pip install "vlmsr[evaluation]")'
            ) from None
        self._package = opensr_test

    def judge(self, shot: Shot) -> dict[str, float]:
        lr, sr, hr = (
            torch.from_numpy((part / 255).astype(np.float32)).permute(2, 0, 1).contiguous()
            for part in (shot.coarse, shot.picture, shot.truth)
        )
        # Its `compute` measures consistency and synthesis as well, for which this project has measures that know of holes.
        metrics = self._package.Metrics(device="cpu", border_mask=_BORDER if min(sr.shape[1:]) >= 4 * _BORDER else 0)
        found = metrics.correctness(lr=lr, sr=sr, hr=hr, gradient_threshold="auto")
        return {name: float(found[key]) for name, key in zip(self.measures, _KEYS, strict=True)}


_KEYS = ("im_metric", "om_metric", "ha_metric")
