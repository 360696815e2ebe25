"""What scripts/bench_tiling compares: the same job by two programs, each in a process of its own environment."""
