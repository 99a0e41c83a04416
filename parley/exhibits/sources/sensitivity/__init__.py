"""Which findings survive if stances are redrawn with the differences seen between the codings."""
