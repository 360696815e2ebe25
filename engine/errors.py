"""Errors that a user can do something about: each has a stable code, a sentence, and a hint at the cure.

Anything else that is raised is a bug: its traceback goes to the log, and the user is told where that is.
"""


class EngineError(Exception):
    """Base of all. ``code`` is stable, ``message`` says what is wrong, ``hint`` what to do."""

    code = "engine"

    def __init__(self, message: str, hint: str):
        super().__init__(message)
        self.message = message
        self.hint = hint

    def __reduce__(self):
        # As a worker of a cluster sends it.
        return type(self), (self.message, self.hint)


class InputError(EngineError):
    """The raster can't be read, or not as asked (missing band, extent outside)."""

    code = "input"


class OutputError(EngineError):
    """The result can't be written where it was asked for."""

    code = "output"


class BundleError(EngineError):
    """The model bundle is missing, damaged, or lacks what was asked."""

    code = "bundle"


class FetchError(EngineError):
    """A bundle can't be fetched: no network, no space, no access, or not what was asked for."""

    code = "fetch"


class CaptionError(EngineError):
    """The captions that were brought can't be read, are in another CRS, or say nothing."""

    code = "captions"


class MaskError(EngineError):
    """The mask that was brought can't be read, is in another CRS, or touches no pixel."""

    code = "mask"


class DeviceError(EngineError):
    """The device or precision that was asked for is not there."""

    code = "device"


class ComputeError(EngineError):
    """The networks gave no usable numbers, such as an overflow in half precision."""

    code = "compute"


class MemoryShortError(EngineError):
    """The job needs more memory than is free; known before it begins."""

    code = "memory"
