"""The points nearest to agreement, and those on which the sides stand furthest apart."""
