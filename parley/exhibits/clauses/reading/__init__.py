"""One text to be read: its clauses in order, who stands where on each, and what changed."""
