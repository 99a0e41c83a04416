"""Which packages are looked through for better ones, and how that is said."""
