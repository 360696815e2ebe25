"""The version of plugin, engine and embedded bundle: this one place; ``metadata.txt`` is tested against it."""

VERSION = "0.1.0"
