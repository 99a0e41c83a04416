"""Who has not spoken on what."""
