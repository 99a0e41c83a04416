"""The kinds of changes, and what their notes say beyond those of the data."""

from __future__ import annotations

from typing import Final

MOVED, RETURNED, FIRST_HEARD = "stance moved", "stance returned", "stance first heard"
SET_ASIDE, TAKEN_UP = "stance set aside", "stance after an answer"
ANSWER_CHANGED, ANSWER_RETURNED = "answer changed", "answer returned"
ANSWER_HEARD: Final = "answer first heard"
"""The same where one of the two is an answer that does not count as a stance."""

TEXT_PUBLISHED: Final = "text published"
"""What can be the kind of a change, apart from what a text did with a clause."""

OLDER_IS_NEWER: Final = "the statement on the earlier wording is the newer one"
