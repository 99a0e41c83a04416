"""What the tiles lead on to, in words."""

from __future__ import annotations

from typing import Final

NOT_HEARD: Final = "Not heard"
NO_POINTS: Final = "No current text has points yet."
EVERY_SIDE: Final = "Every side was heard on every point."

COMMON_GROUND: Final = "All common ground"
BY_CONTEST: Final = "All points, the most contested first"
ALL_THAT_MOVED: Final = "All that moved"
EVERY_GAP: Final = "Every gap, and whether it was searched"
