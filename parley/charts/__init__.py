"""Drawing: pure functions from frames and small descriptions to figures as plain data."""
