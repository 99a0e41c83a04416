"""Where statements were found and where none: actors against the points of one text."""
