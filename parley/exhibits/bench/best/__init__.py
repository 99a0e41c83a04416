"""The best packages by a stated aim, all that are equally good."""
