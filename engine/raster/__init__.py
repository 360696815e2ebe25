"""Rasters: where pixels lie (grid), reading (source), digital numbers to the networks' range (radiometry), writing (sink)."""
