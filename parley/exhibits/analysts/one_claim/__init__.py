"""One claim and the voices on it."""
