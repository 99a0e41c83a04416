"""One event: what it is, what else its day holds, and what was said in the days around it."""
