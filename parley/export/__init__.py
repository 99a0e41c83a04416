"""Bytes out: what a reader takes away from a view."""
