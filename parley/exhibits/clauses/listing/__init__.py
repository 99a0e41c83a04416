"""The clauses of a view as a table that can be narrowed."""
