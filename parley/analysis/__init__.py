"""What the positions add up to: pure functions on a view."""
