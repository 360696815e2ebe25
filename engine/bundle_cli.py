"""``vlmsr bundles``: which model bundles there are, in words or as one line of JSON."""

import argparse
import json
from dataclasses import asdict

from .bundle_folder import fetched_folder
from .bundle_list import ListedBundle, list_bundles
from .checked_files import remembered_file


def add_bundles(commands: argparse._SubParsersAction) -> None:
    """Put the command beside the others."""
    text = "list the model bundles that are here, and those that can be fetched"
    parser = commands.add_parser("bundles", help=text)
    parser.add_argument("--json", action="store_true", help="one line of JSON in the place of words")


def run_bundles(options: argparse.Namespace) -> int:
    """List them; returns 0."""
    bundles = list_bundles()
    if options.json:
        print(json.dumps(_listing(bundles)))
        return 0
    for bundle in bundles:
        about = "about " if bundle.folder is None else ""
        print(f"{bundle.name}: {bundle.state}, {about}{_size(bundle.size)}")
        print(f"  {bundle.folder or f'get it with: vlmsr fetch {bundle.name}'}")
        if bundle.arrived:
            print(f"  {_size(bundle.arrived)} of it have arrived; the same command goes on from there")
        print(f"  licence: {bundle.licence}")
    return 0


def _listing(bundles: list[ListedBundle]) -> dict:
    """The folder of fetched bundles, the file of what is made again when it is missing, and all bundles; sizes in bytes."""
    return {
        "folder": str(fetched_folder()),
        "cache": str(remembered_file()),
        "bundles": [{**asdict(of), "folder": str(of.folder) if of.folder else None} for of in bundles],
    }


def _size(size: int) -> str:
    return f"{size / 1e9:.0f} GB" if size >= 1e9 else f"{size / 1e6:.0f} MB"
