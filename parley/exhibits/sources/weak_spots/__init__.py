"""Where the data rest on little: rows on a single copy, on undated pages, reported or inferred."""
