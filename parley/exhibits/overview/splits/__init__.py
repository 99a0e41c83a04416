"""Where the experts part."""
