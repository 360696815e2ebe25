"""Known faults with their cures and tests; see ../known_faults.py."""
