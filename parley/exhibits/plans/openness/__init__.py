"""Of how many points each text carries rival versions, and how much of it is known."""
