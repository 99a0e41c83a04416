"""Which text is the current one, and how far the data reach."""
