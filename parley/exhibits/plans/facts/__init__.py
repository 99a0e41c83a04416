"""What is known of one text as a whole."""
