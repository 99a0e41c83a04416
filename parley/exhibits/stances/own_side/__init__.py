"""Which cells of a stance matrix stand against their actor's own side."""
