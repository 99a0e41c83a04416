"""How much of each text is settled, open and known."""
