"""Makes the plugin's zip files, from what git tracks alone. The same commit gives the same bytes, on the same zlib.

scripts/package [--out dist] [--with-lite] [--release]

dist/vlmsr-VERSION.zip              for plugins.qgis.org: the plugin without the model `lite`
dist/vlmsr-lite-VERSION.zip         the model, which a release has beside it
dist/vlmsr-VERSION-with-lite.zip    --with-lite: both, and `lite-swin`, for QGIS's "Install from ZIP", which has no limit, without a network

Why the model is apart: plugins.qgis.org takes 25 MB (PLUGIN_MAX_UPLOAD_SIZE = 25000000 in the plugins/validator.py of
qgis/QGIS-Plugins-Website). `lite` has 53 MB, mostly float16, which zip makes 8 % smaller; even without all that only more steps than one
need it would have 27 MB. The first zip knows the model's checksum and where a release has it (engine/release.json), and `vlmsr:setupengine`
fetches it.

Each zip is checked by what plugins.qgis.org looks at (package_checks.py). --release also refuses what may not go out: changes that are not
committed, and a metadata.txt in which email, homepage, tracker, repository or the address of the files is not set yet.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import stat
import subprocess
import sys
import time
import zipfile
from collections.abc import Iterable
from configparser import ConfigParser
from pathlib import Path

from package_checks import LIMIT, faults_of_zip, read_metadata, unpublished

ROOT = Path(__file__).resolve().parents[1]
PLUGIN = "vlmsr"
"""The one folder in a plugin's zip: QGIS takes its name for the plugin's."""

MODEL = "lite"
BUNDLES = "engine/bundles/"
RELEASE = "engine/release.json"
"""What a plugin without its model knows of it, see `engine/release.py`."""

FOR_DEVELOPERS = (".ci/", ".gitignore", "docs/training/", "scripts/", "tests/")
"""What users don't need. Pages in docs/ are needed: the help leads to them; the figures that they were made from are not."""

ZIP_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The first time that a zip can tell: for the model, whose file shall be the same in each release that has the same model."""


def main(arguments: list[str] | None = None) -> int:
    options = _parse(arguments)
    try:
        made = package(ROOT, options.out, options.with_lite, options.release)
    except ValueError as error:
        print(error, file=sys.stderr)
        return 1
    for path in made:
        print(f"{path}  {path.stat().st_size / 1e6:.1f} MB")
    lacking = unpublished(read_metadata(ROOT / "metadata.txt"))
    if lacking:
        print(f"Not for publishing: metadata.txt lacks {', '.join(lacking)}, which are set at release.")
    return 0


def package(root: Path, out: Path, with_lite: bool = False, release: bool = False) -> list[Path]:
    """Make the zip files of a repository's folder; returns their paths. ValueError tells why there are none."""
    metadata = read_metadata(root / "metadata.txt")
    if release:
        _require_ready(root, metadata)
    names, when = _tracked(root), _committed(root)
    version = metadata["general"]["version"]
    plugin = {name: (root / name).read_bytes() for name in names if _is_for_users(name)}
    bundles = {name.removeprefix(BUNDLES): (root / name).read_bytes() for name in names if name.startswith(BUNDLES)}
    model = {name: content for name, content in bundles.items() if name.startswith(f"{MODEL}/")}
    manifest = model[f"{MODEL}/bundle.json"]

    out.mkdir(parents=True, exist_ok=True)
    # Not compressed, so that no other zlib makes another checksum of it.
    weights = out / f"{PLUGIN}-{MODEL}-{json.loads(manifest)['version']}.zip"
    write_zip(weights, model, ZIP_EPOCH, zipfile.ZIP_STORED)
    pinned = {RELEASE: pin(weights, manifest, metadata)}
    slim = out / f"{PLUGIN}-{version}.zip"
    write_zip(slim, _in_folder({**plugin, **pinned}), when, zipfile.ZIP_DEFLATED)
    made = [slim, weights]
    if with_lite:
        whole = {**plugin, **{f"{BUNDLES}{name}": content for name, content in bundles.items()}}
        made.append(out / f"{PLUGIN}-{version}-with-{MODEL}.zip")
        write_zip(made[-1], _in_folder(whole), when, zipfile.ZIP_DEFLATED)
    faults = [*faults_of_zip(slim, limit=LIMIT), *(fault for path in made[2:] for fault in faults_of_zip(path))]
    if faults:
        raise ValueError("\n".join(faults))
    return made


