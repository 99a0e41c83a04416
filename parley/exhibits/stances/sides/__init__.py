"""The declared sides as columns of a stance matrix: each side's stance, and how many spoke for it."""
