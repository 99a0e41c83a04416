"""The clauses of which something became: those that were left out, those of a band, of a group."""
