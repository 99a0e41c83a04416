"""The package on the bench party by party."""
