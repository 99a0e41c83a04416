"""The family tree of a wording: the clauses it goes back to and those that go back to it."""
