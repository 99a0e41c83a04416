"""Experts against claims, and next to the parties."""
