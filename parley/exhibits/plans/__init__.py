"""Texts side by side: what was kept, changed, dropped, and in which quantities."""
