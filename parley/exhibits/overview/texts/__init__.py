"""The texts put forward over time, and which replaced which."""
