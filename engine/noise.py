"""Noise as a function of seed and position in the output's pixel grid, whatever the tile, the batch or the worker.

The grid is cut into fixed blocks; each block's noise comes from a counter-based generator (Philox, Salmon et al., SC 2011) that
is keyed by seed, draw, step and block. A window takes what it covers.
"""

import numpy as np

from .raster.grid import Window

BLOCK = 256
_WORD = 2**64


def noise(window: Window, seed: int, step: int, draw: int = 0, channels: int = 3) -> np.ndarray:
    """Standard normal noise ``(channels, height, width)`` float32 of a window of the output's grid (which may begin below zero).

    draw: tells apart independent draws at the same place, such as bands that are drawn one by one.
    """
    result = np.empty((channels, window.height, window.width), np.float32)
    for block_row in range(window.row // BLOCK, -(-(window.row + window.height) // BLOCK)):
        for block_col in range(window.col // BLOCK, -(-(window.col + window.width) // BLOCK)):
            block = _block(block_row, block_col, seed, step, draw, channels)
            inside, at = _overlap(window, block_row, block_col)
            result[:, at[0], at[1]] = block[:, inside[0], inside[1]]
    return result


def _block(row: int, col: int, seed: int, step: int, draw: int, channels: int) -> np.ndarray:
    # The lowest counter word is left to the generator, which counts up in it.
    counter = np.array([0, step, row % _WORD, col % _WORD], np.uint64)
    bits = np.random.Philox(key=np.array([seed, draw], np.uint64), counter=counter)
    return np.random.Generator(bits).standard_normal((channels, BLOCK, BLOCK), dtype=np.float32)


def _overlap(window: Window, block_row: int, block_col: int) -> tuple[tuple[slice, slice], tuple[slice, slice]]:
    """What a block and a window share: slices into the block, slices into the window."""
    inside, at = [], []
    for start, length, index in ((window.row, window.height, block_row), (window.col, window.width, block_col)):
        first, last = max(start, index * BLOCK), min(start + length, (index + 1) * BLOCK)
        inside.append(slice(first - index * BLOCK, last - index * BLOCK))
        at.append(slice(first - start, last - start))
    return (inside[0], inside[1]), (at[0], at[1])
