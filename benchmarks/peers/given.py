"""What a measurement and the pages beside ours agree on."""

from typing import Final

VARIABLE: Final = "PARLEY_BENCH_STATES"
"""The environment's name for the file with what is shown."""

CONTROL: Final = "The other state"
"""What the one control of every page is called."""
