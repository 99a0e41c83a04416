"""What the data rest on, and whether a second coder would have said the same."""
