"""Bands beyond the colours, made finer by the colours' finished picture: near infrared, red edge, short waves.

    fine = follow(others, colours, picture, scale)

No network sees them: the bundled one learnt natural colours, takes as long for each grey band as for all the colours, and draws detail on
it that they don't have. Here a fine pixel takes the values of those coarse pixels around that look as it does: joint bilateral upsampling
(Kopf, Cohen, Lischinski and Uyttendaele, "Joint Bilateral Upsampling", ACM TOG 26(3), 2007). It looks at the colours, and a little at the
band itself, whose edges (the shore of muddy water) colours may not show; so these are made steeper first, as by a shock filter (Osher and
Rudin 1990), within the values of the coarse pixels around. Last, each block is made to average to its coarse pixel exactly.

What is linear in the colours (pansharpening's modulation of high frequencies; the guided filter of He, Sun and Tang, TPAMI 2013) was tried
first: across a shore infrared goes from black to white and the colours hardly change, so it enlarges their grain and errors ten times.

All is local: what lies 8 coarse pixels away changes less than a tenth of a digital number of 255.
"""

import math

import torch
import torch.nn.functional as F

from .agreement import project, reduce

ALIKE = 48 / 255
"""Difference from a coarse pixel, in the range [-1, 1] (24 DN of 255; over all colours, root mean square), at which it counts for 0.6."""

OWN = 0.2
"""Weight of the band's own difference beside that of the colours, squared."""

REACH, NEAR = 2, 1.4
"""Coarse pixels to each side that are looked at; their distance, in coarse pixels, at which they count for 0.6."""

_STEPS, _WIDTH = 2, 0.7
"""Times that a band is made steeper, and the width of the average that it is then drawn away from: coarse pixels, standard deviation.

All five were chosen for the least squared error of near infrared at x2 and x4, on aerial images of two years and a Landsat scene. The
optimum is flat: a third more or less of any costs less than 0.1 dB."""

_LEAST = 60.0
"""No pixel counts for less than exp(-60), so that one that is like none around takes their average."""

_TOGETHER = 4
"""Bands at once: more would need memory, fewer look at the colours more often."""


def follow(others: torch.Tensor, colours: torch.Tensor, picture: torch.Tensor, scale: int) -> torch.Tensor:
    """Other bands ``(B, K, h * scale, w * scale)``, as fine as a picture of the colours; averaged over each ``scale`` x ``scale``
    pixels they give the input again.

    others, colours: the input, ``(B, K, h, w)`` and ``(B, C, h, w)``, C 1 or 3. picture: ``(B, C, h * scale, w * scale)``, the finished
    colours. All in the networks' range: [-1, 1], or beyond it for what is beyond the stretch.
    """
    parts = (_alike(part, colours, picture, scale) for part in others.split(_TOGETHER, 1))
    return torch.cat(
        [project(part, coarse, scale) for part, coarse in zip(parts, others.split(_TOGETHER, 1), strict=True)], 1
    )


def _alike(others: torch.Tensor, colours: torch.Tensor, picture: torch.Tensor, scale: int) -> torch.Tensor:
    """Each fine pixel as the coarse ones around that look alike, on average."""
    height, width = others.shape[-2:]
    # Factors that make sums of squares the exponents of normal laws.
    of_colours, of_own = math.sqrt(0.5 / colours.shape[1]) / ALIKE, math.sqrt(0.5 * OWN) / ALIKE
    seen, own = _blocks(picture * of_colours, scale), _blocks(steeper(others, scale) * of_own, scale)
    around, colours_around = (F.pad(part, (REACH,) * 4, mode="replicate") for part in (others, colours * of_colours))
    at = (torch.arange(scale, device=others.device) + 0.5) / scale - 0.5
    total, weights = torch.zeros_like(own), torch.zeros_like(own)
    for down in range(-REACH, REACH + 1):
        for right in range(-REACH, REACH + 1):
            there = (
                ...,
                slice(down + REACH, down + REACH + height),
                None,
                slice(right + REACH, right + REACH + width),
                None,
            )
            value = around[there]
            unlike = (seen - colours_around[there]).square().sum(1, keepdim=True)
            unlike = (unlike + (own - value * of_own).square()).clamp(max=_LEAST)
            far = ((down - at) ** 2)[:, None, None] + (right - at) ** 2
            weight = torch.exp(-unlike - far / (2 * NEAR**2))
            total += weight * value
            weights += weight
    return (total / weights).reshape(*others.shape[:2], *picture.shape[-2:])


def steeper(band: torch.Tensor, scale: int) -> torch.Tensor:
    """Bands interpolated, with edges as steep as the coarse pixels around allow: ``(B, K, h, w)`` -> ``(B, K, h * scale, w * scale)``."""
    fine = _agreeing(F.interpolate(band, scale_factor=scale, mode="bicubic"), band, scale)
    lowest, highest = (
        F.interpolate(sign * F.max_pool2d(sign * band, 3, stride=1, padding=1), scale_factor=scale, mode="bilinear")
        for sign in (-1, 1)
    )
    for _ in range(_STEPS):
        fine = 2 * fine - _smoothed(fine, _WIDTH * scale)
        fine = _agreeing(torch.minimum(torch.maximum(fine, lowest), highest), band, scale)
    return fine


def _agreeing(fine: torch.Tensor, coarse: torch.Tensor, scale: int) -> torch.Tensor:
    """Nearer to the coarse image's averages; `project` does it thoroughly, at the end."""
    return fine + F.interpolate(coarse - reduce(fine, scale), scale_factor=scale, mode="bicubic")


def _smoothed(image: torch.Tensor, sigma: float) -> torch.Tensor:
    """Gaussian average, standard deviation in pixels; edges are repeated."""
    half, bands = math.ceil(2 * sigma), image.shape[1]
    at = torch.arange(-half, half + 1, device=image.device, dtype=image.dtype)
    kernel = torch.exp(-0.5 * (at / sigma) ** 2)
    kernel = (kernel / kernel.sum()).expand(bands, 1, 1, -1)
    padded = F.pad(image, (half,) * 4, mode="replicate")
    return F.conv2d(F.conv2d(padded, kernel, groups=bands), kernel.transpose(2, 3), groups=bands)


def _blocks(fine: torch.Tensor, scale: int) -> torch.Tensor:
    """The pixels of each coarse one apart: ``(B, C, h, scale, w, scale)``."""
    return fine.unflatten(-1, (-1, scale)).unflatten(-3, (-1, scale))
