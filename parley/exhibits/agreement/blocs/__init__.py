"""Agreement between sides, and within each."""
