"""What `scripts/screenshot` does: pictures of the plugin at work in a real QGIS, for the pages in docs/. pack.py runs outside QGIS."""
