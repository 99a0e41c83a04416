"""What shows that something is Parley's wherever it is taken: the mark, the typeface, the picture of links."""
