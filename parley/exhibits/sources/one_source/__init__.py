"""One source: what is known of the page, and every row that rests on it."""
