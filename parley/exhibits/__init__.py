"""What the pages show: a figure or a table with its words, its options and its sources."""
