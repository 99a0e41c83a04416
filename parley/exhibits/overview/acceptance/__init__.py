"""Which side accepts what of the current text, issue by issue."""
