"""What changed between two days or two texts, on which the exhibits of the page rest; and as a feed."""
