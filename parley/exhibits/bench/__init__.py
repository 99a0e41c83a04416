"""The bench: one option an issue makes a package, and what the parties say of it."""
