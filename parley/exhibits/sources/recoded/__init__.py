"""The rows on which the two codings differ, as a table."""
