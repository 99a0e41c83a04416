"""What else is new: stances first heard, texts, and what became of clauses."""
