"""Which clauses are wordings of the same thing, and what became of each."""
