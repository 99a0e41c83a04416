"""How many clauses each change touched, by group of issues."""
