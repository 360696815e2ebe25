"""What `scripts/odd_rasters` does: awkward rasters, real ones and made ones, and checks that know nothing of the engine."""
