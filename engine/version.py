"""The version of plugin, engine and embedded bundle, read from the one place that has it: the plugin's ``metadata.txt``.

``pip install .`` takes it from here, and brings ``metadata.txt`` along.
"""

from configparser import ConfigParser
from pathlib import Path

METADATA = Path(__file__).resolve().parents[1] / "metadata.txt"


def _read() -> str:
    metadata = ConfigParser(interpolation=None)
    metadata.read_string(METADATA.read_text(encoding="utf-8"))
    return metadata["general"]["version"]


VERSION = _read()
