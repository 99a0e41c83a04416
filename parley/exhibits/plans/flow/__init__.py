"""How many clauses of each issue went on, changed or were left out, from text to text."""
