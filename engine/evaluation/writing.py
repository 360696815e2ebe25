"""Documents that a job writes: each appears under its name when it is complete, or not at all."""

import os
from pathlib import Path

from ..errors import OutputError
from ..job import partial_path


def check_document(path: Path, read: list[Path]) -> None:
    """Early, whether a document can be written there without losing anything. read: files that the job reads.
    Raises OutputError."""
    if not path.parent.is_dir():
        raise OutputError(f"The folder {path.parent} does not exist.", "Make it first, or choose another one.")
    if not os.access(path.parent, os.W_OK):
        raise OutputError(f"The folder {path.parent} can't be written to.", "Choose a folder that you may write to.")
    if path.is_dir():
        raise OutputError(f"{path} is a folder.", "Give the name of a file.")
    # What is too long for a path is none: a raster may be written out in place of one.
    if path.exists() and any(os.path.exists(other) and other.samefile(path) for other in read):  # noqa: PTH110
        raise OutputError(f"{path} is read by this job, and would be lost.", "Give the output another name.")


def write_documents(documents: dict[str, str]) -> None:
    """Write texts by path: all of them, or none. Raises OutputError."""
    partials = {path: partial_path(path) for path in documents}
    try:
        for path, partial in partials.items():
            partial.write_text(documents[path], encoding="utf-8")
        for path, partial in partials.items():
            partial.replace(path)
    except OSError as error:
        raise OutputError(
            f"{path} can't be written: {error}", "Choose another folder or name, or free space."
        ) from None
    finally:
        for partial in partials.values():
            partial.unlink(missing_ok=True)
