"""How far every two actors agree."""
