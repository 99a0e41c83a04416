"""Two parties as axes: where the texts and the package on the bench stand, and what nothing beats."""