def _parse(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=Path, default=ROOT / "dist", help="folder for the zip files (default: dist)")
    parser.add_argument("--with-lite", action="store_true", help="also the plugin with its model in it")
    parser.add_argument("--release", action="store_true", help="refuse what may not be published")
    return parser.parse_args(arguments)


def _require_ready(root: Path, metadata: ConfigParser) -> None:
    lacking = unpublished(metadata)
    if lacking:
        raise ValueError(
            f"metadata.txt lacks {', '.join(lacking)}, or they lead nowhere. Set them to what users can reach, commit, and try again."
        )
    if _git(root, "status", "--porcelain"):
        raise ValueError("There are changes that are not committed. Commit or remove them, and run this again.")


def _tracked(root: Path) -> list[str]:
    """Names of what git tracks, sorted. A link would lead out of the zip."""
    entries = [line.split("\t", 1) for line in _git(root, "ls-files", "--stage", "-z").split("\0") if line]
    odd = sorted(name for mode, name in entries if not mode.startswith("100"))
    if odd:
        raise ValueError(f"These are links or repositories, and no files: {', '.join(odd)}.")
    # As git would write it on any system: by its bytes.
    return sorted({name for _, name in entries}, key=str.encode)


def _committed(root: Path) -> tuple[int, ...]:
    """When the last commit was made: Python takes a file with another time for another one, so each release needs its own."""
    return time.gmtime(int(_git(root, "log", "-1", "--format=%ct")))[:6]


def _git(root: Path, *arguments: str) -> str:
    try:
        done = subprocess.run(["git", *arguments], cwd=root, capture_output=True, encoding="utf-8", check=True)
    except (OSError, subprocess.CalledProcessError) as error:
        said = getattr(error, "stderr", "") or str(error)
        raise ValueError(f"git can't tell what belongs to the plugin: {said.strip()} Run this in a clone.") from None
    return done.stdout


def _is_for_users(name: str) -> bool:
    figures = name.startswith("docs/") and name.endswith(".json")
    # QGIS reads the .qm that is made of it.
    sources = name.endswith(".ts")
    return not (figures or sources) and not name.startswith((*FOR_DEVELOPERS, BUNDLES))


def pin(weights: Path, content: bytes, metadata: ConfigParser) -> bytes:
    """What a plugin must know of its model, as `engine/release.py` reads it. weights: the zip file. content: of its bundle.json."""
    manifest = json.loads(content)
    address = metadata.get("release", "files", fallback="").replace("{version}", metadata["general"]["version"])
    known = {
        "name": MODEL,
        "version": manifest["version"],
        "file": weights.name,
        "size": weights.stat().st_size,
        "sha256": f"sha256:{hashlib.sha256(weights.read_bytes()).hexdigest()}",
        "manifest": f"sha256:{hashlib.sha256(content).hexdigest()}",
        "licence": manifest["licence"],
        "address": address,
    }
    return (json.dumps(known, indent=2) + "\n").encode()


def _in_folder(files: dict[str, bytes]) -> dict[str, bytes]:
    return {f"{PLUGIN}/{name}": content for name, content in files.items()}


def write_zip(path: Path, files: dict[str, bytes], when: Iterable[int], compression: int) -> None:
    """The same files give the same bytes: in order, with one time, as plain files of one owner."""
    with zipfile.ZipFile(path, "w") as packed:
        for name in sorted(files, key=str.encode):
            entry = zipfile.ZipInfo(name, tuple(when))
            entry.create_system = 3
            entry.external_attr = (stat.S_IFREG | 0o644) << 16
            packed.writestr(entry, files[name], compression, 9)


if __name__ == "__main__":
    sys.exit(main())
