"""How far two actors agree, by several measures, and how firm that is."""
