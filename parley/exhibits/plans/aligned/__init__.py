"""Several texts side by side, clause by clause, along lineage."""
