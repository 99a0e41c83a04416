"""The views of experts on claims: a grid with its table, its sentences and its lists."""
