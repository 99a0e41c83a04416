"""The clauses as a table, and all that stands around one of them."""
