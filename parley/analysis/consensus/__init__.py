"""How far all who spoke agree on a clause or a text, and the sides among them."""
