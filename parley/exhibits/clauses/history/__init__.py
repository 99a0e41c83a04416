"""Every statement on one clause, or on one whole text, over time."""
