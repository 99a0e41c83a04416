"""Two groups of actors, or one by itself: the clauses that their figure rests on."""
