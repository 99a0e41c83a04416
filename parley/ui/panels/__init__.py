"""What stands next to a figure: the evidence behind a choice, and things in a view of their own."""
