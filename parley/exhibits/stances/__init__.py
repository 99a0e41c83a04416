"""What each actor says of each clause, and who is silent."""
