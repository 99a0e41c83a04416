"""The package on the bench: issues against parties."""
