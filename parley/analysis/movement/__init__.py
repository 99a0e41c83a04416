"""What moved between two dates, or from one text to another."""

from parley.analysis.movement.changes import (
    PERIOD,
    last_movement,
    last_period,
    movement,
    movement_between_plans,
    newest_moves,
)
from parley.analysis.movement.result import MOVEMENT
from parley.analysis.movement.wording import (
    FIRST_HEARD,
    MOVED,
    OLDER_IS_NEWER,
    RETURNED,
    TEXT_PUBLISHED,
)

__all__ = [
    "FIRST_HEARD",
    "MOVED",
    "MOVEMENT",
    "OLDER_IS_NEWER",
    "PERIOD",
    "RETURNED",
    "TEXT_PUBLISHED",
    "last_movement",
    "last_period",
    "movement",
    "movement_between_plans",
    "newest_moves",
]
