"""Where things stand, in one look."""
