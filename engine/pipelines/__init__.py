"""diffusers pipelines of the stages: networks and scheduler in, pictures out; no files, no tiles."""
