"""What moved last."""
