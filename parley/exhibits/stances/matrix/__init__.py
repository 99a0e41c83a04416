"""What each actor, or each side, says of each clause of one text."""
