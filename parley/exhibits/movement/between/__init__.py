"""The events of the same days."""
