"""The clauses ranked by how far the declared sides meet on them."""
