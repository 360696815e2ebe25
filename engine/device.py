"""Where to compute, and in which number format: asked of the machine, and said."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import torch

from .errors import DeviceError
from .precision import fast_dtype
from .unused_card import unused_card

_DTYPES = {"float32": torch.float32, "bfloat16": torch.bfloat16, "float16": torch.float16}

_OUT_OF_MEMORY = ("can't allocate memory", "out of memory", "alloc_failed")
"""How torch says it of the processor's memory, of Apple's, and of what NVIDIA's libraries allocate by themselves."""


@dataclass(frozen=True)
class Compute:
    """device and dtype to run the networks with. caution: a sentence that the user should read, or None."""

    device: torch.device
    dtype: torch.dtype
    caution: str | None = None

    @property
    def precision(self) -> str:
        """Name of the number format, as in `job.PRECISIONS`."""
        return str(self.dtype).removeprefix("torch.")


def choose(device: str, precision: str) -> Compute:
    """The device and precision of a job; "auto" takes the best there is.

    Raises DeviceError for one that was asked for by name and is not there: never a silent fall-back.
    """
    caution = None
    if device == "auto":
        device = _best()
        if device == "cpu":
            caution = _on_the_processor()
    elif device not in _present():
        raise _not_usable(device)
    chosen = torch.device(device)
    if precision == "auto":
        return Compute(chosen, fast_dtype(chosen), caution)
    if precision == "float16" and device == "cpu":
        raise DeviceError("float16 is not computed on a processor.", "Choose precision auto, float32 or bfloat16.")
    dtype = _DTYPES[precision]
    if dtype == torch.bfloat16 and device == "cpu" and fast_dtype(chosen) != dtype:
        caution = f"{caution or ''} This processor has no native bfloat16: float32 would be many times faster.".strip()
    return Compute(chosen, dtype, caution)


@contextmanager
def memory_errors() -> Iterator[None]:
    """Let torch's several ways to run out of memory be one: MemoryError."""
    try:
        yield
    except torch.OutOfMemoryError as error:
        raise MemoryError(str(error)) from error
    except RuntimeError as error:
        if any(words in str(error).lower() for words in _OUT_OF_MEMORY):
            raise MemoryError(str(error)) from error
        raise


def _on_the_processor() -> str:
    """What a user must know who left the choice to us: a card that stays unused is named, with the reason."""
    unused = unused_card()
    if unused is None:
        return "No usable GPU was found: computing on the processor, which takes longer."
    return f"{unused.what} Computing on the processor, which takes longer. {unused.cure}"


def _not_usable(device: str) -> DeviceError:
    unused = unused_card() if device == "cuda" else None
    cure = unused.cure if unused else "Install a build of torch for it and its driver."
    why = f" {unused.what}" if unused else ""
    return DeviceError(
        f"The device '{device}' was asked for, but is not usable here.{why}",
        f"{cure} Or choose one of: auto, {', '.join(_present())}.",
    )


def _present() -> list[str]:
    present = ["cpu"]
    if torch.cuda.is_available():
        present.append("cuda")
    if torch.backends.mps.is_available():
        present.append("mps")
    return present


def _best() -> str:
    return max(_present(), key=("cpu", "mps", "cuda").index)
