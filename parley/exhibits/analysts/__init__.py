"""Experts against claims, and beside the parties."""
