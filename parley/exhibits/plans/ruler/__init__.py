"""Quantities that several texts name, each on its own axis with the gap printed."""
