"""Agreement between actors, and the common ground of the sides."""
