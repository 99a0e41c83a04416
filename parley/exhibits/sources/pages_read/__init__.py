"""The sources of a view as a table: who published what and when, and how much rests on each."""
