"""One expert: who it is, who reads it most alike, what moved, and all that was said."""
