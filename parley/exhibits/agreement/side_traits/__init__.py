"""What holds each side together, and what sets it apart."""
