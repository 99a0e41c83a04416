"""The stances that moved."""
