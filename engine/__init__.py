"""The engine: everything that touches pixels or models, a program of its own in a Python of its own.

It imports neither QGIS nor Qt. Only ``job`` and ``events`` are shared with the plugin, and those two
need the standard library alone, so importing this package must stay free of heavy imports.
"""
