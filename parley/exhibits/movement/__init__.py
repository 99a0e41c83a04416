"""What moved between two dates or two texts."""
