"""What answers a question, ready to be shown: where each row opens, and how the parties stand on it."""
