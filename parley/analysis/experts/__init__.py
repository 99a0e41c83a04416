"""What the experts say, and who reads it alike."""
