"""The claims by how far they split the experts: a dot a voice, with the figures at the right."""
