"""One pair of actors: what qualifies its figure, and the clauses that it rests on."""
