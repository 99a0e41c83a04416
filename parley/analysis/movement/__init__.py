"""What moved between two dates, or from one text to another."""

from parley.analysis.movement.changes import (
    CHANGED,
    PERIOD,
    last_movement,
    last_period,
    movement,
    movement_between_plans,
    newest_moves,
)
from parley.analysis.movement.result import MOVEMENT
from parley.analysis.movement.wording import (
    ANSWER_CHANGED,
    ANSWER_HEARD,
    ANSWER_RETURNED,
    FIRST_HEARD,
    MOVED,
    OLDER_IS_NEWER,
    RETURNED,
    SET_ASIDE,
    TAKEN_UP,
    TEXT_PUBLISHED,
)

__all__ = [
    "ANSWER_CHANGED",
    "ANSWER_HEARD",
    "ANSWER_RETURNED",
    "CHANGED",
    "FIRST_HEARD",
    "MOVED",
    "MOVEMENT",
    "OLDER_IS_NEWER",
    "PERIOD",
    "RETURNED",
    "SET_ASIDE",
    "TAKEN_UP",
    "TEXT_PUBLISHED",
    "last_movement",
    "last_period",
    "movement",
    "movement_between_plans",
    "newest_moves",
]
