"""Words that several pages share: of cells, sides, rows and filters, and of what cannot be asked."""
