"""What is said of a package whose statements are redrawn."""

from __future__ import annotations

from typing import Final

from parley.exhibits.bench import wording as shared
from parley.exhibits.bench.coding.model import Model
from parley.exhibits.bench.searched import wording as searched
from parley.exhibits.bench.wording import SUPPOSED_MARK
from parley.isolation import isolated
from parley.wording import count, in_digits, plural

TITLE: Final = "Does it hang on the coding?"

SAME: Final = "Exactly the red lines that it has"
WITHOUT: Final = "No red line, as now"
NONE_NEW: Final = "No red line that it does not have now"
IN_IT: Final = f"{SUPPOSED_MARK} in it"
IN_THE_SEARCH: Final = f"{SUPPOSED_MARK} in the search"

NO_PACKAGE: Final = "The package takes nothing, so there is nothing to redraw."
NOBODY: Final = "None of the parties has spoken on the package, so there is nothing to redraw."
NO_SECOND_CODING: Final = (
    "No statement was coded twice, so how far it hangs on the coding is not known."
)

DRAWN: Final = (
    "Each statement is redrawn from how often a stance in the first coding became another in the second. A statement that counts in "
    "several places is redrawn once for all of them. Silence stays silence."
)
UNDOMINATED_MEANS: Final = (
    "Undominated means that no package that was searched is as good for both parties and better for one, by clauses "
    "accepted minus clauses objected to or rejected. All packages are redrawn alongside."
)
KEPT: Final = "What is supposed stays as it was supposed."


def has_red_lines(model: Model) -> bool:
    """Whether the package has a red line as the statements were coded."""
    return not model.frontier.bench.reading.red_lines.empty


def same(model: Model) -> str:
    """What it is to have the same red lines."""
    return SAME if has_red_lines(model) else WITHOUT


def finding(model: Model) -> str:
    """'The package keeps exactly its red lines in 62 % of redraws'."""
    found = model.coding
    if found is None or found.same_red_lines is None:
        return ""
    does = "keeps exactly its red lines" if has_red_lines(model) else "stays without a red line"
    mark = searched.mark(supposed=bool(supposed(model)))
    return f"The package {does} in {share(found.same_red_lines)}{mark}"


def summary(model: Model) -> str:
    """The shares in sentences, or why there are none."""
    own = model.frontier.bench
    if not own.package.choices:
        return NO_PACKAGE
    found = model.coding
    if found is None:
        return NOBODY
    if found.same_red_lines is None or found.none_new is None:
        return NO_SECOND_CODING
    return " ".join(
        filter(None, [f"{finding(model)}.", _new(model, found.none_new), _place(model)])
    )


def _new(model: Model, none_new: float) -> str:
    """In what share it has a red line more; '' where the first sentence says so."""
    if not has_red_lines(model):
        return ""
    return f"It has a red line that it does not have now in {share(1 - none_new)}."


def _place(model: Model) -> str:
    """In what share it is undominated for the two parties; '' without two."""
    found = model.coding
    if found is None or found.undominated is None:
        return ""
    first, second = map(isolated, model.frontier.names)
    now = "as it is now" if found.undominated_now else "which it is not now"
    return f"It is undominated for {first} and {second}, {now}, in {share(found.undominated)}."


def share(of_draws: float) -> str:
    """'62 % of redraws'; only all and none are called so."""
    if of_draws in (0, 1):
        return "every redraw" if of_draws else "no redraw"
    whole = min(max(round(100 * of_draws), 1), 99)
    return f"{in_digits(whole)} % of redraws"


def red_lines(model: Model) -> str:
    """'2 red lines', 'no red line'."""
    number = len(model.frontier.bench.reading.red_lines)
    return count(number, "red line") if number else "no red line"


def undominated(model: Model) -> str:
    """'Undominated for Ukraine and Russia'."""
    first, second = map(isolated, model.frontier.names)
    return f"Undominated for {first} and {second}"


def now(model: Model) -> str:
    """Whether it is undominated as the statements were coded."""
    return "undominated" if model.coding and model.coding.undominated_now else "dominated"


def supposed(model: Model) -> str:
    """Where a supposed stance has a part; '' for nowhere."""
    if model.frontier.bench.is_supposed:
        return IN_IT
    return IN_THE_SEARCH if model.frontier.searched.supposed else ""


def rests_on(model: Model) -> str:
    """How many statements were coded twice, how many are redrawn, and how often."""
    found = model.coding
    if found is None:
        return ""
    was = plural(found.coded, one="was", other="were")
    return (
        f"{count(found.draws, 'draw')} of {count(found.redrawn, 'statement')} on what the texts in view say, from "
        f"{in_digits(found.coded)} that {was} coded twice, with the seed {found.seed}."
    )


def notes(model: Model) -> tuple[str, ...]:
    """How is drawn, and what the words mean."""
    return (
        DRAWN,
        shared.red_line(model.frontier.options.threshold),
        UNDOMINATED_MEANS if model.frontier.axes else "",
        KEPT if supposed(model) else "",
        *shared.WHAT_IT_IS_NOT,
    )
