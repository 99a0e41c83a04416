"""The red lines of the package on the bench, each with the statement behind it."""
