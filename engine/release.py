"""The model that a release keeps beside the plugin, and not in it: which file, of which checksum, and where. Standard library.

``scripts/package`` writes `FILE` into a plugin without its model. In a checkout, and in a plugin that has its model with it, there is none.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from .bundle_folder import MANIFEST
from .checked_files import KIND, read_sha256
from .errors import BundleError, FetchError

FILE = Path(__file__).with_name("release.json")


@dataclass(frozen=True)
class Released:
    """A bundle as one zip file. name: of the bundle, and of the one folder in the file. size: bytes of the file.

    sha256, manifest: checksums of the file and of its ``bundle.json``, in hex digits. address: of the folder that has the file; empty where
    it was never published.
    """

    name: str
    version: str
    file: str
    size: int
    sha256: str
    manifest: str
    licence: str
    address: str

    @property
    def megabytes(self) -> str:
        """To download, in words."""
        return f"{self.size / 1e6:.0f} MB"

    def is_at(self, folder: Path) -> bool:
        """Whether a folder holds this very bundle, by its manifest, which has the checksums of all else."""
        manifest = folder / MANIFEST
        return manifest.is_file() and read_sha256(manifest) == self.manifest

    def missing(self) -> BundleError:
        """What to tell who needs it."""
        return BundleError(
            f"The model bundle '{self.name}' is not here yet: it is too large to come with the plugin.", self.cure
        )

    @property
    def cure(self) -> str:
        """How to get it."""
        fetch = f"Run Set up the engine (vlmsr:setupengine), which fetches it ({self.megabytes}); or: vlmsr fetch {self.name}."
        unpublished = "This plugin was never published, so it can't be fetched."
        return (
            f"{fetch if self.address else unpublished} Without a network: put {self.file} into the folder that you give the set-up as "
            "WHEELS, or install the plugin's zip that has the model with it."
        )


def released_bundle(name: str) -> Released | None:
    """The bundle of a name that this release keeps beside it; None where it keeps none. FetchError where the file is damaged."""
    if not FILE.is_file():
        return None
    try:
        said = json.loads(FILE.read_text(encoding="utf-8"))
        for checksum in ("sha256", "manifest"):
            said[checksum] = said[checksum].removeprefix(KIND)
        released = Released(**said)
    except (OSError, ValueError, TypeError, KeyError, AttributeError) as error:
        raise FetchError(f"{FILE} can't be used: {error}.", "Install the plugin again.") from None
    return released if released.name == name else None
