"""The dock: choose, preview, queue, look at what came of it. Imported when it is first opened, see `ui/dock_entry.py`."""
