"""How stances on an issue or a clause ran over the same axis of days."""
