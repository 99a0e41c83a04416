"""Which side was not heard on how much of the current text."""
