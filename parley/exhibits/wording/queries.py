"""What is said of a question that cannot be answered: what is wrong, and what would be right.

Each is a part of '<parameter>: <problem>; allowed: <what>' (`refusal`), whose two ends programs
read on their own, too.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from parley.wording import in_digits

A_DAY: Final = "a calendar date written YYYY-MM-DD"
ONE_VALUE: Final = "one value"
NO_OPTION: Final = "no such option"
NO_PARAMETER: Final = "no such parameter"
NONE_HERE: Final = "none here"
MISSING: Final = "missing"
NOT_UTF_8: Final = "not UTF-8"
UTF_8: Final = "percent-encoded UTF-8"


def refusal(parameter: str, problem: str, allowed: Sequence[str], most: int) -> str:
    """The whole sentence; of more than ``most`` allowed values it says how many more there are."""
    named = ", ".join(allowed[:most])
    if len(allowed) > most:
        more = in_digits(len(allowed) - most)
        return f"{parameter}: {problem}; allowed: {named} and {more} more"
    return f"{parameter}: {problem}; allowed: {named}"


def given_times(times: int) -> str:
    """That what stands alone was given more than once."""
    return f"given {in_digits(times)} times"


def neither(value: object) -> str:
    """That a value is none of two."""
    return f"{value!r} is neither"


def not_in_data(value: str) -> str:
    """That the data know no such thing."""
    return f"{value!r} is not in the data"


def whole_number(least: int, most: int) -> str:
    """Which numbers an option may hold."""
    return f"a whole number from {least} to {most}"


def out_of_range(value: str) -> str:
    """That a number is none of them."""
    return f"{value!r} is out of range"


def not_a_date(value: str) -> str:
    """That a text is no day."""
    return f"{value!r} is not a date"


def characters(number: int) -> str:
    """How long a text is."""
    return f"{in_digits(number)} characters"


def up_to_characters(most: int, *, required: bool = False) -> str:
    """How long it may be."""
    characters = f"1 to {most} characters"
    return characters if required else f"{characters}; leave it out to search for nothing"


def more_than_values(most: int) -> str:
    """That a query holds more values than an address can sensibly hold."""
    return f"more than {in_digits(most)} values"


def up_to_values(most: int) -> str:
    """How many it may hold."""
    return f"up to {in_digits(most)} values"


def too_many_texts(texts: int) -> str:
    """That so many texts do not stand side by side."""
    return f"{in_digits(texts)} texts are too many"


def two_to(most: int) -> str:
    """How many do."""
    return f"two to {in_digits(most)}"


def no_choice(what: str, known: Sequence[str]) -> str:
    """That an address names a choice of no known sort."""
    return f"choice: {what!r} is no sort of choice; allowed: {', '.join(known)}"


def not_so_many_ids(chosen: str, ids: int) -> str:
    """That a choice has more or fewer ids than its sort has."""
    return f"choice: {chosen!r} has not {ids} ids"
