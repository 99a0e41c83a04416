"""What moved between two dates, or from one text to another."""

from parley.analysis.movement.changes import (
    FIRST_HEARD,
    MOVED,
    OLDER_IS_NEWER,
    RETURNED,
    last_movement,
    movement,
    movement_between_plans,
    newest_moves,
)
from parley.analysis.movement.result import MOVEMENT

__all__ = [
    "FIRST_HEARD",
    "MOVED",
    "MOVEMENT",
    "OLDER_IS_NEWER",
    "RETURNED",
    "last_movement",
    "movement",
    "movement_between_plans",
    "newest_moves",
]
