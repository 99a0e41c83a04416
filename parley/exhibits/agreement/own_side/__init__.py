"""Who stands against the own side."""
